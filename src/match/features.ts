import { parseDate } from '../base/date/edtf.js';
import { compareNames } from './compare-names.js';
import type { Known } from './known.js';
import type { Name } from './name.js';
import type { Office, Thing } from './thing.js';

/** One reason for or against two things being one. */
export interface Feature {
  feature: string;
  /** By how much it multiplies the odds: above 1 for, below 1 against. */
  factor: number;
  /** In words, for a person. */
  why: string;
}

/** Compares one side of two things; undefined where one of them does not tell. */
export type Compare = (draft: Thing, other: Thing, known: Known) => Feature | undefined;

const feature = (name: string, factor: number, why: string): Feature => ({ feature: name, factor, why });

/** The likest of their names, on a scale of the kind: `middle` is the score that tells nothing. */
export function names(steepness: number, middle: number, least: number): Compare {
  return (draft, other, known) => {
    const weight = (word: string): number => known.weight(draft.kind, word);
    let best = { score: 0, way: 'nothing in common', a: draft.names[0], b: other.names[0] };
    for (const a of draft.names) {
      for (const b of other.names) {
        const { score, way } = compareNames(a, b, weight);
        if (score > best.score) best = { score, way, a, b };
      }
    }
    const factor = Math.max(least, Math.exp(steepness * (best.score - middle)));
    const why = `${best.score.toFixed(2)} ${quote(best.a)} / ${quote(best.b)} (${best.way})`;
    return feature('name', factor, why);
  };
}

function quote(name: Name | undefined): string {
  return JSON.stringify(name?.text ?? '');
}

/** The same kind of kind: `customs` and `customs`. */
export function type(same: number, different: number): Compare {
  return (draft, other) => {
    if (draft.types.size === 0 || other.types.size === 0) return undefined;
    const [mine, theirs] = [[...draft.types].join(), [...other.types].join()];
    return meet(draft.types, other.types)
      ? feature('kind', same, mine)
      : feature('kind', different, `${mine} / ${theirs}`);
  };
}

/** The same place, or one within the other. */
export function place(same: number, near: number, different: number): Compare {
  return (draft, other, known) => {
    if (draft.places.size === 0 || other.places.size === 0) return undefined;
    const mine = [...draft.places].flatMap((id) => [...known.around(id)]);
    const theirs = [...other.places].flatMap((id) => [...known.around(id)]);
    const words = `${[...draft.places].join()} / ${[...other.places].join()}`;
    if ([...draft.places].some((id) => theirs.includes(id))) return feature('place', same, words);
    if ([...other.places].some((id) => mine.includes(id))) return feature('place', same, words);
    return mine.some((id) => theirs.includes(id))
      ? feature('place', near, `${words}, in one country`)
      : feature('place', different, words);
  };
}

/** A country has one customs administration, whatever it is called. */
export const customsOfCountry: Compare = (draft, other, known) => {
  if (!draft.types.has('customs') || !other.types.has('customs')) return undefined;
  const mine = [...draft.places].flatMap((id) => [...known.around(id)]);
  return [...other.places].some((id) => /^place:[a-z]{2}$/.test(id) && mine.includes(id))
    ? feature('country', 150, 'customs administration of one country')
    : undefined;
};

/** The series they are editions of. */
export const series: Compare = (draft, other) => {
  if (draft.series.size === 0 || other.series.size === 0) return undefined;
  const mine = [...draft.series].join();
  return meet(draft.series, other.series)
    ? feature('series', 5, mine)
    : feature('series', 0.02, `${mine} / ${[...other.series].join()}`);
};

/** The number in the series. */
export const ordinal: Compare = (draft, other) => {
  if (draft.ordinals.size === 0 || other.ordinals.size === 0) return undefined;
  const mine = [...draft.ordinals].join();
  if (!meet(draft.ordinals, other.ordinals))
    return feature('number', 0.002, `${mine} / ${[...other.ordinals].join()}`);
  return feature('number', meet(draft.series, other.series) ? 500 : 6, mine);
};

