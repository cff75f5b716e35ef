// What a token can mean. Tokens whose meanings have the same names have the same shape, by which rules are looked up.

export type Sense = { readonly name: string; readonly value: number };
export type Senses = { readonly list: readonly Sense[]; readonly shape: number };

/** More than there are: names come from the tables of the languages. */
export const SHAPES_AT_MOST = 1024;

const shapes = new Map<string, number>();

export function sensesOf(list: readonly Sense[]): Senses {
  const names = list.map(({ name }) => name).join(' ');
  const shape = shapes.get(names) ?? shapes.size;
  shapes.set(names, shape);
  return { list, shape };
}

/** Shape 0. */
export const NO_SENSES: Senses = sensesOf([]);
