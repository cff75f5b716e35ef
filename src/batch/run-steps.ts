// A document is read, and goes through the steps of its job. Nothing that a step does is thrown: it is told of the document.

import { Subject } from '../check/subject.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { type SourceDocument, STANDARD_INPUT } from '../source/document.ts';
import type { Input, Step } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { JobServices } from './job-services.ts';
import { runValidate } from './steps/validate.ts';
import type { Work } from './work.ts';

/** `room`: where a check wants the document to be read to. */
export async function begin(work: Work, services: JobServices, room?: Room): Promise<void> {
  try {
    const document = await readInput(work.job.input, services, room);
    work.subject = new Subject(document);
    work.bytes = document.bytes.length;
    work.path = fileOf(work.job.input);
  } catch (error) {
    work.fail(error);
  }
}

/** Undefined for standard input, and for what came with the job. */
export function fileOf(input: Input): string | undefined {
  return input.kind === 'path' && input.path !== STANDARD_INPUT ? input.path : undefined;
}

export type Room = (size: number) => Uint8Array | undefined;

async function readInput(input: Input, { read }: JobServices, room?: Room): Promise<SourceDocument> {
  switch (input.kind) {
    case 'path':
      return read(input.path, room);
    case 'text':
      return { file: input.file, bytes: new TextEncoder().encode(input.text) };
    case 'bytes': {
      const { bytesOf } = await import('./base64.ts');
      return { file: input.file, bytes: bytesOf(input.base64) };
    }
    default:
      return input satisfies never;
  }
}

export async function runSteps(work: Work, steps: readonly Step[], context: JobContext): Promise<void> {
  for (const step of steps) {
    if (work.subject === undefined || work.status !== 'clean') return;
    try {
      await runStep(step, work, context);
    } catch (error) {
      if (error instanceof SchemaError) await tellMistakes(error, work, context);
      work.fail(error);
    }
  }
}

async function tellMistakes(error: SchemaError, work: Work, context: JobContext): Promise<void> {
  const { schemaMistakes } = await import('./schema-mistakes.ts');
  const { diagnostics, texts } = schemaMistakes(error);
  work.found(context.toldOnce(error.message, diagnostics), { texts });
}

async function runStep(step: Step, work: Work, context: JobContext): Promise<void> {
  switch (step.kind) {
    case 'validate':
      return runValidate(step, work, context);
    case 'transform': {
      const { runTransform } = await import('./steps/transform.ts');
      return runTransform(step, work, context);
    }
    case 'stylesheet': {
      const { runStylesheet } = await import('./steps/stylesheet.ts');
      return runStylesheet(step, work, context);
    }
    case 'encode': {
      const { runEncode } = await import('./steps/encode.ts');
      return runEncode(step, work, context);
    }
    case 'export': {
      const { runExport } = await import('./steps/export.ts');
      return runExport(step, work, context);
    }
    default:
      step satisfies never;
      throw new TypeError('there is no step of this kind');
  }
}
