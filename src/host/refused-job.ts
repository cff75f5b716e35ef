// A job that a worker will not do, whatever the document: another worker may.

/** `message`: why. */
export class RefusedJob extends Error {
  override readonly name = 'RefusedJob';
}

/** What the queue knows of it is words that begin so. */
const BEGINNING = 'refused: ';

export function refusalOf({ message }: RefusedJob): Error {
  return new Error(`${BEGINNING}${message}`);
}

/** Undefined: it failed for another reason. */
export function reasonOfRefusal(words: string): string | undefined {
  return words.startsWith(BEGINNING) ? words.slice(BEGINNING.length) : undefined;
}
