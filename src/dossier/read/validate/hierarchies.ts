import { keysOf, kinds, kindsOfSections } from '../../../base/model.js';
import { show } from '../finding.js';
import type { Path, Problem } from '../finding.js';
import type { Concept, Vocabulary } from '../vocabulary.type.js';
import { cyclesOf } from './cycles.js';
import { blocksOf, textOf, textsOf } from './parts.js';

interface Step {
  from: string;
  to: string;
  /** Undefined for what the vocabulary says. */
  path?: Path;
}

/**
 * Hierarchies never lead back to where they start, together with those of the vocabulary; what the dossier says of a
 * vocabulary concept does not contradict it, and a thing that the vocabulary lacks has its kind.
 */
export function checkHierarchies(dossier: unknown, vocabulary: Vocabulary): Problem[] {
  return [
    ...hierarchies.flatMap(([section, key]) =>
      circles(dossier, section, key, conceptsOf(section, vocabulary)),
    ),
    ...missingKinds(dossier, 'places', 'gazetteer', vocabulary),
    ...missingKinds(dossier, 'series', 'vocabulary', vocabulary),
  ];
}

/** The keys that lead from a thing to one of its own kind, with the sections of such things. */
const hierarchies = kindsOfSections.flatMap((kind) =>
  keysOf(kind)
    .filter(({ to }) => to.includes(kind))
    .map(({ key }) => [kinds[kind].section ?? '', key] as const),
);

function conceptsOf(section: string, { places, threats }: Vocabulary): Concept[] {
  return { places, threats }[section] ?? [];
}

function circles(dossier: unknown, section: string, key: string, concepts: Concept[]): Problem[] {
  const steps = [...stepsOf(dossier, section, key), ...concepts.flatMap(stepsOfConcept)];
  return cyclesOf(steps).flatMap(({ from, to, path }) => {
    const found = from === to ? `${show(to)} itself` : `${show(to)}, from which ${key} leads back`;
    return path ? [{ path, expected: `${key} never to lead back to ${from}`, found }] : [];
  });
}

function stepsOf(dossier: unknown, section: string, key: string): Step[] {
  return blocksOf(dossier, section).flatMap((block) =>
    textsOf(block, key).map(({ path, text }) => ({ from: textOf(block.value, 'id') ?? '', to: text, path })),
  );
}

function stepsOfConcept({ id, within, broader = [] }: Concept): Step[] {
  return [...(within ? [within] : []), ...broader].map((to) => ({ from: id, to }));
}

const PREFIX: Record<string, string> = { places: 'place:', series: 'series:' };

function missingKinds(dossier: unknown, section: string, where: string, vocabulary: Vocabulary): Problem[] {
  return blocksOf(dossier, section).flatMap(({ path, value }) => {
    const id = textOf(value, 'id');
    const kind = textOf(value, 'kind');
    if (!id?.startsWith(PREFIX[section] ?? '') || ('kind' in value && kind === undefined)) return [];
    const concept = vocabulary.concept(id);
    const told = { path: [...path, 'kind'], found: show(kind) };
    if (!concept && kind === undefined) return [{ ...told, expected: `a kind, as the ${where} lacks ${id}` }];
    if (!concept || kind === undefined || concept.kind === kind) return [];
    return [
      { ...told, expected: `the kind that the ${where} gives ${id}, ${concept.kind}`, hint: 'leave it out' },
    ];
  });
}
