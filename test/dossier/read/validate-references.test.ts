import { expect, test } from 'vitest';
import { findingsOf } from './findings.js';
import { changed } from './valid.js';

// Ids and hierarchies: one mistake in a valid dossier, and what is told of it.
const mistakes: [mistake: string, find: string, replacement: string, findings: string[]][] = [
  [
    'undeclared organisation',
    '    place: place:be\n',
    '    place: place:bee\n',
    [
      'seminar.yaml:31:12: organisations[0].place: expected an id declared in this dossier or in the vocabulary, found "place:bee" (did you mean "place:be"?)',
    ],
  ],
  [
    'undeclared person',
    '      - person:ine-van-wymersch',
    '      - person:ine-van-wymerch',
    [
      'seminar.yaml:78:9: participations[1].who[0]: expected an id declared in this dossier or in the vocabulary, found "person:ine-van-wymerch" (did you mean "person:ine-van-wymersch"?)',
    ],
  ],
  [
    'undeclared event',
    '    event: event:seminar\n    role: host',
    '    event: event:seminary\n    role: host',
    [
      'seminar.yaml:74:12: participations[0].event: expected an id declared in this dossier or in the vocabulary, found "event:seminary" (did you mean "event:seminar"?)',
    ],
  ],
  [
    'undeclared topic',
    '      - initiative:ports',
    '      - initiative:eucab',
    [
      'seminar.yaml:86:9: participations[1].about[1]: expected an id declared in this dossier or in the vocabulary, found "initiative:eucab" (declare initiative:eucab in this dossier)',
    ],
  ],
  [
    'undeclared topic with basis',
    'topic: threat:drug-trafficking',
    'topic: threat:drug-traficking',
    [
      'seminar.yaml:83:16: participations[1].about[0].topic: expected an id declared in this dossier or in the vocabulary, found "threat:drug-traficking" (did you mean "threat:drug-trafficking"?)',
    ],
  ],
  [
    'undeclared office',
    'organisation: organisation:be-mof',
    'organisation: organisation:nbb',
    [
      'seminar.yaml:45:23: people[0].positions[0].organisation: expected an id declared in this dossier or in the vocabulary, found "organisation:nbb" (declare organisation:nbb in this dossier)',
    ],
  ],
  [
    'undeclared end',
    '    to: threat:fentanyl',
    '    to: threat:heroin',
    [
      'seminar.yaml:112:9: relations[0].to: expected an id declared in this dossier or in the vocabulary, found "threat:heroin" (declare threat:heroin in this dossier)',
    ],
  ],
  [
    'undeclared count',
    '  - of: event:seminar',
    '  - of: event:other',
    [
      'seminar.yaml:121:9: counts[0].of: expected an id declared in this dossier or in the vocabulary, found "event:other" (declare event:other in this dossier)',
    ],
  ],
  [
    'undeclared broader',
    '      - threat:synthetic-drugs',
    '      - threat:drugs',
    [
      'seminar.yaml:94:9: threats[0].broader[0]: expected an id declared in this dossier or in the vocabulary, found "threat:drugs" (declare threat:drugs in this dossier)',
    ],
  ],
  [
    'undeclared within',
    'within: place:antwerp',
    'within: place:gent',
    [
      'seminar.yaml:21:13: places[1].within: expected an id declared in this dossier or in the vocabulary, found "place:gent" (declare place:gent in this dossier)',
    ],
  ],
  [
    'declared twice',
    'threats:\n',
    'threats:\n  - id: threat:fentanyl\n    name:\n      fr: fentanyl\n    at: p1\n',
    ['seminar.yaml:94:9: threats[1].id: expected each id declared once, found "threat:fentanyl" again'],
  ],
  [
    'a venue without kind',
    '    kind: venue\n',
    '',
    [
      'seminar.yaml:17:5: places[1].kind: expected a kind, as the gazetteer lacks place:vestar-antwerp, found nothing',
    ],
  ],
  [
    'a kind against the gazetteer',
    '      fr: Anvers\n',
    '      fr: Anvers\n    kind: region\n',
    [
      'seminar.yaml:16:11: places[0].kind: expected the kind that the gazetteer gives place:antwerp, city, found "region" (leave it out)',
    ],
  ],
  [
    'within itself',
    'within: place:antwerp',
    'within: place:vestar-antwerp',
    [
      'seminar.yaml:21:13: places[1].within: expected within never to lead back to place:vestar-antwerp, found "place:vestar-antwerp" itself',
    ],
  ],
  [
    'part of itself',
    'partOf: event:seminar',
    'partOf: event:press',
    [
      'seminar.yaml:69:13: events[1].partOf: expected partOf never to lead back to event:press, found "event:press" itself',
    ],
  ],
  [
    'a circle of events',
    '    ordinal: 3',
    '    ordinal: 3\n    partOf: event:press',
    [
      'seminar.yaml:61:13: events[0].partOf: expected partOf never to lead back to event:seminar, found "event:press", from which partOf leads back',
      'seminar.yaml:70:13: events[1].partOf: expected partOf never to lead back to event:press, found "event:seminar", from which partOf leads back',
    ],
  ],
  [
    'a circle of threats',
    '      - threat:synthetic-drugs',
    '      - threat:synthetic-drugs\n      - threat:fentanyl',
    [
      'seminar.yaml:95:9: threats[0].broader[1]: expected broader never to lead back to threat:fentanyl, found "threat:fentanyl" itself',
    ],
  ],
  [
    'the name of the file',
    'id: seminar',
    'id: another',
    [
      'seminar.yaml:3:7: document.id: expected the name of the file, seminar, found another (rename the file or the document)',
    ],
  ],
  [
    'a translation of itself',
    '  extent: full',
    '  extent: full\n  translationOf: document:seminar',
    ['seminar.yaml:11:18: document.translationOf: expected another document, found the document itself'],
  ],
];

test.each(mistakes)('%s', async (_mistake, find, replacement, findings) => {
  expect(await findingsOf(changed(find, replacement))).toEqual(findings);
});
