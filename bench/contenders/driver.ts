import neo4j from 'neo4j-driver';
import type { ServerAddress } from '../../src/base/config.js';
import type { Sent } from '../measure/hits.js';

/** What the process above says of the engine. */
const given = JSON.parse(process.argv[2] ?? '') as {
  engine: Pick<ServerAddress, 'uri' | 'user' | 'password'>;
};

/** The driver as a careful user sets it up. */
export const driver = neo4j.driver(
  given.engine.uri,
  neo4j.auth.basic(given.engine.user, given.engine.password),
  {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  },
);

let sent: Sent[] = [];

/** Notes a statement, so that it can be profiled. */
export function note(text: string, parameters: object): void {
  if (sent.length < 50) sent.push({ cypher: text, parameters });
}

/** The statements noted since the last call. */
export function statements(): Sent[] {
  const last = sent;
  sent = [];
  return last;
}
