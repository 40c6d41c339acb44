import fc from 'fast-check';
import { isValid } from '../../../src/base/date/edtf.js';

const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));

const year = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 0, 0, 1, 2, 4)).map(
  ([value, unknown]) =>
    String(value)
      .padStart(4, '0')
      .slice(0, 4 - unknown) + 'X'.repeat(unknown),
);
const month = fc.oneof(twoDigits(12), fc.constant('XX'));
const day = fc.oneof(twoDigits(31), fc.constant('XX'));

const part = fc
  .tuple(year, month, day, fc.integer({ min: 1, max: 3 }), fc.constantFrom('', '', '~', '?'))
  .map(([y, m, d, length, qualifier]) => [y, m, d].slice(0, length).join('-') + qualifier)
  .filter(isValid);

const interval = fc
  .tuple(fc.oneof(part, fc.constant('..')), fc.oneof(part, fc.constant('..')))
  .map((ends) => ends.join('/'))
  .filter(isValid);

const oneOf = fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => `[${parts.join(',')}]`);

/** Any date that a dossier may write. */
export const anyDate = fc.oneof(part, interval, oneOf);
