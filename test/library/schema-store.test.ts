// The store of schemas: what is fetched and what is not, bounds, and entries that are not what they were. A server on this machine
// stands for the web.

import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchFile } from '../../src/host/fetch-file.ts';
import type { SchemaStore } from '../../src/host/schema-store.ts';
import { loadSchema } from '../../src/library/load-schema.ts';
import { openStore } from '../../src/library/open-store.ts';
import { type AddSettings, addSchema, updateSchema } from '../../src/library/schema-store.ts';
import { storedPaths } from '../../src/rules/store/stored-paths.ts';
import { makeFolder } from '../cli/make-folder.ts';

const base = makeFolder();
const P = 'start = element p { text }\n';
const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const HTTP: AddSettings = { allowHttp: true, roots: [] };

/** What the server has; a function answers by itself. */
const pages = new Map<
  string,
  string | ((url: string) => { readonly status: number; readonly location?: string; readonly body?: string })
>();
const asked: string[] = [];
let server: Server;
let web = '';
let store: SchemaStore;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    const page = pages.get(url);
    if (url === '/slow.rnc') return;
    if (typeof page === 'function') {
      const { status, location, body = '' } = page(url);
      response.writeHead(status, location === undefined ? {} : { location });
      response.end(body);
    } else {
      response.writeHead(page === undefined ? 404 : 200);
      response.end(page ?? 'no');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  process.env['TEIKIT_STORE'] = join(mkdtempSync(join(base, 'store-')), 'deep', 'schemas');
  store = openStore();
  pages.clear();
  asked.length = 0;
});

