// The constants that a module exports: immutable i32 globals with a plain value (WebAssembly Core §5.5.9, §5.5.10).
import { ByteReader, ModuleError } from './byte-reader.ts';
import { type Section, sectionIds } from './sections.ts';

const I32 = 0x7f;
const IMMUTABLE = 0x00;
const GLOBAL = 0x03;
const END = 0x0b;
const I32_CONST = 0x41;

/** Constants by the name of their export; other globals and exports are left out. */
export function exportedConstants(sections: readonly Section[]): ReadonlyMap<string, number> {
  const values = globalValues(sections.find(({ id }) => id === sectionIds.global));
  const constants = new Map<string, number>();
  const section = sections.find(({ id }) => id === sectionIds.exports);
  if (section === undefined) return constants;
  const reader = new ByteReader(section.payload);
  for (let left = reader.unsigned(); left > 0; left--) {
    const name = reader.name();
    const kind = reader.byte();
    const value = values[reader.unsigned()];
    if (kind === GLOBAL && value !== undefined) constants.set(name, value);
  }
  return constants;
}

/** By index; undefined for what is no constant. Right only for a module that imports no global. */
function globalValues(section: Section | undefined): readonly (number | undefined)[] {
  if (section === undefined) return [];
  const reader = new ByteReader(section.payload);
  return Array.from({ length: reader.unsigned() }, () => {
    const type = reader.byte();
    const mutability = reader.byte();
    const value = constantExpression(reader);
    return type === I32 && mutability === IMMUTABLE ? value : undefined;
  });
}

function constantExpression(reader: ByteReader): number | undefined {
  let value: number | undefined;
  for (let operations = 0; ; operations++) {
    const operation = reader.byte();
    if (operation === END) return value;
    const operand = readOperand(reader, operation);
    value = operation === I32_CONST && operations === 0 ? operand : undefined;
  }
}

/** Immediate operands of the instructions that a constant expression can have (§3.3.10, extended constants included). */
function readOperand(reader: ByteReader, operation: number): number | undefined {
  switch (operation) {
    case I32_CONST:
    case 0x42: // i64.const
      return reader.signed();
    case 0x43: // f32.const
      reader.take(4);
      return undefined;
    case 0x44: // f64.const
      reader.take(8);
      return undefined;
    case 0x23: // global.get
    case 0xd0: // ref.null
    case 0xd2: // ref.func
      reader.unsigned();
      return undefined;
    case 0x6a: // i32.add, i32.sub, i32.mul, and the same of i64
    case 0x6b:
    case 0x6c:
    case 0x7c:
    case 0x7d:
    case 0x7e:
      return undefined;
    case 0xfd: // v128.const
      if (reader.unsigned() === 12) reader.take(16);
      return undefined;
    default:
      throw new ModuleError(`no instruction of a constant expression: 0x${operation.toString(16)}`);
  }
}
