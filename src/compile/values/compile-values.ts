// Patterns of values (RELAX NG §6.2.7 to §6.2.9, with the datatypes of XSD 1.0 Part 2) compiled to matchers.

import { type CharacterClass, singleCharacter } from '../../datatypes/character-class.ts';
import type { RegexNode } from '../../datatypes/regex-syntax.ts';
import type { Pattern } from '../../relaxng/pattern/pattern.ts';
import { Alphabet, ASCII } from './alphabet.ts';
import { DfaCompiler } from './dfa-compiler.ts';
import type { Language } from './language.ts';
import { MatcherAssembler } from './matcher-assembler.ts';
import type { Meaning } from './meaning.ts';
import { PatternMeanings } from './pattern-meaning.ts';
import type { CompiledValues } from './value-matcher.ts';

/** The patterns must come from one `Patterns`. Equal input, in equal order, gives equal output. */
export function compileValues(patterns: readonly Pattern[]): CompiledValues {
  const meanings = new PatternMeanings();
  const asked = patterns.map((pattern) => meanings.of(pattern));
  const alphabet = Alphabet.of(new ClassCollector().collect(asked));
  const dfas = new DfaCompiler(alphabet);
  const assembler = new MatcherAssembler(dfas);
  const matchers = asked.map((meaning) => assembler.assemble(meaning));
  return { matchers, lists: assembler.lists, dfas: dfas.dfas, atoms: alphabet.table() };
}

/** The classes of characters that languages use: those of expressions before the single characters of literals. */
class ClassCollector {
  readonly #classes = new Set<CharacterClass>();
  readonly #characters = new Set<number>();
  readonly #seen = new Set<unknown>();

  collect(meanings: readonly Meaning[]): readonly CharacterClass[] {
    for (const meaning of meanings) this.#meaning(meaning);
    return [...this.#classes, ...[...this.#characters].map(singleCharacter)];
  }

  #meaning(meaning: Meaning): void {
    if (this.#wasSeen(meaning)) return;
    switch (meaning.kind) {
      case 'language':
        this.#language(meaning.language);
        return;
      case 'list':
        for (const { items } of meaning.list.states) for (const item of items) this.#meaning(item);
        return;
      case 'all':
      case 'some':
        for (const item of meaning.items) this.#meaning(item);
        return;
      case 'not':
        this.#meaning(meaning.item);
        return;
      case 'matcher':
        return;
      default:
        meaning satisfies never;
    }
  }

  #language(language: Language): void {
    if (this.#wasSeen(language.key)) return;
    switch (language.kind) {
      case 'regex':
        this.#regex(language.node);
        return;
      case 'literal':
        for (const character of language.text) this.#character(character);
        return;
      case 'union':
      case 'intersection':
        for (const member of language.members) this.#language(member);
        return;
      case 'complement':
      case 'processed':
        this.#language(language.of);
        return;
      default:
        language satisfies never;
    }
  }

  #regex(node: RegexNode): void {
    switch (node.kind) {
      case 'characters':
        this.#classes.add(node.set);
        return;
      case 'sequence':
        for (const item of node.items) this.#regex(item);
        return;
      case 'choice':
        for (const alternative of node.alternatives) this.#regex(alternative);
        return;
      case 'repeat':
        this.#regex(node.item);
        return;
      default:
        node satisfies never;
    }
  }

  #character(character: string): void {
    const code = character.codePointAt(0) ?? 0;
    if (code >= ASCII) this.#characters.add(code);
  }

  #wasSeen(item: unknown): boolean {
    const wasSeen = this.#seen.has(item);
    this.#seen.add(item);
    return wasSeen;
  }
}
