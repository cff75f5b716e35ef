// Numbers with their nouns, as people write them: `1 document`, `4,420 documents`.

/** `noun` takes an s for all numbers but one. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
