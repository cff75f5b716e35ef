// Reads an ordinary call of a command without yargs, which takes longer to load than most documents take to validate. A call
// with anything out of the ordinary is not read here: yargs reads it, or says what is wrong with it.

import type { Flag, FlagTable, FlagValue } from './flag.ts';
import { isWholeNumber } from './whole-number.ts';

export type OrdinaryCall = { readonly values: { readonly [flag: string]: FlagValue }; readonly paths: readonly string[] };

const FLAG = /^--([a-z][a-z-]+)(?:=(.*))?$/s;
/** yargs takes quotation marks around a value away, and a word after a switch for its value. */
const OUT_OF_THE_ORDINARY = /^$|^-.|^["']/;
const TRUTH = /^(?:true|false)$/;

/** `words`: what follows the command. Undefined: not ordinary. */
export function readOrdinaryCall(words: readonly string[], flags: FlagTable): OrdinaryCall | undefined {
  const values = new Map<string, FlagValue>();
  const paths: string[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at++] ?? '';
    if (word === '--') {
      paths.push(...words.slice(at));
      break;
    }
    const [, name = '', written] = FLAG.exec(word) ?? [];
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (flag === undefined || values.has(name)) {
      if (OUT_OF_THE_ORDINARY.test(word)) return undefined;
      paths.push(word);
      continue;
    }
    const value = flag.kind === 'switch' ? switched(written, words[at]) : readValue(flag, written ?? words[at++]);
    if (value === undefined) return undefined;
    values.set(name, value);
  }
  const all = withDefaults(values, flags);
  return paths.length === 0 || all === undefined ? undefined : { values: all, paths };
}

function switched(written: string | undefined, next: string | undefined): true | undefined {
  return written === undefined && !TRUTH.test(next ?? '') ? true : undefined;
}

function readValue(flag: Flag, written: string | undefined): FlagValue {
  if (written === undefined || OUT_OF_THE_ORDINARY.test(written)) return undefined;
  if (flag.kind === 'choice') return flag.choices?.includes(written) ? written : undefined;
  if (flag.kind === 'number') return isWholeNumber(written) ? Number(written) : undefined;
  return written;
}

function withDefaults(values: ReadonlyMap<string, FlagValue>, flags: FlagTable): OrdinaryCall['values'] | undefined {
  const all: Record<string, FlagValue> = {};
  for (const [name, flag] of Object.entries(flags)) {
    const value = values.get(name) ?? (flag.default === undefined ? undefined : readValue(flag, flag.default));
    if (value === undefined && flag.isRequired === true) return undefined;
    all[name] = value;
  }
  return all;
}
