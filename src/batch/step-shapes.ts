// What the steps must be that are not validation: loaded when a job has one of them.

import { ruleLanguages } from '../encode/model/rule-language.ts';
import { exportFormatNames } from '../export/export-formats.ts';
import { formatNames, formats, headerForms, notesPlaces, parameterNames, readings, uiLanguages } from '../transform/formats.ts';
import { imageBaseWords, readImageBase } from '../transform/image-base.ts';
import type { Brought, TransformStep } from './job.ts';
import { isText, oneOf, type Shape, text, texts, truth, within } from './job-shape.ts';

const columns = {
  is: (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0,
  words: 'a number of columns',
} as const;

const BROUGHT: readonly string[] = ['tei', 'images', 'schema'] satisfies readonly Brought[];

const said: Shape = { title: text, date: text, author: text, publisher: text };

export const stepShapes: Readonly<Record<string, Shape>> = {
  transform: {
    to: { ...oneOf(formatNames), isRequired: true },
    reading: oneOf(readings),
    wrap: columns,
    notes: oneOf(notesPlaces),
    header: oneOf(headerForms),
    uiLang: oneOf(uiLanguages),
    images: { is: isImageBase, words: imageBaseWords },
    css: text,
    template: text,
    output: text,
  },
  stylesheet: {
    path: { ...text, isRequired: true },
    parameters: { is: isParameters, words: 'an object of lists of texts' },
    isUntrusted: truth,
    folder: text,
    output: text,
  },
  encode: {
    language: oneOf(ruleLanguages),
    profile: text,
    authorities: texts,
    model: text,
    metadata: text,
    said: within(said),
    decisions: text,
    isOnlyDocument: truth,
    wantsRows: truth,
    output: text,
  },
  export: {
    to: { is: isFormats, words: `a list of ${exportFormatNames.join(', ')}`, isRequired: true },
    unavailable: truth,
    wantsSummary: truth,
    fileName: text,
    brings: { is: isBroughtList, words: `a list of ${BROUGHT.join(', ')}` },
    items: within({ collections: texts, handlePrefix: text }),
    crosswalk: text,
    output: text,
    directory: within({ path: text, name: text }),
  },
};

function isParameters(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((texts) => Array.isArray(texts) && texts.every((one) => typeof one === 'string'));
}

function isBroughtList(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => isText(name) && BROUGHT.includes(name));
}

function isFormats(value: unknown): boolean {
  const names: readonly unknown[] = exportFormatNames;
  return Array.isArray(value) && value.every((name) => isText(name) && names.includes(name));
}

function isImageBase(value: unknown): boolean {
  return isText(value) && readImageBase(value as string).kind === 'read';
}

/** What shapes cannot say: a parameter may belong to some formats only. */
export function parameterFault(step: unknown): string | undefined {
  const { kind, to, ...given } = step as Partial<TransformStep>;
  if (kind !== 'transform' || to === undefined) return undefined;
  const names = parameterNames.filter((name) => !formats[to].parameters.includes(name));
  const foreign = names.find((name) => given[name] !== undefined);
  return foreign === undefined ? undefined : `${foreign} is not for the format ${to}`;
}
