import { pairTexts, pickText } from '../../model/entity/localized-text.type.js';
import type { Candidate } from './candidate.js';
import type { ConflictKind, ConflictValue } from './conflicts.type.js';

/** What documents differ on, in words; `whole` is the name of the body or series that the detail is. */
const matters: Readonly<Record<ConflictKind, (detail: string, whole: string) => string>> = {
  DATE: () => 'the date',
  PERIOD: () => 'the period',
  TIME: () => 'the hours',
  MODE: () => 'the mode',
  PLACE: () => 'the place',
  ORDINAL: (detail, whole) => (whole === '' ? `which edition is number ${detail}` : `the number in ${whole}`),
  TERM: (_detail, whole) => `the term at ${whole}`,
  CHAIR: () => 'who chairs',
  COUNT: (detail) => `the number of ${detail.replaceAll('-', ' ')}`,
  LIST: (detail) => `the ${detail}`,
  ADOPTION: (_detail, whole) => `the edition of ${whole} that adopts it`,
  NAME: () => 'the spelling of the name',
};

/** A conflict as an English sentence, made of names, dates and numbers. */
export function conflictText(candidate: Candidate, values: readonly ConflictValue[]): string {
  const { about, langs, names, kind, detail, in: whole } = candidate;
  const wholeName = nameIn(whole);
  const matter = matters[kind](detail, wholeName === undefined ? '' : `“${wholeName}”`);
  const told = values.map((value) => {
    const text = value.things.length === 0 ? value.value : namesOf(value.things, candidate);
    return value.status === 'happened' ? text : `${text} (${value.status})`;
  });
  return `Documents differ on ${matter}: “${nameIn({ langs, names }) ?? about}”, ${told.join(' or ')}.`;
}

/** "Ann", "Ann and Bob", "Ann, Bob and Cid". */
function namesOf(things: readonly string[], { values }: Candidate): string {
  const words = things.map((thing) => {
    const found = values.find((value) => value.thing === thing);
    return (found && nameIn(found)) ?? thing;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function nameIn({ langs, names }: { langs: string[] | null; names: string[] | null }): string | undefined {
  return pickText(pairTexts(names, langs), 'en');
}
