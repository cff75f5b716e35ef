// Names: what a name as written means under the namespace bindings in force, remembered by its bytes; and the bindings.
// Bindings are kept as epochs: an epoch is one binding and the epoch that it was added to, the same two give the same epoch,
// so that what is remembered holds from one element, and one document, to the next.

import { isNcName, isSame } from './characters';
import {
  BINDING_HEAP_SIZE,
  BINDING_SIZE,
  ENTRIES,
  ENTRY_SIZE,
  EPOCH_SIZE,
  H_NAMES,
  H_NAMESPACE_COUNT,
  H_NAMESPACES,
  H_NAME_MASK,
  H_NAME_SLOTS,
  H_OTHER_NAMESPACES,
  MAX_BINDINGS,
  MAX_EPOCHS,
  NAMESPACE_SHIFT,
  NAME_HEAP_SIZE,
  NAME_SHIFT,
  W_BINDING_HEAP,
  W_BINDINGS,
  W_ENTRIES,
  W_EPOCHS,
  W_MASKS,
  W_NAME_HEAP,
} from './layout';
import { workspace } from './state';

/** No epoch: the bindings of a tag are wrong, or too many. */
@inline export const NO_EPOCH: u32 = 0xffffffff;
/** No namespace: a prefix that is not bound. */
@inline const NO_BINDING: u32 = 0xffffffff;
/** The numbers of namespaces that are there from the beginning. */
@inline const NO_NAMESPACE: u32 = 0;
@inline export const XML_NAMESPACE: u32 = 1;
/** More bindings around an element than this are left to the reference, which minds a limit of its own. */
@inline const MAX_CHAIN: u32 = 500;
/** Comparisons after which the bindings of a document are left to the reference. */
@inline const MAX_BINDING_WORK: u32 = 1 << 28;
/** Entries looked through for one name; names made to collide are left to the reference. */
@inline const MAX_PROBES: u32 = 512;

// Entry: v128 first bytes, u32 tag (0: free), u32 length, u32 symbol, u32 namespace, u32 stamp, u32 address of a copy, u32 local part.
@inline const E_TAG: usize = 16;
@inline const E_LENGTH: usize = 20;
@inline export const E_SYMBOL: usize = 24;
@inline export const E_NAMESPACE: usize = 28;
@inline export const E_STAMP: usize = 32;
@inline const E_COPY: usize = 36;
/** Bytes before the local part: 0 without prefix. */
@inline export const E_LOCAL: usize = 40;

// Epoch: u32 outer, u32 prefix address, u32 prefix length, u32 namespace, u32 chain, u32 hash of the prefix.
@inline const EPOCH_PREFIX: usize = 4;
@inline const EPOCH_PREFIX_LENGTH: usize = 8;
@inline const EPOCH_NAMESPACE: usize = 12;
@inline const EPOCH_CHAIN: usize = 16;
@inline const EPOCH_HASH: usize = 20;

// Namespace: u32 address, u32 length, u32 its number in the schema, u32 hash of its name.
@inline const BINDING_LENGTH: usize = 4;
@inline const BINDING_NUMBER: usize = 8;
@inline const BINDING_HASH: usize = 12;

/** Whether something found no room: what is kept of documents before may be why. */
export let isFull: bool = false;
let entryCount: u32 = 0;
let epochCount: u32 = 1;
let namespaceCount: u32 = 0;
/** Copies of long names go when names are forgotten, those of prefixes and namespaces stay. */
let nameHeapEnd: usize = 0;
let bindingHeapEnd: usize = 0;
/** Comparisons that bindings of this document have cost. */
let bindingWork: u32 = 0;

/** Forgets all names; between tags only, since a tag keeps entries in hand. */
export function forgetNames(): void {
  memory.fill(workspace + W_ENTRIES, 0, ENTRIES * ENTRY_SIZE);
  entryCount = 0;
  nameHeapEnd = workspace + W_NAME_HEAP;
}

/** Makes everything new: between documents only, since open elements keep epochs. */
export function resetNames(): void {
  forgetNames();
  bindingHeapEnd = workspace + W_BINDING_HEAP;
  epochCount = 1;
  namespaceCount = 0;
  bindingWork = 0;
  isFull = false;
  internNamespace(bindingHeapEnd, 0);
  const p = bindingHeapEnd;
  // http://www.w3.org/XML/1998/namespace
  store<u64>(p, 0x772f2f3a70747468);
  store<u64>(p, 0x726f2e33772e7777, 8);
  store<u64>(p, 0x39312f4c4d582f67, 16);
  store<u64>(p, 0x73656d616e2f3839, 24);
  store<u32>(p, 0x65636170, 32);
  internNamespace(p, 36);
}

