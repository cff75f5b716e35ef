// Runs `teikit encode` on texts as a user does: the built program, its defaults, files in a folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = 'dist/teikit.mjs';
/** Characters of what the program says that are shown. */
const SHOWN = 2000;

export type UserText = { readonly name: string; readonly text: string };

/** By name, the TEI that was made; a text that was refused is missing. Names are file names without ending. */
export function encodeAsUser(texts: readonly UserText[], flags: readonly string[] = []): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-evaluate-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const files = texts.map(({ name, text }) => {
      const file = join(folder, `${name}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const run = spawnSync(process.execPath, [PROGRAM, 'encode', ...files, ...flags, '-o', `${out}/`], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0 && run.status !== 1) throw new Error(`teikit encode: ${run.stderr.slice(0, SHOWN)}`);
    return new Map(
      texts.flatMap(({ name }) => {
        const file = join(out, `${name}.xml`);
        return existsSync(file) ? [[name, readFileSync(file, 'utf8')] as const] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
