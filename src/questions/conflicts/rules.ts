import { compareText } from '../../base/canonical.js';
import type { Candidate, FoundValue, Option } from './candidate.js';
import type { ConflictKind } from './conflicts.type.js';
import { numbersAgree, wordsOfNumber } from './numbers.js';
import { isOtherSpelling } from './spelling.js';
import { datesAgree, endsAgree, periodsAgree } from './spans.js';

/** How the claims of a kind become options, and when two options can both be true. */
interface Rule {
  options(values: readonly FoundValue[]): Option[];
  agree(a: Option, b: Option): boolean;
}

const rules: Readonly<Record<ConflictKind, Rule>> = {
  DATE: { options: byValue((told) => String(told['value'] ?? told['dateWithin'])), agree: on(datesAgree) },
  PERIOD: { options: byValue((told) => String(told['value'])), agree: on(periodsAgree) },
  TIME: { options: byValue((told) => String(told['value'])), agree: on(hoursAgree) },
  MODE: { options: byValue((told) => String(told['value'])), agree: never },
  PLACE: { options: byThing, agree: (a, b) => isAround(a, b) || isAround(b, a) },
  ORDINAL: { options: ordinals, agree: never },
  TERM: { options: byValue(termOf), agree: (a, b) => !isSameOffice(a, b) || termsAgree(a, b) },
  CHAIR: { options: byDocument, agree: (a, b) => a.things.some((thing) => b.things.includes(thing)) },
  COUNT: { options: byValue(wordsOfNumber), agree: (a, b) => numbersAgree(a.told, b.told) },
  LIST: {
    options: (values) => byDocument(values).filter(({ things }) => things.length > 1),
    agree: (a, b) => isPart(a.things, b.things) || isPart(b.things, a.things),
  },
  ADOPTION: { options: byThing, agree: never },
  NAME: {
    options: byValue((told) => `${told['text']}`),
    agree: (a, b) => a.told['lang'] !== b.told['lang'] || !isOtherSpelling(a.value, b.value),
  },
};

/** A pair of values that cannot both be true. */
export type Pair = readonly [Option, Option];

/** The pairs of values that exclude each other, in a stable order; none if all agree. */
export function exclusions({ kind, values }: Candidate): Pair[] {
  const { options, agree } = rules[kind];
  const found = options(values).sort((a, b) => compareText(a.value, b.value));
  return found.flatMap((one, at) =>
    found
      .slice(at + 1)
      .filter((other) => !agree(one, other))
      .map((other) => [one, other] as const),
  );
}

function on(agree: (a: string, b: string) => boolean): Rule['agree'] {
  return (a, b) => agree(a.value, b.value);
}

function never(): boolean {
  return false;
}

/** Options by the value of the claims; details come from the first claim of each value. */
function byValue(valueOf: (told: Option['told']) => string): Rule['options'] {
  return (values) =>
    grouped(values, (each) => {
      const told = JSON.parse(each.text) as Option['told'];
      return { value: valueOf(told), things: [], told };
    });
}

function byThing(values: readonly FoundValue[]): Option[] {
  return grouped(values, ({ text }) => ({ value: text, things: [text], told: {} }));
}

/** Two numbers of one edition, or two editions of one number. */
function ordinals(values: readonly FoundValue[]): Option[] {
  return values.some(({ thing }) => thing !== null)
    ? byThing(values)
    : byValue((told) => String(told['ordinal']))(values);
}

/** An option for each set of things that a document gives. */
function byDocument(values: readonly FoundValue[]): Option[] {
  const sets = new Map<string, Set<string>>();
  for (const { document, text } of values) {
    sets.set(document, (sets.get(document) ?? new Set()).add(text));
  }
  return grouped(values, ({ document }) => {
    const things = [...(sets.get(document) ?? [])].sort();
    return { value: things.join(' '), things, told: {} };
  });
}

function grouped(
  values: readonly FoundValue[],
  optionOf: (value: FoundValue) => Omit<Option, 'sources'>,
): Option[] {
  const options = new Map<string, Option>();
  for (const value of values) {
    const made = optionOf(value);
    const option = options.get(made.value) ?? { ...made, sources: [] };
    option.sources.push(value);
    options.set(made.value, option);
  }
  return [...options.values()];
}

function hoursAgree(a: string, b: string): boolean {
  return a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function isAround(outer: Option, inner: Option): boolean {
  return inner.sources.some(({ around }) => around?.includes(outer.value));
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((thing) => whole.includes(thing));
}

/** Title and term, as a value that tells offices apart: `Secretary General 2024-01-01/`. */
function termOf(told: Option['told']): string {
  return `${told['label'] ?? told['title'] ?? 'member'} ${told['from'] ?? ''}/${told['to'] ?? ''}`;
}

/** One body may have several offices: only the same title or the same label of ours is the same office. */
function isSameOffice(a: Option, b: Option): boolean {
  const [one, other] = [namesOfOffice(a), namesOfOffice(b)];
  return (one.length === 0 && other.length === 0) || one.some((name) => other.includes(name));
}

function namesOfOffice({ told }: Option): string[] {
  return [told['title'], told['label']].flatMap((name) =>
    typeof name === 'string' ? [name.toLowerCase()] : [],
  );
}

function termsAgree(a: Option, b: Option): boolean {
  return (['from', 'to'] as const).every((end) => endsAgree(textOf(a.told[end]), textOf(b.told[end])));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
