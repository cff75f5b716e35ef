// The store of schemas, as it is written and read.

import { SchemaStore } from '../host/schema-store.ts';
import { ENTRY_FILE, readEntry, writeEntry } from '../rules/store/store-entry.ts';

export function openStore(): SchemaStore {
  return new SchemaStore({ file: ENTRY_FILE, read: readEntry, write: writeEntry });
}
