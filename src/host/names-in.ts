// The names in a directory; none where it cannot be looked into.

import { readdirSync } from 'node:fs';

export function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
