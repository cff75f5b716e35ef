// The flags of the commands that fetch schemas.

import type { SwitchFlag } from '../flag.ts';

export const allowHttpFlag: SwitchFlag = { kind: 'switch', describe: 'fetch from http: addresses, too' };
