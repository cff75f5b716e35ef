// A document that is being judged. What checks need of it is made once, when the first of them asks.

import type { Decoded } from '../source/decode.ts';
import type { SourceDocument } from '../source/document.ts';
import type { Composition } from '../xml/compose/composition.ts';

/** How something is made of a document. The maker itself is the key: two checks that use one maker share what it made. */
export type Maker<Made> = (subject: Subject) => Made;

export class Subject {
  /** The name the user gave it; `-` is standard input. */
  readonly file: string;
  /** Of a document made of several files: bytes and text are those of the whole, and this says where everything stands. */
  readonly composition: Composition | undefined;
  #bytes: Uint8Array;
  readonly #source: Uint8Array | undefined;
  readonly #made = new Map<Maker<unknown>, unknown>();

  constructor({ file, bytes }: SourceDocument, composition?: Composition) {
    this.file = file;
    this.composition = composition;
    // where it was read to is used again for the whole
    this.#source = composition === undefined ? undefined : bytes.slice();
    this.#bytes = composition === undefined ? bytes : new TextEncoder().encode(composition.text);
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** The bytes of the file that was named. */
  get source(): Uint8Array {
    return this.#source ?? this.#bytes;
  }

  /** A check that moved the document in memory says where it is now. */
  movedTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  once<Made>(maker: Maker<Made>): Made {
    if (!this.#made.has(maker)) this.#made.set(maker, maker(this));
    return this.#made.get(maker) as Made;
  }

  /** The bytes as text, or why they are none. */
  text(): Promise<Decoded> {
    return this.once(decode);
  }

  /** What spans are offsets of: undefined where no check has asked for the text. */
  async textIfMade(): Promise<string | undefined> {
    if (this.composition !== undefined) return this.composition.main.text;
    if (!this.#made.has(decode)) return undefined;
    const decoded = await this.text();
    return decoded.kind === 'decoded' ? decoded.text : decoded.before;
  }
}

/** Loaded late: a document that is proved valid is never decoded. */
async function decode({ bytes, composition }: Subject): Promise<Decoded> {
  if (composition !== undefined) return composition.decoded;
  const { decodeXml } = await import('../source/decode.ts');
  return decodeXml(bytes);
}
