// What a job must be. Jobs come as JSON from anywhere: a wrong one is told, and never half done.

import { encodeLanguages } from '../encode/encode-settings.ts';
import { type FormatName, formatNames, readings } from '../transform/formats.ts';
import { engines } from '../validate/schema.ts';

type Test = (value: unknown) => boolean;
type Shape = { readonly [field: string]: { readonly is: Test; readonly words: string; readonly isRequired?: true } };

const isText: Test = (value) => typeof value === 'string' && value !== '';
const oneOf = (names: readonly string[]): Shape[string] => ({
  is: (value) => typeof value === 'string' && names.includes(value),
  words: `one of ${names.join(', ')}`,
});

const text = { is: isText, words: 'a text' } as const;
const anyText = { is: (value: unknown): boolean => typeof value === 'string', words: 'a text' } as const;
const truth = { is: (value: unknown): boolean => typeof value === 'boolean', words: 'true or false' } as const;
const columns = {
  is: (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0,
  words: 'a number of columns',
} as const;
const texts = {
  is: (value: unknown): boolean => Array.isArray(value) && value.every(isText),
  words: 'a list of texts',
} as const;

const fix: Shape = {
  certainty: { ...oneOf(['safe', 'suggested']), isRequired: true },
  action: { ...oneOf(['show', 'write']), isRequired: true },
};
const said: Shape = { title: text, date: text, author: text, publisher: text };
const within = (shape: Shape): Shape[string] => ({
  is: (value) => faultIn(value, shape) === undefined,
  words: `an object of ${Object.keys(shape).join(', ')}`,
});

const partSettings = within({ xinclude: truth, externalEntities: truth });

const inputs: Readonly<Record<string, Shape>> = {
  path: { path: { ...text, isRequired: true } },
  text: { file: { ...text, isRequired: true }, text: { ...anyText, isRequired: true } },
  bytes: { file: { ...text, isRequired: true }, base64: { is: isBase64, words: 'base64', isRequired: true } },
};

const steps: Readonly<Record<string, Shape>> = {
  validate: {
    schema: text,
    engine: oneOf(Object.keys(engines)),
    asJing: truth,
    jingPositions: truth,
    fixes: truth,
    fix: within(fix),
  },
  transform: { to: { ...oneOf(formatNames), isRequired: true }, reading: oneOf(readings), wrap: columns, output: text },
  encode: {
    language: oneOf(encodeLanguages),
    profile: text,
    authorities: texts,
    metadata: text,
    said: within(said),
    decisions: text,
    isOnlyDocument: truth,
    wantsRows: truth,
    output: text,
  },
} satisfies Readonly<Record<string, Shape>>;

/** What is wrong with a job, in one clause; undefined: nothing. */
export function faultOfJob(job: unknown): string | undefined {
  if (typeof job !== 'object' || job === null) return 'a job is an object with input and steps';
  const {
    input,
    parts,
    steps: given,
  } = job as { readonly input?: unknown; readonly parts?: unknown; readonly steps?: unknown };
  const fault = faultOfKind('input', input, inputs);
  if (fault !== undefined) return fault;
  if (parts !== undefined && !partSettings.is(parts)) return `parts must be ${partSettings.words}`;
  if (!Array.isArray(given) || given.length === 0) return 'steps must be a list of steps';
  for (const step of given) {
    const wrong = faultOfKind('a step', step, steps) ?? wrapFault(step as { to?: FormatName; wrap?: number });
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrapFault({ to, wrap }: { readonly to?: FormatName; readonly wrap?: number }): string | undefined {
  return wrap !== undefined && to !== 'text' ? `wrap is not for the format ${to}` : undefined;
}

function faultOfKind(what: string, value: unknown, shapes: Readonly<Record<string, Shape>>): string | undefined {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
  const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
  if (shape === undefined) return `${what} must have the kind ${Object.keys(shapes).join(' or ')}`;
  const fault = faultIn(value, shape);
  return fault === undefined ? undefined : `${kind}: ${fault}`;
}

function faultIn(value: unknown, shape: Shape): string | undefined {
  if (typeof value !== 'object' || value === null) return 'it must be an object';
  for (const [field, { is, words, isRequired }] of Object.entries(shape)) {
    const given = (value as Record<string, unknown>)[field];
    if (given === undefined ? isRequired === true : !is(given)) return `${field} must be ${words}`;
  }
  return undefined;
}

/** By its letters and its length: what stands in it is read later. */
function isBase64(value: unknown): boolean {
  return typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}
