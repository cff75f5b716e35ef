// What the codes of the environment mean: a file, a directory or a schema cannot be used, whatever the documents are.

import type { EnvironmentCode } from './environment-error.ts';
import type { CodeEntry } from './example.ts';

function entry(title: string, explanation: string, instead: string): CodeEntry {
  return { title, explanation, example: { kind: 'none', instead } };
}

export const environmentCodes: Readonly<Record<EnvironmentCode, CodeEntry>> = {
  'env/missing-file': entry(
    'a file that is not there',
    'No file or directory has the name that was given.',
    'Look at the spelling of the path, and at the directory that it starts from.',
  ),
  'env/unreadable': entry(
    'a file that cannot be read',
    'The system does not let it be read, it is too large, or it does not hold what such a file must hold. The message says which.',
    'Mend what the message names, or give another file.',
  ),
  'env/no-xml': entry(
    'a directory without documents',
    'A directory was given, and no file in it ends in .xml.',
    'Name the files themselves, or the directory that holds them.',
  ),
  'env/bad-schema': entry(
    'a schema that cannot be used',
    'The schema cannot be read, is incorrect, or is too large to be compiled. What is wrong in it has codes of its own.',
    'Mend the schema where the findings on it point to, or leave out --schema to use the schema of teikit.',
  ),
  'env/bad-stylesheet': entry(
    'a stylesheet that cannot be used',
    'The stylesheet cannot be read, is incorrect, or could do more than transform. What is wrong in it has codes of its own.',
    'Mend the stylesheet where the findings on it point to.',
  ),
  'env/cannot-write': entry(
    'output that cannot be written',
    'The directory is missing, is not writable, or the disk is full. No half-written file is left.',
    'Make the directory or choose another with -o, and run it again.',
  ),
  'env/output-changed': entry(
    'an output that is not ours to write over',
    'A run was to write a file that no run of this project has made, or that was changed since one made it.',
    'Keep what is in the file elsewhere, or write over it with --force.',
  ),
  'env/engine-failed': entry(
    'a validator that could not run',
    'The engine could not be started, or ended before it said anything.',
    'Run it again with --engine reference.',
  ),
  'env/bad-setting': entry(
    'a setting that cannot be',
    'A job, or a file of settings, says something that teikit does not know. The message names it.',
    'Mend the setting. docs/library.md says what a job is.',
  ),
  'env/queue': entry(
    'a queue, or its workers, that cannot do it',
    'The queue of --queue cannot be reached or used, or no worker came to an end with the document, each time that it was tried. The message says which.',
    'Look at what the message names: the server, its password, the memory it may have, the workers. docs/queue.md says what each needs.',
  ),
  'env/bucket': entry(
    'a bucket that cannot be used',
    'A project names a place in a bucket (s3://…), and the store cannot be reached, does not let us in, or has no such bucket. The message says which.',
    'Look at what the message names: the name of the bucket, the credentials, AWS_ENDPOINT_URL_S3, the network. docs/s3.md says what is needed.',
  ),
};
