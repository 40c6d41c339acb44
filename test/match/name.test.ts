import { describe, expect, test } from 'vitest';
import { fold, sound } from '../../src/match/fold.js';
import { nameOf } from '../../src/match/name.js';

describe('the words of a name are', () => {
  test.each<[string, string[]]>([
    ['Port of Antwerp', ['port', 'antwerp']],
    ['the Port and the port of Antwerp', ['port', 'antwerp']],
    ['13th ASEM Seminar 2019', ['asem', 'seminar']],
    ['second ASEM Seminar', ['asem', 'seminar']],
    ['ASEM XIII', ['asem']],
    ['ASEM 3PL', ['asem']],
    ['CO2 plan', ['co2', 'plan']],
    ['RILOs', ['rilo', 'several']],
    ['Viet Nam', ['@vn']],
    ['viet nam', ['@vn']],
    ['UE', ['european', 'union']],
    ['of the', []],
  ])('%s: %j', (text, words) => {
    expect(nameOf(text).words).toEqual(words);
  });

  test('of a person all, each once, but for a title in front', () => {
    const words = (text: string): readonly string[] => nameOf(text, true).words;
    expect(words('Prof. Jan de Jan')).toEqual(['jan', 'de']);
    expect(words('Mme Anna Drake')).toEqual(['anna', 'drake']);
    expect(words('Drake Anna')).toEqual(['drake', 'anna']);
    expect(words('Anna Dr. Drake')).toEqual(['anna', 'dr', 'drake']);
    expect(nameOf('Dr. XIII 2019', true)).toMatchObject({ ordinals: [], years: [], acronym: undefined });
  });

  test('other than those of a person of the same name', () => {
    expect(nameOf('Sir Port of Antwerp').words).toContain('sir');
    expect(nameOf('Sir Port of Antwerp', true).words).toEqual(['port', 'of', 'antwerp']);
  });
});

describe('a short form is', () => {
  test.each<[string, string | undefined]>([
    ['WCO', 'wco'],
    ['O.M.D.', 'omd'],
    ['EU-HLS', 'euhls'],
    ['3CE', '3ce'],
    ['AEO2', 'aeo2'],
    ['EuCAB', 'eucab'],
    ['Wco', undefined],
    ['W', undefined],
    ['wCO', undefined],
    ['WCO Council', undefined],
    ['WCO!', undefined],
  ])('%s: %s', (text, acronym) => {
    expect(nameOf(text).acronym).toBe(acronym);
  });

  test.each<[string, string[]]>([
    ['World Customs Organization', ['wco']],
    ['Organisation mondiale des douanes', ['omdd', 'omd']],
    ['Port of Antwerp', ['poa', 'pa']],
  ])('made of first letters: %s: %j', (text, initials) => {
    expect(nameOf(text).initials).toEqual(initials);
  });
});

describe('the numbers of a name are', () => {
  test.each<[string, number[], number[]]>([
    ['1st 2nd 3rd 4th', [1, 2, 3, 4], []],
    ['2de 3eme 4ieme 5te 1er', [2, 3, 4, 5, 1], []],
    ['999th, not 1000th', [999], []],
    ['3pl', [], []],
    ['x3', [], []],
    ['twelfth and douzième', [12], []],
    ['Phase IV', [4], []],
    ['Louis XIV', [14], []],
    ['ASEM XIX', [19], []],
    ['XIII alone in front', [], []],
    ['Vitamin X. and more', [], []],
    ['ASEM XIIIa', [], []],
    ['1999 and 2099', [], [1999, 2099]],
    ['1899, 2199 and 20190', [], []],
    ['2019 and 2019', [], [2019]],
    ['2018/19', [19], [2018, 2019]],
    ['2018–19', [19], [2018, 2019]],
    ['1998-99', [99], [1998, 1999]],
    ['2018-2019', [], [2018, 2019]],
  ])('%s: ordinals %j, years %j', (text, ordinals, years) => {
    expect([nameOf(text).ordinals, nameOf(text).years]).toEqual([ordinals, years]);
  });
});

describe('a text is folded', () => {
  test.each([
    ['Київ', 'kiyiv'],
    ['Андрій Ґалаган', 'andriy galagan'],
    ['Strauß', 'strauss'],
    ['Ærø Þór Łódź', 'aero thor lodz'],
    ['J.-P. Dupont', 'j p dupont'],
    ['e.V.', 'ev'],
    ['No. 5', 'no 5'],
    ['a.b.c d', 'abc d'],
    ['ab.c', 'ab c'],
    ['  …  ', ''],
    ['ＷＣＯ', 'wco'],
    ['İstanbul', 'istanbul'],
  ])('%s: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('words that sound alike', () => {
  test.each([
    ['najeeb', 'najib'],
    ['zhiyang', 'zhiang'],
    ['joukov', 'jokow'],
    ['oezil', 'ozil'],
    ['maerz', 'marz'],
    ['duesseldorf', 'dusseldorf'],
    ['joseph', 'josef'],
    ['khan', 'han'],
    ['ghali', 'hali'],
    ['cracow', 'krakow'],
    ['iraq', 'irak'],
    ['anna', 'ana'],
    ['schifffahrt', 'schifahrt'],
    ['vasily', 'wasili'],
  ])('%s and %s', (a, b) => {
    expect(sound(a)).toBe(sound(b));
  });

  test.each([
    ['chan', 'khan'],
    ['antwerp', 'hanoi'],
    ['peeters', 'pieter'],
  ])('and not %s and %s', (a, b) => {
    expect(sound(a)).not.toBe(sound(b));
  });
});
