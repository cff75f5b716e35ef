// What a matcher holds between two events: all that what is still to come depends on.
import type { ValueContext } from '../../datatypes/datatype.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { TextEvent } from './document-event.ts';
import type { NamespaceMeant } from './repair.ts';

/** An open element whose tags count for nothing. `isUnknown`: because the schema does not know it, whatever it holds. */
export type PassedOver = { readonly depth: number; readonly isUnknown: boolean; readonly outer: PassedOver | undefined };

/** An element that a repair takes as opened though it is not written: it ends as soon as its parent can go on. */
export type Implied = { readonly depth: number; readonly resume: Pattern };

export type MatcherState = {
  readonly pattern: Pattern;
  readonly depth: number;
  readonly isTyped: boolean;
  readonly typedText: TextEvent | undefined;
  readonly scope: ValueContext['resolvePrefix'];
  readonly passedOver: PassedOver | undefined;
  readonly implied: Implied | undefined;
  readonly namespaceMeant: NamespaceMeant | undefined;
};

/** Whether the same elements are passed over. Two that come of one matcher share all but the innermost. */
export function areAlike(one: PassedOver | undefined, other: PassedOver | undefined): boolean {
  let [mine, theirs] = [one, other];
  while (mine !== theirs) {
    if (mine?.depth !== theirs?.depth || mine?.isUnknown !== theirs?.isUnknown) return false;
    [mine, theirs] = [mine?.outer, theirs?.outer];
  }
  return true;
}
