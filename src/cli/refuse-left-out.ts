// A Schematron schema that the call names and leaves out by its checks.

import { type CheckName, isSchematron } from '../rules/resolved-rules.ts';
import { UsageError } from './usage-error.ts';

type Asked = { readonly schema: readonly string[]; readonly checks: readonly CheckName[]; readonly 'as-jing': boolean };

/** Who names rules wants them to be run. @throws {UsageError} */
export function refuseLeftOut({ schema, checks, 'as-jing': asJing }: Asked): void {
  const asked = checks.length === 0 && asJing ? ['grammar'] : checks;
  const rules = asked.length === 0 || asked.includes('schematron') ? undefined : schema.find(isSchematron);
  if (rules === undefined) return;
  const [flag, advice] =
    checks.length === 0
      ? ['--as-jing', `add --checks grammar,schematron, or leave ${rules} out`]
      : [`--checks ${checks.join(',')}`, `add schematron to it, or leave ${rules} out`];
  throw new UsageError(`${rules} is Schematron, which ${flag} leaves out: ${advice}`);
}
