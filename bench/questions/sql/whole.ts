import type { Facts, InSql } from '../question.type.js';
import { byYear, countOf } from '../whole.js';

// Groups and counts. The search is left out: which five hundred names are looked at, the score of Lucene decides.

const topic = ({ hot }: Facts): unknown[] => [hot];

export const whole: Record<string, InSql> = {
  'statistics by year': {
    text: `SELECT left(ord, 4) AS year, count(*)::int FROM under WHERE written AND topic = $1 GROUP BY year ORDER BY year`,
    values: topic,
    read: byYear,
  },
  'count of a threat': {
    text: 'SELECT count(*)::int FROM under WHERE written AND topic = $1',
    values: topic,
    read: countOf,
  },
};
