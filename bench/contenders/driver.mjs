import neo4j from 'neo4j-driver';

/** What the process above says of the engine and of where PostgreSQL listens. */
export const given = JSON.parse(process.argv[2]);

/** The driver as a careful user sets it up. */
export const driver = neo4j.driver(
  given.engine.uri,
  neo4j.auth.basic(given.engine.user, given.engine.password),
  {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  },
);

let sent = [];

/** Notes a statement, so that it can be profiled. */
export function note(text, parameters) {
  if (sent.length < 50) sent.push({ cypher: text, parameters });
}

/** The statements noted since the last call. */
export function statements() {
  const last = sent;
  sent = [];
  return last;
}
