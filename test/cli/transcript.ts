// A transcript: a title, then sections that begin with `--- `.
//   --- file NAME          a file to make (NAME/ makes a directory), its text below; `latin1` or `utf16` for `file`: in that encoding
//   --- $ teikit WORDS     a command; words are split at spaces, 'quotes' hold them together
//   --- stdin | stdout | stderr | wrote NAME   what goes in, what must come out; left out is empty
//   --- exit CODE          ends a command

export type Command = {
  readonly line: string;
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly wrote: Readonly<Record<string, string>>;
  readonly exitCode: number;
};

export type Transcript = {
  readonly title: string;
  readonly files: readonly TranscriptFile[];
  readonly commands: readonly Command[];
};

export type TranscriptFile = { readonly name: string; readonly form: FileForm; readonly text: string };

type FileForm = 'file' | 'latin1' | 'utf16';

/** How the text of a file is written as bytes; UTF-16 begins with a byte order mark. */
const FORMS: Readonly<Record<FileForm, (text: string) => Buffer>> = {
  file: (text) => Buffer.from(text),
  latin1: (text) => Buffer.from(text, 'latin1'),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

const MARK = '--- ';
/** A difference has lines that begin like a section: only the words of sections make one. */
const SECTION = /^--- (?=(?:file|latin1|utf16|\$|wrote|exit) |(?:stdin|stdout|stderr)$)/m;

export function bytesOf({ form, text }: TranscriptFile): Buffer {
  return FORMS[form](text);
}

export function readTranscript(text: string): Transcript {
  const [title = { head: '', body: '' }, ...sections] = text.split(SECTION).map((section) => {
    const end = section.indexOf('\n');
    return { head: section.slice(0, end), body: section.slice(end + 1) };
  });
  const files: TranscriptFile[] = [];
  const commands: Command[] = [];
  let open: Command | undefined;
  for (const { head, body } of sections) {
    const [kind = '', ...rest] = head.split(' ');
    const name = rest.join(' ');
    if (isForm(kind) && open === undefined) files.push({ name, form: kind, text: body });
    else if (kind === '$') open = { line: name, stdin: '', stdout: '', stderr: '', wrote: {}, exitCode: 0 };
    else if (open === undefined) throw new Error(`a section outside a command: ${MARK}${head}`);
    else if (kind === 'stdin' || kind === 'stdout' || kind === 'stderr') open = { ...open, [kind]: body };
    else if (kind === 'wrote') open = { ...open, wrote: { ...open.wrote, [name]: body } };
    else if (kind === 'exit') {
      commands.push({ ...open, exitCode: Number(name) });
      open = undefined;
    } else throw new Error(`an unknown section: ${MARK}${head}`);
  }
  if (open !== undefined || commands.length === 0) throw new Error('a command without an exit code, or no command');
  return { title: title.head, files, commands };
}

/** What `readTranscript` reads. */
export function writeTranscript({ title, files, commands }: Transcript): string {
  const made = files.map(({ name, form, text }) => `${MARK}${form} ${name}\n${text}`);
  return [`${title}\n`, ...made, ...commands.map(writeCommand)].join('');
}

function writeCommand({ line, wrote, exitCode, ...streams }: Command): string {
  const parts = (['stdin', 'stdout', 'stderr'] as const).map((name) => [name, streams[name]] as const);
  const filled = parts.filter(([, text]) => text !== '');
  const files = Object.entries(wrote).map(([name, text]) => [`wrote ${name}`, text] as const);
  const sections = [...filled, ...files].map(([head, text]) => `${MARK}${head}\n${text}`);
  return [`${MARK}$ ${line}\n`, ...sections, `${MARK}exit ${exitCode}\n`].join('');
}

/** The words of a command's line, after the program's name. */
export function wordsOf({ line }: Command): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);
}

function isForm(kind: string): kind is FileForm {
  return Object.hasOwn(FORMS, kind);
}
