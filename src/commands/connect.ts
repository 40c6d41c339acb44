import type { Engine } from '../database/engine/engine.js';

/**
 * What a person needs to connect to a server by the usual clients, line by line.
 *
 * @param browser address under which Neo4j Browser is served, if it is
 */
export function waysToConnect({ uri, user, password, database }: Engine, browser?: string): string[] {
  return [
    `Address:  ${uri}`,
    `User:     ${user}`,
    `Password: ${password}`,
    `Database: ${database}`,
    '',
    'cypher-shell:',
    `  cypher-shell -a ${uri} -u ${user} -p '${password}' -d ${database}`,
    'Python (pip install neo4j):',
    '  from neo4j import GraphDatabase',
    `  driver = GraphDatabase.driver("${uri}", auth=("${user}", "${password}"))`,
    `  records, _, _ = driver.execute_query("MATCH (e:Event) RETURN e.id, e.date LIMIT 5", database_="${database}")`,
    'Neo4j Browser:',
    browser === undefined
      ? `  not served here; one of your own connects to ${uri}, with user and password as above`
      : `  ${browser}/browser/, with user and password as above; then paste any file of cypher/questions`,
  ];
}
