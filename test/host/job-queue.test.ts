// Jobs through a queue on a Redis of the test's own: each comes back once, whatever happens to workers, to the server and to events.
// What workers make of jobs is made up here; test/library/queue-desk.test.ts has what they really do.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../src/batch/job.ts';
import type { JobPool, LostJob, SentJob, WorkedJob } from '../../src/batch/job-pool.ts';
import { type QueuedJob, type QueuedResult, unpackJob } from '../../src/batch/queued-job.ts';
import { type JobQueueWish, openJobQueue } from '../../src/host/job-queue.ts';
import { readQueueAddress } from '../../src/host/queue-address.ts';
import { allAside, forgetAside } from '../../src/host/queue-aside.ts';
import { connectQueue, type QueueConnection } from '../../src/host/queue-connection.ts';
import { introduce, otherSide, queueNameOf, type WorkerKind } from '../../src/host/queue-names.ts';
import { isWaitedFor, leave } from '../../src/host/queue-runs.ts';
import { type QueueWorkerWish, workAtQueue } from '../../src/host/queue-worker.ts';
import { RefusedJob } from '../../src/host/refused-job.ts';
import { makeRunFolder, writeInFolder } from '../../src/host/run-folder.ts';
import { PACKAGE_ROOT } from '../cli/run-teikit.ts';
import { describeWith } from '../support/programs.ts';
import { TestRedis } from '../support/redis.ts';

const KIND: WorkerKind = { tool: '1.2.3 abc', schemas: 'those' };
const NAME = queueNameOf(KIND);
/** Milliseconds. */
const PAUSES = { retry: 50, look: 200, outage: 300_000 };
const SILENCE = 500;
/** Workers that may be lost over one document. */
const LOST = 1;

const sent = (file: string): SentJob => ({
  job: { input: { kind: 'text', file, text: '' }, steps: [{ kind: 'transform', to: 'text' }] },
  sheets: [],
});

const fileOf = ({ input }: Job): string => (input.kind === 'text' ? input.file : '');

function made(file: string): WorkedJob {
  const outcome = { file, status: 'clean', diagnostics: [], outputs: [], decidedBy: [], bytes: 0 } as const;
  const data = new Uint8Array([0, 255, 128]);
  return { kind: 'worked', outcome, deferred: [{ kind: 'output', data, output: `${file}.bin` }] };
}

