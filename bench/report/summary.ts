import type { Asked, Measured } from '../measure/measure.js';
import { geometricMean } from '../measure/numbers.js';
import { cpuTotal, figuresOf, peer } from './tables.js';

/** The goals against the floor (more for the two large questions). */
const slowest: Partial<Record<string, number>> = { 'threat, hot': 1.25, 'evidence of 50': 1.5 };
const usual = 1.4;
const mean = 1.15;
const mostCpu = 1.3;

/** The goals against the peer: throughput of the project as a multiple of its. */
const multiples: Partial<Record<string, number>> = {
  'threat, hot': 50,
  'person page': 3,
  'search and fill': 3,
  'events, 3 connections': 3,
  '50 x 10 x 5': 2,
};
const leastMultiple = 1;

/** A question: ratios of the project to the floor, its throughput against the peer, hits and statements. */
interface Line {
  name: string;
  p50: number;
  cpu: number;
  perSecond: number;
  againstPeer?: number;
  hits: number | undefined;
  statements: number | undefined;
}

export interface Summary {
  size: string;
  p50: number;
  /** What missed its goal. */
  missed: string[];
  questions: Line[];
}

/** One line for machines: ratios of the project to the floor, what missed its goal, and what does not depend on the machine. */
export function summary(size: { name: string }, { questions }: Pick<Measured, 'questions'>): Summary {
  const rows = questions.map(lineOf);
  const p50 = round(geometricMean(rows.map((row) => row.p50)));
  const missed = rows.flatMap(missedBy);
  return {
    size: size.name,
    p50,
    missed: p50 > mean ? [...missed, 'geometric mean'] : missed,
    questions: rows,
  };
}

function lineOf(question: Asked): Line {
  const [floor, project] = [figuresOf(question, 'floor'), figuresOf(question, 'project')];
  const other = question.of[peer];
  return {
    name: question.name,
    p50: round(project.milliseconds / floor.milliseconds),
    cpu: round(cpuTotal(project) / cpuTotal(floor)),
    perSecond: round(project.perSecond / floor.perSecond),
    ...(other && { againstPeer: round(project.perSecond / other.perSecond) }),
    hits: project.hits,
    statements: project.statements,
  };
}

function missedBy({ name, p50, cpu, againstPeer = Infinity }: Line): string[] {
  return [
    ...(p50 > (slowest[name] ?? usual) ? [`${name}: p50`] : []),
    ...(cpu > mostCpu ? [`${name}: CPU`] : []),
    ...(againstPeer < (multiples[name] ?? leastMultiple) ? [`${name}: throughput against ${peer}`] : []),
  ];
}

const round = (number: number): number => Math.round(number * 100) / 100;
