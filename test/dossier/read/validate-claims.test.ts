import { expect, test } from 'vitest';
import { findingsOf } from './findings.js';
import { changed } from './valid.js';

// Participations, relations and counts: one mistake in a valid dossier, and what is told of it.
const mistakes: [mistake: string, find: string, replacement: string, findings: string[]][] = [
  [
    'a relation from the wrong kind',
    '    from: event:seminar\n    to: threat',
    '    from: organisation:be-mof\n    to: threat',
    [
      'seminar.yaml:111:11: relations[0].from: expected a thing from which discussed may start: event, found "organisation:be-mof"',
    ],
  ],
  [
    'a relation to the wrong kind',
    '    to: threat:fentanyl',
    '    to: place:antwerp',
    [
      'seminar.yaml:112:9: relations[0].to: expected a thing to which discussed may lead: threat, priority, initiative, instrument, organisation or event, found "place:antwerp"',
    ],
  ],
  [
    'a relation to itself',
    '    to: organisation:be-mof',
    '    to: organisation:be-customs',
    [
      'seminar.yaml:117:9: relations[1].to: expected another thing than organisation:be-customs, found the same',
    ],
  ],
  [
    'a relation of two kinds',
    'type: cooperatesWith\n    from: organisation:be-customs',
    'type: succeeds\n    from: event:seminar',
    [
      'seminar.yaml:117:9: relations[1].to: expected an id of the kind of from, as in succeeds both are of one kind, found "organisation:be-mof"',
    ],
  ],
  [
    'a stated relation of one subject',
    'relations:\n',
    'relations:\n  - type: sameSubjectAs\n    from: initiative:ports\n    to: initiative:ships\n    at: p5\n',
    [
      'seminar.yaml:110:5: relations[0].basis: expected basis inferred or editorial, which is all that sameSubjectAs may have, found nothing, so stated',
    ],
  ],
  [
    'a participation twice',
    '    at: p1\n  - who:\n      - person',
    '    at: p1\n  - who: organisation:be-customs\n    event: event:seminar\n    role: host\n    at: p4\n  - who:\n      - person',
    [
      'seminar.yaml:77:10: participations[1].who: expected each participation once, found "organisation:be-customs" as host of event:seminar again (one locator may name several places)',
    ],
  ],
  [
    'a person twice',
    '      - organisation:be-mof\n    event',
    '      - organisation:be-mof\n      - organisation:be-mof\n    event',
    ['seminar.yaml:78:7: participations[1].who: expected each entry once, found a list of 3'],
  ],
  [
    'a topic twice',
    '      - initiative:ports\n',
    '      - initiative:ports\n      - initiative:ports\n',
    [
      'seminar.yaml:87:9: participations[1].about[2]: expected each topic once, found "initiative:ports" again',
    ],
  ],
  [
    'a relation twice',
    'counts:',
    '  - type: cooperatesWith\n    from: organisation:be-mof\n    to: organisation:be-customs\n    at: p6\n\ncounts:',
    [
      'seminar.yaml:120:5: relations[2]: expected each relation once, found the same as relations[1] (one locator may name several places)',
    ],
  ],
  [
    'a count twice',
    '    outOf: 27\n    at: p1\n',
    '    outOf: 27\n    at: p1\n  - of: event:seminar\n    what: member-states\n    value: 27\n    outOf: 27\n    at: p5\n',
    [
      'seminar.yaml:126:5: counts[1]: expected each count once, found the same as counts[0] (one locator may name several places)',
    ],
  ],
];

test.each(mistakes)('%s', async (_mistake, find, replacement, findings) => {
  expect(await findingsOf(changed(find, replacement))).toEqual(findings);
});
