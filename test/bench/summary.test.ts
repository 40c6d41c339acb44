import { describe, expect, it } from 'vitest';
import { summary } from '../../bench/report/summary.js';

const figures = (milliseconds: number, perSecond: number, cpu = 2) => ({
  milliseconds,
  perSecond,
  node: cpu / 2,
  database: cpu / 2,
  hits: 10,
  statements: 1,
  bytes: 100,
});

/** Missed goals of one question, whose floor answers in 10 ms, 100 times a second, with 2 ms of CPU. */
function missed(name: string, project: object, peer?: object): string[] {
  const of = { floor: figures(10, 100), project, ...(peer && { '@neo4j/graphql': peer }) } as never;
  return summary({ name: 'M' }, { questions: [{ name, of }] }).missed.filter(
    (one) => one !== 'geometric mean',
  );
}

describe('summary of the benchmark', () => {
  it('holds the project to the floor, most of all at the flagship', () => {
    expect(missed('lineage', figures(13.9, 100))).toEqual([]);
    expect(missed('lineage', figures(14.2, 100))).toEqual(['lineage: p50']);
    expect(missed('threat, hot', figures(13, 100))).toEqual(['threat, hot: p50']);
    expect(missed('evidence of 50', figures(14.9, 100))).toEqual([]);
    expect(missed('lineage', figures(10, 100, 2.8))).toEqual(['lineage: CPU']);
  });

  it('holds the geometric mean to less than each question', () => {
    const of = { floor: figures(10, 100), project: figures(13, 100) };
    const both = [
      { name: 'lineage', of },
      { name: 'agenda', of },
    ];
    expect(summary({ name: 'M' }, { questions: both })).toMatchObject({
      p50: 1.3,
      missed: ['geometric mean'],
    });
  });

  it('wants a multiple of the throughput of the peer, by question', () => {
    const project = figures(10, 100);
    const against = 'throughput against @neo4j/graphql';
    expect(missed('threat, hot', project, figures(500, 1.9))).toEqual([]);
    expect(missed('threat, hot', project, figures(500, 2.1))).toEqual([`threat, hot: ${against}`]);
    expect(missed('person page', project, figures(30, 34))).toEqual([`person page: ${against}`]);
    expect(missed('50 x 10 x 5', project, figures(30, 49))).toEqual([]);
    expect(missed('agenda', project, figures(9, 101))).toEqual([`agenda: ${against}`]);
  });

  it('tells the multiple only where the peer has an answer', () => {
    const of = { floor: figures(10, 100), project: figures(10, 100) };
    const [alone] = summary({ name: 'M' }, { questions: [{ name: 'paths', of }] }).questions;
    expect(alone).not.toHaveProperty('againstPeer');
  });
});
