// The files of a schema as text, made of their bytes.

import type { SchemaFiles } from '../../relaxng/simplify/load-schema.ts';
import { decodeXml } from '../../source/decode.ts';

export type SchemaBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly reason: string };

export function decodeSchemaFiles(readBytes: (location: string) => SchemaBytes): SchemaFiles {
  return {
    read: (location) => {
      const read = readBytes(location);
      if (read.kind === 'missing') return read;
      const decoded = decodeXml(read.bytes);
      if (decoded.kind === 'decoded') return { kind: 'text', text: decoded.text };
      return { kind: 'undecodable', fault: decoded };
    },
  };
}
