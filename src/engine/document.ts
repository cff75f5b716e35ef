// Reads a document and runs the schema's automaton on it, in one pass (XML 1.0, Namespaces in XML 1.0, RELAX NG §6).
// A hot loop: kept in one function, with its state in local variables. Benchmark: test/bench/compiled.ts.
//
// After the document there is a `<`, which stops every search that does not mind the end, and white space.

import { isNcName, isSpace, isSame } from './characters';
import { allReferencesLead, clearIdentifiers, takeIdentifiers } from './identity';
import {
  ACTION_FACTOR,
  ACTION_OPTIONAL,
  ACTION_SIZE,
  ATTRIBUTE_SIZE,
  BAG_MEMBERS,
  BAG_REPEATABLE,
  CALL_OPENING,
  CALL_RETURN,
  CALL_SIZE,
  FACTOR_SHIFT,
  FRAME_SIZE,
  H_ACTIONS,
  H_CALLS,
  H_FACTORS,
  H_ID_ATTRIBUTES,
  H_ID_TYPES,
  H_OPENINGS,
  H_PROFILES,
  H_RETURNS,
  H_START,
  H_STATES,
  H_SYMBOL_COUNT,
  MANY,
  MAX_ATTRIBUTES,
  MAX_DEPTH,
  MOVE_SHIFT,
  OPENING_SIZE,
  PADDING,
  PROFILE_SHIFT,
  STATE_BAG,
  STATE_SHIFT,
  STATE_SIGNATURE,
  STATE_TEXT,
  STATE_VALUES,
  W_ATTRIBUTES,
  W_FRAMES,
  W_MASKS,
  W_SCRATCH,
  W_SLOTS,
} from './layout';
import {
  bind,
  E_LOCAL,
  E_NAMESPACE,
  E_STAMP,
  E_SYMBOL,
  entryOf,
  forgetNames,
  mustForget,
  NO_EPOCH,
} from './names';
import { addAttributeText, addText, clearScratch, referenceEnd, referred, scratchEnd } from './references';
import {
  BAD_NAMESPACE,
  BAD_SYNTAX,
  BAD_VALUE,
  DECLARATION,
  DOCTYPE,
  fail,
  IDENTITY,
  LIMIT,
  NOT_ALLOWED,
  setEpoch,
  UNDECIDED_VALUE,
  workspace,
} from './state';
import { isAny, matchValue, NO, UNDECIDED, YES } from './values';

// Frame of an open element: u32 name, u32 length, u32 return, u32 epoch around it, u64 members of the bag around it that have been.
@inline const F_LENGTH: usize = 4;
@inline const F_RETURN: usize = 8;
@inline const F_EPOCH: usize = 12;
@inline const F_SEEN: usize = 16;

// Attribute: u32 name, u32 length, u32 value, u32 end of the value, u32 flags, u32 entry.
@inline const A_LENGTH: usize = 4;
@inline const A_VALUE: usize = 8;
@inline const A_END: usize = 12;
@inline const A_FLAGS: usize = 16;
@inline const A_ENTRY: usize = 20;
/** The value must be processed before it is judged. */
@inline const HAS_REFERENCE: u32 = 1;
@inline const HAS_CONTROL: u32 = 2;
@inline const IS_DECLARATION: u32 = 4;

/** Prefixed attributes and declarations in one tag, which are compared with one another. */
@inline const MOST_COMPARED: u32 = 64;

@inline const LESS: u32 = 0x3c;
@inline const GREATER: u32 = 0x3e;
@inline const SLASH: u32 = 0x2f;
@inline const AMPERSAND: u32 = 0x26;
@inline const BRACKET: u32 = 0x5d;

/** Counts tags; marks the attributes that a tag has had. */
let serial: u32 = 0;

/** The first of the sixteen bytes that cannot stand in a name, as a bit; no bit: none. */
@inline function nameStops(bytes: v128): i32 {
  return i8x16.bitmask(
    v128.or(
      v128.or(i8x16.le_u(bytes, i8x16.splat(0x20)), i8x16.eq(bytes, i8x16.splat(0x3d))),
      v128.or(
        i8x16.eq(v128.or(bytes, i8x16.splat(0x02)), i8x16.splat(0x3e)), // < and >
        i8x16.eq(bytes, i8x16.splat(0x2f)),
      ),
    ),
  );
}

