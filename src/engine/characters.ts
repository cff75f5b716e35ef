// Whether bytes are UTF-8 and characters of XML 1.0 (§2.2), sixteen at a time.
// J. Keiser, D. Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte" (2021): three look-ups classify each pair of
// bytes; what they cannot tell (the third and fourth byte of a character) is compared with what the bytes before ask for.

/** The block in which something is wrong, or 0. Reads up to 16 bytes past `end`, where a `<` must stand. */
export function wrongCharacters(start: usize, end: usize): usize {
  let previous: v128 = i8x16.splat(0x20);
  let wasAscii = true;
  for (let p = start; p <= end; p += 16) {
    const block = v128.load(p);
    // controls: below space, but for tab, line feed and carriage return
    const low = i8x16.lt_u(block, i8x16.splat(0x20));
    if (v128.any_true(low)) {
      const allowed = v128.or(
        v128.or(i8x16.eq(block, i8x16.splat(0x09)), i8x16.eq(block, i8x16.splat(0x0a))),
        i8x16.eq(block, i8x16.splat(0x0d)),
      );
      if (v128.any_true(v128.andnot(low, allowed))) return p;
    }
    const isAscii = i8x16.bitmask(block) == 0;
    if (!(isAscii && wasAscii) && isWrong(block, previous)) return p;
    wasAscii = isAscii;
    previous = block;
  }
  return 0;
}

function isWrong(block: v128, previous: v128): bool {
  const before1 = i8x16.shuffle(previous, block, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  const before2 = i8x16.shuffle(previous, block, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  const before3 = i8x16.shuffle(previous, block, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
  const firstHigh = i8x16.swizzle(
    i8x16(2, 2, 2, 2, 2, 2, 2, 2, -128, -128, -128, -128, 33, 1, 21, 73),
    i8x16.shr_u(before1, 4),
  );
  const firstLow = i8x16.swizzle(
    i8x16(-25, -93, -125, -125, -117, -53, -53, -53, -53, -53, -53, -53, -53, -37, -53, -53),
    v128.and(before1, i8x16.splat(0x0f)),
  );
  const secondHigh = i8x16.swizzle(
    i8x16(1, 1, 1, 1, 1, 1, 1, 1, -26, -82, -70, -70, 1, 1, 1, 1),
    i8x16.shr_u(block, 4),
  );
  const special = v128.and(v128.and(firstHigh, firstLow), secondHigh);
  const third = i8x16.sub_sat_u(before2, i8x16.splat(0x60));
  const fourth = i8x16.sub_sat_u(before3, i8x16.splat(0x70));
  const asked = v128.and(v128.or(third, fourth), i8x16.splat(-128));
  // U+FFFE and U+FFFF: EF BF BE, EF BF BF
  const isNone = v128.and(
    v128.and(i8x16.eq(before2, i8x16.splat(-17)), i8x16.eq(before1, i8x16.splat(-65))),
    i8x16.ge_u(block, i8x16.splat(-66)),
  );
  return v128.any_true(v128.or(v128.xor(asked, special), isNone));
}

// [4], [4a] of XML 1.0, fifth edition. A name is judged once, when it is first seen.

export function isNameStart(c: u32): bool {
  if (c < 0x80) return (c | 0x20) - 0x61 < 26 || c == 0x5f;
  return (
    (c >= 0xc0 && c <= 0x2ff && c != 0xd7 && c != 0xf7) ||
    (c >= 0x370 && c <= 0x1fff && c != 0x37e) ||
    c == 0x200c ||
    c == 0x200d ||
    (c >= 0x2070 && c <= 0x218f) ||
    (c >= 0x2c00 && c <= 0x2fef) ||
    (c >= 0x3001 && c <= 0xd7ff) ||
    (c >= 0xf900 && c <= 0xfdcf) ||
    (c >= 0xfdf0 && c <= 0xfffd) ||
    (c >= 0x10000 && c <= 0xeffff)
  );
}

export function isNameCharacter(c: u32): bool {
  return (
    isNameStart(c) ||
    c - 0x30 < 10 ||
    c == 0x2d ||
    c == 0x2e ||
    c == 0xb7 ||
    (c >= 0x300 && c <= 0x36f) ||
    c == 0x203f ||
    c == 0x2040
  );
}

/** The character that begins at `p`, of valid UTF-8. */
export function characterAt(p: usize): u32 {
  const a: u32 = load<u8>(p);
  if (a < 0x80) return a;
  const b: u32 = load<u8>(p, 1) & 0x3f;
  if (a < 0xe0) return ((a & 0x1f) << 6) | b;
  const c: u32 = load<u8>(p, 2) & 0x3f;
  if (a < 0xf0) return ((a & 0x0f) << 12) | (b << 6) | c;
  return ((a & 0x07) << 18) | (b << 12) | (c << 6) | (<u32>load<u8>(p, 3) & 0x3f);
}

/** Bytes of the character that begins with `first`. */
@inline export function characterLength(first: u32): usize {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Writes a character as UTF-8; the address after it. */
export function putCharacter(p: usize, c: u32): usize {
  if (c < 0x80) {
    store<u8>(p, c);
    return p + 1;
  }
  if (c < 0x800) {
    store<u8>(p, 0xc0 | (c >> 6));
    store<u8>(p, 0x80 | (c & 0x3f), 1);
    return p + 2;
  }
  if (c < 0x10000) {
    store<u8>(p, 0xe0 | (c >> 12));
    store<u8>(p, 0x80 | ((c >> 6) & 0x3f), 1);
    store<u8>(p, 0x80 | (c & 0x3f), 2);
    return p + 3;
  }
  store<u8>(p, 0xf0 | (c >> 18));
  store<u8>(p, 0x80 | ((c >> 12) & 0x3f), 1);
  store<u8>(p, 0x80 | ((c >> 6) & 0x3f), 2);
  store<u8>(p, 0x80 | (c & 0x3f), 3);
  return p + 4;
}

/** Whether the bytes are an NCName. */
export function isNcName(p: usize, end: usize): bool {
  if (p >= end || !isNameStart(characterAt(p))) return false;
  while (p < end) {
    if (!isNameCharacter(characterAt(p))) return false;
    p += characterLength(load<u8>(p));
  }
  return true;
}

export function isSame(a: usize, b: usize, length: usize): bool {
  return memory.compare(a, b, length) == 0;
}

@inline export function isSpace(c: u32): bool {
  return c == 0x20 || c == 0x0a || c == 0x0d || c == 0x09;
}
