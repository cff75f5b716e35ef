// Where things are in memory: the schema's tables, then the workspace, then the document. AssemblyScript.
// All numbers of the tables are little-endian; addresses in them are absolute, since the tables begin at a fixed address.

/** Where the tables begin; `src/compile/tables` writes them for this address. */
@inline export const TABLES: usize = 1024;

// --- The header: 32-bit words.
/** Whether these are tables that this engine reads. */
@inline export const MAGIC: u32 = 0x324b4554;
@inline export const H_MAGIC: usize = TABLES;
@inline export const H_WORKSPACE: usize = TABLES + 4;
@inline export const H_START: usize = TABLES + 8;
@inline export const H_STATES: usize = TABLES + 12;
@inline export const H_CALLS: usize = TABLES + 16;
@inline export const H_RETURNS: usize = TABLES + 20;
@inline export const H_OPENINGS: usize = TABLES + 24;
@inline export const H_PROFILES: usize = TABLES + 28;
@inline export const H_ACTIONS: usize = TABLES + 32;
@inline export const H_FACTORS: usize = TABLES + 36;
/** By value: the address of its matcher. */
@inline export const H_MATCHERS: usize = TABLES + 40;
@inline export const H_ATOM_TOPS: usize = TABLES + 44;
@inline export const H_ATOM_MIDDLES: usize = TABLES + 48;
@inline export const H_ATOM_BLOCKS: usize = TABLES + 52;
@inline export const H_NAMESPACE_COUNT: usize = TABLES + 56;
@inline export const H_NAMESPACES: usize = TABLES + 60;
@inline export const H_NAME_MASK: usize = TABLES + 64;
@inline export const H_NAME_SLOTS: usize = TABLES + 68;
@inline export const H_NAMES: usize = TABLES + 72;
@inline export const H_SYMBOL_COUNT: usize = TABLES + 76;
/** By symbol, a byte: 0, or 1 + the row of `H_ID_TYPES` for this attribute. */
@inline export const H_ID_ATTRIBUTES: usize = TABLES + 80;
/** Rows of a byte for each element symbol: 0 none, 1 ID, 2 IDREF or IDREFS. */
@inline export const H_ID_TYPES: usize = TABLES + 84;
/** The symbol of all names of namespaces that are not mentioned. */
@inline export const H_OTHER_NAMESPACES: usize = TABLES + 88;

// --- Records of the tables.
/** State: u32 base in calls, u16 after text (0: none), u16 signature, u32 address of values (0: not typed), u32 of its bag (0: none). */
@inline export const STATE_SHIFT: usize = 4;
@inline export const STATE_TEXT: usize = 4;
@inline export const STATE_SIGNATURE: usize = 6;
@inline export const STATE_VALUES: usize = 8;
@inline export const STATE_BAG: usize = 12;
/** Bag: u64 members that are required, u64 those that may come again, and by symbol a byte: 0, or 1 + the member. */
@inline export const BAG_REPEATABLE: usize = 8;
@inline export const BAG_MEMBERS: usize = 16;
/** Call, at base + symbol: u16 state (whose call it is), u16 opening, u16 return. */
@inline export const CALL_SIZE: usize = 6;
@inline export const CALL_OPENING: usize = 2;
@inline export const CALL_RETURN: usize = 4;
/** A return with this bit is an index of `H_RETURNS` (addresses of states by signature - 1); without, a state. */
@inline export const MANY: u32 = 0x8000;
/** Opening: u16 profiles, u16 first profile, u16 its content, u16 unused, u32 address of the rest where there are more. */
@inline export const OPENING_SIZE: usize = 12;
/** Profile: u32 base in actions, u32 required bits, u32 factors, 8 × u16 their start states. */
@inline export const PROFILE_SHIFT: usize = 5;
/** Action, at base + symbol: u16 profile + 1 (whose action it is), u16 value, u16 kind. */
@inline export const ACTION_SIZE: usize = 6;
@inline export const ACTION_OPTIONAL: u32 = 0xffff;
@inline export const ACTION_FACTOR: u32 = 0x100;
/** Factor state: u32 address of moves, u16 moves, u16 complete. Move: u16 symbol, u16 values, u32 address of values and next. */
@inline export const FACTOR_SHIFT: usize = 3;
@inline export const MOVE_SHIFT: usize = 3;
/** Namespace: u32 address, u32 length of its name, u32 symbol of its other names, u32 unused. Number 0 is none of them. */
@inline export const NAMESPACE_SHIFT: usize = 4;
/** Name: u32 address, u16 length, u16 namespace; its number is its symbol. Slots hold symbol + 1. */
@inline export const NAME_SHIFT: usize = 3;

// --- The workspace: sizes, then offsets from its beginning.
@inline export const FRAME_SIZE: usize = 24;
@inline export const MAX_DEPTH: usize = 65535;
@inline export const ATTRIBUTE_SIZE: usize = 24;
@inline export const MAX_ATTRIBUTES: usize = 2048;
@inline export const ENTRY_SIZE: usize = 48;
@inline export const ENTRIES: usize = 8192;
@inline export const NAME_HEAP_SIZE: usize = 1 << 18;
@inline export const BINDING_HEAP_SIZE: usize = 1 << 18;
@inline export const EPOCH_SIZE: usize = 24;
@inline export const MAX_EPOCHS: u32 = 4096;
@inline export const BINDING_SIZE: usize = 16;
@inline export const MAX_BINDINGS: u32 = 1024;
@inline export const ID_SIZE: usize = 16;
@inline export const FIRST_IDS: u32 = 4096;
@inline export const SCRATCH_SIZE: usize = 1 << 20;

@inline export const W_MASKS: usize = 0;
@inline export const W_SLOTS: usize = W_MASKS + 17 * 16;
@inline export const W_ATTRIBUTES: usize = W_SLOTS + 48;
@inline export const W_ENTRIES: usize = W_ATTRIBUTES + MAX_ATTRIBUTES * ATTRIBUTE_SIZE;
@inline export const W_EPOCHS: usize = W_ENTRIES + ENTRIES * ENTRY_SIZE;
@inline export const W_BINDINGS: usize = W_EPOCHS + <usize>MAX_EPOCHS * EPOCH_SIZE;
@inline export const W_NAME_HEAP: usize = W_BINDINGS + <usize>MAX_BINDINGS * BINDING_SIZE;
@inline export const W_BINDING_HEAP: usize = W_NAME_HEAP + NAME_HEAP_SIZE;
@inline export const W_IDS: usize = W_BINDING_HEAP + BINDING_HEAP_SIZE;
@inline export const W_FRAMES: usize = W_IDS + <usize>FIRST_IDS * ID_SIZE;
@inline export const W_SCRATCH: usize = W_FRAMES + (MAX_DEPTH + 1) * FRAME_SIZE;
@inline export const WORKSPACE_SIZE: usize = W_SCRATCH + SCRATCH_SIZE;

/** Bytes after the document that must be there: a `<` that stops every search, and white space. */
@inline export const PADDING: usize = 64;
