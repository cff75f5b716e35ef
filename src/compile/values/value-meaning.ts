// What the texts of a `value` pattern are: those that denote the value that the schema gives (specification §6.2.9).

import { processWhiteSpace } from '../../datatypes/white-space.ts';
import type { PatternOf } from '../../relaxng/pattern/pattern.ts';
import { isTemporal } from './datatype-meaning.ts';
import { sameDecimalPattern } from './digit-ranges.ts';
import { sameFloats } from './float-range.ts';
import { sameInstants } from './instant-test.ts';
import { type Language, literalLanguage, processedLanguage, regexLanguage } from './language.ts';
import { allOf, askBecause, languageMeaning, type Meaning, nothing, someOf } from './meaning.ts';

/** Bases whose values are their texts, white space processed. */
const TEXTUAL: ReadonlySet<string> = new Set('string token Name NCName NMTOKEN NMTOKENS IDREFS anyURI'.split(' '));

/** `allowed`: what the type allows. */
export function valueMeaning(pattern: PatternOf<'value'>, allowed: Meaning): Meaning {
  const { type, valueKey, lexical } = pattern;
  const { base, whiteSpace, rules } = type.shape;
  if (base === 'ENTITY' || base === 'ENTITIES') return nothing;
  const processed = (language: Language): Meaning => languageMeaning(processedLanguage(whiteSpace, language));
  if (TEXTUAL.has(base)) return processed(literalLanguage(valueKey));
  const same = patternOfSame(base, valueKey);
  if (same !== undefined) return allOf([processed(regexLanguage(same)), allowed]);
  if (base === 'float' || base === 'double')
    return allOf([allowed, sameFloats(processWhiteSpace(lexical, whiteSpace), base === 'float' ? 'single' : 'double')]);
  if (isTemporal(base))
    return allOf([allowed, sameInstants({ type: base, rules, value: processWhiteSpace(lexical, whiteSpace) })]);
  if (base === 'QName') return allOf([allowed, expandedName(valueKey)]);
  const ask = allOf([allowed, askBecause(`values of ${type.name} are compared by what they mean`)]);
  return someOf([processed(literalLanguage(processWhiteSpace(lexical, whiteSpace))), ask]);
}

/** `{namespace}local` */
function expandedName(key: string): Meaning {
  const end = key.lastIndexOf('}');
  return { kind: 'matcher', matcher: { kind: 'expanded-name', namespace: key.slice(1, end), local: key.slice(end + 1) } };
}

/** Among the texts of the type, those with this key; undefined where that is no simple language. */
function patternOfSame(base: string, key: string): string | undefined {
  switch (base) {
    case 'boolean':
      return key === 'true' ? 'true|1' : 'false|0';
    case 'decimal':
    case 'integer':
      return sameDecimalPattern(key);
    case 'hexBinary':
      return key.replace(/[a-f]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
    case 'base64Binary':
      return [...key].map((letter) => (letter === '+' ? '\\+' : letter)).join(' ?');
    default:
      return undefined;
  }
}
