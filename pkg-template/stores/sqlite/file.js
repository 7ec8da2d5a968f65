import { TABLES } from '../tables.js';
import { checkPlace } from './place.js';
import { migrate } from './schema.js';

/** An SQLite file that nobody else can open until `close`. */
export function openFile(Library, place, timeout) {
  checkPlace(place);
  const database = new Library(place);
  try {
    // Before the first look at it: nobody else can come in between, and the write-ahead log needs no shared memory.
    database.exec(`PRAGMA busy_timeout = ${timeout}; PRAGMA locking_mode = EXCLUSIVE;`);
    migrate(database);
    return { rows: () => TABLES.flatMap((table) => rowsOf(database, table)), write: makeWrite(database), close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

function rowsOf(database, table) {
  const stored = database.prepare(`SELECT key, position, record FROM ${table}`).all();
  return stored.map(({ key, position, record }) => ({ table, key, position, value: readRecord(table, key, record) }));
}

function readRecord(table, key, record) {
  let value;
  let flaw = 'its record is no JSON object';
  try {
    value = JSON.parse(record);
  } catch ({ message }) {
    flaw = `its record is no JSON (${message})`;
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  const repair = `UPDATE ${table} SET record = … WHERE key = ${quoted(key)}`;
  throw new Error(`the row "${key}" of the table ${table} is damaged: ${flaw}. Repair it (${repair}) or delete it`);
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** A function that carries out changes as one transaction. */
function makeWrite(database) {
  const statements = Object.fromEntries(TABLES.map((table) => [table, {
    put: database.prepare(
      `INSERT INTO ${table} (key, position, record) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET position = excluded.position, record = excluded.record`,
    ),
    remove: database.prepare(`DELETE FROM ${table} WHERE key = ?`),
  }]));

  function carryOut({ table, key, position, value }) {
    const { put, remove } = statements[table];
    if (value === null) remove.run(key);
    else put.run(key, position, JSON.stringify(value));
  }

  return (changes) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      changes.forEach(carryOut);
      database.exec('COMMIT');
    } catch (error) {
      rollBack(database);
      throw error;
    }
  };
}

/** SQLite has done so by itself where the disk failed it. */
function rollBack(database) {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is no transaction any more.
  }
}
