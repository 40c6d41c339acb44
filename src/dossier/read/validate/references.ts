import { keysOf, kindOfSection, sectionsOfThings } from '../../../base/model.js';
import { nearest, show } from '../finding.js';
import type { Path, Problem } from '../finding.js';
import type { Vocabulary } from '../vocabulary.type.js';
import { blocksOf, isBlock, textOf, textsOf, thingsOf } from './parts.js';
import type { Block } from './parts.js';

/** The keys of each section that hold ids. */
const KEYS: Record<string, string[]> = {
  ...Object.fromEntries(
    sectionsOfThings.map((section) => [section, keysOf(kindOfSection[section]).map(({ key }) => key)]),
  ),
  participations: ['who', 'event', 'onBehalfOf', 'about'],
  relations: ['from', 'to'],
  counts: ['of'],
};

/** To look for what was meant takes all ids that are known; nobody reads the hints of a thousand mistakes. */
const mostHints = 100;

const ID = /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One declaration of each id, and every id used is declared here or in the vocabulary. */
export function checkReferences(dossier: unknown, vocabulary: Vocabulary): Problem[] {
  const declared = declaredIds(dossier);
  const isKnown = (id: string): boolean => declared.has(id) || vocabulary.concept(id) !== undefined;
  const known = [...declared, ...conceptIds(vocabulary)];
  const unknown = usesOf(dossier).filter(({ text }) => ID.test(text) && !isKnown(text));
  const problems = unknown.map(({ path, text }, index) =>
    undeclared(path, text, index < mostHints ? known : []),
  );
  return [...declaredTwice(dossier), ...problems];
}

/** Also those of an unknown section, or with capitals: that is told already, and no mistake of those who use them. */
function declaredIds(dossier: unknown): Set<string> {
  const sections = isBlock(dossier) ? Object.keys(dossier) : [];
  const ids = sections.flatMap((section) =>
    blocksOf(dossier, section).flatMap(({ value }) => textOf(value, 'id') ?? []),
  );
  return new Set([...ids, ...ids.map((id) => id.toLowerCase())]);
}

function conceptIds({ places, threats, series }: Vocabulary): string[] {
  return [...places, ...threats, ...series].map(({ id }) => id);
}

function declaredTwice(dossier: unknown): Problem[] {
  const first = new Map<string, Block>();
  return thingsOf(dossier).flatMap((block) => {
    const id = textOf(block.value, 'id');
    if (id === undefined) return [];
    if (!first.has(id)) {
      first.set(id, block);
      return [];
    }
    return [{ path: [...block.path, 'id'], expected: 'each id declared once', found: `${show(id)} again` }];
  });
}

function usesOf(dossier: unknown): { path: Path; text: string }[] {
  const uses = Object.entries(KEYS).flatMap(([section, keys]) =>
    blocksOf(dossier, section).flatMap((block) => keys.flatMap((key) => textsOf(block, key))),
  );
  return [...uses, ...topicsOf(dossier), ...officesOf(dossier)];
}

/** Topics written with basis and why. */
function topicsOf(dossier: unknown): { path: Path; text: string }[] {
  return blocksOf(dossier, 'participations')
    .flatMap(({ path, value }) => blocksOf(value, 'about', path))
    .flatMap((about) => textsOf(about, 'topic'));
}

function officesOf(dossier: unknown): { path: Path; text: string }[] {
  return blocksOf(dossier, 'people')
    .flatMap(({ path, value }) => blocksOf(value, 'positions', path))
    .flatMap((position) => textsOf(position, 'organisation'));
}

function undeclared(path: Path, id: string, known: string[]): Problem {
  const [kind, slug = ''] = id.split(':');
  const slugs = known.flatMap((other) =>
    other.startsWith(`${kind}:`) ? other.slice(id.indexOf(':') + 1) : [],
  );
  const near = nearest(slug, slugs);
  const hint = near === undefined ? `declare ${id} in this dossier` : `did you mean "${kind}:${near}"?`;
  return { path, expected: 'an id declared in this dossier or in the vocabulary', found: show(id), hint };
}

/** The document: its id is the name of the file, and it is no translation of itself. */
export function checkDocument(dossier: unknown, fileName: string | undefined): Problem[] {
  const document = isBlock(dossier) && isBlock(dossier['document']) ? dossier['document'] : {};
  const id = textOf(document, 'id');
  const problems: Problem[] = [];
  if (fileName !== undefined && id !== undefined && id !== fileName) {
    const hint = 'rename the file or the document';
    problems.push({
      path: ['document', 'id'],
      expected: `the name of the file, ${fileName}`,
      found: id,
      hint,
    });
  }
  const original = textOf(document, 'translationOf');
  if (id !== undefined && original === `document:${id}`) {
    const path = ['document', 'translationOf'];
    problems.push({ path, expected: 'another document', found: 'the document itself' });
  }
  return problems;
}
