// The GraphiQL page: an editor that asks /graphql as the person who is chosen above it.
"use strict";

const first = `# Choose whom to act as, and press Ctrl-Enter.

query WhoAmI {
  viewer {
    name
    roles {
      role
      council {
        name
      }
    }
  }
  body {
    name
  }
}
`;

const person = document.getElementById("person");

const ask = async ({ query, operationName, variables }) => {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json",
      authorization: `Bearer ${person.value}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return answer.json();
};

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: ask,
    defaultQuery: first,
    // The one header that matters is the person's.
    isHeadersEditorEnabled: false,
  }),
);