@inline export function mustForget(): bool {
  return entryCount > <u32>(ENTRIES / 2) || nameHeapEnd > workspace + W_NAME_HEAP + NAME_HEAP_SIZE / 2;
}

/** Whether nothing is kept of documents before. */
export function isFresh(): bool {
  return entryCount == 0 && epochCount == 1;
}

function full(): u32 {
  isFull = true;
  return 0;
}

/** Whether what is kept for documents to come has grown so far that the next one begins anew. */
export function mustReset(): bool {
  return (
    epochCount > MAX_EPOCHS / 2 ||
    namespaceCount > MAX_BINDINGS / 2 ||
    bindingHeapEnd > workspace + W_BINDING_HEAP + BINDING_HEAP_SIZE / 2 ||
    bindingWork > MAX_BINDING_WORK / 2
  );
}

/** The entry of a name, or 0 when it is none. `bytes`: the sixteen that begin at it. */
@inline export function entryOf(name: usize, length: usize, bytes: v128, epoch: u32, isAttribute: u32): usize {
  const masked = length < 16 ? length : 16;
  const key = v128.and(bytes, v128.load(workspace + W_MASKS + (masked << 4)));
  const tag = (epoch << 1) + isAttribute + 1;
  const last: u64 = length <= 16 ? 0 : load<u64>(name + length - 8) * 0x165667b19e3779f9;
  const mixed =
    (i64x2.extract_lane(key, 0) ^ (i64x2.extract_lane(key, 1) * 0x1b873593cc9e2d51) ^ last ^ ((<u64>tag) << 47)) * 0x9e3779b97f4a7c15;
  let index = <usize>(mixed >>> 51);
  let probes: u32 = 0;
  while (true) {
    const entry = workspace + W_ENTRIES + index * ENTRY_SIZE;
    const known = load<u32>(entry, E_TAG);
    if (
      known == tag &&
      <usize>load<u32>(entry, E_LENGTH) == length &&
      !v128.any_true(v128.xor(v128.load(entry), key)) &&
      (length <= 16 || isSame(name + 16, <usize>load<u32>(entry, E_COPY) + 16, length - 16))
    ) {
      return entry;
    }
    if (known == 0) return addEntry(entry, name, length, key, tag);
    if (++probes == MAX_PROBES) {
      entryCount = <u32>ENTRIES;
      return full();
    }
    index = (index + 1) & (ENTRIES - 1);
  }
}

function addEntry(entry: usize, name: usize, length: usize, key: v128, tag: u32): usize {
  const isAttribute = (tag - 1) & 1;
  const epoch = (tag - 1) >> 1;
  let colon: usize = 0;
  while (colon < length && load<u8>(name + colon) != 0x3a) colon++;
  const hasPrefix = colon < length;
  const local: usize = hasPrefix ? colon + 1 : 0;
  if (hasPrefix && !isNcName(name, name + colon)) return 0;
  if (!isNcName(name + local, name + length)) return 0;
  let uri = NO_NAMESPACE;
  if (hasPrefix) {
    // no element has the prefix xmlns; an attribute with it is a declaration
    if (colon == 5 && load<u32>(name) == 0x6e6c6d78 && load<u8>(name, 4) == 0x73) return 0;
    uri = namespaceOf(name, colon, epoch);
    if (uri == NO_BINDING) return 0;
  } else if (!isAttribute) uri = namespaceOf(name, 0, epoch);
  if (length > 16) {
    const copy = keepName(name, length);
    if (copy == 0) return 0;
    store<u32>(entry, <u32>copy, E_COPY);
  }
  v128.store(entry, key);
  store<u32>(entry, tag, E_TAG);
  store<u32>(entry, <u32>length, E_LENGTH);
  store<u32>(entry, symbolOf(uri, name + local, length - local), E_SYMBOL);
  store<u32>(entry, uri, E_NAMESPACE);
  store<u32>(entry, 0, E_STAMP);
  store<u32>(entry, <u32>local, E_LOCAL);
  entryCount++;
  return entry;
}

/** A copy of a long name; 0 when there is no room. */
function keepName(p: usize, length: usize): usize {
  const copy = nameHeapEnd;
  if (length > NAME_HEAP_SIZE || copy + length > workspace + W_NAME_HEAP + NAME_HEAP_SIZE) return full();
  memory.copy(copy, p, length);
  nameHeapEnd = copy + length;
  return copy;
}

