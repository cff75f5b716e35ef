// Reads one of the mistakes in test/cli/mistakes: a title, then sections that begin with `--- `.
//   --- schema NAME   tei-archive or tei_all
//   --- document      what the encoder wrote; both validators call it letter.xml
//   --- jing          what Jing prints, each message cut after 200 characters
//   --- ours          what teikit prints
//   --- repair        words that our message must have: what would be right
//   --- fixed         the document after the safe fixes; without it there are none

export type Mistake = {
  readonly title: string;
  readonly schema: string;
  readonly document: string;
  readonly jing: string;
  readonly ours: string;
  readonly repair: string;
  readonly fixed: string | undefined;
};

export function readMistake(text: string): Mistake {
  const [title = '', ...sections] = text.split(/^--- /m);
  const bodies = new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      const [kind = '', ...words] = section.slice(0, end).split(' ');
      return [kind, words.length > 0 ? words.join(' ') : section.slice(end + 1)];
    }),
  );
  const body = (kind: string): string => {
    const found = bodies.get(kind);
    if (found === undefined) throw new Error(`a mistake without the section ${kind}: ${title}`);
    return found;
  };
  return {
    title: title.trimEnd(),
    schema: body('schema'),
    document: body('document'),
    jing: body('jing'),
    ours: body('ours'),
    repair: body('repair').trimEnd(),
    fixed: bodies.get('fixed'),
  };
}

/** Characters of Jing's messages that are shown: it lists all that is allowed. */
const SHOWN = 200;

export function cutMessage(message: string): string {
  return message.length > SHOWN ? `${message.slice(0, SHOWN)}…` : message;
}