@inline function nameEndAt(p: usize, bytes: v128): usize {
  const stops = nameStops(bytes);
  return stops != 0 ? p + <usize>ctz(stops) : longNameEnd(p + 16);
}

function longNameEnd(p: usize): usize {
  let stops = nameStops(v128.load(p));
  while (stops == 0) {
    p += 16;
    stops = nameStops(v128.load(p));
  }
  return p + <usize>ctz(stops);
}

/** 1: valid; 0: the reference is to be asked. */
export function run(start: usize, end: usize): u32 {
  clearIdentifiers(end + PADDING);
  const states = <usize>load<u32>(H_STATES);
  const calls = <usize>load<u32>(H_CALLS);
  const openings = <usize>load<u32>(H_OPENINGS);
  const frames = workspace + W_FRAMES;
  const lastFrame = frames + MAX_DEPTH * FRAME_SIZE;
  const attributes = workspace + W_ATTRIBUTES;
  const masks = workspace + W_MASKS;

  let p = start;
  if ((load<u32>(p) & 0xffffff) == 0xbfbbef) p += 3;
  if (load<u32>(p) == 0x6d783f3c && load<u8>(p, 4) == 0x6c && isSpace(load<u8>(p, 5))) {
    p = declarationEnd(p + 5);
    if (p == 0) return fail(start, DECLARATION);
  }

  let state: u32 = load<u32>(H_START);
  let epoch: u32 = 0;
  /** The members of the bag that have been in the open element. */
  let seen: u64 = 0;
  let frame = frames;
  let hasRoot = false;
  let hasDoctype = false;
  /** Whether the text since the last tag is more than white space. */
  let hasText = false;
  /** Whether a datatype will judge the text, which is gathered in the scratch space. */
  let isTyped = false;

  while (true) {
    // --- text, up to `<`
    let q = p;
    while (true) {
      const bytes = v128.load(q);
      const stops = i8x16.bitmask(
        v128.or(
          v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LESS)), i8x16.eq(bytes, i8x16.splat(<i8>AMPERSAND))),
          i8x16.eq(bytes, i8x16.splat(<i8>BRACKET)),
        ),
      );
      if (!hasText) {
        const visible = i8x16.bitmask(i8x16.gt_u(bytes, i8x16.splat(0x20)));
        hasText = (visible & (stops != 0 ? (stops & -stops) - 1 : -1)) != 0;
      }
      if (stops == 0) {
        q += 16;
        continue;
      }
      q += <usize>ctz(stops);
      const stop: u32 = load<u8>(q);
      if (stop == LESS) break;
      if (stop == AMPERSAND) {
        const after = referenceEnd(q);
        if (after == 0) return fail(q, BAD_SYNTAX);
        // a reference is no white space outside the root
        if (!isSpace(referred) || frame == frames) hasText = true;
        q = after;
      } else {
        if (load<u8>(q, 1) == BRACKET && load<u8>(q, 2) == GREATER) return fail(q, BAD_SYNTAX);
        hasText = true;
        q++;
      }
    }
    if (q == end) {
      if (hasText || frame != frames || !hasRoot) return fail(q, BAD_SYNTAX);
      if (load<u16>(states + (<usize>state << STATE_SHIFT), STATE_SIGNATURE) == 0) return fail(q, NOT_ALLOWED);
      return allReferencesLead() ? 1 : fail(q, IDENTITY);
    }
    if (frame == frames && hasText) return fail(p, BAD_SYNTAX);
    if (isTyped && q > p && !addText(p, q, false)) return fail(p, LIMIT);
    p = q;
    const next: u32 = load<u8>(p, 1);

    // --- `</name>`
    if (next == SLASH) {
      if (frame == frames) return fail(p, BAD_SYNTAX);
      frame -= FRAME_SIZE;
      const name = <usize>load<u32>(frame);
      const length = <usize>load<u32>(frame, F_LENGTH);
      const differs = v128.and(
        v128.xor(v128.load(p, 2), v128.load(name)),
        v128.load(masks + ((length < 16 ? length : 16) << 4)),
      );
      if (v128.any_true(differs) || (length > 16 && !isSame(p + 18, name + 16, length - 16))) return fail(p, BAD_SYNTAX);
      q = p + 2 + length;
      while (isSpace(load<u8>(q))) q++;
      if (load<u8>(q) != GREATER) return fail(p, BAD_SYNTAX);
      if (isTyped) setEpoch(epoch);
      state = afterElement(state, isTyped, hasText, seen, load<u32>(frame, F_RETURN));
      if (state == 0) return fail(p, NOT_ALLOWED);
      seen = load<u64>(frame, F_SEEN);
      epoch = load<u32>(frame, F_EPOCH);
      hasText = false;
      isTyped = false;
      p = q + 1;
      continue;
    }

    // --- comment, CDATA section, document type, processing instruction
    if (next == 0x21) {
      if (load<u16>(p, 2) == 0x2d2d) {
        q = commentEnd(p + 4, end);
      } else if (load<u64>(p, 1) == 0x5b41544144435b21 && frame != frames) {
        q = cdataEnd(p + 9, end);
        if (q != 0) {
          if (!isBlank(p + 9, q - 3)) hasText = true;
          if (isTyped && !addText(p + 9, q - 3, true)) return fail(p, LIMIT);
        }
      } else {
        if (hasRoot || hasDoctype || frame != frames) return fail(p, BAD_SYNTAX);
        hasDoctype = true;
        q = plainDoctypeEnd(p);
        if (q == 0) return fail(p, DOCTYPE);
      }
      if (q == 0) return fail(p, BAD_SYNTAX);
      p = q;
      continue;
    }
    if (next == 0x3f) {
      q = instructionEnd(p + 2, end);
      if (q == 0) return fail(p, BAD_SYNTAX);
      p = q;
      continue;
    }

    // --- `<name …>`
    if (frame == frames) {
      if (hasRoot) return fail(p, BAD_SYNTAX);
      hasRoot = true;
    }
    if (hasText) {
      state = load<u16>(states + (<usize>state << STATE_SHIFT), STATE_TEXT);
      if (state == 0) return fail(p, NOT_ALLOWED);
      hasText = false;
    }
    isTyped = false;
    const name = p + 1;
    const nameBytes = v128.load(name);
    let r = nameEndAt(name, nameBytes);
    const nameLength = r - name;
    if (nameLength == 0) return fail(p, BAD_SYNTAX);

    let attribute = attributes;
    let declarations: u32 = 0;
    let isEmpty = false;
    while (true) {
      let c: u32 = load<u8>(r);
      if (c == GREATER) {
        r++;
        break;
      }
      const beforeSpace = r;
      while (isSpace(c)) {
        r++;
        c = load<u8>(r);
      }
      if (c == GREATER) {
        r++;
        break;
      }
      if (c == SLASH) {
        if (load<u8>(r, 1) != GREATER) return fail(p, BAD_SYNTAX);
        isEmpty = true;
        r += 2;
        break;
      }
      if (r == beforeSpace) return fail(p, BAD_SYNTAX);
      if (attribute == attributes + MAX_ATTRIBUTES * ATTRIBUTE_SIZE) return fail(p, LIMIT);
      const attributeName = r;
      r = nameEndAt(r, v128.load(r));
      const attributeLength = r - attributeName;
      c = load<u8>(r);
      if (c != 0x3d) {
        while (isSpace(c)) {
          r++;
          c = load<u8>(r);
        }
        if (c != 0x3d) return fail(p, BAD_SYNTAX);
      }
      r++;
      c = load<u8>(r);
      while (isSpace(c)) {
        r++;
        c = load<u8>(r);
      }
      if (c != 0x22 && c != 0x27) return fail(p, BAD_SYNTAX);
      const quote = i8x16.splat(<i8>c);
      r++;
      const value = r;
      let flags: u32 = 0;
      while (true) {
        const bytes = v128.load(r);
        const stops = i8x16.bitmask(
          v128.or(
            v128.or(i8x16.eq(bytes, quote), i8x16.eq(bytes, i8x16.splat(<i8>LESS))),
            v128.or(i8x16.eq(bytes, i8x16.splat(<i8>AMPERSAND)), i8x16.lt_u(bytes, i8x16.splat(0x20))),
          ),
        );
        if (stops == 0) {
          r += 16;
          continue;
        }
        r += <usize>ctz(stops);
        const stop: u32 = load<u8>(r);
        if (stop == c) break;
        if (stop == LESS) return fail(p, BAD_SYNTAX);
        if (stop == AMPERSAND) {
          r = referenceEnd(r);
          if (r == 0) return fail(p, BAD_SYNTAX);
          flags |= HAS_REFERENCE;
        } else {
          flags |= HAS_CONTROL;
          r++;
        }
      }
      if (attributeLength >= 5 && load<u32>(attributeName) == 0x6e6c6d78 && load<u8>(attributeName, 4) == 0x73) {
        if (attributeLength == 5 || load<u8>(attributeName, 5) == 0x3a) {
          flags |= IS_DECLARATION;
          declarations++;
        }
      }
      store<u32>(attribute, <u32>attributeName);
      store<u32>(attribute, <u32>attributeLength, A_LENGTH);
      store<u32>(attribute, <u32>value, A_VALUE);
      store<u32>(attribute, <u32>r, A_END);
      store<u32>(attribute, flags, A_FLAGS);
      attribute += ATTRIBUTE_SIZE;
      r++;
    }

    if (mustForget()) forgetNames();
    const outerEpoch = epoch;
    if (declarations > 0) {
      epoch = declare(attributes, attribute, declarations, epoch);
      if (epoch == NO_EPOCH) return fail(p, BAD_NAMESPACE);
    }
    const element = entryOf(name, nameLength, nameBytes, epoch, 0);
    if (element == 0) return fail(p, BAD_NAMESPACE);
    const symbol = load<u32>(element, E_SYMBOL);
    const record = states + (<usize>state << STATE_SHIFT);
    const call = calls + (<usize>load<u32>(record) + <usize>symbol) * CALL_SIZE;
    if (<u32>load<u16>(call) != state) return fail(p, NOT_ALLOWED);
    const bag = <usize>load<u32>(record, STATE_BAG);
    if (bag != 0) {
      const member: u32 = load<u8>(bag + <usize>symbol, BAG_MEMBERS);
      if (member != 0) {
        const bit = (<u64>1) << (<u64>member - 1);
        if ((seen & ~load<u64>(bag, BAG_REPEATABLE) & bit) != 0) return fail(p, NOT_ALLOWED);
        seen |= bit;
      }
    }
    const opening = openings + <usize>load<u16>(call, CALL_OPENING) * OPENING_SIZE;
    const returns: u32 = load<u16>(call, CALL_RETURN);

    if (attribute != attributes) {
      if (!resolveAttributes(attributes, attribute, epoch, symbol)) return fail(p, BAD_NAMESPACE);
      setEpoch(epoch);
    }
    const profiles: u32 = load<u16>(opening);
    if (profiles == 1) {
      const answer = matchProfile(load<u16>(opening, 2), attributes, attribute);
      if (answer != YES) return fail(p, answer == NO ? BAD_VALUE : UNDECIDED_VALUE);
      state = load<u16>(opening, 4);
    } else state = matchProfiles(opening, profiles, attributes, attribute);
    if (state == 0) return fail(p, NOT_ALLOWED);
    isTyped = load<u32>(states + (<usize>state << STATE_SHIFT), STATE_VALUES) != 0;
    if (isTyped) clearScratch();

    if (isEmpty) {
      setEpoch(epoch);
      state = afterElement(state, isTyped, false, 0, returns);
      if (state == 0) return fail(p, NOT_ALLOWED);
      isTyped = false;
      epoch = outerEpoch;
    } else {
      if (frame == lastFrame) return fail(p, LIMIT);
      store<u32>(frame, <u32>name);
      store<u32>(frame, <u32>nameLength, F_LENGTH);
      store<u32>(frame, returns, F_RETURN);
      store<u32>(frame, outerEpoch, F_EPOCH);
      store<u64>(frame, seen, F_SEEN);
      seen = 0;
      frame += FRAME_SIZE;
    }
    p = r;
  }
}

