// The pipelines of a first project file, from the documents and texts that its folder holds.

import { type Cover, coverNames } from './cover-names.ts';

/** Paths with slashes, from the folder of the project file. */
export type FolderContents = {
  /** TEI documents. */
  readonly documents: readonly string[];
  /** Other files of XML. */
  readonly otherXml: readonly string[];
  /** Plain texts of which there is no encoding. */
  readonly texts: readonly string[];
  /** Texts whose encoding stands beside them, and those that are about the folder (README.txt). */
  readonly otherTexts: readonly string[];
  /** A folder that holds none of them. */
  readonly output: string;
};

/** Names in one list of files. */
const MOST_NAMES = 20;
/** Column of comments that stand behind something. */
const COMMENT_COLUMN = 34;

const NONE = `# pipelines:
#   - name: documents
#     files: "*.xml"
#     steps: [validate, transform: {to: html}]
#   - name: texts
#     files: "*.txt"
#     steps: [encode, validate, transform: {to: html}]
`;

export function writePipelines({ documents, otherXml, texts, otherTexts, output }: FolderContents): string {
  const head = [
    '',
    '# What teikit run does, and where what it makes goes. teikit run --dry-run lists what it would work on, and does nothing.',
    noted(`output: ${quoted(output)}`, 'a folder below this one; in its .teikit a run keeps what it knows of the last one'),
  ];
  if (documents.length + texts.length === 0) return `${head.join('\n')}\n${NONE}`;
  const names = new Names();
  const encodedTo = documents.length === 0 ? output : `${output}/${freeFolder('encoded', documents)}`;
  const ofDocuments = coverNames(documents, otherXml).flatMap((cover, at, { length }) =>
    pipelineOf(cover, {
      name: names.take(length === 1 ? 'documents' : cover.folder || 'documents'),
      files: `${count(cover.files, 'TEI document')}`,
      usual: output,
      output: below(output, cover.folder),
      steps: at === 0 ? DOCUMENT_STEPS : DOCUMENT_STEPS.filter(isDone),
    }),
  );
  const ofTexts = coverNames(texts, otherTexts).flatMap((cover, at, { length }) =>
    pipelineOf(cover, {
      name: names.take(length === 1 || cover.folder === '' ? 'texts' : `${cover.folder} texts`),
      files: `${count(cover.files, 'plain text')}`,
      usual: output,
      output: below(encodedTo, cover.folder),
      steps: at === 0 ? TEXT_STEPS : TEXT_STEPS.filter(isDone),
    }),
  );
  const leftOut = [
    ...leftOutOf(otherXml, ['file of XML that is no TEI document', 'files of XML that are no TEI documents']),
    ...leftOutOf(otherTexts, [
      'text that has its encoding beside it, or is about the folder',
      'texts that have their encodings beside them, or are about the folder',
    ]),
  ];
  const all = [...ofDocuments, ...ofTexts];
  const key = all.some(isDone) ? 'pipelines:' : '# pipelines:';
  return `${[...head, key, ...all, ...leftOut].join('\n')}\n`;
}

/** What stands below `steps:`; comments are choices. */
const DOCUMENT_STEPS: readonly string[] = [
  noted('      - validate', 'by the rules above'),
  noted('      - transform: {to: html}', 'also: reading, notes, ui-lang, css, template'),
  noted('      - transform: {to: text}', 'also: reading, wrap, notes, header'),
  '      # - transform: {to: markdown}',
  noted('      # - transform: {xslt: own.xsl}', 'a stylesheet of your own'),
  noted('      # - export: {to: [dc, csv]}', 'records of the headers: docs/exports.md has the formats'),
];

const TEXT_STEPS: readonly string[] = [
  noted('      - encode:', 'what is not said is found in the text, or told as missing'),
  noted('          # lang: en', 'default: found in the text'),
  noted('          # profile: letter', 'default: found in the text'),
  noted('          # authority: [names.csv]', 'persons, bodies and places: TEI, or id,type,name,variants'),
  noted('          # metadata: header.yaml', 'for the headers'),
  noted('          # publisher: An Archive', 'also: title, author, date'),
  noted('      - validate', 'the encoding'),
  noted('      - transform: {to: html}', 'and its page'),
];

type PipelineText = {
  readonly name: string;
  /** What the patterns take now. */
  readonly files: string;
  readonly usual: string;
  readonly output: string;
  readonly steps: readonly string[];
};

/** A long list of names is for people to make shorter: it is commented out. */
function pipelineOf({ folder, patterns }: Cover, { name, files, usual, output, steps }: PipelineText): readonly string[] {
  const [only] = patterns;
  const isLong = patterns.length > MOST_NAMES;
  const named = isLong ? [`${folder === '' ? '.' : folder}/…`] : patterns;
  const lines = [
    noted(`  - name: ${quoted(name)}`, `teikit run --only ${/\s/u.test(name) ? JSON.stringify(name) : name}`),
    ...(patterns.length === 1
      ? [noted(`    files: ${JSON.stringify(only)}`, files)]
      : [noted('    files:', files), ...named.map((one) => `      - ${JSON.stringify(one)}`)]),
    ...(output === usual ? [] : [`    output: ${quoted(output)}`]),
    '    steps:',
    ...steps,
  ];
  if (!isLong) return lines;
  return [
    '  # some of what this folder holds is left out, and too many would have to be named: say which are meant',
    ...lines.filter(isDone).map((line) => `  # ${line.slice(2)}`),
  ];
}

/** No two pipelines have one name, and none that of a step. */
class Names {
  readonly #taken = new Set<string>(['encode', 'validate', 'transform', 'export']);

  take(wish: string): string {
    let name = wish;
    for (let number = 2; this.#taken.has(name); number++) name = `${wish} ${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** A folder of outputs that no document's own outputs are in. */
function freeFolder(wish: string, documents: readonly string[]): string {
  const taken = new Set(documents.map((name) => name.split('/')[0]));
  let folder = wish;
  for (let number = 2; taken.has(folder); number++) folder = `${wish}-${number}`;
  return folder;
}

function leftOutOf(names: readonly string[], [one, several]: readonly [string, string]): readonly string[] {
  const [first] = names;
  if (first === undefined) return [];
  return [`  # not among them: ${names.length} ${names.length === 1 ? one : several}, such as ${JSON.stringify(first)}`];
}

function isDone(line: string): boolean {
  return !line.trimStart().startsWith('#');
}

function noted(text: string, comment: string): string {
  return `${text.padEnd(COMMENT_COLUMN - 2)}  # ${comment}`;
}

function below(folder: string, path: string): string {
  return path === '' ? folder : `${folder}/${path}`;
}

/** Plain words stand as they are. */
function quoted(text: string): string {
  return /^[a-z][\w/-]*$/iu.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text) ? text : JSON.stringify(text);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
