"""What Schemathesis must know of Callup: which values its scalars take, and what a fault is.

Its own checks are for HTTP statuses: they take every GraphQL error for a fault, also "such an officer is not there".
Here a fault is: an answer that is no GraphQL answer, an error without a code or with one that nobody documented, an
error on our side, or text that belongs into a log.
"""

import datetime
import json
import os
import urllib.request

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

# The codes of api/src/graphql/error.rs and handler.rs that are the caller's doing.
CODES = {"BAD_REQUEST", "BAD_INPUT", "NOT_FOUND", "DENIED"}
# Words of a log: of the database, of Rust, of SQL.
INTERNAL = ("sqlx", "sea_orm", "panicked", "sqlite", "postgres", "SELECT ", "UPDATE ", "INSERT ")


def known_ids():
    """Real ids of each kind that a coordinator can list, so that calls get past the first check."""
    lists = {
        "projects": "id posts { id } milestones { id } benefits { id }",
        "callUps": "id officer { id person { id } }",
        "secondments": "id",
        "councils": "id",
        "skills": "id",
        "roles": "id",
    }
    listed = " ".join(f"{name}(first: 5) {{ nodes {{ {fields} }} }}" for name, fields in lists.items())
    query = f"{{ viewer {{ id }} {listed} }}"
    request = urllib.request.Request(
        os.environ["CALLUP_URL"] + "/graphql",
        json.dumps({"query": query}).encode(),
        {"content-type": "application/json", "authorization": "Bearer " + os.environ["CALLUP_TOKEN"]},
    )
    with urllib.request.urlopen(request) as answer:
        answer = json.load(answer)
    if "errors" in answer:
        raise RuntimeError(answer["errors"])
    return sorted(set(ids(answer["data"])))


def ids(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "id":
                yield inner
            yield from ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from ids(inner)


def strings(values):
    """Mostly values of a kind, or else any text."""
    return (values | values | values | st.text()).map(nodes.String)


NUMBERS = st.integers(1, 20) | st.integers(-2, 120) | st.integers(-(2**31), 2**31 - 1)
DAYS = st.dates() | st.dates(datetime.date(2026, 1, 1), datetime.date(2029, 1, 1))
WEEKS = st.sampled_from(["Mon-Fri", "MTWTF", "MTWa-", "Mon, Wed am, Fri"])

for name, strategy in {
    "ID": strings(st.sampled_from(known_ids())),
    "Int": NUMBERS.map(nodes.Int),
    "NaiveDate": strings(DAYS.map(str)),
    "DateTime": strings(st.datetimes().map(lambda time: f"{time.isoformat()}Z")),
    "Pence": (NUMBERS | st.integers(-(2**63), 2**63 - 1)).map(nodes.Int),
    "WorkingWeek": strings(WEEKS),
    "JSON": st.text().map(nodes.String),
}.items():
    schemathesis.graphql.scalar(name, strategy)


@schemathesis.check
def answers_in_words(ctx, response, case):
    assert response.status_code in (200, 400), f"the status {response.status_code}"
    answer = json.loads(response.text)
    for error in answer.get("errors", []):
        code = error.get("extensions", {}).get("code")
        assert code in CODES, f"the code {code}: {error['message']}"
        assert error["message"].strip(), "an error without words"
        for word in INTERNAL:
            assert word.lower() not in error["message"].lower(), f"internal text: {error['message']}"
