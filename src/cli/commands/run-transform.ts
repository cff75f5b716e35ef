// Runs teikit transform.

import type { StylesheetStep, TransformStep } from '../../batch/job.ts';
import { compileLater } from '../../host/compile-later.ts';
import { STANDARD_INPUT } from '../../source/document.ts';
import { type FormatName, formats } from '../../transform/formats.ts';
import { imageBaseWords, readImageBase } from '../../transform/image-base.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { fileFlags } from '../part-settings.ts';
import { poolSettings } from '../pool-settings.ts';
import { transformPaths } from '../transform-paths.ts';
import { UsageError } from '../usage-error.ts';
import { reportingOf } from './reporting-of.ts';
import type { TransformValues } from './transform-command.ts';

/** @throws {UsageError} */
export async function runTransform(call: Call<TransformValues>): Promise<void> {
  const { values } = call;
  const { output, xslt } = values;
  const step = xslt === undefined ? formatStep(values) : sheetStep(values, xslt);
  const pool = poolSettings(values);
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  compileLater();
  await transformPaths(chosen.found, {
    paths: chosen.paths,
    output,
    step,
    pool,
    reporting: reportingOf(values, { stream: 'stderr' }),
    ...fileFlags(values, [...chosen.paths, xslt]),
  });
}

/** @throws {UsageError} */
function formatStep(values: TransformValues): TransformStep {
  const { to, css, template, param, untrusted } = values;
  if (to === undefined) throw new UsageError('transform needs --to FORMAT, or --xslt FILE');
  const settings = settingsOf(values);
  const foreign = Object.keys(settings).find((name) => !isOf(to, name));
  if (foreign !== undefined) throw new UsageError(`--${flagOf(foreign)} is not for --to ${to}`);
  refuseImages(settings);
  const dress = { ...(css === undefined ? {} : { css }), ...(template === undefined ? {} : { template }) };
  const [worn] = Object.keys(dress);
  if (worn !== undefined && to !== 'html') throw new UsageError(`--${worn} is not for --to ${to}`);
  if (param.length > 0) throw new UsageError('--param is for --xslt');
  if (untrusted) throw new UsageError('--untrusted is for --xslt');
  return { kind: 'transform', to, ...settings, ...dress };
}

type Settings = Pick<TransformStep, 'reading' | 'wrap' | 'notes' | 'header' | 'uiLang' | 'images'>;

function settingsOf({ reading, wrap, notes, header, 'ui-lang': uiLang, images }: TransformValues): Settings {
  return {
    ...(reading === undefined ? {} : { reading }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(notes === undefined ? {} : { notes }),
    ...(header === undefined ? {} : { header }),
    ...(uiLang === undefined ? {} : { uiLang }),
    ...(images === undefined ? {} : { images }),
  };
}

/** @throws {UsageError} */
function refuseImages({ images }: Settings): void {
  const read = images === undefined ? undefined : readImageBase(images);
  if (read?.kind === 'refused') throw new UsageError(`--images needs ${imageBaseWords}; what is given ${read.reason}`);
}

function isOf(to: FormatName, name: string): boolean {
  return formats[to].parameters.some((parameter) => parameter === name);
}

function flagOf(name: string): string {
  return name === 'uiLang' ? 'ui-lang' : name;
}

/** @throws {UsageError} */
function sheetStep(values: TransformValues, path: string): StylesheetStep {
  const { to, css, template, param, untrusted } = values;
  const other = Object.entries({ to, ...settingsOf(values), css, template }).find(([, value]) => value !== undefined);
  if (other !== undefined) throw new UsageError(`--${flagOf(other[0])} is not for --xslt`);
  if (path === '' || path === STANDARD_INPUT) throw new UsageError('--xslt needs the name of a file');
  return { kind: 'stylesheet', path, parameters: parametersOf(param), ...(untrusted ? { isUntrusted: true } : {}) };
}

/** A name may hold `=` between its braces. @throws {UsageError} */
function parametersOf(given: readonly string[]): { readonly [name: string]: readonly string[] } {
  const parameters = new Map<string, string[]>();
  for (const written of given) {
    const [, name, value] = /^((?:Q?\{[^}]*\})?[^=]+)=(.*)$/su.exec(written) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(`--param needs NAME=VALUE, not ${written}`);
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  }
  return Object.fromEntries(parameters);
}
