// Serves some texts and the files of some folders to a browser on this machine.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export type Served = {
  /** By path. */
  readonly texts: Readonly<Record<string, string>>;
  /** By the beginning of the path; the first that fits. */
  readonly folders: Readonly<Record<string, string>>;
};

export type FileServer = { readonly address: string; readonly stop: () => Promise<void> };

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm', xml: 'application/xml' };

export async function startFileServer(served: Served): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const content = contentAt(pathname, served);
    const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}/`, stop };
}

function contentAt(pathname: string, { texts, folders }: Served): string | Buffer | undefined {
  const text = texts[pathname];
  if (text !== undefined) return text;
  const [start, folder] = Object.entries(folders).find(([beginning]) => pathname.startsWith(beginning)) ?? [];
  if (start === undefined || folder === undefined) return undefined;
  try {
    return readFileSync(join(folder, normalize(`/${pathname.slice(start.length)}`)));
  } catch {
    return undefined;
  }
}
