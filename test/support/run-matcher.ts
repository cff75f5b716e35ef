// Runs compiled values on bytes of UTF-8: the twin in TypeScript of what the engine does.

import { type CompiledValues, type Dfa, orderBits, type ValueMatcher } from '../../src/compile/values/value-matcher.ts';
import { compareInstants, instantOf, parseTemporal } from '../../src/datatypes/calendar.ts';
import { digitsAsWritten, parseDecimal } from '../../src/datatypes/decimal.ts';
import { collapse, itemsOf, processWhiteSpace } from '../../src/datatypes/white-space.ts';

export type Answer = 'yes' | 'no' | 'ask';

/** As `ValueContext.resolvePrefix`; the prefix xml is always bound. */
export type ResolvePrefix = (prefix: string) => string | undefined;

const XML = 'http://www.w3.org/XML/1998/namespace';
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** `index`: of the matcher in `values.matchers`. */
export function matchCompiled(values: CompiledValues, index: number, bytes: Uint8Array, resolvePrefix: ResolvePrefix): Answer {
  const matcher = values.matchers[index];
  if (matcher === undefined) throw new Error(`there is no matcher ${index}`);
  return new Run(values, resolvePrefix).match(matcher, bytes);
}

class Run {
  readonly #values: CompiledValues;
  readonly #resolvePrefix: ResolvePrefix;

  constructor(values: CompiledValues, resolvePrefix: ResolvePrefix) {
    this.#values = values;
    this.#resolvePrefix = resolvePrefix;
  }

  match(matcher: ValueMatcher, bytes: Uint8Array): Answer {
    switch (matcher.kind) {
      case 'any':
        return 'yes';
      case 'none':
        return 'no';
      case 'ask':
        return 'ask';
      case 'dfa':
        return answer(this.#accepts(this.#dfa(matcher.dfa), bytes));
      case 'all':
        return this.#strongest(matcher.items, bytes, 'no', 'yes');
      case 'some':
        return this.#strongest(matcher.items, bytes, 'yes', 'no');
      case 'not':
        return opposite(this.match(matcher.item, bytes));
      case 'words':
        return answer(matcher.words.includes(processWhiteSpace(decoder.decode(bytes), matcher.whiteSpace)));
      case 'list':
        return this.#list(matcher.start, bytes);
      default:
        return answer(holdsForText(matcher, decoder.decode(bytes), this.#resolvePrefix));
    }
  }

  /** One `decisive` answer decides; without, one that asks; without, `otherwise`. */
  #strongest(items: readonly ValueMatcher[], bytes: Uint8Array, decisive: Answer, otherwise: Answer): Answer {
    const answers = items.map((item) => this.match(item, bytes));
    return answers.includes(decisive) ? decisive : answers.includes('ask') ? 'ask' : otherwise;
  }

  #list(start: number, bytes: Uint8Array): Answer {
    let state = start;
    for (const token of itemsOf(decoder.decode(bytes))) {
      const { matchers, next } = this.#listState(state);
      const answers = matchers.map((matcher) => this.match(matcher, encoder.encode(token)));
      if (answers.includes('ask')) return 'ask';
      const matched = answers.reduce((set, found, bit) => (found === 'yes' ? set | (1 << bit) : set), 0);
      state = matched === 0 ? -1 : (next[matched - 1] ?? -1);
      if (state === -1) return 'no';
    }
    return answer(this.#listState(state).isComplete);
  }

  #listState(index: number): CompiledValues['lists'][number] {
    const state = this.#values.lists[index];
    if (state === undefined) throw new Error(`there is no state ${index} of lists`);
    return state;
  }

  #dfa(index: number): Dfa {
    const dfa = this.#values.dfas[index];
    if (dfa === undefined) throw new Error(`there is no automaton ${index}`);
    return dfa;
  }

  #accepts({ start, asciiClasses, atomClasses, classCount, next, isAccepting }: Dfa, bytes: Uint8Array): boolean {
    let state = start;
    for (let index = 0; index < bytes.length && state !== 0; ) {
      const { code, length } = codePointAt(bytes, index);
      index += length;
      const label = code < 128 ? asciiClasses[code] : atomClasses[this.#atomOf(code)];
      state = next[state * classCount + (label ?? 0)] ?? 0;
    }
    return isAccepting[state] === true;
  }

  #atomOf(code: number): number {
    const { blockOf, blocks } = this.#values.atoms;
    return blocks[(blockOf[code >> 6] ?? 0) * 64 + (code & 63)] ?? 0;
  }
}

