// What a caller gives a stylesheet, held against the parameters that it declares.

import type { Datatype } from '../../datatypes/datatype.ts';
import { xsdLibrary } from '../../datatypes/xsd-library.ts';
import { UNCHECKED } from './parameter-types.ts';
import type { DeclaredParameter } from './sheet-facts.ts';

/** The values of each name as they were given, in their order. */
export type GivenParameters = { readonly [name: string]: readonly string[] };

/** By the name that a stylesheet has for it: `Q{uri}local`. */
export type ParameterValues = { readonly [name: string]: readonly string[] };

export type CheckedParameters =
  | { readonly kind: 'values'; readonly values: ParameterValues }
  | { readonly kind: 'wrong'; readonly message: string };

export type Declared = {
  readonly parameters: readonly DeclaredParameter[];
  /** Those that are settled when the stylesheet is compiled. */
  readonly statics: readonly string[];
};

/** The first thing that is wrong ends it. */
export function checkParameters(given: GivenParameters, { parameters, statics }: Declared): CheckedParameters {
  const settable = parameters.filter(({ name }) => !statics.includes(name));
  const byName = new Map(settable.map((parameter) => [parameter.name, parameter]));
  const values: Record<string, readonly string[]> = {};
  for (const [written, texts] of Object.entries(given)) {
    const name = expanded(written);
    const parameter = byName.get(name);
    const wrong = parameter === undefined ? unknown(written, { name, settable, statics }) : mistake(parameter, written, texts);
    if (wrong !== undefined) return { kind: 'wrong', message: wrong };
    values[name] = [...(values[name] ?? []), ...texts];
  }
  const missing = settable.filter(({ name, isRequired }) => isRequired && values[name] === undefined);
  if (missing.length === 0) return { kind: 'values', values };
  const words = missing.map((parameter) => `${shortName(parameter.name)} (${parameter.type.words})`);
  return { kind: 'wrong', message: `the stylesheet needs ${words.join(', ')}: --param NAME=VALUE` };
}

/** `name`, `{uri}name` and `Q{uri}name` → `Q{uri}name`. */
function expanded(written: string): string {
  if (written.startsWith('Q{')) return written;
  return written.startsWith('{') ? `Q${written}` : `Q{}${written}`;
}

function shortName(name: string): string {
  return name.startsWith('Q{}') ? name.slice('Q{}'.length) : name;
}

/** Names that are listed. */
const MOST_NAMES = 30;

type Unknown = { readonly name: string; readonly settable: readonly DeclaredParameter[]; readonly statics: readonly string[] };

function unknown(written: string, { name, settable, statics }: Unknown): string {
  if (statics.includes(name)) return `the parameter ${written} is static: it is settled when the stylesheet is compiled`;
  const start = `the stylesheet declares no parameter ${written}`;
  if (settable.length === 0) return `${start}, and no other`;
  const names = settable.slice(0, MOST_NAMES).map((one) => `${shortName(one.name)} (${one.type.words})`);
  const more = settable.length > MOST_NAMES ? ` and ${settable.length - MOST_NAMES} more` : '';
  return `${start}; it declares ${names.join(', ')}${more}`;
}

function mistake({ type }: DeclaredParameter, written: string, texts: readonly string[]): string | undefined {
  const { words, base, mayBeSeveral } = type;
  if (base === undefined) return `the parameter ${written} is declared as ${words}, which no text can be`;
  if (texts.length > 1 && !mayBeSeveral)
    return `the parameter ${written} is declared as ${words}, and is given ${texts.length} times`;
  const wrong = texts.find((text) => !isOf(base, text));
  if (wrong === undefined) return undefined;
  const { what, example } = wantedOf(base, wrong);
  return `the parameter ${written} is declared as ${words}, and "${wrong}" is none: wanted is ${what}${example === undefined ? '' : `, such as ${example}`}`;
}

const noContext = { resolvePrefix: () => undefined };

/** What XPath has and XML Schema 1.0 has not. */
const OWN_TYPES: Readonly<
  Record<string, { readonly base: string; readonly form: RegExp; readonly what: string; readonly example: string }>
> = {
  dayTimeDuration: { base: 'duration', form: /^[^YM]*(?:T.*)?$/u, what: 'a duration of days and less', example: 'P3DT12H' },
  yearMonthDuration: { base: 'duration', form: /^[^DT]*$/u, what: 'a duration of years and months', example: 'P1Y6M' },
  dateTimeStamp: {
    base: 'dateTime',
    form: /(?:Z|[+-]\d\d:\d\d)$/u,
    what: 'a moment with its time zone',
    example: '1937-03-03T12:00:00Z',
  },
};

function isOf(base: string, text: string): boolean {
  if (UNCHECKED.includes(base)) return true;
  const own = OWN_TYPES[base];
  const isInForm = own === undefined || own.form.test(text.trim());
  return isInForm && (datatypeOf(own?.base ?? base)?.allows(text, noContext) ?? true);
}

function wantedOf(base: string, text: string): { readonly what: string; readonly example?: string } {
  const own = OWN_TYPES[base];
  if (own !== undefined) return own;
  return datatypeOf(base)?.wanted(text, noContext) ?? { what: `a value of xs:${base}` };
}

function datatypeOf(name: string): Datatype | undefined {
  const made = xsdLibrary.create(name, [], noContext);
  return 'kind' in made ? undefined : made;
}
