// Schematron as checks for the documents of a run: the rules of a file of its own, or those that a grammar holds.

import type { Check } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault } from '../diagnostics/encoding-fault.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import type { LinkedFile, LinkedFiles } from '../links/linked-files.ts';
import { resolveLocation } from '../relaxng/syntax/resolve-location.ts';
import { isSchematron } from '../rules/resolved-rules.ts';
import type { RulesSource } from '../schematron/find-rules.ts';
import { keptSchematron, type Schematron, type SchematronOptions } from '../schematron/schematron.ts';
import { schematronCheck } from '../schematron/schematron-check.ts';
import type { ReadRules } from '../schematron/schematron-files.ts';
import { decodeXml } from '../source/decode.ts';
import { atSpan } from '../source/span.ts';
import type { XPathHost } from '../xpath/run/frame.ts';
import { parseMoment } from '../xpath/values/moments.ts';
import type { JobServices, JudgingServices } from './job-services.ts';

export type RulesCheck = {
  readonly check: Check;
  readonly checks: number;
  /** What of the rules is not run: of their own files, to be told once. */
  readonly remarks: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
};

export type WantedRules = {
  readonly path: string;
  readonly phase: string | undefined;
  readonly fixes: boolean;
  /** A document that is no XML is told of by the grammar. */
  readonly tellsFaults: boolean;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string | undefined;
};

/**
 * Undefined where a grammar holds no rules.
 * @throws {SchemaError | EnvironmentError}
 */
export async function makeSchematron(wanted: WantedRules, services: JobServices): Promise<RulesCheck | undefined> {
  const { path, phase, fixes, tellsFaults } = wanted;
  const isHeld = !isSchematron(path);
  const { bytes } = await services.read(path);
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') throw new SchemaError(path, [encodingFault(path, decoded)], () => undefined);
  const beside = await services.judging?.();
  const files = beside?.files;
  const keeper = isHeld ? beside?.ruleKeeper(bytes) : undefined;
  const rules = await rulesIn(
    { file: path, text: decoded.text },
    {
      ...(phase === undefined ? {} : { phase }),
      ...(keeper === undefined ? {} : { keeper }),
      ...(files === undefined ? {} : { read: readerOf(path, files), uri: files.uriOf(path) }),
    },
  );
  if (rules === undefined && !isHeld) throw noSchematron(path, decoded.text);
  if (rules === undefined) return undefined;
  const host = hostOf(wanted, beside);
  const { interruptible } = beside ?? {};
  const uriOf = files === undefined ? {} : { uriOf: (file: string) => files.uriOf(file) };
  return {
    check: schematronCheck(rules, {
      host,
      fixes,
      tellsFaults,
      ...uriOf,
      ...(interruptible === undefined ? {} : { interruptible }),
    }),
    checks: rules.counts.checks,
    remarks: rules.remarks,
    texts: textsOf(rules),
  };
}

/** What finds rules is not loaded where they have been kept. @throws {SchemaError} */
async function rulesIn(source: RulesSource, options: SchematronOptions): Promise<Schematron | undefined> {
  const kept = keptSchematron(source, options);
  if (kept !== undefined) return kept.rules;
  const { loadSchematron } = await import('../schematron/load-schematron.ts');
  return loadSchematron(source, options);
}

/** A file that is called Schematron is to be it: without its rules a document would seem to keep them. */
function noSchematron(file: string, text: string): SchemaError {
  const message = 'this is no Schematron schema: it begins with <schema> in the namespace http://purl.oclc.org/dsdl/schematron';
  const diagnostic: Diagnostic = { code: 'schematron/schema', severity: 'error', message, file, place: atSpan(0, 0) };
  return new SchemaError(file, [diagnostic], (name) => (name === file ? text : undefined));
}

function textsOf({ remarks, textOf }: Schematron): ReadonlyMap<string, string> {
  return new Map(
    remarks.flatMap(({ file }) => {
      const text = textOf(file);
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
}

type Text = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly reason: string };

function textOf(file: LinkedFile): Text {
  if (file.kind === 'there') return { kind: 'none', reason: 'it is not a file' };
  if (file.kind !== 'bytes') return { kind: 'none', reason: file.reason };
  const decoded = decodeXml(file.bytes);
  return decoded.kind === 'decoded' ? { kind: 'text', text: decoded.text } : { kind: 'none', reason: 'it is no text' };
}

/** By the file rules. */
function readerOf(main: string, files: LinkedFiles): ReadRules {
  const uris = new Map([[main, files.uriOf(main)]]);
  return (reference, from) => {
    const uri = resolved(reference, uris.get(from));
    if (uri === undefined) return { kind: 'not read', reason: 'it is no address' };
    const found = textOf(files.read(uri));
    if (found.kind === 'none') return { kind: 'not read', reason: found.reason };
    const file = resolveLocation(reference, from);
    uris.set(file, uri);
    return { kind: 'read', file, text: found.text };
  };
}

function hostOf({ today }: WantedRules, beside: JudgingServices | undefined): XPathHost {
  const stamp = today === undefined ? beside?.now : `${today}T00:00:00Z`;
  const now = stamp === undefined ? undefined : parseMoment('dateTime', stamp);
  return {
    ...(now === undefined ? {} : { now }),
    ...(beside === undefined
      ? {}
      : {
          readText: (reference, base) => {
            const uri = resolved(reference, base);
            if (uri === undefined) return { kind: 'not read', reason: 'it is no address' };
            const found = textOf(beside.files.read(uri));
            return found.kind === 'text' ? { kind: 'read', text: found.text, uri } : { kind: 'not read', reason: found.reason };
          },
        }),
  };
}

function resolved(reference: string, base: string | undefined): string | undefined {
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}
