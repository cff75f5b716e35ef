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
  /** `index`: the how manieth ID of the document it is. */
  readonly #ids = new Map<string, { readonly event: StartEvent; readonly index: number }>();
  /** Index of the ID that the one before repeated; undefined when it was new. */
  #repeated: number | undefined;
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

  /** A copied stretch of a document repeats many IDs in their order: the first of them stands for all. */
  #identifier(id: string, event: StartEvent, at: AttributeEvent): readonly IdentityFailure[] {
    const first = this.#ids.get(id);
    const before = this.#repeated;
    this.#repeated = first?.index;
    if (first === undefined) this.#ids.set(id, { event, index: this.#ids.size });
    if (first === undefined || first.index - 1 === before) return [];
    return [{ kind: 'duplicate-id', event, at, first: first.event }];
  }

  /** The references without an ID, in document order; asked once the whole document has been read. */
  dangling(): readonly IdentityFailure[] {
    return this.#references
      .filter(({ id }) => !this.#ids.has(id))
      .map(({ id, event, at }) => ({ kind: 'dangling-idref', event, at, id }));
  }
}
