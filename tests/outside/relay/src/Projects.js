// The list of projects, page by page.
import { graphql } from "relay-runtime";

graphql`
  query ProjectsQuery {
    ...Projects_list
  }
`;

graphql`
  fragment Projects_list on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "ProjectsPageQuery") {
    projects(first: $count, after: $cursor, state: PUBLISHED) @connection(key: "Projects_list_projects") {
      edges {
        node {
          id
          ...Projects_row
        }
      }
    }
  }
`;

graphql`
  fragment Projects_row on Project {
    title
    budget
  }
`;
