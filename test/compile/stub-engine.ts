// A module of the engine's interface, made by hand: it takes every document that has no `!` for valid.
import { writeUnsigned } from '../../src/compile/wasm/leb128.ts';
import { joinBytes, type Section, sectionIds, writeModule } from '../../src/compile/wasm/sections.ts';

type Part = Omit<Section, 'start'>;

export type StubOptions = {
  readonly hasData?: boolean;
  readonly hasDataCount?: boolean;
  /** Pages. */
  readonly maximum?: number;
  readonly address?: number;
  readonly workspace?: number;
};

const I32 = 0x7f;
const END = 0x0b;
/** Where documents go: page 4. */
const DOCUMENT = [0x41, 0x80, 0x80, 0x10];
/** Grows the memory by a page for each 65,536 bytes and one; gives the address of page 4. */
const ALLOCATE = [0, 0x20, 0, 0x41, 0x10, 0x76, 0x41, 5, 0x6a, 0x40, 0, 0x1a, ...DOCUMENT, END];
/** for (; size > 0; address++, size--) if (memory[address] == '!') return 0; return 1 */
const VALIDATE = [
  ...[0, 0x02, 0x40, 0x03, 0x40, 0x20, 1, 0x45, 0x0d, 1],
  ...[0x20, 0, 0x2d, 0, 0, 0x41, 0x21, 0x46, 0x04, 0x40, 0x41, 0, 0x0f, END],
  ...[0x20, 0, 0x41, 1, 0x6a, 0x21, 0, 0x20, 1, 0x41, 1, 0x6b, 0x21, 1, 0x0c, 0, END, END, 0x41, 1, END],
];
const ZERO = [0, 0x41, 0, END];
const ONE = [0, 0x41, 1, END];

const FUNCTIONS = [
  { name: 'allocate', type: 0, body: ALLOCATE },
  { name: 'validate', type: 1, body: VALIDATE },
  { name: 'proofEnd', type: 2, body: ZERO },
  { name: 'reason', type: 2, body: ZERO },
  { name: 'engineVersion', type: 2, body: ONE },
  { name: 'interfaceVersion', type: 2, body: ONE },
];

const vector = (items: readonly (readonly number[])[]): Uint8Array => joinBytes([writeUnsigned(items.length), ...items]);
const sized = (bytes: readonly number[]): readonly number[] => [...writeUnsigned(bytes.length), ...bytes];
const named = (name: string): readonly number[] => sized([...new TextEncoder().encode(name)]);
const constant = (value: number): readonly number[] => [I32, 0, 0x41, ...signedOf(value), END];

function signedOf(value: number): readonly number[] {
  return [(value & 0x7f) | 0x80, ((value >> 7) & 0x7f) | 0x80, ((value >> 14) & 0x7f) | 0x80, (value >> 21) & 0x3f];
}

export function stubEngine(options: StubOptions = {}): Uint8Array {
  const { hasData = true, hasDataCount = false, maximum, address = 1024, workspace = 100_000 } = options;
  const types = [
    [0x60, 1, I32, 1, I32],
    [0x60, 2, I32, I32, 1, I32],
    [0x60, 0, 1, I32],
  ];
  const globals = [
    [0x7e, 1, 0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20, END],
    [0x7d, 0, 0x43, 0, 0, 0, 0, END],
    constant(address),
    [0x7b, 0, 0xfd, 12, ...Array.from({ length: 16 }, () => END), END],
    constant(workspace),
  ];
  const exported = [
    [...named('memory'), 2, 0],
    [...named('tablesAddress'), 3, 2],
    [...named('workspaceSize'), 3, 4],
    ...FUNCTIONS.map(({ name }, index) => [...named(name), 0, index]),
  ];
  const data = [[0, 0x41, 16, END, ...sized([...new TextEncoder().encode('engine')])]];
  const sections: readonly (Part | undefined)[] = [
    { id: 1, payload: vector(types) },
    { id: 3, payload: vector(FUNCTIONS.map(({ type }) => [type])) },
    { id: sectionIds.memory, payload: vector([maximum === undefined ? [0, 1] : [1, 1, ...writeUnsigned(maximum)]]) },
    { id: sectionIds.global, payload: vector(globals) },
    { id: sectionIds.exports, payload: vector(exported) },
    hasDataCount ? { id: sectionIds.dataCount, payload: Uint8Array.of(hasData ? 1 : 0) } : undefined,
    { id: sectionIds.code, payload: vector(FUNCTIONS.map(({ body }) => sized(body))) },
    hasData ? { id: sectionIds.data, payload: vector(data) } : undefined,
  ];
  return writeModule(sections.filter((section) => section !== undefined));
}
