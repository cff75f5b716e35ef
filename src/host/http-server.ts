// An HTTP server with limits, for answers that come piece by piece. What a client does never ends it.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';

export type ServedRequest = {
  readonly method: string;
  readonly target: string;
  readonly contentType: string | undefined;
  /** Of a POST; empty otherwise. */
  readonly body: string;
};

export type ServedAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<string> | undefined;
};

export type ServerSettings = {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly answer: (request: ServedRequest) => Promise<ServedAnswer>;
  /** What is wrong with us, and not with a client. */
  readonly onFault: (error: unknown) => void;
};

export type HttpServer = {
  readonly port: number;
  /** Takes no new requests, and finishes what is in hand. */
  readonly close: () => Promise<void>;
};

/** Seconds, bytes and numbers that bound what a client can take. */
export const serverLimits = {
  connections: 512,
  targetBytes: 8_000,
  headerBytes: 16_384,
  bodyBytes: 64_000,
  /** For headers and body to come in. */
  requestSeconds: 30,
  /** In which nothing is read of an answer, or nothing is asked on an open connection. */
  idleSeconds: 120,
  keepAliveSeconds: 30,
  /** For answers in hand when the server is ended. */
  graceSeconds: 20,
} as const;

/** @throws {EnvironmentError} `env/bad-setting` where the address cannot be had */
export async function serveHttp(settings: ServerSettings): Promise<HttpServer> {
  const { headerBytes, requestSeconds, keepAliveSeconds, idleSeconds, connections } = serverLimits;
  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      requestTimeout: requestSeconds * 1000,
      headersTimeout: requestSeconds * 1000,
      keepAliveTimeout: keepAliveSeconds * 1000,
    },
    (request, response) => {
      // an ended server keeps no connection that it could still be asked on
      if (!server.listening) response.shouldKeepAlive = false;
      response.once('close', () => {
        if (!server.listening) setImmediate(() => server.closeIdleConnections());
      });
      serve(request, response, settings).catch((error: unknown) => fail(response, error, settings));
    },
  );
  server.maxConnections = connections;
  server.timeout = idleSeconds * 1000;
  return { port: await listen(server, settings), close: () => close(server) };
}

function listen(server: Server, { host, port, onFault }: ServerSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = (cause: Error): void => {
      const reason = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'it is in use' : systemReason(cause);
      reject(new EnvironmentError('env/bad-setting', `cannot listen on ${host}, port ${port}: ${reason}`, { cause }));
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      server.on('error', onFault);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const grace = setTimeout(() => server.closeAllConnections(), serverLimits.graceSeconds * 1000);
    server.close(() => {
      clearTimeout(grace);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, settings: ServerSettings): Promise<void> {
  const { method = '', url: target = '' } = request;
  if (target.length > serverLimits.targetBytes) return refuse(response, 414, 'the address is too long');
  const body = method === 'POST' ? await bodyOf(request) : '';
  if (body === undefined) return refuse(response, 413, `a request has at most ${serverLimits.bodyBytes} bytes`);
  const answer = await settings.answer({ method, target, contentType: request.headers['content-type'], body });
  await send(answer, request, response);
}

/** Undefined where it is too long: nothing more of it is read. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > serverLimits.bodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > serverLimits.bodyBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The rest of the request is not read: the connection ends with it. */
function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=UTF-8', Connection: 'close' });
  response.end(`${text}\n`);
}

async function send(
  { status, headers, body }: ServedAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isZipped = status === 200 && takesGzip(request.headers['accept-encoding']);
  response.writeHead(status, {
    ...headers,
    ...(status === 200 ? { Vary: 'Accept-Encoding' } : {}),
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD' || body === undefined) {
    response.end();
    return;
  }
  const pieces = Readable.from(inSlices(body), { highWaterMark: 1 });
  if (isZipped) await pipeline(pieces, createGzip(), response);
  else await pipeline(pieces, response);
}

/** Characters that are sent at once: a piece can be a whole document, and a client that reads slowly makes us hold little of it. */
const SLICE = 32_768;

async function* inSlices(body: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of body) {
    for (let at = 0; at < piece.length; ) {
      const end = at + SLICE;
      // the halves of a character stay together
      const last = piece.charCodeAt(end - 1);
      const next = last >= 0xd800 && last <= 0xdbff ? end + 1 : end;
      yield piece.slice(at, next);
      at = next;
    }
  }
}

/** RFC 9110 §12.5.3. */
function takesGzip(accepted: string | string[] | undefined): boolean {
  const codings = `${accepted ?? ''}`.toLowerCase().split(',');
  const weights = codings.map((coding) => /^\s*(gzip|x-gzip|\*)\s*(?:;\s*q=([\d.]+))?\s*$/u.exec(coding));
  const named = weights.find((weight) => weight?.[1] !== undefined && weight[1] !== '*') ?? weights.find(Boolean);
  return named !== undefined && named !== null && Number(named[2] ?? 1) > 0;
}

const CLIENT_IS_GONE: ReadonlySet<string> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ECONNABORTED']);

function fail(response: ServerResponse, error: unknown, { onFault }: ServerSettings): void {
  if (!CLIENT_IS_GONE.has((error as NodeJS.ErrnoException).code ?? '')) onFault(error);
  // what has begun must not look whole
  if (response.headersSent) response.destroy();
  else refuse(response, 500, 'this is a fault of the server');
}