/** As a worker sends it. */
function result({ job }: QueuedJob): QueuedResult {
  const file = fileOf(job);
  const { outcome } = made(file);
  return {
    kind: 'here',
    packed: { kind: 'worked', outcome, deferred: [{ kind: 'output', base64: 'AP+A', output: `${file}.bin` }] },
  };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}.xml`);

describeWith(['redis-server'], 'a queue', (program) => {
  let redis: TestRedis;
  let place: string;
  const notes: string[] = [];
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    redis = await TestRedis.start(program);
    place = mkdtempSync(join(tmpdir(), 'teikit-queue-'));
  });
  afterAll(async () => {
    await redis.end();
    rmSync(place, { recursive: true, force: true });
  });
  beforeEach(async () => {
    notes.length = 0;
    const { redis: client, end } = await connect();
    await client.flushall();
    end();
    return async () => {
      for (const close of closing.splice(0)) await close();
    };
  });

  const connect = (url = redis.url): Promise<QueueConnection> => connectQueue(readQueueAddress(url));

  async function sender(settings: Partial<JobQueueWish> = {}): Promise<JobPool & { readonly folder: string }> {
    const folder = makeRunFolder(join(place, `sender-${closing.length}`));
    const pool = await openJobQueue({
      connection: await connect(),
      name: NAME,
      size: 8,
      place: { folder: place, environment: {} },
      folder,
      run: { files: {}, limits: {}, tellsAsked: false },
      unpack: unpackJob,
      onNote: (words) => notes.push(words),
      pauses: PAUSES,
      ...settings,
    });
    closing.unshift(() => pool.end());
    return Object.assign(pool, { folder });
  }

  /** Gives what stops it, and waits for what is in hand. */
  async function worker(
    work: QueueWorkerWish['work'],
    settings: Partial<QueueWorkerWish> = {},
  ): Promise<() => Promise<number>> {
    const stop = new AbortController();
    const done = workAtQueue({
      connection: await connect(),
      name: NAME,
      size: 1,
      work,
      signal: stop.signal,
      onNote: (words) => notes.push(words),
      silence: SILENCE,
      mostLost: LOST,
      ...settings,
    });
    const end = (): Promise<number> => {
      stop.abort();
      return done;
    };
    closing.push(end);
    return end;
  }

  /** As `runPooled` does: at most `size` at once. */
  async function sendAll(pool: JobPool, files: readonly string[]): Promise<ReadonlyMap<string, WorkedJob | LostJob>> {
    const backs = new Map<string, WorkedJob | LostJob>();
    const left = [...files];
    const lane = async (): Promise<void> => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        expect(backs.has(file)).toBe(false);
        backs.set(file, await pool.run(sent(file)));
      }
    };
    await Promise.all(Array.from({ length: pool.size }, lane));
    return backs;
  }

  const all = (files: readonly string[]): ReadonlyMap<string, WorkedJob> => new Map(files.map((file) => [file, made(file)]));

  test('each job comes back once, by two workers, and what is in it is bounded and goes', async () => {
    const pool = await sender();
    const { redis: client } = await connect();
    const counts: number[] = [];
    const by = [0, 0];
    const work = (number: number) => async (job: QueuedJob) => {
      by[number] = (by[number] ?? 0) + 1;
      counts.push((await client.keys(`teikit:${NAME}:${pool.folder.slice(place.length).split('/').at(-1)}-*`)).length);
      return result(job);
    };
    await worker(work(0), { size: 2 });
    await worker(work(1));
    const files = names(100);
    expect(await sendAll(pool, files)).toEqual(all(files));
    expect(by[0]).toBeGreaterThan(0);
    expect(by[1]).toBeGreaterThan(0);
    // a job that is done waits to be taken, while the next is in the queue already, and each has a lock
    expect(Math.max(...counts)).toBeLessThanOrEqual(3 * pool.size);
    await pool.end();
    const keys = await client.keys(`teikit:*`);
    expect(keys.filter((key) => /-\d+$|:run:/.test(key))).toEqual([]);
    client.disconnect();
    expect(existsSync(pool.folder)).toBe(false);
    expect(notes).toEqual([]);
  });

  test('what is large comes through a file, which goes', async () => {
    const pool = await sender();
    await worker(async (job) => {
      const { kind, packed } = result(job) as Extract<QueuedResult, { kind: 'here' }>;
      expect(kind).toBe('here');
      const name = `result-${fileOf(job.job)}`;
      await writeInFolder(job.folder, name, packed);
      return { kind: 'file', name };
    });
    expect(await sendAll(pool, names(3))).toEqual(all(names(3)));
    expect(readdirSync(pool.folder)).toEqual(['run.json']);
  });

  test('a worker that is killed with a job in hand loses nothing', async () => {
    const pool = await sender();
    const hanging = await hangingWorker(redis.url, NAME);
    const backs = sendAll(pool, names(5));
    await hanging.hasJob;
    hanging.kill();
    await worker(async (job) => result(job));
    expect(await backs).toEqual(all(names(5)));
  });

  test('what a worker makes of a job that another has taken over is not heard', async () => {
    const pool = await sender();
    const late = await hangingWorker(redis.url, NAME);
    const back = pool.run(sent('a.xml'));
    await late.hasJob;
    late.signal('SIGSTOP');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const taken = new Promise<void>((resolve) => {
      void worker(async (job) => {
        resolve();
        await held;
        return result(job);
      });
    });
    await taken;
    late.signal('SIGCONT');
    late.signal('SIGUSR2');
    await late.isDone;
    release();
    expect(await back).toEqual(made('a.xml'));
    late.kill();
  });

  test('a network that is cut loses nothing', async () => {
    const proxy = await CutProxy.start(redis.port);
    closing.push(() => proxy.end());
    const through = (): Promise<QueueConnection> => connect(`redis://127.0.0.1:${proxy.port}`);
    const pool = await sender({ connection: await through() });
    await worker(
      async (job) => {
        if (['10.xml', '30.xml'].includes(fileOf(job.job))) proxy.cut();
        return result(job);
      },
      { connection: await through() },
    );
    expect(await sendAll(pool, names(60))).toEqual(all(names(60)));
    expect(proxy.cuts).toBeGreaterThan(0);
  });

  test('a document over which each worker is lost is set aside', async () => {
    const pool = await sender();
    let isOver = false;
    const back = pool.run(sent('deadly.xml')).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const hanging = await hangingWorker(redis.url, NAME);
      await Promise.race([hanging.hasJob, back]);
      hanging.kill();
    }
    expect(reasonOf(await back)).toContain('deadly.xml: each worker that took it was lost');
    expect(await pool.run(sent('deadly.xml')).then(reasonOf)).toContain('teikit queue retry');
  });

  test('a server that is killed and started again loses nothing', async () => {
    const pool = await sender();
    let isKilled = false;
    const work = async (job: QueuedJob): Promise<QueuedResult> => {
      if (fileOf(job.job) === '20.xml' && !isKilled) {
        isKilled = true;
        await redis.kill();
        await redis.start();
      }
      return result(job);
    };
    await worker(work);
    await worker(work);
    expect(await sendAll(pool, names(60))).toEqual(all(names(60)));
    expect(isKilled).toBe(true);
    expect(notes).toContainEqual(expect.stringContaining('is waited for'));
  });

  test('a server that has forgotten all is told again', async () => {
    const pool = await sender();
    const { redis: client, end } = await connect();
    const backs = sendAll(pool, names(8));
    while ((await client.llen(`teikit:${NAME}:wait`)) < 8) await pause();
    await client.flushall();
    end();
    await worker(async (job) => result(job));
    expect(await backs).toEqual(all(names(8)));
  });

  test('a server that is full is waited for', async () => {
    const { redis: client, end } = await connect();
    const pool = await sender();
    await worker(async (job) => result(job));
    expect(await sendAll(pool, names(4))).toEqual(all(names(4)));
    await client.config('SET', 'maxmemory', '1');
    const backs = sendAll(pool, names(30));
    while (!notes.some((words) => words.includes('OOM'))) await pause();
    await client.config('SET', 'maxmemory', '0');
    end();
    expect(await backs).toEqual(all(names(30)));
  });

  test('a server that is waited for too long fails what waits, and what comes', async () => {
    const pool = await sender({ pauses: { ...PAUSES, outage: 300 } });
    const back = pool.run(sent('a.xml')).catch((error: unknown) => error);
    await redis.kill();
    expect(String(await back)).toMatch(/was waited for too long/);
    expect(String(await pool.run(sent('b.xml')).catch((error: unknown) => error))).toMatch(/waited for too long/);
    await pool.end();
    await redis.start();
  });

  test('a server that says nothing is waited for like one that is gone', async () => {
    const pool = await sender({ pauses: { ...PAUSES, silence: 300, outage: 600 } });
    const silent = pool.run(sent('a.xml')).catch((error: unknown) => error);
    redis.fallSilent();
    expect(String(await silent)).toMatch(/was waited for too long: it says nothing/);
    expect(pool.broken).toBe(await silent);
    redis.goOn();
  });

  test('a server that says nothing for a while has lost nothing', async () => {
    const pool = await sender({ pauses: { ...PAUSES, silence: 300 } });
    const backs = sendAll(pool, names(8));
    redis.fallSilent();
    while (!notes.some((words) => words.includes('it says nothing'))) await pause();
    redis.goOn();
    await worker(async (job) => result(job));
    expect(await backs).toEqual(all(names(8)));
  });

  test('the sender hears when a worker has taken a job, not before', async () => {
    const pool = await sender();
    const waiting = new Set(names(3));
    let back = 0;
    const all = names(3).map(async (file) => {
      const made = await pool.run(sent(file), () => void waiting.delete(file));
      back += 1;
      return made;
    });
    await new Promise((resolve) => setTimeout(resolve, SILENCE));
    expect([...waiting]).toEqual(names(3));
    await worker(async (job) => {
      await expect.poll(() => waiting.has(fileOf(job.job)), { timeout: 60_000 }).toBe(false);
      return result(job);
    });
    await Promise.all(all);
    expect([waiting.size, back]).toEqual([0, 3]);
  });

  test('a slow worker keeps its job', async () => {
    const pool = await sender();
    const doing: string[] = [];
    await worker(async (job) => {
      doing.push(fileOf(job.job));
      await new Promise((resolve) => setTimeout(resolve, 3 * SILENCE));
      return result(job);
    });
    await worker(async (job) => result(job));
    expect(await sendAll(pool, names(3))).toEqual(all(names(3)));
    expect(doing.length).toBeGreaterThan(0);
  });

  test('a worker that refuses leaves its jobs to others, and both sides hear why', async () => {
    const pool = await sender();
    await worker(async () => {
      throw new RefusedJob('there is no folder /far here');
    });
    const first = pool.run(sent('a.xml'));
    while (!notes.some((words) => words.includes('/far'))) await pause();
    await worker(async (job) => result(job));
    expect(await first).toEqual(made('a.xml'));
    expect(await sendAll(pool, names(20))).toEqual(all(names(20)));
  });

  test('what every worker refuses fails with the reason, and is not set aside', async () => {
    const pool = await sender();
    const refuse = async (): Promise<never> => {
      throw new RefusedJob('there is no folder /far here');
    };
    for (let count = 0; count < 4; count++) await worker(refuse);
    expect(reasonOf(await pool.run(sent('a.xml')))).toBe('a.xml: no worker takes it: there is no folder /far here');
    const place = await connect();
    expect(await allAside(place)).toEqual([]);
    place.end();
  });

  test('what fails each time is tried four times, set aside, and tried again when somebody says so', async () => {
    const pool = await sender();
    const tried: string[] = [];
    let isMended = false;
    await worker(async (job) => {
      const file = fileOf(job.job);
      tried.push(file);
      if (file === 'bad.xml' && !isMended) throw new Error('the thread ended');
      return result(job);
    });
    const reason = 'it was tried 4 times: the thread ended';
    expect(await sendAll(pool, ['a.xml', 'bad.xml', 'b.xml']).then((backs) => reasonOf(backs.get('bad.xml')))).toBe(
      `bad.xml: ${reason}`,
    );
    expect(tried.filter((file) => file === 'bad.xml')).toHaveLength(4);
    const connection = await connect();
    const aside = await allAside(connection);
    expect(aside.map(([, one]) => one)).toEqual([{ file: 'bad.xml', from: place, reason, at: expect.stringMatching(/Z$/) }]);
    expect(reasonOf(await pool.run(sent('bad.xml')))).toMatch(
      /^bad\.xml: it was tried 4 times: the thread ended \(set aside 20.*teikit queue retry/,
    );
    expect(tried.filter((file) => file === 'bad.xml')).toHaveLength(4);
    await forgetAside(
      connection,
      aside.map(([mark]) => mark),
    );
    connection.end();
    isMended = true;
    expect(await pool.run(sent('bad.xml'))).toEqual(made('bad.xml'));
  });

  test('a worker that is told to stop ends what is in hand, and takes nothing more', async () => {
    const pool = await sender();
    const doing: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stop = await worker(async (job) => {
      doing.push(fileOf(job.job));
      await held;
      return result(job);
    });
    const backs = sendAll(pool, names(4));
    while (doing.length === 0) await pause();
    const stopped = stop();
    await pause();
    release();
    expect(await stopped).toBe(1);
    expect(doing).toHaveLength(1);
    await worker(async (job) => result(job));
    expect(await backs).toEqual(all(names(4)));
  });

  test('jobs of a sender that is gone are known', async () => {
    const pool = await sender();
    const connection = await connect();
    const back = pool.run(sent('a.xml'));
    while (!(await isWaitedFor(connection, pool.folder))) await pause();
    let asked: boolean | undefined;
    await leave(connection, pool.folder);
    await worker(async (job) => {
      const isThere = await isWaitedFor(connection, job.folder);
      asked ??= isThere;
      // it was let go while the sender was there after all: it is sent again
      return isThere ? result(job) : { kind: 'gone' };
    });
    expect(await back).toEqual(made('a.xml'));
    expect(asked).toBe(false);
    connection.end();
  });

  describe('workers of another kind', () => {
    test.each([
      ['another version', { ...KIND, tool: '1.2.4 def' }, 'another version of teikit, 1.2.4 def, and this is 1.2.3 abc'],
      [
        'other schemas',
        { ...KIND, schemas: 'these' },
        'other schemas of their own (teikit schema list shows those of a machine)',
      ],
    ] as const)('are told from ours: %s', async (_, other, words) => {
      const connection = await connect();
      await introduce(connection, KIND);
      expect(await otherSide(connection, NAME, 'workers')).toMatch(/no worker is at .* yet/);
      await introduce(connection, other);
      await worker(async (job) => result(job), { name: queueNameOf(other) });
      while ((await otherSide(connection, queueNameOf(other), 'workers')) !== undefined) await pause();
      expect(await otherSide(connection, NAME, 'workers')).toBe(
        `no worker at redis://127.0.0.1:${redis.port} takes these jobs: those there have ${words}`,
      );
      const pool = await sender();
      const back = pool.run(sent('a.xml'));
      while ((await otherSide(connection, queueNameOf(other), 'jobs')) === undefined) await pause();
      expect(await otherSide(connection, queueNameOf(other), 'jobs')).toContain('their sender has');
      while (!notes.some((note) => note.includes(words))) await pause();
      await worker(async (job) => result(job));
      expect(await back).toEqual(made('a.xml'));
      connection.end();
    });
  });

  test('the password is needed, and never told', async () => {
    const secret = 'p@ss/w:rd';
    const locked = await TestRedis.start(program, ['--requirepass', secret]);
    closing.push(() => locked.end());
    const url = (password: string): string => `redis://:${encodeURIComponent(password)}@127.0.0.1:${locked.port}`;
    const connection = await connect(url(secret));
    expect(await connection.redis.ping()).toBe('PONG');
    connection.end();
    for (const wrong of [url('other-secret'), locked.url]) {
      const error = (await connect(wrong).catch((reason: unknown) => reason)) as Error;
      expect(error.message).toMatch(/^the queue at redis:\/\/127\.0\.0\.1:\d+ cannot be used: (WRONGPASS|NOAUTH)/);
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('other-secret');
    }
    // where none is asked for, it is not sent
    const open = await connect(`redis://:${encodeURIComponent(secret)}@127.0.0.1:${redis.port}`);
    expect(open.options).not.toHaveProperty('password');
    open.end();
    await locked.end();
    const gone = (await connect(url(secret)).catch((reason: unknown) => reason)) as Error;
    expect(gone.message).toMatch(/cannot be used: connect ECONNREFUSED/);
    expect(gone.message).not.toContain('p%40ss');
  });

  test('a server that forgets is warned of', async () => {
    const forgetful = await TestRedis.start(program, ['--maxmemory-policy', 'allkeys-lru']);
    closing.push(() => forgetful.end());
    const { warning, end } = await connect(forgetful.url);
    expect(warning).toContain('set it to noeviction');
    end();
  });
});

