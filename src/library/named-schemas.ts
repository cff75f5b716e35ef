// Schemas that a call names: files, or what the store knows by an address or a name.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { isFile } from '../host/is-file.ts';
import { addresses, knownAt, knownSchema } from '../rules/known-schemas.ts';
import { isSchematron } from '../rules/resolved-rules.ts';
import { openStore } from './open-store.ts';

/** Their paths; what nobody knows stays, for whoever reads it to say what is wrong. @throws {EnvironmentError} */
export function namedSchemas(words: readonly string[]): readonly string[] {
  const store = openStore();
  return words.map((word) => {
    if (isFile(word)) return word;
    const known = knownSchema(word) ?? knownAt(word);
    const names = [
      word,
      ...(/^https?:/i.test(word) ? addresses(word) : []),
      ...(known === undefined ? [] : addresses(known.url)),
    ];
    for (const name of names) {
      const found = store.find(name);
      if (found?.kind === 'stored') return found.path;
      if (found?.kind === 'damaged')
        throw new EnvironmentError('env/bad-schema', `${found.reason}: ${found.advice}`, {
          file: word,
        });
    }
    const isAddress = /^https?:\/\//i.test(word);
    if (known !== undefined || isAddress) {
      const reason = isAddress ? 'an address and nothing is fetched here' : 'a schema that is not in the store';
      throw new EnvironmentError(
        'env/bad-schema',
        `${word} is ${reason}: teikit schema add ${known?.name ?? word} keeps a copy`,
        { file: word },
      );
    }
    if (isSchematron(word))
      throw new EnvironmentError('env/bad-schema', `cannot read the schema ${word}: no such file or directory`, { file: word });
    return word;
  });
}
