import type { Dossier, Named } from '../dossier/read/dossier.type.js';
import { didYouMean, show, type Problem } from '../dossier/read/finding.js';
import { sectionsOfThings } from '../dossier/read/validate/parts.js';
import type { Draft } from './draft.js';
import { fold } from './fold.js';
import type { Known } from './known.js';
import { nameOf } from './name.js';
import { mapReferences, type Reference } from './draft-references.js';
import { candidatesFor, type Candidate } from './score.js';
import { emptyThing, kindOfSection, type Thing, type ThingKind } from './thing.js';

/** A draft whose things all have an id of its own, and whose references lead to them or to concepts of the vocabulary. */
export interface TiedDraft {
  dossier: Dossier;
  /** What was written as the id of each thing, by its id here; undefined where nothing was. */
  written: ReadonlyMap<string, string | undefined>;
  /** Names that the draft uses without declaring them, with the known things that they were taken for. */
  guesses: readonly Guess[];
  problems: Problem[];
}

/** A name that was taken for that of a known thing. */
export interface Guess {
  text: string;
  candidate: Candidate;
}

/** From here on a name that a draft does not declare is taken for a known thing: it is then a thing of the draft too. */
const probable = 0.75;

/**
 * Ties a draft together. A reference is, in this order: an id that the draft writes; an id that we know; the name of one
 * thing of the draft; the name of a known thing. Known things outside the vocabulary are added to the draft, since a
 * dossier declares what it speaks of.
 *
 * @param isConcept whether the vocabulary declares an id, so that no dossier has to
 */
export function tieDraft(draft: Draft, known: Known, isConcept: (id: string) => boolean): TiedDraft {
  const ties = new Ties(draft, known, isConcept);
  const tied = mapReferences(ties.draft, (reference) => ties.resolve(reference)) as unknown as Dossier;
  const { written, added, guesses, problems } = ties;
  for (const [id, { kind, block }] of added) sectionFor(tied, kind).push({ ...block, id });
  return { dossier: tied, written, guesses: [...guesses.values()], problems };
}

interface Declared {
  id: string;
  kind: ThingKind;
  names: string[];
}

class Ties {
  readonly draft: Draft;
  readonly written = new Map<string, string | undefined>();
  readonly added = new Map<string, { kind: ThingKind; block: Named }>();
  readonly guesses = new Map<string, Guess>();
  readonly problems: Problem[] = [];
  readonly #declared: Declared[] = [];

  constructor(
    draft: Draft,
    readonly known: Known,
    readonly isConcept: (id: string) => boolean,
  ) {
    const sections = sectionsOfThings.flatMap((section) => {
      const blocks = draft[section];
      return blocks ? [[section, blocks.map((block) => this.#declare(block, kindOfSection[section]))]] : [];
    });
    this.draft = { ...draft, ...(Object.fromEntries(sections) as Partial<Draft>) };
  }

  #declare(block: Omit<Named, 'id'> & { id?: string }, kind: ThingKind): Named {
    const id = `draft:${this.written.size}`;
    this.written.set(id, block.id);
    const { name = {}, label = {}, aliases = [] } = block;
    const names = [...Object.values(name), ...Object.values(label), ...aliases.map(({ text }) => text)];
    this.#declared.push({ id, kind, names: names.map(fold) });
    return { ...block, id };
  }

  resolve(reference: Reference): string {
    const { text, kinds } = reference;
    const fitting = this.#declared.filter(({ kind }) => kinds.includes(kind));
    const byId = fitting.find(({ id }) => this.written.get(id) === text);
    if (byId) return byId.id;
    const thing = this.known.thing(text);
    if (thing) return this.#known(thing, reference, undefined);
    const named = fitting.filter(({ names }) => names.includes(fold(text)));
    if (named.length === 1 && named[0]) return named[0].id;
    if (named.length > 1) return this.#refuse(reference, `one of ${named.length} things of this name`);
    return this.#byName(reference);
  }

  #byName(reference: Reference): string {
    const found = reference.kinds
      .flatMap((kind) => candidatesFor(onlyNamed(reference.text, kind), this.known))
      .toSorted((a, b) => b.score - a.score);
    const [best, next] = found;
    const thing = best && best.score >= probable ? this.known.thing(best.id) : undefined;
    if (!thing || !best || (next && isNear(next, best))) return this.#refuse(reference, undefined);
    this.guesses.set(reference.text, { text: reference.text, candidate: best });
    return this.#known(thing, reference, reference.text);
  }

  /** A known thing under the name that the draft gives it; without one it is implied. */
  #known(thing: Thing, { at }: Reference, name: string | undefined): string {
    if (this.isConcept(thing.id)) return thing.id;
    const id = `draft:${this.written.size}`;
    this.written.set(id, thing.id);
    const text = name ?? thing.names[0]?.text ?? thing.id;
    this.#declared.push({ id, kind: thing.kind, names: [fold(text)] });
    const [type] = thing.types;
    const kind = type === undefined ? {} : { kind: type };
    const printed: Omit<Named, 'id'> =
      name === undefined
        ? { label: { en: text }, implied: true, ...kind }
        : { name: { [this.draft.document.language]: name }, ...kind, ...(at ? { at } : {}) };
    const block: Named = { id, ...printed };
    this.added.set(id, { kind: thing.kind, block });
    return id;
  }

  #refuse({ text, kinds, path }: Reference, several: string | undefined): string {
    const ids = [...this.written.values()].flatMap((id) => id ?? []);
    const near = didYouMean(text, [...ids, ...this.#declared.flatMap(({ names }) => names)]);
    const hint = several ? 'give each an id, and write the id here' : (near ?? 'declare it in this draft');
    const expected = `a ${kinds.join(', ')} of this draft, or one that is known`;
    this.problems.push({ path, expected, found: several ? `${show(text)}, ${several}` : show(text), hint });
    return text;
  }
}

function onlyNamed(text: string, kind: ThingKind): Thing {
  const name = nameOf(text, kind === 'person');
  return { ...emptyThing('', kind), names: [name], ordinals: new Set(name.ordinals) };
}

function isNear(next: Candidate, best: Candidate): boolean {
  return next.score > 0.5 && best.score - next.score < 0.05;
}

function sectionFor(dossier: Dossier, kind: ThingKind): Named[] {
  const section = sectionsOfThings.find((name) => kindOfSection[name] === kind) ?? 'places';
  const sections = dossier as unknown as Record<string, Named[]>;
  return (sections[section] ??= []);
}
