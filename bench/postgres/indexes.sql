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

-- Who is tied to whom, both ways, and by what, for the search of paths: what two things share most closely comes first.
CREATE UNLOGGED TABLE ties AS
WITH pairs AS (
  SELECT actor AS a, at AS b, 1 AS rank, 'Participation' AS kind FROM participations
  UNION ALL SELECT holder, body, 2, 'Position' FROM positions WHERE body IS NOT NULL
  UNION ALL SELECT p.actor, t.topic, 3, 'ABOUT' FROM participations p JOIN about t ON t.pid = p.id
  UNION ALL SELECT source, target, 4, type FROM relations
  UNION ALL SELECT actor, behalf, 5, NULL FROM participations WHERE behalf IS NOT NULL
  UNION ALL SELECT at, behalf, 5, NULL FROM participations WHERE behalf IS NOT NULL
), both_ways AS (SELECT * FROM pairs UNION ALL SELECT b, a, rank, kind FROM pairs)
SELECT DISTINCT ON (a, b) a, b, kind FROM both_ways WHERE a <> b ORDER BY a, b, rank, kind;
CREATE UNIQUE INDEX ON ties (a, b);
