// The crosswalk in print: for each property the paths that it is read from, and where it goes in each format.

import { headerPaths } from '../record/header-paths.ts';
import { properties, propertyNames } from '../record/properties.ts';
import type { Property } from '../record/property.ts';
import { columns, crosswalk as ownTargets, type Targets } from './crosswalk.ts';
import type { OwnCrosswalk } from './own-crosswalk.ts';

/** Beside the paths: what makes statements without a row of its own. */
const DERIVED: Readonly<Partial<Record<Property, string>>> = {
  sender: "profileDesc/correspDesc/correspAction[@type='sent']",
  addressee: "profileDesc/correspDesc/correspAction[@type='received']",
};

export function printCrosswalk({ paths = [], crosswalk = ownTargets }: OwnCrosswalk): string {
  const rows = [...paths, ...headerPaths];
  const blocks = propertyNames.map((property) => {
    const { of, title } = properties[property];
    const read = [...rows.filter((row) => row.property === property).map(({ path }) => path), ...(DERIVED[property] ?? [])];
    const from = [...new Set(read)].map((path) => `  from ${path}`);
    return [`${property}: the ${title}, of the ${of}`, ...from, ...targetLines(crosswalk[property])].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function targetLines(targets: Targets): readonly string[] {
  const width = Math.max(...columns.map(({ length }) => length));
  return columns.map((column) => `  to   ${column.padEnd(width)} ${targets[column] ?? '(cannot say it)'}`);
}
