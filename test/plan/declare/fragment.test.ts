import { describe, expect, it } from 'vitest';
import { numberParameters, place } from '../../../src/plan/declare/fragment.js';

/** Places a fragment for the field `place` of an event, as the only one of its statement. */
function placed(fragment: string, scope: Record<string, string> = { x: 'event1' }) {
  return place(fragment, scope, 'place', 3, (name) => `${name}1`);
}

describe('a fragment in a statement', () => {
  it('calls what it reaches by the field, and other variables by their letters', () => {
    expect(placed("(x)-[r:HELD_IN {chosen: true}]->(y:Place {kind: 'city'})")).toEqual({
      text: "(event1)-[r1:HELD_IN {chosen: true}]->(place1:Place {kind: 'city'})",
      scope: { x: 'event1', y: 'place1', r: 'r1' },
    });
  });

  it('leaves words, properties, labels and texts in quotes alone', () => {
    const text = "WHERE x.a IN y.b AND n.kind <> 'x' AND size($a) > 0 AND (:A)-[:B]->()";
    expect(placed(text).text).toBe(
      "WHERE event1.a IN place1.b AND n1.kind <> 'x' AND size($a#3) > 0 AND (:A)-[:B]->()",
    );
  });

  it('may find an expression under a letter', () => {
    expect(placed('[b, x.id]', { x: 'event1', b: 'COLLECT { RETURN $basis#2 }' }).text).toBe(
      '[COLLECT { RETURN $basis#2 }, event1.id]',
    );
  });
});

describe('parameters', () => {
  it('are numbered in the order of the text, each once', () => {
    expect(numberParameters('LIMIT $first#1 … $ids#0 … $first#1 … $first#2')).toEqual({
      text: 'LIMIT $p0 … $p1 … $p0 … $p2',
      tokens: ['first#1', 'ids#0', 'first#2'],
    });
  });
});
