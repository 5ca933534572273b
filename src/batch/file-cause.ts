/**
 * Why a file cannot be read, for a person, without the machine's paths.
 */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  ENOTFILE: 'it is a device or a pipe',
  ENOTDIR: 'there is no such folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EIO: 'the disk reports a fault',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  ERR_INVALID_ARG_VALUE: 'its name holds a null character',
}

export const fileCause = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return CAUSES[code] ?? `the system says ${code}`
}
