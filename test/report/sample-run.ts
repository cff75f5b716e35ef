// A small run with all that a report can hold, made as the program makes it: offsets of real texts, located.

import { type Diagnostic, isFinding } from '../../src/diagnostics/diagnostic.ts';
import { Locator } from '../../src/report/locate.ts';
import type { Outcome, Run, Status } from '../../src/report/outcome.ts';
import type { Reporter, ReporterSettings } from '../../src/report/reporter.ts';
import { type RunEnd, Tally } from '../../src/report/tally.ts';
import { atLine, atSpan, nowhere } from '../../src/source/span.ts';

export const sampleSettings: ReporterSettings = { hasColor: false, width: 80, maxFindings: 0, showsCodes: false };

export const sampleRunFacts: Run = { command: 'validate', version: '1.2.3', schema: 'letter.rnc' };

type Words = Partial<Diagnostic> & Pick<Diagnostic, 'message'>;

/** `text`: the document, with its faults in ⟦ and ⟧, in the order of `findings`; those without such a place have their own. */
export function outcomeOf(file: string, text: string, findings: readonly Words[], status?: Status): Outcome {
  const spans: { start: number; end: number }[] = [];
  let plain = '';
  for (const part of text.split(/([⟦⟧])/)) {
    if (part === '⟦') spans.push({ start: plain.length, end: plain.length });
    else if (part === '⟧') spans[spans.length - 1] = { start: spans.at(-1)?.start ?? 0, end: plain.length };
    else plain += part;
  }
  const locator = new Locator(plain, { frames: true });
  const diagnostics = findings.map((words): Diagnostic => {
    const span = words.place === undefined ? spans.shift() : undefined;
    const place = span === undefined ? nowhere : atSpan(span.start, span.end);
    return { code: 'schema/invalid', severity: 'error', file, place, ...words };
  });
  return {
    file,
    status: status ?? (diagnostics.some(isFinding) ? 'findings' : 'clean'),
    diagnostics: diagnostics.map((diagnostic) => locator.locate(diagnostic)),
    outputs: [],
    decidedBy: [{ check: 'grammar', by: diagnostics.length === 0 ? 'compiled' : 'reference' }],
    bytes: Buffer.byteLength(plain),
  };
}

const LETTER =
  '<letter\n\tdate="⟦3 March⟧">\n  <p>山田 e\u0301 👩🏽‍🚒 <⟦persname⟧ n="1" ⟦wen⟧="1937">Stalin</persname></p>\n</letter>\n';
const persName = LETTER.replace(/[⟦⟧]/g, '').indexOf('persname');
const fixSpan = { start: persName, end: persName + 'persname'.length };

export const sampleOutcomes: readonly Outcome[] = [
  outcomeOf('letters/good.xml', '<letter date="1937-03-03"/>', []),
  outcomeOf('letters/many mistakes.xml', LETTER, [
    {
      code: 'schema/attribute-value',
      message: '"3 March" is not a value of the attribute date of <letter>: wanted is a date, such as 1937-03-03',
      advice: 'the year is missing',
    },
    {
      code: 'schema/unknown-element',
      message: '<persname> is not allowed in <p>: did you mean <persName>?',
      fixes: [
        {
          title: 'change <persname> to <persName>',
          certainty: 'safe',
          edits: [{ file: 'letters/many mistakes.xml', span: fixSpan, text: 'persName' }],
        },
        { title: 'take it out', certainty: 'suggested', edits: [{ file: 'other.xml', span: fixSpan, text: '' }] },
      ],
      related: [
        { file: 'letters/many mistakes.xml', place: atSpan(0, 7), message: 'it stands in this element' },
        { file: 'lists/persons.xml', place: atLine(12), message: 'the person is here' },
      ],
    },
    {
      code: 'schema/attribute-not-allowed',
      severity: 'warning',
      message: 'the attribute wen is not allowed on <persname>: did you mean when?',
    },
    { severity: 'note', place: nowhere, message: 'the document has no title' },
  ]),
  outcomeOf('-', '<letter>\n<p>⟦⟧', [
    { code: 'xml/not-well-formed', severity: 'fatal', message: 'the document ends before </p>' },
    {
      code: 'xml/encoding',
      severity: 'warning',
      place: atLine(1),
      message: 'the declaration says one thing, 100% of the bytes another',
    },
  ]),
  {
    ...outcomeOf('lost\u001b[31m\n.xml', '', [], 'failed'),
    diagnostics: [
      {
        code: 'teikit/fault',
        severity: 'fatal',
        message: 'this is a fault of teikit, not of your document: <b>"\u202e" & \u0000',
        file: 'lost\u001b[31m\n.xml',
        place: nowhere,
        trace: 'Error: at secret',
      },
    ],
  },
];

export type SampleRun = { readonly outcomes?: readonly Outcome[]; readonly run?: Run; readonly end?: RunEnd };

export function reportOf(
  reporter: Reporter,
  { outcomes = sampleOutcomes, run = sampleRunFacts, end = {} }: SampleRun = {},
): string {
  const tally = new Tally();
  const parts = [reporter.begin(run)];
  for (const outcome of outcomes) {
    tally.add(outcome);
    parts.push(reporter.document(outcome));
  }
  parts.push(reporter.end(tally.summary(end)));
  return parts.join('');
}
