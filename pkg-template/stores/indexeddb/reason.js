/** What the errors of browsers mean to the person who has to do something about it, by their name. */
const REASONS = {
  SecurityError:
    'this page may not store anything: it is in a sandboxed frame, or the browser blocks it, as in private windows. ' +
    'Allow it, or create the site without `persist`',
  QuotaExceededError: 'the storage that this origin may use is full. Make room and call again',
  VersionError: 'it has a newer version than this wix-crm-local knows. Update wix-crm-local, or choose another name',
  DataCloneError: 'a value cannot be stored',
  InvalidStateError: 'the browser does not let it be used',
  UnknownError: 'the browser cannot read or write it. Look whether the disk is full, or clear the data of this origin',
};

/** An error that names the database, what is wrong and what can be done. */
export const explained = (name) => (cause) => {
  const reason = REASONS[cause.name];
  const sentence = reason ? `${reason} (${cause.message.replace(/\.$/, '')})` : cause.message;
  return new Error(`IndexedDB "${name}": ${sentence}.`, { cause });
};
