// The types of parameters as a compiled stylesheet writes them: an occurrence (`?`, `*`, `+`, or none for one) and a code of letters:
// `AD` is xs:decimal, `ADI` xs:integer.

export type ParameterType = {
  /** As in a stylesheet: `xs:integer?`. */
  readonly words: string;
  /** The local name of the type of XML Schema whose values are texts; undefined: no text is one. */
  readonly base: string | undefined;
  readonly mayBeAbsent: boolean;
  readonly mayBeSeveral: boolean;
};

/** Any text is a value of these. */
export const UNCHECKED: readonly string[] = ['string', 'anyAtomicType', 'untypedAtomic'];

const ATOMIC: Readonly<Record<string, string>> = {
  A: 'anyAtomicType',
  AZ: 'untypedAtomic',
  AS: 'string',
  ASN: 'normalizedString',
  ASNT: 'token',
  ASNTL: 'language',
  ASNTK: 'NMTOKEN',
  ASNTN: 'Name',
  ASNTNC: 'NCName',
  ASNTNCI: 'ID',
  ASNTNCR: 'IDREF',
  ASNTNCE: 'ENTITY',
  AB: 'boolean',
  AD: 'decimal',
  ADI: 'integer',
  ADIN: 'nonPositiveInteger',
  ADINN: 'negativeInteger',
  ADIL: 'long',
  ADILI: 'int',
  ADILIS: 'short',
  ADILISB: 'byte',
  ADIP: 'nonNegativeInteger',
  ADIPP: 'positiveInteger',
  ADIPL: 'unsignedLong',
  ADIPLI: 'unsignedInt',
  ADIPLIS: 'unsignedShort',
  ADIPLISB: 'unsignedByte',
  AF: 'float',
  AO: 'double',
  AR: 'duration',
  ARD: 'dayTimeDuration',
  ARY: 'yearMonthDuration',
  AM: 'dateTime',
  AMP: 'dateTimeStamp',
  AT: 'time',
  AA: 'date',
  AH: 'gYearMonth',
  AG: 'gYear',
  AJ: 'gMonthDay',
  AK: 'gDay',
  AI: 'gMonth',
  AX: 'hexBinary',
  A2: 'base64Binary',
  AU: 'anyURI',
};

const OTHERS: Readonly<Record<string, string>> = {
  AQ: 'xs:QName',
  F: 'function(*)',
  FM: 'map(*)',
  FA: 'array(*)',
  N: 'node()',
  NE: 'element()',
  NA: 'attribute()',
  ND: 'document-node()',
  NT: 'text()',
  NC: 'comment()',
  NP: 'processing-instruction()',
};

/** `as`: of the SEF; empty where nothing is declared. */
export function parameterType(as: string): ParameterType {
  const [, occurrence = '', code = ''] = /^([?*+1]?)([A-Z0-9]*)/u.exec(as.trim()) ?? [];
  const mayBeSeveral = occurrence === '*' || occurrence === '+';
  const mayBeAbsent = occurrence === '*' || occurrence === '?';
  const mark = occurrence === '1' ? '' : occurrence;
  const atomic = ATOMIC[code];
  if (atomic !== undefined) return { words: `xs:${atomic}${mark}`, base: atomic, mayBeAbsent, mayBeSeveral };
  if (code === '') return { words: `item()${mark === '' ? '*' : mark}`, base: 'untypedAtomic', mayBeAbsent, mayBeSeveral };
  return { words: `${OTHERS[code] ?? 'another type'}${mark}`, base: undefined, mayBeAbsent, mayBeSeveral };
}
