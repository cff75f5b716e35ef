// The phrases of a profile, ready to be asked for, and what a text's habits say of its capitals.

import { matchPhrases, type PhraseMatcher } from '../profiles/phrases.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Unit } from './units.ts';

export type RolePhrases = Readonly<
  Record<'heading' | 'dateline' | 'addressee' | 'salutation' | 'closing' | 'signature' | 'office' | 'mark', PhraseMatcher>
> & {
  /** The whole text is in capitals, as telegrams are: capitals then say nothing. */
  readonly isAllCapitals: boolean;
};

const NEVER: PhraseMatcher = () => false;

export function rolePhrases(units: readonly Unit[], profile: Profile): RolePhrases {
  const matcher = (name: keyof Profile['phrases']): PhraseMatcher => {
    const table = profile.phrases[name];
    return table === undefined ? NEVER : matchPhrases(table);
  };
  return {
    heading: matcher('heading'),
    dateline: matcher('dateline'),
    addressee: matcher('addressee'),
    salutation: matcher('salutation'),
    closing: matcher('closing'),
    signature: matcher('signature'),
    office: matcher('office'),
    mark: matcher('mark'),
    isAllCapitals: isMostlyCapitals(units),
  };
}

/** Units looked at for the habits of a text. */
const SAMPLE = 500;

function isMostlyCapitals(units: readonly Unit[]): boolean {
  let upper = 0;
  let lower = 0;
  for (const unit of units.slice(0, SAMPLE)) {
    upper += unit.head.match(/\p{Lu}/gu)?.length ?? 0;
    lower += unit.head.match(/\p{Ll}/gu)?.length ?? 0;
  }
  return upper > lower;
}
