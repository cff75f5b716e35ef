// The project file, `teikit.config.yaml`, `.yml` or `.json`: which rules apply to which documents of a project. `schema/config.schema.json`
// describes it for editors; what is wrong in it is told with its place.

import { codes } from '../diagnostics/catalogue.ts';
import { asCopy } from '../source/bucket-names.ts';
import { yamlFault } from '../source/yaml-fault.ts';
import { faultOf, type ProjectPath, type Shape, text, texts } from './project-shape.ts';
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

export const stepNames = ['encode', 'validate', 'transform', 'export'] as const;
export type StepName = (typeof stepNames)[number];

/** What documents go through, as it is written. */
export type WrittenPipeline = {
  readonly name?: string;
  /** Patterns, from the folder of the project file. */
  readonly files: readonly string[];
  /** A folder, from the one of the project file; default: that of the project. */
  readonly output?: string;
  /** A name, or a name with its options. */
  readonly steps: readonly (StepName | { readonly [Name in StepName]?: Readonly<Record<string, unknown>> | null })[];
};

/** Places in buckets (`s3://`) are the names of their copies. */
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
  /** The folder that `run` writes to, from the one of the project file. */
  readonly output: string;
  readonly pipelines: readonly WrittenPipeline[];
};

export const DEFAULT_OUTPUT = 'out';

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

type WithPatterns<Of> = Omit<Of, 'files'> & { readonly files: string | readonly string[] };

type Written = Partial<Omit<ProjectFile, 'links' | 'rules' | 'pipelines'>> & {
  readonly rules?: readonly WithPatterns<ProjectRule>[];
  readonly pipelines?: readonly WithPatterns<WrittenPipeline>[];
  readonly links?: Partial<ProjectFile['links']>;
};

function projectOf(written: Written): ProjectFile {
  const {
    rules = [],
    severities = {},
    ignore = [],
    catalogs = [],
    links = {},
    output = DEFAULT_OUTPUT,
    pipelines = [],
  } = written;
  return {
    rules: rules.map(({ files, ...rule }) => ({ ...rule, files: patternsOf(files) })),
    output: asCopy(output),
    pipelines: pipelines.map(({ files, output: own, ...pipeline }) => ({
      ...pipeline,
      ...(own === undefined ? {} : { output: asCopy(own) }),
      files: patternsOf(files),
    })),
    severities,
    ignore: ignore.map(asCopy),
    catalogs,
    links: { roots: links.roots ?? [] },
  };
}

function patternsOf(files: string | readonly string[]): readonly string[] {
  return (typeof files === 'string' ? [files] : files).map(asCopy);
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
        required: ['files'],
      },
    },
    severities: { kind: 'map', of: { kind: 'one of', names: gradeNames }, keys: () => Object.keys(codes), what: 'code' },
    ignore: texts,
    catalogs: texts,
    links: { kind: 'fields', fields: { roots: texts } },
    output: text,
    pipelines: {
      kind: 'list',
      of: {
        kind: 'fields',
        fields: {
          name: text,
          files: { kind: 'text or texts' },
          output: text,
          steps: { kind: 'list', of: { kind: 'named', names: stepNames } },
        },
        required: ['files', 'steps'],
      },
    },
  },
};
