import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loopback } from './ports.js';

/** What differs from one engine to another. */
export interface Settings {
  /** Port of Bolt. */
  port: number;
  /** Port of HTTP; undefined leaves HTTP off. */
  httpPort: number | undefined;
  /** True refuses every write to the graph. */
  readOnly: boolean;
  /** True sets the limits of an engine for statements of strangers. */
  confined: boolean;
}

/** Writes the engine's configuration into its home. The engine is strict: an unknown setting stops the start. */
export async function writeSettings(home: string, settings: Settings): Promise<void> {
  const folder = join(home, 'conf');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'neo4j.conf'), neo4jConf(settings));
  await writeFile(join(folder, 'user-logs.xml'), userLogs);
  await writeFile(join(folder, 'server-logs.xml'), serverLogs);
}

/** The text of neo4j.conf. */
export function neo4jConf(settings: Settings): string {
  const memory = settings.confined ? confined : roomy;
  const groups = [network(settings), closedDoors, memory, disk, quick, readOnly(settings)];
  return groups
    .map(lines)
    .filter((text) => text !== '')
    .join('\n');
}

function network({ port, httpPort }: Settings): Record<string, string> {
  const bolt = `${loopback}:${port}`;
  const http = `${loopback}:${httpPort}`;
  return {
    'server.default_listen_address': loopback,
    'server.default_advertised_address': loopback,
    'server.bolt.listen_address': bolt,
    // Clients that ask for routes are told this address: left alone it would name the usual port.
    'server.bolt.advertised_address': bolt,
    'server.https.enabled': 'false',
    'server.http.enabled': String(httpPort !== undefined),
    ...(httpPort !== undefined && {
      'server.http.listen_address': http,
      'server.http.advertised_address': http,
      'dbms.security.http_static_content_security_policy_header': pagePolicy(port),
    }),
  };
}

/**
 * What the page of Neo4j Browser may load: its own files. By default it contacts three other hosts once a password was
 * typed: for a font, for a script of usage statistics, and for one of surveys. It uses Bolt over WebSocket, after a first
 * request by HTTP, at the address that the engine tells it or by the other name of the loopback address; its styles are
 * written by its scripts.
 */
function pagePolicy(boltPort: number): string {
  const bolt = [loopback, 'localhost'].flatMap((host) =>
    ['ws', 'http'].map((by) => `${by}://${host}:${boltPort}`),
  );
  return [
    "default-src 'self'",
    `connect-src 'self' ${bolt.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Cypher cannot read files or other hosts, and no usage data are sent. */
const closedDoors = {
  'dbms.security.auth_enabled': 'true',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
};

/** Within a heap of 1 GB: an import may be large, and a statement that needs too much is stopped before the engine runs out of memory. */
const roomy = {
  'server.memory.pagecache.size': '128m',
  'db.memory.transaction.max': '512m',
  'dbms.memory.transaction.total.max': '768m',
};

/**
 * Within a heap of 640 MB: many statements of callers fit at once, each with a short limit. This time-out is the last of
 * three: that of the statement comes first, then that of the watchdog.
 */
const confined = {
  'server.memory.pagecache.size': '64m',
  'db.memory.transaction.max': '64m',
  'dbms.memory.transaction.total.max': '256m',
  'db.transaction.timeout': '60s',
  'db.transaction.monitor.check.interval': '500ms',
};

/** An empty store takes 3 MB instead of 517, and old transaction logs go. */
const disk = {
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.size': '32m',
  'db.tx_log.rotation.retention_policy': '2 files',
  'db.logs.query.enabled': 'OFF',
  'dbms.logs.http.enabled': 'false',
  'server.logs.user.config': 'conf/user-logs.xml',
  'server.logs.config': 'conf/server-logs.xml',
};

/** A stop waits ten seconds for idle connections otherwise. */
const quick = { 'internal.server.bolt.thread_pool_shutdown_wait_time': '0s' };

function readOnly(settings: Settings): Record<string, string> {
  return settings.readOnly ? { 'server.databases.default_to_read_only': 'true' } : {};
}

function lines(group: Record<string, string>): string {
  return Object.entries(group)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

/** Messages for people go to standard output, of which we store only that of the last start. */
const userLogs = `<Configuration>
  <Appenders>
    <Console name="Out" target="SYSTEM_OUT">
      <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p %m%n"/>
    </Console>
  </Appenders>
  <Loggers><Root level="INFO"><AppenderRef ref="Out"/></Root></Loggers>
</Configuration>
`;

/** Everything else goes to one file that never grows above 4 MB, with one older file. */
const serverLogs = `<Configuration status="ERROR">
  <Appenders>
    <RollingRandomAccessFile name="Debug" fileName="\${config:server.directories.logs}/debug.log"
        filePattern="\${config:server.directories.logs}/debug.log.%02i">
      <Neo4jDebugLogLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p [%c{1.}] %m%n"/>
      <Policies><SizeBasedTriggeringPolicy size="4 MB"/></Policies>
      <DefaultRolloverStrategy fileIndex="min" max="1"/>
    </RollingRandomAccessFile>
  </Appenders>
  <Loggers><Root level="INFO"><AppenderRef ref="Debug"/></Root></Loggers>
</Configuration>
`;
