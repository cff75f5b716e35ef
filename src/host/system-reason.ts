// What the operating system said, in words.

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'a part of the path is not a directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'no space left on the device',
  EFBIG: 'it would be larger than a file may be',
  ENXIO: 'nobody reads from this pipe',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  ERR_FS_FILE_TOO_LARGE: 'more than 2 GiB',
  ERR_INVALID_ARG_VALUE: 'the path contains a null character',
};

export function systemReason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return reasons[code ?? ''] ?? message?.split('\n')[0] ?? String(error);
}
