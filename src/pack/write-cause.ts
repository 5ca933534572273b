/**
 * Why a file cannot be written, for a person.
 */
const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is larger than the disk or your limits allow',
  EISDIR: 'a folder has that name',
  EEXIST: 'a file stands where a folder of the path should be',
  ENOTDIR: 'a file stands where a folder of the path should be',
  ENOENT: 'the folder does not exist',
  ENAMETOOLONG: 'the name is too long for the disk',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program is using the file',
  ETXTBSY: 'another program is using the file',
  EIO: 'the disk reports a fault',
  ERR_INVALID_ARG_VALUE: 'the path holds a null character',
}

/** What a failed call means, for a person. */
export const writeCause = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return CAUSES[code] ?? `the system says ${code}`
}
