-- The graph as somebody would lay it out who asks these questions of PostgreSQL. Text sorts by its bytes, as in Neo4j.

CREATE UNLOGGED TABLE things (id text PRIMARY KEY, kind text, langs text[], names text[], degree int NOT NULL);
CREATE UNLOGGED TABLE events (id text PRIMARY KEY, date text, ord text NOT NULL, place text);
CREATE UNLOGGED TABLE documents (id text PRIMARY KEY, title text, url text, ord text, earliest text);
CREATE UNLOGGED TABLE positions (id text PRIMARY KEY, holder text NOT NULL, body text, title text, since text NOT NULL);
CREATE UNLOGGED TABLE participations (
  id text PRIMARY KEY, role text NOT NULL, status text NOT NULL, ord text NOT NULL, actor text NOT NULL, at text NOT NULL,
  behalf text, office text
);
CREATE UNLOGGED TABLE about (pid text NOT NULL, topic text NOT NULL, basis text NOT NULL);
CREATE UNLOGGED TABLE under (
  topic text NOT NULL, country text NOT NULL, ord text NOT NULL, pid text NOT NULL, basis text NOT NULL, written boolean NOT NULL
);
CREATE UNLOGGED TABLE agenda (topic text NOT NULL, ord text NOT NULL, event text NOT NULL);
CREATE UNLOGGED TABLE relations (type text NOT NULL, source text NOT NULL, target text NOT NULL, rank int);
CREATE UNLOGGED TABLE mentions (document text NOT NULL, thing text NOT NULL, ord text NOT NULL, names text[], langs text[]);
CREATE UNLOGGED TABLE claims (id text NOT NULL, pid text NOT NULL, document text NOT NULL, locator text, ends text[] NOT NULL);
