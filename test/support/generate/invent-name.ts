// Names that a name class contains: those that the schema mentions, and others.

import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { contains, type ExpandedName, type NameClass } from '../../../src/relaxng/simplify/name-class.ts';
import type { Random } from '../random.ts';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** Characters that may stand in names by all editions of XML 1.0. */
const NAME_STARTS = [...'abcxyzABC_éЖλあ漢'];
const NAME_CHARACTERS = [...NAME_STARTS, ...'0129-.', '\u0301', '·'];
const INVENTED_NAMESPACES = ['', 'urn:x-invented:1', 'http://example.org/ns#2', 'http://example.org/naïve'];
/** Names tried before a class counts as having none left. */
const ATTEMPTS = 60;

export function inventNcName(random: Random): string {
  const length = random.below(7);
  return random.pick(NAME_STARTS) + Array.from({ length }, () => random.pick(NAME_CHARACTERS)).join('');
}

/** What the schema mentions, to make names that it knows in places where it takes any. */
export type Mentioned = { readonly namespaces: readonly string[]; readonly localNames: readonly string[] };

export function mentionedIn({ alphabet }: Grammar): Mentioned {
  const names = Array.from({ length: alphabet.size }, (_, symbol) => alphabet.representative(symbol));
  // no control character is in a name: it marks what stands for all names that are not mentioned
  const isReal = (name: string): boolean => !/^\p{Cc}/u.test(name);
  return {
    namespaces: [...new Set([...names.map(({ namespace }) => namespace).filter(isReal), ...INVENTED_NAMESPACES])],
    localNames: [...new Set(names.map(({ localName }) => localName).filter(isReal))],
  };
}

export class NameInventor {
  readonly #mentioned: Mentioned;

  constructor(mentioned: Mentioned) {
    this.#mentioned = mentioned;
  }

  /** A name of the class that `isFree`, or undefined when none was found. */
  invent(nameClass: NameClass, random: Random, isFree: (name: ExpandedName) => boolean): ExpandedName | undefined {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const name = this.#candidate(nameClass, random);
      if (contains(nameClass, name) && isWritable(name) && isFree(name)) return name;
    }
    return undefined;
  }

  anyName(random: Random): ExpandedName {
    return { namespace: random.pick(this.#mentioned.namespaces), localName: this.#localName(random) };
  }

  #candidate(nameClass: NameClass, random: Random): ExpandedName {
    switch (nameClass.kind) {
      case 'name':
        return nameClass;
      case 'nameChoice':
        return this.#candidate(random.pick(nameClass.alternatives), random);
      case 'nsName':
        return { namespace: nameClass.namespace, localName: this.#localName(random) };
      case 'anyName':
        return this.anyName(random);
      default:
        return nameClass satisfies never;
    }
  }

  #localName(random: Random): string {
    const { localNames } = this.#mentioned;
    return localNames.length > 0 && random.chance(0.3) ? random.pick(localNames) : inventNcName(random);
  }
}

/** The namespace of namespace declarations has no prefix that elements and attributes may have. */
function isWritable({ namespace }: ExpandedName): boolean {
  return namespace !== XMLNS_NAMESPACE;
}

/** A name that an attribute can have: `xmlns` alone is a declaration. */
export function isAttributeName({ namespace, localName }: ExpandedName): boolean {
  return namespace !== '' || localName !== 'xmlns';
}
