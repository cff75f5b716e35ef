// Where a document leaves the grammar: facts only, no words. `explain.ts` makes diagnostics of them.
import type { Pattern } from '../pattern/pattern.ts';
import type { AttributeEvent, EndEvent, StartEvent, TextEvent } from './document-event.ts';

/** `before`: the pattern that could not take the event. */
export type Failure =
  | { readonly kind: 'element'; readonly event: StartEvent; readonly before: Pattern }
  | {
      readonly kind: 'attribute-name';
      readonly event: StartEvent;
      readonly at: AttributeEvent;
      readonly before: Pattern;
      /** The attribute that it was taken for. */
      readonly takenFor?: string;
    }
  | { readonly kind: 'attribute-value'; readonly event: StartEvent; readonly at: AttributeEvent; readonly before: Pattern }
  | { readonly kind: 'attributes-missing'; readonly event: StartEvent; readonly before: Pattern }
  | { readonly kind: 'text'; readonly event: TextEvent; readonly before: Pattern; readonly noticedAt: number | undefined }
  | { readonly kind: 'value'; readonly event: EndEvent; readonly text: TextEvent | undefined; readonly before: Pattern }
  | { readonly kind: 'incomplete'; readonly event: EndEvent; readonly before: Pattern };
