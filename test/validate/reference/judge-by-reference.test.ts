// From the bytes of a document to the verdict: encodings, and what stands outside the document.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isValid } from '../../../src/check/verdict.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { decodeXml } from '../../../src/source/decode.ts';
import { judgeByReference } from '../../../src/validate/reference/judge-by-reference.ts';
import { readReference } from '../../../src/validate/reference/load-reference.ts';
import { runJing } from '../../support/jing.ts';
import { describeWith } from '../../support/programs.ts';

const SCHEMA = 'element a { attribute b { xsd:date }?, text }';
const { schema } = readReference('a.rnc', { read: () => ({ kind: 'text', text: SCHEMA }) });

type Judged = { readonly diagnostics: readonly Diagnostic[]; readonly text: string };

function judge(bytes: Uint8Array, settings = {}): Judged {
  const decoded = decodeXml(bytes);
  const text = decoded.kind === 'decoded' ? decoded.text : decoded.before;
  return { diagnostics: judgeByReference('a.xml', decoded, schema, settings), text };
}

type Form = 'utf8' | 'utf16le' | 'utf16be' | 'latin1';

function bytesOf(text: string, form: Form): Buffer {
  return form === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, form);
}

const declared = (encoding: string, content = 'é'): string => `<?xml version="1.0" encoding="${encoding}"?>\n<a>${content}</a>`;

type Case = readonly [name: string, bytes: Buffer, severity: 'fatal' | 'warning' | undefined];

const encodings: readonly Case[] = [
  ['UTF-8', bytesOf('<a>é</a>', 'utf8'), undefined],
  ['UTF-8, declared', bytesOf(declared('utf-8'), 'utf8'), undefined],
  ['UTF-8 with a mark', bytesOf(`\ufeff${declared('UTF-8')}`, 'utf8'), undefined],
  ['UTF-16, little end first', bytesOf('\ufeff<a>é</a>', 'utf16le'), undefined],
  ['UTF-16, big end first', bytesOf(`\ufeff${declared('UTF-16')}`, 'utf16be'), undefined],
  ['UTF-16LE, declared as such', bytesOf(`\ufeff${declared('UTF-16LE')}`, 'utf16le'), undefined],
  ['UTF-16 without a mark', bytesOf(declared('UTF-16'), 'utf16be'), undefined],
  ['ISO-8859-1', bytesOf(declared('ISO-8859-1'), 'latin1'), undefined],
  ['windows-1252', bytesOf(declared('windows-1252'), 'latin1'), undefined],
  ['US-ASCII', bytesOf(declared('US-ASCII', 'e'), 'latin1'), undefined],
  ['UTF-8 under a mark, declared as ISO-8859-1', bytesOf(`\ufeff${declared('ISO-8859-1')}`, 'utf8'), 'warning'],
  ['UTF-8, declared as UTF-16', bytesOf(declared('UTF-16'), 'utf8'), 'fatal'],
  ['UTF-8 under a mark, declared as UTF-16', bytesOf(`\ufeff${declared('UTF-16')}`, 'utf8'), 'fatal'],
  ['UTF-16, declared as UTF-8', bytesOf(`\ufeff${declared('UTF-8')}`, 'utf16le'), 'fatal'],
  ['UTF-16, declared as ISO-8859-1', bytesOf(`\ufeff${declared('ISO-8859-1')}`, 'utf16le'), 'fatal'],
  ['UTF-16, declared with the other end first', bytesOf(`\ufeff${declared('UTF-16BE')}`, 'utf16le'), 'fatal'],
  ['Latin-1 without a declaration', bytesOf('<a>é</a>', 'latin1'), 'fatal'],
  ['UTF-8, declared as US-ASCII', bytesOf(declared('US-ASCII'), 'utf8'), 'fatal'],
  ['an encoding nobody knows', bytesOf(declared('klingon'), 'utf8'), 'fatal'],
];

