// From the bytes of a document to the verdict: encodings, and what stands outside the document.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isValid } from '../../../src/check/verdict.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { noCache } from '../../../src/host/cache-directory.ts';
import { compilerHost } from '../../../src/host/compiler-host.ts';
import { decodeXml } from '../../../src/source/decode.ts';
import { lineColumnAt, lineStarts } from '../../../src/source/line-column.ts';
import { loadCompiled } from '../../../src/validate/compiled/load-compiled.ts';
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

/** `differs`: Jing says the contrary, for the reason. */
type Case = readonly [name: string, bytes: Buffer, severity: 'fatal' | 'warning' | undefined, differs?: string];

/** `<?xml version="1.0" encoding="cp037"?><a/>` in it. */
const EBCDIC = '4c6fa7949340a58599a28996957e7ff14bf07f408595839684899587 7e7f8397f0f3f77f6f6e4c81616e'.replace(' ', '');

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
  ['an encoding nobody knows, under a mark', bytesOf(`\ufeff${declared('klingon', 'e')}`, 'utf8'), 'fatal'],
  ['an encoding nobody knows, in UTF-16', bytesOf(`\ufeff${declared('klingon')}`, 'utf16be'), 'fatal'],
  ['UTF-16 without mark or declaration', bytesOf('<a>e</a>', 'utf16le'), 'fatal'],
  ['UTF-16 without mark or declaration, big end first', bytesOf('<!--e--><a/>', 'utf16be'), 'fatal'],
  ['UTF-16 without mark, a DOCTYPE first', bytesOf('<!DOCTYPE a><a>é</a>', 'utf16le'), 'fatal'],
  ['UTF-16 without mark, a line end first', bytesOf('\n<a>é</a>', 'utf16be'), 'fatal'],
  [
    'UTF-16 without mark, nothing declared',
    bytesOf('<?xml version="1.0"?><a>é</a>', 'utf16be'),
    'fatal',
    '§4.3.3: without mark and encoding declaration a document is UTF-8',
  ],
  ['UTF-16 without a mark, declared with its end', bytesOf(declared('utf-16le'), 'utf16le'), undefined],
  ['UTF-16 without a mark, declared with the other end', bytesOf(declared('UTF-16LE'), 'utf16be'), 'fatal'],
  ['UTF-16 by the name of its plane', bytesOf(`\ufeff${declared('iso-10646-ucs-2')}`, 'utf16le'), undefined],
  ['UTF-16 by the name of its plane, without a mark', bytesOf(declared('ISO-10646-UCS-2'), 'utf16be'), undefined],
  ['UTF-8, declared by the name of a plane', bytesOf(declared('ISO-10646-UCS-2', 'e'), 'utf8'), 'fatal'],
  ['UTF-8 under a mark, declared by the name of a plane', bytesOf(`\ufeff${declared('ISO-10646-UCS-2')}`, 'utf8'), 'fatal'],
  ['UTF-8, declared as UCS-4', bytesOf(declared('ISO-10646-UCS-4', 'e'), 'utf8'), 'fatal'],
  ['UTF-8, declared as UTF-32', bytesOf(declared('UTF-32', 'e'), 'utf8'), 'fatal'],
  ['UTF-8, declared as Unicode', bytesOf(declared('unicode', 'e'), 'utf8'), 'fatal'],
  ['UTF-8 under a mark, declared as US-ASCII', bytesOf(`\ufeff${declared('US-ASCII')}`, 'utf8'), 'fatal'],
  ['ASCII under a mark, declared as US-ASCII', bytesOf(`\ufeff${declared('US-ASCII', 'e')}`, 'utf8'), 'warning'],
  ['UTF-8 in the label of many', bytesOf(declared('utf8', 'é'), 'utf8'), undefined, 'a label that IANA has not registered'],
  ['ISO-8859-9 with a control character', bytesOf(declared('iso-8859-9', '\x80é'), 'latin1'), undefined],
  ['ISO-8859-3 with a byte that it has not', bytesOf(declared('ISO-8859-3', '\xa5'), 'latin1'), 'fatal', 'Java reads U+FFFD'],
  ['a code page of DOS', bytesOf(declared('cp437', '\x80'), 'latin1'), undefined],
  ['a long declaration', bytesOf(`<?xml version="1.0" ${' '.repeat(5000)}encoding="koi8-r"?><a>\xcd</a>`, 'latin1'), undefined],
  ['EBCDIC', Buffer.from(EBCDIC, 'hex'), 'fatal', 'not read here'],
  [
    'four bytes a character',
    Buffer.from([...'<a/>'].flatMap((character) => [0, 0, 0, character.charCodeAt(0)])),
    'fatal',
    'not read here',
  ],
];

