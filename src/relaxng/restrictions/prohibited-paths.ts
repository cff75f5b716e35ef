// Prohibited paths (specification §7.1): which patterns cannot stand inside which others. An element ends a path.

import type { SimpleGrammar, SimplePattern } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';

type Around = 'attribute' | 'list' | 'dataExcept' | 'start' | 'repeatedGroup';
type Kind = SimplePattern['kind'];

type Rule = { readonly section: string; readonly around: Around; readonly forbidden: ReadonlySet<Kind> };

const RULES: readonly Rule[] = [
  { section: '7.1.1', around: 'attribute', forbidden: new Set<Kind>(['element', 'attribute']) },
  { section: '7.1.2', around: 'repeatedGroup', forbidden: new Set<Kind>(['attribute']) },
  { section: '7.1.3', around: 'list', forbidden: new Set<Kind>(['element', 'attribute', 'list', 'text', 'interleave']) },
  {
    section: '7.1.4',
    around: 'dataExcept',
    forbidden: new Set<Kind>(['attribute', 'element', 'list', 'text', 'empty', 'group', 'interleave', 'oneOrMore']),
  },
  {
    section: '7.1.5',
    around: 'start',
    forbidden: new Set<Kind>(['attribute', 'data', 'value', 'text', 'list', 'group', 'interleave', 'oneOrMore', 'empty']),
  },
];

const INSIDE: Readonly<Record<Around, string>> = {
  attribute: 'inside an attribute',
  list: 'inside a list',
  dataExcept: 'inside the except of a data pattern',
  start: 'as the root of a document',
  repeatedGroup: 'inside a group or interleave that is repeated',
};

/** What surrounds a pattern, up to the next element: a set of circumstances as bits. */
const CIRCUMSTANCES: Readonly<Record<Around | 'repeated', number>> = {
  attribute: 1,
  list: 2,
  dataExcept: 4,
  start: 8,
  repeated: 16,
  repeatedGroup: 32,
};

export function checkPaths(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const seen = new Map<SimplePattern, Set<number>>();
  const walk = (pattern: SimplePattern, around: number): void => {
    const known = seen.get(pattern) ?? new Set<number>();
    if (known.has(around)) return;
    seen.set(pattern, known.add(around));
    checkKind(pattern, around, problems);
    for (const [inner, circumstances] of within(pattern, around)) walk(inner, circumstances);
  };
  walk(grammar.start, CIRCUMSTANCES.start);
  for (const element of grammar.elements) walk(element.content, 0);
}

function checkKind(pattern: SimplePattern, around: number, problems: SchemaProblems): void {
  const broken = RULES.find((rule) => (around & CIRCUMSTANCES[rule.around]) !== 0 && rule.forbidden.has(pattern.kind));
  if (broken === undefined) return;
  problems.report('rng/prohibited-path', pattern.origin, {
    message: `${pattern.kind} cannot stand ${INSIDE[broken.around]} (§${broken.section})`,
  });
}

function within(pattern: SimplePattern, around: number): readonly (readonly [SimplePattern, number])[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members.map((member) => [member, around] as const);
    case 'group':
    case 'interleave': {
      const isRepeated = (around & CIRCUMSTANCES.repeated) !== 0;
      const inside = isRepeated ? around | CIRCUMSTANCES.repeatedGroup : around;
      return pattern.members.map((member) => [member, inside] as const);
    }
    case 'oneOrMore':
      return [[pattern.content, around | CIRCUMSTANCES.repeated]];
    case 'list':
      return [[pattern.content, around | CIRCUMSTANCES.list]];
    case 'attribute':
      return [[pattern.value, around | CIRCUMSTANCES.attribute]];
    case 'data':
      return pattern.except === undefined ? [] : [[pattern.except, around | CIRCUMSTANCES.dataExcept]];
    default:
      return [];
  }
}
