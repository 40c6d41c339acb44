import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certaintyRank,
  dateProblem,
  DatePrecision,
  InvalidDateError,
  isValid,
  parseDate,
  unitRank,
} from '../../../src/base/date/edtf.js';
import { anyDate } from './generate.js';

type Row = [edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision];

describe('a date keeps what the source told', () => {
  const rows: Row[] = [
    ['2024-05-23', '2024-05-23', '2024-05-23', 'DAY'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'DAY'],
    ['2019-10', '2019-10-01', '2019-10-31', 'MONTH'],
    ['2023-02', '2023-02-01', '2023-02-28', 'MONTH'],
    ['2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
    ['1900-02', '1900-02-01', '1900-02-28', 'MONTH'],
    ['2017', '2017-01-01', '2017-12-31', 'YEAR'],
    ['0050', '0050-01-01', '0050-12-31', 'YEAR'],
    ['2024-01~', '2024-01-01', '2024-01-31', 'MONTH'],
    ['2024?', '2024-01-01', '2024-12-31', 'YEAR'],
    ['2024-05-23~', '2024-05-23', '2024-05-23', 'DAY'],
    ['2024-05-23/2024-05-24', '2024-05-23', '2024-05-24', 'DAY'],
    ['2024-05-23~/2024-05-24~', '2024-05-23', '2024-05-24', 'DAY'],
    ['2018/2019', '2018-01-01', '2019-12-31', 'YEAR'],
    ['2024-05-20/2024-05', '2024-05-20', '2024-05-31', 'MONTH'],
    ['2024/2024-05', '2024-01-01', '2024-05-31', 'YEAR'],
    ['2023-05-17/..', '2023-05-17', null, 'DAY'],
    ['2019~/..', '2019-01-01', null, 'YEAR'],
    ['../2024-05-01', null, '2024-05-01', 'DAY'],
    ['../2019', null, '2019-12-31', 'YEAR'],
    ['2024/XXXX', '2024-01-01', null, 'YEAR'],
    ['201X', '2010-01-01', '2019-12-31', 'DECADE'],
    ['201X~', '2010-01-01', '2019-12-31', 'DECADE'],
    ['201X-10', '2010-10-01', '2019-10-31', 'DECADE'],
    ['201X-02-29', '2012-02-29', '2016-02-29', 'DECADE'],
    ['20XX', '2000-01-01', '2099-12-31', 'CENTURY'],
    ['2019-XX', '2019-01-01', '2019-12-31', 'YEAR'],
    ['2019-XX-XX', '2019-01-01', '2019-12-31', 'YEAR'],
    ['2019-XX-31', '2019-01-31', '2019-12-31', 'YEAR'],
    ['2019-10-XX', '2019-10-01', '2019-10-31', 'MONTH'],
    ['2023-02-XX?', '2023-02-01', '2023-02-28', 'MONTH'],
    ['XXXX', null, null, 'UNKNOWN'],
    ['XXXX-10-24', null, null, 'UNKNOWN'],
    ['XXXX-02-29', null, null, 'UNKNOWN'],
    ['XXXX-10~', null, null, 'UNKNOWN'],
    ['[2019-10-02,2019-10-09,2019-10-30]', '2019-10-02', '2019-10-30', 'DAY'],
    ['[2020,2019~]', '2019-01-01', '2020-12-31', 'YEAR'],
    ['[2019-10-02,2019-10]', '2019-10-01', '2019-10-31', 'MONTH'],
    ['[2019,XXXX]', null, null, 'UNKNOWN'],
    ['[2019-10-30,2019-10-02,2019-10-09]', '2019-10-02', '2019-10-30', 'DAY'],
    ['0001', '0001-01-01', '0001-12-31', 'YEAR'],
    ['9999-12', '9999-12-01', '9999-12-31', 'MONTH'],
    ['2024-05-23/2024-05-23', '2024-05-23', '2024-05-23', 'DAY'],
    ['2024-05-31/2024-05', '2024-05-31', '2024-05-31', 'MONTH'],
    ['XXXX/2024', null, '2024-12-31', 'YEAR'],
    ['201X-XX', '2010-01-01', '2019-12-31', 'DECADE'],
    ['20XX-02-29', '2000-02-29', '2096-02-29', 'CENTURY'],
    ['2023-XX-30', '2023-01-30', '2023-12-30', 'YEAR'],
    ['2024-02-XX', '2024-02-01', '2024-02-29', 'MONTH'],
  ];

  test.each(rows)('%s', (edtf, earliest, latest, precision) => {
    expect(parseDate(edtf)).toEqual({ edtf, earliest, latest, precision });
  });
});

describe('what is no date of a dossier says what is expected', () => {
  const forms =
    'a day, month or year such as 2024-05-23, 2024-05 or 2024, an interval a/b, ../b or a/.., one of [a,b], with ~ about, ? unsure, X unknown digit';
  const calendar = 'a month from 01 to 12 and a day that exists';
  const years = 'a year from 0001 to 9999: before the year 1 comes 1 BC, and there is no year 0';
  const rows = [
    ['', forms],
    ['[2019,2020x', forms],
    ['x2019,2020]', forms],
    ['[2019,2020]x', forms],
    ['2019x', forms],
    ['x2019', forms],
    ['2019-10x', forms],
    ['2019~~', forms],
    ['~2019', forms],
    ['0000', years],
    ['0000-05-23', years],
    ['000X', years],
    ['00XX', years],
    ['2019/2020/2021', 'an interval of two ends, such as 2024-05-23/2024-05-24'],
    ['2024-06/2024-05-31', 'an interval that ends no earlier than it starts'],
    ['October 2019', forms],
    ['23/05/2024', 'an interval of two ends, such as 2024-05-23/2024-05-24'],
    ['2024-5-3', forms],
    ['20240523', forms],
    ['2024-05-23T09:30', forms],
    ['2024%', forms],
    ['Y12024', forms],
    ['-2024', forms],
    ['X024', forms],
    ['2X24', forms],
    ['2024-1X', forms],
    ['{2019,2020}', forms],
    ['[2019..2020]', 'one of at least two dates, such as [2019-10-02,2019-10-09]'],
    ['[2019, 2020]', forms],
    ['[2019]', 'one of at least two dates, such as [2019-10-02,2019-10-09]'],
    ['[2019,2020/2021]', forms],
    ['2024-13', calendar],
    ['2024-00', calendar],
    ['2019-21', calendar],
    ['2024-02-30', calendar],
    ['2024-04-31', calendar],
    ['XXXX-02-30', calendar],
    ['2023-02-29', 'a day that exists'],
    ['2019-02-29/..', 'a day that exists'],
    ['1900-02-29', 'a day that exists'],
    ['../..', 'an interval with at least one end, such as 2024/.. or ../2024'],
    ['/2024', forms],
    ['2024/', forms],
    ['2024-05-24/2024-05-23', 'an interval that ends no earlier than it starts'],
    ['2024/2023~', 'an interval that ends no earlier than it starts'],
    ['202X/2019', 'an interval that ends no earlier than it starts'],
  ] as const;

  test.each(rows)('%j', (edtf, expected) => {
    expect(dateProblem(edtf)).toBe(expected);
    expect(isValid(edtf)).toBe(false);
    const error = new InvalidDateError(edtf, expected);
    expect(error).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `Expected ${expected}; found ${JSON.stringify(edtf)}.`,
    });
    expect(() => parseDate(edtf)).toThrow(error);
  });
});

