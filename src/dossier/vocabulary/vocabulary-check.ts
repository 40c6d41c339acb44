import { didYouMean, show } from '../read/finding.js';
import type { Path, Problem } from '../read/finding.js';
import { cyclesOf } from '../read/validate/cycles.js';
import type { Concept, VocabularyData, VocabularyFile } from '../read/vocabulary.type.js';

type Problems = Map<VocabularyFile, Problem[]>;

/** What is wrong with a vocabulary beyond the shape of its files, by file; empty if nothing is. */
export function problemsOfVocabulary(data: VocabularyData): Problems {
  const problems: Problems = new Map();
  const add = (file: VocabularyFile, found: Problem[]): void => {
    if (found.length > 0) problems.set(file, [...(problems.get(file) ?? []), ...found]);
  };
  for (const file of ['places', 'threats', 'series', 'roles'] as const) {
    add(file, repeatedIds(data[file].concepts));
  }
  add('roles', repeatedIds(data.roles.groups, 'groups'));
  add('places', [...conceptsAround(data.places.concepts), ...countries(data.places.concepts)]);
  add('places', kindsIn(data.places.concepts, Object.keys(data.kinds.place)));
  add('threats', conceptsAround(data.threats.concepts));
  add('series', kindsIn(data.series.concepts, Object.keys(data.kinds.event)));
  add('roles', groupsOf(data));
  return problems;
}

function repeatedIds(concepts: readonly { id: string }[], list = 'concepts'): Problem[] {
  const seen = new Set<string>();
  return concepts.flatMap(({ id }, index) => {
    if (seen.size < seen.add(id).size) return [];
    return [{ path: [list, index, 'id'], expected: 'each id once', found: `a second ${show(id)}` }];
  });
}

/** `within` and `broader` lead to concepts of the same file, and never back. */
function conceptsAround(concepts: Concept[]): Problem[] {
  const ids = new Set(concepts.map(({ id }) => id));
  const links = concepts.flatMap(({ id, within, broader = [] }, index) => [
    ...(within ? [{ from: id, to: within, path: ['concepts', index, 'within'] as Path }] : []),
    ...broader.map((to, place) => ({ from: id, to, path: ['concepts', index, 'broader', place] as Path })),
  ]);
  const unknown = links.filter(({ to }) => !ids.has(to));
  return [
    ...unknown.map(({ path, to }) => unknownId(path, to, ids)),
    ...cyclesOf(links).map(({ path, to }) => ({
      path,
      expected: 'no circle',
      found: `${show(to)}, which leads back here`,
    })),
  ];
}

function unknownId(path: Path, id: string, ids: Set<string>): Problem {
  const hint = didYouMean(id, ids);
  return { path, expected: 'a concept of this file', found: show(id), ...(hint ? { hint } : {}) };
}

/** A country has its ISO code, and its id is made of it. */
function countries(places: Concept[]): Problem[] {
  return places.flatMap(({ id, kind, iso }, index) => {
    const path = ['concepts', index, 'iso'];
    if (kind !== 'country') {
      return iso ? [{ path, expected: 'a code only of a country', found: show(iso) }] : [];
    }
    const expected = id.replace('place:', '').toUpperCase();
    if (iso === expected) return [];
    return [{ path, expected: `the code of its id, ${expected}`, found: show(iso) }];
  });
}

function kindsIn(concepts: Concept[], kinds: string[]): Problem[] {
  return concepts.flatMap(({ kind }, index) => {
    if (kind && kinds.includes(kind)) return [];
    return [{ path: ['concepts', index, 'kind'], expected: 'a kind of kinds.yaml', found: show(kind) }];
  });
}

function groupsOf(data: VocabularyData): Problem[] {
  const groups = data.roles.groups.map(({ id }) => id);
  return data.roles.concepts.flatMap(({ group }, index) => {
    if (groups.includes(group)) return [];
    return [{ path: ['concepts', index, 'group'], expected: 'a group of this file', found: show(group) }];
  });
}
