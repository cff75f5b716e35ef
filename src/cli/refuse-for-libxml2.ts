// What the engine libxml2 cannot do.

import type { ValidateStep } from '../batch/job.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} */
export function refuseForLibxml2({ asJing, fix }: { readonly asJing: boolean; readonly fix: ValidateStep['fix'] }): void {
  if (asJing) throw new UsageError('--as-jing needs another engine: libxml2 judges values in its own way');
  if (fix !== undefined) throw new UsageError('--fix needs another engine: libxml2 knows no repairs');
}
