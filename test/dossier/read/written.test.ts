import { expect, test } from 'vitest';
import { findingsOf } from './findings.js';
import { changed } from './valid.js';

// What YAML takes for a number, a truth value or nothing, where a text was meant: the message repeats what is written,
// so that who follows it writes the text of the source.

test.each([
  '01030',
  '1.10',
  '0x1F',
  '0o17',
  '12e3',
  '007',
  '1.',
  '.5',
  '+7',
  '-0',
  'True',
  'FALSE',
  'true',
  'Null',
  'NULL',
  '~',
  '.inf',
  '-.INF',
  '.NaN',
  '2024',
])('%s is told as it is written', async (written) => {
  expect(await findingsOf(changed('fr: fentanyl', `fr: ${written}`))).toEqual([
    `seminar.yaml:92:11: threats[0].name.fr: expected text, found ${written} (put it in quotes: '${written}')`,
  ]);
  expect(await findingsOf(changed('fr: fentanyl', `fr: '${written}1'`))).toEqual([]);
});

test.each(['NO', 'on', 'yes', 'y', '12:30:45', '1_000', '0b101', '2024-01-01', 'null5', 'no'])(
  '%s is a text as it stands',
  async (written) => {
    expect(await findingsOf(changed('fr: fentanyl', `fr: ${written}`))).toEqual([]);
  },
);

test('a number of twenty digits is told as it is written', async () => {
  const digits = '12345678901234567890';
  expect(await findingsOf(changed('fr: fentanyl', `fr: ${digits}`))).toEqual([
    `seminar.yaml:92:11: threats[0].name.fr: expected a number that can be kept exactly, found ${digits} (put it in quotes: '${digits}')`,
  ]);
});

test('nothing is no text that could be put in quotes', async () => {
  expect(await findingsOf(changed('fr: fentanyl', 'fr:'))).toEqual([
    'seminar.yaml:92:10: threats[0].name.fr: expected text, found nothing',
  ]);
});

test.each(['012', 'True', '~', '1.0'])('the key %s is told as it is written', async (key) => {
  const said = await findingsOf(changed('      fr: fentanyl', `      ${key}: fentanyl`));
  expect(said.join('\n')).toContain(`found a key of another type (put it in quotes: '${key}')`);
});

test.each(['0000', '0000-01-01', '000X', '00XX', '../0000', '0000/..', '0000~', '[0000,0001]', '0000-02-29'])(
  'the year 0 is refused: %s',
  async (date) => {
    const said = await findingsOf(changed('date: 2024-05-23\n', `date: '${date}'\n`));
    expect(said.join('\n')).toContain(
      'events[1].date: expected a year from 0001 to 9999: before the year 1 comes 1 BC, and there is no year 0',
    );
  },
);

test.each(['0001', '0001-02-28', '001X', '9999', 'XXXX-10-24'])('the year of %s is one', async (date) => {
  expect(await findingsOf(changed('date: 2024-05-23\n', `date: '${date}'\n`))).toEqual([]);
});

test.each([
  ['a name of nothing but signs', '"?!"'],
  ['of one dash', '"—"'],
  ['of a picture', '"🚢"'],
])('%s is no name', async (_what, name) => {
  expect((await findingsOf(changed('fr: fentanyl', `fr: ${name}`))).join('\n')).toContain(
    'threats[0].name.fr: expected a text with a letter or digit, found',
  );
});
