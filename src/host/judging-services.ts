// What Schematron and links need of the machine, as Node has it.

import type { JudgingServices } from '../batch/job-services.ts';
import type { KeptAsks } from './asked-files.ts';
import { now } from './clock.ts';
import type { FileRules } from './file-rules.ts';
import { interruptible } from './interruptible.ts';
import { linkedFiles } from './linked-files.ts';
import { defaultSchemaPath } from './package-root.ts';
import { ruleKeeper } from './rule-keeper.ts';
import { sourceMoment } from './source-moment.ts';

/** @throws {EnvironmentError} `env/unreadable` where SOURCE_DATE_EPOCH is no number of seconds */
export function judgingServices(rules: FileRules, asks?: KeptAsks): JudgingServices {
  return {
    files: linkedFiles(rules, asks),
    ruleKeeper,
    ownSchema: defaultSchemaPath(),
    now: sourceMoment() ?? now(),
    interruptible,
  };
}
