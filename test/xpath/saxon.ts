// Asks Saxon-HE (Debian's libsaxonhe-java) what expressions give: many in one query, each by itself where it cannot be compiled.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SaxonPaths = { readonly java: string; readonly saxon: string };

const PROLOG = `declare namespace t = "http://www.tei-c.org/ns/1.0";
declare namespace x = "http://example.org/x";
declare namespace err = "http://www.w3.org/2005/xqt-errors";
declare namespace output = "http://www.w3.org/2010/xslt-xquery-serialization";
declare option output:method "text";
declare function local:type($i as item()) as xs:string {
  typeswitch ($i)
    case node() return 'node' case xs:untypedAtomic return 'untypedAtomic' case xs:anyURI return 'anyURI' case xs:string return 'string'
    case xs:boolean return 'boolean' case xs:integer return 'integer' case xs:decimal return 'decimal' case xs:double return 'double'
    case xs:float return 'float' case xs:dateTime return 'dateTime' case xs:date return 'date' case xs:time return 'time'
    case xs:dayTimeDuration return 'dayTimeDuration' case xs:yearMonthDuration return 'yearMonthDuration'
    case xs:duration return 'duration' case xs:QName return 'QName' case xs:gYear return 'gYear' case xs:gYearMonth return 'gYearMonth'
    case xs:gMonth return 'gMonth' case xs:gMonthDay return 'gMonthDay' case xs:gDay return 'gDay'
    case xs:hexBinary return 'hexBinary' case xs:base64Binary return 'base64Binary' default return 'other' };
declare function local:show($i as item()) as xs:string {
  concat(local:type($i), ' ', if ($i instance of node()) then path($i) else replace(string($i), '\\n', '\\\\n')) };
`;

/** One expression to a line, so that what Saxon says of a line is of that expression. */
function lineOf(expression: string, index: number): string {
  const escaped = expression.replaceAll('&', '&amp;');
  return `try { concat('${index}: ', string-join(for $i in (${escaped}) return local:show($i), ' | '), '&#10;') } catch * { concat('${index}: error ', local-name-from-QName($err:code), '&#10;') }`;
}

/** By expression: its items, each as its type and its path or text, or `error` and the code. `document`: a file. */
export function askSaxon(
  { java, saxon }: SaxonPaths,
  expressions: readonly string[],
  document: string,
): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'saxon-'));
  const results = new Map<string, string>();
  try {
    for (let open = expressions.map((_, index) => index); open.length > 0; ) {
      const query = join(folder, 'query.xq');
      const first = PROLOG.split('\n').length;
      writeFileSync(query, `${PROLOG}${open.map((index) => lineOf(expressions[index] ?? '', index)).join(',\n')}\n`);
      const options = ['-Duser.timezone=UTC', '-cp', saxon, 'net.sf.saxon.Query', `-q:${query}`, `-s:${document}`, '-dtd:off'];
      const run = spawnSync(java, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (run.status === 0) {
        for (const [, index = '', result = ''] of run.stdout.matchAll(/^ ?([0-9]+): (.*)$/gm))
          results.set(expressions[Number(index)] ?? '', result);
        break;
      }
      const faults = [
        ...run.stderr.matchAll(/([A-Z]{4}[0-9]{4})[^\n]*?\n?[^\n]*?on line (\d+)|on line (\d+)[^\n]*\n\s*([A-Z]{4}[0-9]{4})/g),
      ];
      const wrong = new Map(
        faults.map(([, code, line, otherLine, otherCode]) => [Number(line ?? otherLine) - first, code ?? otherCode ?? '']),
      );
      const [only] = open;
      const anyCode = /\b([A-Z]{4}[0-9]{4}):/.exec(run.stderr)?.[1];
      // an error that has no line
      if (open.length === 1 && only !== undefined && anyCode !== undefined) {
        results.set(expressions[only] ?? '', `error ${anyCode}`);
        break;
      }
      const before = open.length;
      open = open.filter((index, place) => {
        const code = wrong.get(place);
        if (code !== undefined) results.set(expressions[index] ?? '', `error ${code}`);
        return code === undefined;
      });
      if (open.length === before) throw new Error(run.stderr);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
