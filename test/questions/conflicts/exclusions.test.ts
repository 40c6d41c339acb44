import { describe, expect, it } from 'vitest';
import type { FoundValue } from '../../../src/questions/conflicts/candidate.js';
import type { ConflictKind } from '../../../src/questions/conflicts/conflicts.type.js';
import { exclusions } from '../../../src/questions/conflicts/rules.js';

interface Told {
  document?: string;
  thing?: string;
  around?: string[];
}

function found(text: string, claim: string, { document, thing, around }: Told): FoundValue {
  return {
    text,
    thing: thing ?? null,
    langs: null,
    names: null,
    around: around ?? null,
    chosen: null,
    claim,
    document: document ?? `document:${claim}`,
    status: 'happened',
    published: null,
  };
}

/** The pairs of values that exclude each other, of claims that say this, in this order. */
function pairs(kind: ConflictKind, told: [text: string, rest?: Told][]): [string, string][] {
  const values = told.map(([text, rest = {}], at) => found(text, `claim-${at}`, rest));
  const candidate = {
    about: 'event:x',
    langs: [],
    names: [],
    kind,
    detail: '',
    in: { langs: null, names: null },
  };
  return exclusions({ ...candidate, values }).map(([one, other]) => [one.value, other.value]);
}

/** Claims that tell values, as they are stored. */
const telling = (...values: Record<string, unknown>[]): [string][] =>
  values.map((told) => [JSON.stringify(told)]);

const of = (name: string, ...values: (string | number)[]): [string][] =>
  telling(...values.map((value) => ({ [name]: value })));

describe('dates exclude each other', () => {
  it('two days, and not a day and its month', () => {
    expect(pairs('DATE', of('value', '2019-10-09', '2019-10-10'))).toEqual([['2019-10-09', '2019-10-10']]);
    expect(pairs('DATE', of('value', '2019-10-09', '2019-10'))).toEqual([]);
  });

  it('a day and a span in which the thing took place, told of it otherwise', () => {
    const told = telling({ dateWithin: '2019-10-01/2019-10-05' }, { value: '2019-10-09' });
    expect(pairs('DATE', told)).toEqual([['2019-10-01/2019-10-05', '2019-10-09']]);
  });

  it('each with each, in the order of the values, whatever that of the claims', () => {
    const three = [
      ['2019-10-09', '2019-10-10'],
      ['2019-10-09', '2019-10-11'],
      ['2019-10-10', '2019-10-11'],
    ];
    expect(pairs('DATE', of('value', '2019-10-11', '2019-10-09', '2019-10-10'))).toEqual(three);
    expect(pairs('DATE', of('value', '2019-10-10', '2019-10-11', '2019-10-09'))).toEqual(three);
  });

  it('never one value of two claims, which stand together behind it', () => {
    const values = ['2019-10-09', '2019-10-10', '2019-10-09'].map((value, at) =>
      found(JSON.stringify({ value }), `claim-${at}`, {}),
    );
    const candidate = { about: 'x', langs: [], names: [], detail: '', in: { langs: null, names: null } };
    const [[one, other] = []] = exclusions({ ...candidate, kind: 'DATE', values });
    expect(one?.sources.map(({ claim }) => claim)).toEqual(['claim-0', 'claim-2']);
    expect(other?.sources.map(({ claim }) => claim)).toEqual(['claim-1']);
  });

  it('spans of existence of which an end differs', () => {
    expect(pairs('PERIOD', of('value', '2003/2010', '2003/2011'))).toEqual([['2003/2010', '2003/2011']]);
    expect(pairs('PERIOD', of('value', '2003/..', '2003/2011'))).toEqual([]);
  });
});

