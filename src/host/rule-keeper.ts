// The rules of grammars, kept in the user's cache directory beside the compiled schemas.

import { createHash } from 'node:crypto';
import type { RuleKeeper } from '../schematron/kept-rules.ts';
import { cacheDirectory } from './cache-directory.ts';
import { packageVersion } from './package-root.ts';

/** `bytes`: of the grammar. What another version found is not used. */
export function ruleKeeper(bytes: Uint8Array): RuleKeeper {
  const cache = cacheDirectory();
  const digest = createHash('sha256').update(`rules of ${packageVersion()}\0`).update(bytes).digest('hex');
  const name = `${digest}.rules`;
  return {
    read: () => {
      const kept = cache.read(name);
      return kept === undefined ? undefined : new TextDecoder().decode(kept);
    },
    write: (text) => void cache.write(name, new TextEncoder().encode(text)),
  };
}
