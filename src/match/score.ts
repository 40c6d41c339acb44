import {
  company,
  customsOfCountry,
  date,
  names,
  office,
  ordinal,
  place,
  series,
  type,
  years,
  type Compare,
  type Feature,
} from './features.js';
import type { Known } from './known.js';
import type { Thing, ThingKind } from './thing.js';

/** A known thing that may be the one of the draft. */
export interface Candidate {
  id: string;
  /** Between 0 and 1: odds / (1 + odds), the odds being the product of the features' factors. */
  score: number;
  features: Feature[];
}

/**
 * What is compared in each kind. Factors multiply (after Fellegi and Sunter, "A theory for record linkage", 1969):
 * names first, then all that speaks for or against.
 */
const comparisons: Readonly<Record<ThingKind, readonly Compare[]>> = {
  place: [names(14, 0.78, 0.001), type(1.5, 0.1), place(2, 1, 0.02)],
  organisation: [
    names(12, 0.75, 0.004),
    type(1.5, 0.25),
    place(5, 0.3, 0.01),
    customsOfCountry,
    ordinal,
    company(2, 1),
  ],
  person: [names(14, 0.78, 0.001), office, company(2, 1)],
  series: [names(10, 0.6, 0.02), type(2, 0.5), company(2, 1)],
  event: [names(8, 0.75, 0.03), type(1.5, 0.3), series, ordinal, date, place(3, 0.6, 0.1), company(2, 0.8)],
  threat: [names(10, 0.55, 0.01), company(0.5, 1)],
  priority: [names(11, 0.7, 0.003), company(3, 0.05, 0.1)],
  initiative: [names(11, 0.7, 0.004), type(1.5, 0.4), years, company(2, 0.8)],
  instrument: [names(11, 0.7, 0.01), type(1.5, 0.3), years, ordinal, company(2, 0.8)],
};

/** How probably the thing of the draft is the known one, and why. */
export function scoreOf(draft: Thing, other: Thing, known: Known): Candidate {
  const features = comparisons[draft.kind].flatMap((compare) => compare(draft, other, known) ?? []);
  const odds = features.reduce((product, { factor }) => product * factor, 1);
  return { id: other.id, score: odds / (1 + odds), features };
}

/** The known things that it may be, the most probable first; those below 0.05 are left out. */
export function candidatesFor(draft: Thing, known: Known): Candidate[] {
  return known
    .of(draft.kind)
    .map((other) => scoreOf(draft, other, known))
    .filter(({ score }) => score >= 0.05)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
