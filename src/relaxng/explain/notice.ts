// Where a reader that goes once through a document notices a failure: at the end of a tag, or in a run of text.
import type { Failure } from '../derivative/failure.ts';
import type { IdentityFailure } from '../identity/id-soundness.ts';

/** Offsets in the document. Of a text, the reader is some way into it: which, is the reader's affair. */
export type Notice =
  | { readonly kind: 'tag'; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number };

export function noticeOf(failure: Failure | IdentityFailure): Notice {
  switch (failure.kind) {
    case 'text':
      if (failure.noticedAt !== undefined) return { kind: 'tag', end: failure.noticedAt };
      return { kind: 'text', start: failure.event.start, end: failure.event.end };
    case 'value':
    case 'incomplete':
      return { kind: 'tag', end: failure.event.end };
    default:
      return { kind: 'tag', end: failure.event.tag.end };
  }
}
