// References (XML 1.0 §4.1): characters and the five entities that need no declaration; and values with all of them resolved.

import { putCharacter } from './characters';
import { SCRATCH_SIZE, W_SCRATCH } from './layout';
import { workspace } from './state';

/** The character that the last reference meant. */
export let referred: u32 = 0;

/** The address after the reference that begins with the `&` at `p`, or 0 when it is none that is known here. */
export function referenceEnd(p: usize): usize {
  const c: u32 = load<u8>(p, 1);
  if (c == 0x23) return load<u8>(p, 2) == 0x78 ? hexadecimal(p + 3) : decimal(p + 2);
  const next = load<u32>(p, 1);
  if ((next & 0xffffff) == 0x3b746c) return known(0x3c, p + 4); // lt;
  if ((next & 0xffffff) == 0x3b7467) return known(0x3e, p + 4); // gt;
  if (next == 0x3b706d61) return known(0x26, p + 5); // amp;
  if (next == 0x746f7571 && load<u8>(p, 5) == 0x3b) return known(0x22, p + 6); // quot;
  if (next == 0x736f7061 && load<u8>(p, 5) == 0x3b) return known(0x27, p + 6); // apos;
  return 0;
}

function known(character: u32, end: usize): usize {
  referred = character;
  return end;
}

function decimal(p: usize): usize {
  let value: u32 = 0;
  const start = p;
  while (true) {
    const digit: u32 = <u32>load<u8>(p) - 0x30;
    if (digit > 9) break;
    value = value * 10 + digit;
    if (value > 0x10ffff) return 0;
    p++;
  }
  return p == start ? 0 : numeric(value, p);
}

function hexadecimal(p: usize): usize {
  let value: u32 = 0;
  const start = p;
  while (true) {
    const c: u32 = load<u8>(p);
    let digit = c - 0x30;
    if (digit > 9) {
      digit = (c | 0x20) - 0x61;
      if (digit > 5) break;
      digit += 10;
    }
    value = (value << 4) | digit;
    if (value > 0x10ffff) return 0;
    p++;
  }
  return p == start ? 0 : numeric(value, p);
}

function numeric(value: u32, p: usize): usize {
  if (load<u8>(p) != 0x3b) return 0;
  const isCharacter =
    value >= 0x20
      ? value < 0xd800 || (value > 0xdfff && value != 0xfffe && value != 0xffff)
      : value == 0x09 || value == 0x0a || value == 0x0d;
  return isCharacter ? known(value, p + 1) : 0;
}

/** The end of what has been written into the scratch space: 0 when it was too little. */
export let scratchEnd: usize = 0;

export function clearScratch(): void {
  scratchEnd = workspace + W_SCRATCH;
}

/** Adds the bytes from `p` to `end`, processed as the value of an attribute (§3.3.3); its references are known to be right. */
export function addAttributeText(p: usize, end: usize): bool {
  return add(p, end, true, true);
}

/** Adds a piece of character data, line ends as §2.11 has them; `isLiteral`: of a CDATA section. */
export function addText(p: usize, end: usize, isLiteral: bool): bool {
  return add(p, end, false, !isLiteral);
}

function add(p: usize, end: usize, isAttribute: bool, hasReferences: bool): bool {
  let to = scratchEnd;
  if (to == 0 || to + (end - p) > workspace + W_SCRATCH + SCRATCH_SIZE) {
    scratchEnd = 0;
    return false;
  }
  while (p < end) {
    const c: u32 = load<u8>(p);
    if (c == 0x26 && hasReferences) {
      p = referenceEnd(p);
      to = putCharacter(to, referred);
      continue;
    }
    if (c == 0x0d) {
      store<u8>(to, isAttribute ? 0x20 : 0x0a);
      if (load<u8>(p, 1) == 0x0a) p++;
    } else if (isAttribute && (c == 0x0a || c == 0x09)) store<u8>(to, 0x20);
    else store<u8>(to, c);
    to++;
    p++;
  }
  scratchEnd = to;
  return true;
}
