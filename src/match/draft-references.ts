import type { Path } from '../dossier/read/finding.js';
import { isBlock } from '../dossier/read/validate/parts.js';
import type { ThingKind } from './thing.js';

/** A reference of a draft: what is written, what it may lead to, and where it stands. */
export interface Reference {
  text: string;
  kinds: readonly ThingKind[];
  path: Path;
  /** Place in the source of the block around it. */
  at: string | undefined;
}

const actors: readonly ThingKind[] = ['person', 'organisation', 'place', 'initiative'];
const topics: readonly ThingKind[] = ['threat', 'priority', 'initiative', 'instrument'];
const anything: readonly ThingKind[] = [...actors, 'event', 'series', 'threat', 'priority', 'instrument'];
const bodies: readonly ThingKind[] = ['organisation', 'initiative'];

/** The keys of each section that lead to things, and what they may lead to; those of an office stand under `people`. */
const keys: Readonly<Record<string, Readonly<Record<string, readonly ThingKind[]>>>> = {
  places: { within: ['place'] },
  organisations: { place: ['place'], partOf: ['organisation'] },
  people: { organisation: bodies },
  threats: { broader: ['threat'] },
  events: {
    place: ['place'],
    series: ['series'],
    partOf: ['event'],
    framework: ['organisation', 'initiative', 'series'],
  },
  participations: {
    who: actors,
    event: ['event', 'series'],
    onBehalfOf: actors,
    about: topics,
    topic: topics,
  },
  relations: { from: anything, to: anything },
  counts: { of: anything },
};

/** A copy of a draft with every reference replaced by what `replace` gives for it; the ids of its things stay. */
export function mapReferences<Draft extends object>(
  draft: Draft,
  replace: (reference: Reference) => string,
): Draft {
  const sections = Object.entries(draft).map(([section, blocks]) => {
    const known = keys[section];
    return [section, known ? walk(blocks, { known, replace, path: [section], at: undefined }) : blocks];
  });
  return Object.fromEntries(sections) as Draft;
}

interface Way {
  known: Readonly<Record<string, readonly ThingKind[]>>;
  replace: (reference: Reference) => string;
  path: Path;
  at: string | undefined;
  /** What the value at this place leads to, if it is a reference. */
  kinds?: readonly ThingKind[];
}

function walk(value: unknown, way: Way): unknown {
  const { path, at, kinds } = way;
  if (typeof value === 'string') return kinds ? way.replace({ text: value, kinds, path, at }) : value;
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => walk(entry, { ...way, path: [...path, index] }));
  if (!isBlock(value)) return value;
  const here = typeof value['at'] === 'string' ? value['at'] : at;
  const entries = Object.entries(value).map(([key, inner]) => {
    const { kinds: _kinds, ...others } = way;
    const leads = way.known[key];
    const next: Way = { ...others, path: [...path, key], at: here, ...(leads ? { kinds: leads } : {}) };
    return [key, walk(inner, next)];
  });
  return Object.fromEntries(entries);
}
