// One ID for one element, and no IDREF without its ID (RELAX NG DTD Compatibility §5).

import type { AttributeEvent, StartEvent } from '../derivative/document-event.ts';
import { tokensOf } from '../derivative/match-value.ts';
import type { IdTypes } from './id-types-of.ts';

export type IdentityFailure =
  | { readonly kind: 'duplicate-id'; readonly event: StartEvent; readonly at: AttributeEvent; readonly first: StartEvent }
  | { readonly kind: 'dangling-idref'; readonly event: StartEvent; readonly at: AttributeEvent; readonly id: string };

type Reference = { readonly id: string; readonly event: StartEvent; readonly at: AttributeEvent };

/** Single use: takes the start tags of one document. */
export class IdSoundness {
  readonly #types: IdTypes;
  /** By ID, the first element that has it. */
  readonly #ids = new Map<string, StartEvent>();
  readonly #references: Reference[] = [];

  constructor(types: IdTypes) {
    this.#types = types;
  }

  /** The duplicates among the tag's IDs. */
  take(event: StartEvent): readonly IdentityFailure[] {
    const types = this.#types.get(event.symbol);
    if (types === undefined) return [];
    return event.attributes.flatMap((at) => this.#attribute(event, at, types.get(at.symbol)));
  }

  #attribute(event: StartEvent, at: AttributeEvent, idType: string | undefined): readonly IdentityFailure[] {
    if (idType === undefined) return [];
    const tokens = tokensOf(at.attribute.value);
    if (idType !== 'ID') {
      for (const id of tokens) this.#references.push({ id, event, at });
      return [];
    }
    const [id] = tokens;
    if (id === undefined || tokens.length > 1) return [];
    return this.#identifier(id, event, at);
  }

  #identifier(id: string, event: StartEvent, at: AttributeEvent): readonly IdentityFailure[] {
    const first = this.#ids.get(id);
    if (first !== undefined) return [{ kind: 'duplicate-id', event, at, first }];
    this.#ids.set(id, event);
    return [];
  }

  /** The references without an ID, in document order; asked once the whole document has been read. */
  dangling(): readonly IdentityFailure[] {
    return this.#references
      .filter(({ id }) => !this.#ids.has(id))
      .map(({ id, event, at }) => ({ kind: 'dangling-idref', event, at, id }));
  }
}
