// How far a long run has come, on standard error: on a terminal only, after a second, and gone when anything else is written.

import { startStopwatch } from '../host/stopwatch.ts';
import { visible } from '../report/visible.ts';

/** Seconds before anything is shown, and between two showings. */
const FIRST = 1;
const STEP = 0.1;
/** Columns of a file's name. */
const NAME_WIDTH = 50;

const CLEAR_LINE = '\r\u001b[K';

export class Progress {
  readonly #stream: Pick<NodeJS.WriteStream, 'write'>;
  readonly #total: number;
  readonly #elapsed = startStopwatch();
  #next = FIRST;
  #isShown = false;

  constructor(stream: Pick<NodeJS.WriteStream, 'write'>, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  /** `done`: documents that are done; `file`: the last of them. */
  show(done: number, file: string): void {
    if (this.#elapsed() < this.#next || done >= this.#total) return;
    this.#next = this.#elapsed() + STEP;
    const name = [...visible(file)].slice(-NAME_WIDTH).join('');
    this.#stream.write(`${CLEAR_LINE}${done} of ${this.#total}  ${name}`);
    this.#isShown = true;
  }

  clear(): void {
    if (this.#isShown) this.#stream.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
