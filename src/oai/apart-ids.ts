// IDs of METS in a list of records: those of one record begin with its name, so that no two of a list are alike.

import { encodeName } from './encode-name.ts';

/** Attributes of METS 1.12 that are an ID of METS, or lead to some. What is quoted in text has no quotation marks as they stand in markup. */
const IDS = /(?<=\s(?:ID|DMDID|ADMID|FILEID)=")[^"]+(?=")/gu;

/** `markup` as the builder of exports writes it; `name`: of the document, one of its own. */
export function apartIds(markup: string, name: string): string {
  const prefix = `R.${encodeName(name)}.`;
  return markup.replace(IDS, (ids) =>
    ids
      .split(' ')
      .map((id) => prefix + id)
      .join(' '),
  );
}
