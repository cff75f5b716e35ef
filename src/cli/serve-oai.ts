// Serves the records of a folder by OAI-PMH, until a signal comes.

import { now, waitFor } from '../host/clock.ts';
import { serveHttp } from '../host/http-server.ts';
import { sealWith } from '../host/seals.ts';
import { answerHttp, type Provider } from '../oai/answer-http.ts';
import { indexedRepository } from '../oai/indexed-repository.ts';
import { checkDocuments, type Keeping } from '../oai/keep-index.ts';
import { recordFormats } from '../oai/metadata-formats.ts';
import type { Repository } from '../oai/repository.ts';
import { sealedTokens } from '../oai/resumption-token.ts';
import { raiseExitCode } from './exit-code.ts';
import { watchInterruption } from './interruption.ts';
import { type KeptInFile, openOaiIndex } from './oai-index.ts';
import type { OaiSettings } from './oai-settings.ts';
import { oaiSource } from './oai-source.ts';
import { product, talk } from './output.ts';

export type ServeOaiSettings = OaiSettings & {
  readonly host: string;
  readonly port: number;
  /** Seconds. */
  readonly checkEvery: number;
};

const DEFAULT_PATH = '/oai';
/** Seconds that a request waits for the first look at the documents. */
const LONGEST_WAIT = 20;

export async function serveOai(settings: ServeOaiSettings): Promise<void> {
  const interruption = watchInterruption();
  try {
    const { signal } = interruption;
    const kept = await openOaiIndex(settings.folder, settings.index);
    const keeping: Keeping = { index: kept.index, source: oaiSource(settings), formats: recordFormats };
    const ended = once(signal);
    const checks = new Checks(keeping, { kept, signal });
    const server = await listen(settings, { keeping, isReady: readyBefore(checks.ready, ended) });
    const checking = checks.run(settings.checkEvery);
    await ended;
    await server.close();
    await checking;
    await kept.save();
    raiseExitCode(interruption.exitCode());
  } finally {
    interruption.release();
  }
}

function once(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

type Checking = { readonly kept: KeptInFile; readonly signal: AbortSignal };

/** Looks at the documents again and again. */
class Checks {
  readonly #keeping: Keeping;
  readonly #checking: Checking;
  /** The first look is over, or was so in an earlier run. */
  readonly ready: Promise<void>;
  #tellReady = (): void => undefined;

  constructor(keeping: Keeping, checking: Checking) {
    this.#keeping = keeping;
    this.#checking = checking;
    this.ready = new Promise((resolve) => {
      this.#tellReady = resolve;
    });
    if (keeping.index.isComplete) this.#tellReady();
  }

  /** `pause`: seconds. Ends with the signal. */
  async run(pause: number): Promise<void> {
    const { signal } = this.#checking;
    do {
      await this.#check();
      if (!signal.aborted) this.#tellReady();
    } while (!signal.aborted && (await waitFor(pause, signal)));
  }

  /** What goes wrong is told, and tried again. */
  async #check(): Promise<void> {
    const { kept, signal } = this.#checking;
    try {
      await checkDocuments(this.#keeping, () => signal.aborted);
      await kept.save();
    } catch (error) {
      tellError(error);
    }
  }
}

function tellError(error: unknown): void {
  talk(error instanceof Error ? error.message : String(error));
}

type Served = { readonly keeping: Keeping; readonly isReady: () => Promise<boolean> };

async function listen(
  settings: ServeOaiSettings,
  { keeping, isReady }: Served,
): Promise<{ readonly close: () => Promise<void> }> {
  const { host, baseUrl } = settings;
  const path = baseUrl === undefined ? DEFAULT_PATH : new URL(baseUrl).pathname.replace(/\/$/u, '');
  let provider: Provider | undefined;
  const server = await serveHttp({
    host,
    port: settings.port,
    answer: (request) => {
      if (provider === undefined) throw new Error('a server that listens has its provider');
      return answerHttp(request, provider);
    },
    onFault: tellError,
  });
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}${path}`;
  const repository = repositoryOf({ ...settings, baseUrl: baseUrl ?? local }, keeping);
  provider = { path, now, repository: async () => ((await isReady()) ? repository : undefined) };
  product(`${local}\n`);
  return server;
}

function repositoryOf(
  { name, baseUrl, adminEmails, namespace, pageSize }: OaiSettings & { readonly baseUrl: string },
  keeping: Keeping,
): Repository {
  return indexedRepository(keeping, {
    description: { name, baseUrl, adminEmails, namespace, deletedRecord: 'persistent', compressions: ['gzip'] },
    pageSize,
    // tokens of a repository of another name are not ours
    tokens: sealedTokens(sealWith(`${keeping.index.key} ${namespace}`)),
  });
}

/** Whether the first look is over, for those who wait a while for it. */
function readyBefore(ready: Promise<void>, ended: Promise<void>): () => Promise<boolean> {
  let isReady = false;
  const first = ready.then(() => {
    isReady = true;
  });
  return async () => {
    if (!isReady) await Promise.race([first, ended, waitFor(LONGEST_WAIT)]);
    return isReady;
  };
}
