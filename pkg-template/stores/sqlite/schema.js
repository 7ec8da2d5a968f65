import { TABLES } from '../tables.js';

/** "WxCL", which SQLite keeps in the file, so that no other program's database is taken for one of ours. */
const APPLICATION_ID = 0x5778_434c;

/** What people look for in each table besides the record itself: the column, and where it is in the record. */
const COLUMNS = {
  contacts: [
    ['revision', '$.revision'], ['first_name', '$.info.name.first'], ['last_name', '$.info.name.last'],
    ['email', '$.info.emails[0].email'], ['phone', '$.info.phones[0].phone'],
    ['created_date', '$.createdDate'], ['updated_date', '$.updatedDate'],
  ],
  labels: [['display_name', '$.displayName']],
  extendedFields: [['display_name', '$.displayName']],
  members: [],
  mergedContacts: [],
};

const tableOf = (name) => {
  const found = COLUMNS[name].map(([column, path]) => `${column} ANY AS (record ->> '${path}')`);
  const record = `record TEXT NOT NULL CHECK (json_type(record) = 'object')`;
  return `CREATE TABLE ${name} (${['key TEXT PRIMARY KEY NOT NULL', 'position INTEGER NOT NULL', record, ...found].join(', ')}) STRICT;`;
};

/** What makes each version of the schema of the one before. A file says in `user_version` which one it has. */
const MIGRATIONS = [TABLES.map(tableOf).join('\n')];

/** Brings an open database to the newest schema and to write-ahead logging; throws where it is not one of ours. */
export function migrate(database) {
  const version = valueOf(database, 'PRAGMA user_version');
  checkOrigin(valueOf(database, 'PRAGMA application_id'), valueOf(database, 'SELECT count(*) FROM sqlite_schema'));
  if (version > MIGRATIONS.length) {
    const versions = `its schema is ${version}, and this version knows ${MIGRATIONS.length}`;
    throw new Error(`a newer wix-crm-local has written it: ${versions}. Update wix-crm-local, or choose another file`);
  }
  // A commit waits for the disk.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const missing = MIGRATIONS.slice(version);
  if (missing.length === 0) return;
  const marks = `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length};`;
  database.exec(`BEGIN IMMEDIATE; ${missing.join('\n')} ${marks} COMMIT;`);
}

function checkOrigin(application, objects) {
  if (application !== APPLICATION_ID && (application !== 0 || objects !== 0)) {
    throw new Error('it is the SQLite database of another program. Choose another file');
  }
}

const valueOf = (database, sql) => Object.values(database.prepare(sql).get())[0];