/** A copy of a prefix or of the name of a namespace; 0 when there is no room. */
function keep(p: usize, length: usize): usize {
  const copy = bindingHeapEnd;
  if (length > BINDING_HEAP_SIZE || copy + length > workspace + W_BINDING_HEAP + BINDING_HEAP_SIZE) return full();
  memory.copy(copy, p, length);
  bindingHeapEnd = copy + length;
  return copy;
}

/** The number of the namespace that a prefix is bound to; the empty prefix: the default namespace. */
export function namespaceOf(prefix: usize, length: usize, epoch: u32): u32 {
  if (length == 3 && load<u8>(prefix) == 0x78 && load<u8>(prefix, 1) == 0x6d && load<u8>(prefix, 2) == 0x6c) return XML_NAMESPACE;
  const hash = hashOf(prefix, length);
  for (let at = epoch; at != 0; ) {
    const record = workspace + W_EPOCHS + <usize>at * EPOCH_SIZE;
    if (load<u32>(record, EPOCH_HASH) == hash && isPrefix(record, prefix, length)) {
      return load<u32>(record, EPOCH_NAMESPACE);
    }
    at = load<u32>(record);
  }
  return length == 0 ? NO_NAMESPACE : NO_BINDING;
}

@inline function isPrefix(epoch: usize, prefix: usize, length: usize): bool {
  return (
    <usize>load<u32>(epoch, EPOCH_PREFIX_LENGTH) == length && isSame(<usize>load<u32>(epoch, EPOCH_PREFIX), prefix, length)
  );
}

/** FNV-1a. */
function hashOf(p: usize, length: usize): u32 {
  let hash: u32 = 0x811c9dc5;
  for (let at = p; at < p + length; at++) hash = (hash ^ <u32>load<u8>(at)) * 0x01000193;
  return hash;
}

@inline export function isBound(prefix: usize, length: usize, epoch: u32): bool {
  return namespaceOf(prefix, length, epoch) != NO_BINDING;
}

/** Whether a prefix is bound to the namespace of this name; the empty prefix: the default namespace. */
export function isBoundTo(prefix: usize, length: usize, epoch: u32, name: usize, nameLength: usize): bool {
  const number = namespaceOf(prefix, length, epoch);
  if (number == NO_BINDING) return false;
  const record = workspace + W_BINDINGS + <usize>number * BINDING_SIZE;
  return <usize>load<u32>(record, BINDING_LENGTH) == nameLength && isSame(load<u32>(record), name, nameLength);
}

/** The number of a namespace by its name, or NO_BINDING when there are too many. */
function internNamespace(p: usize, length: usize): u32 {
  const hash = hashOf(p, length);
  for (let number: u32 = 0; number < namespaceCount; number++) {
    const record = workspace + W_BINDINGS + <usize>number * BINDING_SIZE;
    if (load<u32>(record, BINDING_HASH) != hash || <usize>load<u32>(record, BINDING_LENGTH) != length) continue;
    if (isSame(load<u32>(record), p, length)) return number;
  }
  if (namespaceCount == MAX_BINDINGS) {
    full();
    return NO_BINDING;
  }
  const copy = keep(p, length);
  if (copy == 0) return NO_BINDING;
  const record = workspace + W_BINDINGS + <usize>namespaceCount * BINDING_SIZE;
  store<u32>(record, <u32>copy);
  store<u32>(record, <u32>length, BINDING_LENGTH);
  store<u32>(record, schemaNamespace(p, length), BINDING_NUMBER);
  store<u32>(record, hash, BINDING_HASH);
  return namespaceCount++;
}

/** The schema's number for a namespace; 0: it mentions none such. */
function schemaNamespace(p: usize, length: usize): u32 {
  const count = load<u32>(H_NAMESPACE_COUNT);
  for (let number: u32 = 1; number <= count; number++) {
    const record = <usize>load<u32>(H_NAMESPACES) + (<usize>number << NAMESPACE_SHIFT);
    if (<usize>load<u32>(record, 4) == length && isSame(load<u32>(record), p, length)) return number;
  }
  return 0;
}

