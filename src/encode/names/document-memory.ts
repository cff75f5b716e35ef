// What a document teaches about its own words: those that it also writes small, and the persons it named in full.
import { Is } from './lexicon.ts';
import { Form, type Token } from './tokens.ts';

/** Bound of each list, in words, against hostile input. */
const MOST_WORDS = 200_000;

const sovietWords: ReadonlySet<string> = new Set(
  'ussr rsfsr soviet nkvd ogpu gugb gpu cheka mgb mvd cpsu vkp rkp rcp bolsheviks politburo comintern komsomol commissariat commissar comrade comrades narkom oblispolkom obkom ispolkom plenum trotskyists kolkhoz oblast raion ссср нквд вкп огпу'.split(
    ' ',
  ),
);

export class DocumentMemory {
  readonly #lower = new Set<string>();
  readonly #persons = new Map<string, number>();
  readonly #places = new Set<string>();
  readonly #abbreviations = new Set<string>();
  #soviet = 0;
  #words = 0;

  readTokens(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.form === Form.mark) continue;
      this.#words++;
      if (token.form === Form.lower) {
        if (token.key.length > 2 && this.#lower.size < MOST_WORDS) this.#lower.add(token.key);
      }
      if (sovietWords.has(token.key)) this.#soviet++;
    }
  }

  /** `key` of a surname, or of the one word that a person is called by. */
  learnPerson(key: string): void {
    if (this.#persons.size < MOST_WORDS) this.#persons.set(key, (this.#persons.get(key) ?? 0) + 1);
  }

  learnPlace(key: string): void {
    if (this.#places.size < MOST_WORDS) this.#places.add(key);
  }

  learnAbbreviation(key: string): void {
    if (this.#abbreviations.size < MOST_WORDS) this.#abbreviations.add(key);
  }

  isPerson(token: Token): boolean {
    return this.#persons.has(token.key) && (token.bits & Is.functionWord) === 0;
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

  /** A document of Soviet administration: a capital that nothing explains is likely a person's. */
  get isSoviet(): boolean {
    return this.#soviet >= 2 && this.#soviet * 1000 >= this.#words;
  }
}
