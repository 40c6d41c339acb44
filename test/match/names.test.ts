import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/base/edit-distance.js';
import { compareNames, compareWord } from '../../src/match/compare-names.js';
import { fold, sound } from '../../src/match/fold.js';
import { nameOf } from '../../src/match/name.js';

const even = (): number => 1;
const score = (a: string, b: string): number => compareNames(nameOf(a), nameOf(b), even).score;
const ofPeople = (a: string, b: string): number => compareNames(nameOf(a, true), nameOf(b, true), even).score;

describe('a folded text', () => {
  test.each([
    ['Nguyên Van Cân', 'nguyen van can'],
    ['Uwe Schröder', 'uwe schroder'],
    ['Đỗ Hoàng Anh Tuấn', 'do hoang anh tuan'],
    ['Митница', 'mitnitsa'],
    ['Николай', 'nikolay'],
    ['Τελωνείο', 'teloneio'],
    ["Viet Nam's «green»  customs", 'viet nam s green customs'],
    ['U.S. Customs', 'us customs'],
    ['海关总署', '海关总署'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folds to itself, and accents and case do not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });

  test.each([
    ['schroder', 'schroeder'],
    ['najib', 'najeeb'],
    ['kyiv', 'kiev'],
    ['krakow', 'cracow'],
  ])('%s sounds as %s', (a, b) => {
    expect(sound(a)).toBe(sound(b));
  });
});

describe('a name taken apart', () => {
  test.each<[string, number[], number[]]>([
    ['13th ASEM Customs Directors-General Meeting', [13], []],
    ["13e conférence des directeurs généraux des douanes de l'ASEM", [13], []],
    ['30ème Conférence', [30], []],
    ['thirteenth meeting', [13], []],
    ['ASEM 13', [13], []],
    ['Operation DEMETER IX', [9], []],
    ['141st/142nd Sessions of the Council', [141, 142], []],
    ['Action Plan 2018-2019', [], [2018, 2019]],
    ['plan of action for 2018 and 2019', [], [2018, 2019]],
    ['Action Plan 2020-21', [21], [2020, 2021]],
    ['Diabolo', [], []],
  ])('%s has the ordinals %j and the years %j', (text, ordinals, years) => {
    expect([nameOf(text).ordinals, nameOf(text).years]).toEqual([ordinals, years]);
  });

  test('means the same in several languages', () => {
    const words = (text: string): string[] => [...nameOf(text).words].toSorted();
    expect(words('trafic de drogue')).toEqual(words('drug trafficking'));
    expect(words('douane belge')).toEqual(words('Belgian customs'));
    expect(words('ministère vietnamien des Finances')).toEqual(words('Ministry of Finance of Viet Nam'));
    expect(words('European Union')).toEqual(words('UE'));
  });

  test('of a person keeps all words but the title', () => {
    expect(nameOf('Dr. Michael Meister', true).words).toEqual(['michael', 'meister']);
    expect(nameOf('Bob Van den Berghe', true).words).toEqual(['bob', 'van', 'den', 'berghe']);
  });
});

describe('two names', () => {
  test('are the same but for accents, case and punctuation', () => {
    expect(score('Commission européenne', 'commission Europeenne')).toBe(1);
  });

  test('may have their words in another order', () => {
    expect(score('Customs Vietnam', 'Vietnam Customs')).toBe(0.99);
    expect(ofPeople('Wymersch Ine Van', 'Ine Van Wymersch')).toBe(0.99);
  });

  test('may be mistyped or transcribed', () => {
    expect(ofPeople('Ine van Wymersh', 'Ine Van Wymersch')).toBeGreaterThan(0.9);
    expect(ofPeople('Uwe Schroeder', 'Uwe Schröder')).toBeGreaterThan(0.95);
    expect(ofPeople('Najeeb Shah', 'Najib Shah')).toBeGreaterThan(0.95);
    expect(score('Antwerpen', 'Antwerp')).toBeGreaterThan(0.9);
  });

  test('may be one by its letters', () => {
    const forms = compareNames(nameOf('UNODC'), nameOf('United Nations Office on Drugs and Crime'), even);
    expect(forms.way).toBe('acronym');
    expect(score('OMD', 'Organisation Mondiale des Douanes')).toBe(0.93);
    expect(score('WTO', 'World Customs Organization')).toBeLessThan(0.5);
  });

  test('may be one a part of the other, which is less', () => {
    expect(ofPeople('De Wever', 'Bart De Wever')).toBeGreaterThan(0.8);
    expect(ofPeople('De Wever', 'Bart De Wever')).toBeLessThan(0.9);
  });

  test('are told apart by what each has and the other lacks', () => {
    const [interior, finance] = ['Federal Ministry of the Interior', 'Federal Ministry of Finance'];
    expect(score(interior, finance)).toBeLessThan(score(interior, 'Federal Ministry'));
    expect(score('drug trafficking', 'wildlife crime')).toBeLessThan(0.1);
  });

  test('of common words alone say little', () => {
    const rare = (word: string): number => (['action', 'plan'].includes(word) ? 0.2 : 1);
    const [a, b] = [nameOf('plan of action'), nameOf('action plan')];
    expect(compareNames(a, b, rare).score).toBeLessThan(compareNames(a, b, even).score);
  });

  test('several bodies are not one of them', () => {
    expect(score('RILOs', 'RILO')).toBeLessThan(0.8);
  });

  const words = fc.array(
    fc.constantFrom('Belgian', 'douane', 'Port', 'of', 'Antwerp', 'XIII', 'ASEM', '2019', 'é'),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const names = words.map((list) => list.join(' '));

  test('are as alike one way as the other, at most 1, and each is like itself', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(score(a, b)).toBeCloseTo(score(b, a), 12);
        expect(score(a, b)).toBeGreaterThanOrEqual(0);
        expect(score(a, b)).toBeLessThanOrEqual(1);
        expect(score(a, a)).toBe(1);
      }),
    );
  });

  test('are no less alike for another order of their words', () => {
    const shuffled = words.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    const telling = shuffled.filter(([list]) => list.includes('Antwerp'));
    fc.assert(
      fc.property(telling, ([a, b]) => {
        expect(ofPeople(a.join(' '), b.join(' '))).toBeGreaterThanOrEqual(0.99);
      }),
    );
  });
});

describe('two words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijkl'), minLength: 0, maxLength: 9 });

  test('are as far apart one way as the other, and no farther than by way of a third', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(compareWord(a, b)).toBe(compareWord(b, a));
      }),
    );
  });

  test('are one with a letter typed wrong, if they are long enough', () => {
    const typed = fc.record({ text: word.filter(({ length }) => length > 5), at: fc.nat(5) });
    fc.assert(
      fc.property(typed, ({ text, at }) => {
        expect(compareWord(text, `${text.slice(0, at)}z${text.slice(at + 1)}`)).toBeGreaterThan(0.9);
      }),
    );
    expect(compareWord('2019', '2018')).toBe(0);
    expect(compareWord('wco', 'wto')).toBe(0);
    expect(compareWord('@be', '@de')).toBe(0);
  });
});
