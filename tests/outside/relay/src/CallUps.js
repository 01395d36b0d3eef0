// The desk's list of call-ups; calling up puts a row at its top, a decision changes the row in its place.
import { graphql } from "relay-runtime";

graphql`
  query CallUpsQuery {
    ...CallUps_list
  }
`;

graphql`
  fragment CallUps_list on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "CallUpsPageQuery") {
    callUps(first: $count, after: $cursor) @connection(key: "CallUps_list_callUps") {
      __id
      edges {
        node {
          id
          ...CallUps_row
        }
      }
    }
  }
`;

graphql`
  fragment CallUps_row on CallUp {
    status
    answerBy
    post {
      title
    }
    officer {
      person {
        name
      }
    }
    waitingOn {
      party
      since
    }
    secondment {
      id
      status
    }
  }
`;

graphql`
  mutation CallUpsCallUpMutation($input: CallUpOfficer!, $connections: [ID!]!) {
    callUpOfficer(input: $input) {
      callUp @prependNode(connections: $connections, edgeTypeName: "CallUpEdge") {
        id
        ...CallUps_row
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`;

graphql`
  mutation CallUpsGrantReleaseMutation($input: GrantRelease!) {
    grantRelease(input: $input) {
      callUp {
        id
        ...CallUps_row
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`;
