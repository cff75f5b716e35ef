// Identifiers that are no names (a blank in them, a digit first), and the repair: a new one, in every pointer as well.

import type { Diagnostic, Edit } from '../diagnostics/diagnostic.ts';
import { atSpan } from '../source/span.ts';
import type { Identifier, LinkFacts, Pointer } from './link-facts.ts';
import type { LinkPlaces } from './link-places.ts';

export function judgeIdentifiers(file: string, facts: LinkFacts, places: LinkPlaces): readonly Diagnostic[] {
  const { malformed, identifiers } = facts;
  const namer = new Namer(identifiers.keys());
  const pointers = pointersTo(facts);
  const counts = new Map<string, number>();
  for (const { id } of malformed) counts.set(id, (counts.get(id) ?? 0) + 1);
  return malformed.map((identifier): Diagnostic => {
    const { id, node } = identifier;
    const { start, end } = places.valueOf(node);
    const meant = id !== '' && counts.get(id) === 1 ? namer.nameFor(id) : undefined;
    const edits =
      meant === undefined ? undefined : editsOf({ identifier, meant, pointers: pointers.get(id) ?? [] }, file, places);
    const message =
      `the xml:id of <${places.elementOf(node)}> is no name, and pointers cannot lead to it: ` +
      'a name begins with a letter, and has no blank in it';
    const title = `change the xml:id to "${meant}", in every pointer as well`;
    return {
      code: 'link/identifier-form',
      severity: 'warning',
      message,
      file,
      place: atSpan(start, end),
      ...(edits === undefined ? {} : { fixes: [{ title, certainty: 'suggested', edits }] }),
    };
  });
}

/** By the identifier that they ask for, blanks and all. */
function pointersTo({ malformed, open }: LinkFacts): ReadonlyMap<string, readonly Pointer[]> {
  const found = new Map<string, Pointer[]>(malformed.map(({ id }) => [id, []]));
  for (const pointer of malformed.length === 0 ? [] : open) {
    if (pointer.index > 0) continue;
    const id = [pointer.token, pointer.value].map(askedFor).find((one) => one !== undefined && found.has(one));
    if (id !== undefined) found.get(id)?.push(pointer);
  }
  return found;
}

/** The identifier that a pointer into its own document asks for. */
export function askedFor(pointer: string): string | undefined {
  const text = pointer.trim();
  if (!text.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(text.slice(1));
  } catch {
    return text.slice(1);
  }
}

const NO_NAME_CHARACTER = /[^\p{L}\p{M}\p{N}_.\-\u00b7]+/gu;

/** Names that no element has yet. Single use. */
class Namer {
  readonly #taken: Set<string>;
  readonly #numbers = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  nameFor(id: string): string {
    const plain = id.replace(NO_NAME_CHARACTER, '_');
    const name = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
    let number = this.#numbers.get(name) ?? 1;
    while (this.#taken.has(numbered(name, number))) number++;
    this.#numbers.set(name, number + 1);
    const free = numbered(name, number);
    this.#taken.add(free);
    return free;
  }
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`;
}

type Renaming = { readonly identifier: Identifier; readonly meant: string; readonly pointers: readonly Pointer[] };

/** Undefined where something is not written as it is read: then nothing is changed. */
function editsOf({ identifier, meant, pointers }: Renaming, file: string, places: LinkPlaces): readonly Edit[] | undefined {
  const own = places.exactly({ node: identifier.node, token: identifier.id, index: 0 });
  if (own === undefined) return undefined;
  const edits: Edit[] = [{ file, span: own, text: meant }];
  for (const pointer of pointers) {
    const whole = { node: pointer.node, token: pointer.value.trim(), index: 0 };
    const isWhole = askedFor(pointer.value) === identifier.id;
    const span = places.exactly(isWhole ? whole : pointer);
    if (span === undefined) return undefined;
    edits.push({ file, span, text: `#${meant}` });
  }
  return edits;
}
