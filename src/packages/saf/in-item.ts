// A file of an item that is being checked.

import type { Checking } from '../files/checking.ts';

/** `path`: of the file in the package. */
export type InItem = Checking & { readonly path: string };
