// The step that transforms: the document in another form, by the stylesheets of this package.

import { encodingFault, encodingWarnings } from '../../diagnostics/encoding-fault.ts';
import { transform } from '../../transform/transform.ts';
import { deliver } from '../deliver.ts';
import { followParts } from '../follow-parts.ts';
import { endedBy, inFiles } from '../in-files.ts';
import type { TransformStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Work } from '../work.ts';

export async function runTransform(step: TransformStep, work: Work, { services }: JobContext): Promise<void> {
  await followParts(work, services);
  const { subject } = work;
  if (subject === undefined) return;
  const { to, reading, wrap, notes, uiLang, output } = step;
  const decoded = await subject.text();
  if (decoded.kind !== 'decoded') return work.found([encodingFault(work.file, decoded)], { text: decoded.before });
  const ended = endedBy(subject);
  if (ended !== undefined) return work.found(ended, { texts: subject.composition?.texts });
  const result = await transform(
    { text: decoded.text, name: work.file },
    {
      to,
      ...(reading === undefined ? {} : { reading }),
      ...(wrap === undefined ? {} : { wrap }),
      ...(notes === undefined ? {} : { notes }),
      ...(uiLang === undefined ? {} : { uiLang }),
      stylesheets: services.stylesheets,
    },
  );
  const found = [...encodingWarnings(work.file, decoded), ...(result.kind === 'ok' ? result.warnings : result.diagnostics)];
  work.found(inFiles(found, subject), { text: decoded.text, texts: subject.composition?.texts });
  if (result.kind === 'ok') await deliver(result.output, { work, services, output });
}
