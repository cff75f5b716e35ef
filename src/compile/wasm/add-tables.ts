// Puts the tables of a schema into the engine: a data segment, the memory that it needs, and custom sections. Knows nothing of
// schemas: where the tables go and how much memory is wanted after them, the engine says by two exported constants.
import { ByteReader, ModuleError } from './byte-reader.ts';
import { exportedConstants } from './exported-constants.ts';
import { writeSigned, writeUnsigned } from './leb128.ts';
import { type CustomSection, joinBytes, readSections, type Section, sectionIds, writeCustom, writeModule } from './sections.ts';

/** Bytes of a page of memory. */
const PAGE = 65_536;
const I32_CONST = 0x41;
const END = 0x0b;
/** An active segment of memory 0. */
const ACTIVE = 0x00;
/** Flag of a memory that has a maximum. */
const HAS_MAXIMUM = 0x01;

type Part = Omit<Section, 'start'>;

/** @throws {ModuleError} when `engine` is no module that takes tables */
export function addTables(engine: Uint8Array, tables: Uint8Array, customs: readonly CustomSection[]): Uint8Array {
  const sections = readSections(engine);
  const address = constantOf(sections, 'tablesAddress');
  const needed = address + tables.length + constantOf(sections, 'workspaceSize');
  const segment = joinBytes([[ACTIVE, I32_CONST], writeSigned(address), [END], writeUnsigned(tables.length), tables]);
  const changed = withDataSection(sections).map((section) => {
    switch (section.id) {
      case sectionIds.memory:
        return raiseMemory(section, Math.ceil(needed / PAGE));
      case sectionIds.dataCount:
        return { ...section, payload: Uint8Array.from(writeUnsigned(new ByteReader(section.payload).unsigned() + 1)) };
      case sectionIds.data:
        return appendSegment(section, segment);
      default:
        return section;
    }
  });
  return writeModule([...changed, ...customs.map(writeCustom)]);
}

function constantOf(sections: readonly Section[], name: string): number {
  const value = exportedConstants(sections).get(name);
  if (value === undefined) throw new ModuleError(`the engine exports no constant ${name}`);
  return value >>> 0;
}

/** The data section stands after the code (§5.5.16); an engine without data of its own has none. */
function withDataSection(sections: readonly Part[]): readonly Part[] {
  if (sections.some(({ id }) => id === sectionIds.data)) return sections;
  const code = sections.findIndex(({ id }) => id === sectionIds.code);
  if (code < 0) throw new ModuleError('the engine has no code');
  return sections.toSpliced(code + 1, 0, { id: sectionIds.data, payload: Uint8Array.of(0) });
}

function raiseMemory(section: Part, pages: number): Part {
  const reader = new ByteReader(section.payload);
  if (reader.unsigned() !== 1) throw new ModuleError('the engine has more than one memory, or none');
  const flags = reader.byte();
  const least = Math.max(reader.unsigned(), pages);
  const most = (flags & HAS_MAXIMUM) === 0 ? PAGE : reader.unsigned();
  if (least > most) throw new ModuleError(`the tables need ${least} pages of memory, where the engine may have ${most}`);
  const maximum = (flags & HAS_MAXIMUM) === 0 ? [] : writeUnsigned(most);
  return { ...section, payload: joinBytes([[1, flags], writeUnsigned(least), maximum]) };
}

function appendSegment(section: Part, segment: Uint8Array): Part {
  const reader = new ByteReader(section.payload);
  const count = reader.unsigned();
  return { ...section, payload: joinBytes([writeUnsigned(count + 1), section.payload.subarray(reader.at), segment]) };
}