/** The state after an element: of the set of its readings that may end here. 0: none may. */
@inline function afterElement(state: u32, isTyped: bool, hasText: bool, seen: u64, returns: u32): u32 {
  const states = <usize>load<u32>(H_STATES);
  let record = states + (<usize>state << STATE_SHIFT);
  let signature: u32;
  if (isTyped) signature = typedSignature(<usize>load<u32>(record, STATE_VALUES));
  else {
    // the state 0, which is none, has no signature
    if (hasText) record = states + (<usize>load<u16>(record, STATE_TEXT) << STATE_SHIFT);
    signature = load<u16>(record, STATE_SIGNATURE);
  }
  if (signature == 0) return 0;
  const bag = <usize>load<u32>(record, STATE_BAG);
  if (bag != 0 && (load<u64>(bag) & ~seen) != 0) return 0;
  if ((returns & MANY) == 0) return returns;
  const byset = <usize>load<u32>(<usize>load<u32>(H_RETURNS) + (<usize>(returns & (MANY - 1)) << 2));
  return load<u16>(byset + (<usize>(signature - 1) << 1));
}

/** Values: u16 how many, then that many u16, one for each reading. */
function typedSignature(values: usize): u32 {
  const count: u32 = load<u16>(values);
  let signature: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    const value: u32 = load<u16>(values + (<usize>index << 1), 2);
    const answer = matchValue(value, workspace + W_SCRATCH, scratchEnd);
    if (answer == UNDECIDED) return 0;
    signature |= <u32>answer << index;
  }
  return signature;
}

