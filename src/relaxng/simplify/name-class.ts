// Name classes in simple form (specification §4.16, §6.1) and questions about them.

export type NameClass =
  | { readonly kind: 'name'; readonly namespace: string; readonly localName: string }
  | { readonly kind: 'anyName'; readonly except?: NameClass }
  | { readonly kind: 'nsName'; readonly namespace: string; readonly except?: NameClass }
  | { readonly kind: 'nameChoice'; readonly alternatives: readonly NameClass[] };

/** An expanded name: namespace name (`''` for none) and local name. */
export type ExpandedName = { readonly namespace: string; readonly localName: string };

export function contains(nameClass: NameClass, name: ExpandedName): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.localName === name.localName && nameClass.namespace === name.namespace;
    case 'anyName':
      return nameClass.except === undefined || !contains(nameClass.except, name);
    case 'nsName':
      return nameClass.namespace === name.namespace && (nameClass.except === undefined || !contains(nameClass.except, name));
    case 'nameChoice':
      return nameClass.alternatives.some((alternative) => contains(alternative, name));
    default:
      return nameClass satisfies never;
  }
}

/** A namespace or local name that no schema can mention, so that "any other" has a member to test with (§7.3, Annex). */
const OTHER = '\u0001';

/** The names that matter: two name classes overlap exactly when one of the representative names of both is in both. */
export function representativeNames(nameClass: NameClass): readonly ExpandedName[] {
  switch (nameClass.kind) {
    case 'name':
      return [nameClass];
    case 'anyName':
      return [{ namespace: OTHER, localName: OTHER }, ...representativesOf(nameClass.except)];
    case 'nsName':
      return [{ namespace: nameClass.namespace, localName: OTHER }, ...representativesOf(nameClass.except)];
    case 'nameChoice':
      return nameClass.alternatives.flatMap(representativeNames);
    default:
      return nameClass satisfies never;
  }
}

function representativesOf(nameClass: NameClass | undefined): readonly ExpandedName[] {
  return nameClass === undefined ? [] : representativeNames(nameClass);
}

/** A name in both classes, or undefined when they do not overlap. */
export function commonName(a: NameClass, b: NameClass): ExpandedName | undefined {
  if (a.kind === 'name') return contains(b, a) ? a : undefined;
  if (b.kind === 'name') return contains(a, b) ? b : undefined;
  return [...representativeNames(a), ...representativeNames(b)].find((name) => contains(a, name) && contains(b, name));
}

/** Whether the class has an infinite number of members (§7.3). */
export function isOpen(nameClass: NameClass): boolean {
  if (nameClass.kind === 'nameChoice') return nameClass.alternatives.some(isOpen);
  return nameClass.kind !== 'name';
}

/** The explicitly mentioned names that the class contains. */
export function mentionedNames(nameClass: NameClass): readonly ExpandedName[] {
  if (nameClass.kind === 'name') return [nameClass];
  return nameClass.kind === 'nameChoice' ? nameClass.alternatives.flatMap(mentionedNames) : [];
}

/** A canonical text: equal classes as written have equal keys. */
export function nameClassKey(nameClass: NameClass): string {
  switch (nameClass.kind) {
    case 'name':
      return `{${nameClass.namespace}}${nameClass.localName}`;
    case 'anyName':
      return `*${exceptKey(nameClass.except)}`;
    case 'nsName':
      return `{${nameClass.namespace}}*${exceptKey(nameClass.except)}`;
    case 'nameChoice':
      return `(${nameClass.alternatives.map(nameClassKey).sort().join('|')})`;
    default:
      return nameClass satisfies never;
  }
}

function exceptKey(except: NameClass | undefined): string {
  return except === undefined ? '' : `-${nameClassKey(except)}`;
}
