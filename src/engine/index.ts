// The engine that every compiled schema carries: whether the bytes at an address are a valid document. It has no imports.
// The answer is yes, or "ask the reference"; it never makes a message. The schema's tables are added to the module when a
// schema is compiled (src/compile).

import { wrongCharacters } from './characters';
import { run } from './document';
import { H_MAGIC, H_WORKSPACE, MAGIC, PADDING, TABLES, W_MASKS, WORKSPACE_SIZE } from './layout';
import { isFresh, isFull, mustReset, resetNames } from './names';
import { BAD_CHARACTERS, BAD_SYNTAX, clearFailure, fail, failedAt, failure, setWorkspace, workspace } from './state';

/** For whoever adds tables: where they go, and how much memory must follow them. */
export const tablesAddress: u32 = <u32>TABLES;
export const workspaceSize: u32 = <u32>WORKSPACE_SIZE;

let documentStart: usize = 0;

/** Of the engine; goes up when its answers can change. */
export function engineVersion(): u32 {
  return 1;
}

/** Of these exports and of the tables; goes up when they change in meaning. */
export function interfaceVersion(): u32 {
  return 1;
}

/** The address for a document of `size` bytes, the same each time; 0 when there is not so much memory. */
export function allocate(size: u32): usize {
  if (workspace == 0 && !begin()) return 0;
  const needed = <u64>workspace + <u64>WORKSPACE_SIZE + <u64>size + <u64>PADDING;
  const have = <u64>memory.size() << 16;
  if (needed > have) {
    const pages = (needed - have + 0xffff) >> 16;
    if (pages > 0xffff || memory.grow(<i32>pages) < 0) return 0;
  }
  return workspace + WORKSPACE_SIZE;
}

/** Whether the `size` bytes at `address`, which `allocate` gave for as many, are a valid document: 1 or 0. */
export function validate(address: usize, size: u32): u32 {
  clearFailure();
  documentStart = address;
  if (size == 0 || workspace == 0) return fail(address, BAD_SYNTAX);
  const end = address + <usize>size;
  memory.fill(end, 0x20, PADDING);
  store<u8>(end, 0x3c);
  const wrong = wrongCharacters(address, end);
  if (wrong != 0) return fail(wrong, BAD_CHARACTERS);
  if (mustReset()) resetNames();
  const wasFresh = isFresh();
  if (run(address, end) == 1) return 1;
  if (!isFull) return 0;
  // names found no room: the next document, and this one if others were before it, begins anew
  resetNames();
  if (wasFresh) return 0;
  clearFailure();
  return run(address, end);
}

/** After a 0: how many bytes had been read when the proof ended. */
export function proofEnd(): u32 {
  return failedAt < documentStart ? 0 : <u32>(failedAt - documentStart);
}

/** After a 0, why: see `src/compile/reasons.ts`. */
export function reason(): u32 {
  return failure;
}

function begin(): bool {
  if (load<u32>(H_MAGIC) != MAGIC) return false;
  setWorkspace(load<u32>(H_WORKSPACE));
  // by length, the bytes of a name of that length
  for (let length: usize = 0; length <= 16; length++) {
    const mask = workspace + W_MASKS + (length << 4);
    memory.fill(mask, 0xff, length);
    memory.fill(mask + length, 0, 16 - length);
  }
  resetNames();
  return true;
}
