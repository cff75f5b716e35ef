// Waits until a change shows in the time of a file.

import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds within which two changes may get one time: usually, and where times are told in whole seconds. */
const GRAIN = 20;
const COARSE_GRAIN = 2000;

/** Waits until a file that is changed from now on gets another time than one that was changed at `moment` (milliseconds). */
export async function outwait(moment: number): Promise<void> {
  const left = leftOf(moment);
  if (left > 0) await wait(left);
}

/** Whether a file that is changed from now on gets another time. */
export function isOutwaited(moment: number): boolean {
  return leftOf(moment) === 0;
}

function leftOf(moment: number): number {
  const grain = moment % 1000 === 0 ? COARSE_GRAIN : GRAIN;
  const since = Date.now() - moment;
  return since >= 0 && since < grain ? grain - since : 0;
}
