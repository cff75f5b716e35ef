// Bytes on their way to a file, digested as they pass.

import type { Digester } from './digests.ts';

export async function* digesting(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  digester: Digester,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    digester.update(chunk);
    yield chunk;
  }
}
