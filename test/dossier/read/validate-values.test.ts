import { expect, test } from 'vitest';
import { findingsOf } from './findings.js';
import { changed } from './valid.js';

// Dates, times and numbers: one mistake in a valid dossier, and what is told of it.
const mistakes: [mistake: string, find: string, replacement: string, findings: string[]][] = [
  [
    'a year without quotes',
    'published: 2024-05-17',
    'published: 2024',
    ["seminar.yaml:8:14: document.published: expected text, found 2024 (put it in quotes: '2024')"],
  ],
  [
    'a date in words',
    'published: 2024-05-17',
    'published: 17 May 2024',
    [
      'seminar.yaml:8:14: document.published: expected a day, month or year such as 2024-05-23, 2024-05 or 2024, an interval a/b, ../b or a/.., one of [a,b], with ~ about, ? unsure, X unknown digit, found "17 May 2024"',
    ],
  ],
  [
    'a month 13',
    'published: 2024-05-17',
    'published: 2024-13',
    [
      'seminar.yaml:8:14: document.published: expected a month from 01 to 12 and a day that exists, found "2024-13"',
    ],
  ],
  [
    'a day that does not exist',
    '    date: 2024-05-23\n',
    '    date: 2023-02-29\n',
    ['seminar.yaml:67:11: events[1].date: expected a day that exists, found "2023-02-29"'],
  ],
  [
    'a reversed interval',
    '2024-05-23/2024-05-24',
    '2024-05-24/2024-05-23',
    [
      'seminar.yaml:58:11: events[0].date: expected an interval that ends no earlier than it starts, found "2024-05-24/2024-05-23"',
    ],
  ],
  [
    'a day of reading that does not exist',
    'retrieved: 2026-11-22',
    'retrieved: 2026-11-31',
    [
      'seminar.yaml:9:14: document.retrieved: expected a month from 01 to 12 and a day that exists, found "2026-11-31"',
    ],
  ],
  [
    'a reading in words',
    'retrieved: 2026-11-22',
    'retrieved: November 2026',
    ['seminar.yaml:9:14: document.retrieved: expected a day such as 2026-11-22, found "November 2026"'],
  ],
  [
    'date and dateWithin',
    '    date: 2024-05-23\n',
    '    date: 2024-05-23\n    dateWithin: 2024-05/2024-06\n',
    ['seminar.yaml:68:5: events[1].dateWithin: expected date or dateWithin, never both, found "dateWithin"'],
  ],
  [
    'dateWithin no interval',
    '    date: 2024-05-23\n',
    '    dateWithin: 2024-05\n',
    [
      'seminar.yaml:67:17: events[1].dateWithin: expected an interval such as 2019-07-01/2019-07-03, found "2024-05"',
    ],
  ],
  [
    'a relation dated by a day that does not exist',
    '    rank: 1\n',
    '    rank: 1\n    date: 2024-06-31\n',
    [
      'seminar.yaml:114:11: relations[0].date: expected a month from 01 to 12 and a day that exists, found "2024-06-31"',
    ],
  ],
  [
    'a period that ends first',
    '    kind: alliance\n',
    '    kind: alliance\n    period: 2024/2023\n',
    [
      'seminar.yaml:102:13: initiatives[0].period: expected an interval that ends no earlier than it starts, found "2024/2023"',
    ],
  ],
  [
    'a date in an office',
    '        from: 2023-02\n',
    '        from: Feb 2023\n',
    [
      'seminar.yaml:46:15: people[0].positions[0].from: expected a day, month or year such as 2024-05-23, 2024-05 or 2024, an interval a/b, ../b or a/.., one of [a,b], with ~ about, ? unsure, X unknown digit, found "Feb 2023"',
    ],
  ],
  [
    'an office reversed',
    '        from: 2023-02\n',
    '        from: 2023-02\n        to: 2022-12\n',
    [
      'seminar.yaml:47:13: people[0].positions[0].to: expected no end before the start, 2023-02, found "2022-12"',
    ],
  ],
  [
    'a time reversed',
    '09:30/11:30',
    '11:30/09:30',
    ['seminar.yaml:68:11: events[1].time: expected a time that ends after it starts, found "11:30/09:30"'],
  ],
  [
    'a time that is none',
    '09:30/11:30',
    '9:30',
    ['seminar.yaml:68:11: events[1].time: expected a time of day such as 09:30 or 09:30/11:30, found "9:30"'],
  ],
  [
    'more than all',
    '    outOf: 27',
    '    outOf: 26',
    ['seminar.yaml:124:12: counts[0].outOf: expected at least the value, 27, found 26'],
  ],
  [
    'upTo below',
    '    outOf: 27',
    '    upTo: 26',
    ['seminar.yaml:124:11: counts[0].upTo: expected at least the value, 27, found 26'],
  ],
  [
    'a number too large to keep',
    '    value: 27\n',
    '    value: 9007199254740993\n',
    [
      'seminar.yaml:123:12: counts[0].value: expected a number that can be kept exactly, found 9007199254740993',
    ],
  ],
  [
    'a joint edition backwards',
    '    ordinal: 3',
    '    ordinal: 4/3',
    ['seminar.yaml:60:14: events[0].ordinal: expected two numbers in order, found "4/3"'],
  ],
];

test.each(mistakes)('%s', async (_mistake, find, replacement, findings) => {
  expect(await findingsOf(changed(find, replacement))).toEqual(findings);
});
