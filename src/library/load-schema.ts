// A schema from a path, by the engine that was asked for.

import type { CompilerHost } from '../compile/compiler-host.ts';
import type { DatatypeRules } from '../datatypes/datatype.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { cacheDirectory, noCache } from '../host/cache-directory.ts';
import { compilerHost } from '../host/compiler-host.ts';
import { defaultSchemaPath } from '../host/package-root.ts';
import { readLinkedSchema, readSchemaFile } from '../host/read-schema.ts';
import { readSchemaBytes } from '../host/schema-files.ts';
import { compiledSchema } from '../validate/compiled/compiled-check.ts';
import { loadCompiled, type SchemaServices } from '../validate/compiled/load-compiled.ts';
import type { EngineName, Schema } from '../validate/schema.ts';
import { explainForeign, findForeign } from './foreign-schema.ts';

export type SchemaSettings = {
  /** Default: `compiled`. */
  readonly engine?: EngineName;
  /** Whether compiled schemas are looked for in the user's cache directory, and kept there; default: true. */
  readonly cache?: boolean;
  /** Whether values are judged as Jing judges them where that is not what XML Schema says (docs/datatypes.md); not for libxml2. */
  readonly asJing?: boolean;
};

/**
 * Reads a RELAX NG schema (XML or compact syntax; for libxml2 XML syntax only) with the local files it includes; without a
 * path, the schema of this package.
 * @throws {SchemaError} when the schema is incorrect
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function loadSchema(path?: string, settings: SchemaSettings = {}): Promise<Schema> {
  const location = path ?? defaultSchemaPath();
  try {
    return await loadFrom(location, settings);
  } catch (error) {
    throw await explainForeign(location, error);
  }
}

async function loadFrom(
  location: string,
  { engine = 'compiled', cache = true, asJing = false }: SchemaSettings,
): Promise<Schema> {
  const main = await readSchemaFile(location);
  const rules = asJing ? 'jing' : 'standard';
  switch (engine) {
    case 'compiled': {
      return compiledSchema(await loadCompiled(main, schemaServices(cache, rules)));
    }
    case 'reference': {
      const [{ readSchemaFiles }, { schemaOfReference }] = await Promise.all([
        import('../validate/reference/read-schema-files.ts'),
        import('../validate/reference/reference-check.ts'),
      ]);
      return schemaOfReference(readSchemaFiles(main, readSchemaBytes, rules).schema);
    }
    case 'libxml2': {
      // libxml2 reads it with the first document
      const foreign = await findForeign(location);
      if (foreign !== undefined) throw new EnvironmentError('env/bad-schema', foreign);
      const [{ gatherSchema }, { schemaOfLibxml2 }] = await Promise.all([
        import('../validate/libxml2/schema-source.ts'),
        import('../validate/libxml2/libxml2-check.ts'),
      ]);
      return schemaOfLibxml2(gatherSchema(main, readLinkedSchema));
    }
    default:
      throw new TypeError(`there is no engine ${String(engine satisfies never)}: compiled, reference or libxml2`);
  }
}

export function schemaServices(useCache: boolean, rules: DatatypeRules): SchemaServices {
  const host = compilerHost(useCache ? cacheDirectory() : noCache);
  return { readBytes: readSchemaBytes, host: rules === 'jing' ? asJingHost(host) : host, rules };
}

/** What is compiled by other rules is compiled by another compiler: no module and no grammar of one serves the other. */
function asJingHost(host: CompilerHost): CompilerHost {
  return {
    ...host,
    compilerVersion: () => {
      const version = host.compilerVersion();
      return version && `${version} as Jing`;
    },
  };
}
