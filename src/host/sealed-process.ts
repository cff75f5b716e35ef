// A process that can do nothing but compute: it gets tasks by a pipe, and asks by the same pipe for what it needs. A task is one
// message there, its answer one message back; between them the process may ask, and waits.

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Duplex } from 'node:stream';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { packageRoot } from './package-root.ts';

/** `stopped`: it took too long; `ended`: the process is gone: what it said on standard error. */
export type SealedAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'ended'; readonly words: string };

export type Confinement = 'required' | 'where it can be had';

type SealedSettings = {
  /** Answers what the process asks for. */
  readonly answer: (request: unknown) => unknown;
  readonly confinement: Confinement;
  /** Milliseconds that a task may take. */
  readonly limit: number;
  /** MB of the heap; default: what Node gives it. */
  readonly memory?: number;
};

/** Characters of standard error that are kept. */
const MOST_WORDS = 20_000;
/** Bytes of the number before each message. */
const HEAD = 4;
const PIPE = 3;

export class SealedProcess {
  readonly #settings: SealedSettings;
  #child: ChildProcess | undefined;
  #words = '';
  #waiting: ((answer: SealedAnswer) => void) | undefined;

  constructor(settings: SealedSettings) {
    this.#settings = settings;
  }

  /** Whether the next task finds the process as the last one left it. */
  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  /** One at a time. @throws {EnvironmentError} where the process cannot be confined as it has to be */
  async call(task: unknown): Promise<SealedAnswer> {
    this.#child ??= this.#start();
    const { stdio } = this.#child;
    const pipe = stdio[PIPE] as unknown as Duplex & { ref(): void; unref(): void };
    this.#child.ref();
    pipe.ref();
    const timer = setTimeout(() => this.#end({ kind: 'stopped' }), this.#settings.limit);
    try {
      return await new Promise<SealedAnswer>((resolve) => {
        this.#waiting = resolve;
        pipe.write(framed(task));
      });
    } finally {
      clearTimeout(timer);
      this.#child?.unref();
      pipe.unref();
    }
  }

  end(): void {
    this.#end({ kind: 'stopped' });
  }

  #start(): ChildProcess {
    const { memory } = this.#settings;
    const heap = memory === undefined ? [] : [`--max-old-space-size=${memory}`];
    const sealed = sealedArguments(join(packageRoot(), 'dist', 'sealed-child.mjs'), this.#settings.confinement);
    const args = [...heap, ...sealed];
    const { TZ } = process.env;
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: TZ === undefined ? {} : { TZ },
    });
    this.#words = '';
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#words = (this.#words + words).slice(0, MOST_WORDS);
    });
    (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
    const pipe = child.stdio[PIPE] as unknown as Duplex;
    pipe.on(
      'data',
      unframed((message) => this.#take(message, pipe)),
    );
    pipe.on('error', () => {});
    child.on('error', (error) => this.#end({ kind: 'ended', words: error.message }));
    child.on('close', () => {
      if (child === this.#child) this.#end({ kind: 'ended', words: this.#words });
    });
    return child;
  }

  #take(message: unknown, pipe: Duplex): void {
    const { ask, answer } = message as { readonly ask?: unknown; readonly answer?: unknown };
    if (ask !== undefined) pipe.write(framed(this.#settings.answer(ask)));
    else this.#settle({ kind: 'answer', value: answer });
  }

  #settle(answer: SealedAnswer): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(answer);
  }

  #end(answer: SealedAnswer): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    this.#settle(answer);
  }
}

/** @throws {EnvironmentError} `env/engine-failed` */
export function sealedArguments(entry: string, confinement: Confinement, more: readonly string[] = []): readonly string[] {
  const flag = ['--permission', '--experimental-permission'].find((one) => process.allowedNodeEnvironmentFlags.has(one));
  const base = ['--no-warnings', '--disallow-code-generation-from-strings'];
  if (flag === undefined) {
    if (confinement === 'where it can be had') return [...base, entry];
    const message = 'an untrusted stylesheet needs the permission model of Node, which this Node does not have';
    throw new EnvironmentError('env/engine-failed', message);
  }
  const { resolve } = createRequire(import.meta.url);
  const folders = [
    join(packageRoot(), 'dist', 'lib'),
    dirname(resolve('saxon-js')),
    dirname(resolve('xslt3/xslt3.js')),
    ...more,
  ];
  const readable = [...folders.map((folder) => `${folder}${sep}`), entry, join(packageRoot(), 'package.json')];
  return [...base, flag, ...readable.map((path) => `--allow-fs-read=${path}`), entry];
}

export function framed(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message ?? null), 'utf8');
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/** Puts messages together again from the pieces in which they come. */
function unframed(take: (message: unknown) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    for (;;) {
      const wanted = length < HEAD ? HEAD : HEAD + headOf(pieces);
      if (length < wanted || length < HEAD) return;
      const whole = Buffer.concat(pieces);
      pieces = [whole.subarray(wanted)];
      length -= wanted;
      take(JSON.parse(whole.toString('utf8', HEAD, wanted)));
    }
  };
}

function headOf(pieces: Buffer[]): number {
  const [first] = pieces;
  if (first !== undefined && first.length >= HEAD) return first.readUInt32LE();
  const whole = Buffer.concat(pieces);
  pieces.splice(0, pieces.length, whole);
  return whole.readUInt32LE();
}
