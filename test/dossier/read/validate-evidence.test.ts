import { expect, test } from 'vitest';
import { findingsOf } from './findings.js';
import { changed } from './valid.js';

// Where it stands in the source, and on what it rests: one mistake in a valid dossier, and what is told of it.
const mistakes: [mistake: string, find: string, replacement: string, findings: string[]][] = [
  [
    'no locator',
    '    kind: alliance\n    at: p5',
    '    kind: alliance',
    ['seminar.yaml:98:5: initiatives[0].at: expected the key at, the place in the source, found nothing'],
  ],
  [
    'no locator at a relation',
    '    rank: 1\n    at: p5',
    '    rank: 1',
    ['seminar.yaml:110:5: relations[0].at: expected the key at, the place in the source, found nothing'],
  ],
  [
    'a locator grammar',
    'at: h,p1',
    'at: page 1',
    [
      'seminar.yaml:62:9: events[0].at: expected places in the source such as h, p1, p2,p5 or p3-p8, found "page 1"',
    ],
  ],
  [
    'a locator letter',
    'at: h,p1',
    'at: h,q1',
    [
      'seminar.yaml:62:9: events[0].at: expected places in the source such as h, p1, p2,p5 or p3-p8, found "h,q1"',
    ],
  ],
  [
    'a locator zero',
    'at: h,p1',
    'at: h,p0',
    [
      'seminar.yaml:62:9: events[0].at: expected places in the source such as h, p1, p2,p5 or p3-p8, found "h,p0"',
    ],
  ],
  [
    'a locator backwards',
    'at: p2-p4',
    'at: p4-p2',
    [
      'seminar.yaml:70:9: events[1].at: expected a range that runs forward between places of one letter, such as p3-p8, found "p4-p2"',
    ],
  ],
  [
    'a locator across letters',
    'at: p2-p4',
    'at: p2-b4',
    [
      'seminar.yaml:70:9: events[1].at: expected a range that runs forward between places of one letter, such as p3-p8, found "p2-b4"',
    ],
  ],
  [
    'a locator range of h',
    'at: p2-p4',
    'at: h-p4',
    [
      'seminar.yaml:70:9: events[1].at: expected a range that runs forward between places of one letter, such as p3-p8, found "h-p4"',
    ],
  ],
  [
    'a locator twice',
    'at: h,p1',
    'at: p1,p1',
    ['seminar.yaml:62:9: events[0].at: expected each place once, found "p1,p1"'],
  ],
  [
    'an implied thing with name',
    '    label:\n      en: Ministry of Finance\n    implied: true',
    '    name:\n      en: Ministry of Finance\n    label:\n      en: Ministry of Finance\n    implied: true',
    [
      'seminar.yaml:34:5: organisations[1].name: expected only a label, as the thing is implied: not named on the page, found "name"',
    ],
  ],
  [
    'an implied thing without label',
    '    label:\n      en: Ministry of Finance\n    implied: true',
    '    name:\n      en: Ministry of Finance\n    implied: true',
    [
      'seminar.yaml:33:5: organisations[1].label: expected the key label, as the thing is implied, found nothing',
      'seminar.yaml:34:5: organisations[1].name: expected only a label, as the thing is implied: not named on the page, found "name"',
    ],
  ],
  [
    'an implied thing with aliases',
    '    implied: true',
    '    implied: true\n    aliases:\n      - text: MOF\n        lang: en',
    [
      'seminar.yaml:37:5: organisations[1].aliases: expected only a label, as the thing is implied: not named on the page, found "aliases"',
    ],
  ],
  [
    'implied: false',
    '    implied: true',
    '    implied: false',
    ['seminar.yaml:36:14: organisations[1].implied: expected true, found false'],
  ],
  [
    'inferred without why',
    '    rank: 1',
    '    rank: 1\n    basis: inferred',
    [
      'seminar.yaml:110:5: relations[0].why: expected the key why, the reason, as the basis is not stated, found nothing',
    ],
  ],
  [
    'why without basis',
    '    rank: 1',
    '    rank: 1\n    why: because',
    ['seminar.yaml:114:5: relations[0].why: expected no reason, as the basis is stated, found "why"'],
  ],
  [
    'stated with why',
    '    rank: 1',
    '    rank: 1\n    basis: stated\n    why: because',
    ['seminar.yaml:115:5: relations[0].why: expected no reason, as the basis is stated, found "why"'],
  ],
  [
    'a topic without why',
    '        why: office held\n',
    '',
    [
      'seminar.yaml:83:9: participations[1].about[0].why: expected the key why, the reason, as the basis is not stated, found nothing',
    ],
  ],
  [
    'a topic stated',
    '        basis: inferred\n        why: office held',
    '        basis: stated\n        why: office held',
    [
      'seminar.yaml:84:16: participations[1].about[0].basis: expected inferred or editorial, found "stated" (a stated topic is its id alone)',
    ],
  ],
  [
    'an e-mail address',
    '    rank: 1',
    '    rank: 1\n    notes:\n      - write to press@example.org',
    ['seminar.yaml:115:9: relations[0].notes[0]: expected no e-mail address, found one in this text'],
  ],
  [
    'a telephone number',
    '    rank: 1',
    '    rank: 1\n    notes:\n      - call +32 2 555 01 23',
    ['seminar.yaml:115:9: relations[0].notes[0]: expected no telephone number, found one in this text'],
  ],
];

test.each(mistakes)('%s', async (_mistake, find, replacement, findings) => {
  expect(await findingsOf(changed(find, replacement))).toEqual(findings);
});
