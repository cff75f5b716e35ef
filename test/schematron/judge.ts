// Judges a small document by small rules: what a test of a rule needs.

import { Subject } from '../../src/check/subject.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadSchematron } from '../../src/schematron/load-schematron.ts';
import type { Schematron, SchematronOptions } from '../../src/schematron/schematron.ts';
import { type SchematronSettings, schematronCheck } from '../../src/schematron/schematron-check.ts';

export const ISO = 'http://purl.oclc.org/dsdl/schematron';

/** A schema with this content; `attributes` of its root. */
export function schemaWith(content: string, attributes = 'queryBinding="xslt3"'): string {
  return `<schema xmlns="${ISO}" ${attributes}>${content}</schema>`;
}

export function load(text: string, options: SchematronOptions = {}, file = 'rules.sch'): Schematron {
  const rules = loadSchematron({ file, text }, options);
  if (rules === undefined) throw new Error('it has rules');
  return rules;
}

export async function judge(
  rules: Schematron,
  document: string,
  settings: SchematronSettings = {},
): Promise<readonly Diagnostic[]> {
  const subject = new Subject({ file: 'document.xml', bytes: new TextEncoder().encode(document) });
  return (await schematronCheck(rules, settings).run(subject)).diagnostics;
}

/** Each finding as `severity message «place»`. */
export async function told(rules: Schematron, document: string, settings: SchematronSettings = {}): Promise<readonly string[]> {
  return (await judge(rules, document, settings)).map(({ severity, message, place }) => {
    const shown = place.kind === 'span' ? document.slice(place.span.start, place.span.end) : place.kind;
    return `${severity} ${message} «${shown}»`;
  });
}