/** The symbol of an expanded name: of the name itself, of other names of its namespace, or of other namespaces. */
function symbolOf(uri: u32, local: usize, length: usize): u32 {
  const number = load<u32>(workspace + W_BINDINGS + <usize>uri * BINDING_SIZE, BINDING_NUMBER);
  if (number == 0) return load<u32>(H_OTHER_NAMESPACES);
  const mask = load<u32>(H_NAME_MASK);
  const slots = <usize>load<u32>(H_NAME_SLOTS);
  const names = <usize>load<u32>(H_NAMES);
  // FNV-1a
  let hash: u32 = 0x811c9dc5 ^ number;
  for (let p = local; p < local + length; p++) hash = (hash ^ <u32>load<u8>(p)) * 0x01000193;
  let slot = hash & mask;
  while (true) {
    const filled: u32 = load<u16>(slots + (<usize>slot << 1));
    if (filled == 0) return load<u32>(<usize>load<u32>(H_NAMESPACES) + (<usize>number << NAMESPACE_SHIFT), 8);
    const record = names + ((<usize>filled - 1) << NAME_SHIFT);
    if (
      <usize>load<u16>(record, 4) == length &&
      <u32>load<u16>(record, 6) == number &&
      isSame(load<u32>(record), local, length)
    ) {
      return filled - 1;
    }
    slot = (slot + 1) & mask;
  }
}

/** The epoch with one binding more (Namespaces in XML 1.0 §3), or NO_EPOCH. The value has been processed. */
export function bind(outer: u32, prefix: usize, prefixLength: usize, value: usize, valueLength: usize): u32 {
  const uri = internNamespace(value, valueLength);
  bindingWork += namespaceCount + epochCount;
  if (bindingWork > MAX_BINDING_WORK) full();
  if (uri == NO_BINDING || bindingWork > MAX_BINDING_WORK) return NO_EPOCH;
  if (isXmlns(prefix, prefixLength) || isXmlnsNamespace(value, valueLength)) return NO_EPOCH;
  const isXml = prefixLength == 3 && namespaceOf(prefix, 3, 0) == XML_NAMESPACE;
  if (isXml || uri == XML_NAMESPACE) return isXml && uri == XML_NAMESPACE ? outer : NO_EPOCH;
  if (prefixLength > 0 && (uri == NO_NAMESPACE || !isNcName(prefix, prefix + prefixLength))) return NO_EPOCH;
  if (namespaceOf(prefix, prefixLength, outer) == uri) return outer;
  return internEpoch(outer, prefix, prefixLength, uri);
}

function internEpoch(outer: u32, prefix: usize, prefixLength: usize, uri: u32): u32 {
  const records = workspace + W_EPOCHS;
  const hash = hashOf(prefix, prefixLength);
  for (let known: u32 = outer + 1; known < epochCount; known++) {
    const record = records + <usize>known * EPOCH_SIZE;
    if (
      load<u32>(record) == outer &&
      load<u32>(record, EPOCH_NAMESPACE) == uri &&
      load<u32>(record, EPOCH_HASH) == hash &&
      isPrefix(record, prefix, prefixLength)
    ) {
      return known;
    }
  }
  const chain: u32 = outer == 0 ? 1 : load<u32>(records + <usize>outer * EPOCH_SIZE, EPOCH_CHAIN) + 1;
  const copy = keep(prefix, prefixLength);
  if (epochCount == MAX_EPOCHS) full();
  if (epochCount == MAX_EPOCHS || chain > MAX_CHAIN || copy == 0) return NO_EPOCH;
  const record = records + <usize>epochCount * EPOCH_SIZE;
  store<u32>(record, outer);
  store<u32>(record, <u32>copy, EPOCH_PREFIX);
  store<u32>(record, <u32>prefixLength, EPOCH_PREFIX_LENGTH);
  store<u32>(record, uri, EPOCH_NAMESPACE);
  store<u32>(record, chain, EPOCH_CHAIN);
  store<u32>(record, hash, EPOCH_HASH);
  return epochCount++;
}

function isXmlns(prefix: usize, length: usize): bool {
  return length == 5 && load<u32>(prefix) == 0x6e6c6d78 && load<u8>(prefix, 4) == 0x73;
}

/** http://www.w3.org/2000/xmlns/ */
function isXmlnsNamespace(p: usize, length: usize): bool {
  return (
    length == 29 &&
    load<u64>(p) == 0x772f2f3a70747468 &&
    load<u64>(p, 8) == 0x726f2e33772e7777 &&
    load<u64>(p, 16) == 0x782f303030322f67 &&
    load<u32>(p, 24) == 0x736e6c6d &&
    load<u8>(p, 28) == 0x2f
  );
}
