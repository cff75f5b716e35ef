// A document through a compiled schema in wabt's interpreter: a second module brings the document as a data segment, copies
// it into the schema module's memory, and asks.
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '../../src/compile/compiled-schema.ts';
import { proofReasons } from '../../src/compile/proof-reasons.ts';

export type InterpreterSetting = {
  readonly wat2wasm: string;
  readonly interpreter: string;
  readonly schemaFile: string;
  /** Where files may be written. */
  readonly folder: string;
};

/** @throws {Error} when the interpreter fails, or answers in another form */
export function judgeInInterpreter(
  { wat2wasm, interpreter, schemaFile, folder }: InterpreterSetting,
  document: Uint8Array,
): Proof {
  const at = (name: string): string => join(folder, name);
  copyFileSync(schemaFile, at('schema.interpreted.wasm'));
  writeFileSync(at('driver.wat'), driver(document));
  execFileSync(wat2wasm, [at('driver.wat'), '-o', at('driver.wasm')]);
  writeFileSync(at('run.json'), JSON.stringify(SCRIPT));
  const output = execFileSync(interpreter, [at('run.json')], { encoding: 'utf8' });
  const answer = (name: string): number => {
    const [, value] = new RegExp(`^${name}\\(\\) => i32:(\\d+)$`, 'mu').exec(output) ?? [];
    if (value === undefined) throw new Error(`the interpreter gave no ${name}: ${output}`);
    return Number(value);
  };
  if (answer('run') === 1) return { isValid: true, proofEnd: document.length, reason: 'none' };
  return { isValid: false, proofEnd: answer('proofEnd'), reason: proofReasons[answer('reason')] ?? 'none' };
}

function driver(document: Uint8Array): string {
  const bytes = Array.from(document, (byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');
  return `(module
    (import "schema" "memory" (memory 1))
    (import "schema" "allocate" (func $allocate (param i32) (result i32)))
    (import "schema" "validate" (func $validate (param i32 i32) (result i32)))
    (import "schema" "proofEnd" (func $proofEnd (result i32)))
    (import "schema" "reason" (func $reason (result i32)))
    (data $document "${bytes}")
    (func (export "run") (result i32) (local $at i32)
      (local.set $at (call $allocate (i32.const ${document.length})))
      (memory.init $document (local.get $at) (i32.const 0) (i32.const ${document.length}))
      (call $validate (local.get $at) (i32.const ${document.length})))
    (func (export "proofEnd") (result i32) (call $proofEnd))
    (func (export "reason") (result i32) (call $reason)))`;
}

const action = (field: string): object => ({
  type: 'action',
  line: 4,
  action: { type: 'invoke', field, args: [] },
  expected: [{ type: 'i32' }],
});

const SCRIPT: object = {
  source_filename: 'run.wast',
  commands: [
    { type: 'module', line: 1, filename: 'schema.interpreted.wasm' },
    { type: 'register', line: 2, as: 'schema' },
    { type: 'module', line: 3, filename: 'driver.wasm' },
    ...['run', 'proofEnd', 'reason'].map(action),
  ],
};
