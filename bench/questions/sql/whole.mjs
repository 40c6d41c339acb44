import { byYear, countOf } from '../whole.mjs';

// Groups and counts. The search is left out: which five hundred names are looked at, the score of Lucene decides.

const topic = ({ hot }) => [hot];

/** @type {Record<string, import('./questions.mjs').InSql>} */
export const whole = {
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
