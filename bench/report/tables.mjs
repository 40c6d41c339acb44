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
    '## CPU for an answer: Node + database in milliseconds, and both as a multiple of the floor',
    table(contenders, rows(cpu)),
    '## Statements / db hits / bytes of an answer',
    table(
      contenders,
      rows(({ statements = '-', hits = '-', bytes }) => `${statements} / ${hits} / ${bytes}`),
    ),
    ...againstPeer(contenders, questions),
    ...unanswered(contenders, questions),
    `Resident after this, MB: ${contenders.map((name) => `${name} ${resident[name].toFixed(0)}`).join(', ')}.`,
  ].join('\n\n');
}

/** The library that writes such an API by itself. */
export const peer = '@neo4j/graphql';

/** How the project does beside the peer; nothing if the peer was not there. */
function againstPeer(contenders, questions) {
  if (!contenders.includes(peer)) return [];
  const known = questions.filter(({ of }) => of[peer]);
  const rows = known.map(({ name, of: { project, [peer]: other } }) => [
    name,
    (project.perSecond / other.perSecond).toFixed(1),
    (other.milliseconds / project.milliseconds).toFixed(1),
    (cpuTotal(other) / cpuTotal(project)).toFixed(1),
    (other.hits / project.hits).toFixed(1),
  ]);
  const columns = ['throughput of the project', 'time of its answer', 'its CPU', 'its db hits'];
  return [
    `## Against ${peer}: throughput of the project as a multiple; what ${peer} takes, as well`,
    table(columns, rows),
  ];
}

/** Who cannot be asked what. */
function unanswered([, ...others], questions) {
  const lacking = others.map((one) => [one, questions.filter(({ of }) => !of[one]).map(({ name }) => name)]);
  const lines = lacking
    .filter(([, names]) => names.length > 0)
    .map(([one, names]) => `${one}: ${names.join(', ')}`);
  return lines.length > 0 ? [`No answer, for it cannot be asked this. ${lines.join('; ')}.`] : [];
}

/** Total CPU of a contender for an answer. */
export const cpuTotal = ({ node, database }) => node + database;

function cpu(one, floor) {
  return `${one.node.toFixed(1)} + ${one.database.toFixed(1)}, ${(cpuTotal(one) / cpuTotal(floor)).toFixed(2)}`;
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

/** A table as Markdown; the first cell of a row is its name. */
export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(['', ...columns]), line(['---', ...columns.map(() => '---')]), ...rows.map(line)].join('\n');
}
