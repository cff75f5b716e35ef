// Shapes of data that comes as JSON: which fields an object has, and what each must be.

export type Test = (value: unknown) => boolean;
export type Shape = { readonly [field: string]: { readonly is: Test; readonly words: string; readonly isRequired?: true } };

export const isText: Test = (value) => typeof value === 'string' && value !== '';

export function oneOf(names: readonly string[]): Shape[string] {
  return { is: (value) => typeof value === 'string' && names.includes(value), words: `one of ${names.join(', ')}` };
}

export const text: Shape[string] = { is: isText, words: 'a text' };
export const truth: Shape[string] = { is: (value) => typeof value === 'boolean', words: 'true or false' };
export const texts: Shape[string] = { is: (value) => Array.isArray(value) && value.every(isText), words: 'a list of texts' };

export function listOf(names: readonly string[]): Shape[string] {
  const isKnown = (value: unknown): boolean => typeof value === 'string' && names.includes(value);
  return { is: (value) => Array.isArray(value) && value.every(isKnown), words: `a list of ${names.join(', ')}` };
}

export function within(shape: Shape): Shape[string] {
  return {
    is: (value) => faultIn(value, shape) === undefined,
    words: `an object of ${Object.keys(shape).join(', ')}`,
  };
}

/** The first field that is not what it must be. */
export function faultIn(value: unknown, shape: Shape): string | undefined {
  if (typeof value !== 'object' || value === null) return 'it must be an object';
  for (const [field, { is, words, isRequired }] of Object.entries(shape)) {
    const given = (value as Record<string, unknown>)[field];
    if (given === undefined ? isRequired === true : !is(given)) return `${field} must be ${words}`;
  }
  return undefined;
}
