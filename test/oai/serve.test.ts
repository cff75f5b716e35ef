// teikit serve-oai over HTTP, on loopback.

import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { runTeikit } from '../cli/run-teikit.ts';
import { describeWith } from '../support/programs.ts';
import { errorsIn, harvest, recordsIn } from './harvester.ts';
import { tei } from './memory-repository.ts';
import { type OaiServer, peakOf, type ServerOptions, startServer } from './oai-server.ts';

/** Milliseconds: for a loaded machine. */
const PATIENCE = 240_000;
const DC = 'metadataPrefix=oai_dc';
const root = makeFolder();
let folders = 0;
const running: OaiServer[] = [];

type Place = Pick<ServerOptions, 'folder' | 'cache'>;

function place(documents: Readonly<Record<string, string>> = {}): Place {
  const base = join(root, `${folders++}`);
  const folder = join(base, 'documents');
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(documents)) write(folder, path, text);
  return { folder, cache: join(base, 'cache') };
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function start(options: ServerOptions): Promise<OaiServer> {
  const server = await startServer(options);
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
});

/** Until it is so. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(50);
}

type Asked = {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
type Got = { readonly status: number; readonly headers: Record<string, string | string[] | undefined>; readonly body: Buffer };

function ask(url: string, { method = 'GET', target = '', headers = {}, body }: Asked): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(`${url}${target}`), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('HTTP', { timeout: PATIENCE }, () => {
  test('answers what the protocol has, and nothing else', async () => {
    const { url } = await start(place({ 'a.xml': tei() }));
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const rows: readonly (readonly [string, Asked, number])[] = [
      ['GET', { target: '?verb=Identify' }, 200],
      ['a slash more', { target: '/?verb=Identify' }, 200],
      ['POST', { method: 'POST', headers: form, body: 'verb=Identify' }, 200],
      [
        'POST with a charset',
        { method: 'POST', headers: { 'Content-Type': `${form['Content-Type']}; charset=UTF-8` }, body: 'verb=Identify' },
        200,
      ],
      ['POST of something else', { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: '<a/>' }, 415],
      ['POST of too much', { method: 'POST', headers: form, body: 'x'.repeat(100_000) }, 413],
      [
        'POST of too much in pieces',
        { method: 'POST', headers: { ...form, 'Transfer-Encoding': 'chunked' }, body: 'x'.repeat(100_000) },
        413,
      ],
      ['HEAD', { method: 'HEAD', target: '?verb=Identify' }, 200],
      ['PUT', { method: 'PUT', body: 'x' }, 405],
      ['DELETE', { method: 'DELETE' }, 405],
      ['another path', { target: '/x' }, 404],
      ['a path that begins alike', { target: 'x?verb=Identify' }, 404],
      ['a long address', { target: `?verb=${'x'.repeat(9_000)}` }, 414],
      ['headers that are too long', { headers: { 'X-Long': 'x'.repeat(20_000) } }, 431],
    ];
    const statuses: unknown[] = [];
    for (const [name, asked] of rows) statuses.push([name, (await ask(url, asked)).status]);
    expect(statuses).toEqual(rows.map(([name, , status]) => [name, status]));

    const got = await ask(url, { target: '?verb=Identify' });
    expect(got.headers['content-type']).toBe('text/xml; charset=UTF-8');
    expect((await ask(url, { method: 'HEAD', target: '?verb=Identify' })).body.length).toBe(0);
    expect((await ask(url, { method: 'PUT' })).headers['allow']).toBe('GET, HEAD, POST');
    const posted = await ask(url, { method: 'POST', headers: form, body: `verb=ListRecords&${DC}` });
    expect(recordsIn(posted.body.toString())).toHaveLength(1);
  });

  test('sends gzip to who asks for it, and says so', async () => {
    const { url } = await start(place({ 'a.xml': tei() }));
    const got = async (accepted: string): Promise<Got> =>
      ask(url, { target: '?verb=Identify', headers: { 'Accept-Encoding': accepted } });
    const plain = (await got('')).body.toString();
    expect(plain).toContain('<compression>gzip</compression>');
    const length = (text: string): number => text.replace(/<responseDate>.*/u, '').length;
    for (const accepted of ['gzip', 'deflate, gzip;q=0.5', '*', 'GZIP']) {
      const { headers, body } = await got(accepted);
      expect([accepted, headers['content-encoding'], headers['vary']]).toEqual([accepted, 'gzip', 'Accept-Encoding']);
      expect(length(gunzipSync(body).toString())).toBe(length(plain));
    }
    for (const accepted of ['identity', 'gzip;q=0', 'gzip;q=0, *', 'br'])
      expect([accepted, (await got(accepted)).headers['content-encoding']]).toEqual([accepted, undefined]);
  });

  test('what is sent that is no HTTP, or is never finished, does not end it', async () => {
    const { url, ask: query, stderr } = await start(place({ 'a.xml': tei() }));
    const port = Number(new URL(url).port);
    for (const text of ['\0\0\0', 'GET', 'POST /oai HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nver']) {
      const socket = createConnection(port, '127.0.0.1');
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.write(text, resolve));
      socket.destroy();
    }
    expect(errorsIn(await query('verb=Identify'))).toEqual([]);
    expect(stderr()).toBe('');
  });
});

