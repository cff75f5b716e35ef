// What the user says of exports (YAML): other paths of the header, other terms of flat formats, and words for a file of CMIF.
//
//   paths:
//     - { path: "profileDesc/textDesc/domain", property: subject }
//   targets:
//     provenance: { dc: description }
//   cmif:
//     url: https://example.org/cmif.xml

import { nearestName, suggestion } from '../../source/nearest-name.ts';
import type { HeaderPath } from '../record/header-paths.ts';
import { isProperty, propertyNames } from '../record/properties.ts';
import { parsePath } from '../record/select-path.ts';
import { type CmifWords, readCmifWords } from './cmif-words.ts';
import { type Crosswalk, crosswalk, type Targets } from './crosswalk.ts';

export type OwnCrosswalk = {
  readonly paths?: readonly HeaderPath[];
  readonly crosswalk?: Crosswalk;
  readonly cmif?: CmifWords;
};

export type OwnCrosswalkReading =
  | { readonly kind: 'read'; readonly own: OwnCrosswalk }
  | { readonly kind: 'problem'; readonly message: string };

/** What may be told a new target: flat formats, whose terms are closed lists. */
const DC_TERMS: ReadonlySet<string> = new Set(
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  ),
);
const TERM = /^[a-z][A-Za-z]*$/u;
const SAF_TERM = /^[a-z]+\.[a-z]+(\.[a-z]+)?$/u;
const TARGETS: Readonly<Record<string, (term: string) => boolean>> = {
  dc: (term) => DC_TERMS.has(term),
  dcterms: (term) => TERM.test(term) && Object.values(crosswalk).some(({ dcterms }) => dcterms === term),
  saf: (term) => SAF_TERM.test(term),
};

/** `data`: what the YAML says. */
export function readOwnCrosswalk(data: unknown): OwnCrosswalkReading {
  if (!isObject(data)) return problem('a crosswalk is an object with paths, targets or cmif');
  const unknown = Object.keys(data).find((key) => !['paths', 'targets', 'cmif'].includes(key));
  if (unknown !== undefined) return problem(`there is no ${unknown} here: paths, targets and cmif may be given`);
  const paths = readPaths(data['paths'] ?? []);
  if (typeof paths === 'string') return problem(paths);
  const targets = readTargets(data['targets'] ?? {});
  if (typeof targets === 'string') return problem(targets);
  const cmif = readCmifWords(data['cmif'] ?? {});
  if (typeof cmif === 'string') return problem(cmif);
  return { kind: 'read', own: { paths, crosswalk: { ...crosswalk, ...targets }, cmif } };
}

function problem(message: string): OwnCrosswalkReading {
  return { kind: 'problem', message };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPaths(rows: unknown): readonly HeaderPath[] | string {
  if (!Array.isArray(rows)) return 'paths must be a list of rows with path and property';
  const read: HeaderPath[] = [];
  for (const [index, row] of rows.entries()) {
    const { path, property } = isObject(row) ? row : {};
    if (typeof path !== 'string' || parsePath(path) === undefined)
      return `row ${index + 1} of paths: ${shown(path)} is no path of elements`;
    if (typeof property !== 'string' || !isProperty(property))
      return `row ${index + 1} of paths: ${unknownProperty(shown(property))}`;
    read.push({ path, property });
  }
  return read;
}

function readTargets(given: unknown): Partial<Crosswalk> | string {
  if (!isObject(given)) return 'targets must be an object: a property, and where it goes';
  const read: { [property: string]: Targets } = {};
  for (const [property, targets] of Object.entries(given)) {
    if (!isProperty(property)) return unknownProperty(property);
    if (!isObject(targets)) return `the targets of ${property} must be an object: a format and a term of it`;
    for (const [format, term] of Object.entries(targets)) {
      const allows = Object.hasOwn(TARGETS, format) ? TARGETS[format] : undefined;
      if (allows === undefined)
        return `${property}: ${format} takes no terms of your own; ${Object.keys(TARGETS).join(', ')} do`;
      if (typeof term !== 'string' || !allows(term)) return `${property}: ${shown(term)} is no term of ${format}`;
    }
    read[property] = { ...crosswalk[property], ...targets };
  }
  return read;
}

function unknownProperty(name: string): string {
  return `there is no property ${name}${suggestion(name, propertyNames)}${nearestName(name, propertyNames) === undefined ? '; --crosswalk lists them' : ''}`;
}

/** A value of the file in a message. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
