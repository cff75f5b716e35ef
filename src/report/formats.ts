// The formats of reports, by name. Names and titles are there without the reporters, which are loaded when they are asked for.

import type { Reporter, ReporterSettings } from './reporter.ts';

export type ReportName = 'pretty' | 'line' | 'jing' | 'json' | 'jsonl' | 'sarif' | 'junit' | 'github' | 'html';

export type MakeReporter = (settings: ReporterSettings) => Reporter;

export type ReportFormat = {
  readonly title: string;
  /** Findings are printed for people to read on a terminal: the summary in words goes with them, on standard error. */
  readonly isForPeople: boolean;
  /** Locations should hold the line of the document. */
  readonly wantsFrames: boolean;
  /** Findings should carry their repairs. */
  readonly wantsFixes: boolean;
  /** The format says itself how many findings it leaves out; of the others, `tellLeftOut` does. */
  readonly tellsLeftOut: boolean;
  readonly load: () => Promise<MakeReporter>;
};

export const reportFormats: Readonly<Record<ReportName, ReportFormat>> = {
  pretty: {
    title: 'each finding with the line of the document and what is wrong underlined',
    isForPeople: true,
    wantsFrames: true,
    wantsFixes: true,
    tellsLeftOut: true,
    load: async () => (await import('./pretty.ts')).prettyReporter,
  },
  line: {
    title: 'a line for each finding, at the part at fault',
    isForPeople: true,
    wantsFrames: false,
    wantsFixes: false,
    tellsLeftOut: false,
    load: async () => (await import('./line-reporter.ts')).lineReporter,
  },
  jing: {
    title: 'the same at the positions that Jing prints',
    isForPeople: true,
    wantsFrames: false,
    wantsFixes: false,
    tellsLeftOut: false,
    load: async () => (await import('./jing-reporter.ts')).jingReporter,
  },
  json: {
    title: 'one JSON document, described by schema/report.schema.json',
    isForPeople: false,
    wantsFrames: false,
    wantsFixes: true,
    tellsLeftOut: true,
    load: async () => (await import('./json.ts')).jsonReporter,
  },
  jsonl: {
    title: 'the same as events, one JSON object on each line',
    isForPeople: false,
    wantsFrames: false,
    wantsFixes: true,
    tellsLeftOut: true,
    load: async () => (await import('./jsonl.ts')).jsonlReporter,
  },
  sarif: {
    title: 'SARIF 2.1.0, for code scanning and editors',
    isForPeople: false,
    wantsFrames: false,
    wantsFixes: true,
    tellsLeftOut: true,
    load: async () => (await import('./sarif.ts')).sarifReporter,
  },
  junit: {
    title: 'JUnit’s XML, a test case for each document',
    isForPeople: false,
    wantsFrames: false,
    wantsFixes: false,
    tellsLeftOut: true,
    load: async () => (await import('./junit.ts')).junitReporter,
  },
  github: {
    title: 'annotations of GitHub Actions',
    isForPeople: false,
    wantsFrames: false,
    wantsFixes: false,
    tellsLeftOut: true,
    load: async () => (await import('./github.ts')).githubReporter,
  },
  html: {
    title: 'one page for a browser or printer, complete in itself',
    isForPeople: false,
    wantsFrames: true,
    wantsFixes: true,
    tellsLeftOut: true,
    load: async () => (await import('./html.ts')).htmlReporter,
  },
};

export const reportNames: readonly ReportName[] = Object.keys(reportFormats) as readonly ReportName[];
