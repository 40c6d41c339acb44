import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCursor, readCursor } from '../../../src/plan/compose/cursor.js';

const refused = expect.objectContaining({ code: 'INVALID_CURSOR' });

/** What somebody writes who has read how the checksum is made. */
function forged(order: string, content: string): string {
  const checksum = createHash('sha256').update(`1 ${order} ${content}`).digest('hex').slice(0, 8);
  return Buffer.from(`${checksum}${content}`).toString('base64url');
}

describe('a cursor', () => {
  const cursor = makeCursor('events DESC', ['2024-05-23/event:a', 7]);

  it('gives back the keys that it was made of, whatever letters they hold', () => {
    expect(readCursor('events DESC', cursor, 2)).toEqual(['2024-05-23/event:a', 7]);
    expect(readCursor('names', makeCursor('names', ['Tổng cục Hải quan']), 1)).toEqual(['Tổng cục Hải quan']);
  });

  it('is the same for the same place', () => {
    expect(makeCursor('events DESC', ['2024-05-23/event:a', 7])).toBe(cursor);
  });

  it('is refused by another order of the same list', () => {
    expect(() => readCursor('events ASC', cursor, 2)).toThrow(refused);
  });

  it.each([
    ['an empty text', ''],
    ['a word', 'next'],
    ['letters changed in the middle', `${cursor.slice(0, 20)}AAAA${cursor.slice(24)}`],
    ['a cut end', cursor.slice(0, -2)],
    ['something behind it', `${cursor}AAAA`],
    ['JSON without our checksum', Buffer.from('[1,"2024"]').toString('base64url')],
    ['one of fewer keys', makeCursor('events DESC', ['2024'])],
    ['one of other things than texts and numbers', makeCursor('events DESC', ['2024', { a: 1 }])],
    ['no JSON, with the right checksum', forged('events DESC', '[1,"2024"')],
    ['no list, with the right checksum', forged('events DESC', '{"a":1}')],
  ])('is refused if it is %s', (_, edited) => {
    expect(() => readCursor('events DESC', edited, 2)).toThrow(refused);
  });

  it('says what was expected, what came and what to do', () => {
    expect(() => readCursor('events DESC', 'next', 2)).toThrow(
      expect.objectContaining({
        message: 'after: expected a cursor of this list in this order; found "next".',
        hint: 'Take it from pageInfo.endCursor of the page before, with the same orderBy; or leave it out to start anew.',
      }),
    );
  });
});
