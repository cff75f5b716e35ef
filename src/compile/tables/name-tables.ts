// The names that a schema mentions, for look-up by their bytes; src/engine/names.ts has the records.
import type { IdTypes } from '../../relaxng/identity/id-types-of.ts';
import type { NameAlphabet } from '../../relaxng/pattern/name-alphabet.ts';
import type { Columns } from './columns.ts';
import { recordSizes } from './layout.ts';
import { Fields, type TableWriter, u16s } from './table-writer.ts';

export type NameTables = {
  readonly namespaceCount: number;
  /** The column of names of namespaces that are not mentioned. */
  readonly otherNamespaces: number;
  readonly namespaces: number;
  readonly nameMask: number;
  readonly nameSlots: number;
  readonly names: number;
  readonly symbolCount: number;
  readonly idAttributes: number;
  readonly idTypes: number;
};

const text = new TextEncoder();

export type NameInput = { readonly alphabet: NameAlphabet; readonly idTypes: IdTypes; readonly columns: Columns };

export function writeNames(writer: TableWriter, { alphabet, idTypes, columns }: NameInput): NameTables {
  const symbols = Array.from({ length: alphabet.size }, (_, symbol) => ({
    ...alphabet.representative(symbol),
    isName: alphabet.isMentioned(symbol),
    column: columns[symbol] ?? 0,
  }));
  // Symbol 0 stands for all names of namespaces that are not mentioned.
  const namespaces = [...new Set(symbols.slice(1).map(({ namespace }) => namespace))];
  const others = namespaces.map((name) => symbols.find(({ namespace, isName }) => namespace === name && !isName)?.column ?? 0);
  symbols.sort((a, b) => a.column - b.column);
  const namespaceRecords = new Fields((namespaces.length + 1) * recordSizes.namespace).u32(0).u32(0).u32(0).u32(0);
  for (const [index, name] of namespaces.entries()) {
    const bytes = text.encode(name);
    namespaceRecords
      .u32(writer.add(bytes))
      .u32(bytes.length)
      .u32(others[index] ?? 0)
      .u32(0);
  }
  const names = new Fields(symbols.length * recordSizes.name);
  const slots = new NameSlots(symbols.length);
  for (const { namespace, localName, isName, column } of symbols) {
    const number = namespaces.indexOf(namespace) + 1;
    const bytes = isName ? text.encode(localName) : new Uint8Array();
    names
      .u32(isName ? writer.add(bytes) : 0)
      .u16(bytes.length)
      .u16(isName ? number : 0);
    if (isName) slots.put(column, number, bytes);
  }
  return {
    namespaceCount: namespaces.length,
    otherNamespaces: columns[0] ?? 0,
    namespaces: writer.add(namespaceRecords.bytes),
    nameMask: slots.mask,
    nameSlots: writer.add(u16s(slots.slots)),
    names: writer.add(names.bytes),
    symbolCount: alphabet.size,
    ...writeIdTypes(writer, idTypes, columns),
  };
}

/** An open hash table at most half full: column + 1, or 0. */
class NameSlots {
  readonly slots: number[];
  readonly mask: number;

  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Array<number>(size).fill(0);
  }

  put(column: number, namespace: number, bytes: Uint8Array): void {
    // FNV-1a
    let hash = 0x811c9dc5 ^ namespace;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    let slot = (hash & this.mask) >>> 0;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = column + 1;
  }
}

const idNumbers = { none: 0, ID: 1, IDREF: 2, IDREFS: 2 } as const;

/** A row of element symbols for each attribute that is an ID or refers to one somewhere. */
function writeIdTypes(writer: TableWriter, idTypes: IdTypes, columns: Columns): Pick<NameTables, 'idAttributes' | 'idTypes'> {
  const size = columns.length;
  const rowOf = new Uint8Array(size);
  const rows: Uint8Array[] = [];
  for (const [element, attributes] of idTypes) {
    for (const [attribute, type] of attributes) {
      const column = columns[attribute] ?? 0;
      const place = columns[element] ?? 0;
      const known = rowOf[column] ?? 0;
      const number = known > 0 ? known : rows.push(new Uint8Array(size));
      rowOf[column] = number;
      rows[number - 1]?.fill(idNumbers[type], place, place + 1);
    }
  }
  const all = new Fields(rows.length * size);
  for (const row of rows) for (const type of row) all.u8(type);
  if (rows.length > 0xff) throw new Error('more kinds of identifiers than a byte can count');
  return { idAttributes: writer.add(rowOf), idTypes: writer.add(all.bytes) };
}
