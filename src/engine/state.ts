// What the parts of the engine share while a document is judged.

/** The beginning of the workspace; 0 before the first document. */
export let workspace: usize = 0;
/** Namespace bindings at the element in hand: an epoch. */
export let epoch: u32 = 0;
/** Where the proof ended, and why it did. */
export let failedAt: usize = 0;
export let failure: u32 = 0;

@inline export const NO_FAILURE: u32 = 0;
@inline export const BAD_CHARACTERS: u32 = 1;
@inline export const BAD_SYNTAX: u32 = 2;
@inline export const DOCTYPE: u32 = 3;
@inline export const NOT_ALLOWED: u32 = 4;
@inline export const BAD_VALUE: u32 = 5;
@inline export const UNDECIDED_VALUE: u32 = 6;
@inline export const IDENTITY: u32 = 7;
@inline export const LIMIT: u32 = 8;
@inline export const DECLARATION: u32 = 9;
@inline export const BAD_NAMESPACE: u32 = 10;

export function setWorkspace(address: usize): void {
  workspace = address;
}

export function setEpoch(value: u32): void {
  epoch = value;
}

/** Ends the proof; the first reason stays. */
export function fail(at: usize, reason: u32): u32 {
  if (failure == NO_FAILURE) {
    failure = reason;
    failedAt = at;
  }
  return 0;
}

export function clearFailure(): void {
  failure = NO_FAILURE;
  failedAt = 0;
}
