// What each byte of an encoding of one byte a character means, made of its table.

/** In place of a code: the byte means nothing. */
export const NO_CHARACTER = 0xfffd;

const FIRST_OF_TABLE = 0x80;
const BYTES = 0x100;

const known = new Map<string, Uint16Array>();

/** `table`: what bytes 0x80 to 0xff mean, as `single-byte-tables.ts` writes it. */
export function singleByteCodes(table: string): Uint16Array {
  const found = known.get(table) ?? readTable(table);
  known.set(table, found);
  return found;
}

function readTable(table: string): Uint16Array {
  const codes = new Uint16Array(BYTES).fill(NO_CHARACTER);
  for (let byte = 0; byte < FIRST_OF_TABLE; byte++) codes[byte] = byte;
  let byte = FIRST_OF_TABLE;
  for (const part of table.split(' ')) {
    if (part.startsWith('?')) {
      byte += Number(part.slice(1) || 1);
      continue;
    }
    const [first = '', last = first] = part.split('-');
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) codes[byte++] = code;
  }
  return codes;
}