/** When it took place: sources disagree by days, seldom by more. */
export const date: Compare = (draft, other) => {
  const pairs = [...draft.dates].flatMap((a) => [...other.dates].map((b) => nearness(a, b)));
  const best = pairs.toSorted((a, b) => a.days - b.days || a.span - b.span)[0];
  if (!best) return undefined;
  const words = `${best.a} / ${best.b}`;
  if (best.days > 45) return feature('date', 0.002, words);
  if (best.days > 0) return feature('date', best.days > 7 ? 0.1 : 0.5, words);
  if (best.span > 366) return feature('date', 1.5, words);
  const editions = meet(draft.series, other.series) ? 10 : 1;
  return feature('date', (best.span > 45 ? 3 : 15) * editions, words);
};

interface Nearness {
  a: string;
  b: string;
  /** Days between them; 0 if they may overlap. */
  days: number;
  /** Days of the longer of the two. */
  span: number;
}

const day = 86_400_000;

function nearness(a: string, b: string): Nearness {
  const [[from, to], [begin, end]] = [bounds(a), bounds(b)];
  const gap = Math.max(from - end, begin - to, 0);
  return { a, b, days: Math.round(gap / day), span: Math.round(Math.max(to - from, end - begin) / day) };
}

const boundsOf = new Map<string, [number, number]>();

function bounds(edtf: string): [number, number] {
  const former = boundsOf.get(edtf);
  if (former) return former;
  const { earliest, latest } = parseDate(edtf);
  const [from, to] = [earliest ?? '-271821-04-20', latest ?? '+275760-09-13'].map((iso) => Date.parse(iso));
  const made: [number, number] = [from ?? 0, to ?? 0];
  boundsOf.set(edtf, made);
  return made;
}

/** Years in names: plans of one body differ by nothing else. */
export const years: Compare = (draft, other) => {
  const [mine, theirs] = [yearsOf(draft), yearsOf(other)];
  const words = `${[...mine].join('-')} / ${[...theirs].join('-')}`;
  if (mine.size === 0 && theirs.size === 0) return undefined;
  if (mine.size === 0 || theirs.size === 0) return feature('years', 0.08, `${words}: only one tells`);
  if ([...mine].every((year) => theirs.has(year))) return feature('years', mine.size > 1 ? 6 : 4, words);
  return feature('years', 0.004, words);
};

function yearsOf({ names: all, types, dates }: Thing): Set<number> {
  const found = new Set(all.flatMap((name) => name.years));
  if (types.has('action-plan') || types.has('strategy'))
    for (const edtf of dates)
      if (/^\d{4}\/\d{4}$/.test(edtf)) for (const year of edtf.split('/')) found.add(Number(year));
  return found;
}

/** The office that they held. */
export const office: Compare = (draft, other) => {
  const pairs = draft.offices.flatMap((a) => other.offices.map((b) => officeFactor(a, b)));
  const best = pairs.toSorted((a, b) => b.factor - a.factor)[0];
  return best && feature('office', best.factor, best.why);
};

function officeFactor(a: Office, b: Office): { factor: number; why: string } {
  const title = a.title && b.title ? compareNames(a.title, b.title, () => 1).score : 0;
  const words = `${quote(a.title)} / ${quote(b.title)}`;
  if (a.organisation !== undefined && a.organisation === b.organisation)
    return { factor: title > 0.7 ? 20 : 8, why: `${words} at ${a.organisation}` };
  if (title > 0.8) return { factor: 6, why: words };
  return { factor: 0.7, why: `${words}: another office` };
}

/** What they are tied to: something rare that both have to do with tells much. */
export function company(strength: number, none: number, untold = 1): Compare {
  return (draft, other, known) => {
    // What is new itself can be tied to nothing known.
    const mine = [...draft.company].filter((id) => known.thing(id) !== undefined);
    if (mine.length === 0 || other.company.size === 0)
      return untold === 1 ? undefined : feature('company', untold, 'not told by both');
    const shared = mine.filter((id) => other.company.has(id));
    const sum = shared.reduce((total, id) => total + known.rarity(draft.kind, id), 0);
    if (shared.length > 0)
      return feature('company', Math.min(8, 1 + strength * sum), shared.slice(0, 3).join(', '));
    const isPartOfPlan = draft.types.has('action-item');
    return feature('company', isPartOfPlan ? 0.1 : none, 'no common ties');
  };
}

function meet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}
