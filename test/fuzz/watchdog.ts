// Ends a test process that hangs, and says in which case: a loop without end cannot be stopped from within.
import { Worker } from 'node:worker_threads';

/** A case that takes longer hangs. */
const PATIENCE_SECONDS = 60;

const SOURCE = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { label, current, patience } = workerData;
const cases = new Int32Array(current);
let last = -1;
setInterval(() => {
  const now = Atomics.load(cases, 0);
  if (now === last && now > 0) {
    writeSync(2, label + ': case ' + now + ' hangs\\n');
    process.kill(process.pid, 'SIGKILL');
  }
  last = now;
}, patience * 1000);
`;

/** Call `enter` before each case (numbers from 1), and `stop` at the end. */
export class Watchdog {
  readonly #current = new SharedArrayBuffer(4);
  readonly #case = new Int32Array(this.#current);
  readonly #worker: Worker;

  constructor(label: string) {
    this.#worker = new Worker(SOURCE, {
      eval: true,
      workerData: { label, current: this.#current, patience: PATIENCE_SECONDS },
    });
    this.#worker.unref();
  }

  enter(number: number): void {
    Atomics.store(this.#case, 0, number);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
