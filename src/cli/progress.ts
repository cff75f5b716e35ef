// How far a long run has come, on standard error: on a terminal one line, after a second, that is gone when anything else is written;
// elsewhere a line every half minute.

import type { JobPool } from '../batch/job-pool.ts';
import { type InHand, watchedPool } from '../batch/watched-pool.ts';
import { againAndAgain } from '../host/again-and-again.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import { counted, thousands } from '../report/counted.ts';
import { visible } from '../report/visible.ts';

/** Seconds before anything is shown, and between two showings: on a terminal, and elsewhere. */
const SHOWN = { first: 1, step: 0.1 };
const LISTED = { first: 30, step: 30 };
/** Columns of a file's name. */
const NAME_WIDTH = 40;
/** Seconds before the rate says anything. */
const LEAST_RATED = 2;
/** Seconds after which a document in hand is slow. */
const SLOW = 2;
/** Milliseconds between two looks at what is in hand. */
const LOOK = 1000;

const CLEAR_LINE = '\r\u001b[K';

/** What is done so far. */
export type Done = {
  readonly documents: number;
  readonly failing: number;
  readonly bytes: number;
  /** The last of them. */
  readonly file: string;
};

export class Progress {
  readonly #stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  readonly #elapsed: () => number;
  /** By the number of the job, the longest in hand first: its file, and when it was begun. */
  readonly #inHand = new Map<number, { readonly file: string; readonly since: number }>();
  #done: Done = { documents: 0, failing: 0, bytes: 0, file: '' };
  /** Something else may be in the middle of its writing. */
  #isHeld = false;
  #endLooks: (() => void) | undefined;
  /** Documents there are, as far as it is known. */
  #total: number;
  #next: number;
  #isShown = false;

  /** `elapsed`: seconds since the run began. */
  constructor(stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>, total: number, elapsed: () => number = startStopwatch()) {
    this.#stream = stream;
    this.#elapsed = elapsed;
    this.#total = total;
    this.#next = this.#pace.first;
  }

  /** So many more documents than was known. */
  expect(more: number): void {
    this.#total += more;
  }

  /** The same pool; which document is slow is told from now on, on a terminal. */
  watch(pool: JobPool): JobPool {
    if (!this.#stream.isTTY) return pool;
    return watchedPool(pool, this.inHand);
  }

  /** Is told what is in hand; which document is slow is shown from the first on, on a terminal. */
  get inHand(): InHand {
    return {
      begun: (id, file) => {
        if (!this.#stream.isTTY) return;
        this.#endLooks ??= againAndAgain(LOOK, () => this.look());
        this.#inHand.set(id, { file, since: this.#elapsed() });
      },
      ended: (id) => void this.#inHand.delete(id),
    };
  }

  show(done: Done): void {
    this.#done = done;
    this.#isHeld = false;
    const elapsed = this.#elapsed();
    if (elapsed < this.#next || done.documents >= this.#total) return;
    this.#next = elapsed + this.#pace.step;
    if (this.#stream.isTTY) this.#draw(elapsed);
    else this.#stream.write(`teikit: ${progressWords(done, { total: this.#total, elapsed })}\n`);
  }

  /** Shows a document that is slow, though none is done. */
  look(): void {
    const elapsed = this.#elapsed();
    if (!this.#isHeld && this.#slowest(elapsed) !== undefined) this.#draw(elapsed);
  }

  /** Before anything else is written; nothing is shown until `show`. */
  clear(): void {
    this.#isHeld = true;
    if (this.#isShown) this.#stream.write(CLEAR_LINE);
    this.#isShown = false;
  }

  end(): void {
    this.#endLooks?.();
    this.#endLooks = undefined;
    this.clear();
  }

  #draw(elapsed: number): void {
    const words = progressWords(this.#done, { total: this.#total, elapsed });
    const slowest = this.#slowest(elapsed);
    const name = [...visible(slowest?.file ?? this.#done.file)].slice(-NAME_WIDTH).join('');
    const seconds = slowest === undefined ? '' : ` (${duration(slowest.seconds)} so far)`;
    this.#stream.write(`${CLEAR_LINE}${words}  ${name}${seconds}`);
    this.#isShown = true;
  }

  #slowest(elapsed: number): { readonly file: string; readonly seconds: number } | undefined {
    const [first] = this.#inHand.values();
    if (first === undefined || elapsed - first.since < SLOW) return undefined;
    return { file: first.file, seconds: elapsed - first.since };
  }

  get #pace(): { readonly first: number; readonly step: number } {
    return this.#stream.isTTY ? SHOWN : LISTED;
  }
}

/** `elapsed`: seconds. `120 of 2,000, 3 with something wrong, 41 a second (1.2 MB), 46 s left` */
export function progressWords(
  { documents, failing, bytes }: Omit<Done, 'file'>,
  { total, elapsed }: { readonly total: number; readonly elapsed: number },
): string {
  const parts = [`${thousands(documents)} of ${counted(total, 'document')}`];
  if (failing > 0) parts.push(`${thousands(failing)} with something wrong`);
  if (elapsed >= LEAST_RATED && documents > 0) {
    const rate = documents / elapsed;
    parts.push(
      `${rate < 10 ? rate.toFixed(1) : thousands(Math.round(rate))} a second (${(bytes / elapsed / 1e6).toFixed(1)} MB)`,
    );
    parts.push(`${duration((total - documents) / rate)} left`);
  }
  return parts.join(', ');
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
