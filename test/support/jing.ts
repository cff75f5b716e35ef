// Runs Jing, the RELAX NG validator of reference, on many documents, and proves that it read each of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JAVA_ENVIRONMENT } from './java.ts';

export type JingFinding = {
  /** The absolute path of the file at fault: the document, or a part of it. */
  readonly file: string;
  readonly line: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column: number;
  readonly severity: 'warning' | 'error' | 'fatal';
  readonly message: string;
};

/** `parts`: the files that the document at `file` includes, by XInclude. */
export type JingDocument = { readonly file: string; readonly parts: readonly string[] };

const FINDING = /^(.+):(\d+):(\d+): (warning|error|fatal): (.*)$/;
/** Not well-formed, so that no schema accepts it. Jing reads its list in order and says nothing of what it abandons. */
const CONTROL = '<control>';
/** Bytes of output that one run may print. */
const OUTPUT_LIMIT = 512 * 2 ** 20;

/** What Jing finds in each document, by absolute path; a path with no findings was read and is valid, one that is not there crashed it. */
export function runJing(
  jing: string,
  schema: string,
  documents: readonly (string | JingDocument)[],
): ReadonlyMap<string, readonly JingFinding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-jing-'));
  const control = join(folder, 'control.xml');
  writeFileSync(control, CONTROL);
  const whole = documents.map((one) => (typeof one === 'string' ? { file: one, parts: [] } : one));
  const files = whole.map(({ file }) => resolve(file));
  const owners = new Map([
    [control, control],
    ...files.map((file) => [file, file] as const),
    ...whole.flatMap(({ file, parts }) => parts.map((part) => [resolve(part), resolve(file)] as const)),
  ]);
  try {
    return judgeAll({ jing, schema: resolve(schema), control, owners }, files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Setting = {
  readonly jing: string;
  readonly schema: string;
  readonly control: string;
  /** The document that a file is, or is a part of. */
  readonly owners: ReadonlyMap<string, string>;
};

/** What ends a run and names no file: an exception, such as one over an xml:base that is no URI. */
const NO_VERDICT = /^fatal: exception/mu;

/** After a fatal the rest of the list is asked again. A document that Jing has no verdict on is left out. */
function judgeAll(setting: Setting, files: readonly string[]): ReadonlyMap<string, readonly JingFinding[]> {
  const { control, owners } = setting;
  const judged = new Map<string, JingFinding[]>();
  for (let rest = files; rest.length > 0; ) {
    const findings = runOnce(setting, rest);
    if (findings === undefined) {
      const half = Math.ceil(rest.length / 2);
      const halves = rest.length === 1 ? [] : [rest.slice(0, half), rest.slice(half)];
      for (const part of halves) for (const [file, found] of judgeAll(setting, part)) judged.set(file, [...found]);
      break;
    }
    const wasReadThrough = findings.some(({ file }) => file === control);
    const last = findings.at(-1);
    if (!wasReadThrough && last?.severity !== 'fatal') throw new Error(`jing stopped without saying why: ${last?.message}`);
    const read = wasReadThrough ? rest : rest.slice(0, rest.indexOf(owners.get(last?.file ?? '') ?? '') + 1);
    if (read.length === 0) throw new Error(`jing named a file that it was not given: ${last?.file}: ${last?.message}`);
    for (const file of read) judged.set(file, []);
    for (const finding of findings) judged.get(owners.get(finding.file) ?? '')?.push(finding);
    rest = rest.slice(read.length);
  }
  return judged;
}

/** Undefined where one of the documents has no verdict. */
function runOnce({ jing, schema, control }: Setting, files: readonly string[]): readonly JingFinding[] | undefined {
  const syntax = schema.endsWith('.rnc') ? ['-c'] : [];
  const { stdout, stderr, error } = spawnSync(jing, [...syntax, schema, ...files, control], {
    encoding: 'utf8',
    env: JAVA_ENVIRONMENT,
    maxBuffer: OUTPUT_LIMIT,
  });
  if (error !== undefined) throw error;
  if (NO_VERDICT.test(stdout)) return undefined;
  const findings = stdout.split('\n').flatMap(readFinding);
  if (findings.length === 0) throw new Error(`jing gave no verdict: ${stdout}${stderr}`);
  return findings;
}

function readFinding(line: string): readonly JingFinding[] {
  const [, file, number, column, severity, message] = FINDING.exec(line) ?? [];
  if (file === undefined || message === undefined) return [];
  return [{ file, line: Number(number), column: Number(column), severity: severity as JingFinding['severity'], message }];
}
