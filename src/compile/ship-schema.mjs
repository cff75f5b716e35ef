// Compiles the package's own schema when teikit is built: the module, the grammar that the reference starts from, and the rules of
// Schematron that it holds.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSchemaFile } from '../../dist/lib/host/read-schema.js';
import { compilerHost } from '../../dist/lib/host/compiler-host.js';
import { rulesDigest, rulesToShip } from '../../dist/lib/host/rule-keeper.js';
import { linkedFiles } from '../../dist/lib/host/schema-files.js';
import { loadSchematron } from '../../dist/lib/schematron/load-schematron.js';
import { buildModule } from '../../dist/lib/validate/compiled/build-module.js';
import { readSchemaFiles } from '../../dist/lib/validate/reference/read-schema-files.js';

const main = await readSchemaFile(fileURLToPath(new URL('../../schema/tei-archive.rng', import.meta.url)));
const built = buildModule(main, readSchemaFiles(main, linkedFiles(main.file).read, 'standard'), compilerHost());
if (built.kind !== 'built' || built.file.metadata.refusals.length > 0) {
  throw new Error(`the schema of the package is not compiled whole: ${JSON.stringify(built)}`);
}
for (const { name, bytes } of built.entries) ship(name.endsWith('.wasm') ? 'wasm' : 'grammar', bytes);

const keeper = {
  read: () => undefined,
  write: (text) => ship('rules', rulesToShip(rulesDigest(main.bytes), text)),
};
const rules = loadSchematron({ file: main.file, text: new TextDecoder().decode(main.bytes) }, { keeper });
if (rules === undefined || rules.remarks.length > 0) {
  throw new Error(`the rules of the schema of the package are not run: ${JSON.stringify(rules?.remarks)}`);
}

function ship(ending, content) {
  writeFileSync(new URL(`../../dist/tei-archive.${ending}`, import.meta.url), content);
}