describe('encodings', () => {
  test.each(encodings)('%s', (_, bytes, severity) => {
    const { diagnostics } = judge(bytes);
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual(
      severity === undefined ? [] : [['xml/encoding', severity]],
    );
  });

  test('a fault stands where the bytes stop being text, or on the name that is wrong', () => {
    const marked = ([, bytes]: Case): string => {
      const { text = '', diagnostics } = judge(bytes);
      const [place] = diagnostics.map((diagnostic) => diagnostic.place);
      return place?.kind === 'span' ? `${text.slice(0, place.span.start)}|${text.slice(place.span.start, place.span.end)}` : '';
    };
    const named = (name: string): Case => encodings.find(([other]) => other === name) ?? (encodings[0] as Case);
    expect(marked(named('Latin-1 without a declaration'))).toBe('<a>|');
    expect(marked(named('UTF-8, declared as UTF-16'))).toBe('<?xml version="1.0" encoding="|UTF-16');
    expect(marked(named('an encoding nobody knows'))).toBe('<?xml version="1.0" encoding="|');
  });

  test('a warning about the encoding comes before what is wrong in the document', () => {
    const { diagnostics } = judge(bytesOf(`\ufeff${declared('ISO-8859-1', '<q/>')}`, 'utf8'), { jingPositions: true });
    expect(diagnostics.map(({ severity, jingPosition }) => [severity, jingPosition?.line])).toEqual([
      ['warning', 1],
      ['error', 2],
    ]);
  });
});

describeWith(['jing'], 'Jing', (jing) => {
  test('accepts and rejects the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'teikit-encodings-'));
    try {
      writeFileSync(join(folder, 'a.rng'), RNG);
      const files = encodings.map((_, index) => join(folder, `${index}.xml`));
      for (const [index, [, bytes]] of encodings.entries()) writeFileSync(files[index] ?? '', bytes);
      const found = runJing(jing, join(folder, 'a.rng'), files);
      const theirs = encodings.map(([name], index) => [name, found.get(files[index] ?? '')?.length === 0]);
      expect(encodings.map(([name, bytes]) => [name, isValid(judge(bytes))])).toEqual(theirs);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const RNG = `<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <optional><attribute name="b"><data type="date"/></attribute></optional><text/></element>`;

describe('what stands outside the document', () => {
  const outcome = (text: string): readonly string[] =>
    judge(Buffer.from(text)).diagnostics.map(({ severity, code, place }) => {
      return `${severity} ${code} ${place.kind === 'span' ? text.slice(place.span.start, place.span.end) : ''}`;
    });

  test.each<readonly [string, string, readonly string[]]>([
    ['an external DTD', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', ['warning xml/external SYSTEM "a.dtd"']],
    ['with a public name', '<!DOCTYPE a PUBLIC "a" "a.dtd" []><a/>', ['warning xml/external PUBLIC "a" "a.dtd"']],
    ['a part of the DTD, asked for twice', '<!DOCTYPE a [<!ENTITY % p SYSTEM "p">%p;%p;]><a/>', ['warning xml/external %p;']],
    ['a part of the DTD nobody asks for', '<!DOCTYPE a [<!ENTITY % p SYSTEM "p">]><a/>', []],
    ['an entity nobody asks for', '<!DOCTYPE a [<!ENTITY e SYSTEM "e">]><a/>', []],
    ['an entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "e">]><a>&e;</a>', ['fatal xml/external &e;']],
    [
      'an entity that may be declared there',
      '<!DOCTYPE a SYSTEM "a.dtd"><a>&e;</a>',
      ['warning xml/external SYSTEM "a.dtd"', 'fatal xml/external &e;'],
    ],
    [
      'and a mistake',
      '<!DOCTYPE a SYSTEM "a.dtd"><a b="x"/>',
      ['warning xml/external SYSTEM "a.dtd"', 'error schema/attribute-value x'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });
});
