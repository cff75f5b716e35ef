// What any reader of XML must do at the least: find tags, hash their names, walk attributes, match end tags. AssemblyScript; the
// benchmark states the compiled engine's speed as a part of this one's. It checks nothing else.

const PADDING: usize = 64;
const STACK: usize = 1024;
const STACK_SIZE: usize = 1 << 16;

export function allocate(size: u32): usize {
  const start = STACK + STACK_SIZE;
  const needed = start + <usize>size + PADDING;
  const pages = <i32>((needed + 0xffff) >> 16) - memory.size();
  return pages > 0 && memory.grow(pages) < 0 ? 0 : start;
}

/** How many tags there are; 0 when one does not match. */
export function scan(start: usize, size: u32): u32 {
  const end = start + <usize>size;
  memory.fill(end, 0x3c, PADDING);
  let depth = STACK;
  let tags: u32 = 0;
  let p = find(start, 0x3c);
  while (p < end) {
    const c = load<u8>(p, 1);
    if (c == 0x21 || c == 0x3f) {
      p = find(afterMarkup(p, c), 0x3c);
      continue;
    }
    tags++;
    const isEnd = c == 0x2f;
    let at = p + (isEnd ? 2 : 1);
    let hash: u32 = 0;
    for (let letter = load<u8>(at); letter > 0x20 && letter != 0x3e && letter != 0x2f && at < end; letter = load<u8>(++at)) {
      hash = (hash ^ letter) * 0x01000193;
    }
    if (isEnd) {
      depth -= 4;
      if (depth < STACK || load<u32>(depth) != hash) return 0;
      p = find(at, 0x3c);
      continue;
    }
    while (at < end) {
      const letter = load<u8>(at);
      if (letter == 0x3e || letter == 0x2f) break;
      at = letter == 0x22 || letter == 0x27 ? find(at + 1, letter) + 1 : at + 1;
    }
    if (load<u8>(at) == 0x3e) {
      if (depth == STACK + STACK_SIZE) return 0;
      store<u32>(depth, hash);
      depth += 4;
    }
    p = find(at, 0x3c);
  }
  return depth == STACK ? tags : 0;
}

/** Where a byte stands next; it must stand somewhere. */
@inline function find(p: usize, byte: u8): usize {
  const wanted = i8x16.splat(byte);
  let found = i8x16.bitmask(i8x16.eq(v128.load(p), wanted));
  while (found == 0) {
    p += 16;
    found = i8x16.bitmask(i8x16.eq(v128.load(p), wanted));
  }
  return p + <usize>ctz(found);
}

function afterMarkup(p: usize, c: u8): usize {
  const isComment = c == 0x21 && load<u8>(p, 2) == 0x2d;
  let at = find(p, 0x3e);
  while (isComment && load<u8>(at - 1) != 0x2d) at = find(at + 1, 0x3e);
  return at + 1;
}
