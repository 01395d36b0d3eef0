// The GraphiQL page: an editor that asks /graphql as the person who is chosen above it.
"use strict";

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
    defaultQuery: "# Choose whom to act as,\n# write a query here,\n# and press Ctrl-Enter.\n\n",
    // The one header that matters is the person's.
    isHeadersEditorEnabled: false,
  }),
);
