-- One index for each way in, in the order in which pages are read.

CREATE INDEX ON under (topic, ord DESC, pid DESC) INCLUDE (basis) WHERE written;
CREATE INDEX ON under (topic, country, ord DESC, pid DESC) INCLUDE (basis) WHERE written;
CREATE INDEX ON agenda (topic, ord DESC) INCLUDE (event);
CREATE UNIQUE INDEX ON events (ord DESC);
CREATE INDEX ON participations (at, ord DESC, id DESC);
CREATE INDEX ON participations (actor, ord DESC, id DESC);
CREATE INDEX ON about (pid);
CREATE INDEX ON positions (holder, since DESC, id);
CREATE INDEX ON relations (source, type);
CREATE INDEX ON relations (target, type);
CREATE INDEX ON mentions (thing, ord DESC);
CREATE INDEX ON mentions (document, thing);
CREATE INDEX ON claims (pid);

-- Who is tied to whom, both ways, for the search of paths.
CREATE UNLOGGED TABLE ties AS
WITH pairs AS (
  SELECT actor AS a, at AS b FROM participations
  UNION ALL SELECT p.actor, t.topic FROM participations p JOIN about t ON t.pid = p.id
  UNION ALL SELECT actor, behalf FROM participations WHERE behalf IS NOT NULL
  UNION ALL SELECT at, behalf FROM participations WHERE behalf IS NOT NULL
  UNION ALL SELECT holder, body FROM positions WHERE body IS NOT NULL
  UNION ALL SELECT source, target FROM relations
)
SELECT a, b FROM pairs WHERE a <> b UNION SELECT b, a FROM pairs WHERE a <> b;
CREATE UNIQUE INDEX ON ties (a, b);
