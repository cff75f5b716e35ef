// What a document can have at all. An element whose content is notAllowed stays in a schema (customisations of TEI are made so),
// and so does one that cannot be without it: both are opened like others, but never belong to a valid document. Who proposes
// something must not propose them. Verdicts do not ask here.
import type { ElementDefinition, Pattern } from '../pattern/pattern.ts';

const impossible = new WeakSet<ElementDefinition>();
/** Most schemas have none: then no pattern is looked into. */
let isAnyImpossible = false;
const known = new WeakMap<Pattern, boolean>();

/** Finds the elements of a schema that no finite document can have: once, before anything of it is asked. */
export function findImpossible(elements: readonly ElementDefinition[]): void {
  const possible = new Set<ElementDefinition>();
  const judged = new Map<Pattern, boolean>();
  for (let before = -1; before < possible.size; ) {
    before = possible.size;
    for (const [pattern, can] of judged) if (!can) judged.delete(pattern);
    for (const element of elements) {
      if (!possible.has(element) && judge(element.content, (one) => possible.has(one), judged)) possible.add(element);
    }
  }
  if (possible.size === elements.length) return;
  isAnyImpossible = true;
  for (const element of elements) if (!possible.has(element)) impossible.add(element);
}

export function isPossibleElement(element: ElementDefinition): boolean {
  return !impossible.has(element);
}

/** Whether something valid can still match. Datatypes are taken to allow a value. */
export function isPossible(pattern: Pattern): boolean {
  return pattern.kind !== 'notAllowed' && (!isAnyImpossible || judge(pattern, isPossibleElement, known));
}

type Judged = {
  readonly get: (pattern: Pattern) => boolean | undefined;
  readonly set: (pattern: Pattern, can: boolean) => unknown;
};

function judge(pattern: Pattern, can: (element: ElementDefinition) => boolean, judged: Judged): boolean {
  const found = judged.get(pattern) ?? judgeAnew(pattern, (inner) => judge(inner, can, judged), can);
  judged.set(pattern, found);
  return found;
}

function judgeAnew(pattern: Pattern, of: (inner: Pattern) => boolean, can: (element: ElementDefinition) => boolean): boolean {
  if (pattern.isNullable) return true;
  switch (pattern.kind) {
    case 'notAllowed':
      return false;
    case 'element':
      return can(pattern.definition);
    case 'choice':
      return pattern.alternatives.some(of);
    case 'group':
    case 'interleave':
      return of(pattern.left) && of(pattern.right);
    case 'oneOrMore':
      return of(pattern.content);
    case 'after':
      return of(pattern.content) && of(pattern.next);
    default:
      return true;
  }
}
