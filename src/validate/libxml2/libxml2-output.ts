// Reads what xmllint prints: `FILE:LINE: [element NAME: ][DOMAIN ]error : MESSAGE`, context lines, `FILE validates`.
// Documents go in under names that begin with a token no document can contain, so no document can forge a line.

export type Libxml2Report = {
  /** The number of the document the line is about; undefined when the line names none of ours. */
  readonly document: number | undefined;
  /** libxml2 prints -1 or nothing when it knows no line; that is undefined here. */
  readonly line: number | undefined;
  readonly level: 'error' | 'warning';
  /** `parser`, `namespace`, `validity`, `Relax-NG validity`, `I/O` …; empty when libxml2 names none. */
  readonly domain: string;
  readonly message: string;
};

export type Libxml2Output = {
  readonly reports: readonly Libxml2Report[];
  /** Documents of which libxml2 said in so many words that they are valid, or that they are not. */
  readonly accepted: ReadonlySet<number>;
  readonly refused: ReadonlySet<number>;
};

const VERDICT = /^(\S+) (validates|fails to validate|validation generated an internal error)$/;
const REPORT = /^(?:element [^:\s]+(?::[^:\s]+)?: )?((?:[A-Za-z][\w/-]*(?: [a-z]+)?) )?(?:fatal )?(error|warning) ?: (.*)$/;
const ELSEWHERE = /^[^:]*: ?line (\d+): (.*)$|^([^:]*):(\d+): (.*)$/;

export function readLibxml2Output(output: string, documentName: (index: number) => string, count: number): Libxml2Output {
  const numbers = new Map(Array.from({ length: count }, (_, index) => [documentName(index), index]));
  const reports: Libxml2Report[] = [];
  const accepted = new Set<number>();
  const refused = new Set<number>();
  const lines = output.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at++] ?? '';
    const verdict = VERDICT.exec(line);
    const judged = numbers.get(verdict?.[1] ?? '');
    if (judged !== undefined) {
      (verdict?.[2] === 'validates' ? accepted : refused).add(judged);
      claimNameless(reports, judged);
      continue;
    }
    const report = readReport(line, numbers);
    if (report === undefined) continue;
    const following = isAboutContent(report) ? valueLines(lines, at, numbers) : contextLines(lines, at);
    at += following.length;
    reports.push({ ...report, message: `${report.message}${continuation(report, following)}` });
  }
  return { reports, accepted, refused };
}

/** True for what comes of validation and not of parsing. */
export function isAboutContent(report: Libxml2Report): boolean {
  return report.domain.startsWith('Relax-NG');
}

/** libxml2 names neither file nor line for some reports of validation; the verdict on the same document follows them. */
function claimNameless(reports: Libxml2Report[], document: number): void {
  for (const [at, report] of reports.entries()) {
    if (report.document === undefined && isAboutContent(report)) reports[at] = { ...report, document };
  }
}

function readReport(line: string, numbers: ReadonlyMap<string, number>): Libxml2Report | undefined {
  const own = /^([^:\s]+):(-?\d+): (.*)$/.exec(line);
  const document = numbers.get(own?.[1] ?? '');
  if (own !== null && document !== undefined) {
    const number = Number(own[2]);
    return { document, line: number > 0 ? number : undefined, ...readMessage(own[3] ?? '') };
  }
  const elsewhere = ELSEWHERE.exec(line);
  const text = elsewhere?.[2] ?? elsewhere?.[5] ?? line;
  return REPORT.test(text) ? { document: undefined, line: undefined, ...readMessage(text) } : undefined;
}

/** A message of a shape not known here is an error in full, so that none is lost. */
function readMessage(text: string): Pick<Libxml2Report, 'level' | 'domain' | 'message'> {
  const match = REPORT.exec(text);
  if (match === null) return { level: 'error', domain: '', message: text };
  return { level: match[2] === 'warning' ? 'warning' : 'error', domain: (match[1] ?? '').trim(), message: match[3] ?? '' };
}

/** After a parser's report: the bytes it stumbled over, then a line of the document and a caret below it. */
function contextLines(lines: readonly string[], start: number): readonly string[] {
  const end = /^Bytes: 0x/.test(lines[start] ?? '') ? start + 1 : start;
  return lines.slice(start, /^ *\^$/.test(lines[end + 1] ?? '') ? end + 2 : end);
}

/** After a report of validation: the rest of a value that has line breaks in it. */
function valueLines(lines: readonly string[], start: number, numbers: ReadonlyMap<string, number>): readonly string[] {
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => numbers.has(VERDICT.exec(line)?.[1] ?? '') || readReport(line, numbers) !== undefined);
  return end < 0 ? rest : rest.slice(0, end);
}

function continuation(report: Libxml2Report, lines: readonly string[]): string {
  if (isAboutContent(report)) return ['', ...lines.map((line) => line.trim())].join(' ').trimEnd();
  const bytes = lines.find((line) => /^Bytes: 0x/.test(line));
  return bytes === undefined ? '' : ` (${bytes.trim()})`;
}
