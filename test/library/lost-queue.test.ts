// A program that runs a project by the library, and loses the queue in the middle: one error, and nothing that holds it.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { PACKAGE_ROOT } from '../cli/run-teikit.ts';
import { tei } from '../run/project.ts';
import { describeWith } from '../support/programs.ts';
import { TestRedis } from '../support/redis.ts';

/** Seconds. */
const PATIENCE = 1;

const LIBRARY = pathToFileURL(join(PACKAGE_ROOT, 'dist/lib/index.js')).href;

/** Says when its jobs are sent, and how it ended. */
const CALLER = `
const { run } = await import(process.argv[1]);
const [config, queue] = process.argv.slice(2);
const onEvent = (event) => {
  if (event.kind === 'queue' && event.words.includes('no worker')) console.log('sent');
  if (event.kind === 'outcome') console.log(event.outcome.file);
};
try {
  await run(config, { queue, queuePatience: ${PATIENCE}, onEvent });
} catch (error) {
  console.log(error.code + ': ' + error.message);
}
`;

describeWith(['redis-server'], 'a program whose queue', (program) => {
  const folder = makeFolder();

  test.each<readonly [string, (redis: TestRedis) => void, RegExp]>([
    ['is gone', (redis) => void redis.kill(), /waited for too long: .*ECONN/],
    ['says nothing any more', (redis) => redis.fallSilent(), /waited for too long: it says nothing/],
  ])(
    '%s ends by itself, with one error',
    async (name, lose, reason) => {
      const redis = await TestRedis.start(program);
      const place = join(folder, name.replaceAll(' ', '-'));
      mkdirSync(join(place, 'in'), { recursive: true });
      for (const file of ['a', 'b', 'c']) writeFileSync(join(place, `in/${file}.xml`), tei(file));
      const config = join(place, 'teikit.config.yaml');
      writeFileSync(config, 'pipelines:\n  - { name: p, files: in/*.xml, steps: [validate] }\n');
      const words = ['--input-type=module', '--eval', CALLER, LIBRARY, config, redis.url];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.startsWith('sent')) lose(redis);
        said += text;
      });
      const code = await new Promise((resolve) => child.once('exit', resolve));
      await redis.end();
      const lines = said.trim().split('\n');
      expect(lines).toEqual(['sent', expect.stringMatching(/^env\/queue: /)]);
      expect(lines[1]).toMatch(reason);
      expect(code).toBe(0);
    },
    120_000,
  );
});
