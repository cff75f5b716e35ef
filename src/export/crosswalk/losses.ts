// What a record says and a format cannot.

import type { DescriptiveRecord, Statement } from '../record/descriptive-record.ts';
import type { Column, Crosswalk } from './crosswalk.ts';

/** In the order of the header. A letter that was sent or received says so by its sender, addressee, date and place, too. */
export function lossesOf({ statements }: DescriptiveRecord, column: Column, crosswalk: Crosswalk): readonly Statement[] {
  return statements.filter((one) => crosswalk[one.property][column] === undefined && !isSaidElsewhere(one));
}

function isSaidElsewhere(statement: Statement): boolean {
  return statement.kind === 'correspondence' && ['sent', 'received'].includes(statement.type);
}