test('only files below the folder are there: no links out of it, no hidden ones', { timeout: PATIENCE }, async () => {
  const outside = place({ 'secret.xml': tei({ title: 'Secret' }) });
  const own = place({ 'a.xml': tei(), '.hidden.xml': tei(), '.git/b.xml': tei(), 'c.txt': tei(), 'sub/d.XML': tei() });
  symlinkSync(join(outside.folder, 'secret.xml'), join(own.folder, 'link.xml'));
  symlinkSync(outside.folder, join(own.folder, 'linked'));
  symlinkSync(join(own.folder, '.hidden.xml'), join(own.folder, 'shown.xml'));
  symlinkSync(own.folder, join(own.folder, 'sub', 'again'));
  symlinkSync('nowhere', join(own.folder, 'dangling.xml'));
  const { ask: query } = await start(own);
  const { records } = await harvest(query, `verb=ListRecords&metadataPrefix=tei`);
  expect(records.map(({ identifier }) => identifier)).toEqual([
    'oai:localhost.localdomain:a.xml',
    'oai:localhost.localdomain:sub/d.XML',
  ]);
  for (const path of ['link.xml', 'linked/secret.xml', '../secret.xml', '.hidden.xml', '.git/b.xml'])
    expect(errorsIn(await query(`verb=GetRecord&${DC}&identifier=oai:localhost.localdomain:${path}`))).toEqual([
      'idDoesNotExist',
    ]);
});

test('a document that becomes a link out of the folder is gone', { timeout: PATIENCE }, async () => {
  const outside = place({ 'secret.xml': tei({ title: 'Secret' }) });
  const own = place({ 'a.xml': tei() });
  const { ask: query } = await start(own);
  expect(recordsIn(await query(`verb=ListRecords&${DC}`))).toMatchObject([{ isDeleted: false }]);
  unlinkSync(join(own.folder, 'a.xml'));
  symlinkSync(join(outside.folder, 'secret.xml'), join(own.folder, 'a.xml'));
  expect(recordsIn(await query(`verb=ListRecords&${DC}`))).toMatchObject([{ isDeleted: true, markup: undefined }]);
});

test('documents are put together with their parts, and a change of a part is one of the record', {
  timeout: PATIENCE,
}, async () => {
  const own = place({ 'parts/title.txt': 'Included' });
  const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="parts/title.txt"/>';
  write(own.folder, 'a.xml', tei({ title: include }));
  const first = await start(own);
  expect(await first.ask(`verb=ListRecords&${DC}`)).toMatch(/<dc:title[^>]*>Included</u);
  write(own.folder, 'parts/title.txt', 'Changed');
  const [record] = recordsIn(await first.ask(`verb=ListRecords&${DC}`));
  expect(record?.markup).toMatch(/<dc:title[^>]*>Changed</u);
  const { responseDate } = { responseDate: /<responseDate>(.{10})/u.exec(await first.ask('verb=Identify'))?.[1] ?? '' };
  expect((record?.datestamp ?? '') >= responseDate).toBe(true);
});

