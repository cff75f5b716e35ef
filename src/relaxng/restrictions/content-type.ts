// String sequences (specification §7.2): data, value and list cannot be grouped with one another or with child elements and
// text, since white space between them would be ambiguous. `notAllowed` where §7.2 assigns no content type.

import type { SimpleGrammar, SimplePattern } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';

/** In the order of §7.2; undefined: no content type, the pattern is not allowed as content. */
type ContentType = 'empty' | 'complex' | 'simple';

const RANK: Readonly<Record<ContentType, number>> = { empty: 0, complex: 1, simple: 2 };

export function checkContentTypes(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const known = new Map<SimplePattern, ContentType | undefined>();
  const typeOf = (pattern: SimplePattern): ContentType | undefined => {
    if (!known.has(pattern)) known.set(pattern, contentType(pattern, typeOf, problems));
    return known.get(pattern);
  };
  for (const element of grammar.elements) typeOf(element.content);
}

type TypeOf = (pattern: SimplePattern) => ContentType | undefined;

function contentType(pattern: SimplePattern, typeOf: TypeOf, problems: SchemaProblems): ContentType | undefined {
  switch (pattern.kind) {
    case 'value':
    case 'list':
      return 'simple';
    case 'data':
      if (pattern.except !== undefined) typeOf(pattern.except);
      return 'simple';
    case 'element':
    case 'text':
      return 'complex';
    case 'empty':
      return 'empty';
    case 'notAllowed':
      return 'empty';
    case 'attribute':
      typeOf(pattern.value);
      return 'empty';
    case 'oneOrMore': {
      const type = typeOf(pattern.content);
      return type !== undefined && areGroupable(type, type) ? type : ungroupable(pattern, problems);
    }
    case 'choice':
      return greatest(pattern.members.map(typeOf));
    case 'group':
    case 'interleave':
      return groupType(pattern, pattern.members.map(typeOf), problems);
    default:
      return pattern satisfies never;
  }
}

function groupType(
  pattern: Extract<SimplePattern, { readonly members: unknown }>,
  types: readonly (ContentType | undefined)[],
  problems: SchemaProblems,
): ContentType | undefined {
  const some = types.filter((type) => type !== undefined && type !== 'empty');
  if (some.length > 1 && some.includes('simple')) {
    return ungroupable(pattern.members[types.indexOf('simple')] ?? pattern, problems);
  }
  return greatest(types);
}

function greatest(types: readonly (ContentType | undefined)[]): ContentType | undefined {
  let greatestType: ContentType | undefined = 'empty';
  for (const type of types) {
    if (type === undefined) return undefined;
    if (RANK[type] > RANK[greatestType]) greatestType = type;
  }
  return greatestType;
}

function areGroupable(a: ContentType, b: ContentType): boolean {
  return a === 'empty' || b === 'empty' || (a === 'complex' && b === 'complex');
}

/** Undefined goes up the tree, so that one mistake is reported once. */
function ungroupable(pattern: SimplePattern, problems: SchemaProblems): undefined {
  const isRepetition = pattern.kind === 'oneOrMore';
  problems.report('rng/string-sequence', pattern.origin, {
    message: isRepetition
      ? 'data, value or list cannot be repeated in the content of an element'
      : 'data, value or list cannot stand beside child elements, text or other data',
    advice: 'put white-space separated values into a list, or use text for mixed content',
  });
  return undefined;
}
