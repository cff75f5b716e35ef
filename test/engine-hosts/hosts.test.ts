// One compiled schema, one file, in every kind of host: a page, a worker of a browser, Node, a worker of Node, and an interpreter
// of WebAssembly that knows nothing of JavaScript. Each judges a valid and an invalid document.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Proof } from '../../src/compile/compiled-schema.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { underTest } from '../equivalence/under-test.ts';
import { describeWith } from '../support/programs.ts';
import { type FileServer, startFileServer } from './file-server.ts';
import { judgeInInterpreter } from './interpreter.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EDITION = join(ROOT, 'tei/resolution-1937-03-03.xml');
const LIBRARY = join(ROOT, 'dist/lib');
const CHROMIUM_FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--no-proxy-server'];

const folder = makeFolder();
const schemaFile = join(folder, 'schema.wasm');
const valid = readFileSync(EDITION);
const MISTAKE = '<unheard-of/>';
const mistakeAt = valid.indexOf('</body>');
const invalid = Buffer.concat([valid.subarray(0, mistakeAt), Buffer.from(MISTAKE), valid.subarray(mistakeAt)]);

beforeAll(() => {
  writeFileSync(schemaFile, underTest('schema/tei-archive.rng').module);
  writeFileSync(join(folder, 'valid.xml'), valid);
  writeFileSync(join(folder, 'invalid.xml'), invalid);
});

/** What every host is to answer. */
function expectVerdicts([ofValid, ofInvalid]: readonly Proof[]): void {
  expect(ofValid).toMatchObject({ isValid: true });
  expect(ofInvalid?.isValid).toBe(false);
  expect(ofInvalid?.proofEnd).toBeGreaterThanOrEqual(mistakeAt);
  expect(ofInvalid?.proofEnd).toBeLessThanOrEqual(mistakeAt + MISTAKE.length);
}

test('the module imports nothing', () => {
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: { Module: ModuleConstructor } };
  const module = new wasm.Module(readFileSync(schemaFile));
  expect(wasm.Module.imports(module)).toEqual([]);
  expect(wasm.Module.exports(module).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['memory', 'allocate', 'validate', 'proofEnd', 'reason', 'engineVersion', 'interfaceVersion']),
  );
});

type ModuleConstructor = {
  new (bytes: Uint8Array): object;
  imports: (module: object) => readonly { readonly name: string }[];
  exports: (module: object) => readonly { readonly name: string }[];
};

/** Judges both documents, in the main thread of Node or in a worker of it. */
const nodeScript = (library: string): string => `
  import { readFileSync } from 'node:fs';
  import { parentPort } from 'node:worker_threads';
  import { loadCompiledSchema } from ${JSON.stringify(library)};
  const folder = ${JSON.stringify(folder)};
  const schema = await loadCompiledSchema(readFileSync(folder + '/schema.wasm'));
  const proofs = ['valid', 'invalid'].map((name) => schema.validate(readFileSync(folder + '/' + name + '.xml')));
  if (parentPort === null) console.log(JSON.stringify(proofs));
  else parentPort.postMessage(proofs);
`;

describe('in Node', () => {
  test('the main thread, by the name of the package', () => {
    const script = ['--input-type=module', '--eval', nodeScript('teikit/browser')];
    const output = execFileSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8' });
    expectVerdicts(JSON.parse(output) as readonly Proof[]);
  });

  test('a worker', async () => {
    const file = join(folder, 'worker.mjs');
    writeFileSync(file, nodeScript(pathToFileURL(join(LIBRARY, 'browser/load-schema.js')).href));
    const worker = new Worker(file);
    const proofs = await new Promise<readonly Proof[]>((resolve, reject) => {
      worker.on('message', resolve).on('error', reject);
    });
    await worker.terminate();
    expectVerdicts(proofs);
  });
});

const PAGE = `<!doctype html><title>teikit</title><script type="module">
  import { loadCompiledSchema } from '/lib/browser/load-schema.js';
  const bytesOf = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  window.inPage = async () => {
    const schema = await loadCompiledSchema(fetch('/schema.wasm'));
    return [schema.validate(await bytesOf('/valid.xml')), schema.validate(await bytesOf('/invalid.xml'))];
  };
  window.inWorker = async () => {
    const { module } = await loadCompiledSchema(fetch('/schema.wasm'));
    const worker = new Worker('/worker.js', { type: 'module' });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(module);
    });
  };
  window.isReady = true;
</script>`;

/** Takes the module that the page has compiled. */
const WORKER = `
  import { loadCompiledSchema } from '/lib/browser/load-schema.js';
  const bytesOf = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  onmessage = async ({ data }) => {
    const schema = await loadCompiledSchema(data);
    postMessage([schema.validate(await bytesOf('/valid.xml')), schema.validate(await bytesOf('/invalid.xml'))]);
  };
`;

describeWith(['chromium'], 'in Chromium', (executablePath) => {
  let server: FileServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const texts = { '/': PAGE, '/worker.js': WORKER };
    server = await startFileServer({ texts, folders: { '/lib/': LIBRARY, '/': folder } });
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    await page.goto(server.address);
    await page.waitForFunction('window.isReady');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('a page', async () => expectVerdicts(await page.evaluate<readonly Proof[]>('inPage()')));
  test('a worker, with the module of the page', async () =>
    expectVerdicts(await page.evaluate<readonly Proof[]>('inWorker()')));
});

describeWith(['wat2wasm', 'spectest-interp'], 'without JavaScript', (wat2wasm, interpreter) => {
  test('the interpreter of wabt', () => {
    const run = (document: Uint8Array): Proof => judgeInInterpreter({ wat2wasm, interpreter, schemaFile, folder }, document);
    expectVerdicts([run(valid), run(invalid)]);
  });
});
