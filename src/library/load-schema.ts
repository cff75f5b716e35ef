// A schema from a path, by the engine that was asked for.

import type { CompilerHost } from '../compile/compiler-host.ts';
import type { DatatypeRules } from '../datatypes/datatype.ts';
import { cacheDirectory, noCache } from '../host/cache-directory.ts';
import { compilerHost } from '../host/compiler-host.ts';
import { defaultSchemaPath } from '../host/package-root.ts';
import { isModule, moduleRefusal, readSchemaOrModule } from '../host/read-schema.ts';
import { compiledSchema } from '../validate/compiled/compiled-check.ts';
import { loadCompiled, type SchemaServices } from '../validate/compiled/load-compiled.ts';
import type { EngineName, Schema } from '../validate/schema.ts';

export type SchemaSettings = {
  /** Default: `compiled`. */
  readonly engine?: EngineName;
  /** Whether compiled schemas are looked for in the user's cache directory, and kept there; default: true. */
  readonly cache?: boolean;
  /** Whether values are judged as Jing judges them where that is not what XML Schema says (docs/datatypes.md); not for libxml2. */
  readonly asJing?: boolean;
  /** Folders beside the schema's own, and its checkout, that what it refers to may be read from. */
  readonly roots?: readonly string[];
  /** Files and folders that the user named beside the schema: their folders may be read from, too. */
  readonly named?: readonly string[];
};

/**
 * Reads a RELAX NG schema (XML or compact syntax; for libxml2 XML syntax only) with the local files it includes; without a
 * path, the schema of this package.
 * @throws {SchemaError} when the schema is incorrect
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export function loadSchema(path?: string, settings: SchemaSettings = {}): Promise<Schema> {
  return loadAsked(path, settings);
}

type Asked = { readonly asked?: (path: string) => void };

/** As `loadSchema`. `asked`: is told of the files of the schema before they are read. */
export async function loadAsked(path: string | undefined, settings: SchemaSettings & Asked): Promise<Schema> {
  const location = path ?? defaultSchemaPath();
  settings.asked?.(location);
  try {
    return await loadFrom(location, settings);
  } catch (error) {
    const { explainForeign } = await import('./foreign-schema.ts');
    throw await explainForeign(location, error);
  }
}

async function loadFrom(
  location: string,
  { engine = 'compiled', cache = true, asJing = false, roots = [], named = [], ...told }: SchemaSettings & Asked,
): Promise<Schema> {
  const main = await readSchemaOrModule(location);
  if (isModule(main.bytes)) {
    if (engine !== 'compiled') throw moduleRefusal(location);
    const { moduleSchema } = await import('../validate/compiled/module-schema.ts');
    return moduleSchema(main);
  }
  switch (engine) {
    case 'compiled': {
      return compiledSchema(await loadCompiled(main, schemaServices(location, { cache, asJing, roots, named, ...told })));
    }
    case 'reference':
    case 'libxml2': {
      const { loadOther } = await import('./load-other.ts');
      return loadOther(main, { engine, rules: rulesOf(asJing), roots, named, ...told });
    }
    default:
      throw new TypeError(`there is no engine ${String(engine satisfies never)}: compiled, reference or libxml2`);
  }
}

/** `location`: of the main file. */
export function schemaServices(
  location: string,
  { cache = true, asJing = false, roots = [], named = [], ...told }: Omit<SchemaSettings, 'engine'> & Asked,
): SchemaServices {
  const host = compilerHost(cache ? cacheDirectory() : noCache);
  return {
    linked: async () => {
      const { linkedFiles } = await import('../host/schema-files.ts');
      return linkedFiles(location, { roots, named, ...told });
    },
    host: asJing ? asJingHost(host) : host,
    rules: rulesOf(asJing),
  };
}

function rulesOf(asJing: boolean): DatatypeRules {
  return asJing ? 'jing' : 'standard';
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
