// The matchers of values as tables; src/engine/values.ts has the records.
import type { AtomTable, CompiledValues, DecimalBound, Dfa, ListState, ValueMatcher } from '../values/value-matcher.ts';
import { matcherKinds, temporalTypes } from './layout.ts';
import { Fields, TableLimitError, type TableWriter, u16s, u32s } from './table-writer.ts';

const WHITE_SPACE_MODES = { preserve: 0, replace: 1, collapse: 2 } as const;
const utf8 = new TextEncoder();
const ANY_NUMBER = 0xffffffff;
const CODE_POINTS = 0x110000;
const BOUND_SIZE = 16;
const INSTANT_SIZE = 24;

export type ValueTables = {
  readonly matchers: number;
  readonly atomTops: number;
  readonly atomMiddles: number;
  readonly atomBlocks: number;
};

export function writeValues(writer: TableWriter, values: CompiledValues): ValueTables {
  const matchers = new MatcherTable(writer, values);
  return {
    matchers: writer.add(u32s(values.matchers.map((matcher) => matchers.write(matcher)))),
    ...writeAtoms(writer, values.atoms),
  };
}

class MatcherTable {
  readonly #writer: TableWriter;
  readonly #dfas: readonly number[];
  readonly #lists: readonly number[];
  readonly #wordLists = new Map<readonly string[], number>();

  constructor(writer: TableWriter, { dfas, lists }: CompiledValues) {
    this.#writer = writer;
    this.#dfas = dfas.map((dfa) => writeDfa(writer, dfa));
    this.#lists = this.#writeLists(lists);
  }

  /** The address of the matcher: u16 kind, u16 count, u32 argument. */
  write(matcher: ValueMatcher): number {
    const { count = 0, argument } = this.#parts(matcher);
    return this.#writer.share(new Fields(8).u16(matcherKinds[matcher.kind]).u16(count).u32(argument).bytes);
  }