test('a harvester misses none and gets none twice while files change, and the next run tells the changes', {
  timeout: PATIENCE,
}, async () => {
  const count = 40;
  const own = place(
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.xml`, tei({ published: '2020', title: `T${at}` })])),
  );
  const flags = ['--page-size', '5', '--check-every', '1'];
  const first = await start({ ...own, flags });
  const begun = /<responseDate>(.*)<\/responseDate>/u.exec(await first.ask('verb=Identify'))?.[1] ?? '';
  let step = 0;
  const { records } = await harvest(first.ask, `verb=ListRecords&${DC}`, () => {
    writeFileSync(join(own.folder, `${(step * 11) % count}.xml`), tei({ title: `changed ${step}` }));
    rmSync(join(own.folder, `${(step * 7 + 3) % count}.xml`), { force: true });
    writeFileSync(join(own.folder, `new${step}.xml`), tei());
    step++;
  });
  const identifiers = records.map(({ identifier }) => identifier);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  const known = new Set(identifiers);
  for (let at = 0; at < count; at++) expect(known.has(`oai:localhost.localdomain:${at}.xml`), `${at}`).toBe(true);
  expect(await first.stop('SIGTERM')).toBe(143);

  const second = await start({ ...own, flags });
  const there = new Set(readdirSync(own.folder).map((name) => `oai:localhost.localdomain:${name}`));
  await eventually(async () => {
    const { records: told } = await harvest(second.ask, `verb=ListRecords&${DC}&from=${begun}`);
    return (
      told.filter(({ isDeleted, identifier }) => isDeleted === there.has(identifier)).length === 0 &&
      told.length >= 3 * step - 6
    );
  });
  expect(second.stderr()).toBe('');
});

test('a document that changes while the server runs is noticed', { timeout: PATIENCE }, async () => {
  const own = place({ 'a.xml': tei(), 'b.xml': tei() });
  const server = await start({ ...own, flags: ['--check-every', '1'] });
  await server.ask('verb=Identify');
  write(own.folder, 'c.xml', tei());
  rmSync(join(own.folder, 'b.xml'));
  await eventually(async () => {
    const { records } = await harvest(server.ask, `verb=ListIdentifiers&${DC}`);
    return records.map(({ isDeleted }) => isDeleted).join() === 'false,true,false';
  });
});

test('a damaged index is made anew, with a warning; tokens of the lost one are no more', { timeout: PATIENCE }, async () => {
  const own = place({ 'a.xml': tei({ published: '2020' }), 'b.xml': tei({ published: '2020' }) });
  const index = join(own.folder, '..', 'index');
  const flags = ['--index', index, '--page-size', '1'];
  const first = await start({ ...own, flags });
  const answer = await first.ask(`verb=ListRecords&${DC}`);
  const [, token = ''] = /<resumptionToken[^>]*>([^<]+)/u.exec(answer) ?? [];
  expect(await first.stop()).toBe(130);

  const second = await start({ ...own, flags });
  expect(recordsIn(await second.ask(`verb=ListRecords&resumptionToken=${token}`))).toHaveLength(1);
  expect(await second.stop()).toBe(130);

  const whole = readFileSync(index);
  for (const damage of [whole.subarray(0, whole.length / 2), Buffer.concat([whole, whole]), edited(whole), Buffer.from('')]) {
    writeFileSync(index, damage);
    const third = await start({ ...own, flags });
    expect(errorsIn(await third.ask(`verb=ListRecords&resumptionToken=${token}`))).toEqual(['badResumptionToken']);
    const { records } = await harvest(third.ask, `verb=ListRecords&${DC}`);
    expect(records.map(({ datestamp }) => datestamp > '2021')).toEqual([true, true]);
    expect(await third.stop()).toBe(130);
    expect(third.stderr()).toContain(`teikit: ${index} is damaged`);
  }
});

test('another file is not taken for an index, and stays as it is', () => {
  const own = place({ 'a.xml': tei({ published: '2020' }) });
  const index = join(own.folder, '..', 'letter.xml');
  writeFileSync(index, '<TEI/>');
  const { exitCode, stderr } = runTeikit(['serve-oai', own.folder, '--admin-email', 'a@example.org', '--index', index]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain(`${index} is no index of teikit`);
  expect(readFileSync(index, 'utf8')).toBe('<TEI/>');
});

/** One letter of a path is another. */
function edited(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString().replace('"b.xml"', '"c.xml"'));
}

describe('Ctrl-C', { timeout: PATIENCE }, () => {
  /** Larger than what sockets hold. */
  const LARGE = 40_000_000;

  test('finishes the answer in hand, and takes no other', async () => {
    const own = place({ 'a.xml': tei({ body: 'x'.repeat(LARGE) }) });
    const server = await start(own);
    const port = Number(new URL(server.url).port);
    const socket = createConnection(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    await new Promise<void>((resolve) => {
      socket.once('data', (chunk: Buffer) => {
        chunks.push(chunk);
        socket.pause();
        resolve();
      });
      socket.write('GET /oai?verb=ListRecords&metadataPrefix=tei HTTP/1.1\r\nHost: x\r\n\r\n');
    });
    const ended = server.stop('SIGINT');
    await eventually(() => isRefused(port));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.resume();
    expect(await ended).toBe(130);
    const answer = Buffer.concat(chunks).toString('latin1');
    expect(answer.length).toBeGreaterThan(LARGE);
    expect(answer).toMatch(/<\/OAI-PMH>\s+0\r\n\r\n$/u);
  });

  test('a second one ends it at once', async () => {
    const own = place({ 'a.xml': tei({ body: 'x'.repeat(LARGE) }) });
    const server = await start(own);
    const port = Number(new URL(server.url).port);
    const socket = createConnection(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /oai?verb=ListRecords&metadataPrefix=tei HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise<void>((resolve) => socket.once('data', () => resolve(void socket.pause())));
    void server.stop('SIGINT');
    await eventually(() => isRefused(port));
    expect(await server.stop('SIGINT')).toBe(130);
    socket.destroy();
  });
});

function isRefused(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(true));
  });
}

describeWith(['procfs'], 'many clients at once', () => {
  const COUNT = 16;
  const SIZE = 900_000;
  const CLIENTS = 64;

  // how soon memory is collected depends on what else the machine does: that can spoil a run, and does not spoil three
  test('get all of it, in memory that does not grow with them', { timeout: PATIENCE * 2, retry: 2 }, async () => {
    const documents = Object.fromEntries(
      Array.from({ length: COUNT }, (_, at) => [`${at}.xml`, tei({ title: `T${at}`, body: 'x'.repeat(SIZE) })]),
    );
    const own = place(documents);
    const peakWith = async (clients: number): Promise<number> => {
      const server = await start({ ...own, flags: ['--page-size', '12'] });
      await server.ask('verb=Identify');
      const harvests = await Promise.all(
        Array.from({ length: clients }, async () => (await harvest(server.ask, 'verb=ListRecords&metadataPrefix=tei')).records),
      );
      for (const records of harvests) {
        expect(new Set(records.map(({ identifier }) => identifier)).size).toBe(COUNT);
        expect(records.every(({ markup = '' }) => markup.length > SIZE && markup.endsWith('</TEI>'))).toBe(true);
      }
      const peak = peakOf(server);
      await server.stop();
      return peak;
    };
    const few = await peakWith(4);
    const many = await peakWith(CLIENTS);
    // who holds a part for each client holds 8 MB and more for each
    expect(many - few).toBeLessThan((CLIENTS - 4) * 6_000_000);
  });
});

test.each<readonly [name: string, words: readonly string[], message: RegExp, exitCode: number]>([
  ['no address', [], /a flag is missing: --admin-email/u, 2],
  ['an address that is none', ['--admin-email', 'me'], /--admin-email me/u, 2],
  ['a page of none', ['--admin-email', 'a@b.org', '--page-size', '0'], /--page-size 0/u, 2],
  ['no port', ['--admin-email', 'a@b.org', '--port', '65536'], /--port 65536/u, 2],
  ['no pause', ['--admin-email', 'a@b.org', '--check-every', '0'], /--check-every 0/u, 2],
  ['no base URL', ['--admin-email', 'a@b.org', '--base-url', 'example.org/oai'], /--base-url example.org\/oai/u, 2],
  ['a base URL with a query', ['--admin-email', 'a@b.org', '--base-url', 'http://example.org/oai?x'], /--base-url/u, 2],
  [
    'a base URL without a domain',
    ['--admin-email', 'a@b.org', '--base-url', 'http://10.0.0.1/oai'],
    /--namespace-identifier/u,
    2,
  ],
  ['no domain', ['--admin-email', 'a@b.org', '--namespace-identifier', 'a b'], /--namespace-identifier a b/u, 2],
  [
    'an address that is not here',
    ['--admin-email', 'a@b.org', '--host', '192.0.2.1', '--port', '0'],
    /cannot listen on 192.0.2.1/u,
    3,
  ],
])('%s', (_, words, message, exitCode) => {
  const { folder, cache } = place();
  const ending = runTeikit(['serve-oai', folder, ...words], { env: { XDG_CACHE_HOME: cache } });
  expect(ending.stderr).toMatch(message);
  expect(ending).toMatchObject({ exitCode, stdout: '' });
});

test('no folder', () => {
  const { folder, cache } = place({ 'a.xml': tei() });
  const ending = (path: string) =>
    runTeikit(['serve-oai', path, '--admin-email', 'a@b.org'], { env: { XDG_CACHE_HOME: cache } });
  expect(ending(join(folder, 'missing'))).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('no such directory') });
  expect(ending(join(folder, 'a.xml'))).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('not a directory') });
});
