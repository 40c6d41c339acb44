import { expect, test } from 'vitest';
import { neo4jConf } from '../../../src/database/engine/settings.js';

test('the engine listens on the loopback address, keeps its doors shut and its files small', () => {
  expect(neo4jConf({ port: 7001, httpPort: undefined, readOnly: false, confined: false }))
    .toBe(`server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:7001
server.bolt.advertised_address=127.0.0.1:7001
server.https.enabled=false
server.http.enabled=false

dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.usage_report.enabled=false
client.allow_telemetry=false

server.memory.pagecache.size=128m
db.memory.transaction.max=512m
dbms.memory.transaction.total.max=768m

db.tx_log.preallocate=false
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=2 files
db.logs.query.enabled=OFF
dbms.logs.http.enabled=false
server.logs.user.config=conf/user-logs.xml
server.logs.config=conf/server-logs.xml

internal.server.bolt.thread_pool_shutdown_wait_time=0s
`);
});

test('an engine for statements of callers has tight limits, and never writes', () => {
  const conf = neo4jConf({ port: 7001, httpPort: undefined, readOnly: true, confined: true });
  expect(conf).toContain(`
server.memory.pagecache.size=64m
db.memory.transaction.max=64m
dbms.memory.transaction.total.max=256m
db.transaction.timeout=60s
db.transaction.monitor.check.interval=500ms
`);
  expect(conf).toContain('\nserver.databases.default_to_read_only=true\n');
  expect(conf).toContain('\nserver.http.enabled=false\n');
});
