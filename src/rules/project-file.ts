// The project file, `teikit.config.yaml`, `.yml` or `.json`: which rules apply to which documents of a project. `schema/config.schema.json`
// describes it for editors; what is wrong in it is told with its place.

import { codes } from '../diagnostics/catalogue.ts';
import { suggestion } from '../source/nearest-name.ts';
import { yamlFault } from '../source/yaml-fault.ts';
import { type CheckName, checkNames } from './resolved-rules.ts';

/** `off`: it is not told. */
export const gradeNames = ['error', 'warning', 'note', 'off'] as const;
export type Grade = (typeof gradeNames)[number];

export type ProjectRule = {
  /** Patterns, from the folder of the project file. */
  readonly files: readonly string[];
  /** Paths from the folder of the project file, addresses, or names of the store; without them documents say what they follow. */
  readonly schemas?: readonly string[];
  readonly phase?: string;
  readonly checks?: readonly CheckName[];
};

export type ProjectFile = {
  /** The first that fits a document applies. */
  readonly rules: readonly ProjectRule[];
  /** By code of a finding. */
  readonly severities: Readonly<Record<string, Grade>>;
  /** Patterns of documents that a search of folders leaves out. */
  readonly ignore: readonly string[];
  /** Paths of XML catalogs. */
  readonly catalogs: readonly string[];
  readonly links: { readonly roots: readonly string[] };
};

/** Where something stands in the file, from the top: keys of maps, numbers in lists. */
export type ProjectPath = readonly (string | number)[];

export type ProjectReading =
  | { readonly kind: 'project'; readonly project: ProjectFile; readonly placeOf: (path: ProjectPath) => string }
  /** `place`: `line:column`, from 1. */
  | { readonly kind: 'wrong'; readonly place: string; readonly reason: string };

const MOST_ALIASES = 100;

/** JSON is read as the YAML that it is. */
export async function readProjectFile(text: string): Promise<ProjectReading> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const [error] = document.errors;
  if (error !== undefined) return { kind: 'wrong', place: placeAt(error.pos[0]), reason: yamlFault(error) };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return { kind: 'wrong', place: '1:1', reason: 'its aliases make too much of it' };
  }
  const placeOf = (path: ProjectPath): string => placeAt(offsetOf(document.contents, path));
  const fault = faultOf(value ?? {}, projectShape, []);
  if (fault !== undefined) return { kind: 'wrong', place: placeOf(fault.path), reason: fault.reason };
  return { kind: 'project', project: projectOf((value ?? {}) as Written), placeOf };
}

type Written = Partial<Omit<ProjectFile, 'links' | 'rules'>> & {
  readonly rules?: readonly (Omit<ProjectRule, 'files'> & { readonly files: string | readonly string[] })[];
  readonly links?: Partial<ProjectFile['links']>;
};

function projectOf({ rules = [], severities = {}, ignore = [], catalogs = [], links = {} }: Written): ProjectFile {
  return {
    rules: rules.map(({ files, ...rule }) => ({ ...rule, files: typeof files === 'string' ? [files] : files })),
    severities,
    ignore,
    catalogs,
    links: { roots: links.roots ?? [] },
  };
}

/** A node of the document of YAML, as far as it is needed. */
type Node = {
  readonly range?: readonly [number, number, number] | null;
  readonly items?: readonly unknown[];
};

/** Of the key, or the member of a list; of the last part that is there. */
function offsetOf(contents: unknown, path: ProjectPath): number {
  let node = contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const items = node?.items ?? [];
    if (typeof step === 'number') node = (items[step] ?? null) as Node | null;
    else {
      const pairs = items as readonly { readonly key?: Node & { readonly value?: unknown }; readonly value?: unknown }[];
      const pair = pairs.find(({ key }) => String(key?.value) === step);
      offset = pair?.key?.range?.[0] ?? offset;
      node = (pair?.value ?? null) as Node | null;
      continue;
    }
    offset = node?.range?.[0] ?? offset;
  }
  return offset;
}

