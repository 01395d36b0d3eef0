// The GraphiQL page: an editor that asks /graphql with the token that is chosen or written above it.
"use strict";

const first = `# Say above who you are, and press Ctrl-Enter.

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

const token = document.getElementById("token");

const ask = async ({ query, operationName, variables }) => {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json",
      ...(token.value && { authorization: `Bearer ${token.value}` }),
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
    // The one header that matters is the token's.
    isHeadersEditorEnabled: false,
  }),
);
