// Compiles the package's own schema when teikit is built: the module, and the grammar that the reference starts from.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSchemaFile } from '../../dist/lib/host/read-schema.js';
import { compilerHost } from '../../dist/lib/host/compiler-host.js';
import { linkedFiles } from '../../dist/lib/host/schema-files.js';
import { buildModule } from '../../dist/lib/validate/compiled/build-module.js';
import { readSchemaFiles } from '../../dist/lib/validate/reference/read-schema-files.js';

const main = await readSchemaFile(fileURLToPath(new URL('../../schema/tei-archive.rng', import.meta.url)));
const built = buildModule(main, readSchemaFiles(main, linkedFiles(main.file).read, 'standard'), compilerHost());
if (built.kind !== 'built' || built.file.metadata.refusals.length > 0) {
  throw new Error(`the schema of the package is not compiled whole: ${JSON.stringify(built)}`);
}
for (const { name, bytes } of built.entries) {
  writeFileSync(new URL(`../../dist/tei-archive.${name.endsWith('.wasm') ? 'wasm' : 'grammar'}`, import.meta.url), bytes);
}
