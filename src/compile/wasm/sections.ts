// The sections of a WebAssembly module, and a module made of sections (WebAssembly Core §5.5).
import { ByteReader, ModuleError } from './byte-reader.ts';
import { writeUnsigned } from './leb128.ts';

export const sectionIds = { custom: 0, memory: 5, global: 6, exports: 7, code: 10, data: 11, dataCount: 12 } as const;

export type Section = {
  readonly id: number;
  /** Offset of the section in the module, its id included. */
  readonly start: number;
  readonly payload: Uint8Array;
};

export type CustomSection = { readonly name: string; readonly payload: Uint8Array };

/** `\0asm`, version 1. */
const PREAMBLE = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** @throws {ModuleError} */
export function readSections(module: Uint8Array): readonly Section[] {
  if (!PREAMBLE.every((byte, index) => module[index] === byte)) throw new ModuleError('these bytes are no WebAssembly module');
  const reader = new ByteReader(module, PREAMBLE.length);
  const sections: Section[] = [];
  while (!reader.isAtEnd) {
    const start = reader.at;
    const id = reader.byte();
    sections.push({ id, start, payload: reader.take(reader.unsigned()) });
  }
  return sections;
}

export function writeModule(sections: readonly Omit<Section, 'start'>[]): Uint8Array {
  return joinBytes([Uint8Array.from(PREAMBLE), ...sections.map(writeSection)]);
}

export function writeSection({ id, payload }: Omit<Section, 'start'>): Uint8Array {
  return joinBytes([[id], writeUnsigned(payload.length), payload]);
}

export function writeCustom({ name, payload }: CustomSection): Omit<Section, 'start'> {
  const encoded = new TextEncoder().encode(name);
  return { id: sectionIds.custom, payload: joinBytes([writeUnsigned(encoded.length), encoded, payload]) };
}

/** @throws {ModuleError} */
export function readCustom(section: Section): CustomSection {
  const reader = new ByteReader(section.payload);
  const name = reader.name();
  return { name, payload: section.payload.subarray(reader.at) };
}

export function joinBytes(parts: readonly ArrayLike<number>[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
