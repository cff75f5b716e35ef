// Holds what is recorded of mistakes (test/cli/mistakes/*.txt) against what we say of them, and Jing.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadSchema, positionsIn, reportLine, type Schema, validate } from '../../src/index.ts';
import { fixDocument } from '../../src/validate/fix/fix-document.ts';
import { runJing } from '../support/jing.ts';
import { cutMessage, type Mistake, readMistake } from './mistake.ts';
import { PACKAGE_ROOT } from './run-teikit.ts';

const FOLDER = join(PACKAGE_ROOT, 'test', 'cli', 'mistakes');
export const MISTAKES: readonly (Mistake & { readonly name: string })[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, ...readMistake(readFileSync(join(FOLDER, name), 'utf8')) }));

/** Single line, no full stop, a lower-case clause: the style of messages. */
const STYLE = /^letter\.xml:\d+:\d+: error: [^A-Z\n][^\n]{0,298}[^.\n]\n$/;

/** `schema`: as the mistakes name it; `path`: where it is. */
export function checkOurs(schema: string, path: string): void {
  const loading = loadSchema(path);
  test.for(MISTAKES.filter((mistake) => mistake.schema === schema))('$name', async ({ document, ours, repair }) => {
    const bytes = new TextEncoder().encode(document);
    const lines: string[] = [];
    for await (const { diagnostics } of validate([{ file: 'letter.xml', bytes }], await loading)) {
      lines.push(...diagnostics.map((diagnostic) => `${reportLine(diagnostic, positionsIn(document))}\n`));
    }
    expect(lines.join('')).toBe(ours);
    expect(lines.length).toBe(1);
    expect(ours).toMatch(STYLE);
    expect(ours).toContain(repair);
  });

  test.for(MISTAKES.filter((mistake) => mistake.schema === schema))('$name, fixed', async ({ document, fixed, ours }) => {
    const bytes = new TextEncoder().encode(document);
    const { after, diagnostics } = await fixDocument({
      file: 'letter.xml',
      bytes,
      judge: judgeWith(await loading),
      certainty: 'safe',
    });
    expect(after).toBe(fixed ?? document);
    const left = diagnostics.map((diagnostic) => `${reportLine(diagnostic, positionsIn(after))}\n`);
    expect(left.join('')).toBe(fixed === undefined ? ours : '');
  });
}

function judgeWith(schema: Schema): (bytes: Uint8Array) => Promise<readonly Diagnostic[]> {
  return async (bytes) => {
    const verdicts = validate([{ file: 'letter.xml', bytes }], schema, { fixes: true });
    const { value } = await verdicts.next();
    return value?.diagnostics ?? [];
  };
}

export function checkJing(schema: string, { jing, path }: { readonly jing: string; readonly path: string }): void {
  test('says what is recorded', { timeout: 120_000 }, () => {
    const mistakes = MISTAKES.filter((mistake) => mistake.schema === schema);
    expect(messagesOfJing(mistakes, jing, path)).toEqual(mistakes.map((mistake) => mistake.jing));
  });
}

function messagesOfJing(mistakes: readonly Mistake[], jing: string, schema: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-mistakes-'));
  try {
    const files = mistakes.map(({ document }, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, document);
      return file;
    });
    const found = runJing(jing, schema, files);
    return files.map((file) =>
      (found.get(file) ?? [])
        .map(({ line, column, severity, message }) => `letter.xml:${line}:${column}: ${severity}: ${cutMessage(message)}\n`)
        .join(''),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
