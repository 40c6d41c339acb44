// Statements of callers need more of the driver than `Graph` offers: exact numbers, plans, rows one by one.
export { default as neo4j } from 'neo4j-driver';
export type {
  Driver,
  Duration,
  Node,
  Path,
  Point,
  Relationship,
  ResultSummary,
  Session,
  Transaction,
} from 'neo4j-driver';
