// Gives what compiles schemas a name, when teikit is built: the package's version and a digest of the engine and the library.
// So a schema that an earlier state compiled is not taken for one of this.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Hexadecimal digits of the digest that are kept. */
const DIGITS = 16;

const code = readdirSync(join(DIST, 'lib'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
const hash = createHash('sha256');
for (const path of ['engine.wasm', ...code.toSorted().map((name) => join('lib', name))]) {
  if (existsSync(join(DIST, path))) hash.update(`${path}\0`).update(readFileSync(join(DIST, path)));
}
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
writeFileSync(join(DIST, 'compiler.json'), `${JSON.stringify({ version: `${version}+${hash.digest('hex').slice(0, DIGITS)}` })}\n`);
