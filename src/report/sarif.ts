// SARIF 2.1.0, for code scanning and editors. Results are written as they come; the rules that they name follow with the tool.

import { codes } from '../diagnostics/catalogue.ts';
import type { Code } from '../diagnostics/codes.ts';
import { explainCode } from '../diagnostics/explain-code.ts';
import { artifactUri } from './artifact-uri.ts';
import { counted } from './counted.ts';
import { jsonText } from './json-text.ts';
import { levelOf } from './level.ts';
import type { Located, LocatedFix, Location, Outcome, Run, Summary } from './outcome.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { shownOf } from './shown-findings.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HEAD = `{"$schema":${jsonText(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[`;

/** Documents whose findings are not all told: so many are named. */
const MOST_NOTIFIED = 1000;

export function sarifReporter(settings: ReporterSettings): Reporter {
  const rules = new Map<Code, number>();
  const notifications: object[] = [];
  let begun: Run | undefined;
  let separator = '\n';
  const print = (located: Located): string => {
    const index = rules.get(located.code) ?? rules.size;
    rules.set(located.code, index);
    const text = `${separator}${jsonText(resultOf(located, index))}`;
    separator = ',\n';
    return text;
  };
  return {
    begin: (run) => {
      begun = run;
      return HEAD;
    },
    document: (outcome) => {
      const { shown, leftOut } = shownOf(outcome, settings);
      if (leftOut > 0 && notifications.length < MOST_NOTIFIED) notifications.push(leftOutNotification(outcome, leftOut));
      return shown.map(print).join('');
    },
    end: (summary) => {
      const tool = toolOf(begun, [...rules.keys()]);
      return `\n],"tool":${jsonText(tool)},"invocations":[${jsonText(invocationOf(summary, notifications))}]}]}\n`;
    },
  };
}

function resultOf(located: Located, ruleIndex: number): object {
  const { code, severity, message, advice, file, location, related = [], fixes = [] } = located;
  const replaced = fixes.map(fixOf).filter((fix) => fix !== undefined);
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: advice === undefined ? message : `${message} (${advice})` },
    locations: file === '' ? [] : [{ physicalLocation: physicalLocation(file, location) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    ...(replaced.length === 0 ? {} : { fixes: replaced }),
  };
}

function relatedLocation(related: NonNullable<Located['related']>[number], id: number): object {
  return { id, physicalLocation: physicalLocation(related.file, related.location), message: { text: related.message } };
}

function physicalLocation(file: string, location: Location | undefined): object {
  return { artifactLocation: { uri: artifactUri(file) }, ...(location === undefined ? {} : { region: regionOf(location) }) };
}

function regionOf({ line, column, endLine, endColumn }: Location): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Nothing where the place of an edit is not known: a repair is whole or none. */
function fixOf({ title, certainty, edits }: LocatedFix): object | undefined {
  if (edits.length === 0 || edits.some(({ location }) => location === undefined)) return undefined;
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: artifactUri(file) },
      replacements: edits.filter((edit) => edit.file === file).map(replacementOf),
    })),
    properties: { certainty },
  };
}

function replacementOf({ location, text }: LocatedFix['edits'][number]): object {
  return { deletedRegion: location === undefined ? {} : regionOf(location), insertedContent: { text } };
}

function toolOf(run: Run | undefined, used: readonly Code[]): object {
  const driver = { name: 'teikit', version: run?.version, rules: used.map(ruleOf) };
  return { driver };
}

function ruleOf(code: Code): object {
  const { title, explanation } = codes[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explainCode(code) ?? explanation },
  };
}

function invocationOf({ failing, isInterrupted = false, exitCode }: Summary, notifications: readonly object[]): object {
  const hasFailed = isInterrupted || failing.some(({ status }) => status === 'failed');
  return {
    executionSuccessful: !hasFailed,
    exitCode,
    ...(isInterrupted ? { exitCodeDescription: 'interrupted before all documents were done' } : {}),
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  };
}

function leftOutNotification({ file }: Outcome, leftOut: number): object {
  return {
    level: 'note',
    message: { text: `${counted(leftOut, 'more finding')} not told` },
    locations: [{ physicalLocation: physicalLocation(file, undefined) }],
  };
}