function codePointAt(bytes: Uint8Array, index: number): { readonly code: number; readonly length: number } {
  const first = bytes[index] ?? 0;
  const follow = (offset: number): number => (bytes[index + offset] ?? 0) & 0x3f;
  if (first < 0x80) return { code: first, length: 1 };
  if (first < 0xe0) return { code: ((first & 0x1f) << 6) | follow(1), length: 2 };
  if (first < 0xf0) return { code: ((first & 0xf) << 12) | (follow(1) << 6) | follow(2), length: 3 };
  return { code: ((first & 0x7) << 18) | (follow(1) << 12) | (follow(2) << 6) | follow(3), length: 4 };
}

type TextMatcher = Extract<
  ValueMatcher,
  { readonly kind: 'temporal' | 'instant' | 'decimal-bounds' | 'digits' | 'length' | 'prefix-bound' | 'expanded-name' }
>;

function holdsForText(matcher: TextMatcher, text: string, resolvePrefix: ResolvePrefix): boolean {
  switch (matcher.kind) {
    case 'temporal':
      return (['jing', 'standard'] as const).some((rules) => parseTemporal(matcher.type, collapse(text), rules) !== undefined);
    case 'instant':
      return isInstant(matcher, collapse(text));
    case 'decimal-bounds':
      return isWithin(matcher, collapse(text));
    case 'digits':
      return (
        digitsAsWritten.total(collapse(text)) <= (matcher.total ?? Number.POSITIVE_INFINITY) &&
        digitsAsWritten.fraction(collapse(text)) <= (matcher.fraction ?? Number.POSITIVE_INFINITY)
      );
    case 'length': {
      const length = [...processWhiteSpace(text, matcher.whiteSpace)].length;
      return length >= matcher.min && length <= matcher.max;
    }
    case 'prefix-bound': {
      const colon = collapse(text).indexOf(':');
      const prefix = collapse(text).slice(0, Math.max(colon, 0));
      return colon < 0 || prefix === 'xml' || resolvePrefix(prefix) !== undefined;
    }
    case 'expanded-name': {
      const [local = '', prefix = ''] = collapse(text).split(':').reverse();
      const namespace = prefix === 'xml' ? XML : (resolvePrefix(prefix) ?? (prefix === '' ? '' : undefined));
      return local === matcher.local && namespace === matcher.namespace;
    }
    default:
      return matcher satisfies never;
  }
}

function isWithin({ min, max }: Extract<ValueMatcher, { readonly kind: 'decimal-bounds' }>, text: string): boolean {
  const order = (bound: string): number => compareNumbers(numberOf(text), numberOf(bound));
  const isOverMin = min === undefined || order(min.value) > 0 || (min.isInclusive && order(min.value) === 0);
  const isUnderMax = max === undefined || order(max.value) < 0 || (max.isInclusive && order(max.value) === 0);
  return isOverMin && isUnderMax;
}

function isInstant(
  { type, digits, zoned, unzoned }: Extract<ValueMatcher, { readonly kind: 'instant' }>,
  text: string,
): boolean {
  const read = parseTemporal(type, text, 'standard') ?? parseTemporal(type, text, 'jing');
  if (read === undefined) return false;
  const instant = instantOf({ ...read, fraction: read.fraction.slice(0, digits).replace(/(?<!0)0+$/u, '') });
  const test = instant.hasZone ? zoned : unzoned;
  const order = compareInstants({ ...instant, hasZone: true }, { ...test, hasZone: true }) ?? 0;
  return (test.orders & (order < 0 ? orderBits.before : order === 0 ? orderBits.same : orderBits.after)) !== 0;
}

/** `0.` and the digits, times ten to the power. */
type ExactNumber = { readonly sign: number; readonly digits: string; readonly power: bigint };

/** Of a text that another matcher refuses, any number. */
function numberOf(text: string): ExactNumber {
  const [mantissa = '', exponent = '0'] = text.split(/[eE]/u);
  const { isNegative, whole, fraction } = parseDecimal(mantissa);
  const digits = `${whole}${fraction}`.replace(/^0+/u, '');
  const power =
    (/^[+-]?[0-9]+$/u.test(exponent) ? BigInt(exponent.replace('+', '')) : 0n) +
    BigInt(whole.length - (whole.length + fraction.length - digits.length));
  return { sign: digits === '' ? 0 : isNegative ? -1 : 1, digits: digits.replace(/(?<!0)0+$/u, ''), power };
}

function compareNumbers(left: ExactNumber, right: ExactNumber): number {
  if (left.sign !== right.sign || left.sign === 0) return left.sign - right.sign;
  if (left.power !== right.power) return left.power < right.power ? -left.sign : left.sign;
  return left.digits === right.digits ? 0 : left.digits < right.digits ? -left.sign : left.sign;
}

function answer(holds: boolean): Answer {
  return holds ? 'yes' : 'no';
}

function opposite(found: Answer): Answer {
  return found === 'ask' ? 'ask' : answer(found === 'no');
}
