// The other end of the pipe of a sealed process: messages are read and written while everything else waits.

import { readSync, writeSync } from 'node:fs';

const PIPE = 3;
const HEAD = 4;
/** Milliseconds between two looks at a pipe that has nothing yet. */
const PAUSE = 2;

/** Undefined where the other end is closed. */
export function receive(): unknown {
  const head = readBytes(HEAD);
  const body = head === undefined ? undefined : readBytes(head.readUInt32LE());
  return body === undefined ? undefined : (JSON.parse(body.toString('utf8')) as unknown);
}

export function send(message: unknown): void {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(body.length);
  writeBytes(Buffer.concat([head, body]));
}

/** Asks the process outside, and waits for what it says. */
export function ask(request: unknown): unknown {
  send({ ask: request });
  return receive();
}

function readBytes(count: number): Buffer | undefined {
  const bytes = Buffer.alloc(count);
  let at = 0;
  while (at < count) {
    const read = waiting(() => readSync(PIPE, bytes, at, count - at, null));
    if (read === 0) return undefined;
    at += read;
  }
  return bytes;
}

function writeBytes(bytes: Buffer): void {
  let at = 0;
  while (at < bytes.length) at += waiting(() => writeSync(PIPE, bytes, at));
}

const clock = new Int32Array(new SharedArrayBuffer(4));

function waiting(work: () => number): number {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
  }
}
