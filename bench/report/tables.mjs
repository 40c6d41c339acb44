import { geometricMean } from '../measure/numbers.mjs';

/** All that was measured, as Markdown; ratios are to the first contender, the floor. */
export function tables({ contenders, questions, resident }) {
  const rows = (cell) =>
    questions.map(({ name, of }) => [
      name,
      ...contenders.map((one) => (of[one] ? cell(of[one], of[contenders[0]]) : '-')),
    ]);
  return [
    '## Time of an answer, as a multiple of the floor (p50, one at a time)',
    ratios(contenders, questions, 'milliseconds', 'floor, ms'),
    '## Answers a second, as a multiple of the floor (16 at a time)',
    ratios(contenders, questions, 'perSecond', 'floor'),
    '## CPU for an answer: Node + Neo4j in milliseconds, and both as a multiple of the floor',
    table(contenders, rows(cpu)),
    '## Statements / db hits / bytes of an answer',
    table(
      contenders,
      rows(({ statements, hits, bytes }) => `${statements} / ${hits} / ${bytes}`),
    ),
    `Resident after this, MB: ${contenders.map((name) => `${name} ${resident[name].toFixed(0)}`).join(', ')}.`,
  ].join('\n\n');
}

/** Total CPU of a contender for an answer. */
export const cpuTotal = ({ node, neo4j }) => node + neo4j;

function cpu(one, floor) {
  return `${one.node.toFixed(1)} + ${one.neo4j.toFixed(1)}, ${(cpuTotal(one) / cpuTotal(floor)).toFixed(2)}`;
}

function ratios([floor, ...others], questions, what, unit) {
  const ratio = (of, name) => of[name] && of[name][what] / of[floor][what];
  const text = (number) => (number === undefined ? '-' : number.toFixed(2));
  const rows = questions.map(({ name, of }) => [
    name,
    of[floor][what].toFixed(1),
    ...others.map((other) => text(ratio(of, other))),
  ]);
  const means = others.map((other) => {
    const known = questions.map(({ of }) => ratio(of, other)).filter((one) => one !== undefined);
    return known.length > 0 ? geometricMean(known).toFixed(2) : '-';
  });
  return table([unit, ...others], [...rows, ['geometric mean', '', ...means]]);
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(['', ...columns]), line(['---', ...columns.map(() => '---')]), ...rows.map(line)].join('\n');
}
