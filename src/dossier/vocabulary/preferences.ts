import { canonical, sha256 } from '../../base/canonical.js';
import { badSharedFile, inLineOrder, show, type Finding, type Problem } from '../read/finding.js';
import type { Identity } from './identity.type.js';
import { locateProblems } from '../read/locate-problems.js';
import type { Keyed, Preferences, PreferencesData, Preferred } from './preferences.type.js';
import { checkShape } from '../read/validate/shape.js';
import { readYaml } from '../read/yaml-file.js';

export type { Preferences, Preferred } from './preferences.type.js';

/** Nobody prefers anything. */
export const noPreferences: Preferences = preferencesOf({ preferences: 1 });

/** Curators' preferences from their content, which must be in order. */
export function preferencesOf(data: PreferencesData): Preferences {
  const { prefer = [] } = data;
  const byValue = new Map(prefer.map((one) => [valueKey(one.about, one.property), one]));
  const on = (about: string, property: string): Preferred | undefined =>
    byValue.get(valueKey(about, property));
  const prefers: Preferences['prefers'] = (claim) => {
    const value = valueOf(claim);
    return value !== undefined && on(...value)?.document === claim.document;
  };
  const sorted = [...byValue].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return { on, prefers, data, hash: sha256(canonical(sorted)) };
}

function valueKey(about: string, property: string): string {
  return `${about} ${property}`;
}

/** True for a claim on the value that a preference is about, by the document that it prefers. */
export function isPreferred(claim: Keyed, one: Preferred): boolean {
  const [about, property] = valueOf(claim) ?? [];
  return about === one.about && property === one.property && claim.document === one.document;
}

/** The thing and the value that a claim is about; the place of an event is a relation in the graph. */
function valueOf({ key }: Pick<Keyed, 'key'>): [string, string] | undefined {
  const [kind, first, second] = JSON.parse(key) as [string, string, string];
  if (kind === 'property') return [first, second];
  return kind === 'relation' && first === 'HELD_IN' ? [second, 'place'] : undefined;
}

/**
 * Reads the preferences of a project, a YAML file.
 * @throws AppError BAD_USER_INPUT that names the first mistake if the file is missing or has one
 */
export async function readPreferences(file: string, identity: Identity): Promise<Preferences> {
  const { preferences, findings } = await checkPreferences(file, identity);
  if (preferences) return preferences;
  throw badSharedFile(findings);
}

/** As `readPreferences`, with the mistakes as data: the preferences are there only if there are none. */
export async function checkPreferences(
  file: string,
  identity: Identity,
): Promise<{ preferences?: Preferences; findings: Finding[] }> {
  const yaml = await readYaml(file);
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const shape = checkShape('preferences', yaml.value);
  const data = yaml.value as PreferencesData;
  const problems = shape.length > 0 ? shape : problemsOf(data, identity);
  if (problems.length > 0) return { findings: inLineOrder(locateProblems(problems, yaml)) };
  return { preferences: preferencesOf(data), findings: [] };
}

/** One preference for a value, under the id by which the graph holds the thing, of a kind that has such a value. */
function problemsOf({ prefer = [] }: PreferencesData, identity: Identity): Problem[] {
  const seen = new Set<string>();
  return prefer.flatMap(({ about, property }, index): Problem[] => {
    const path = ['prefer', index, 'about'];
    const target = identity.canonical(about);
    if (target !== about)
      return [{ path, expected: 'an id that is not merged', found: show(about), hint: `write ${target}` }];
    if (property === 'place' && !about.startsWith('event:'))
      return [{ path, expected: 'an event, as its place is chosen', found: show(about) }];
    if (seen.size === seen.add(valueKey(about, property)).size)
      return [{ path, expected: 'each value once', found: `the ${property} of ${about} again` }];
    return [];
  });
}
