// What a pattern asks of a text: the cases of `matchesValue` (src/relaxng/derivative/match-value.ts), one for one.

import type { Pattern } from '../../relaxng/pattern/pattern.ts';
import { AutomatonRefusal } from './automaton-refusal.ts';
import { datatypeMeaning } from './datatype-meaning.ts';
import { literalLanguage, processedLanguage } from './language.ts';
import { listMeaning } from './list-meaning.ts';
import { allOf, anything, askBecause, languageMeaning, type Meaning, nothing, notOf, someOf } from './meaning.ts';
import { valueMeaning } from './value-meaning.ts';

const blank: Meaning = languageMeaning(processedLanguage('collapse', literalLanguage('')));

export class PatternMeanings {
  readonly #ofPatterns = new Map<Pattern, Meaning>();
  readonly #ofTypes = new Map<string, Meaning>();

  /** `matchesValue` */
  of(pattern: Pattern): Meaning {
    const known = this.#ofPatterns.get(pattern);
    if (known !== undefined) return known;
    const made = this.#make(pattern);
    this.#ofPatterns.set(pattern, made);
    return made;
  }

  #make(pattern: Pattern): Meaning {
    switch (pattern.kind) {
      case 'text':
        return anything;
      case 'empty':
        return blank;
      case 'data':
      case 'value':
        return this.#datum(pattern);
      case 'choice':
        return someOf(pattern.alternatives.map((alternative) => this.of(alternative)));
      default: {
        const asToken = this.#afterToken(pattern);
        return pattern.isNullable ? someOf([blank, asToken]) : asToken;
      }
    }
  }

  #datum(pattern: Extract<Pattern, { readonly kind: 'data' | 'value' }>): Meaning {
    const known = this.#ofTypes.get(pattern.type.key);
    const allowed = known ?? datatypeMeaning(pattern.type);
    if (known === undefined) this.#ofTypes.set(pattern.type.key, allowed);
    if (pattern.kind === 'value') return valueMeaning(pattern, allowed);
    return pattern.except.kind === 'notAllowed' ? allowed : allOf([allowed, notOf(this.of(pattern.except))]);
  }

  /** Whether the derivative by the text, as one token, is nullable. */
  #afterToken(pattern: Pattern): Meaning {
    switch (pattern.kind) {
      case 'text':
        return anything;
      case 'data':
      case 'value':
        return this.#datum(pattern);
      case 'list':
        return this.#list(pattern.content);
      case 'choice':
        return someOf(pattern.alternatives.map((alternative) => this.#afterToken(alternative)));
      case 'group':
      case 'interleave':
        return someOf([
          pattern.right.isNullable ? this.#afterToken(pattern.left) : nothing,
          pattern.left.isNullable ? this.#afterToken(pattern.right) : nothing,
        ]);
      case 'oneOrMore':
        return this.#afterToken(pattern.content);
      default:
        return nothing;
    }
  }

  #list(content: Pattern): Meaning {
    try {
      return { kind: 'list', list: listMeaning(content, (datum) => this.#datum(datum)) };
    } catch (error) {
      if (error instanceof AutomatonRefusal) return askBecause(error.message);
      throw error;
    }
  }
}
