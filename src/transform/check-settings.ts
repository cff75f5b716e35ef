// What a caller may ask for: settings of the wrong kind are the caller's mistake and throw, naming the setting.

import {
  type FormatName,
  formatNames,
  formats,
  headerForms,
  notesPlaces,
  type ParameterName,
  readings,
  uiLanguages,
} from './formats.ts';
import { imageBaseWords, readImageBase } from './image-base.ts';

/** As they come from a caller whose types nobody checked. */
export type GivenSettings = { readonly [setting in 'to' | ParameterName]?: unknown };

/**
 * @throws {TypeError} when a setting is missing, of another type, or not for this format
 * @throws {RangeError} when a setting has a value that it cannot have
 */
export function checkSettings(settings: GivenSettings): void {
  if (typeof settings !== 'object' || settings === null)
    throw new TypeError(`the settings are ${shown(settings)}, not an object`);
  const { to, reading, wrap, notes, header, uiLang, images } = settings;
  requireChoice('to', to, formatNames);
  if (reading !== undefined) requireChoice('reading', reading, readings);
  if (notes !== undefined) {
    requireChoice('notes', notes, notesPlaces);
    requireParameter('notes', to as FormatName);
  }
  if (header !== undefined) {
    requireChoice('header', header, headerForms);
    requireParameter('header', to as FormatName);
  }
  if (uiLang !== undefined) {
    requireChoice('uiLang', uiLang, uiLanguages);
    requireParameter('uiLang', to as FormatName);
  }
  if (images !== undefined) requireImages(images, to as FormatName);
  if (wrap === undefined) return;
  if (typeof wrap !== 'number') throw new TypeError(`wrap must be a number of columns, not ${shown(wrap)}`);
  if (!Number.isSafeInteger(wrap) || wrap < 0) throw new RangeError(`wrap must be a whole number of columns, not ${wrap}`);
  requireParameter('wrap', to as FormatName);
}

function requireImages(images: unknown, format: FormatName): void {
  const wanted = `images must be ${imageBaseWords}`;
  if (typeof images !== 'string') throw new TypeError(`${wanted}, not ${shown(images)}`);
  const read = readImageBase(images);
  if (read.kind === 'refused') throw new RangeError(`${wanted}; what is given ${read.reason}`);
  requireParameter('images', format);
}

function requireParameter(name: ParameterName, format: FormatName): void {
  if (!formats[format].parameters.includes(name)) throw new TypeError(`${name} is not for the format ${format}`);
}

/** @throws {TypeError} when a document has no bytes or no name */
export function checkDocument(document: { readonly file?: unknown; readonly bytes?: unknown }): void {
  if (typeof document !== 'object' || document === null)
    throw new TypeError(`the document is ${shown(document)}, not an object`);
  const { file, bytes } = document;
  if (typeof file !== 'string') throw new TypeError(`file must be the name of the document, not ${shown(file)}`);
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`bytes must be a Uint8Array, not ${shown(bytes)}`);
}

function requireChoice(setting: string, value: unknown, choices: readonly string[]): void {
  const wanted = `${setting} must be ${choices.map((choice) => `'${choice}'`).join(' or ')}`;
  if (value === undefined) throw new TypeError(`${wanted}, and is missing`);
  if (typeof value !== 'string') throw new TypeError(`${wanted}, not ${shown(value)}`);
  if (!choices.includes(value)) throw new RangeError(`${wanted}, not ${shown(value)}`);
}

/** Characters of a wrong value that a message shows. */
const SHOWN_CHARACTERS = 40;

function shown(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > SHOWN_CHARACTERS ? `a string of ${value.length} characters` : `'${value}'`;
  }
  if (value === null || ['undefined', 'number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
  return Array.isArray(value) ? 'an array' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