type Fault = { readonly path: ProjectPath; readonly reason: string };

/** What a value must be. */
type Shape =
  | { readonly kind: 'text' | 'texts' | 'text or texts' }
  | { readonly kind: 'one of'; readonly names: readonly string[] }
  | { readonly kind: 'some of'; readonly names: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys: () => readonly string[]; readonly what: string }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Shape>>; readonly required?: string };

const text: Shape = { kind: 'text' };
const texts: Shape = { kind: 'texts' };

const projectShape: Shape = {
  kind: 'fields',
  fields: {
    $schema: text,
    rules: {
      kind: 'list',
      of: {
        kind: 'fields',
        fields: {
          files: { kind: 'text or texts' },
          schemas: texts,
          phase: text,
          checks: { kind: 'some of', names: checkNames },
        },
        required: 'files',
      },
    },
    severities: { kind: 'map', of: { kind: 'one of', names: gradeNames }, keys: () => Object.keys(codes), what: 'code' },
    ignore: texts,
    catalogs: texts,
    links: { kind: 'fields', fields: { roots: texts } },
  },
};

function faultOf(value: unknown, shape: Shape, path: ProjectPath): Fault | undefined {
  const wrong = (wanted: string): Fault => ({ path, reason: `${nameOf(path)} must be ${wanted}` });
  switch (shape.kind) {
    case 'text':
      return isText(value) ? undefined : wrong('a text');
    case 'texts':
      return Array.isArray(value) ? firstOf(value, path, text) : wrong('a list of texts');
    case 'text or texts':
      return isText(value) || Array.isArray(value)
        ? isText(value)
          ? undefined
          : faultOf(value, texts, path)
        : wrong('a text or a list of texts');
    case 'one of':
      return isText(value) && shape.names.includes(value) ? undefined : wrong(`one of ${shape.names.join(', ')}`);
    case 'some of':
      return Array.isArray(value)
        ? firstOf(value, path, { kind: 'one of', names: shape.names })
        : wrong(`a list of ${shape.names.join(', ')}`);
    case 'list':
      return Array.isArray(value) ? firstOf(value, path, shape.of) : wrong('a list');
    case 'map':
      return isMap(value) ? faultInMap(value, shape, path) : wrong(`a map from a ${shape.what}`);
    case 'fields':
      return isMap(value) ? faultInFields(value, shape, path) : wrong('a map');
    default:
      return shape satisfies never;
  }
}

function firstOf(values: readonly unknown[], path: ProjectPath, shape: Shape): Fault | undefined {
  for (const [index, value] of values.entries()) {
    const fault = faultOf(value, shape, [...path, index]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInMap(value: object, { of, keys, what }: Shape & { readonly kind: 'map' }, path: ProjectPath): Fault | undefined {
  const known = keys();
  for (const [key, one] of Object.entries(value)) {
    const at = [...path, key];
    if (!known.includes(key)) return { path: at, reason: `there is no ${what} ${key}${suggestion(key, known)}` };
    const fault = faultOf(one, of, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInFields(
  value: object,
  { fields, required }: Shape & { readonly kind: 'fields' },
  path: ProjectPath,
): Fault | undefined {
  const known = Object.keys(fields);
  for (const [key, one] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const at = [...path, key];
    if (shape === undefined)
      return {
        path: at,
        reason: `there is no setting ${key} here${suggestion(key, known) || `: there are ${known.join(', ')}`}`,
      };
    const fault = faultOf(one, shape, at);
    if (fault !== undefined) return fault;
  }
  if (required !== undefined && !Object.hasOwn(value, required)) return { path, reason: `${nameOf(path)} has no ${required}` };
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `rules[0].files` */
function nameOf(path: ProjectPath): string {
  if (path.length === 0) return 'the file';
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}
