// English words that stand beside a name of a person.
import type { WordLists } from '../shape/language-lexicon.ts';

/** What a person can be in a state, a town, a church, a body or a trade. */
export const offices = `
  president vice-president premier chancellor minister ministers secretary secretaries undersecretary treasurer governor
  lieutenant-governor senator senators congressman congressmen congresswoman representative representatives deputy speaker mayor
  alderman councillor councilman assemblyman commissioner ambassador envoy consul delegate chairman chairwoman chairmen chair clerk
  auditor assessor collector recorder registrar sheriff marshal constable warden coroner judge judges justice magistrate attorney
  solicitor barrister counsel counselor advocate lawyer prosecutor squire postmaster inspector superintendent director directors
  manager trustee administrator administratrix executor executrix editor publisher librarian cashier surveyor engineer surgeon
  physician nurse dean rector principal vicar pastor curate missionary teacher instructor commandant commander officer detective
  patrolman policeman policemen investigator foreman coach farmer merchant druggist courier author writer poet composer painter
  artist actor actress singer historian captain colonel major sergeant lieutenant doctor professor agent
`;

export const personWords: WordLists = {
  office: `
    head heads leader leaders chief boss defendant witness son daughter wife husband widow brother sister father mother nephew niece
    uncle cousin friend assistant colleague member members worker workers employee employees named called candidate nominee
    incumbent
  `,
  particle: `
    van vander der den de du des la le del della di da dos st ter ten ibn bin el al
  `,
  personVerb: `
    said says stated states asked asks told replied answered declared announced reported testified confessed admitted denied
    claimed argued explained inquired wrote writes remarked suggested proposed noted thinks thought believed believes knows
    was is had has did does will would were are died lives lived resides resided married arrived left went came returned
    visited attended spoke addressed received gave made took led served worked became began joined won defeated moved seconded
    bought sold built found held signed arrested shot executed convicted sentenced exiled appointed elected dismissed removed
    expelled interrogated questioned informed instructed ordered objected insisted agreed refused promised requested
    recommended accused recruited passed
  `,
};
