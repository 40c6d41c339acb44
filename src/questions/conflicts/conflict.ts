import { compareText } from '../../base/canonical.js';
import { noPreferences, type Preferences, type Preferred } from '../../dossier/vocabulary/preferences.js';
import type { FactStatus } from '../../generated/enums.js';
import type { Candidate, Option } from './candidate.js';
import { ConflictReading, type Conflict, type ConflictValue } from './conflicts.type.js';
import { conflictText } from './conflicts.text.js';
import { exclusions, type Pair } from './rules.js';

/** The conflicts among candidates, with what curators prefer, ordered by key: a pure function. */
export function conflictsAmong(
  candidates: readonly Candidate[],
  preferences: Pick<Preferences, 'on'> = noPreferences,
): Conflict[] {
  return candidates
    .flatMap((candidate) => {
      const pairs = exclusions(candidate);
      return pairs.length === 0 ? [] : [conflictOf(candidate, pairs, preferences)];
    })
    .sort((a, b) => compareText(a.key, b.key));
}

function conflictOf(
  candidate: Candidate,
  pairs: readonly Pair[],
  preferences: Pick<Preferences, 'on'>,
): Conflict {
  const { about, kind, detail } = candidate;
  const preferred = preferences.on(about, kind.toLowerCase());
  const values = [...new Set(pairs.flat())].map((option) => valueOf(option, preferred)).sort(byWeight);
  return {
    key: [about, kind, detail].join('|'),
    about,
    kind,
    detail,
    reading: readingOf(candidate, pairs),
    text: conflictText(candidate, values),
    values,
  };
}

const ranks: readonly FactStatus[] = ['happened', 'cancelled', 'planned'];

function statusOf({ sources }: Option): FactStatus {
  return ranks.find((rank) => sources.some(({ status }) => status === rank)) ?? 'planned';
}

function valueOf(option: Option, preferred: Preferred | undefined): ConflictValue {
  const { value, things, sources } = option;
  const choices = sources.map(({ chosen }) => chosen).filter((chosen) => chosen !== null);
  return {
    value,
    things,
    status: statusOf(option),
    chosen: choices.length === 0 ? null : choices.includes(true),
    preference: sources.some(({ document }) => document === preferred?.document) ? (preferred ?? null) : null,
    claims: sources.map(({ claim }) => claim).sort(compareText),
  };
}

/** The chosen value first, then those that happened. */
function byWeight(a: ConflictValue, b: ConflictValue): number {
  return (
    Number(b.chosen === true) - Number(a.chosen === true) ||
    ranks.indexOf(a.status) - ranks.indexOf(b.status) ||
    compareText(a.value, b.value)
  );
}

function readingOf({ about, kind, values }: Candidate, pairs: readonly Pair[]): ConflictReading {
  const isPlan = (option: Option): boolean => statusOf(option) === 'planned';
  if (pairs.every(([a, b]) => isPlan(a) !== isPlan(b))) return ConflictReading.PLAN_AND_OUTCOME;
  const isDated = values.some(({ text }) => kind === 'COUNT' && text.includes('"period"'));
  // The number of those at an event does not change afterwards; that of a body's members does.
  const isPast = about.startsWith('event:');
  const mayChange = kind === 'COUNT' && !isDated && !isPast && pairs.every(inDifferentYears);
  return mayChange ? ConflictReading.CHANGE_POSSIBLE : ConflictReading.CONTRADICTION;
}

function inDifferentYears([a, b]: Pair): boolean {
  const [one, other] = [yearsOf(a), yearsOf(b)];
  return one.every((year) => year !== undefined && !other.includes(year));
}

function yearsOf({ sources }: Option): (string | undefined)[] {
  return sources.map(({ published }) => published?.slice(0, 4));
}