describe('choosing between dates', () => {
  test('a finer unit ranks higher, whatever the length', () => {
    const finestFirst = ['2024-05-23/2024-05-24', '2024-05', '2024', '202X', '20XX', 'XXXX-05-23'];
    expect(finestFirst.map((edtf) => unitRank(parseDate(edtf)))).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('plain ranks above about and unsure, those above one-of, that above an open end', () => {
    expect(ranks(['2024-05-23', '2024-05-23/2024-05-24', '201X', 'XXXX'])).toEqual([3, 3, 3, 3]);
    expect(ranks(['2024-05~', '2024-05?', '2024-05~/2024-06'])).toEqual([2, 2, 2]);
    expect(ranks(['[2019-10-02,2019-10-09]', '[2019~,2020]'])).toEqual([1, 1]);
    expect(ranks(['2024/..', '../2024', '2024~/..', '2024/XXXX'])).toEqual([0, 0, 0, 0]);
  });
});

describe('laws', () => {
  test('what a dossier may write is read: real days, the earliest never after the latest', () => {
    fc.assert(
      fc.property(anyDate, (edtf) => {
        const { earliest, latest, precision } = parseDate(edtf);
        const days = [earliest, latest].filter((day) => day !== null);
        expect(days.map(realDay)).toEqual(days);
        expect((earliest ?? '0000-01-01') <= (latest ?? '9999-12-31')).toBe(true);
        expect(days.length === 0).toBe(precision === 'UNKNOWN');
      }),
      { numRuns: 500 },
    );
  });

  test('any text is either read or refused with an InvalidDateError', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?X[],T '), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        expect(outcome(text)).toBe(dateProblem(text) ?? text);
      }),
      { numRuns: 500 },
    );
  });
});

function ranks(dates: string[]): number[] {
  return dates.map((edtf) => certaintyRank(parseDate(edtf)));
}

/** The day as the calendar has it: 2023-02-29 would come back as 2023-03-01. */
function realDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10);
}

function outcome(text: string): string {
  try {
    return parseDate(text).edtf;
  } catch (error) {
    return error instanceof InvalidDateError ? error.expected : `another error: ${String(error)}`;
  }
}