  #parts(matcher: ValueMatcher): { readonly count?: number; readonly argument: number } {
    switch (matcher.kind) {
      case 'any':
      case 'none':
      case 'prefix-bound':
      case 'ask':
        return { argument: 0 };
      case 'dfa':
        return { argument: known(this.#dfas, matcher.dfa) };
      case 'list':
        return { argument: known(this.#lists, matcher.start) };
      case 'temporal':
        return { argument: temporalTypes[matcher.type] };
      case 'instant':
        return { argument: this.#instant(matcher) };
      case 'decimal-bounds':
        return {
          argument: this.#share([...boundFields(this.#writer, matcher.min), ...boundFields(this.#writer, matcher.max)]),
        };
      case 'digits':
        return { argument: this.#writer.share(u32s([matcher.total ?? ANY_NUMBER, matcher.fraction ?? ANY_NUMBER])) };
      case 'length': {
        const limits = [matcher.whiteSpace === 'collapse' ? 1 : 0, matcher.min, Math.min(matcher.max, ANY_NUMBER)];
        return { argument: this.#writer.share(u32s(limits)) };
      }
      case 'expanded-name':
        return { argument: this.#name(matcher) };
      case 'words':
        return { argument: this.#words(matcher) };
      case 'all':
      case 'some': {
        const items = matcher.items.map((item) => this.write(item));
        return { count: items.length, argument: this.#writer.share(u32s(items)) };
      }
      case 'not':
        return { argument: this.write(matcher.item) };
      default:
        return matcher satisfies never;
    }
  }

  /** u32 mode of white space, u32 count, u32 address of the ends of the words (u32 each), u32 address of their bytes. */
  #words({ whiteSpace, words }: Extract<ValueMatcher, { readonly kind: 'words' }>): number {
    const known = this.#wordLists.get(words);
    if (known !== undefined) return known;
    const encoded = words.map((word) => utf8.encode(word));
    let end = 0;
    const ends = encoded.map(({ length }) => {
      end += length;
      return end;
    });
    const bytes = new Uint8Array(end);
    for (const [index, word] of encoded.entries()) bytes.set(word, (ends[index] ?? 0) - word.length);
    const fields = [WHITE_SPACE_MODES[whiteSpace], words.length, this.#writer.add(u32s(ends)), this.#writer.add(bytes)];
    const address = this.#writer.add(u32s(fields));
    this.#wordLists.set(words, address);
    return address;
  }

  /**
   * u32 type, u32 digits of the fraction that are read, then for values with a time zone and for those without: u8 orders, u8
   * leap second, u16 unused, u32 second, i64 day, u32 address and u32 length of the fraction.
   */
  #instant({ type, digits, zoned, unzoned }: Extract<ValueMatcher, { readonly kind: 'instant' }>): number {
    const fields = new Fields(8 + 2 * INSTANT_SIZE).u32(temporalTypes[type]).u32(Math.min(digits, ANY_NUMBER));
    for (const { orders, isLeapSecond, second, day, fraction } of [zoned, unzoned])
      fields
        .u8(orders)
        .u8(isLeapSecond ? 1 : 0)
        .u16(0)
        .u32(second)
        .i64(day)
        .u32(this.#writer.share(utf8.encode(fraction)))
        .u32(fraction.length);
    return this.#writer.share(fields.bytes);
  }

  /** u32 address and u32 length of the name of its namespace, u32 address and u32 length of its local part. */
  #name({ namespace, local }: Extract<ValueMatcher, { readonly kind: 'expanded-name' }>): number {
    const fields = [namespace, local].flatMap((text) => {
      const bytes = utf8.encode(text);
      return [this.#writer.share(bytes), bytes.length];
    });
    return this.#writer.share(u32s(fields));
  }

  #share(bytes: readonly number[]): number {
    return this.#writer.share(Uint8Array.from(bytes));
  }

  /** States refer to one another, so they stand together: u16 complete, u16 matchers, u32 address of matchers and next states. */
  #writeLists(lists: readonly ListState[]): readonly number[] {
    const sizes = lists.map(({ matchers, next }) => 8 + (matchers.length + next.length) * 4);
    const fields = new Fields(sizes.reduce((total, size) => total + size, 0));
    // A list within a list is not allowed (RELAX NG §7.1.3), so that matchers of tokens need no list's address.
    const parts = lists.map(({ matchers }) => matchers.map((matcher) => this.write(matcher)));
    const start = this.#writer.end;
    const addresses: number[] = [];
    for (const [index, size] of sizes.entries())
      addresses.push((addresses[index - 1] ?? start) + (index === 0 ? 0 : (sizes[index - 1] ?? size)));
    for (const [index, { isComplete, matchers, next }] of lists.entries()) {
      fields
        .u16(isComplete ? 1 : 0)
        .u16(matchers.length)
        .u32((addresses[index] ?? 0) + 8);
      for (const address of parts[index] ?? []) fields.u32(address);
      for (const state of next) fields.u32(state < 0 ? 0 : known(addresses, state));
    }
    if (this.#writer.add(fields.bytes) !== start) throw new Error('the lists stand elsewhere');
    return addresses;
  }
}

function known(addresses: readonly number[], index: number): number {
  const address = addresses[index];
  if (address === undefined) throw new Error(`nothing has been written with the number ${index}`);
  return address;
}

/** u8 kind, u8 negative, u16 unused, u32 digits, i32 exponent, u32 address of the digits: `0.` and these times ten to its power. */
function boundFields(writer: TableWriter, bound: DecimalBound | undefined): Uint8Array {
  if (bound === undefined) return new Uint8Array(BOUND_SIZE);
  const match = /^([+-]?)0*([0-9]*)(?:\.([0-9]*))?(?:E(-?[0-9]+))?$/u.exec(bound.value);
  if (match === null) throw new Error(`not a decimal: ${bound.value}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const written = `${whole}${fraction}`;
  const digits = written.replace(/^0+/u, '');
  const significant = digits.replace(/(?<!0)0+$/u, '');
  return new Fields(BOUND_SIZE)
    .u8(bound.isInclusive ? 2 : 1)
    .u8(sign === '-' && significant !== '' ? 1 : 0)
    .u16(0)
    .u32(significant.length)
    .i32(Number(exponent) + whole.length - (written.length - digits.length))
    .u32(writer.share(utf8.encode(significant))).bytes;
}

/** A column more than there are classes, the first, says whether the state accepts; states are offsets of rows. */
function writeDfa(writer: TableWriter, { start, isAccepting, classCount, asciiClasses, atomClasses, next }: Dfa): number {
  const columns = classCount + 1;
  if (isAccepting.length * columns > 0xffff || columns > 0xff)
    throw new TableLimitError('the automaton of a value is too large');
  const rows = isAccepting.flatMap((accepts, state) => {
    const own = next.subarray(state * classCount, (state + 1) * classCount);
    return [accepts ? 1 : 0, ...[...own].map((target) => target * columns)];
  });
  const fields = new Fields(16 + 128)
    .u32(start * columns)
    .u32(writer.share(u16s(rows)))
    .u32(writer.share(atomClasses.map((own) => own + 1)))
    .u32(0);
  for (const own of asciiClasses) fields.u8(own + 1);
  return writer.share(fields.bytes);
}

/** Three levels: 12, 6 and 6 bits of a code point. */
function writeAtoms(writer: TableWriter, { blockOf, blocks }: AtomTable): Omit<ValueTables, 'matchers'> {
  const middles: string[] = [];
  const tops: number[] = [];
  for (let top = 0; top < CODE_POINTS >> 12; top++) {
    const middle = blockOf.subarray(top << 6, (top + 1) << 6).join();
    const found = middles.indexOf(middle);
    tops.push(found >= 0 ? found : middles.push(middle) - 1);
  }
  return {
    atomTops: writer.add(Uint8Array.from(tops)),
    atomMiddles: writer.add(u16s(middles.flatMap((middle) => middle.split(',').map(Number)))),
    atomBlocks: writer.add(blocks),
  };
}