describe('encodings', () => {
  test.each(encodings.map(([name, bytes, severity]) => [name, bytes, severity] as const))('%s', (_, bytes, severity) => {
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
    expect(marked(named('an encoding nobody knows'))).toBe('<?xml version="1.0" encoding="|klingon');
  });

  test('a warning about the encoding comes before what is wrong in the document', () => {
    const { diagnostics } = judge(bytesOf(`\ufeff${declared('ISO-8859-1', '<q/>')}`, 'utf8'), { jingPositions: true });
    expect(diagnostics.map(({ severity, jingPosition }) => [severity, jingPosition?.line])).toEqual([
      ['warning', 1],
      ['error', 2],
    ]);
  });
});

test('the compiled schema proves nothing valid that is not', async () => {
  const main = { file: 'a.rnc', bytes: new TextEncoder().encode(SCHEMA) };
  const host = compilerHost(noCache);
  const { prover } = await loadCompiled(main, {
    linked: async () => ({ read: () => ({ kind: 'missing', reason: '' }), allows: () => true }),
    host,
    rules: 'standard',
  });
  const proved = encodings.filter(([, bytes]) => prover?.prove(bytes).isValid === true).map(([name]) => name);
  expect(proved).toEqual(['UTF-8', 'UTF-8, declared', 'UTF-8 with a mark']);
});

const bad: readonly (readonly [string, Buffer, readonly string[]])[] = [
  ['in text', bytesOf('<a>\nabc \xff</a>', 'latin1'), ['fatal 2:5 2:5']],
  ['in a comment', bytesOf('<a>\nabc def <!-- \xff --></a>', 'latin1'), ['fatal 2:14 2:13']],
  [
    'after findings',
    bytesOf('<a>\n<q/>\n<q/><q x="\xff"/></a>', 'latin1'),
    ['error 2:2 2:5', 'error 3:2 3:5', 'fatal 3:11 3:11'],
  ],
  ['after the root element', bytesOf('<a><q/></a>\n\xff', 'latin1'), ['error 1:5 1:8', 'fatal 2:1 2:1']],
  ['after text that is not allowed', bytesOf('<a><a>\xff', 'latin1'), ['error 1:5 1:7', 'fatal 1:7 1:7']],
  ['behind a fault', bytesOf('<a>&x;\xff', 'latin1'), ['fatal 1:4 1:7']],
  [
    'under a DOCTYPE',
    bytesOf('<!DOCTYPE a [<!ENTITY e "f">]><a>&e;<q/>\xff', 'latin1'),
    ['error 1:38 1:41', 'fatal 1:41 1:41'],
  ],
  [
    'in ASCII: Jing reads nothing of its buffer',
    bytesOf(`<?xml version="1.0" encoding="us-ascii"?>\n<a><q/>\xff</a>`, 'latin1'),
    ['error 2:5 2:8', 'fatal 2:8 1:42'],
  ],
  ['past the last character', bytesOf('<a><q/>\xf4\x90\x80\x80</a>', 'latin1'), ['error 1:5 1:8', 'fatal 1:8 1:5']],
];

describe('bytes that are no text: what stands before them is judged first', () => {
  test.each(bad)('%s', (_, bytes, expected) => {
    const { diagnostics, text } = judge(bytes, { jingPositions: true });
    const starts = lineStarts(text);
    const told = diagnostics.map(({ severity, place, jingPosition }) => {
      const own = lineColumnAt(starts, place.kind === 'span' ? place.span.start : -1);
      return `${severity} ${own.line}:${own.column} ${jingPosition?.line}:${jingPosition?.column}`;
    });
    expect(told).toEqual(expected);
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
      const ours = encodings.map(([name, bytes, , differs]) => [name, isValid(judge(bytes)) === (differs === undefined)]);
      expect(ours).toEqual(theirs);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describeWith(['jing'], 'Jing, of bytes that are no text,', (jing) => {
  test('says the same place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'teikit-bytes-'));
    try {
      writeFileSync(join(folder, 'a.rng'), RNG);
      const files = bad.map((_, index) => join(folder, `${index}.xml`));
      for (const [index, [, bytes]] of bad.entries()) writeFileSync(files[index] ?? '', bytes);
      const found = runJing(jing, join(folder, 'a.rng'), files);
      const theirs = bad.map(([name], index) => {
        const last = found.get(files[index] ?? '')?.at(-1);
        return [name, last?.severity, { line: last?.line, column: last?.column }];
      });
      const ours = bad.map(([name, bytes]) => {
        const last = judge(bytes, { jingPositions: true }).diagnostics.at(-1);
        return [name, last?.severity, last?.jingPosition];
      });
      expect(ours).toEqual(theirs);
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
