// Closes a module with its digest: the custom section `teikit.digest` is the last one and holds the SHA-256 of all before it.
import { sha256 } from './sha256.ts';
import { joinBytes, writeCustom, writeSection } from './wasm/sections.ts';

export const DIGEST_SECTION = 'teikit.digest';

export function sealModule(module: Uint8Array): Uint8Array {
  return joinBytes([module, writeSection(writeCustom({ name: DIGEST_SECTION, payload: sha256(module) }))]);
}
