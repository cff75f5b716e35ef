// The formats of a report by name, with what each is for people who choose one.

export type ReportName = 'pretty' | 'line' | 'jing' | 'json' | 'jsonl' | 'sarif' | 'junit' | 'github' | 'html';

export const reportTitles: Readonly<Record<ReportName, string>> = {
  pretty: 'the line at fault, underlined, and the repair',
  line: 'a line for each finding',
  jing: 'the same, at the positions of Jing',
  json: 'one JSON document',
  jsonl: 'a line of JSON for each event',
  sarif: 'SARIF 2.1.0',
  junit: 'JUnit XML',
  github: 'annotations for GitHub Actions',
  html: 'one page to read in a browser',
};

export const reportNames: readonly ReportName[] = Object.keys(reportTitles) as readonly ReportName[];
