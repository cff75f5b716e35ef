// What a value of a project file must be, and the first thing that is not so, with its place and the words for it.

import { suggestion } from '../source/nearest-name.ts';

/** Where something stands in the file, from the top: keys of maps, numbers in lists. */
export type ProjectPath = readonly (string | number)[];

export type Fault = { readonly path: ProjectPath; readonly reason: string };

/** What a value must be. */
export type Shape =
  | { readonly kind: 'text' | 'texts' | 'text or texts' }
  | { readonly kind: 'one of'; readonly names: readonly string[] }
  | { readonly kind: 'some of'; readonly names: readonly string[] }
  | { readonly kind: 'truth' | 'count' | 'texts by name' }
  | { readonly kind: 'list'; readonly of: Shape }
  /** A name alone, or a map from one of the names to what follows it. */
  | { readonly kind: 'named'; readonly names: readonly string[]; readonly of?: Readonly<Record<string, Shape>> }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys: () => readonly string[]; readonly what: string }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Shape>>; readonly required?: readonly string[] };

export const text: Shape = { kind: 'text' };
export const texts: Shape = { kind: 'texts' };

/** The first thing that is not as it must be. `path`: where `value` stands. */
export function faultOf(value: unknown, shape: Shape, path: ProjectPath): Fault | undefined {
  const wrong = (wanted: string): Fault => ({ path, reason: `${nameOf(path)} must be ${wanted}` });
  switch (shape.kind) {
    case 'text':
      return isText(value) ? undefined : wrong('a text');
    case 'texts':
      return Array.isArray(value) ? firstOf(value, path, text) : wrong('a list of texts');
    case 'text or texts':
      return isText(value) || Array.isArray(value)
        ? isText(value)
          ? undefined
          : faultOf(value, texts, path)
        : wrong('a text or a list of texts');
    case 'truth':
      return typeof value === 'boolean' ? undefined : wrong('true or false');
    case 'count':
      return Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : wrong('a whole number');
    case 'texts by name':
      return isMap(value) && Object.values(value).every(isTextOrTexts) ? undefined : wrong('a map from names to texts');
    case 'named':
      return faultInNamed(value, shape, path);
    case 'one of':
      return isText(value) && shape.names.includes(value) ? undefined : wrong(`one of ${shape.names.join(', ')}`);
    case 'some of':
      return Array.isArray(value)
        ? firstOf(value, path, { kind: 'one of', names: shape.names })
        : wrong(`a list of ${shape.names.join(', ')}`);
    case 'list':
      return Array.isArray(value) ? firstOf(value, path, shape.of) : wrong('a list');
    case 'map':
      return isMap(value) ? faultInMap(value, shape, path) : wrong(`a map from a ${shape.what}`);
    case 'fields':
      return isMap(value) ? faultInFields(value, shape, path) : wrong('a map');
    default:
      return shape satisfies never;
  }
}

function firstOf(values: readonly unknown[], path: ProjectPath, shape: Shape): Fault | undefined {
  for (const [index, value] of values.entries()) {
    const fault = faultOf(value, shape, [...path, index]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInMap(value: object, { of, keys, what }: Shape & { readonly kind: 'map' }, path: ProjectPath): Fault | undefined {
  const known = keys();
  for (const [key, one] of Object.entries(value)) {
    const at = [...path, key];
    if (!known.includes(key)) return { path: at, reason: `there is no ${what} ${key}${suggestion(key, known)}` };
    const fault = faultOf(one, of, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInFields(
  value: object,
  { fields, required }: Shape & { readonly kind: 'fields' },
  path: ProjectPath,
): Fault | undefined {
  const known = Object.keys(fields);
  for (const [key, one] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const at = [...path, key];
    if (shape === undefined)
      return {
        path: at,
        reason: `there is no setting ${key} here${suggestion(key, known) || `: there are ${known.join(', ')}`}`,
      };
    const fault = faultOf(one, shape, at);
    if (fault !== undefined) return fault;
  }
  const lacking = required?.find((field) => !Object.hasOwn(value, field));
  if (lacking !== undefined) return { path, reason: `${nameOf(path)} has no ${lacking}` };
  return undefined;
}

/** Numbers and truths are written without quotation marks. */
function isTextOrTexts(value: unknown): boolean {
  const isOne = (one: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof one);
  return Array.isArray(value) ? value.every(isOne) : isOne(value);
}

function faultInNamed(value: unknown, { names, of }: Shape & { readonly kind: 'named' }, path: ProjectPath): Fault | undefined {
  const [name, more] = isMap(value) ? Object.keys(value) : [value];
  if (typeof name !== 'string' || more !== undefined)
    return { path, reason: `${nameOf(path)} must be one of ${names.join(', ')}, or one of them with its options` };
  if (!names.includes(name)) {
    const near = suggestion(name, names) || `: there are ${names.join(', ')}`;
    return { path: isMap(value) ? [...path, name] : path, reason: `there is no step ${name}${near}` };
  }
  const options = isMap(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  const shape = of?.[name];
  return options === undefined || options === null || shape === undefined
    ? undefined
    : faultOf(options, shape, [...path, name]);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `rules[0].files` */
function nameOf(path: ProjectPath): string {
  if (path.length === 0) return 'the file';
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}
