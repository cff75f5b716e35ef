// Reads external entities of a document by their system identifiers, which are relative to the file that declares them.

import { encodingFault } from '../../diagnostics/encoding-fault.ts';
import { decodeXml } from '../../source/decode.ts';
import type { ReadEntity } from '../read-options.ts';
import type { SourceFile } from '../source-file.ts';
import type { PartReading } from './compose-settings.ts';
import { resolveUri } from './resolve-uri.ts';

export type EntityReader = ReadEntity;

type ReadBytes = (uri: string) => PartReading | { readonly kind: 'limit' };

/** Each file is read once for a document. */
export function entityReader(document: SourceFile, read: ReadBytes): EntityReader {
  const known = new Map<string, ReturnType<ReadEntity>>();
  return ({ systemId, from }) => {
    const uri = resolveUri(systemId, from?.uri ?? document.uri);
    if (uri === undefined) return { kind: 'not read', reason: 'its name is not a URI' };
    if (!uri.startsWith('file:')) return { kind: 'passed over', reason: 'it is not a local file, and nothing is fetched' };
    const result = known.get(uri) ?? readEntity(uri, read);
    known.set(uri, result);
    return result;
  };
}

function readEntity(uri: string, read: ReadBytes): ReturnType<ReadEntity> {
  const reading = read(uri);
  if (reading.kind === 'limit') return { kind: 'not read', reason: 'the document and its parts are too large' };
  if (reading.kind !== 'bytes') return { kind: 'not read', reason: reading.reason };
  const decoded = decodeXml(reading.bytes);
  if (decoded.kind !== 'decoded') return { kind: 'not read', reason: encodingFault(reading.file, decoded).message };
  const { text, encoding, hasByteOrderMark } = decoded;
  return { kind: 'read', source: { file: reading.file, uri, text, encoding, hasByteOrderMark, isEntity: true } };
}