function reasonOf(back: WorkedJob | LostJob | undefined): string {
  return back?.kind === 'fault' ? (back.error as Error).message : `${back?.kind}`;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

type HangingWorker = {
  readonly hasJob: Promise<void>;
  /** It was told to go on, and has tried to say what it made. */
  readonly isDone: Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly kill: () => void;
};

/** A process that takes one job and does nothing with it until SIGUSR2 comes. */
async function hangingWorker(url: string, name: string): Promise<HangingWorker> {
  const modules = (file: string): string => JSON.stringify(pathToFileURL(join(PACKAGE_ROOT, 'dist/lib/host', file)).href);
  const script = `
    import { workAtQueue } from ${modules('queue-worker.js')};
    import { readQueueAddress } from ${modules('queue-address.js')};
    import { connectQueue } from ${modules('queue-connection.js')};
    const packed = { kind: 'worked', outcome: { file: 'of the late worker' }, deferred: [] };
    const work = () => {
      const done = new Promise((resolve) => process.once('SIGUSR2', () => {
        resolve({ kind: 'here', packed });
        setTimeout(() => console.log('done'), 200);
      }));
      console.log('job');
      return done;
    };
    const connection = await connectQueue(readQueueAddress(${JSON.stringify(url)}));
    const wish = { connection, name: ${JSON.stringify(name)}, size: 1, silence: ${SILENCE}, mostLost: ${LOST} };
    await workAtQueue({ ...wish, work, signal: new AbortController().signal, onNote: () => {} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const says = (word: string): Promise<void> => {
    const said = new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => data.includes(word) && resolve());
      child.once('exit', () => reject(new Error(`the process ended before it said ${word}`)));
    });
    said.catch(() => {});
    return said;
  };
  return {
    hasJob: says('job'),
    isDone: says('done'),
    signal: (signal) => void child.kill(signal),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Stands between a queue and those who use it. */
class CutProxy {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  cuts = 0;

  private constructor(server: Server, sockets: Set<Socket>) {
    this.#server = server;
    this.#sockets = sockets;
    this.port = (server.address() as { readonly port: number }).port;
  }

  static async start(target: number): Promise<CutProxy> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      const onward = connectTo(target, '127.0.0.1');
      for (const one of [socket, onward]) {
        sockets.add(one);
        one.on('error', () => {});
        one.on('close', () => {
          sockets.delete(one);
          socket.destroy();
          onward.destroy();
        });
      }
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CutProxy(server, sockets);
  }

  cut(): void {
    this.cuts += this.#sockets.size;
    for (const socket of this.#sockets) socket.destroy();
  }

  async end(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
