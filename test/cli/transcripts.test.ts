// Plays the transcripts (test/cli/transcripts/*.txt) against the built program, byte for byte. With TEIKIT_UPDATE=1 it
// writes down what the program does now instead: read the difference before you keep it.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, runTeikit } from './run-teikit.ts';
import { bytesOf, type Command, readTranscript, type Transcript, wordsOf, writeTranscript } from './transcript.ts';

const FOLDER = join(PACKAGE_ROOT, 'test', 'cli', 'transcripts');
const isUpdate = process.env['TEIKIT_UPDATE'] === '1';

// what --stats says hangs on what is kept, and other tests fill the cache so that old entries go
process.env['XDG_CACHE_HOME'] = makeFolder();

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const path = join(FOLDER, name);
  const written = readFileSync(path, 'utf8');
  const transcript = readTranscript(written);

  test(transcript.title, () => {
    const cwd = layOut(transcript);
    const played = { ...transcript, commands: transcript.commands.map((command) => play(command, cwd)) };
    if (isUpdate) writeFileSync(path, writeTranscript(played));
    else expect(played).toEqual(transcript);
  });

  test.skipIf(isUpdate)('is written as an update would write it', () => {
    expect(writeTranscript(transcript)).toBe(written);
  });
});

/** The command with what comes of it. */
function play(command: Command, cwd: string): Command {
  const ending = runTeikit(wordsOf(command), { cwd, input: command.stdin });
  const wrote = Object.keys(command.wrote).map((file) => [file, readFileSync(join(cwd, file), 'utf8')] as const);
  const stderr = ending.stderr.replace(TIME, '');
  return { ...command, ...ending, stderr, exitCode: ending.exitCode ?? -1, wrote: Object.fromEntries(wrote) };
}

/** A slow machine is told how long a run took. */
const TIME = /^teikit: time: .*\n/gm;

function layOut({ files }: Transcript): string {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-transcript-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    const path = join(folder, file.name);
    mkdirSync(file.name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!file.name.endsWith('/')) writeFileSync(path, bytesOf(file));
  }
  return folder;
}
