// Random values that `data` and `value` patterns match (RELAX NG specification §6.2.8 and §6.2.9).
import type { Datatype, ValueContext } from '../../../src/datatypes/datatype.ts';
import { parseRegex, type RegexNode } from '../../../src/datatypes/regex-syntax.ts';
import { matchesValue, tokensOf } from '../../../src/relaxng/derivative/match-value.ts';
import type { PatternOf, Patterns } from '../../../src/relaxng/pattern/pattern.ts';
import type { Random } from '../random.ts';
import { type Piece, plain, type Value } from './document-node.ts';
import { whiteSpace } from './hostile-text.ts';
import type { NameInventor } from './invent-name.ts';
import { lexicalForm } from './lexical-forms.ts';
import { sampleRegex } from './sample-regex.ts';

/** Forms tried before a pattern counts as one that the maker cannot match. */
const ATTEMPTS = 300;

/** A `token` stands in a list: it is not empty and has no white space. */
export type ValueForm = 'whole' | 'token';

const PREFIX = 'p';
/** Nothing is declared but the prefix of the value in hand. */
const contextOf = (namespace: string): ValueContext => ({
  resolvePrefix: (prefix) => (prefix === PREFIX && namespace !== '' ? namespace : prefix === '' ? '' : undefined),
});
const NO_NAMESPACE = contextOf('');

export class ValueMaker {
  readonly #patterns: Patterns;
  readonly #names: NameInventor;
  readonly #regexes = new Map<string, RegexNode>();

  constructor(patterns: Patterns, names: NameInventor) {
    this.#patterns = patterns;
    this.#names = names;
  }

  /** Undefined where none was found: the pattern allows no value, or needs a declaration that only a DTD can make. */
  data(pattern: PatternOf<'data'>, random: Random, form: ValueForm): Value | undefined {
    const { type } = pattern;
    if (type.idType === 'IDREF' || (type.idType === 'IDREFS' && form === 'whole')) {
      return [{ kind: 'idrefs', accepts: (lexical) => this.#accepts(pattern, lexical, NO_NAMESPACE) }];
    }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const value = type.shape.base === 'QName' ? this.#qName(pattern, random) : this.#lexical(pattern, random);
      if (value !== undefined && (form === 'whole' || isToken(value)))
        return form === 'whole' ? dressed(value, type, random) : value;
    }
    return undefined;
  }

  #accepts({ type, except }: PatternOf<'data'>, lexical: string, context: ValueContext): boolean {
    if (!type.allows(lexical, context)) return false;
    return except.kind === 'notAllowed' || !matchesValue(this.#patterns, except, lexical, context);
  }

  #lexical(pattern: PatternOf<'data'>, random: Random): Value | undefined {
    const { shape } = pattern.type;
    const regexes = shape.facets.filter(({ name }) => name === 'pattern');
    const isByRegex = regexes.length > 0 && random.chance(0.7);
    const lexical = isByRegex ? sampleRegex(this.#regex(random.pick(regexes).value), random) : lexicalForm(shape, random);
    return lexical !== undefined && this.#accepts(pattern, lexical, NO_NAMESPACE) ? plain(lexical) : undefined;
  }

  #regex(pattern: string): RegexNode {
    const known = this.#regexes.get(pattern);
    if (known !== undefined) return known;
    const node = parseRegex(pattern);
    if (node.kind === 'problem') throw new Error(`a schema was read with the pattern ${pattern}: ${node.message}`);
    this.#regexes.set(pattern, node);
    return node;
  }

  #qName(pattern: PatternOf<'data'>, random: Random): Value | undefined {
    if (pattern.type.name !== 'QName') return undefined;
    const name = this.#names.anyName(random);
    const lexical = name.namespace === '' ? name.localName : `${PREFIX}:${name.localName}`;
    return this.#accepts(pattern, lexical, contextOf(name.namespace)) ? [{ kind: 'qName', name }] : undefined;
  }

  value(pattern: PatternOf<'value'>, random: Random, form: ValueForm): Value | undefined {
    const { type, lexical, valueKey } = pattern;
    if (type.idType === 'IDREF') return [{ kind: 'idrefs', accepts: (id) => type.valueKey(id, NO_NAMESPACE) === valueKey }];
    if (type.shape.base === 'QName') return qNameValue(pattern);
    if (form === 'token') return isToken(plain(lexical)) ? plain(lexical) : undefined;
    const variant = dressedText(lexical, type, random);
    return plain(type.valueKey(variant, NO_NAMESPACE) === valueKey ? variant : lexical);
  }
}

/** The key of a QName is its expanded name as `{namespace}local`; the type confirms that it is so. */
function qNameValue({ type, lexical, valueKey }: PatternOf<'value'>): Value | undefined {
  const localName = lexical.trim().replace(/^.*:/u, '');
  const namespace = valueKey.slice(1, -localName.length - 1);
  const written = namespace === '' ? localName : `${PREFIX}:${localName}`;
  const isRight = type.name === 'QName' && type.valueKey(written, contextOf(namespace)) === valueKey;
  return isRight ? [{ kind: 'qName', name: { namespace, localName } }] : undefined;
}

function isToken(value: Value): boolean {
  return value.every((piece) => piece.kind !== 'text' || (tokensOf(piece.text).length === 1 && !/\s/u.test(piece.text)));
}

function dressed(value: Value, type: Datatype, random: Random): Value {
  const [piece] = value;
  if (piece?.kind === 'text') {
    const variant = dressedText(piece.text, type, random);
    return type.valueKey(variant, NO_NAMESPACE) === type.valueKey(piece.text, NO_NAMESPACE) ? plain(variant) : value;
  }
  if (random.chance(0.9)) return value;
  const space: Piece = { kind: 'text', text: whiteSpace(random) };
  return [space, ...value, space];
}

/** Other white space, where the type may not mind it. */
function dressedText(lexical: string, { shape }: Datatype, random: Random): string {
  if (shape.whiteSpace === 'preserve' || random.chance(0.85)) return lexical;
  if (shape.whiteSpace === 'replace') return lexical.replaceAll(' ', () => random.pick([' ', '\t', '\n', '\r']));
  const edge = (): string => (random.chance(0.5) ? whiteSpace(random) : '');
  return edge() + lexical.replaceAll(/[ \t\n\r]+/gu, () => whiteSpace(random)) + edge();
}
