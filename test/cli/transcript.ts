// Reads a transcript: a title, then sections that begin with `--- `.
//   --- file NAME          a file to make (NAME/ makes a directory), its text below
//   --- $ teikit WORDS     a command; words are split at spaces, 'quotes' hold them together
//   --- stdin | stdout | stderr | wrote NAME   what goes in, what must come out; left out is empty
//   --- exit CODE          ends a command

export type Command = {
  readonly words: readonly string[];
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly wrote: Readonly<Record<string, string>>;
  readonly exitCode: number;
};

export type Transcript = {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly Command[];
};

const MARK = '--- ';

export function readTranscript(text: string): Transcript {
  const [title = { head: '', body: '' }, ...sections] = text.split(/^--- /m).map((section) => {
    const end = section.indexOf('\n');
    return { head: section.slice(0, end), body: section.slice(end + 1) };
  });
  const files: Record<string, string> = {};
  const commands: Command[] = [];
  let open: Command | undefined;
  for (const { head, body } of sections) {
    const [kind = '', ...rest] = head.split(' ');
    const name = rest.join(' ');
    if (kind === 'file') files[name] = body;
    else if (kind === '$') open = { words: split(name).slice(1), stdin: '', stdout: '', stderr: '', wrote: {}, exitCode: 0 };
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

function split(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
