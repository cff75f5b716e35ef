// The table of encodings: what it says is what the encodings are, what is written of it, and what is read.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodeXml } from '../../src/source/decode.ts';
import { type Encoding, encodings, encodingsInWords, findEncoding } from '../../src/source/encodings.ts';
import { NO_CHARACTER, singleByteCodes } from '../../src/source/single-byte-codes.ts';
import { runJing } from '../support/jing.ts';
import { describeWith } from '../support/programs.ts';

const PAGE = fileURLToPath(new URL('../../docs/encodings.md', import.meta.url));

const byTable = encodings.flatMap(({ name, form }) => (form.kind === 'single-byte' ? [{ name, table: form.table }] : []));

test('no label names two encodings, and each finds its own in any case of letters', () => {
  for (const encoding of encodings) {
    for (const label of encoding.labels) {
      expect(label).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      expect([label, findEncoding(label.toUpperCase())?.name]).toEqual([label, encoding.name]);
    }
  }
});

describe('tables', () => {
  test.each(byTable)('$name: each byte means one character, no two the same', ({ table }) => {
    const codes = singleByteCodes(table);
    const meant = [...codes].filter((code) => code !== NO_CHARACTER);
    expect(codes).toHaveLength(256);
    expect(new Set(meant).size).toBe(meant.length);
    // what is written in the table fills it to the last byte, and no further
    const written = table.split(' ').map((part) => {
      if (part.startsWith('?')) return Number(part.slice(1) || 1);
      const [first = '', last = first] = part.split('-');
      return Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
    });
    expect(written.reduce((sum, length) => sum + length, 0)).toBe(128);
  });

  test.each(byTable.filter(({ name }) => /^ISO-8859-/.test(name)))('$name has control characters at 0x80 to 0x9f', ({
    table,
  }) => {
    const codes = singleByteCodes(table);
    for (let byte = 0x80; byte < 0xa0; byte++) expect(codes[byte]).toBe(byte);
  });

  test.each(byTable)('$name is what the platform has, where it has it', ({ name, table }) => {
    const codes = singleByteCodes(table);
    // under these names platforms read what Windows has, or the other way round
    const isMixedUp = /^(?:ISO-8859-(?:1|9|11)|TIS-620|windows-(?:1252|1253|874))$/.test(name);
    const platform = platformDecoder(name);
    if (isMixedUp || platform === undefined) return;
    for (let byte = 0x80; byte < 256; byte++) {
      expect([byte, String.fromCharCode(codes[byte] ?? 0)]).toEqual([byte, platform.decode(Uint8Array.of(byte))]);
    }
  });
});

function platformDecoder(name: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    return undefined;
  }
}

test('every encoding is read under its name', () => {
  for (const { name, form } of encodings.filter(({ form: { kind } }) => kind !== 'utf-16')) {
    const text = `<?xml version="1.0" encoding="${name}"?><a/>`;
    expect([form.kind, decodeXml(Buffer.from(text))]).toMatchObject([form.kind, { kind: 'decoded', text, declared: name }]);
  }
});

test('the line that says what is read names every encoding, and nothing else', () => {
  const named = spelledOut(encodingsInWords);
  // the names of what is told under another name
  const told: Readonly<Record<string, string>> = {
    'UTF-16LE': 'UTF-16',
    'UTF-16BE': 'UTF-16',
    'ISO-10646-UCS-2': 'UTF-16',
    'Windows-31J': 'Shift_JIS',
    'KS_C_5601-1987': 'EUC-KR',
  };
  expect(new Set(encodings.map(({ name }) => told[name] ?? name))).toEqual(new Set(named));
});

/** `A-1 to -3 and -5`; a number goes on with the name before it. */
function spelledOut(words: string): readonly string[] {
  const found: string[] = [];
  let stem = '';
  for (const part of words.split(/, | and /)) {
    const [first = '', last] = part.split(' to ');
    const isContinued = /^-?\d+$/.test(first);
    if (!isContinued) stem = first.replace(/\d+$/, '').replace(/-$/, '');
    const start = Number(/\d+$/.exec(first)?.[0]);
    const full = isContinued ? `${stem}${first}` : first;
    if (last === undefined) found.push(full);
    else {
      const base = full.replace(/\d+$/, '');
      for (let number = start; number <= Number(/\d+$/.exec(last)?.[0]); number++) found.push(`${base}${number}`);
    }
  }
  return found;
}

test('the page says what the table says', () => {
  const rows = encodings.map(({ name, labels }: Encoding) => {
    return `| ${name} | ${labels.slice(1).join(', ')} |`;
  });
  const table = ['| encoding | other labels |', '|---|---|', ...rows].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const written = page.replace(/\| encoding \|[\s\S]*?(?=\n\n)/, table);
  if (process.env['TEIKIT_UPDATE'] === '1') writeFileSync(PAGE, written);
  expect(page).toBe(written);
});

describeWith(['jing'], 'Java', (jing) => {
  test('reads the same characters, in every encoding that Jing knows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'teikit-encodings-'));
    try {
      const known = byTable.filter(({ name }) => !UNKNOWN_TO_JING.test(name));
      const choices = known.map(({ name, table }) => {
        return `<element name="${name}"><value type="string">${charactersOf(table)}</value></element>`;
      });
      const schema = `<choice xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">${choices.join('')}</choice>`;
      writeFileSync(join(folder, 's.rng'), schema);
      const files = known.map(({ name, table }, index) => {
        const file = join(folder, `${index}.xml`);
        const content = Uint8Array.from(bytesOf(table));
        const head = Buffer.from(`<?xml version="1.0" encoding="${name}"?><${name}>`);
        writeFileSync(file, Buffer.concat([head, content, Buffer.from(`</${name}>`)]));
        return file;
      });
      const found = runJing(jing, join(folder, 's.rng'), files);
      expect(known.map(({ name }, index) => [name, found.get(files[index] ?? '')])).toEqual(
        known.map(({ name }) => [name, []]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const UNKNOWN_TO_JING = /^(?:ISO-8859-1[0146]|KOI8-U|windows-874|macintosh|x-mac-cyrillic|IBM858)$/;

/** Bytes past ASCII that mean a character beyond the control characters. */
function bytesOf(table: string): readonly number[] {
  return [...singleByteCodes(table)].flatMap((code, byte) => (code > 0x9f && code !== NO_CHARACTER ? [byte] : []));
}

function charactersOf(table: string): string {
  const codes = singleByteCodes(table);
  return bytesOf(table)
    .map((byte) => `&#${codes[byte]};`)
    .join('');
}
