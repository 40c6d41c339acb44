import { expect, test } from 'vitest';
import { findingsOf } from './findings.js';
import { changed } from './valid.js';

// The shape of a dossier: one mistake in a valid dossier, and what is told of it.
const mistakes: [mistake: string, find: string, replacement: string, findings: string[]][] = [
  [
    'an unknown section',
    'people:',
    'persons:',
    [
      'seminar.yaml:39:1: persons: expected one of the keys dossier, document, places, organisations, people, series, events, participations, threats, priorities, initiatives, instruments, relations or counts, found "persons" (the section of persons is people)',
    ],
  ],
  [
    'an unknown key',
    '    kind: venue',
    '    knid: venue',
    [
      'seminar.yaml:20:5: places[1].knid: expected one of the keys id, name, label, aliases, implied, kind, within, address, postcode, at or notes, found "knid" (did you mean "kind"?)',
    ],
  ],
  [
    'host as a key of the event',
    '    kind: press-event',
    '    kind: press-event\n    host: organisation:be-customs',
    [
      'seminar.yaml:67:5: events[1].host: expected one of the keys id, name, label, aliases, implied, kind, date, dateWithin, time, mode, place, series, ordinal, partOf, framework, status, subject, audience, at or notes, found "host" (host, organiser and presidency are participations)',
    ],
  ],
  [
    'a missing section document',
    'document:\n',
    'documents:\n',
    [
      'seminar.yaml:2:1: documents: expected one of the keys dossier, document, places, organisations, people, series, events, participations, threats, priorities, initiatives, instruments, relations or counts, found "documents" (did you mean "document"?)',
    ],
  ],
  ['another version', 'dossier: 1', 'dossier: 2', ['seminar.yaml:1:10: dossier: expected 1, found 2']],
  [
    'no title',
    '  title: Séminaire douanier à Anvers\n',
    '',
    ['seminar.yaml:3:3: document.title: expected the key title, found nothing'],
  ],
  [
    'an empty section',
    'counts:\n  - of: event:seminar\n    what: member-states\n    value: 27\n    outOf: 27\n    at: p1\n',
    'counts: []\n',
    ['seminar.yaml:120:9: counts: expected at least one entry, or no such key, found a list of 0'],
  ],
  [
    'a section without list',
    'counts:\n  - of: event:seminar\n    what: member-states\n    value: 27\n    outOf: 27\n    at: p1\n',
    'counts: 27\n',
    ['seminar.yaml:120:9: counts: expected a list, found 27'],
  ],
  [
    'a section of nothing',
    'counts:\n  - of: event:seminar\n    what: member-states\n    value: 27\n    outOf: 27\n    at: p1\n',
    'counts:\n',
    ['seminar.yaml:120:8: counts: expected a list, found nothing'],
  ],
  [
    'a block that is text',
    '  - of: event:seminar\n',
    '  - hello\n  - of: event:seminar\n',
    ['seminar.yaml:121:5: counts[0]: expected a block of keys, found "hello"'],
  ],
  [
    'a role that is missing',
    '    role: host\n',
    '',
    ['seminar.yaml:73:5: participations[0].role: expected the key role, found nothing'],
  ],
  [
    'a name as text',
    '    name:\n      fr: fentanyl',
    '    name: fentanyl',
    ['seminar.yaml:91:11: threats[0].name: expected a block of keys, found "fentanyl"'],
  ],
  [
    'a name without languages',
    '    name:\n      fr: fentanyl',
    '    name: {}',
    [
      'seminar.yaml:91:11: threats[0].name: expected at least one language, or no such key, found a block with no keys',
    ],
  ],
  [
    'no name and no label',
    '    name:\n      fr: fentanyl\n',
    '',
    [
      'seminar.yaml:90:5: threats[0]: expected the key name or label, found a block with the keys id, broader, at',
    ],
  ],
  [
    'a wrong language tag',
    '      fr: fentanyl',
    '      french: fentanyl',
    [
      'seminar.yaml:92:7: threats[0].name.french: expected a language tag such as fr or zh-Hant, found "french"',
    ],
  ],
  [
    'an empty name',
    '      fr: fentanyl',
    '      fr: ""',
    ['seminar.yaml:92:11: threats[0].name.fr: expected one line of text without spaces around it, found ""'],
  ],
  [
    'spaces around text',
    '      fr: fentanyl',
    '      fr: " fentanyl"',
    [
      'seminar.yaml:92:11: threats[0].name.fr: expected one line of text without spaces around it, found " fentanyl"',
    ],
  ],
  [
    'text over lines',
    '      fr: fentanyl',
    '      fr: |\n        fentanyl\n        et autres',
    [
      'seminar.yaml:92:11: threats[0].name.fr: expected one line of text, all of it visible, found U+000A LINE FEED after "fentanyl" (leave it out)',
    ],
  ],
  [
    'an alias without language',
    '      - text: HLS\n        lang: en',
    '      - text: HLS',
    ['seminar.yaml:55:9: events[0].aliases[0].lang: expected the key lang, found nothing'],
  ],
  [
    'an alias as text',
    '      - text: HLS\n        lang: en',
    '      - HLS',
    ['seminar.yaml:55:9: events[0].aliases[0]: expected a block of keys, found "HLS"'],
  ],
  [
    'a wrong kind',
    'kind: customs',
    'kind: custom',
    [
      'seminar.yaml:30:11: organisations[0].kind: expected customs, ministry, government, public-body, law-enforcement, port-authority, intergovernmental, un-body, secretariat, office, eu-institution, eu-body, presidency, committee, working-group, forum, network, company, association, research, foundation or media, found "custom" (did you mean "customs"?)',
    ],
  ],
  [
    'a wrong role',
    'role: host',
    'role: hosts',
    [
      'seminar.yaml:75:11: participations[0].role: expected opening-speaker, closing-speaker, keynote-speaker, speaker, panelist, speaker-or-panelist, presenter, commentator, interviewee, chair, co-chair, moderator, host, organiser, presidency, inviter, coordinator, supporter, sponsor, participant, delegation-head, observer, candidate, appointee or press-contact, found "hosts" (did you mean "host"?)',
    ],
  ],
  [
    'two roles',
    'role: host',
    'role: [host, organiser]',
    [
      'seminar.yaml:75:11: participations[0].role: expected opening-speaker, closing-speaker, keynote-speaker, speaker, panelist, speaker-or-panelist, presenter, commentator, interviewee, chair, co-chair, moderator, host, organiser, presidency, inviter, coordinator, supporter, sponsor, participant, delegation-head, observer, candidate, appointee or press-contact, found a list of 2 (several roles are several participations)',
    ],
  ],
  [
    'a wrong status',
    'status: planned',
    'status: scheduled',
    ['seminar.yaml:61:13: events[0].status: expected happened, planned or cancelled, found "scheduled"'],
  ],
  [
    'a horizon in words',
    '    rank: 1\n',
    '    rank: 1\n    horizon: long-term\n',
    ['seminar.yaml:114:14: relations[0].horizon: expected short, medium or long, found "long-term"'],
  ],
  [
    'a wrong relation type',
    'type: discussed',
    'type: Discussed',
    [
      'seminar.yaml:110:11: relations[0].type: expected discussed, adopted, launched, proposed, reported, signed, addresses, pursues, setsPriority, covers, continues, succeeds, basedOn, implements, memberOf, coordinates, funds, cooperatesWith or sameSubjectAs, found "Discussed" (did you mean "discussed"?)',
    ],
  ],
  [
    'an id of another kind',
    '  - id: place:antwerp\n',
    '  - id: city:antwerp\n',
    ['seminar.yaml:13:9: places[0].id: expected an id place:<slug>, found "city:antwerp"'],
  ],
  [
    'an id with capitals',
    '  - id: threat:fentanyl\n',
    '  - id: threat:Fentanyl\n',
    ['seminar.yaml:90:9: threats[0].id: expected an id threat:<slug>, found "threat:Fentanyl"'],
  ],
  [
    'who is an event',
    '  - who: organisation:be-customs',
    '  - who: event:seminar',
    [
      'seminar.yaml:73:10: participations[0].who: expected an id person:<slug>, organisation:<slug>, place:<slug> or initiative:<slug>, found "event:seminar"',
    ],
  ],
  [
    'who is a number',
    '  - who: organisation:be-customs',
    '  - who: 3',
    ['seminar.yaml:73:10: participations[0].who: expected an id or a list, found 3'],
  ],
  [
    'a list of one',
    '      - person:ine-van-wymersch\n      - organisation:be-mof\n',
    '      - person:ine-van-wymersch\n',
    ['seminar.yaml:78:7: participations[1].who: expected at least 2 entries, found a list of 1'],
  ],
  [
    'an office without title and body',
    '      - title: commissaire nationale aux drogues\n        organisation: organisation:be-mof\n',
    '      - label: commissioner\n',
    [
      'seminar.yaml:44:9: people[0].positions[0]: expected the key title or organisation, found a block with the keys label, from, asOf',
    ],
  ],
  [
    'a boolean for text',
    'publisher: Douanes et Accises',
    'publisher: true',
    ["seminar.yaml:6:14: document.publisher: expected text, found true (put it in quotes: 'true')"],
  ],
  [
    'an address',
    'url: https://example.org/seminaire',
    'url: example.org/seminaire',
    [
      'seminar.yaml:7:8: document.url: expected an address that starts with http:// or https://, found "example.org/seminaire"',
    ],
  ],
  [
    'a rank 0',
    '    rank: 1',
    '    rank: 0',
    ['seminar.yaml:113:11: relations[0].rank: expected at least 1, found 0'],
  ],
  [
    'a rank half',
    '    rank: 1',
    '    rank: 1.5',
    ['seminar.yaml:113:11: relations[0].rank: expected a whole number, found 1.5'],
  ],
  [
    'a negative number',
    '    value: 27\n',
    '    value: -27\n',
    ['seminar.yaml:123:12: counts[0].value: expected at least 0, found -27'],
  ],
  [
    'a number as text',
    '    value: 27\n',
    '    value: many\n',
    ['seminar.yaml:123:12: counts[0].value: expected a number, found "many"'],
  ],
  [
    'a number without end',
    '    value: 27\n',
    '    value: .inf\n',
    ['seminar.yaml:123:12: counts[0].value: expected a number, found Infinity'],
  ],
  [
    'an ordinal in words',
    '    ordinal: 3',
    '    ordinal: third',
    [
      'seminar.yaml:60:14: events[0].ordinal: expected a whole number, or \'141/142\' for a joint edition, found "third"',
    ],
  ],
  [
    'an ordinal zero',
    '    ordinal: 3',
    '    ordinal: 0',
    ['seminar.yaml:60:14: events[0].ordinal: expected at least 1, found 0'],
  ],
];

test.each(mistakes)('%s', async (_mistake, find, replacement, findings) => {
  expect(await findingsOf(changed(find, replacement))).toEqual(findings);
});
