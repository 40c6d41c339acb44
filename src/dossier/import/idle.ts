import type { Graph } from '../../database/graph/graph.js';
import { isRefusal, reasonOfRefusal } from '../../database/graph/refused-write.js';
import { statement } from '../../database/graph/statement.js';
import { at, inLineOrder, show, type Finding, type Problem } from '../read/finding.js';
import type { Foundation } from './foundation.js';
import type { IdentityData, Merge } from '../vocabulary/identity.type.js';
import { locateProblems } from '../read/locate-problems.js';
import { isPreferred } from '../vocabulary/preferences.js';
import type { PreferencesData, Preferred } from '../vocabulary/preferences.type.js';
import { checkShape } from '../read/validate/shape.js';
import { readYaml } from '../read/yaml-file.js';

/** Where the identity map and the preferences are written. */
export interface SharedFiles {
  identity: string;
  preferences: string;
}

/**
 * Entries of the shared files that decide nothing, mostly for a slip of the pen: merged or kept apart ids that neither a kept
 * dossier nor the vocabulary uses, and preferences for things that are not there, documents that are not there, or values
 * that their document does not state. Warnings, in the order of the files: nothing is left out for them.
 *
 * @throws AppError DATABASE_UNAVAILABLE
 */
export async function idleEntries(
  graph: Graph,
  foundation: Foundation,
  files: SharedFiles,
): Promise<Finding[]> {
  try {
    return await findIdle(graph, foundation, files);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // It would be odd to serve nothing, for want of a warning.
    const problem = { path: [], expected: 'entries that can be looked up', found: reasonOfRefusal(error) };
    return [{ ...at(files.identity, { line: 1, column: 1 }, problem), severity: 'warning' }];
  }
}

async function findIdle(graph: Graph, foundation: Foundation, files: SharedFiles): Promise<Finding[]> {
  const identity = await warnings<IdentityData>(files.identity, 'identity', (data) =>
    idleIdentities(graph, foundation, data),
  );
  const preferences = await warnings<PreferencesData>(files.preferences, 'preferences', ({ prefer = [] }) =>
    idlePreferences(graph, prefer),
  );
  return [...identity, ...preferences];
}

async function warnings<Data>(
  file: string,
  shape: 'identity' | 'preferences',
  find: (data: Data) => Promise<Problem[]>,
): Promise<Finding[]> {
  const yaml = await readYaml(file);
  // What is wrong with the file itself is told by those who need it.
  if (yaml.findings.length > 0 || checkShape(shape, yaml.value).length > 0) return [];
  const problems = await find(yaml.value as Data);
  return inLineOrder(locateProblems(problems, yaml)).map((finding) => ({ ...finding, severity: 'warning' }));
}

async function idleIdentities(
  graph: Graph,
  { vocabulary }: Foundation,
  { same = [], apart = [] }: IdentityData,
): Promise<Problem[]> {
  const ids = [...same.flatMap((one) => [one.alias, one.canonical]), ...apart.flatMap((one) => one.ids)];
  const rows = ids.length === 0 ? [] : await graph.rows(statement('import/ids-in-texts'), { ids });
  const used = new Set(rows.map(({ id }) => String(id)));
  const isBorne = (id: string): boolean => used.has(id) || vocabulary.concept(id) !== undefined;
  const merges = same.flatMap((merge, index) => idleMerge(merge, index, same, isBorne));
  const pairs = apart.flatMap((one, index) =>
    one.ids.flatMap((id, place) => (isBorne(id) ? [] : [unborne(id, ['apart', index, 'ids', place])])),
  );
  return [...merges, ...pairs];
}

/** An id that several others give way to need not be used itself: it may be made for them. */
function idleMerge(
  { alias, canonical }: Merge,
  index: number,
  same: readonly Merge[],
  isBorne: (id: string) => boolean,
): Problem[] {
  const joined = same.filter((one) => one.canonical === canonical && isBorne(one.alias));
  const stands = isBorne(canonical) || joined.length > 1;
  return [
    ...(isBorne(alias) ? [] : [unborne(alias, ['same', index, 'alias'])]),
    ...(stands ? [] : [unborne(canonical, ['same', index, 'canonical'])]),
  ];
}

function unborne(id: string, path: Problem['path']): Problem {
  const hint = 'the entry merges or parts nothing: correct the id, or take the entry out';
  return { path, expected: 'an id that a dossier or the vocabulary uses', found: show(id), hint };
}

async function idlePreferences(graph: Graph, prefer: readonly Preferred[]): Promise<Problem[]> {
  if (prefer.length === 0) return [];
  const documents = [...new Set(prefer.map(({ document }) => document))];
  const ids = [...new Set([...prefer.map(({ about }) => about), ...documents])];
  const known = new Set((await graph.rows(statement('import/known-ids'), { ids })).map(({ id }) => id));
  const stated = (await graph.rows(statement('import/keys-of-documents'), { documents })).map(
    ({ document, key }) => ({ document: String(document), key: String(key) }),
  );
  const isStated = (one: Preferred): boolean => stated.some((claim) => isPreferred(claim, one));
  return prefer.flatMap((one, index) => idlePreference(one, index, known, isStated));
}

function idlePreference(
  one: Preferred,
  index: number,
  known: ReadonlySet<unknown>,
  isStated: (one: Preferred) => boolean,
): Problem[] {
  const { about, property, document } = one;
  const to = (key: string): Problem['path'] => ['prefer', index, key];
  const hint = 'the entry prefers nothing: correct it, or take it out';
  if (!known.has(about))
    return [{ path: to('about'), expected: 'a thing that the graph holds', found: show(about), hint }];
  if (!known.has(document))
    return [{ path: to('document'), expected: 'a document that is loaded', found: show(document), hint }];
  if (isStated(one)) return [];
  const expected = `a value that ${document} states of ${about}`;
  return [{ path: to('property'), expected, found: show(property), hint }];
}
