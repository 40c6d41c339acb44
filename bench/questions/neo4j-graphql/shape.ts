import { name, spelt, type Thing } from '../shape.js';

// What @neo4j/graphql answers, in the form of the project.

/** A thing with its name as it answers. */
export interface Known {
  id: string;
  displayLangs: string[] | null;
  displayNames: string[] | null;
}

/** A connection as it answers; of each edge what was asked for. */
export interface Edges<Edge> {
  edges: Edge[];
}

/** An office as it answers; what it is sorted by where lists of offices are asked for. */
export interface Office {
  id: string;
  title: string;
  body: Known[];
  from?: string | null;
  to?: string | null;
  asOf?: string[] | null;
}

/** The fields of a thing with its name. */
export const named = 'id displayLangs displayNames';

/** A thing with its name. */
export const thing = ({ id, displayLangs, displayNames }: Known): Thing => ({
  id,
  name: name(id, displayLangs, displayNames),
});

/** The one thing of a list that has one or none. */
export const one = ([first]: readonly Known[]): Thing | null => (first ? thing(first) : null);

/** The nodes of a connection. */
export const nodes = <Node>({ edges }: Edges<{ node: Node }>): Node[] => edges.map(({ node }) => node);

export const office = ({ title, body }: Office): object => ({ title, organisation: one(body) });

/** Offices in the order of the project: the newest first. */
export function offices(positions: Office[]): object[] {
  const key = ({ from, asOf, to }: Office): string => from ?? asOf?.at(-1) ?? to ?? '';
  return positions.toSorted((a, b) => compare(key(b), key(a)) || compare(a.id, b.id)).map(office);
}

/** The fields by which offices are sorted, and what is shown of them. */
export const officeFields = `id title from to asOf body { ${named} }`;

/** As Neo4j compares text. */
export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A participation as lists show it. */
export const listed = ({ id, role }: { id: string; role: string }): object => ({ id, role: spelt(role) });
