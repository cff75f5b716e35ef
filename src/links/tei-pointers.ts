// The pointers of TEI, for documents that no grammar judges, and for attributes of which a grammar does not say what they are: those
// that TEI All 4.9.0 types as anyURI, but those that lead nowhere. `test/links/tei-pointers.test.ts` holds the table against the schema.

import type { PointerRule, PointerTable, PointerUse } from './pointer-attributes.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

const LISTS = [
  ...['adj', 'adjFrom', 'adjTo', 'ana', 'calendar', 'change', 'children', 'corresp', 'datcat', 'decls', 'domains', 'edRef'],
  ...['exclude', 'facs', 'feats', 'given', 'inst', 'mutual', 'nymRef', 'parts', 'perf', 'period', 'rendition', 'replyTo'],
  ...['resp', 'scribeRef', 'scriptRef', 'select', 'source', 'synch', 'targetDatcat', 'targetEnd', 'toWhom', 'valueDatcat'],
  ...['who', 'wit'],
];
const SINGLE = [
  ...['code', 'copyOf', 'datingMethod', 'datingPoint', 'end', 'fVal', 'filter', 'follow', 'fromUnit', 'hand', 'lemmaRef'],
  ...['mergedIn', 'next', 'origin', 'parent', 'prev', 'sameAs', 'since', 'spanTo', 'toUnit', 'unitRef', 'uri', 'url'],
];

const LIST: PointerUse = { shape: 'list' };
const ONE: PointerUse = { shape: 'one' };

const everywhere = (names: readonly string[], use: PointerUse): Readonly<Record<string, readonly PointerRule[]>> =>
  Object.fromEntries(names.map((name) => [name, [{ ...use, but: [] }]]));

export const teiPointers: PointerTable = {
  [TEI_NAMESPACE]: {
    uris: {
      ...everywhere(LISTS, LIST),
      ...everywhere(SINGLE, ONE),
      active: [{ ...LIST, on: ['relation'] }],
      class: [{ ...LIST, but: ['attRef'] }],
      from: [{ ...ONE, on: ['app', 'arc', 'rt', 'span'] }],
      location: [{ ...ONE, but: ['variantEncoding'] }],
      new: [{ ...ONE, on: ['handShift'] }],
      passive: [{ ...LIST, on: ['relation'] }],
      ref: [
        { ...ONE, on: ['dataRef', 'g'] },
        { ...LIST, but: [] },
      ],
      require: [{ ...LIST, on: ['lem', 'rdg', 'rdgGrp'] }],
      scheme: [{ ...ONE, on: ['catRef', 'classCode', 'keywords', 'locus', 'locusGrp', 'occupation', 'socecStatus'] }],
      start: [{ ...ONE, but: ['schemaSpec'] }],
      target: [
        { ...ONE, on: ['fsdLink', 'relatedItem', 'rt', 'specGrpRef'] },
        { ...LIST, but: [] },
      ],
      to: [{ ...ONE, on: ['app', 'arc', 'rt', 'span'] }],
      value: [{ ...ONE, on: ['eLeaf', 'eTree', 'iNode', 'leaf', 'node', 'root', 'triangle'] }],
      where: [
        { ...LIST, words: true, on: ['move'] },
        { ...LIST, but: [] },
      ],
    },
    others: [],
  },
};
