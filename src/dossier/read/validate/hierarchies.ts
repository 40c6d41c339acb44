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
 * vocabulary concept does not contradict it, and a thing that the vocabulary lacks has its kind (FORMAT.md rule 12).
 */
export function checkHierarchies(dossier: unknown, vocabulary: Vocabulary): Problem[] {
  return [
    ...circles(dossier, 'places', 'within', vocabulary.places),
    ...circles(dossier, 'threats', 'broader', vocabulary.threats),
    ...circles(dossier, 'organisations', 'partOf', []),
    ...circles(dossier, 'events', 'partOf', []),
    ...kinds(dossier, 'places', 'gazetteer', vocabulary),
    ...kinds(dossier, 'series', 'vocabulary', vocabulary),
  ];
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

function kinds(dossier: unknown, section: string, where: string, vocabulary: Vocabulary): Problem[] {
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
