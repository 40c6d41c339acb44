import { neo4j, type Node, type Path, type Point, type Relationship } from '../../database/graph/driver.js';
import { tooDeep } from './adhoc-errors.js';
import { isoDuration } from './iso-duration.js';

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const maxDepth = 100;

/**
 * Turns the values of rows into JSON. Whole numbers that a JavaScript number cannot hold, and the floats that JSON
 * lacks (NaN, Infinity), become strings; dates, times and durations ISO 8601 strings; points GeoJSON with their `srid`; bytes
 * base64. Nodes are `{id, labels, properties}`, relationships `{id, type, from, to, properties}`, paths
 * `{nodes, relationships}`; an id is the property `id`, and only where there is none the element id of the server.
 *
 * A relationship knows its ends by element id alone: call `ends` and `name` when all rows are read.
 */
export class Decoder {
  readonly #ids = new Map<string, string>();
  readonly #waiting: { relationship: Record<string, Json>; end: 'from' | 'to'; elementId: string }[] = [];

  /** @throws AppError BAD_USER_INPUT if the value is nested deeper than 100 levels */
  value(value: unknown, depth = 0): Json {
    if (depth > maxDepth) throw tooDeep();
    if (value === null || value === undefined) return null;
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (typeof value !== 'object') return typeof value === 'bigint' ? wholeNumber(value) : (value as Json);
    if (Array.isArray(value)) return value.map((item) => this.value(item, depth + 1));
    return this.#object(value, depth);
  }

  /** Element ids of relationship ends that no decoded node has told us the id of, each once. */
  ends(): string[] {
    const unknown = this.#waiting.filter(({ elementId }) => !this.#ids.has(elementId));
    return [...new Set(unknown.map(({ elementId }) => elementId))];
  }

  /** Writes the ids of their ends into the relationships decoded so far. `found`: element id to id. */
  name(found: ReadonlyMap<string, string>): void {
    for (const { relationship, end, elementId } of this.#waiting) {
      relationship[end] = this.#ids.get(elementId) ?? found.get(elementId) ?? elementId;
    }
  }

  #object(value: object, depth: number): Json {
    if (neo4j.isInt(value)) return wholeNumber(value.toBigInt());
    if (neo4j.isNode(value)) return this.#node(value, depth);
    if (neo4j.isRelationship(value)) return this.#relationship(value, depth);
    if (neo4j.isPath(value)) return this.#path(value, depth);
    if (neo4j.isPoint(value)) return this.#point(value);
    if (neo4j.isDuration(value)) return isoDuration(value);
    if (value instanceof Int8Array)
      return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
    if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
    return this.#map(value, depth);
  }

  #map(map: object, depth: number): Record<string, Json> {
    return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, this.value(value, depth + 1)]));
  }

  #node(node: Node, depth: number): Json {
    const id = ownId(node);
    this.#ids.set(node.elementId, id);
    return { id, labels: node.labels.toSorted(), properties: this.#map(node.properties, depth) };
  }

  #relationship(relationship: Relationship, depth: number): Json {
    const { type, startNodeElementId, endNodeElementId, properties } = relationship;
    const decoded: Record<string, Json> = {
      id: ownId(relationship),
      type,
      from: startNodeElementId,
      to: endNodeElementId,
      properties: this.#map(properties, depth),
    };
    this.#waiting.push({ relationship: decoded, end: 'from', elementId: startNodeElementId });
    this.#waiting.push({ relationship: decoded, end: 'to', elementId: endNodeElementId });
    return decoded;
  }

  #point({ x, y, z, srid }: Point): Json {
    const coordinates = z === undefined ? [x, y] : [x, y, z];
    return { type: 'Point', coordinates: coordinates.map((one) => this.value(one)), srid: Number(srid) };
  }

  #path(path: Path, depth: number): Json {
    const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
    const relationships = path.segments.map((segment) => segment.relationship);
    return {
      nodes: nodes.map((node) => this.#node(node, depth + 1)),
      relationships: relationships.map((relationship) => this.#relationship(relationship, depth + 1)),
    };
  }
}

function ownId(entity: { elementId: string; properties: Record<string, unknown> }): string {
  const { id } = entity.properties;
  return typeof id === 'string' ? id : entity.elementId;
}

function wholeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
