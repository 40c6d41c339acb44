import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/base/edit-distance.js';
import { compareNames, compareWord, type Weight } from '../../src/match/compare-names.js';
import { nameOf } from '../../src/match/name.js';

const even: Weight = () => 1;

/** Score and way of the names of two people, whichever comes first. */
function people(a: string, b: string, weight = even): [score: number, way: string] {
  const [one, other] = [nameOf(a, true), nameOf(b, true)];
  const { score, way } = compareNames(one, other, weight);
  expect(compareNames(other, one, weight)).toEqual({ score: expect.closeTo(score, 12), way });
  return [Number(score.toFixed(3)), way];
}

describe('the names of two people are alike', () => {
  test.each<[string, string, number, string]>([
    ['Ine Van Wymersch', 'ine van wymersch', 1, 'same'],
    ['Van Wymersch, Ine', 'Ine Van Wymersch', 0.99, 'word order or wording'],
    ['Uwe Schroeder', 'Uwe Schröder', 0.981, 'transcription'],
    ['Ine Van Wymersh', 'Ine Van Wymersch', 0.967, 'typing'],
    ['Antwerpen', 'Antwerp', 0.913, 'typing'],
    ['Ana Maria De Wever', 'Ana Maria Wever', 0.9, 'part'],
    ['De Wever', 'Bart De Wever', 0.86, 'part'],
    ['Uwe Schroeder', 'Uwe Schröder Meier Braun', 0.751, 'part'],
    ['Uwe Schroedter', 'Uwe Schroeter Meier Braun', 0.726, 'some words'],
    ['Schroeder', 'Schröder Meier Braun', 0.623, 'some words'],
    ['Jan Peeters', 'Jan Janssens', 0.375, 'some words'],
    ['Ada Lovelace', 'Grace Hopper', 0, 'nothing in common'],
    ['Jan Aa Bb Cc Dd Ee', 'Jan Ff Gg Hh Ii Jj', 0.01, 'some words'],
  ])('%s and %s: %d, %s', (a, b, score, way) => {
    expect(people(a, b)).toEqual([score, way]);
  });

  test('by words that count as much as they tell: a family name more than "Jan"', () => {
    const weight: Weight = (word) => (word === 'jan' ? 0.2 : 1);
    expect(people('Jan Peeters', 'Jan Janssens', weight)).toEqual([0.01, 'some words']);
    expect(people('Jan Peeters', 'Piet Peeters', weight)[0]).toBe(0.646);
  });

  test('by words of which each stands for one of the other only', () => {
    expect(people('Schroder Schroeder', 'Schroeder Meier Braun')[0]).toBeLessThan(0.5);
  });

  test('by the likest word where several are alike', () => {
    expect(people('Smits', 'Smith Smitz Smyts Braun')).toEqual(people('Smits', 'Smitz Smith Smyts Braun'));
    expect(people('Schroder', 'Schroter Schroeder')[0]).toBe(people('Schroder', 'Schroeder Schroter')[0]);
    expect(people('Schroder', 'Schroter Schroeder')[0]).toBeGreaterThan(
      people('Schroder', 'Schroter Schrouer')[0],
    );
  });
});

describe('a short form stands for a long name', () => {
  const way = (a: string, b: string): string => compareNames(nameOf(a), nameOf(b), even).way;

  test.each([
    ['WCO', 'World Customs Organization'],
    ['UNODC', 'United Nations Office on Drugs and Crime'],
    ['O.M.D.', 'Organisation mondiale des douanes'],
  ])('%s for %s', (short, long) => {
    expect([way(short, long), way(long, short)]).toEqual(['acronym', 'acronym']);
  });

  test('but not for one with other letters, nor for a word that is no short form', () => {
    expect(way('WTO', 'World Customs Organization')).not.toBe('acronym');
    expect(way('Wco', 'World Customs Organization')).not.toBe('acronym');
    expect(compareNames(nameOf('A'), nameOf('Antwerp'), even).score).toBe(0);
  });
});

describe('two words are', () => {
  test.each<[string, string, string, number]>([
    ['the same', 'peeters', 'peeters', 1],
    ['the same country', '@be', '@be', 1],
    ['two countries', '@belgium', '@belgiun', 0],
    ['a country and a word', '@belgium', 'belgium', 0],
    ['two years', 'asem2019', 'asem2018', 0],
    ['too short to be mistyped', 'wco', 'wto', 0],
    ['too short for another ending', 'gent', 'gento', 0],
    ['too short to sound alike', 'kim', 'kym', 0],
    ['one by their sound', 'kyiv', 'kiev', 0.97],
    ['one by their sound, and long', 'schroder', 'schroeder', 0.97],
    ['one with an ending', 'antwerp', 'antwerpen', 0.93],
    ['one with an ending, just long enough', 'ghent', 'ghents', 0.93],
    ['two, as the ending is too long', 'ghent', 'ghentnar', 0],
    ['one with a letter mistyped', 'wymersch', 'wymersh', 0.92],
    ['one with a letter mistyped, just long enough', 'smets', 'smits', 0.92],
    ['two, too short for a letter mistyped', 'smet', 'smot', 0],
    ['one with two neighbours swapped', 'vanderberg', 'vanderbreg', 0.92],
    ['one with two letters mistyped', 'vandenberg', 'vonderberg', 0.87],
    ['one with two letters mistyped, just long enough', 'blancard', 'plantard', 0.87],
    ['two, too short for two letters mistyped', 'blancar', 'plantar', 0],
    ['two, with three letters mistyped', 'vandenberg', 'vondorbarg', 0],
    ['two', 'antwerp', 'hanoi', 0],
  ])('%s: %s, %s', (_what, a, b, likeness) => {
    // Twice: what was compared is remembered.
    for (const [one, other] of [
      [a, b],
      [b, a],
      [a, b],
    ] as const)
      expect(compareWord(one, other)).toBe(likeness);
  });
});

describe('from one word to another lead', () => {
  test.each<[number, string, string]>([
    [0, 'customs', 'customs'],
    [7, '', 'customs'],
    [1, 'custom', 'customs'],
    [1, 'ustoms', 'customs'],
    [1, 'cuxtoms', 'customs'],
    [1, 'cutsoms', 'customs'],
    [1, 'ucstoms', 'customs'],
    [1, 'customs', 'custosm'],
    [3, 'ca', 'abc'],
    [2, 'uctsoms', 'customs'],
    [3, 'kitten', 'sitting'],
    [4, 'abcd', 'efgh'],
  ])('%d changes: %j, %j', (changes, a, b) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([changes, changes]);
  });
});