/** Binds what a tag declares. */
function declare(attributes: usize, last: usize, count: u32, outer: u32): u32 {
  if (count > MOST_COMPARED) return NO_EPOCH;
  let epoch = outer;
  for (let attribute = attributes; attribute < last; attribute += ATTRIBUTE_SIZE) {
    if ((load<u32>(attribute, A_FLAGS) & IS_DECLARATION) == 0) continue;
    const name = <usize>load<u32>(attribute);
    const length = <usize>load<u32>(attribute, A_LENGTH);
    for (let other = attributes; other < attribute; other += ATTRIBUTE_SIZE) {
      if (<usize>load<u32>(other, A_LENGTH) == length && isSame(<usize>load<u32>(other), name, length)) return NO_EPOCH;
    }
    if (length == 6 || !processValue(attribute)) return NO_EPOCH;
    const prefixLength: usize = length == 5 ? 0 : length - 6;
    epoch = bind(epoch, name + 6, prefixLength, valueStart, valueEnd - valueStart);
    if (epoch == NO_EPOCH) return NO_EPOCH;
  }
  return epoch;
}

let valueStart: usize = 0;
let valueEnd: usize = 0;

/** Finds the value of an attribute as it is meant: where it stands, or in the scratch space. False: too long. */
@inline function processValue(attribute: usize): bool {
  valueStart = <usize>load<u32>(attribute, A_VALUE);
  valueEnd = <usize>load<u32>(attribute, A_END);
  return (load<u32>(attribute, A_FLAGS) & (HAS_REFERENCE | HAS_CONTROL)) == 0 || processIntoScratch();
}

