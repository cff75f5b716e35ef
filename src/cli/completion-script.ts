// The script that lets a shell complete: yargs has one for each shell.

import yargs from 'yargs';

export function printCompletionScript(): void {
  yargs().scriptName('teikit').showCompletionScript();
}
