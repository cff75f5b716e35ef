// The rules of grammars, kept in the user's cache directory beside the compiled schemas. Those of the schema of this package are
// shipped with it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleKeeper } from '../schematron/kept-rules.ts';
import { cacheDirectory } from './cache-directory.ts';
import { packageRoot, packageVersion } from './package-root.ts';

/** `bytes`: of the grammar. */
export function ruleKeeper(bytes: Uint8Array): RuleKeeper {
  const digest = rulesDigest(bytes);
  const cache = cacheDirectory();
  const name = `${digest}.rules`;
  return {
    read: () => {
      const shipped = shippedRules(digest);
      if (shipped !== undefined) return shipped;
      const kept = cache.read(name);
      return kept === undefined ? undefined : new TextDecoder().decode(kept);
    },
    write: (text) => void cache.write(name, new TextEncoder().encode(text)),
  };
}

/** Of a grammar with these bytes; what another version found is not used. */
export function rulesDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(`rules of ${packageVersion()}\0`).update(bytes).digest('hex');
}

/** What is shipped begins with a line that says of which grammar it is. */
export function rulesToShip(digest: string, text: string): string {
  return `${digest}\n${text}`;
}

function shippedRules(digest: string): string | undefined {
  try {
    const text = readFileSync(join(packageRoot(), 'dist', 'tei-archive.rules'), 'utf8');
    return text.startsWith(`${digest}\n`) ? text.slice(digest.length + 1) : undefined;
  } catch {
    return undefined;
  }
}