function processIntoScratch(): bool {
  clearScratch();
  if (!addAttributeText(valueStart, valueEnd)) return false;
  valueStart = workspace + W_SCRATCH;
  valueEnd = scratchEnd;
  return true;
}

/** Finds the entries of the attributes; no two may be of one name. Takes their identifiers. */
function resolveAttributes(attributes: usize, last: usize, epoch: u32, element: u32): bool {
  if (serial == 0xffffffff) {
    forgetNames();
    serial = 0;
  }
  serial++;
  let prefixed: u32 = 0;
  const idAttributes = <usize>load<u32>(H_ID_ATTRIBUTES);
  for (let attribute = attributes; attribute < last; attribute += ATTRIBUTE_SIZE) {
    if ((load<u32>(attribute, A_FLAGS) & IS_DECLARATION) != 0) continue;
    const name = <usize>load<u32>(attribute);
    const entry = entryOf(name, <usize>load<u32>(attribute, A_LENGTH), v128.load(name), epoch, 1);
    if (entry == 0 || load<u32>(entry, E_STAMP) == serial) return false;
    store<u32>(entry, serial, E_STAMP);
    store<u32>(attribute, <u32>entry, A_ENTRY);
    if (load<u32>(entry, E_LOCAL) != 0) prefixed++;
    const row: u32 = load<u8>(idAttributes + <usize>load<u32>(entry, E_SYMBOL));
    if (row != 0 && !identify(attribute, row, element)) {
      fail(name, IDENTITY);
      return false;
    }
  }
  return prefixed < 2 || (prefixed <= MOST_COMPARED && areDistinct(attributes, last));
}

