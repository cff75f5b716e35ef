// What the tables and the engine that runs them must agree on. The engine has the same in src/engine/layout.ts, which is
// AssemblyScript and cannot be imported: a test compares the two.

/** Where the tables stand in the module's memory: `tablesAddress` of the engine. */
export const TABLES = 1024;
/** The first word of the tables. */
export const MAGIC = 0x324b4554;

/** The words of the header, in order: addresses of tables, counts and states. */
export const headerWords = [
  'magic',
  'workspace',
  'start',
  'states',
  'calls',
  'returns',
  'openings',
  'profiles',
  'actions',
  'factors',
  'matchers',
  'atomTops',
  'atomMiddles',
  'atomBlocks',
  'namespaceCount',
  'namespaces',
  'nameMask',
  'nameSlots',
  'names',
  'symbolCount',
  'idAttributes',
  'idTypes',
  'otherNamespaces',
] as const;

/** Bytes of one record. */
export const recordSizes = {
  state: 16,
  call: 6,
  opening: 12,
  profile: 32,
  action: 6,
  factor: 8,
  move: 8,
  namespace: 16,
  name: 8,
} as const;

/** A return of a call that is an index of the table of returns has this bit. */
export const MANY = 0x8000;
/** Kinds of actions: an optional attribute; from here on the slot of a factor. All others are bits of required ones. */
export const ACTION_OPTIONAL = 0xffff;
export const ACTION_FACTOR = 0x100;

/** The kinds of matchers of values. */
export const matcherKinds = {
  any: 0,
  none: 1,
  dfa: 2,
  temporal: 3,
  'decimal-bounds': 4,
  digits: 5,
  length: 6,
  'prefix-bound': 7,
  list: 8,
  all: 9,
  some: 10,
  not: 11,
  words: 12,
  'expanded-name': 13,
  instant: 14,
  /** The engine knows no such kind: it leaves the value undecided. */
  ask: 15,
} as const;

/** The types of temporal matchers. */
export const temporalTypes = {
  dateTime: 0,
  time: 1,
  date: 2,
  gYearMonth: 3,
  gYear: 4,
  gMonthDay: 5,
  gDay: 6,
  gMonth: 7,
} as const;
