// What is used of the packages that only the benchmark installs: the project is checked without them.

declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';

  export class Neo4jGraphQL {
    constructor(options: { typeDefs: string; driver: Driver; features: object });
    getSchema(): Promise<GraphQLSchema>;
  }
}

declare module 'pg' {
  export class Pool {
    constructor(options: { host: string; user: string; database: string; max: number });
    query(asked: {
      name: string;
      text: string;
      values: unknown[];
      rowMode: 'array';
    }): Promise<{ rows: unknown[][] }>;
  }
}
