// A flag's value as a whole number.

import { UsageError } from './usage-error.ts';

/** Digits that a number on the command line may have. */
const MOST_DIGITS = 9;

/** For `coerce`; `what` says in the message what the number is of. */
export function wholeNumber(flag: string, what = 'a whole number'): (value: string | readonly string[]) => number {
  return (value) => {
    if (typeof value !== 'string') throw new UsageError(`--${flag} is given more than once`);
    if (!isWholeNumber(value)) {
      throw new UsageError(`wrong value: --${flag} ${value}, where ${what} is needed`);
    }
    return Number(value);
  };
}

export function isWholeNumber(value: string): boolean {
  return /^\d+$/.test(value) && value.length <= MOST_DIGITS;
}
