import type { Dossier, DossierEvent } from '../dossier/read/dossier.type.js';
import { renameIds } from '../dossier/claims/rename.js';
import { sectionsOfThings } from '../dossier/read/validate/parts.js';
import { fold } from './fold.js';
import type { Known } from './known.js';
import { propose, type Proposal } from './propose.js';
import { kindOfSection, thingsOf, type ThingKind } from './thing.js';
import type { Guess, TiedDraft } from './tie-draft.js';

/** A draft with ids of ours. */
export interface Completed {
  dossier: Dossier;
  /** What was proposed for each thing, by its id in the dossier. */
  proposals: ReadonlyMap<string, Proposal>;
  /** As in the tied draft. */
  guesses: readonly Guess[];
}

/** The sections of a dossier in the order of the format. */
const order = [
  'places',
  'organisations',
  'people',
  'series',
  'events',
  'participations',
  'threats',
  'priorities',
  'initiatives',
  'instruments',
  'relations',
  'counts',
] as const;

/**
 * Gives each thing of a tied draft the id of a known thing, or a new one made of its name.
 *
 * @param document id of the document
 */
export function complete(
  { dossier, written, guesses }: TiedDraft,
  known: Known,
  document: string,
): Completed {
  const settled = renameIds(dossier, (id) =>
    known.thing(written.get(id) ?? '') ? (written.get(id) ?? id) : id,
  );
  const proposals = propose(thingsOf(settled), known);
  const ids = new Map<string, string>();
  const used = new Set(proposals.flatMap(({ id }) => id ?? []));
  const names = namesOf(settled);
  for (const { draft, kind, id } of proposals) {
    const made =
      id ??
      newId(kind, written.get(draft), names.get(draft) ?? '', (one) => used.has(one) || !!known.thing(one));
    used.add(made);
    ids.set(draft, made);
  }
  const done = inOrder(
    renameIds(settled, (id) => ids.get(id) ?? id),
    document,
  );
  return {
    dossier: done,
    proposals: new Map(proposals.map((one) => [ids.get(one.draft) ?? '', one])),
    guesses,
  };
}

/** What a new id is made of: the English name, else the first; of an event with its year. */
function namesOf(dossier: Dossier): Map<string, string> {
  const names = new Map<string, string>();
  for (const section of sectionsOfThings) {
    for (const { id, name = {}, label = {}, ...rest } of dossier[section] ?? []) {
      const text = label['en'] ?? name['en'] ?? Object.values({ ...label, ...name })[0] ?? '';
      const year = /\d{4}/.exec((rest as Partial<DossierEvent>).date ?? '')?.[0] ?? '';
      const isDated = kindOfSection[section] === 'event' && !text.includes(year);
      names.set(id, isDated ? `${text} ${year}` : text);
    }
  }
  return names;
}

/** The id that the draft wished for if it is one of ours, else one made of the name; never one that is taken. */
function newId(
  kind: ThingKind,
  wish: string | undefined,
  name: string,
  isTaken: (id: string) => boolean,
): string {
  const isId =
    wish !== undefined && /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wish) && wish.startsWith(`${kind}:`);
  const wanted = isId ? wish : `${kind}:${slug(name) || 'unnamed'}`;
  let id = wanted;
  for (let number = 2; isTaken(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** At most 48 letters, whole words: `Conférence de Bruxelles` is `conference-de-bruxelles`. */
export function slug(text: string): string {
  const words = fold(text)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  let made = words.shift()?.slice(0, 48) ?? '';
  for (const word of words) if (`${made}-${word}`.length <= 48) made = `${made}-${word}`;
  return made;
}

function inOrder(dossier: Dossier, id: string): Dossier {
  const { id: _former, ...document } = dossier.document;
  const sections = order.flatMap((section) =>
    dossier[section] ? [[section, dossier[section].map(idFirst)]] : [],
  );
  return { dossier: 1, document: { id, ...document }, ...(Object.fromEntries(sections) as object) };
}

function idFirst(block: object): object {
  const { id, ...others } = block as { id?: string };
  return id === undefined ? block : { id, ...others };
}
