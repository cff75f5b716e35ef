// What libxml2 says of a schema it refuses → one line that names the file and, where libxml2 knows it, the line.

import { EnvironmentError } from '../../diagnostics/environment-error.ts';
import { readLibxml2Output } from './libxml2-output.ts';
import type { RunNames } from './run-libxml2.ts';
import type { SchemaSource } from './schema-source.ts';

export function explainSchemaFault(output: string, schema: SchemaSource, names: RunNames): EnvironmentError {
  const { reports } = readLibxml2Output(output, names.schema, schema.parts.length);
  const [first] = reports.filter((report) => report.level === 'error');
  const part = schema.parts[first?.document ?? 0];
  const place = first?.line === undefined ? '' : `:${first.line}`;
  const reason = schema.parts.reduceRight(
    (text, { file }, index) => text.replaceAll(names.schema(index), file),
    explain(first?.message ?? ''),
  );
  if (part !== undefined && isCompact(part.file)) return compactFault(part.file, output);
  const message = `the schema ${part?.file ?? ''}${place} is not a correct RELAX NG schema in XML syntax: ${reason}`;
  return new EnvironmentError('env/bad-schema', message, { cause: new Error(output) });
}

function isCompact(file: string): boolean {
  return /\.rnc$/i.test(file);
}

function compactFault(file: string, output: string): EnvironmentError {
  const advice = `convert it first (teikit schema convert ${file} ${file.replace(/c$/i, 'g')})`;
  const message = `the schema ${file} is in compact syntax, which libxml2 does not read: ${advice}`;
  return new EnvironmentError('env/bad-schema', message, { cause: new Error(output) });
}

function explain(message: string): string {
  const plain = message.replace(/ Relax-NG schema \S+ failed to compile$/, '');
  if (/^xmlRelaxNGParse: \S+ is empty$/.test(plain)) return 'its root element is no RELAX NG pattern';
  if (/^(Document is empty|Start tag expected)/.test(plain)) return 'there is no XML in it';
  const fetched = /^Attempt to load network entity: (.*)$/.exec(plain)?.[1];
  if (fetched !== undefined) return `${fetched} would have to be fetched, and nothing is`;
  return plain.replace(/^xmlRelaxNG\w*: /, '').replace(/\s+/g, ' ') || 'libxml2 gives no reason';
}
