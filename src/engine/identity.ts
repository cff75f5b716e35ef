// One element for one ID, and no IDREF without its ID (RELAX NG DTD Compatibility §5).

import { isSame, isSpace } from './characters';
import { FIRST_IDS, ID_SIZE, W_IDS } from './layout';
import { workspace } from './state';

// Identifier: u32 hash, u32 address, u32 length, u32 state (0: free).
@inline const ID_ADDRESS: usize = 4;
@inline const ID_LENGTH: usize = 8;
@inline const ID_STATE: usize = 12;
@inline const REFERRED: u32 = 1;
@inline const DEFINED: u32 = 2;

/** Places looked through for one identifier; those made to collide are left to the reference. */
@inline const MAX_PROBES: u32 = 4096;

let table: usize = 0;
let capacity: u32 = 0;
let count: u32 = 0;
/** Identifiers that are referred to, and that no element has had so far. */
let dangling: u32 = 0;
/** Memory that is free after the document. */
let free: usize = 0;

export function clearIdentifiers(freeFrom: usize): void {
  if (count > 0 || table != workspace + W_IDS) {
    table = workspace + W_IDS;
    capacity = FIRST_IDS;
    memory.fill(table, 0, <usize>capacity * ID_SIZE);
  }
  count = 0;
  dangling = 0;
  free = freeFrom;
}

export function allReferencesLead(): bool {
  return dangling == 0;
}

/** Takes the tokens of a value; false when one is an ID that another element has, or there is no memory. */
export function takeIdentifiers(p: usize, end: usize, isReference: bool, isScratch: bool): bool {
  let tokens = 0;
  let first: usize = 0;
  let firstEnd: usize = 0;
  while (true) {
    while (p < end && isSpace(load<u8>(p))) p++;
    if (p == end) break;
    const start = p;
    while (p < end && !isSpace(load<u8>(p))) p++;
    if (isReference && !refer(start, p - start, isScratch)) return false;
    if (tokens == 0) {
      first = start;
      firstEnd = p;
    }
    tokens++;
  }
  return isReference || tokens != 1 || define(first, firstEnd - first, isScratch);
}

function refer(p: usize, length: usize, isScratch: bool): bool {
  const slot = slotOf(p, length, isScratch);
  if (slot == 0) return false;
  if (load<u32>(slot, ID_STATE) == 0) {
    store<u32>(slot, REFERRED, ID_STATE);
    dangling++;
  }
  return true;
}

function define(p: usize, length: usize, isScratch: bool): bool {
  const slot = slotOf(p, length, isScratch);
  if (slot == 0) return false;
  const state = load<u32>(slot, ID_STATE);
  if (state == DEFINED) return false;
  if (state == REFERRED) dangling--;
  store<u32>(slot, DEFINED, ID_STATE);
  return true;
}

/** The place of an identifier, made where there is none (then its state is 0); 0 when there is no memory. */
function slotOf(p: usize, length: usize, isScratch: bool): usize {
  if (count * 2 >= capacity && !grow()) return 0;
  let hash: u32 = 0x811c9dc5;
  for (let c = p; c < p + length; c++) hash = (hash ^ <u32>load<u8>(c)) * 0x01000193;
  let index = (hash ^ (hash >>> 15)) & (capacity - 1);
  let probes: u32 = 0;
  while (true) {
    if (++probes > MAX_PROBES) return 0;
    const slot = table + <usize>index * ID_SIZE;
    if (load<u32>(slot, ID_STATE) == 0) {
      const kept = isScratch ? copied(p, length) : p;
      if (kept == 0) return 0;
      store<u32>(slot, hash);
      store<u32>(slot, <u32>kept, ID_ADDRESS);
      store<u32>(slot, <u32>length, ID_LENGTH);
      count++;
      return slot;
    }
    if (
      load<u32>(slot) == hash &&
      <usize>load<u32>(slot, ID_LENGTH) == length &&
      isSame(<usize>load<u32>(slot, ID_ADDRESS), p, length)
    ) {
      return slot;
    }
    index = (index + 1) & (capacity - 1);
  }
}

function copied(p: usize, length: usize): usize {
  const copy = reserve(length);
  if (copy != 0) memory.copy(copy, p, length);
  return copy;
}

/** Memory after the document; 0 when there is none. */
function reserve(size: usize): usize {
  const start = (free + 15) & ~(<usize>15);
  const needed = <u64>start + <u64>size;
  const have = <u64>memory.size() << 16;
  if (needed > have) {
    const pages = <i32>((needed - have + 0xffff) >> 16);
    if (memory.grow(pages) < 0) return 0;
  }
  free = start + size;
  return start;
}

function grow(): bool {
  const larger = capacity * 4;
  const fresh = reserve(<usize>larger * ID_SIZE);
  if (fresh == 0) return false;
  memory.fill(fresh, 0, <usize>larger * ID_SIZE);
  for (let old: u32 = 0; old < capacity; old++) {
    const from = table + <usize>old * ID_SIZE;
    if (load<u32>(from, ID_STATE) == 0) continue;
    const hash = load<u32>(from);
    let index = (hash ^ (hash >>> 15)) & (larger - 1);
    while (load<u32>(fresh + <usize>index * ID_SIZE, ID_STATE) != 0) index = (index + 1) & (larger - 1);
    memory.copy(fresh + <usize>index * ID_SIZE, from, ID_SIZE);
  }
  table = fresh;
  capacity = larger;
  return true;
}
