// What a document teaches about its own words: those that it also writes small, forenames that stand alone, and the persons it named in full.
import { Form, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** Bound of each list, in words, against hostile input. */
const MOST_WORDS = 200_000;

export class DocumentMemory {
  readonly #lower = new Set<string>();
  readonly #persons = new Map<string, number>();
  readonly #forenames = new Set<string>();
  readonly #alone = new Map<string, number>();
  /** `joshua hartwell`: a forename and the surname that it stands with. */
  readonly #pairs = new Set<string>();
  /** `emm`: the first letters of names in full. */
  readonly #initials = new Set<string>();
  readonly #places = new Set<string>();
  readonly #abbreviations = new Set<string>();
  readonly #things = new Set<string>();
  /** `wayne u`: the first word of a body and the first letter of its head. */
  readonly #shortBodies = new Set<string>();

  readTokens(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.form === Form.mark) continue;
      if (token.form === Form.lower) {
        if (token.key.length > 2 && this.#lower.size < MOST_WORDS) this.#lower.add(token.key);
      }
    }
  }

  /** `key` of a surname, or of the one word that a person is called by. */
  learnPerson(key: string): void {
    if (this.#persons.size < MOST_WORDS) this.#persons.set(key, (this.#persons.get(key) ?? 0) + 1);
  }

  /** `key` of a forename that stands before a surname. */
  learnForename(key: string): void {
    if (this.#forenames.size < MOST_WORDS) this.#forenames.add(key);
  }

  isForename(token: Token): boolean {
    return this.#forenames.has(token.key);
  }

  /** `key` of a forename that stands without any other part of a name. */
  countAlone(key: string): void {
    if (this.#alone.size < MOST_WORDS) this.#alone.set(key, (this.#alone.get(key) ?? 0) + 1);
  }

  timesAlone(token: Token): number {
    return this.#alone.get(token.key) ?? 0;
  }

  /** Keys of the forenames or initials of a person, and of the surname. */
  learnFullName(forenames: readonly string[], surname: string): void {
    if (this.#pairs.size >= MOST_WORDS) return;
    for (const forename of forenames) this.#pairs.add(`${forename} ${surname}`);
    const letters = forenames.map((name) => name.charAt(0)).join('');
    this.#initials.add(letters + surname.charAt(0)).add(letters.charAt(0) + surname.charAt(0));
  }

  isFullName(forename: Token, surname: Token): boolean {
    return this.#pairs.has(`${forename.key} ${surname.key}`);
  }

  /** `letters` small, without full stops. */
  hasInitials(letters: string): boolean {
    return this.#initials.has(letters);
  }

  learnPlace(key: string): void {
    if (this.#places.size < MOST_WORDS) this.#places.add(key);
  }

  learnAbbreviation(key: string): void {
    if (this.#abbreviations.size < MOST_WORDS) this.#abbreviations.add(key);
  }

  /** A ship, or what else has a name and is neither person nor place. */
  learnThing(key: string): void {
    if (this.#things.size < MOST_WORDS) this.#things.add(key);
  }

  /** `first`: key of the first word of a body that was named in full; `head`: key of its head noun. */
  learnShortBody(first: string, head: string): void {
    if (this.#shortBodies.size < MOST_WORDS) this.#shortBodies.add(`${first} ${head.charAt(0)}`);
  }

  /** `Wayne U.`, where the document has `Wayne University`. `letter`: its key. */
  isShortBody(first: Token, letter: Token): boolean {
    return this.#shortBodies.has(`${first.key} ${letter.key}`);
  }

  isThing(token: Token): boolean {
    return this.#things.has(token.key);
  }

  isPerson(token: Token): boolean {
    return this.#persons.has(token.key) && (token.bits & Is.functionWord) === 0;
  }

  /** How often the document names this person on evidence that teaches. */
  timesOf(token: Token | undefined): number {
    return token === undefined ? 0 : (this.#persons.get(token.key) ?? 0);
  }

  isPlace(token: Token): boolean {
    return this.#places.has(token.key);
  }

  isAbbreviation(token: Token): boolean {
    return this.#abbreviations.has(token.key);
  }

  /** The document also writes the word small: a capital says little. */
  isAlsoSmall(token: Token): boolean {
    return this.#lower.has(token.key);
  }
}