describe('hours, modes and numbers of editions exclude each other', () => {
  it.each<[ConflictKind, string, string, boolean]>([
    ['TIME', '09:30', '10:00', true],
    ['TIME', '09:30', '09:30/11:00', false],
    ['TIME', '11:00', '09:30/11:00', true],
    ['TIME', '09:30/11:00', '09:30/12:00', true],
    ['MODE', 'online', 'in-person', true],
    ['MODE', 'online', 'online', false],
  ])('%s: %s and %s: %s', (kind, a, b, excluded) => {
    expect(pairs(kind, of('value', a, b))).toHaveLength(excluded ? 1 : 0);
    expect(pairs(kind, of('value', b, a))).toHaveLength(excluded ? 1 : 0);
  });

  it('two numbers of one edition', () => {
    expect(pairs('ORDINAL', of('ordinal', 12, 13))).toEqual([['12', '13']]);
    expect(pairs('ORDINAL', of('ordinal', 13, 13))).toEqual([]);
  });

  it('two editions of one number', () => {
    const [one, other] = ['event:asem-13', 'event:asem-13-bis'];
    expect(
      pairs('ORDINAL', [
        [other, { thing: other }],
        [one, { thing: one }],
      ]),
    ).toEqual([[one, other]]);
    expect(
      pairs('ORDINAL', [
        [one, { thing: one }],
        [one, { thing: one }],
      ]),
    ).toEqual([]);
  });

  it('two frameworks of adoption, whichever things they are', () => {
    expect(pairs('ADOPTION', [['event:b'], ['event:a']])).toEqual([['event:a', 'event:b']]);
    expect(pairs('ADOPTION', [['event:b'], ['event:b']])).toEqual([]);
  });
});

describe('places exclude each other', () => {
  const antwerp: [string, Told] = ['place:antwerp', { around: ['place:antwerp', 'place:be'] }];
  const vestar: [string, Told] = ['place:vestar', { around: ['place:antwerp', 'place:be'] }];
  const belgium: [string] = ['place:be'];
  const ghent: [string, Told] = ['place:ghent', { around: ['place:be'] }];

  it('unless one lies around the other', () => {
    expect(pairs('PLACE', [antwerp, belgium])).toEqual([]);
    expect(pairs('PLACE', [belgium, vestar])).toEqual([]);
    expect(pairs('PLACE', [vestar, antwerp])).toEqual([]);
    expect(pairs('PLACE', [ghent, antwerp])).toEqual([['place:antwerp', 'place:ghent']]);
  });

  it('as far as one claim knows what is around', () => {
    expect(pairs('PLACE', [['place:antwerp'], antwerp, belgium])).toEqual([]);
    expect(pairs('PLACE', [['place:antwerp'], belgium])).toEqual([['place:antwerp', 'place:be']]);
  });
});

describe('terms exclude each other', () => {
  const term = (told: Record<string, unknown>): Record<string, unknown> => told;

  it.each<[string, Record<string, unknown>, Record<string, unknown>, boolean]>([
    [
      'one office from two days',
      term({ title: 'Mayor', from: '2013-01-01' }),
      { title: 'Mayor', from: '2013-01-02' },
      true,
    ],
    ['one office to two days', { title: 'Mayor', to: '2013' }, { title: 'Mayor', to: '2014' }, true],
    ['one office, capitals apart', { title: 'Mayor', from: '2013' }, { title: 'mayor', from: '2014' }, true],
    [
      'one label of ours',
      { title: 'Maire', label: 'mayor', from: '2013' },
      { title: 'Burgemeester', label: 'mayor', from: '2014' },
      true,
    ],
    [
      'a title that is the label of the other',
      { title: 'mayor', from: '2013' },
      { title: 'Maire', label: 'Mayor', from: '2014' },
      true,
    ],
    ['membership without title', { from: '2013' }, { from: '2014' }, true],
    [
      'one office from a year and a day in it',
      { title: 'Mayor', from: '2013' },
      { title: 'Mayor', from: '2013-01-02' },
      false,
    ],
    [
      'one office, of which one end is told by each',
      { title: 'Mayor', from: '2013' },
      { title: 'Mayor', to: '2014' },
      false,
    ],
    ['two offices', { title: 'Mayor', from: '2013' }, { title: 'Senator', from: '2014' }, false],
    ['mere membership and an office', { from: '2014' }, { title: 'senator', from: '2013' }, false],
    ['an office and mere membership', { title: 'Mayor', from: '2013' }, { from: '2014' }, false],
  ])('%s', (_what, a, b, excluded) => {
    expect(pairs('TERM', telling(a, b))).toHaveLength(excluded ? 1 : 0);
    expect(pairs('TERM', telling(b, a))).toHaveLength(excluded ? 1 : 0);
  });

  it('and are told by label, else title, else as membership, with both ends', () => {
    const told = telling(
      { title: 'Maire', label: 'mayor', from: '2013' },
      { title: 'mayor', to: '2014', from: '2012' },
    );
    expect(pairs('TERM', told)).toEqual([['mayor 2012/2014', 'mayor 2013/']]);
    expect(pairs('TERM', telling({ from: '2014' }, { to: '2010', from: '2009' }))).toEqual([
      ['member 2009/2010', 'member 2014/'],
    ]);
  });
});

