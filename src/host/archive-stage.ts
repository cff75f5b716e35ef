// A package that is built in an archive beside its place: it is there when it is whole. Whatever stands in it has the same time and the
// same rights, so that the same content gives the same bytes.

import type { Content, PackageStage, Passage } from '../packages/files/package-stage.ts';
import type { ArchiveForm } from './archive-form.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import { TemporaryArchive } from './temporary-archive.ts';

export type ArchiveStageSettings = {
  readonly form: ArchiveForm;
  /** The one folder at its top. */
  readonly top: string;
  /** `YYYY-MM-DD`: of all entries, at the beginning of the day in UTC; default: 1980-01-01. */
  readonly day?: string | undefined;
};

/** The earliest that every form can say. */
const EARLIEST = '1980-01-01';

/** Nothing can be discarded or removed. @throws {EnvironmentError} `env/cannot-write` */
export async function archiveStage(target: string, settings: ArchiveStageSettings): Promise<PackageStage> {
  const { top, form } = settings;
  const file = new TemporaryArchive(target);
  const writer = await writerOf(file, settings);
  return {
    form,
    write: async (path, content, passage = {}) => {
      const size = passage.size ?? (typeof content === 'string' ? Buffer.byteLength(content) : sizeOf(content));
      await writer.addFile(`${top}/${path}`, piecesOf(content, passage), size);
    },
    makeFolder: (path) => writer.addFolder(`${top}/${path}`),
    discard: () => never('discarded'),
    place: async () => {
      await writer.finish();
      file.place();
    },
    remove: () => never('removed'),
    close: () => file.close(),
  };
}

async function writerOf(file: TemporaryArchive, { form, day = EARLIEST }: ArchiveStageSettings): Promise<ArchiveWriter> {
  const moment = new Date(`${day}T00:00:00Z`);
  if (form === 'zip') {
    const { ZipWriter } = await import('./zip-writer.ts');
    return new ZipWriter(file, moment);
  }
  const { TarWriter } = await import('./tar-writer.ts');
  return new TarWriter(file, { moment, isGzipped: form === 'tar.gz' });
}

function sizeOf(content: Content): number | undefined {
  return content instanceof Uint8Array ? content.length : undefined;
}

async function* piecesOf(content: Content, { passing }: Passage): AsyncGenerator<Uint8Array> {
  const pieces = typeof content === 'string' ? [new TextEncoder().encode(content)] : content;
  for await (const piece of pieces instanceof Uint8Array ? [pieces] : pieces) {
    passing?.(piece);
    yield piece;
  }
}

async function never(what: string): Promise<never> {
  throw new Error(`nothing of an archive can be ${what}`);
}