function identify(attribute: usize, row: u32, element: u32): bool {
  const types = <usize>load<u32>(H_ID_TYPES) + <usize>(row - 1) * <usize>load<u32>(H_SYMBOL_COUNT);
  const type: u32 = load<u8>(types + <usize>element);
  if (type == 0) return true;
  if (!processValue(attribute)) return false;
  return takeIdentifiers(valueStart, valueEnd, type == 2, valueStart == workspace + W_SCRATCH);
}

/** Two prefixes can be bound to one namespace. */
function areDistinct(attributes: usize, last: usize): bool {
  for (let attribute = attributes; attribute < last; attribute += ATTRIBUTE_SIZE) {
    if ((load<u32>(attribute, A_FLAGS) & IS_DECLARATION) != 0) continue;
    const entry = <usize>load<u32>(attribute, A_ENTRY);
    const local = <usize>load<u32>(entry, E_LOCAL);
    if (local == 0) continue;
    const length = <usize>load<u32>(attribute, A_LENGTH) - local;
    for (let other = attributes; other < attribute; other += ATTRIBUTE_SIZE) {
      if ((load<u32>(other, A_FLAGS) & IS_DECLARATION) != 0) continue;
      const otherEntry = <usize>load<u32>(other, A_ENTRY);
      const otherLocal = <usize>load<u32>(otherEntry, E_LOCAL);
      if (otherLocal == 0 || load<u32>(otherEntry, E_NAMESPACE) != load<u32>(entry, E_NAMESPACE)) continue;
      if (<usize>load<u32>(other, A_LENGTH) - otherLocal != length) continue;
      if (isSame(<usize>load<u32>(other) + otherLocal, <usize>load<u32>(attribute) + local, length)) return false;
    }
  }
  return true;
}

/** Whether one way to read the attributes holds. */
function matchProfile(number: u32, attributes: usize, last: usize): i32 {
  const profile = <usize>load<u32>(H_PROFILES) + (<usize>number << PROFILE_SHIFT);
  const actions = <usize>load<u32>(H_ACTIONS);
  const base = <usize>load<u32>(profile);
  const factors: u32 = load<u32>(profile, 8);
  const slots = workspace + W_SLOTS;
  for (let slot: u32 = 0; slot < factors; slot++) {
    const at = <usize>slot << 1;
    store<u32>(slots + (at << 1), load<u16>(profile + at, 12));
  }
  let seen: u32 = 0;
  for (let attribute = attributes; attribute < last; attribute += ATTRIBUTE_SIZE) {
    if ((load<u32>(attribute, A_FLAGS) & IS_DECLARATION) != 0) continue;
    const symbol = load<u32>(<usize>load<u32>(attribute, A_ENTRY), E_SYMBOL);
    const action = actions + (base + <usize>symbol) * ACTION_SIZE;
    if (<u32>load<u16>(action) != number + 1) return NO;
    const kind: u32 = load<u16>(action, 4);
    if (kind != ACTION_OPTIONAL && kind >= ACTION_FACTOR) {
      const slot = slots + (<usize>(kind - ACTION_FACTOR) << 2);
      const answer = moveFactor(slot, symbol, attribute);
      if (answer != YES) return answer;
      continue;
    }
    const value: u32 = load<u16>(action, 2);
    if (!isAny(value)) {
      if (!processValue(attribute)) return UNDECIDED;
      const answer = matchValue(value, valueStart, valueEnd);
      if (answer != YES) return answer;
    }
    if (kind != ACTION_OPTIONAL) seen |= 1 << kind;
  }
  if ((load<u32>(profile, 4) & ~seen) != 0) return NO;
  for (let slot: u32 = 0; slot < factors; slot++) {
    const factor = <usize>load<u32>(H_FACTORS) + (<usize>load<u32>(slots + (<usize>slot << 2)) << FACTOR_SHIFT);
    if (load<u16>(factor, 6) == 0) return NO;
  }
  return YES;
}

