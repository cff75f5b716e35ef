// A schema for the engines that few calls ask for.

import type { DatatypeRules } from '../datatypes/datatype.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SourceDocument } from '../source/document.ts';
import { speaksOfSchematron } from '../source/speaks-of-schematron.ts';
import type { Schema } from '../validate/schema.ts';

export type OtherEngine = {
  readonly engine: 'reference' | 'libxml2';
  readonly rules: DatatypeRules;
  readonly roots: readonly string[];
  readonly named: readonly string[];
  readonly asked?: (path: string) => void;
};

/** `main`: the main file of the schema. @throws {SchemaError | EnvironmentError} */
export async function loadOther(main: SourceDocument, { engine, rules, ...files }: OtherEngine): Promise<Schema> {
  if (engine === 'reference') {
    const [{ readSchemaFiles }, { schemaOfReference }, { linkedFiles }, { uriAttributes }] = await Promise.all([
      import('../validate/reference/read-schema-files.ts'),
      import('../validate/reference/reference-check.ts'),
      import('../host/schema-files.ts'),
      import('../relaxng/pattern/uri-attributes.ts'),
    ]);
    const { schema, grammar, files: all } = readSchemaFiles(main, linkedFiles(main.file, files).read, rules);
    const holdsRules = [...all.values()].some(speaksOfSchematron);
    return { ...schemaOfReference(schema), holdsRules, uris: uriAttributes(grammar) };
  }
  // libxml2 reads it with the first document
  const { findForeign } = await import('./foreign-schema.ts');
  const foreign = await findForeign(main.file);
  if (foreign !== undefined) throw new EnvironmentError('env/bad-schema', foreign, { file: main.file });
  const [{ gatherSchema }, { schemaOfLibxml2 }, { linkedSchemaReader }] = await Promise.all([
    import('../validate/libxml2/schema-source.ts'),
    import('../validate/libxml2/libxml2-check.ts'),
    import('../host/linked-schema.ts'),
  ]);
  const source = gatherSchema(main, linkedSchemaReader(main.file, files));
  return { ...schemaOfLibxml2(source), holdsRules: source.parts.some(({ bytes }) => speaksOfSchematron(bytes)) };
}
