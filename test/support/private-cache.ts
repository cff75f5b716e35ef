// The cache and the store of a test run: folders of its own, so that no test touches the user's. Every program that a test starts inherits it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Called by vitest before the first test; what it gives is called after the last one. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-cache-'));
  process.env['XDG_CACHE_HOME'] = folder;
  process.env['TEIKIT_STORE'] = join(folder, 'store');
  delete process.env['XML_CATALOG_FILES'];
  return () => rmSync(folder, { recursive: true, force: true });
}
