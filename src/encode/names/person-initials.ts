// Initials that are a line of their own, of somebody whom the document names: `E. M. M.` below a postscript.
import { type Find, First, isCapital, isMark, type Rule, type Scene } from './scene.ts';
import { Form, Gap } from './tokens.ts';

/** Letters of `Th.`, `Chr.`, at most. */
const LONGEST_INITIAL = 3;
const FEWEST_LETTERS = 2;

function signature(scene: Scene, at: number): Find | undefined {
  const { tokens, memory } = scene;
  if (at > 0 && tokens[at]?.gap !== Gap.block) return undefined;
  let to = at;
  let letters = '';
  for (let token = tokens[to]; token !== undefined && (to === at || token.gap !== Gap.block); token = tokens[to]) {
    if (token.form === Form.initial) {
      letters += token.key;
      to++;
    } else if (isCapital(token) && token.key.length <= LONGEST_INITIAL && isMark(tokens[to + 1], '.')) {
      letters += token.key.charAt(0);
      to += 2;
    } else return undefined;
  }
  if (letters.length < FEWEST_LETTERS || !memory.hasInitials(letters)) return undefined;
  return { from: at, to, type: 'person', evidence: 'initials of a name', parts: [{ kind: 'forename', from: at, to }] };
}

export const initialsRules: readonly Rule[] = [{ name: 'initials', first: First.NAMES, find: signature }];
