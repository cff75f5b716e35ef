// Settings and documents of the wrong kind, as callers without types give them: the message names the setting.

import { describe, expect, test } from 'vitest';
import { checkDocument, checkSettings, type GivenSettings } from '../../src/transform/check-settings.ts';
import { type TransformOptions, transform } from '../../src/transform/transform.ts';
import { builtStylesheets, teiAround } from './stylesheets.ts';

type Wrong = readonly [given: unknown, error: typeof TypeError | typeof RangeError, message: string];

const settings: readonly Wrong[] = [
  [{}, TypeError, "to must be 'html' or 'text' or 'markdown', and is missing"],
  [{ to: 'pdf' }, RangeError, "to must be 'html' or 'text' or 'markdown', not 'pdf'"],
  [{ to: 'constructor' }, RangeError, "to must be 'html' or 'text' or 'markdown', not 'constructor'"],
  [{ to: 7 }, TypeError, "to must be 'html' or 'text' or 'markdown', not 7"],
  [{ to: 'x'.repeat(1000) }, RangeError, "to must be 'html' or 'text' or 'markdown', not a string of 1000 characters"],
  [{ to: 'text', reading: 'foo' }, RangeError, "reading must be 'source' or 'corrected', not 'foo'"],
  [{ to: 'text', reading: null }, TypeError, "reading must be 'source' or 'corrected', not null"],
  [{ to: 'text', wrap: '72' }, TypeError, "wrap must be a number of columns, not '72'"],
  [{ to: 'text', wrap: -1 }, RangeError, 'wrap must be a whole number of columns, not -1'],
  [{ to: 'text', wrap: 1.5 }, RangeError, 'wrap must be a whole number of columns, not 1.5'],
  [{ to: 'text', wrap: Number.NaN }, RangeError, 'wrap must be a whole number of columns, not NaN'],
  [{ to: 'text', notes: 'foot' }, RangeError, "notes must be 'none' or 'inline' or 'end', not 'foot'"],
  [{ to: 'html', notes: 'end' }, TypeError, 'notes is not for the format html'],
  [{ to: 'markdown', wrap: 72 }, TypeError, 'wrap is not for the format markdown'],
  [{ to: 'html', uiLang: 'la' }, RangeError, "uiLang must be 'en' or 'de' or 'fr' or 'ru' or 'es', not 'la'"],
  [{ to: 'text', header: 'all' }, RangeError, "header must be 'none' or 'fields', not 'all'"],
  [{ to: 'text', header: true }, TypeError, "header must be 'none' or 'fields', not true"],
  [{ to: 'html', header: 'none' }, TypeError, 'header is not for the format html'],
  [{ to: 'html', wrap: 72 }, TypeError, 'wrap is not for the format html'],
  [{ to: 'html', images: 7 }, TypeError, 'images must be a folder below that of the output'],
  [{ to: 'html', images: '../a' }, RangeError, 'or https://; what is given has the step ..'],
  [{ to: 'text', images: 'a' }, TypeError, 'images is not for the format text'],
  [undefined, TypeError, 'the settings are undefined, not an object'],
  ['text', TypeError, "the settings are 'text', not an object"],
];

describe('settings', () => {
  test.each(settings)('%j', (given, error, message) => {
    const check = () => checkSettings(given as GivenSettings);
    expect(check).toThrow(error);
    expect(check).toThrow(message);
  });

  test.each([
    { to: 'html' },
    { to: 'text', wrap: 0 },
    { to: 'markdown', header: 'none', uiLang: 'de' },
    { to: 'markdown', images: 'https://example.org/a' },
    { to: 'text', wrap: undefined, reading: undefined },
  ])('may be %j', (given) => expect(() => checkSettings(given)).not.toThrow());

  test('are looked at before the document', async () => {
    const options = { to: 'pdf', stylesheets: builtStylesheets } as unknown as TransformOptions;
    await expect(transform({ text: teiAround(''), name: 'a.xml' }, options)).rejects.toThrow('to must be');
    await expect(transform({ text: '<broken', name: 'a.xml' }, options)).rejects.toThrow('to must be');
  });
});

describe('documents', () => {
  test.each<Wrong>([
    [undefined, TypeError, 'the document is undefined, not an object'],
    [{ file: 'a.xml' }, TypeError, 'bytes must be a Uint8Array, not undefined'],
    [{ file: 'a.xml', bytes: '<TEI/>' }, TypeError, "bytes must be a Uint8Array, not '<TEI/>'"],
    [{ file: 'a.xml', bytes: [60] }, TypeError, 'bytes must be a Uint8Array, not an array'],
    [{ bytes: new Uint8Array() }, TypeError, 'file must be the name of the document, not undefined'],
  ])('%j', (given, error, message) => {
    const check = () => checkDocument(given as Parameters<typeof checkDocument>[0]);
    expect(check).toThrow(error);
    expect(check).toThrow(message);
  });

  test('may have bytes of any Uint8Array', () => {
    expect(() => checkDocument({ file: '-', bytes: Buffer.from('a') })).not.toThrow();
  });
});
