import sqlite from 'node-sqlite3-wasm'

/**
 * The only file that knows which SQLite this is. node-sqlite3-wasm needs no compiler and no download;
 * `node:sqlite` can take its place here when the oldest supported Node has it.
 * https://github.com/tndrle/node-sqlite3-wasm
 *
 * Always in memory: in a file this driver locks by a folder that survives `kill -9`, and the data is
 * made anew from the seed in less time than it takes to read it.
 */
export type Value = number | string | null
export type Values = readonly Value[] | Readonly<Record<`:${string}`, Value>>

export type Database = {
  exec: (sql: string) => void
  run: (sql: string, values?: Values) => number
  /** The caller states the shape of its own SELECT; columns are numbers, text or null. */
  all: <Row extends Record<string, Value>>(sql: string, values?: Values) => Row[]
  get: <Row extends Record<string, Value>>(sql: string, values?: Values) => Row | undefined
  /** One prepared statement for many rows, in one transaction. */
  insertAll: (sql: string, rows: Iterable<Value[]>) => void
  close: () => void
}

export function openDatabase(): Database {
  const db = new sqlite.Database(':memory:')
  // Nothing here outlives the process, so there is nothing to journal.
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY')
  const prepared = new Map<string, ReturnType<typeof db.prepare>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  return {
    exec: (sql) => db.exec(sql),
    run: (sql, values) => statement(sql).run(bindable(values)).changes,
    all: <Row extends Record<string, Value>>(sql: string, values?: Values) =>
      statement(sql)
        .all(bindable(values))
        .filter(hasShape<Row>),
    get: <Row extends Record<string, Value>>(sql: string, values?: Values) => {
      const row = statement(sql).get(bindable(values))
      return row !== null && hasShape<Row>(row) ? row : undefined
    },
    insertAll: (sql, rows) => {
      const insert = statement(sql)
      db.exec('BEGIN')
      for (const row of rows) insert.run(row)
      db.exec('COMMIT')
    },
    close: () => {
      for (const made of prepared.values()) made.finalize()
      db.close()
    },
  }
}

function bindable(values: Values = []): Value[] | Record<string, Value> {
  return isList(values) ? [...values] : { ...values }
}

function isList(values: Values): values is readonly Value[] {
  return Array.isArray(values)
}

/** The seam between SQL and types: what a SELECT returns is what its text says. */
function hasShape<Row>(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}