/** Takes an attribute into a factor of a profile. */
function moveFactor(slot: usize, symbol: u32, attribute: usize): i32 {
  const factor = <usize>load<u32>(H_FACTORS) + (<usize>load<u32>(slot) << FACTOR_SHIFT);
  let move = <usize>load<u32>(factor);
  const end = move + (<usize>load<u16>(factor, 4) << MOVE_SHIFT);
  while (move < end && <u32>load<u16>(move) != symbol) move += 1 << MOVE_SHIFT;
  if (move == end) return NO;
  const count: u32 = load<u16>(move, 2);
  const values = <usize>load<u32>(move, 4);
  if (!processValue(attribute)) return UNDECIDED;
  let matched: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    const answer = matchValue(load<u16>(values + (<usize>index << 1)), valueStart, valueEnd);
    if (answer == UNDECIDED) return UNDECIDED;
    matched |= <u32>answer << index;
  }
  if (matched == 0) return NO;
  store<u32>(slot, load<u16>(values + (<usize>(count + matched - 1) << 1)));
  return YES;
}

/** Several ways to read the attributes: the content state for the set of those that hold; 0: none. */
function matchProfiles(opening: usize, count: u32, attributes: usize, last: usize): u32 {
  // u32 how many sets, u32 unused, then for each: u32 set, u32 state; then a u16 for each profile
  const sets = <usize>load<u32>(opening, 8);
  const setCount: u32 = load<u32>(sets);
  const profiles = sets + 8 + (<usize>setCount << 3);
  let holding: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    const answer = matchProfile(load<u16>(profiles + (<usize>index << 1)), attributes, last);
    if (answer == UNDECIDED) return 0;
    holding |= <u32>answer << index;
  }
  if (holding == 0) return 0;
  for (let index: u32 = 0; index < setCount; index++) {
    const set = sets + 8 + (<usize>index << 3);
    if (load<u32>(set) == holding) return load<u32>(set, 4);
  }
  return 0;
}

function isBlank(p: usize, end: usize): bool {
  while (p < end) {
    if (!isSpace(load<u8>(p))) return false;
    p++;
  }
  return true;
}

/** [15] After `<!--`; the address after `-->`, or 0. */
function commentEnd(p: usize, end: usize): usize {
  while (p < end) {
    const stops = i8x16.bitmask(i8x16.eq(v128.load(p), i8x16.splat(0x2d)));
    if (stops == 0) {
      p += 16;
      continue;
    }
    p += <usize>ctz(stops);
    if (load<u8>(p, 1) == 0x2d) return load<u8>(p, 2) == GREATER && p + 3 <= end ? p + 3 : 0;
    p++;
  }
  return 0;
}

/** [20] After `<![CDATA[`; the address after `]]>`, or 0. */
function cdataEnd(p: usize, end: usize): usize {
  while (p < end) {
    const stops = i8x16.bitmask(i8x16.eq(v128.load(p), i8x16.splat(<i8>BRACKET)));
    if (stops == 0) {
      p += 16;
      continue;
    }
    p += <usize>ctz(stops);
    if (load<u8>(p, 1) == BRACKET && load<u8>(p, 2) == GREATER) return p + 3 <= end ? p + 3 : 0;
    p++;
  }
  return 0;
}

