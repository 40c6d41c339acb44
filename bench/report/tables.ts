import type { Asked, Figures, Measured } from '../measure/measure.js';
import { geometricMean } from '../measure/numbers.js';

/** The cells of a row; the first is its name. */
type Row = [name: string, ...cells: (string | number)[]];

/** The figures of a contender that was asked. @throws Error where it was not */
export function figuresOf({ name, of }: Asked, contender = 'floor'): Figures {
  const figures = of[contender];
  if (figures === undefined) throw new Error(`${name}: expected an answer of ${contender}; found none.`);
  return figures;
}

/** All that was measured, as Markdown; ratios are to the first contender, the floor. */
export function tables({ contenders, questions, resident }: Measured): string {
  const rows = (cell: (one: Figures, floor: Figures) => string): Row[] =>
    questions.map((question) => {
      const floor = figuresOf(question, contenders[0]);
      const cells = contenders.map((name) => question.of[name]).map((one) => (one ? cell(one, floor) : '-'));
      return [question.name, ...cells];
    });
  return [
    '## Time of an answer, as a multiple of the floor (p50, one at a time)',
    ratios(contenders, questions, 'milliseconds', 'floor, ms'),
    '## Answers a second, as a multiple of the floor (16 at a time)',
    ratios(contenders, questions, 'perSecond', 'floor'),
    '## CPU for an answer: Node + database in milliseconds, and both as a multiple of the floor',
    table(contenders, rows(cpu)),
    '## Statements / db hits / bytes of an answer',
    table(
      contenders,
      rows(({ statements = '-', hits = '-', bytes }) => `${statements} / ${hits} / ${bytes}`),
    ),
    ...againstPeer(contenders, questions),
    ...unanswered(contenders, questions),
    `Resident after this, MB: ${contenders.map((name) => `${name} ${(resident.get(name) ?? NaN).toFixed(0)}`).join(', ')}.`,
  ].join('\n\n');
}

/** The library that writes such an API by itself. */
export const peer = '@neo4j/graphql';

/** How the project does beside the peer; nothing if the peer was not there. */
function againstPeer(contenders: string[], questions: Asked[]): string[] {
  if (!contenders.includes(peer)) return [];
  const rows = questions.filter(({ of }) => of[peer]).map(rowAgainstPeer);
  const columns = ['throughput of the project', 'time of its answer', 'its CPU', 'its db hits'];
  return [
    `## Against ${peer}: throughput of the project as a multiple; what ${peer} takes, as well`,
    table(columns, rows),
  ];
}

function rowAgainstPeer(question: Asked): Row {
  const [project, other] = [figuresOf(question, 'project'), figuresOf(question, peer)];
  return [
    question.name,
    (project.perSecond / other.perSecond).toFixed(1),
    (other.milliseconds / project.milliseconds).toFixed(1),
    (cpuTotal(other) / cpuTotal(project)).toFixed(1),
    ((other.hits ?? NaN) / (project.hits ?? NaN)).toFixed(1),
  ];
}

/** Who cannot be asked what. */
function unanswered([, ...others]: string[], questions: Asked[]): string[] {
  const lacking = others.map((one) => ({
    one,
    names: questions.filter(({ of }) => !of[one]).map(({ name }) => name),
  }));
  const lines = lacking
    .filter(({ names }) => names.length > 0)
    .map(({ one, names }) => `${one}: ${names.join(', ')}`);
  return lines.length > 0 ? [`No answer, for it cannot be asked this. ${lines.join('; ')}.`] : [];
}

/** Total CPU of a contender for an answer. */
export const cpuTotal = ({ node, database }: Pick<Figures, 'node' | 'database'>): number => node + database;

function cpu(one: Figures, floor: Figures): string {
  return `${one.node.toFixed(1)} + ${one.database.toFixed(1)}, ${(cpuTotal(one) / cpuTotal(floor)).toFixed(2)}`;
}

function ratios(
  [floor, ...others]: string[],
  questions: Asked[],
  what: 'milliseconds' | 'perSecond',
  unit: string,
): string {
  const ratio = (question: Asked, name: string): number | undefined => {
    const one = question.of[name];
    return one && one[what] / figuresOf(question, floor)[what];
  };
  const text = (number: number | undefined): string => (number === undefined ? '-' : number.toFixed(2));
  const rows = questions.map(
    (question): Row => [
      question.name,
      figuresOf(question, floor)[what].toFixed(1),
      ...others.map((other) => text(ratio(question, other))),
    ],
  );
  const means = others.map((other) => {
    const known = questions.map((question) => ratio(question, other)).filter((one) => one !== undefined);
    return known.length > 0 ? geometricMean(known).toFixed(2) : '-';
  });
  return table([unit, ...others], [...rows, ['geometric mean', '', ...means]]);
}

/** A table as Markdown; the first cell of a row is its name. */
export function table(columns: string[], rows: Row[]): string {
  const line = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(['', ...columns]), line(['---', ...columns.map(() => '---')]), ...rows.map(line)].join('\n');
}
