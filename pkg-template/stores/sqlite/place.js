import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

const { R_OK, W_OK } = constants;

/** SQLite says of none of this what it is. Nothing is opened here: closing a file would end the locks that this process has on it. */
export function checkPlace(place) {
  const folder = dirname(place);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`there is no folder ${folder}. Make it first`);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new Error('it is no file. Choose another name');
  if (stats) {
    check(place, R_OK, 'this user may not read it');
    check(place, W_OK, 'this user may not write to it');
  }
  check(folder, W_OK, `this user may not write to the folder ${folder}, where SQLite keeps a second file beside it`);
}

function check(place, mode, sentence) {
  try {
    accessSync(place, mode);
  } catch ({ code }) {
    const reason = code === 'EROFS' ? 'its file system is read-only' : sentence;
    throw new Error(`${reason}. Give it the right to, or choose another file`);
  }
}
