// Compiles the stylesheets to SEF in dist/xslt: relocatable, and the same bytes from the same sources. The sources go there too: those of
// users import them.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const STYLESHEETS = ['html', 'text', 'markdown'];

/** SEF records when it was made and seals that with a checksum: so the compiler is shown a clock that stands still. */
const STILL_CLOCK = `data:text/javascript,${encodeURIComponent(`
  const Moving = Date;
  globalThis.Date = class Date extends Moving {
    constructor(...parts) { super(...(parts.length === 0 ? [0] : parts)); }
    static now() { return 0; }
  };`)}`;

const compiler = createRequire(import.meta.url).resolve('xslt3/xslt3.js');
const sources = fileURLToPath(new URL('.', import.meta.url));
const products = fileURLToPath(new URL('../dist/xslt/', import.meta.url));

mkdirSync(products, { recursive: true });
for (const name of STYLESHEETS) {
  const options = [`-xsl:${sources}${name}.xsl`, `-export:${products}${name}.sef.json`, '-nogo', '-relocate:on'];
  const run = spawnSync(process.execPath, ['--import', STILL_CLOCK, compiler, ...options], {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC' },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  // SaxonJS keeps the address of an imported module for a variable that is given as text content: give it by select.
  if (readFileSync(`${products}${name}.sef.json`, 'utf8').includes('file:/')) {
    console.error(`dist/xslt/${name}.sef.json holds a path of this machine`);
    process.exit(1);
  }
}

for (const name of readdirSync(sources)) {
  if (name.endsWith('.xsl')) copyFileSync(`${sources}${name}`, `${products}${name}`);
}
