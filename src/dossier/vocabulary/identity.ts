import { canonical, compareText, sha256 } from '../../base/canonical.js';
import { badSharedFile, inLineOrder, show, type Finding, type Path, type Problem } from '../read/finding.js';
import type { Identity, IdentityData, KeptApart, Merge } from './identity.type.js';
import { kindOf } from '../../base/model.js';
import { locateProblems } from '../read/locate-problems.js';
import { checkShape } from '../read/validate/shape.js';
import type { Vocabulary } from '../read/vocabulary.type.js';
import { readYaml } from '../read/yaml-file.js';

export type { Identity, KeptApart, Merge } from './identity.type.js';

/** No two ids name one thing. */
export const noIdentity: Identity = identityOf({ identity: 1 });

/** An identity map from its content, which must be in order. */
export function identityOf(data: IdentityData): Identity {
  const { same = [], apart = [] } = data;
  const canonicalOf = new Map(same.map(({ alias, canonical: target }) => [alias, target]));
  const verdicts = new Map(apart.map((one) => [pairKey(...one.ids), one]));
  const pairs = [...canonicalOf].sort(([a], [b]) => compareText(a, b));
  const ours = (id: string): string => canonicalOf.get(id) ?? id;
  return {
    canonical: ours,
    apart: (a, b) => verdicts.get(pairKey(a, b)) ?? verdicts.get(pairKey(ours(a), ours(b))),
    merges: same,
    data,
    hash: sha256(canonical(pairs)),
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Reads the identity map of a project, a YAML file.
 * @throws AppError BAD_USER_INPUT that names the first mistake if the file is missing or has one
 */
export async function readIdentity(file: string, vocabulary: Vocabulary): Promise<Identity> {
  const { identity, findings } = await checkIdentity(file, vocabulary);
  if (identity) return identity;
  throw badSharedFile(findings);
}

/** As `readIdentity`, with the mistakes as data: the map is there only if there are none. */
export async function checkIdentity(
  file: string,
  vocabulary: Vocabulary,
): Promise<{ identity?: Identity; findings: Finding[] }> {
  const yaml = await readYaml(file);
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const shape = checkShape('identity', yaml.value);
  const data = yaml.value as IdentityData;
  const problems = shape.length > 0 ? shape : problemsOf(data, vocabulary);
  if (problems.length > 0) return { findings: inLineOrder(locateProblems(problems, yaml)) };
  return { identity: identityOf(data), findings: [] };
}

function problemsOf({ same = [], apart = [] }: IdentityData, vocabulary: Vocabulary): Problem[] {
  const canonicalOf = new Map(same.map(({ alias, canonical: target }) => [alias, target]));
  return [...problemsOfMerges(same, canonicalOf, vocabulary), ...problemsOfApart(apart, canonicalOf)];
}

/** One step leads from every alias to its canonical id, of the same kind; what the vocabulary has is renamed there. */
function problemsOfMerges(
  same: readonly Merge[],
  canonicalOf: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): Problem[] {
  const seen = new Set<string>();
  return same.flatMap(({ alias, canonical: target }, index): Problem[] => {
    const at = (key: string): Path => ['same', index, key];
    if (seen.size === seen.add(alias).size)
      return [{ path: at('alias'), expected: 'each alias once', found: `a second ${show(alias)}` }];
    if (vocabulary.concept(alias)) {
      const hint = 'make it the canonical id, or take the concept out of the vocabulary';
      return [{ path: at('alias'), expected: 'an id outside the vocabulary', found: show(alias), hint }];
    }
    const further = canonicalOf.get(target);
    if (further !== undefined) {
      const hint = alias === target || further === alias ? 'keep one of the two' : `write ${further}`;
      return [
        { path: at('canonical'), expected: 'an id that is no alias itself', found: show(target), hint },
      ];
    }
    return sameKind(alias, target, at('canonical'));
  });
}

function problemsOfApart(apart: readonly KeptApart[], canonicalOf: ReadonlyMap<string, string>): Problem[] {
  const ours = (id: string): string => canonicalOf.get(id) ?? id;
  const seen = new Set<string>();
  return apart.flatMap(({ ids: [a, b] }, index): Problem[] => {
    const path: Path = ['apart', index, 'ids'];
    if (seen.size === seen.add(pairKey(a, b)).size)
      return [{ path, expected: 'each pair once', found: `${show(a)} and ${show(b)} again` }];
    if (ours(a) === ours(b)) {
      const hint = 'one thing cannot be kept apart from itself: see same';
      return [{ path, expected: 'ids of two things', found: `${show(a)} and ${show(b)}`, hint }];
    }
    return sameKind(a, b, [...path, 1]);
  });
}

function sameKind(id: string, other: string, path: Path): Problem[] {
  if (kindOf(id) === kindOf(other)) return [];
  return [{ path, expected: `an id of the same kind, ${kindOf(id)}`, found: show(other) }];
}
