// What is said of a place of the schema, found once for each document: the same mistake has the same words, whatever the document
// uses in between.
import type { Pattern } from '../pattern/pattern.ts';
import type { ExplainContext } from './incident.ts';

/** Places of a document, and what is said of one, that are remembered. */
const MOST_PLACES = 10_000;
const MOST_OF_PLACE = 1000;

export class OncePerPlace<Said> {
  /** By document, which its counts stand for. */
  readonly #documents = new WeakMap<ExplainContext['usage'], Map<Pattern, Map<string | number, Said>>>();

  /** `key`: all that it depends on beside the place and the document. */
  get({ usage }: ExplainContext, place: Pattern, key: string | number, find: () => Said): Said {
    const document = this.#documents.get(usage) ?? new Map<Pattern, Map<string | number, Said>>();
    this.#documents.set(usage, document);
    const said = document.get(place) ?? new Map<string | number, Said>();
    if (document.size < MOST_PLACES) document.set(place, said);
    const known = said.get(key) ?? find();
    if (said.size < MOST_OF_PLACE) said.set(key, known);
    return known;
  }
}
