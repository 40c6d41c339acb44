import { properties } from '../../../base/model.js';
import { dateProblem, isValid, parseDate } from '../../../base/date/edtf.js';
import { show } from '../finding.js';
import type { Problem } from '../finding.js';
import { locatorProblem } from './locator.js';
import { blocksOf, leavesOf, textOf, thingsOf } from './parts.js';
import type { Block, Leaf } from './parts.js';

const DATES: readonly string[] = ['edtf', 'edtf-interval', 'day'];
const DATE_KEYS = new Set([
  ...Object.keys(properties).filter((name) => DATES.includes(properties[name]?.value ?? '')),
  'asOf',
]);
const CLOCK = /^\d{2}:\d{2}\/\d{2}:\d{2}$/;
// One letter before the sign is enough: to look for more takes the square of the length.
const EMAIL = /[\p{L}\p{N}_.+-]@[\p{L}\p{N}_-]+\.\p{L}/u;
const TELEPHONE = /\+\d[\d ()./-]{7,}/;

/** Single values: dates that exist, ranges in order, locators, nothing private. */
export function checkValues(dossier: unknown): Problem[] {
  const leaves = leavesOf(dossier);
  return [
    ...leaves.filter(isDate).flatMap(checkDate),
    ...leaves.filter(({ key }) => key === 'at').flatMap(checkLocator),
    ...leaves.flatMap(checkPrivacy),
    ...officesOf(dossier).flatMap(checkTerm),
    ...blocksOf(dossier, 'events').flatMap(checkTime),
    ...blocksOf(dossier, 'events').flatMap(checkOrdinal),
    ...blocksOf(dossier, 'counts').flatMap(checkRange),
    ...thingsOf(dossier).flatMap(checkImplied),
  ];
}

/** `from` and `to` are dates in a position, and ids in a relation. */
function isDate({ key, path }: Leaf): boolean {
  return DATE_KEYS.has(key) || ((key === 'from' || key === 'to') && path.at(-3) === 'positions');
}

function checkDate({ path, text }: Leaf): Problem[] {
  const expected = dateProblem(text);
  return expected === undefined ? [] : [{ path, expected, found: show(text) }];
}

function checkLocator({ path, text }: Leaf): Problem[] {
  const expected = locatorProblem(text);
  return expected === undefined ? [] : [{ path, expected, found: show(text) }];
}

function checkPrivacy({ path, text }: Leaf): Problem[] {
  if (EMAIL.test(text)) return [{ path, expected: 'no e-mail address', found: 'one in this text' }];
  return TELEPHONE.test(text) ? [{ path, expected: 'no telephone number', found: 'one in this text' }] : [];
}

function officesOf(dossier: unknown): Block[] {
  return blocksOf(dossier, 'people').flatMap(({ path, value }) => blocksOf(value, 'positions', path));
}

function checkTerm({ path, value }: Block): Problem[] {
  const [from, to] = [textOf(value, 'from'), textOf(value, 'to')];
  if (from === undefined || to === undefined || !isValid(from) || !isValid(to)) return [];
  const [start, end] = [parseDate(from).earliest, parseDate(to).latest];
  if (start === null || end === null || start <= end) return [];
  return [{ path: [...path, 'to'], expected: `no end before the start, ${from}`, found: show(to) }];
}

function checkTime({ path, value }: Block): Problem[] {
  const time = textOf(value, 'time');
  if (time === undefined || !CLOCK.test(time)) return [];
  const [from = '', to = ''] = time.split('/');
  if (from < to) return [];
  return [{ path: [...path, 'time'], expected: 'a time that ends after it starts', found: show(time) }];
}

function checkOrdinal({ path, value }: Block): Problem[] {
  const ordinal = textOf(value, 'ordinal');
  const [first, second] = (ordinal ?? '').split('/').map(Number);
  if (!first || !second || first < second) return [];
  return [{ path: [...path, 'ordinal'], expected: 'two numbers in order', found: show(ordinal) }];
}

function checkRange({ path, value: block }: Block): Problem[] {
  const { value } = block;
  return ['upTo', 'outOf'].flatMap((key) => {
    const limit = block[key];
    if (!isNumber(value) || !isNumber(limit) || limit >= value) return [];
    return [{ path: [...path, key], expected: `at least the value, ${value}`, found: show(limit) }];
  });
}

/** A number that can be compared: others are told already. */
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** Aliases are names that the source prints; an implied thing has none. */
function checkImplied({ path, value }: Block): Problem[] {
  if (value['implied'] !== true || !('aliases' in value)) return [];
  const expected = 'only a label, as the thing is implied: not named on the page';
  return [{ path: [...path, 'aliases'], atKey: true, expected, found: show('aliases') }];
}
