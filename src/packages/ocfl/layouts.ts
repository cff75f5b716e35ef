// Where objects stand below a storage root: layouts that extensions of OCFL describe, each from an id to a path.

import { algorithmOf, digestOfBytes } from '../files/digests.ts';
import { EXTENSIONS, LAYOUT } from './specification.ts';

export type LayoutName =
  | '0002-flat-direct-storage-layout'
  | '0003-hash-and-id-n-tuple-storage-layout'
  | '0004-hashed-n-tuple-storage-layout';

/** As `config.json` of the extension has them; what is left out is as the extension says. */
export type LayoutSettings = {
  readonly digestAlgorithm?: string;
  readonly tupleSize?: number;
  readonly numberOfTuples?: number;
  readonly shortObjectRoot?: boolean;
};

export type Layout = { readonly name: LayoutName; readonly settings?: LayoutSettings };

type Row = { readonly description: string; readonly pathOf: (id: string, settings: LayoutSettings) => string };

export const layouts: Readonly<Record<LayoutName, Row>> = {
  '0002-flat-direct-storage-layout': { description: 'the id is the name of the directory', pathOf: (id) => id },
  '0003-hash-and-id-n-tuple-storage-layout': {
    description: 'tuples of the digest of the id, then the id itself, percent-encoded',
    pathOf: (id, settings) => {
      const digest = hashOf(id, settings);
      return [...tuplesOf(digest, settings), encapsulated(id, digest)].join('/');
    },
  },
  '0004-hashed-n-tuple-storage-layout': {
    description: 'tuples of the digest of the id, then the digest itself',
    pathOf: (id, settings) => {
      const digest = hashOf(id, settings);
      const tuples = tuplesOf(digest, settings);
      const last = settings.shortObjectRoot === true ? digest.slice(tuples.join('').length) : digest;
      return [...tuples, last].join('/');
    },
  },
};

export function isLayoutName(name: string): name is LayoutName {
  return Object.hasOwn(layouts, name);
}

export function objectPath(id: string, { name, settings = {} }: Layout): string {
  return layouts[name].pathOf(id, settings);
}

/**
 * Why an id cannot have the place that the layout gives it; undefined where it can. A layout that takes ids as they are would lead a
 * strange one out of the storage root, or into what the root keeps for itself.
 */
export function placeFault(id: string, layout: Layout): string | undefined {
  const parts = objectPath(id, layout).split('/');
  const isFlat = layout.name === '0002-flat-direct-storage-layout';
  const isOfRoot = parts[0] === EXTENSIONS || parts[0] === LAYOUT || parts[0]?.startsWith('0=') === true;
  const isStrange = parts.some(
    (part) => part === '' || part === '.' || part === '..' || part.includes('\0') || part.includes('\\'),
  );
  return isStrange || isOfRoot || (isFlat && parts.length > 1) ? `the id ${id} gives no place in ${layout.name}` : undefined;
}

/** Why a layout cannot be used; undefined where it can. */
export function layoutFault({
  digestAlgorithm = 'sha256',
  tupleSize = 3,
  numberOfTuples = 3,
}: LayoutSettings): string | undefined {
  const algorithm = algorithmOf(digestAlgorithm);
  if (algorithm === undefined) return `digestAlgorithm ${digestAlgorithm} is not known`;
  const isRange = [tupleSize, numberOfTuples].every((number) => Number.isInteger(number) && number >= 0 && number <= 32);
  if (!isRange || (tupleSize === 0) !== (numberOfTuples === 0))
    return 'tupleSize and numberOfTuples are numbers from 1 to 32, or both 0';
  return tupleSize * numberOfTuples > algorithm.digits ? 'the tuples are longer than the digest' : undefined;
}

function hashOf(id: string, { digestAlgorithm = 'sha256' }: LayoutSettings): string {
  return digestOfBytes(id, digestAlgorithm);
}

function tuplesOf(digest: string, { tupleSize = 3, numberOfTuples = 3 }: LayoutSettings): readonly string[] {
  return Array.from({ length: numberOfTuples }, (_, at) => digest.slice(at * tupleSize, (at + 1) * tupleSize));
}

/** Characters of an encoded id that are kept. */
const LONGEST_NAME = 100;

function encapsulated(id: string, digest: string): string {
  const encoded = [...new TextEncoder().encode(id)].map((byte) => encodedByte(byte)).join('');
  return encoded.length > LONGEST_NAME ? `${encoded.slice(0, LONGEST_NAME)}-${digest}` : encoded;
}

function encodedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9_-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
}
