import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersAgree } from '../../../src/questions/conflicts/numbers.js';
import { isOtherSpelling } from '../../../src/questions/conflicts/spelling.js';
import { datesAgree, periodsAgree } from '../../../src/questions/conflicts/spans.js';
import { anyDate } from '../../base/date/generate.js';

describe('dates agree', () => {
  it.each([
    ['2019-10', '2019-10-09'],
    ['2019-10-09/2019-10-10', '2019-10-09'],
    ['2019', '2019-10~'],
    ['[2019-10-02,2019-10-09]', '2019-10'],
    ['../2019-10-10', '2019-10'],
    ['../2019-10-10', '2019-10-09'],
    ['2024-01-24~', '2024-01-25'],
    ['2005~', '2004'],
    ['XXXX', '2004'],
    ['2024-01-24~', '2024-01-23'],
    ['2024-01~', '2024-02-29'],
    ['2024-01?', '2023-12-01'],
    ['2005~', '2006-12-31'],
    ['201X~', '2000-01-01'],
    ['201X~', '2029-12-31'],
    ['20XX~', '1900-01-01'],
    ['20XX?', '2199-12-31'],
    ['0001~', '0001-06'],
    ['0004~', '0003-01-01'],
    ['01XX~', '0001-01-01'],
    ['9999~', '9999-12-31'],
    ['2019-10-09/..', '2019-10-09'],
    ['2019-10-09/..', '2019-10-10/2019-10-12'],
    ['2019-10-09/..', '2019-10-09/2019-10-10'],
    ['../2019-10-10', '2019-10-08/2019-10-10'],
    ['2019-10-09/..', '../2019-10-09'],
    ['2019-10-09/..', '2019-10/..'],
  ])('%s with %s, one within the other', (a, b) => {
    expect([datesAgree(a, b), datesAgree(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['2019-10', '2019-11-09'],
    ['2019-10-09', '2019-10-10'],
    ['2019-10-08/2019-10-09', '2019-10-09/2019-10-10'],
    ['2005~', '2003'],
    ['../2019-10-10', '2019-11'],
    ['2024-01-24~', '2024-01-22'],
    ['2024-01-24~', '2024-01-26'],
    ['2024-01~', '2024-03-10'],
    ['2024-01~', '2023-11-30'],
    ['2005~', '2007-01-01'],
    ['201X~', '1999-12-31'],
    ['201X~', '2030-01-01'],
    ['20XX~', '1899-12-31'],
    ['20XX~', '2200-01-01'],
    ['2019-10-09/..', '2019-10-08'],
    ['2019-10-09/2019-10-12', '2019-10-10/2019-10-13'],
    ['2019-10-05/2019-10-12', '2019-10-09/2019-10-20'],
    ['2019-10/2019-11-05', '2019-10-09/2019-11'],
    ['2024-01-24~', '2024-01-20/2024-01-23'],
    ['9999-05~', '9999-12-31'],
  ])('%s not with %s', (a, b) => {
    expect([datesAgree(a, b), datesAgree(b, a)]).toEqual([false, false]);
  });

  it('with themselves, whichever they are, and both ways alike', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(datesAgree(a, a)).toBe(true);
        expect(datesAgree(a, b)).toBe(datesAgree(b, a));
        expect(periodsAgree(a, b)).toBe(periodsAgree(b, a));
      }),
    );
  });
});

describe('periods agree', () => {
  it.each([
    ['2024-01/..', '2024-01-24/..', true],
    ['2024-01-24/..', '2024/2026', true],
    ['2003/..', '2005~/..', false],
    ['2003/2010', '2003/2011', false],
    ['2003/..', '2004', true],
    ['2019-10/2019-11-05', '2019-10-09/2019-11', true],
    ['2003/2010', '2005', true],
    ['../2010', '2003/2010', true],
    ['../2010', '2003/2011', false],
  ])('%s with %s: %s', (a, b, agree) => {
    expect([periodsAgree(a, b), periodsAgree(b, a)]).toEqual([agree, agree]);
  });
});

describe('numbers agree', () => {
  it.each([
    [{ value: 7 }, { value: 8 }, false],
    [{ value: 120 }, { value: 140, qualifier: 'at-least' }, false],
    [{ value: 150 }, { value: 140, qualifier: 'at-least' }, true],
    [{ value: 150 }, { value: 140, qualifier: 'at-most' }, false],
    [{ value: 150, upTo: 180 }, { value: 170 }, true],
    [{ value: 150, upTo: 180 }, { value: 181 }, false],
    [{ value: 100, qualifier: 'about' }, { value: 91 }, true],
    [{ value: 100, qualifier: 'about' }, { value: 80 }, false],
    [{ value: 120833 }, { value: 120833.69 }, true],
    [{ value: 120833 }, { value: 120834.69 }, false],
    [{ value: 140, qualifier: 'at-least' }, { value: 120, qualifier: 'at-least' }, true],
    [{ value: 150, qualifier: 'at-most' }, { value: 120 }, true],
    [{ value: 150, qualifier: 'at-most' }, { value: 140, qualifier: 'at-most' }, true],
    [{ value: 150, upTo: 180, qualifier: 'at-most' }, { value: 170 }, true],
    [{ value: 150, upTo: 180 }, { value: 180 }, true],
    [{ value: 105, qualifier: 'about' }, { value: 115 }, true],
    [{ value: 105, qualifier: 'about' }, { value: 116 }, false],
    [{ value: 105, qualifier: 'about' }, { value: 116, upTo: 120 }, false],
    [{ value: 100, upTo: 120, qualifier: 'about' }, { value: 131 }, true],
    [{ value: 120833.5 }, { value: 120834.5 }, false],
    [{ value: 7, upTo: 8.5 }, { value: 9 }, true],
  ])('%o with %o: %s', (a, b, agree) => {
    expect([numbersAgree(a, b), numbersAgree(b, a)]).toEqual([agree, agree]);
  });
});

describe('a name in another spelling', () => {
  it.each([
    ['Najeeb Shah', 'Najib Shah', true],
    ['Uwe Schröder', 'Uwe Schroeder', true],
    ['Nguyễn Văn Cẩn', 'Nguyen Van Can', false],
    ['Nguyễn Đức', 'NGUYEN DUC', false],
    ['Ian Saunders', 'Ian Sanders', true],
    ['Ian Saunders', 'Mr Ian Saunders', false],
    ['Jan Smet', 'Jo Smet', false],
    ['Jan Peeters', 'Jan Petrovic', false],
    ['Jan Smets', 'Jan Smetz junior', false],
    ['Jahn Smets', 'John Smetz', false],
    ['Jan Vansmet', 'Jan Smet', false],
    ['Jan Smet', 'Jan Smetana', false],
    ['Jan Smets', 'Jan Smetjens', false],
    ['Jan Smets', 'Jan Smitsz', true],
    ['Ana Peeters', 'Ann Peeters', false],
  ])('%s and %s: %s', (a, b, other) => {
    expect([isOtherSpelling(a, b), isOtherSpelling(b, a)]).toEqual([other, other]);
  });
});
