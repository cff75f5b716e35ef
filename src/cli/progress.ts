// How far a long run has come, on standard error: on a terminal one line, after a second, that is gone when anything else is written;
// elsewhere a line every half minute.

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
  readonly #elapsed = startStopwatch();
  /** Documents there are, as far as it is known. */
  total: number;
  #next: number;
  #isShown = false;

  constructor(stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>, total: number) {
    this.#stream = stream;
    this.total = total;
    this.#next = this.#pace.first;
  }

  show(done: Done): void {
    const elapsed = this.#elapsed();
    if (elapsed < this.#next || done.documents >= this.total) return;
    this.#next = elapsed + this.#pace.step;
    const words = progressWords(done, { total: this.total, elapsed });
    if (!this.#stream.isTTY) {
      this.#stream.write(`teikit: ${words}\n`);
      return;
    }
    const name = [...visible(done.file)].slice(-NAME_WIDTH).join('');
    this.#stream.write(`${CLEAR_LINE}${words}  ${name}`);
    this.#isShown = true;
  }

  clear(): void {
    if (this.#isShown) this.#stream.write(CLEAR_LINE);
    this.#isShown = false;
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
