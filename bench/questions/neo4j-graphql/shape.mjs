import { name, spelt } from '../shape.mjs';

// What @neo4j/graphql answers, in the form of the project.

/** The fields of a thing with its name. */
export const named = 'id displayLangs displayNames';

/** A thing with its name. */
export const thing = ({ id, displayLangs, displayNames }) => ({
  id,
  name: name(id, displayLangs, displayNames),
});

/** The one thing of a list that has one or none. */
export const one = ([first]) => (first ? thing(first) : null);

/** The nodes of a connection. */
export const nodes = ({ edges }) => edges.map(({ node }) => node);

export const office = ({ title, body }) => ({ title, organisation: one(body) });

/** Offices in the order of the project: the newest first. */
export function offices(positions) {
  const key = ({ from, asOf, to }) => from ?? asOf?.at(-1) ?? to ?? '';
  return positions.toSorted((a, b) => compare(key(b), key(a)) || compare(a.id, b.id)).map(office);
}

/** The fields by which offices are sorted, and what is shown of them. */
export const officeFields = `id title from to asOf body { ${named} }`;

/** As Neo4j compares text. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A participation as lists show it. */
export const listed = ({ id, role }) => ({ id, role: spelt(role) });