describe('what documents list excludes each other', () => {
  const by = (document: string, ...things: string[]): [string, Told][] =>
    things.map((thing) => [thing, { document }]);

  it('two chairs, unless one of them is told by both', () => {
    expect(pairs('CHAIR', [...by('a', 'person:x'), ...by('b', 'person:y')])).toEqual([
      ['person:x', 'person:y'],
    ]);
    expect(pairs('CHAIR', [...by('a', 'person:x'), ...by('b', 'person:y', 'person:x')])).toEqual([]);
    expect(pairs('CHAIR', [...by('a', 'person:x', 'person:z'), ...by('b', 'person:x', 'person:y')])).toEqual(
      [],
    );
    expect(pairs('CHAIR', [...by('a', 'person:z', 'person:x'), ...by('b', 'person:y')])).toEqual([
      ['person:x person:z', 'person:y'],
    ]);
  });

  it('two lists, unless one is a part of the other', () => {
    const list = by('a', 'priority:x', 'priority:y');
    expect(pairs('LIST', [...list, ...by('b', 'priority:y', 'priority:z')])).toEqual([
      ['priority:x priority:y', 'priority:y priority:z'],
    ]);
    const longer = by('b', 'priority:z', 'priority:y', 'priority:x');
    expect(pairs('LIST', [...list, ...longer])).toEqual([]);
    expect(pairs('LIST', [...by('a', 'priority:y', 'priority:z'), ...longer])).toEqual([]);
  });

  it('and one thing alone is no list', () => {
    expect(pairs('LIST', [...by('a', 'priority:x', 'priority:y'), ...by('b', 'priority:z')])).toEqual([]);
  });

  it('one list of two documents stands once', () => {
    const two = [...by('a', 'priority:x', 'priority:y'), ...by('b', 'priority:y', 'priority:x')];
    expect(pairs('LIST', [...two, ...by('c', 'priority:v', 'priority:w')])).toEqual([
      ['priority:v priority:w', 'priority:x priority:y'],
    ]);
  });
});

describe('counts exclude each other', () => {
  it('and are told in words', () => {
    const told = telling({ value: 140, qualifier: 'at-least' }, { value: 120 });
    expect(pairs('COUNT', told)).toEqual([['120', 'at least 140']]);
    expect(pairs('COUNT', telling({ value: 150, upTo: 180 }, { value: 170 }))).toEqual([]);
    expect(pairs('COUNT', telling({ value: 150, upTo: 180 }, { value: 190, qualifier: 'about' }))).toEqual(
      [],
    );
    expect(pairs('COUNT', telling({ value: 150, upTo: 180 }, { value: 290, qualifier: 'about' }))).toEqual([
      ['150 to 180', 'about 290'],
    ]);
  });
});

describe('names exclude each other', () => {
  it('two spellings in one language, and not in two, nor two names', () => {
    const name = (text: string, lang: string): Record<string, unknown> => ({ text, lang });
    expect(pairs('NAME', telling(name('Najib Shah', 'en'), name('Najeeb Shah', 'en')))).toEqual([
      ['Najeeb Shah', 'Najib Shah'],
    ]);
    expect(pairs('NAME', telling(name('Najib Shah', 'en'), name('Najeeb Shah', 'fr')))).toEqual([]);
    expect(pairs('NAME', telling(name('Najib Shah', 'en'), name('Ada Lovelace', 'en')))).toEqual([]);
  });
});
