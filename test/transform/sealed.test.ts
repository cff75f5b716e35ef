// A sealed process can read no file, write none, start no program and no thread, reach no network, and make no code of texts.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sealedArguments } from '../../src/host/sealed-process.ts';

const SEALED = fileURLToPath(new URL('../../dist/lib/host/sealed.js', import.meta.url));
const HOST = fileURLToPath(new URL('../../dist/lib/host/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'teikit-sealed-'));

/** What a stylesheet could do if it reached JavaScript. Each gives what it got, or throws. */
const ways: readonly (readonly [string, string])[] = [
  ['read a file', "return fs.readFileSync('/etc/hostname', 'utf8')"],
  ['list a folder', "return fs.readdirSync('/')"],
  ['write a file', `fs.writeFileSync(${JSON.stringify(join(folder, 'out.txt'))}, 'x')`],
  ['start a program', "return child.execFileSync('/bin/echo', ['x'])"],
  ['start a thread', 'return new threads.Worker("1", { eval: true }).threadId'],
  [
    'connect',
    'return await new Promise((yes, no) => net.connect(9, "127.0.0.1").on("error", (e) => yes(e.code)).on("connect", yes))',
  ],
  ['connect by a socket', 'return new net.Socket().connect(9, "127.0.0.1")'],
  ['listen', 'return net.createServer().listen(0)'],
  ['send a datagram', 'return dgram.createSocket("udp4")'],
  ['ask for a name', 'return await new Promise((yes) => dns.lookup("localhost", yes))'],
  ['fetch', 'return await fetch("http://127.0.0.1:9/")'],
  ['get a module of Node', 'return process.getBuiltinModule("fs")'],
  ['get a binding', 'return process.binding("tcp_wrap")'],
  ['make code of a text', 'return eval("1 + 1")'],
  ['make a function of a text', 'return Function("return 1")()'],
  ['load a program of the system', 'process.dlopen({ exports: {} }, "/x.node")'],
];

function tried(way: string, isSealed: 'sealed' | 'open'): string {
  const path = join(folder, `probe-${isSealed}.mjs`);
  const imports = ['fs', 'net', 'dgram', 'dns'].map((name) => `import ${name} from 'node:${name}';`).join('');
  const others = "import child from 'node:child_process'; import threads from 'node:worker_threads';";
  const start = isSealed === 'sealed' ? `import { seal } from ${JSON.stringify(pathToFileURL(SEALED).href)}; seal();` : '';
  const run = `const { stdout } = process; try { const got = await (async () => { ${way} })(); stdout.write('GOT ' + got); } catch (error) { stdout.write('NO ' + error.message); } process.exit(0);`;
  writeFileSync(path, `${imports}${others}${start}${run}`);
  const args = isSealed === 'sealed' ? sealedArguments(path, 'required', [HOST.replace(/[\\/]$/u, ''), folder]) : [path];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} });
  return stdout === '' ? `NO ANSWER ${stderr}` : stdout;
}

describe('a sealed process cannot', () => {
  test.each(ways)(
    '%s',
    (_, way) => {
      expect(tried(way, 'sealed')).toMatch(/^NO (?!ANSWER)/u);
    },
    60_000,
  );
});

/** Otherwise the tests above would show nothing. */
describe('an open process can', () => {
  test.each(ways.filter(([name]) => /^(?:read|list|write|start a program|connect$|make)/u.test(name)))(
    '%s',
    (_, way) => {
      expect(tried(way, 'open')).toMatch(/^GOT/u);
    },
    60_000,
  );
});

test('what may be read is named file by file', () => {
  const readable = sealedArguments('/x/entry.mjs', 'required').filter((word) => word.startsWith('--allow-fs-read='));
  expect(readable.every((word) => word.endsWith(sep) || /\.(?:mjs|json)$/u.test(word))).toBe(true);
  expect(readable).not.toContain('--allow-fs-read=*');
});