/** [16] After `<?`; the address after `?>`, or 0. Its target is an NCName and not xml. */
function instructionEnd(p: usize, end: usize): usize {
  let q = p;
  while (q < end && !isSpace(load<u8>(q)) && load<u8>(q) != 0x3f) q++;
  if (!isNcName(p, q)) return 0;
  if (q - p == 3 && (load<u32>(p) & 0xdfdfdf) == 0x4c4d58) return 0;
  if (load<u8>(q) == 0x3f) return load<u8>(q, 1) == GREATER && q + 2 <= end ? q + 2 : 0;
  while (q < end) {
    if (load<u8>(q) == 0x3f && load<u8>(q, 1) == GREATER) return q + 2 <= end ? q + 2 : 0;
    q++;
  }
  return 0;
}

/** A document type that declares nothing: `<!DOCTYPE name>`; the address after it, or 0. */
function plainDoctypeEnd(p: usize): usize {
  if (load<u64>(p, 1) != 0x45505954434f4421) return 0;
  let q = p + 9;
  if (!isSpace(load<u8>(q))) return 0;
  while (isSpace(load<u8>(q))) q++;
  const name = q;
  q = nameEndAt(q, v128.load(q));
  if (!isNcName(name, q)) return 0;
  while (isSpace(load<u8>(q))) q++;
  return load<u8>(q) == GREATER ? q + 1 : 0;
}

let at: usize = 0;

/** [23] After `<?xml`: version 1.0 and, if any, the encoding UTF-8; the address after `?>`, or 0. */
function declarationEnd(p: usize): usize {
  at = p;
  if (!skipSpaces() || !skipWord(0x6e6f6973726576, 7) || !skipEquals()) return 0;
  if (!skipQuoted(0x302e31, 3, false)) return 0;
  let hasSpace = skipSpaces();
  if (hasSpace && skipWord(0x676e69646f636e65, 8)) {
    if (!skipEquals() || !skipQuoted(0x382d667475, 5, true)) return 0;
    hasSpace = skipSpaces();
  }
  if (hasSpace && skipWord(0x6f6c61646e617473, 8)) {
    if (!skipWord(0x656e, 2) || !skipEquals()) return 0;
    if (!skipQuoted(0x736579, 3, false) && !skipQuoted(0x6f6e, 2, false)) return 0;
    skipSpaces();
  }
  return load<u16>(at) == 0x3e3f ? at + 2 : 0;
}

function skipSpaces(): bool {
  const start = at;
  while (isSpace(load<u8>(at))) at++;
  return at > start;
}

/** At most eight letters, the first in the lowest byte. */
function skipWord(word: u64, length: u32): bool {
  if ((load<u64>(at) & wordMask(length)) != word) return false;
  at += length;
  return true;
}

@inline function wordMask(length: u32): u64 {
  return 0xffffffffffffffff >>> <u64>(64 - 8 * length);
}

function skipEquals(): bool {
  skipSpaces();
  if (load<u8>(at) != 0x3d) return false;
  at++;
  skipSpaces();
  return true;
}

function skipQuoted(word: u64, length: u32, anyCase: bool): bool {
  const quote: u32 = load<u8>(at);
  if ((quote != 0x22 && quote != 0x27) || <u32>load<u8>(at + 1 + length) != quote) return false;
  const letters = load<u64>(at, 1) & wordMask(length);
  if (letters != word && !(anyCase && isSameWord(letters, word))) return false;
  at += length + 2;
  return true;
}

/** Whether they differ in the case of letters only. */
function isSameWord(given: u64, word: u64): bool {
  for (let shift: u64 = 0; shift < 64; shift += 8) {
    const a = <u32>(given >>> shift) & 0xff;
    const b = <u32>(word >>> shift) & 0xff;
    const isLetter = b >= 0x61 && b <= 0x7a;
    if (a != b && !(isLetter && (a | 0x20) == b)) return false;
  }
  return true;
}
