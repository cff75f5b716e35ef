// English words that make a name one of a place.
import type { WordLists } from '../shape/language-lexicon.ts';

export const placeWords: WordLists = {
  placeHead: `
    hotel inn tavern
    county counties river creek street streets avenue ave road lane boulevard blvd drive highway turnpike square plaza park
    bridge lake mountain mountains mount hill hills island islands isle bay harbor harbour cape valley falls springs city town
    township village ridge canyon gulch gulf strait straits sea ocean canal desert forest swamp prairie parish shire junction
    heights beach landing ferry point neck station reservation territory republic province district region settlement
    embankment rapids peninsula coast basin glacier bluff bluffs crossing hollow grove mills crossroads court-house courthouse
    camp castle palace gardens cemetery airport
  `,
  smallPlaceHead: `
    county river creek street avenue road lane turnpike park bridge lake mountain mountains island islands bay valley region
    province district station territory township parish canal peninsula reservation railway-station
  `,
  placePrefix: `
    mount mt fort ft lake cape port point camp san santa los las isle bay gulf loch sault rio villa
  `,
  direction: `
    north south east west northern southern eastern western upper lower new old great little central st saint
  `,
  placeNoun: `
    city town township village county state territory province district region kingdom empire republic duchy island isle port
    borough parish commonwealth citizens inhabitants people population natives residents battle siege capture fall bombardment
    treaty streets suburbs vicinity neighborhood neighbourhood outskirts north south east west coast miles gulf bay mouth
    banks bank valley governor mayor king queen emperor duke prince bishop archbishop earl czar tsar
  `,
  placePreposition: `
    in at near from through throughout via towards toward around outside inside within across beyond above below between into
    along reached visiting
  `,
};
