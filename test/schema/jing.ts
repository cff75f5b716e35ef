// Runs Jing, the RELAX NG validator of reference, on many documents in one process.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export type JingFinding = {
  /** The absolute path of the document (or schema) at fault. */
  readonly file: string;
  readonly line: number;
  readonly severity: 'warning' | 'error' | 'fatal';
  readonly message: string;
};

/** Jing's exit codes that come with a verdict on every document: all valid, some invalid. */
const JUDGED: readonly (number | null)[] = [0, 1];
const FINDING = /^(.+):(\d+):\d+: (warning|error|fatal): (.*)$/;

/**
 * What Jing finds in the documents, in its order.
 * @throws {Error} when Jing gave no verdict: a crash, or a document not well-formed, at which it abandons the rest
 */
export function runJing(jing: string, schema: string, files: readonly string[]): readonly JingFinding[] {
  const arguments_ = [schema, ...files].map((path) => resolve(path));
  const { status, stdout, stderr } = spawnSync(jing, arguments_, { encoding: 'utf8' });
  const findings = stdout.split('\n').flatMap(readFinding);
  const isJudged = JUDGED.includes(status) && (status === 0) === (findings.length === 0);
  if (!isJudged || findings.some(({ severity }) => severity === 'fatal')) {
    throw new Error(`jing gave no verdict, exit ${status}: ${stdout}${stderr}`);
  }
  return findings;
}

function readFinding(line: string): readonly JingFinding[] {
  const [, file, number, severity, message] = FINDING.exec(line) ?? [];
  if (file === undefined || message === undefined) return [];
  return [{ file, line: Number(number), severity: severity as JingFinding['severity'], message }];
}
