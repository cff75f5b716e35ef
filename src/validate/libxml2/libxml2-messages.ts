// libxml2's messages as diagnostics: our words where a message is known, its own where not; echoes of one mistake dropped.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atLine, nowhere } from '../../source/span.ts';
import { isAboutContent, type Libxml2Report } from './libxml2-output.ts';

/** libxml2 keeps the line of an element in 16 bits; from here on it guesses by neighbouring text. */
export const LAST_SURE_LINE = 65_534;

const wordings: readonly (readonly [RegExp, string])[] = [
  [/^Did not expect element (\S+) there$/, '<$1> is not allowed here'],
  [/^Expecting element \S+, got (\S+)$/, '<$1> is not allowed here'],
  [/^Element (\S+) has extra content: text$/, 'text is not allowed here in <$1>'],
  [/^Element (\S+) has extra content: (\S+)$/, '<$2> is not allowed here in <$1>'],
  [/^Did not expect text in element (\S+) content$/, 'text is not allowed here in <$1>'],
  [/^Invalid attribute (\S+) for element (\S+)$/, '@$1 is not allowed on <$2>, or its value is not'],
  [/^Expecting an element , got nothing$/, 'an element is missing here'],
  [/^Expecting an element (\S+), got nothing$/, 'an element is missing here: one that may stand here is <$1>'],
  [/^Expecting a namespace for element (\S+)$/, '<$1> is in no namespace: it must be in the one of the schema'],
  [/^Element (\S+) has wrong namespace: expecting (\S+)$/, '<$1> is in the wrong namespace: it must be in $2'],
  [/^Type (\S+) doesn't allow value '([\s\S]*)'$/, 'the value "$2" is not a $1'],
  [/^Element (\S+) failed to validate content$/, 'the content of <$1> is not what the schema requires'],
  [/^Element (\S+) failed to validate attributes$/, '<$1> lacks an attribute that the schema requires, or has a wrong one'],
  [/^Invalid sequence in interleave$/, 'elements are missing here, or stand where they may not'],
  [/^Extra element (\S+) in interleave$/, '<$1> is not allowed here'],
  [/^Document is empty$/, 'the file is empty: a document has one root element'],
  [/^Start tag expected, '<' not found$/, 'there is no XML here: a document begins with a tag'],
  [/^Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)$/, '<$1> of line $2 is closed by </$3>'],
  [/^Premature end of data in tag (\S+) line (\d+)$/, '<$1> of line $2 is not closed'],
  [/^Attribute (\S+) redefined$/, '@$1 is given twice'],
  [/^AttValue: " or ' expected$/, 'the value of an attribute stands in quotes'],
  [/^xmlParseEntityRef: no name$/, 'an & that begins no entity is written &amp;'],
  [/^EntityRef: expecting ';'$/, 'an entity ends with a semicolon; an & that begins none is written &amp;'],
  [/^Namespace prefix (\S+) on (\S+) is not defined$/, 'the prefix $1 of <$1:$2> is not declared'],
  [/^Namespace prefix (\S+) for (\S+) on (\S+) is not defined$/, 'the prefix $1 of @$1:$2 on <$3> is not declared'],
  [/^xml:id : attribute value ([\s\S]*) is not an NCName$/, '@xml:id "$1" is not a name without a colon (NCName)'],
  [/^Extra content at the end of the document$/, 'there is more after the root element'],
  [/^Encoding '(.*)' doesn't match auto-detected '(.*)'$/, 'the declaration says $1, the bytes are $2'],
  [/^EndTag: '<\/' not found$/, 'the document ends before its last element is closed'],
  [/^Entity '(.*)' not defined$/, 'the entity &$1; is not defined'],
  [/^(Excessive depth in document: \d+).*$/, '$1: deeper than libxml2 reads'],
  [/^Resource limit exceeded: (.*?), try .*$/, '$1: libxml2 reads no text or value of more than 10 MB'],
  [/^Maximum entity amplification factor exceeded.*$/, 'the entities of the document expand to too much text'],
];

/** Messages that only say that something said before makes the element around it wrong. */
const ECHO =
  /^(Element \S+ failed to validate (content|attributes)|Error validating (datatype|value) .*|Invalid sequence in interleave|Element \S+ has extra content: .*)$/;
/** After one of the parser's errors these only say that it has lost its way. */
const LOST =
  /^(Opening and ending tag mismatch|Premature end of data|Couldn't find end of Start Tag|attributes construct error|EndTag: |Extra content at|PCDATA invalid Char value 0$)/;
const LIMIT = /^(Excessive depth|Resource limit|Maximum entity|libxml2: out of memory|.*internal error)/i;
/** Namespaces in XML and xml:id make these errors, though libxml2 goes on after them. */
const NOT_WELL_FORMED = new Set(['parser', 'namespace', 'I/O']);

export function explainReports(file: string, reports: readonly Libxml2Report[]): readonly Diagnostic[] {
  const diagnostics = reports
    .filter((report, index) => !isEcho(report, reports.slice(0, index)) && !isMisled(report, reports))
    .map((r) => explain(file, r));
  const keys = diagnostics.map((diagnostic) => JSON.stringify(diagnostic));
  return diagnostics.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** With a wrong attribute libxml2 says at times that some element is missing, though the schema requires none. */
function isMisled(report: Libxml2Report, all: readonly Libxml2Report[]): boolean {
  if (!/^Expecting an element \S+, got nothing$/.test(report.message)) return false;
  return all.some(
    ({ line, message }) => line === report.line && /^Invalid attribute |failed to validate attributes$/.test(message),
  );
}

/** An echo comes after what it echoes and stands on the same line or, being about an element around it, before it. */
function isEcho(report: Libxml2Report, before: readonly Libxml2Report[]): boolean {
  if (LOST.test(report.message)) return before.some(({ level, domain }) => level === 'error' && domain === 'parser');
  if (!ECHO.test(report.message)) return false;
  return before.some(
    (cause) => !ECHO.test(cause.message) && cause.level === 'error' && (cause.line ?? 0) >= (report.line ?? 0),
  );
}

function explain(file: string, report: Libxml2Report): Diagnostic {
  const isGuess = report.line !== undefined && report.line > LAST_SURE_LINE && isAboutContent(report);
  return {
    ...kindOf(report),
    message: reword(report.message),
    ...(isGuess
      ? { advice: `libxml2 counts elements' lines to ${LAST_SURE_LINE} only: look near this line and after it` }
      : {}),
    file,
    place: report.line === undefined ? nowhere : atLine(report.line),
  };
}

function kindOf(report: Libxml2Report): Pick<Diagnostic, 'code' | 'severity'> {
  const { level: severity, domain, message } = report;
  if (LIMIT.test(message)) return { code: 'validate/no-verdict', severity: 'error' };
  if (/^Document is empty/.test(message)) return { code: 'xml/empty', severity: 'fatal' };
  // libxml2 only warns where an external DTD might declare the entity; it was not read, so text is missing.
  if (/^Entity '.*' not defined/.test(message)) return { code: 'xml/not-well-formed', severity: 'error' };
  if (isAboutContent(report)) return { code: 'schema/invalid', severity };
  if (severity === 'error' && NOT_WELL_FORMED.has(domain)) return { code: 'xml/not-well-formed', severity: 'fatal' };
  return { code: 'xml/not-well-formed', severity };
}

function reword(message: string): string {
  const known = wordings.find(([pattern]) => pattern.test(message));
  return (known === undefined ? message : message.replace(known[0], known[1])).replace(/\s+/g, ' ').trim();
}
