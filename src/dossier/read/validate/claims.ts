import { kindPartOf } from '../../../base/ids.js';
import { basisOf } from '../dossier.type.js';
import type { Basis } from '../dossier.type.js';
import { oneOf, show } from '../finding.js';
import type { Problem } from '../finding.js';
import type { RelationType, Vocabulary } from '../vocabulary.type.js';
import { blocksOf, textOf, textsOf } from './parts.js';
import type { Block } from './parts.js';

/** Relations join what their type allows (vocabulary/relations.yaml), and never a thing with itself. */
export function checkRelations(dossier: unknown, vocabulary: Vocabulary): Problem[] {
  const types = new Map(vocabulary.relations.map((type) => [type.id, type]));
  return blocksOf(dossier, 'relations').flatMap((block) => {
    const type = types.get(textOf(block.value, 'type') ?? '');
    return type ? checkRelation(block, type) : [];
  });
}

function checkRelation(block: Block, type: RelationType): Problem[] {
  const { path, value } = block;
  const [from, to] = [textOf(value, 'from'), textOf(value, 'to')];
  const problems = [...checkEnd(block, 'from', type), ...checkEnd(block, 'to', type)];
  if (from !== undefined && from === to) {
    problems.push({ path: [...path, 'to'], expected: `another thing than ${from}`, found: 'the same' });
  } else if (type.sameKind && from && to && kindPartOf(from) !== kindPartOf(to)) {
    const expected = `an id of the kind of from, as in ${type.id} both are of one kind`;
    problems.push({ path: [...path, 'to'], expected, found: show(to) });
  }
  return [...problems, ...checkBasis(block, type)];
}

function checkEnd({ path, value }: Block, end: 'from' | 'to', type: RelationType): Problem[] {
  const id = textOf(value, end);
  if (id === undefined || type[end].includes(kindPartOf(id))) return [];
  const side = end === 'from' ? `from which ${type.id} may start` : `to which ${type.id} may lead`;
  return [{ path: [...path, end], expected: `a thing ${side}: ${oneOf(type[end])}`, found: show(id) }];
}

function checkBasis({ path, value }: Block, type: RelationType): Problem[] {
  const basis = basisOf(value as { basis?: Basis });
  if (type.basis.includes(basis)) return [];
  const expected = `basis ${oneOf(type.basis)}, which is all that ${type.id} may have`;
  return [
    {
      path: [...path, 'basis'],
      expected,
      found: value['basis'] === undefined ? 'nothing, so stated' : show(basis),
    },
  ];
}

/** Each fact is written once: several places in the source are one locator. */
export function checkRepeats(dossier: unknown, vocabulary: Vocabulary): Problem[] {
  return [
    ...repeatedParticipations(dossier),
    ...repeatedTopics(dossier),
    ...repeatedBlocks(dossier, 'relations', 'relation', (value) => sortedEnds(value, vocabulary)),
    ...repeatedBlocks(dossier, 'counts', 'count', (value) => value),
  ];
}

function repeatedParticipations(dossier: unknown): Problem[] {
  const seen = new Set<string>();
  return blocksOf(dossier, 'participations').flatMap((block) =>
    textsOf(block, 'who').flatMap(({ path, text }) => {
      const { event, role } = block.value;
      const size = seen.size;
      if (seen.add(JSON.stringify([text, event, role])).size > size) return [];
      const found = `${show(text)} as ${String(role)} of ${String(event)} again`;
      return [
        { path, expected: 'each participation once', found, hint: 'one locator may name several places' },
      ];
    }),
  );
}

function repeatedTopics(dossier: unknown): Problem[] {
  return blocksOf(dossier, 'participations').flatMap((block) => {
    const about = Array.isArray(block.value['about']) ? (block.value['about'] as unknown[]) : [];
    const topics = about.map((entry) =>
      typeof entry === 'string' ? entry : textOf((entry ?? {}) as Record<string, unknown>, 'topic'),
    );
    const seen = new Set<string>();
    return topics.flatMap((topic, index) => {
      if (topic === undefined || seen.size < seen.add(topic).size) return [];
      return [
        { path: [...block.path, 'about', index], expected: 'each topic once', found: `${show(topic)} again` },
      ];
    });
  });
}

type Values = Record<string, unknown>;

/** Two blocks that tell the same with other locators or notes are one. */
function repeatedBlocks(
  dossier: unknown,
  section: string,
  name: string,
  normal: (value: Values) => Values,
): Problem[] {
  const first = new Map<string, number>();
  return blocksOf(dossier, section).flatMap(({ path, value }, index) => {
    const { at: _at, notes: _notes, ...told } = normal(value);
    const key = JSON.stringify(Object.entries(told).toSorted());
    if (!first.has(key)) {
      first.set(key, index);
      return [];
    }
    const found = `the same as ${section}[${first.get(key)}]`;
    return [{ path, expected: `each ${name} once`, found, hint: 'one locator may name several places' }];
  });
}

function sortedEnds(value: Values, { symmetric }: Vocabulary): Values {
  if (!symmetric.has(String(value['type']))) return value;
  const [from, to] = [String(value['from']), String(value['to'])].toSorted();
  return { ...value, from, to };
}
