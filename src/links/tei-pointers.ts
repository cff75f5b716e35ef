// The pointers of TEI: the attributes that TEI All 4.9.0 types as anyURI, but those that name a namespace or a base and so lead
// nowhere (`xml:base`, `ns`, `name` of `namespace`, `property` of `citeData`, and those of `anyElement` and `schemaSpec`).
// `test/links/tei-pointers.test.ts` holds the table against the schema.

import type { PointerAttributes, PointerShape, PointersOfNamespace } from './pointer-attributes.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

const LISTS = [
  ...['adj', 'adjFrom', 'adjTo', 'ana', 'calendar', 'change', 'children', 'corresp', 'datcat', 'decls', 'domains', 'edRef'],
  ...['exclude', 'facs', 'feats', 'given', 'inst', 'mutual', 'nymRef', 'perf', 'period', 'rendition', 'replyTo', 'resp'],
  ...['scribeRef', 'scriptRef', 'select', 'source', 'synch', 'targetDatcat', 'targetEnd', 'toWhom', 'valueDatcat', 'where'],
  ...['who', 'wit'],
];
const SINGLE = [
  ...['code', 'copyOf', 'datingMethod', 'datingPoint', 'end', 'fVal', 'filter', 'follow', 'fromUnit', 'hand', 'lemmaRef'],
  ...['mergedIn', 'next', 'origin', 'parent', 'prev', 'sameAs', 'since', 'spanTo', 'toUnit', 'unitRef', 'uri', 'url'],
];

const all = (names: readonly string[], shape: PointerShape): PointersOfNamespace['everywhere'] =>
  Object.fromEntries(names.map((name) => [name, { shape }]));

export const teiPointers: PointerAttributes = {
  [TEI_NAMESPACE]: {
    everywhere: {
      ...all(LISTS, 'list'),
      ...all(SINGLE, 'one'),
      location: { shape: 'one', but: ['variantEncoding'] },
      ref: { shape: 'list', but: ['dataRef'] },
      start: { shape: 'one', but: ['schemaSpec'] },
      target: { shape: 'list' },
    },
    on: {
      active: { shape: 'list', elements: ['relation'] },
      class: { shape: 'list', elements: ['msContents', 'msItem', 'msItemStruct'] },
      from: { shape: 'one', elements: ['app', 'arc', 'rt', 'span'] },
      new: { shape: 'one', elements: ['handShift'] },
      parts: { shape: 'list', elements: ['nym'] },
      passive: { shape: 'list', elements: ['relation'] },
      require: { shape: 'list', elements: ['lem', 'rdg', 'rdgGrp'] },
      scheme: {
        shape: 'one',
        elements: ['catRef', 'classCode', 'keywords', 'locus', 'locusGrp', 'occupation', 'socecStatus'],
      },
      to: { shape: 'one', elements: ['app', 'arc', 'rt', 'span'] },
      value: { shape: 'one', elements: ['eLeaf', 'eTree', 'iNode', 'leaf', 'node', 'root', 'triangle'] },
    },
  },
};
