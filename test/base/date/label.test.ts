import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/base/date/edtf.js';
import { label } from '../../../src/base/date/label.js';
import { anyDate } from './generate.js';

function labels(edtf: string, langs: string[]): string[] {
  return langs.map((lang) => label(parseDate(edtf), lang));
}

describe('a label reads like a date of its language', () => {
  // Vietnamese last: how it writes a day differs with the version of the language data.
  const rows = [
    ['2024-05-23', ['23 May 2024', '23 mai 2024', '23 mei 2024', '23. Mai 2024']],
    ['2024-05-23/2024-05-24', ['23–24 May 2024', '23–24 mai 2024', '23–24 mei 2024', '23.–24. Mai 2024']],
    ['2024-05', ['May 2024', 'mai 2024', 'mei 2024', 'Mai 2024', 'tháng 5 năm 2024']],
    ['2018/2019', ['2018–2019', '2018–2019', '2018–2019', '2018–2019', '2018–2019']],
    [
      '2024-01~',
      [
        'about January 2024',
        'janvier 2024 environ',
        'omstreeks januari 2024',
        'etwa Januar 2024',
        'khoảng tháng 1 năm 2024',
      ],
    ],
    [
      '2024-01?',
      [
        'perhaps January 2024',
        'janvier 2024 (incertain)',
        'mogelijk januari 2024',
        'vielleicht Januar 2024',
        'có thể tháng 1 năm 2024',
      ],
    ],
    [
      '2023-05-17/..',
      ['from 17 May 2023', 'à partir du 17 mai 2023', 'vanaf 17 mei 2023', 'ab 17. Mai 2023'],
    ],
    [
      '2019~/..',
      [
        'from about 2019',
        'à partir de 2019 environ',
        'vanaf omstreeks 2019',
        'ab etwa 2019',
        'từ khoảng 2019',
      ],
    ],
    ['../2019', ['until 2019', "jusqu'en 2019", 'tot en met 2019', 'bis 2019', 'đến 2019']],
    [
      '../2019-05-03',
      ['until 3 May 2019', "jusqu'au 3 mai 2019", 'tot en met 3 mei 2019', 'bis 3. Mai 2019'],
    ],
    [
      '[2019,2020,2021]',
      [
        'one of 2019, 2020 or 2021',
        'une de ces dates : 2019, 2020 ou 2021',
        'een van 2019, 2020 of 2021',
        'eines von 2019, 2020 oder 2021',
        'một trong các ngày 2019, 2020 hoặc 2021',
      ],
    ],
    ['201X', ['2010s', 'années 2010', 'jaren 2010', '2010er Jahre', 'thập niên 2010']],
    [
      '20XX',
      [
        'between 2000 and 2099',
        'entre 2000 et 2099',
        'tussen 2000 en 2099',
        'zwischen 2000 und 2099',
        'giữa 2000 và 2099',
      ],
    ],
    ['XXXX', ['unknown', 'date inconnue', 'onbekend', 'unbekannt', 'không rõ']],
    [
      'XXXX-10-24',
      [
        '24 October, year unknown',
        '24 octobre, année inconnue',
        '24 oktober, jaar onbekend',
        '24. Oktober, Jahr unbekannt',
      ],
    ],
  ] as const;

  test.each(rows)('%s in English, French, Dutch, German and Vietnamese', (edtf, expected) => {
    const langs = ['en', 'fr', 'nl', 'de', 'vi'].slice(0, expected.length);
    expect(labels(edtf, langs)).toEqual(expected);
  });

  test.each([
    ['2024-05/2024-06', 'May–June 2024'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2024-05-05/2024-05-05', '5 May 2024'],
    ['2024-05~/2024-06~', 'about May–June 2024'],
    ['2024-05~/2024-06', 'about May 2024 – June 2024'],
    ['2024/2024-05', '2024 – May 2024'],
    ['2024/XXXX', '2024 – unknown'],
    ['201X-10', 'October, 2010s'],
    ['201X/2024', '2010s – 2024'],
    ['2024/203X', '2024 – 2030s'],
    ['201X/202X', '2010s – 2020s'],
    ['201X-XX', '2010s'],
    ['20XX-XX-05', 'between 2000 and 2099'],
    ['20XX-10', 'October, between 2000 and 2099'],
    ['XXXX-10', 'October, year unknown'],
    ['XXXX-XX-24', 'unknown'],
    ['201X-10-24', '24 October, 2010s'],
    ['2024?/2025?', 'perhaps 2024–2025'],
    ['2024?/2025~', 'perhaps 2024 – about 2025'],
    ['XXXX/2024', 'unknown – 2024'],
    ['../201X', 'until 2010s'],
    ['2024-05-23/..', 'from 23 May 2024'],
    ['2024-05-23/2024-06-02', '23 May – 2 June 2024'],
    ['2024-12/2025-01', 'December 2024 – January 2025'],
    ['[2019-10~,2020?]', 'one of about October 2019 or perhaps 2020'],
    ['2019-XX', '2019'],
    ['2019-10-XX', 'October 2019'],
    ['XXXX-02-29', '29 February, year unknown'],
    ['20XX~', 'about between 2000 and 2099'],
    ['0099', '99'],
  ])('%s in English', (edtf, expected) => {
    expect(label(parseDate(edtf))).toBe(expected);
  });
});

describe('any language may be asked for', () => {
  test('regions keep their order, and words we lack are English', () => {
    const langs = ['en-US', 'fr-BE', 'es', 'zh-Hant'];
    expect(labels('2024-05-23', langs)).toEqual([
      'May 23, 2024',
      '23 mai 2024',
      '23 de mayo de 2024',
      '2024年5月23日',
    ]);
    expect(labels('2024-05~', langs)).toEqual([
      'about May 2024',
      'mai 2024 environ',
      'about mayo de 2024',
      'about 2024年5月',
    ]);
  });

  test('years are those of the source, whatever calendar a country keeps', () => {
    expect(labels('2024', ['th', 'fa-u-nu-latn', 'ar-SA-u-nu-latn'])).toEqual(['2024', '2024', '2024']);
  });

  test('what is no language, or unknown here, is English', () => {
    expect(labels('2024-05', ['', 'not a tag', 'zz', 'x', '🙂'])).toEqual(
      Array.from({ length: 5 }, () => 'May 2024'),
    );
  });

  test('a label is never empty and never fails', () => {
    const lang = fc.oneof(fc.constantFrom('en', 'fr', 'nl', 'vi', 'de', 'ar', 'ja', 'pt-BR'), fc.string());
    fc.assert(
      fc.property(anyDate, lang, (edtf, asked) => {
        expect(label(parseDate(edtf), asked)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
