// Gets a file from the network, where a command asks for just that: https, or http where it is allowed; with a bound for its size, the
// redirects on the way, and the time.

import { EnvironmentError } from '../diagnostics/environment-error.ts';

export const fetchLimits = {
  bytes: 50_000_000,
  redirects: 5,
  seconds: 60,
} as const;

export type FetchSettings = {
  /** Whether http is allowed, too. */
  readonly allowHttp: boolean;
  /** Default: `fetchLimits`. */
  readonly limits?: Partial<{ readonly [Limit in keyof typeof fetchLimits]: number }>;
};

/** `uri`: where it was at last. */
export type Fetched = { readonly uri: string; readonly bytes: Uint8Array };

/** @throws {EnvironmentError} `env/unreadable` */
export async function fetchFile(uri: string, { allowHttp, limits }: FetchSettings): Promise<Fetched> {
  const { bytes, redirects, seconds } = { ...fetchLimits, ...limits };
  const signal = AbortSignal.timeout(seconds * 1000);
  let at = uri;
  for (let count = 0; count <= redirects; count++) {
    refuseScheme(at, allowHttp, at === uri ? undefined : uri);
    try {
      const response = await fetch(at, { redirect: 'manual', signal, headers: { accept: '*/*' } });
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (location === null) return { uri: at, bytes: await bytesOf(response, at, bytes) };
      await response.body?.cancel();
      at = new URL(location, at).href;
    } catch (cause) {
      if (cause instanceof EnvironmentError) throw cause;
      throw failed(at, signal.aborted ? `it did not come within ${seconds} seconds` : reasonOf(cause), cause);
    }
  }
  throw failed(uri, `it leads on more than ${redirects} times`);
}

function refuseScheme(uri: string, allowHttp: boolean, from: string | undefined): void {
  const scheme = URL.canParse(uri) ? new URL(uri).protocol : '';
  if (scheme === 'https:' || (scheme === 'http:' && allowHttp)) return;
  const way = from === undefined ? '' : `, where ${from} leads`;
  if (scheme === 'http:') throw failed(uri, `it is not https${way}: --allow-http allows it`);
  throw failed(uri, `it is no address of the web${way}`);
}

async function bytesOf(response: Response, uri: string, most: number): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    throw failed(uri, `the server answers ${response.status} ${response.statusText}`.trimEnd());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > most) throw failed(uri, `it has more than ${most} bytes`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

function failed(uri: string, reason: string, cause?: unknown): EnvironmentError {
  return new EnvironmentError('env/unreadable', `cannot fetch ${uri}: ${reason}`, { cause, file: uri });
}

/** What lies below says more than "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause, message } = error as {
    readonly cause?: { readonly code?: string; readonly message?: string };
    readonly message?: string;
  };
  return cause?.code === 'ECONNREFUSED' ? 'nobody answers there' : (cause?.message ?? message ?? String(error));
}
