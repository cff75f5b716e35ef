// A small S3 store in this process, for tests: it keeps conditions, counts what it is asked, and fails to order.

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Asked = { readonly kind: 'list' | 'look' | 'fetch' | 'put' | 'remove'; readonly key: string };

/** `cut`: the connection ends in the middle, before anything is done; `lost`: it is done, and the answer is lost; `silent`: no answer; a number: that status. */
export type Fault = 'cut' | 'lost' | 'silent' | number;

const PAGE = 3;

export class ObjectStore {
  bucket: string;
  readonly objects: Map<string, Buffer> = new Map();
  asked: Asked[] = [];
  /** Asked before anything is done; it may change what is there. */
  onAsked: (asked: Asked) => Fault | undefined = (): undefined => undefined;
  conditions: 'kept' | 'ignored' | 'refused' = 'kept';
  readonly #server: Server;

  static async start(): Promise<ObjectStore> {
    const store = new ObjectStore();
    await new Promise<void>((resolve) => store.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => store.end());
    return store;
  }

  private constructor() {
    this.bucket = 'archive';
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  put(key: string, text: string): void {
    this.objects.set(key, Buffer.from(text));
  }

  text(key: string): string | undefined {
    return this.objects.get(key)?.toString();
  }

  keys(prefix = ''): readonly string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
  }

  /** Keys that were asked for since the last call. */
  take(kind: Asked['kind']): readonly string[] {
    const keys = this.asked.filter((one) => one.kind === kind).map(({ key }) => key);
    this.asked = this.asked.filter((one) => one.kind !== kind);
    return keys.toSorted();
  }

  end(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(request.url ?? '', this.address);
    const [, bucket = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    const isList = searchParams.get('list-type') === '2';
    const kind = isList ? 'list' : KINDS[request.method ?? ''];
    if (kind === undefined) return refuse(response, 405, 'MethodNotAllowed');
    const asked: Asked = { kind, key: isList ? (searchParams.get('prefix') ?? '') : rest.join('/') };
    this.asked.push(asked);
    const fault = this.onAsked(asked);
    if (typeof fault === 'number') return refuse(response, fault, fault === 403 ? 'AccessDenied' : 'InternalError');
    if (fault === 'silent') return;
    if (fault !== undefined && (isList || (fault === 'cut' && kind !== 'fetch'))) return void request.socket.destroy();
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket');
    if (isList) return this.#list(asked.key, searchParams.get('continuation-token') ?? '', response);
    const problem = this.#condition(asked.key, request);
    if (problem !== undefined) return refuse(response, problem, problem === 412 ? 'PreconditionFailed' : 'NotImplemented');
    if (kind === 'put') this.objects.set(asked.key, body);
    if (kind === 'remove') this.objects.delete(asked.key);
    if (fault === 'lost') return void request.socket.destroy();
    const object = this.objects.get(asked.key);
    if (kind === 'remove') return void response.writeHead(204).end();
    if (object === undefined) return refuse(response, 404, 'NoSuchKey');
    response.setHeader('ETag', etagOf(object));
    if (kind === 'put') return void response.end();
    response.setHeader('Content-Length', object.length);
    if (kind === 'look') return void response.end();
    if (fault !== 'cut') return void response.end(object);
    response.write(object.subarray(0, object.length / 2), () => request.socket.destroy());
  }

  #list(prefix: string, after: string, response: ServerResponse): void {
    const keys = this.keys(prefix).filter((key) => key > after);
    const page = keys.slice(0, PAGE);
    const contents = page.map((key) => {
      const bytes = this.objects.get(key) ?? Buffer.alloc(0);
      return `<Contents><Key>${key}</Key><ETag>${etagOf(bytes).replaceAll('"', '&quot;')}</ETag><Size>${bytes.length}</Size></Contents>`;
    });
    const token = keys.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    response.setHeader('Content-Type', 'application/xml');
    response.end(`<ListBucketResult>${contents.join('')}${token}</ListBucketResult>`);
  }

  #condition(key: string, { headers }: IncomingMessage): number | undefined {
    const isWanted = headers['if-none-match'] !== undefined || headers['if-match'] !== undefined;
    if (!isWanted || this.conditions === 'ignored') return undefined;
    if (this.conditions === 'refused') return 501;
    const object = this.objects.get(key);
    if (headers['if-none-match'] === '*') return object === undefined ? undefined : 412;
    if (object === undefined) return 404;
    return etagOf(object) === headers['if-match'] ? undefined : 412;
  }
}

const KINDS: Readonly<Record<string, Asked['kind']>> = { HEAD: 'look', GET: 'fetch', PUT: 'put', DELETE: 'remove' };

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code><Message>the secret is hunter2</Message></Error>`);
}
