// Diagnostics for identifiers given twice and references to none.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attributeOfTag } from '../../xml/tag-parts.ts';
import type { IdentityFailure } from '../identity/id-soundness.ts';
import { bounded, nameLabel, quoted, tagLabel } from './display-names.ts';

/** `text`: the decoded document. */
export function explainIdentity(
  failure: IdentityFailure,
  { file, text }: { readonly file: string; readonly text: string },
): Diagnostic {
  const { event, at } = failure;
  const { start, end } = event.tag;
  const part = attributeOfTag(text, event.tag, at.attribute.qName);
  const common = { severity: 'error', file, place: { kind: 'span', span: part?.value ?? { start, end } } } as const;
  if (failure.kind === 'dangling-idref') {
    const attribute = nameLabel(at.attribute.qName);
    const message = `no element has the identifier ${quoted(failure.id)} that ${attribute} of ${tagLabel(event.tag)} refers to`;
    return { ...common, code: 'schema/dangling-idref', message: bounded(message) };
  }
  const first = tagLabel(failure.first.tag);
  const message = `the identifier ${quoted(at.attribute.value)} is that of an earlier ${first}: give each element its own`;
  return { ...common, code: 'schema/duplicate-id', message: bounded(message) };
}
