// What stands where a schema should: looked at when it could not be used.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaPlace } from '../validate/foreign-schema.ts';

export function schemaPlace(location: string): SchemaPlace {
  try {
    const stats = statSync(location);
    // a pipe can be read once only, and a device has no end
    if (!stats.isFile() && !stats.isDirectory()) return { kind: 'missing' };
    return { kind: 'file', bytes: readFileSync(location) };
  } catch (error) {
    if (/^(?:[a-z][a-z0-9+.-]*:\/\/|file:)/i.test(location)) return { kind: 'address' };
    return (error as NodeJS.ErrnoException).code === 'EISDIR' ? lookInto(location) : { kind: 'missing' };
  }
}

function lookInto(directory: string): SchemaPlace {
  try {
    const names = readdirSync(directory).filter((name) => /\.rn[cg]$/i.test(name) && !name.startsWith('.'));
    return { kind: 'directory', schemas: names.toSorted().map((name) => join(directory, name)) };
  } catch {
    return { kind: 'missing' };
  }
}
