// The coordinator's page of a post: who fits, best first, and why.
import { graphql } from "relay-runtime";

graphql`
  query CandidatesQuery($post: ID!) {
    post(id: $post) {
      title
      load
      startsOn
      endsOn
      project {
        title
      }
      ...Candidates_post
    }
  }
`;

graphql`
  fragment Candidates_post on Post
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "CandidatesPageQuery") {
    candidates(first: $count, after: $cursor) @connection(key: "Candidates_post_candidates") {
      funnel {
        rule
        passed
        onlyThis
      }
      edges {
        node {
          score
          points {
            criterion
            points
            outOf
            because
          }
          officer {
            id
            ...Candidates_officer
          }
        }
      }
    }
  }
`;

graphql`
  fragment Candidates_officer on Officer {
    person {
      name
    }
    homeCouncil {
      shortName
    }
  }
`;
