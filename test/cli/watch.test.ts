// teikit watch: a change is worked on by itself, however an editor writes it; nothing is told where nothing was done.

import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, tei } from '../run/project.ts';
import { PROGRAM } from './run-teikit.ts';

const CONFIG = 'pipelines: [{ files: "tei/**/*.xml", steps: [validate, { transform: { to: text } }] }]\n';

test('what is changed is done, and only that is told', async () => {
  const made = project({ 'teikit.config.yaml': CONFIG, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') });
  const child = spawn(process.execPath, [PROGRAM, 'watch'], { cwd: made.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      told += String(data);
      for (const hear of heard) hear();
    });
  /** Resolves with what is told until something comes that fits. */
  const until = (wanted: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const hear = (): void => {
        if (!wanted.test(told)) return;
        heard.delete(hear);
        const words = told;
        told = '';
        resolve(words);
      };
      heard.add(hear);
      hear();
    });
  try {
    expect(await until(/Ctrl-C ends it/)).toContain('2 documents done');
    // in place
    made.write('tei/a.xml', tei('three'));
    expect(await until(/unchanged/)).toMatch(
      /^teikit: 1 document done\n(?:teikit: time.*\n)?teikit: 1 document of 2 unchanged\n$/,
    );
    expect(made.read('out/a.txt')).toContain('three');
    // beside it, and renamed
    writeFileSync(join(made.folder, 'tei/.b.swp'), tei('four'));
    renameSync(join(made.folder, 'tei/.b.swp'), join(made.folder, 'tei/b.xml'));
    await until(/unchanged/);
    expect(made.read('out/b.txt')).toContain('four');
    // emptied, and filled
    truncateSync(join(made.folder, 'tei/a.xml'));
    made.write('tei/a.xml', tei('five'));
    // perhaps it is seen empty first
    for (let told = ''; !told.includes('1 document done'); ) told = await until(/unchanged/);
    expect(made.read('out/a.txt')).toContain('five');
    // a new folder, and one that goes
    mkdirSync(join(made.folder, 'tei/new'));
    made.write('tei/new/c.xml', tei('<unknown/>'));
    expect(await until(/unchanged/)).toContain('unknown');
    // a file that nobody takes sets nothing off that is told; nor does an output
    made.write('notes.md', 'a note');
    made.write('out/other.txt', 'other');
    made.write('teikit.config.yaml', `${CONFIG} wrong`);
    expect(await until(/YAML/)).toMatch(/^teikit: teikit\.config\.yaml:\d+:\d+: [^\n]*\n$/);
    made.write('teikit.config.yaml', CONFIG);
    made.write('tei/a.xml', tei('six'));
    await until(/unchanged/);
    expect(made.read('out/a.txt')).toContain('six');
  } finally {
    child.kill('SIGINT');
  }
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130);
});
