// A request of HTTP → the answer of OAI-PMH (OAI-PMH 2.0 §3.1): GET, HEAD and POST on one path.

import { answer } from './answer.ts';
import type { Datestamp } from './datestamp.ts';
import type { Repository } from './repository.ts';

export type HttpRequest = {
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly contentType?: string | undefined;
  /** Of a POST. */
  readonly body?: string;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: none, as for HEAD. */
  readonly body: AsyncIterable<string> | undefined;
};

export type Provider = {
  /** Of the base URL, as a client writes it. */
  readonly path: string;
  /** Undefined while the first look at the documents is not over. */
  readonly repository: () => Promise<Repository | undefined>;
  readonly now: () => Datestamp;
};

const FORM = 'application/x-www-form-urlencoded';
const METHODS = ['GET', 'HEAD', 'POST'] as const;
/** Seconds. */
const RETRY_AFTER = '30';

export async function answerHttp(request: HttpRequest, { path, repository, now }: Provider): Promise<HttpAnswer> {
  const { method, target, contentType = '', body = '' } = request;
  const [asked = '', query = ''] = split(target);
  if (asked !== path && asked !== `${path}/`) return plain(404, `there is nothing here: OAI-PMH is at ${path}\n`);
  if (!METHODS.some((known) => known === method))
    return plain(405, 'GET and POST are answered\n', { Allow: METHODS.join(', ') });
  const isPost = method === 'POST';
  if (isPost && contentType.split(';')[0]?.trim().toLowerCase() !== FORM) return plain(415, `${FORM} is needed\n`);
  const known = await repository();
  if (known === undefined) return plain(503, 'the documents are still being read\n', { 'Retry-After': RETRY_AFTER });
  const given = [...argumentsOf(query), ...(isPost ? argumentsOf(body) : [])];
  const pieces = await answer({ given, repository: known, now: now() });
  const headers = { 'Content-Type': 'text/xml; charset=UTF-8' };
  return { status: 200, headers, body: method === 'HEAD' ? undefined : pieces };
}

function split(target: string): readonly string[] {
  const at = target.indexOf('?');
  return at < 0 ? [target] : [target.slice(0, at), target.slice(at + 1)];
}

function argumentsOf(text: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(text)];
}

export function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=UTF-8', ...headers }, body: once(text) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
