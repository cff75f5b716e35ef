// A Redis of a test's own, on the loopback and in a folder of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class TestRedis {
  readonly port: number;
  readonly url: string;
  readonly #program: string;
  readonly #settings: readonly string[];
  readonly #folder = mkdtempSync(join(tmpdir(), 'teikit-redis-'));
  #process: ChildProcess | undefined;

  private constructor(program: string, port: number, settings: readonly string[]) {
    this.#program = program;
    this.port = port;
    this.url = `redis://127.0.0.1:${port}`;
    this.#settings = settings;
  }

  /** `settings`: as on its command line. What it knows is written down at once, so that it can be killed. */
  static async start(program: string, settings: readonly string[] = []): Promise<TestRedis> {
    const redis = new TestRedis(program, await freePort(), settings);
    await redis.start();
    return redis;
  }

  async start(): Promise<void> {
    const fixed = [
      '--bind',
      '127.0.0.1',
      '--dir',
      this.#folder,
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
    ];
    this.#process = spawn(this.#program, ['--port', String(this.port), ...fixed, ...this.#settings], { stdio: 'ignore' });
    while (!(await answers(this.port))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** As `kill -9`. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Its connections stay, and it says nothing, until it is killed or told to go on. */
  fallSilent(): void {
    this.#process?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Of the processor, in ticks of Linux. */
  processorTicks(): number {
    const stat = readFileSync(`/proc/${this.#process?.pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return user + system;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
