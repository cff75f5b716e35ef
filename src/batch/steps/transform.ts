// The step that transforms: the document in another form, by the stylesheets of this package.

import { encodingFault, encodingWarnings } from '../../diagnostics/encoding-fault.ts';
import { transform } from '../../transform/transform.ts';
import { deliver } from '../deliver.ts';
import type { TransformStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Work } from '../work.ts';

export async function runTransform(step: TransformStep, work: Work, { services }: JobContext): Promise<void> {
  const { subject } = work;
  if (subject === undefined) return;
  const { to, reading, wrap, output } = step;
  const decoded = await subject.text();
  if (decoded.kind !== 'decoded') return work.found([encodingFault(work.file, decoded)], decoded.before);
  const result = await transform(
    { text: decoded.text, name: work.file },
    {
      to,
      ...(reading === undefined ? {} : { reading }),
      ...(wrap === undefined ? {} : { wrap }),
      stylesheets: services.stylesheets,
    },
  );
  work.found(
    [...encodingWarnings(work.file, decoded), ...(result.kind === 'ok' ? result.warnings : result.diagnostics)],
    decoded.text,
  );
  if (result.kind === 'ok') await deliver(result.output, { work, services, output });
}
