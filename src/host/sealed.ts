// Closes this process: it runs a stylesheet that nobody trusts. Node's permission model keeps it from files, programs and threads; code
// from texts is off (a flag); the network, which the model leaves open, is closed here, and so are the ways to Node's modules.

import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import net from 'node:net';
import { join, parse } from 'node:path';

/** What programs, networks and further code are made with; `axios` is asked for by SaxonJS, and not used. */
const CLOSED: ReadonlySet<string> = new Set(
  `axios child_process cluster dgram dns dns/promises http http2 https inspector inspector/promises net repl sqlite tls vm wasi
  worker_threads`.split(/\s+/u),
);

/** A path that nobody was allowed to read. The top of all folders can be listed on Node 20, whatever is allowed. */
const OUTSIDE = join(parse(process.execPath).root, 'teikit-outside');

function refuse(): never {
  throw new Error('this process is sealed');
}

/** Whether the permission model is at work, as it was asked for. */
export function isConfined(): boolean {
  const { permission } = process as { readonly permission?: { readonly has: (scope: string, path?: string) => boolean } };
  if (permission === undefined) return false;
  return !['fs.write', 'child', 'worker'].some((scope) => permission.has(scope)) && !permission.has('fs.read', OUTSIDE);
}

/** xslt3 looks whether its stylesheet is there before it asks for it: every path is its own true path. */
export function pretendFiles(): void {
  Object.assign(fs.promises, { realpath: async (path: unknown) => path });
}

/** No way back. SaxonJS is loaded on the way, since it asks for modules while it is loaded. */
export function seal(): void {
  // the streams are sockets, made at their first use
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const loader = Module as unknown as { _load: (request: string, ...others: readonly unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...others) => {
    const name = request.replace(/^node:/u, '');
    return CLOSED.has(name) ? {} : load.call(Module, request, ...others);
  };
  createRequire(import.meta.url)('saxon-js');
  closeNetwork();
  const listing = ['readdir', 'readdirSync', 'opendir', 'opendirSync'];
  for (const name of listing) Object.defineProperty(fs, name, { value: refuse, writable: false, configurable: false });
  for (const name of ['readdir', 'opendir']) Object.defineProperty(fs.promises, name, { value: refuse, writable: false });
  for (const name of ['getBuiltinModule', 'binding', '_linkedBinding', 'dlopen', 'kill', 'chdir', 'setuid'])
    Object.defineProperty(process, name, { value: refuse, writable: false, configurable: false });
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebAssembly'])
    Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
}

function closeNetwork(): void {
  const ways: readonly [object, readonly string[]][] = [
    [net.Socket.prototype, ['connect']],
    [net.Server.prototype, ['listen']],
    [net, ['connect', 'createConnection', 'createServer', 'Socket', 'Server']],
    [dgram, ['createSocket', 'Socket']],
    [dgram.Socket.prototype, ['bind', 'send', 'connect']],
    [dns, ['lookup', 'resolve', 'Resolver']],
  ];
  for (const [owner, names] of ways) {
    for (const name of names) Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false });
  }
}
