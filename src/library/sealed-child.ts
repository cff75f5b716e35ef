// The program of a sealed process: it compiles one stylesheet, or runs one on documents, and ends when nobody is there any more.

import { isConfined, pretendFiles, seal } from '../host/sealed.ts';
import { ask, receive, send } from '../host/sealed-pipe.ts';
import { type CompileTask, compileSheet } from '../transform/sheet/compile-sheet.ts';
import { loadRunner, type SheetRunner } from '../transform/sheet/run-sheet.ts';
import type { SheetFiles } from '../transform/sheet/sheet-files.ts';
import type { SheetDocument, SheetToRun } from '../transform/sheet/sheet-work.ts';

/** What a sealed process does. `run` comes after one `sheet`. */
export type SealedTask =
  | CompileTask
  | { readonly kind: 'sheet'; readonly sheet: SheetToRun }
  | { readonly kind: 'run'; readonly document: SheetDocument };

/** What it asks for meanwhile. */
export type SealedRequest =
  | { readonly kind: 'read'; readonly uri: string }
  | { readonly kind: 'list'; readonly uri: string; readonly query: Parameters<SheetFiles['list']>[1] };

const files: SheetFiles = {
  read: (uri) => ask({ kind: 'read', uri } satisfies SealedRequest) as ReturnType<SheetFiles['read']>,
  list: (uri, query) => ask({ kind: 'list', uri, query } satisfies SealedRequest) as ReturnType<SheetFiles['list']>,
};

let runner: SheetRunner | undefined;

seal();
for (let task = receive(); task !== undefined; task = receive()) {
  const done = await work(task as SealedTask);
  if (done === 'ended') break;
}

async function work(task: SealedTask): Promise<'ended' | undefined> {
  switch (task.kind) {
    case 'compile':
      pretendFiles();
      await compileSheet(task, {
        setArguments: (words) => {
          process.argv = [process.execPath, 'xslt3', ...words];
        },
        done: (sef) => send({ answer: sef }),
      });
      return 'ended';
    case 'sheet':
      runner = await loadRunner(task.sheet, files);
      send({ answer: { isConfined: isConfined() } });
      return undefined;
    case 'run':
      send({ answer: runner?.run(task.document) });
      return undefined;
    default:
      return task satisfies never;
  }
}
