/** What SQLite's primary result codes mean to the person who has to do something about it. */
const REASONS = {
  SQLITE_PERM: 'this user may not use it',
  SQLITE_BUSY: 'somebody else has it open: another process, or another site of this one. Close that one, or choose another file',
  SQLITE_READONLY: 'it cannot be written to',
  SQLITE_IOERR: 'the disk fails to read or write it',
  SQLITE_CORRUPT: 'it is damaged. Put a copy in its place, or save what is left of it with the command .recover of sqlite3',
  SQLITE_FULL: 'the disk is full. Make room and call again',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_NOTADB: 'it is no SQLite database. Choose another file',
};

/** The same codes as numbers, of which the lowest byte is the primary code. */
const NUMBERS = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** The same function, whose errors name the file, what is wrong and what can be done. */
export const explained = (path, work) => (...args) => {
  try {
    return work(...args);
  } catch (cause) {
    throw new Error(`${path}: ${sentence(cause)}.`, { cause });
  }
};

function sentence(error) {
  const reason = REASONS[codeOf(error)];
  return reason ? `${reason} (${error.message})` : error.message;
}

/** `node:sqlite` says it as a number, `better-sqlite3` as a name such as SQLITE_IOERR_WRITE. */
const codeOf = ({ errcode, code }) => NUMBERS[errcode & 0xff] ?? /^SQLITE_[A-Z]+/.exec(code)?.[0];
