/** What the questions ask about in a corpus. */
export interface Facts {
  /** The threat with the most participations. */
  hot: string;
  /** One with few. */
  rare: string;
  country: string;
  /** A name to search for. */
  text: string;
  person: string;
  from: string;
  to: string;
  priority: string;
  /** The place of the row before the deep page. */
  cursor: { order: string; pid: string; text: string };
}

/** Sends a statement of Cypher; its rows are tuples in the order of its columns, as whoever wrote it says. */
export type Run = <Row extends unknown[]>(text: string, parameters: object) => Promise<Row[]>;

/** One question of the benchmark. */
export interface Question {
  name: string;
  /** For the project. */
  graphql: string;
  /** What is asked about in this corpus. */
  variables(facts: Facts): Record<string, unknown>;
  /** If the floor needs others. */
  floorVariables?(facts: Facts): object;
  /** The same answer by hand. */
  floor(run: Run, variables: object): Promise<object>;
}

/** A question as @neo4j/graphql is asked it, in the fastest form that was found. */
export interface Asked {
  query: string;
  variables(facts: Facts): object;
  /** The answer in the form of the project; `data` is what the query selects. */
  read(data: object, facts: Facts): object;
}

/** Sends a statement of SQL by a name under which it is prepared; its rows are tuples in the order of its columns. */
export type RunSql = <Row extends unknown[]>(name: string, text: string, values: unknown[]) => Promise<Row[]>;

/** A question by hand in SQL: of one statement, or of several. */
export type InSql =
  | {
      text: string;
      values(facts: Facts): unknown[];
      /** The answer in the form of the project; the rows are those of the statement. */
      read(rows: unknown[][]): object;
    }
  | { ask(run: RunSql, facts: Facts): Promise<object> };
