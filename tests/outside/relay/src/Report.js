// What a leader reads: one council's report as at a date, and all of them, page by page.
import { graphql } from "relay-runtime";

graphql`
  query ReportQuery($council: ID!, $asAt: NaiveDate!) {
    councilReport(council: $council, asAt: $asAt) {
      ...Report_figures
    }
  }
`;

graphql`
  query ReportsQuery($asAt: NaiveDate!) {
    ...Report_list @arguments(asAt: $asAt)
  }
`;

graphql`
  fragment Report_list on Query
  @argumentDefinitions(
    asAt: { type: "NaiveDate!" }
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
  )
  @refetchable(queryName: "ReportsPageQuery") {
    councilReports(asAt: $asAt, first: $count, after: $cursor) @connection(key: "Report_list_councilReports") {
      edges {
        node {
          ...Report_figures
        }
      }
    }
  }
`;

graphql`
  fragment Report_figures on CouncilReport {
    council {
      id
      name
    }
    asAt
    settled
    lent {
      number
      definition
    }
    projects {
      projectId
      title
      phase
      claimed
      claimedBecause
      changed
    }
    decisions {
      title
      wanted
      by
      overdue
    }
    lentOut {
      postTitle
      startsOn
      endsOn
      halfDays
    }
  }
`;
