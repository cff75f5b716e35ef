// What is wrong with a name that is almost right, and a name near it.

import type { ValueContext } from './datatype.ts';
import type { Mistake } from './type-definition.ts';
import { isQName, mayStandInName, mayStartName, splitQName } from './xml-names.ts';

/** Longer values get no repair. */
const MAX_REPAIRED = 60;

/** Code units in which a wrong character is looked for. */
const MAX_SEARCHED = 1_000;

/** `noun` is what the type calls a name, such as `a name`; `colons` whether it may hold any. */
export function mistakeInName(value: string, noun: string, colons: 'allowed' | 'refused'): Mistake | undefined {
  if (value === '') return { what: `${noun}, and not nothing` };
  const repair = value.length > MAX_REPAIRED ? undefined : repairedName(value, colons);
  const what = whatIsWrong(value, noun, colons);
  if (what === undefined) return undefined;
  return repair === undefined || repair === value || repair === '_' ? { what } : { what, repair };
}

function whatIsWrong(value: string, noun: string, colons: 'allowed' | 'refused'): string | undefined {
  if (value.includes(' ')) return `${noun} without spaces`;
  const wrong = wrongCharacter(value);
  if (wrong !== undefined) return `${noun} without ${wrong}`;
  if (colons === 'refused' && value.includes(':')) return `${noun} without a colon`;
  return mayStartName(value.codePointAt(0) ?? 0) ? undefined : `${noun} that begins with a letter or _`;
}

/** The first character that no name has; for a letter, why it is none here. */
function wrongCharacter(value: string): string | undefined {
  const found = [...value.slice(0, MAX_SEARCHED)].find((character) => !mayStandInName(character.codePointAt(0) ?? 0));
  if (found === undefined) return undefined;
  return /[\p{L}\p{M}\p{N}]/u.test(found) ? `${found}, which Unicode has but the names of XML 1.0 have not` : found;
}

export function mistakeInNmtoken(value: string): Mistake | undefined {
  if (value === '') return { what: 'a name token, and not nothing' };
  if (value.includes(' '))
    return { what: 'a name token without spaces', repair: value.slice(0, MAX_REPAIRED).replaceAll(' ', '_') };
  const wrong = wrongCharacter(value);
  return wrong === undefined ? undefined : { what: `a name token without ${wrong}` };
}

export function mistakeInQName(value: string, context: ValueContext): Mistake | undefined {
  const noun = 'a qualified name';
  const colons = value.split(':').length - 1;
  if (colons > 1) return { what: `${noun} with one colon` };
  if (value.startsWith(':') || value.endsWith(':')) return { what: `${noun} with a name on both sides of the colon` };
  const { prefix, local } = splitQName(value);
  if (!isQName(value)) return mistakeInName(value, noun, 'allowed') ?? mistakeInName(local, noun, 'refused');
  if (prefix === '' || context.resolvePrefix(prefix) !== undefined) return undefined;
  return { what: `${noun} whose prefix is declared (${prefix} is not)` };
}

/** `text` with _ for what cannot stand in a name, and before what cannot begin one. */
function repairedName(text: string, colons: 'allowed' | 'refused'): string {
  const characters = [...text].map((character) => (mayStandInName(character.codePointAt(0) ?? 0) ? character : '_')).join('');
  const joined = (colons === 'refused' ? characters.replaceAll(':', '_') : characters).replace(/_+/gu, '_');
  const trimmed = joined.length > 1 ? joined.replace(/^_|_$/gu, '') : joined;
  return mayStartName(trimmed.codePointAt(0) ?? 0) ? trimmed : `_${trimmed}`;
}