describe('adding', () => {
  test('a schema with what it includes, which finds it', async () => {
    pages.set('/s/main.rnc', 'include "../t/inc.rnc"');
    pages.set('/t/inc.rnc', 'start = external "deep/p.rng"');
    pages.set('/t/deep/p.rng', `<element ${RNG} name="p"><text/></element>`);
    const { entry, notes, isNew } = await addSchema(`${web}/s/main.rnc`, HTTP, store);
    expect({ notes, isNew, name: entry.name, paths: entry.files.map(({ path }) => path) }).toEqual({
      notes: [],
      isNew: true,
      name: 'main',
      paths: ['files/s/main.rnc', 'files/t/inc.rnc', 'files/t/deep/p.rng'],
    });
    const found = store.find(`${web}/s/main.rnc`);
    expect(found?.kind).toBe('stored');
    await expect(loadSchema(found?.kind === 'stored' ? found.path : '', { engine: 'reference' })).resolves.toBeDefined();
    const { folder = '' } = store;
    expect([statSync(folder).mode & 0o777, statSync(join(folder, 'main', 'entry.json')).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('the same again changes nothing, and another one does', async () => {
    pages.set('/p.rnc', P);
    await addSchema(`${web}/p.rnc`, HTTP, store);
    expect((await addSchema(`${web}/p.rnc`, HTTP, store)).isNew).toBe(false);
    pages.set('/p.rnc', `# new\n${P}`);
    expect((await addSchema(`${web}/p.rnc`, HTTP, store)).isNew).toBe(true);
    expect(store.entries()).toHaveLength(1);
  });

  test('by a name, and by an address', async () => {
    pages.set('/p.rnc', P);
    await addSchema(`${web}/p.rnc`, { ...HTTP, as: 'mine' }, store);
    expect(store.find('mine')?.kind).toBe('stored');
    await addSchema(`${web}/p.rnc`, { ...HTTP, as: 'https://example.org/other.rng' }, store);
    expect(store.find('https://example.org/other.rng')).toMatchObject({ kind: 'stored', name: 'other' });
  });

  test('two schemas of one file name are two entries', async () => {
    pages.set('/a/p.rnc', P);
    pages.set('/b/p.rnc', P);
    await addSchema(`${web}/a/p.rnc`, HTTP, store);
    await addSchema(`${web}/b/p.rnc`, HTTP, store);
    await addSchema(`${web}/b/p.rnc`, HTTP, store);
    expect(store.entries().map(({ name }) => name)).toEqual(['p', 'p-2']);
    expect([store.find(`${web}/a/p.rnc`), store.find(`${web}/b/p.rnc`)]).toMatchObject([{ name: 'p' }, { name: 'p-2' }]);
  });

  test.each(['', '.hidden', '../up', 'a/b', 'a b', 'x'.repeat(101)])('%j is no name', async (as) => {
    pages.set('/p.rnc', P);
    await expect(addSchema(`${web}/p.rnc`, { ...HTTP, as }, store)).rejects.toThrow(/is no name for a schema/);
    expect(asked).toEqual([]);
  });

  test('another host is not asked, and told', async () => {
    const [, port = ''] = /:(\d+)$/.exec(web) ?? [];
    pages.set('/main.rng', `<grammar ${RNG}><include href="//localhost:${port}/inc.rng"/><start><empty/></start></grammar>`);
    const { notes } = await addSchema(`${web}/main.rng`, HTTP, store);
    expect(notes).toEqual([expect.stringMatching(/localhost.*is not kept: it is on another host$/)]);
    expect(asked).toEqual(['/main.rng']);
  });

  test('Schematron with what it includes', async () => {
    const SCH = 'xmlns="http://purl.oclc.org/dsdl/schematron"';
    pages.set('/r.sch', `<?xml version="1.0"?><schema ${SCH}><include href="inc.sch"/></schema>`);
    pages.set('/inc.sch', `<pattern ${SCH}/>`);
    const { entry } = await addSchema(`${web}/r.sch`, HTTP, store);
    expect(entry.files.map(({ path }) => path)).toEqual(['files/r.sch', 'files/inc.sch']);
  });

  test('inclusions in a circle end', async () => {
    pages.set('/a.rnc', 'include "b.rnc"');
    pages.set('/b.rnc', 'include "a.rnc"');
    expect((await addSchema(`${web}/a.rnc`, HTTP, store)).entry.files).toHaveLength(2);
  });

  test.each<readonly [string, string, RegExp]>([
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>', /a web page, saved in place of a schema/],
    ['a document', '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', /is an XML document/],
    ['an XSD', '<schema xmlns="http://www.w3.org/2001/XMLSchema"/>', /an XML Schema \(XSD\)/],
  ])('%s is refused, and nothing is kept', async (_, text, reason) => {
    pages.set('/p.rng', text);
    await expect(addSchema(`${web}/p.rng`, HTTP, store)).rejects.toThrow(reason);
    expect(store.entries()).toEqual([]);
  });

  test('nothing is kept where a part is missing', async () => {
    pages.set('/main.rnc', 'include "gone.rnc"');
    await expect(addSchema(`${web}/main.rnc`, HTTP, store)).rejects.toThrow(/gone\.rnc: the server answers 404 Not Found/);
    expect(store.entries()).toEqual([]);
  });
});

describe('fetching', () => {
  test('http only where it is allowed', async () => {
    await expect(addSchema(`${web}/p.rnc`, { ...HTTP, allowHttp: false }, store)).rejects.toThrow(
      /it is not https: --allow-http allows it/,
    );
    expect(asked).toEqual([]);
  });

  test('redirects are followed, up to a number', async () => {
    pages.set('/old.rnc', () => ({ status: 302, location: '/new/p.rnc' }));
    pages.set('/new/p.rnc', 'include "inc.rnc"');
    pages.set('/new/inc.rnc', P);
    const { entry } = await addSchema(`${web}/old.rnc`, HTTP, store);
    expect(entry).toMatchObject({ name: 'old', from: `${web}/old.rnc` });
    expect(store.find(`${web}/old.rnc`)?.kind).toBe('stored');
    pages.set('/loop.rnc', () => ({ status: 301, location: '/loop.rnc' }));
    await expect(fetchFile(`${web}/loop.rnc`, HTTP)).rejects.toThrow(/it leads on more than 5 times/);
    expect(asked.filter((url) => url === '/loop.rnc')).toHaveLength(6);
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/a', 'data:text/plain,a'])('no redirect to %s', async (location) => {
    pages.set('/p.rnc', () => ({ status: 302, location }));
    await expect(fetchFile(`${web}/p.rnc`, HTTP)).rejects.toThrow(/it is no address of the web, where/);
  });

  test('no more bytes than a bound', async () => {
    pages.set('/p.rnc', 'x'.repeat(1001));
    await expect(fetchFile(`${web}/p.rnc`, { ...HTTP, limits: { bytes: 1000 } })).rejects.toThrow(
      /it has more than 1000 bytes/,
    );
    expect((await fetchFile(`${web}/p.rnc`, { ...HTTP, limits: { bytes: 1001 } })).bytes).toHaveLength(1001);
  });

  test('no longer than a bound', async () => {
    await expect(fetchFile(`${web}/slow.rnc`, { ...HTTP, limits: { seconds: 0.2 } })).rejects.toThrow(
      /it did not come within 0\.2 seconds/,
    );
  });

  test('nobody there', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(fetchFile(`http://127.0.0.1:${port}/a`, HTTP)).rejects.toThrow(/nobody answers there/);
  });
});

describe('an entry that is not what it was', () => {
  const added = async (): Promise<string> => {
    pages.set('/p.rnc', P);
    await addSchema(`${web}/p.rnc`, HTTP, store);
    return join(store.folder ?? '', 'p');
  };
  const found = (): ReturnType<SchemaStore['find']> => openStore().find(`${web}/p.rnc`);

  test.each<readonly [string, (entry: string) => void, RegExp]>([
    [
      'a file cut short',
      (entry) => truncateSync(join(entry, 'files/p.rnc'), 5),
      /p is damaged: files\/p\.rnc has 5 bytes, where 27 were stored/,
    ],
    [
      'a file as long as it was, and another',
      (entry) => writeFileSync(join(entry, 'files/p.rnc'), P.replace('p', 'q')),
      /files\/p\.rnc is not what was stored/,
    ],
    ['a file that others can write', (entry) => chmodSync(join(entry, 'files/p.rnc'), 0o666), /is not a file of yours alone/],
  ])('%s', async (_, change, reason) => {
    change(await added());
    expect(found()).toEqual({
      kind: 'damaged',
      name: 'p',
      advice: 'teikit schema update p fetches it again',
      reason: expect.stringMatching(reason),
    });
    const [kept] = openStore().entries();
    if (kept !== undefined) await updateSchema(kept, HTTP, openStore());
    expect(found()?.kind).toBe('stored');
  });

  test.each<readonly [string, string]>([
    ['cut short', '{"version":1,"name":"p"'],
    ['empty', ''],
    ['of another version', '{"version":2}'],
    [
      'leading elsewhere',
      '{"version":1,"name":"p","from":"","added":"","addresses":[],"files":[{"path":"../../x","from":"","bytes":1,"sha256":""}]}',
    ],
  ])('what is known of it is %s', async (_, text) => {
    writeFileSync(join(await added(), 'entry.json'), text);
    expect(found()).toEqual({ kind: 'unsure', reason: 'the entry p of the store is damaged, and may be the one' });
    expect(openStore().find('p')).toMatchObject({ kind: 'damaged' });
  });

  test('other bytes of the same number show in a list', async () => {
    const entry = await added();
    writeFileSync(join(entry, 'files/p.rnc'), readFileSync(join(entry, 'files/p.rnc'), 'utf8').replace('p', 'q'), {
      mode: 0o600,
    });
    const [kept] = openStore().entries();
    expect(kept && openStore().checkDigests(kept)).toMatch(/files\/p\.rnc is not what was stored/);
  });

  test('a store that others can write is not read', async () => {
    await added();
    chmodSync(store.folder ?? '', 0o777);
    expect(found()).toMatchObject({ kind: 'unsure', reason: expect.stringMatching(/can be written by others/) });
    await expect(addSchema(`${web}/p.rnc`, HTTP, openStore())).rejects.toThrow(/the store is not used: /);
  });

  test('what is removed is gone', async () => {
    const entry = await added();
    const [kept] = store.entries();
    if (kept !== undefined) store.remove(kept);
    expect([existsSync(entry), found()]).toEqual([false, undefined]);
  });
});

test.each<readonly [readonly string[], readonly string[]]>([
  [['https://x.org/a/b.rng'], ['files/b.rng']],
  [['https://x.org/'], ['files/schema']],
  [
    ['https://x.org/a/b.rng', 'https://x.org/c/d.rng'],
    ['files/a/b.rng', 'files/c/d.rng'],
  ],
  [
    ['https://x.org/a%20b.rng?x=1', 'https://x.org/a%20b.rng?x=2'],
    ['files/a b.rng', 'files/a b.rng-2'],
  ],
  [['https://x.org/a%2f..%2fb.rng'], ['files/a_.._b.rng']],
  [
    ['https://x.org/.git/b.rng', 'https://x.org/c.rng'],
    ['files/_.git/b.rng', 'files/c.rng'],
  ],
])('%j are put at %j', (uris, paths) => {
  expect(storedPaths(uris)).toEqual(paths);
});

describe('what is no schema is not kept', () => {
  const SCH = 'http://purl.oclc.org/dsdl/schematron';
  const save = (name: string, text: string): string => {
    const path = join(mkdtempSync(join(base, 'file-')), name);
    writeFileSync(path, text);
    return path;
  };

  test.each<readonly [string, string, string, RegExp]>([
    ['an empty file', 'a.rng', '', /a\.rng is empty$/],
    ['white space', 'a.rnc', ' \n', /a\.rnc is empty$/],
    ['an empty file called Schematron', 'a.sch', '', /a\.sch is empty$/],
    ['half a grammar', 'a.rng', `<grammar ${RNG}><start><element name="p">`, /a\.rng is no schema: /],
    ['half a grammar in the compact syntax', 'a.rnc', 'start = element p {', /a\.rnc is no schema: /],
    ['words of a server', 'a.rng', 'Not found', /a\.rng is no schema: /],
    ['words that are called Schematron', 'a.sch', 'Not found', /a\.sch is no Schematron schema/],
    ['a page that is called Schematron', 'a.sch', '<html><body/></html>', /a\.sch is no Schematron schema$/],
    ['half of Schematron', 'a.sch', `<schema xmlns="${SCH}"><pattern>`, /a\.sch is no Schematron schema: /],
    ['bytes that are no text', 'a.rng', '\u0000\u0000\u0001', /a\.rng is no schema: /],
  ])('%s', async (_, name, text, words) => {
    await expect(addSchema(save(name, text), HTTP)).rejects.toThrow(words);
    expect(store.entries()).toEqual([]);
  });

  test.each([
    ['a.rng', `<element name="p" ${RNG}><text/></element>`],
    ['a.rnc', P],
    ['a.sch', `<schema xmlns="${SCH}"/>`],
  ])('and a schema is: %s', async (name, text) => {
    await addSchema(save(name, text), HTTP);
    expect(store.entries()).toHaveLength(1);
  });
});
