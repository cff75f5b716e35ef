// From expressions of regular languages to minimal automata, each language once.

import { type Alphabet, ASCII } from './alphabet.ts';
import { AutomatonRefusal } from './automaton-refusal.ts';
import { determinize, type NfaPart } from './determinize.ts';
import { complementDfa, intersectDfas, processingDfa } from './dfa-operations.ts';
import type { Language } from './language.ts';
import { minimize } from './minimize.ts';
import type { SymbolDfa } from './symbol-dfa.ts';
import type { Dfa } from './value-matcher.ts';

/** Entries of the table of one automaton, two bytes each. */
const MAX_ENTRIES = 20_000;
const MAX_CLASSES = 254;
/** Entries of all automata that a schema may make, the refused ones counted as so many; then no more are made. */
const MAX_ENTRIES_IN_ALL = 1_000_000;
const REFUSED_AS = 100_000;

export class DfaCompiler {
  readonly dfas: Dfa[] = [];
  readonly #alphabet: Alphabet;
  readonly #made = new Map<string, SymbolDfa | AutomatonRefusal>();
  readonly #numbers = new Map<string, number>();
  #entries = 0;

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  /**
   * Its index in `dfas`, or what it comes to.
   * @throws {AutomatonRefusal} where it would be too large
   */
  compile(language: Language): number | 'any' | 'none' {
    const dfa = this.#minimal(language);
    if (dfa.start === 0) return 'none';
    if (acceptsEverything(dfa)) return 'any';
    const { start, classCount, isAccepting, classOf, next } = dfa;
    if (next.length > MAX_ENTRIES || classCount > MAX_CLASSES) throw new AutomatonRefusal('their automaton is too large');
    const key = [start, isAccepting.map(Number).join(''), classOf.join(), next.join()].join(';');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const classes = Uint8Array.from(classOf);
    this.#numbers.set(key, this.dfas.length);
    return (
      this.dfas.push({
        start,
        isAccepting,
        classCount,
        asciiClasses: classes.slice(0, ASCII),
        atomClasses: classes.slice(ASCII),
        next: Uint16Array.from(next),
      }) - 1
    );
  }

  #minimal(language: Language): SymbolDfa {
    const known = this.#made.get(language.key);
    if (known instanceof AutomatonRefusal) throw known;
    if (known !== undefined) return known;
    if (this.#entries > MAX_ENTRIES_IN_ALL) throw new AutomatonRefusal('the automata of the schema are too large together');
    try {
      const whole = this.#make(language);
      this.#entries += whole.next.length;
      const made = minimize(whole);
      this.#made.set(language.key, made);
      return made;
    } catch (error) {
      if (error instanceof AutomatonRefusal) {
        this.#entries += REFUSED_AS;
        this.#made.set(language.key, error);
      }
      throw error;
    }
  }

  #make(language: Language): SymbolDfa {
    switch (language.kind) {
      case 'regex':
      case 'literal':
        return determinize([language], this.#alphabet);
      case 'union':
        return determinize(
          language.members.map((member) => this.#partOf(member)),
          this.#alphabet,
        );
      case 'intersection':
        return language.members
          .map((member) => this.#minimal(member))
          .reduce((left, right) => minimize(intersectDfas(left, right)));
      case 'complement':
        return complementDfa(this.#minimal(language.of));
      case 'processed':
        return processingDfa(this.#minimal(language.of), language.whiteSpace);
      default:
        return language satisfies never;
    }
  }

  #partOf(member: Language): NfaPart {
    if (member.kind === 'regex' || member.kind === 'literal') return member;
    return { kind: 'dfa', dfa: this.#minimal(member) };
  }
}

/** In minimal form that takes one state, which nothing leads out of. */
function acceptsEverything({ start, classCount, isAccepting, next }: SymbolDfa): boolean {
  return classCount === 1 && isAccepting[start] === true && next[start] === start;
}
