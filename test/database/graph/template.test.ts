import { describe, expect, test } from 'vitest';
import { statement } from '../../../src/database/graph/statement.js';
import { fillTemplate, namesOfTemplate } from '../../../src/database/graph/template.js';

describe('a template of a statement', () => {
  test('has a line for each name of a list, and lists of them', () => {
    expect(fillTemplate('a\n  $$KIND*$$: COUNT { (:$$KIND*$$) }\nb').split('\n')).toEqual(
      expect.arrayContaining([
        'a',
        '  Person: COUNT { (:Person) }',
        '  EventSeries: COUNT { (:EventSeries) }',
        'b',
      ]),
    );
    expect(fillTemplate('-[:$$END|$$]-')).toMatch(/^-\[:[A-Z_]+(\|[A-Z_]+)+\]-$/);
  });

  test('has the name that is given, in small letters where that is asked for', () => {
    expect(fillTemplate('$$relation$$_id FOR ()-[r:$$RELATION$$]-()', 'HELD_IN')).toBe(
      'held_in_id FOR ()-[r:HELD_IN]-()',
    );
    expect(statement('import/relations', 'HELD_IN').name).toBe('import/relations/held-in');
  });

  test.each([
    undefined,
    '',
    'HELD',
    'held_in',
    'HELD_IN]->() DETACH DELETE n //',
    '__proto__',
    'constructor',
  ])('takes no name that the model lacks: %s', (name) => {
    expect(() => fillTemplate('[:$$RELATION$$]', name)).toThrow('A template has RELATION, which cannot be');
  });

  test.each(['$$NOTHING$$', '$$NOTHING|$$', '$$NOTHING*$$', '$$constructor$$'])(
    'has no other list: %s',
    (text) => {
      expect(() => fillTemplate(text, 'HELD_IN')).toThrow('A template has');
    },
  );

  test('without such a name is one statement', () => {
    expect(namesOfTemplate('MATCH (n) RETURN $rows')).toBeUndefined();
    expect(fillTemplate('MATCH (n) RETURN $rows')).toBe('MATCH (n) RETURN $rows');
  });
});
