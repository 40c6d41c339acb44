import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromRoot } from '../setup/graph.js';

// What the Infinity data source of Grafana makes of a query: which request it sends, and which rows it takes.

/** A query as it stands in a dashboard. */
export interface Target {
  refId: string;
  datasource: { type: string; uid: string };
  type: string;
  source: string;
  parser: string;
  format: string;
  url: string;
  url_options: Record<
    'method' | 'body_type' | 'body_content_type' | 'body_graphql_query' | 'body_graphql_variables',
    string
  >;
  root_selector: string;
  columns: Column[];
}

export interface Column {
  selector: string;
  text: string;
  type: 'string' | 'number' | 'timestamp';
}

/** The parts of a dashboard from which requests come. */
export interface Dashboard {
  time: { from: string; to: string };
  templating: {
    list: { name: string; current: { value: string }; query: { infinityQuery: Target } }[];
  };
  panels: { id: number; type: string; title: string; targets: Target[] }[];
}

export interface Provisioned {
  datasources: { uid: string; type: string; url: string; jsonData: { allowedHosts: string[] } }[];
}

export const readDashboard = (): Dashboard =>
  JSON.parse(readFileSync(fromRoot('examples/grafana/dashboards/one-threat.json'), 'utf8')) as Dashboard;

/** A file of examples/grafana/provisioning. */
export const readProvisioning = (file: string): unknown =>
  parse(readFileSync(fromRoot(`examples/grafana/provisioning/${file}`), 'utf8'));

/**
 * Puts the values of variables in, as Grafana does: `$name`, `${name}` and `${__from:date:YYYY-MM-DD}`. A name that
 * Grafana does not know is left as it is, so that the variables of GraphQL stay, unless they bear a known name.
 */
export function interpolate(text: string, { time, templating }: Dashboard): string {
  const values: Record<string, string> = {
    '__from:date:YYYY-MM-DD': time.from.slice(0, 10),
    '__to:date:YYYY-MM-DD': time.to.slice(0, 10),
    ...Object.fromEntries(templating.list.map(({ name, current }) => [name, current.value])),
  };
  return text.replaceAll(/\$\{([^}]+)\}|\$(\w+)/g, (whole, braced, bare) => values[braced ?? bare] ?? whole);
}

/** Sends what the data source would send to the server whose address is put in for the variable of the environment. */
export function send(target: Target, dashboard: Dashboard, server: string): Promise<Response> {
  const { datasources } = readProvisioning('datasources/customs-cooperation-graph.yaml') as Provisioned;
  const address = datasources[0]?.url.replace('$CUSTOMS_GRAPH_URL', server) ?? '';
  const { method, body_content_type: contentType, ...body } = target.url_options;
  const put = (text: string): string => interpolate(text, dashboard);
  return fetch(`${address}${put(target.url)}`, {
    method,
    headers: { accept: 'application/json;q=0.9,text/plain', 'content-type': contentType },
    body: JSON.stringify({
      query: put(body.body_graphql_query),
      variables: JSON.parse(put(body.body_graphql_variables)),
    }),
  });
}

/** What lies at a path of names with dots between them; undefined if a name of it is not there, null behind a null. */
export function select(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (at === null ? null : (at as Record<string, unknown> | undefined)?.[name]),
      value,
    );
}
