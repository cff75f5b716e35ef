// What is wrong with a number, truth value or duration that is almost right, and what was probably meant.

import type { Mistake } from './type-definition.ts';

/** Longer values are no slips. */
const MAX_LENGTH = 60;

export function mistakeInDecimal(value: string, noun: string): Mistake | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  if (/^[+-]?[0-9]+,[0-9]+$/u.test(value) && !/^[+-]?[0-9]{1,3},[0-9]{3}$/u.test(value)) {
    return { what: `${noun} with a point, not a comma`, repair: value.replace(',', '.') };
  }
  return separatedThousands(value, noun) ?? numberWithin(value, noun);
}

export function mistakeInInteger(value: string, noun: string): Mistake | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const whole = /^([+-]?[0-9]+)[.,]0{0,2}$/u.exec(value);
  if (whole !== null) return { what: `${noun} without a decimal point`, repair: whole[1] ?? '' };
  if (/^[+-]?[0-9]*[.,][0-9]+$/u.test(value) && !/^[+-]?[0-9]{1,3},[0-9]{3}$/u.test(value))
    return { what: `${noun}, and no fraction` };
  return separatedThousands(value, noun) ?? numberWithin(value, noun);
}

/** A map, since the value is a document's: it may be the name of what every object has. */
const SPECIAL_FLOATS: ReadonlyMap<string, string> = new Map([
  ['inf', 'INF'],
  ['+inf', 'INF'],
  ['infinity', 'INF'],
  ['-inf', '-INF'],
  ['-infinity', '-INF'],
  ['nan', 'NaN'],
]);

export function mistakeInFloat(value: string): Mistake | undefined {
  const special = SPECIAL_FLOATS.get(value.toLowerCase());
  if (special !== undefined) return { what: 'a number, or INF, -INF or NaN in these letters', repair: special };
  return mistakeInDecimal(value, 'a number');
}

export function mistakeInBoolean(value: string): Mistake | undefined {
  const what = 'true or false (or 1 or 0)';
  const lower = value.toLowerCase();
  if (lower === 'true' || lower === 'yes') return { what, repair: 'true' };
  if (lower === 'false' || lower === 'no') return { what, repair: 'false' };
  return undefined;
}

export function mistakeInDuration(value: string): Mistake | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const weeks = /^(-?)P([0-9]{1,9})W$/u.exec(value);
  if (weeks !== null) return { what: 'a duration in days, not weeks', repair: `${weeks[1]}P${Number(weeks[2]) * 7}D` };
  if (/^-?P?[0-9TYMDHS.]+$/iu.test(value) && value !== value.toUpperCase())
    return { what: 'a duration in capital letters', repair: value.toUpperCase() };
  if (/^[0-9T]/u.test(value)) return { what: 'a duration that begins with P', repair: `P${value}` };
  const pointed = /^(.*?)([0-9]*)\.([0-9]*)S$/u.exec(value);
  if (pointed !== null && (pointed[2] === '' || pointed[3] === '')) {
    const [, before = '', whole = '', fraction = ''] = pointed;
    const seconds = fraction === '' ? whole : `${whole === '' ? '0' : whole}.${fraction}`;
    return { what: 'a duration with a digit on both sides of the point', repair: `${before}${seconds}S` };
  }
  const untimed = /^(-?P(?:[0-9]+[YMD])*)([0-9]+[HS].*)$/u.exec(value);
  if (untimed !== null)
    return { what: 'a duration with T before hours, minutes and seconds', repair: `${untimed[1]}T${untimed[2]}` };
  return undefined;
}

function separatedThousands(value: string, noun: string): Mistake | undefined {
  if (!/^[+-]?[0-9]{1,3}(?:([ ,'’])[0-9]{3})(?:\1[0-9]{3})*$/u.test(value)) return undefined;
  return { what: `${noun} without separators`, repair: value.replace(/[ ,'’]/gu, '') };
}

/** A number with something behind it: a unit, a full stop, an explanation. */
function numberWithin(value: string, noun: string): Mistake | undefined {
  const match = /^([+-]?[0-9]+(?:\.[0-9]+)?)[^0-9.,]+$/u.exec(value);
  return match === null ? undefined : { what: `${noun} and nothing else`, repair: match[1] ?? '' };
}
