// Plays the transcripts (test/cli/transcripts/*.txt) against the built program, byte for byte.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PACKAGE_ROOT, runTeikit } from './run-teikit.ts';
import { readTranscript, type Transcript } from './transcript.ts';

const FOLDER = join(PACKAGE_ROOT, 'test', 'cli', 'transcripts');

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const transcript = readTranscript(readFileSync(join(FOLDER, name), 'utf8'));

  test(transcript.title, () => {
    const cwd = layOut(transcript);
    for (const { words, stdin, stdout, stderr, wrote, exitCode } of transcript.commands) {
      const ending = runTeikit(words, { cwd, input: stdin });
      expect({ words, ...ending }).toEqual({ words, stdout, stderr, exitCode });
      for (const [file, text] of Object.entries(wrote)) expect(readFileSync(join(cwd, file), 'utf8')).toBe(text);
    }
  });
});

function layOut({ files }: Transcript): string {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-transcript-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, text);
  }
  return folder;
}
