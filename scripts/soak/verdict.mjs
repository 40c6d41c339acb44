/** What is looked at, its unit, and how much of its mean it may grow in a run of this length. */
const figures = [
  ['memory', 'MB', 0.2],
  ['handles', 'handles', 0.1],
  ['latency', 'ms', 0.5],
];
/** In a shorter run a program is still warming up: its figures are told, and not judged. */
const shortest = 120;

/**
 * Judges a run by straight lines through the samples of its last two thirds.
 *
 * @returns lines for a person, and whether all is well
 */
export function verdict({ asked, faults, samples }) {
  const settled = samples.slice(Math.floor(samples.length / 3));
  const seconds = samples.at(-1)?.second ?? 0;
  const judged = figures.map(([name, unit, most]) => judge(name, unit, most, settled, seconds));
  const good = faults.length === 0 && (seconds < shortest || judged.every(({ flat }) => flat));
  const head = `${asked} questions in ${seconds.toFixed(0)} s, ${faults.length} of them went wrong.`;
  return { lines: [head, ...faults, ...judged.map(({ line }) => line), good ? 'Flat.' : 'Not flat.'], good };
}

function judge(name, unit, most, samples, seconds) {
  const mean = average(samples.map((sample) => sample[name]));
  const slope = slopeOf(samples.map(({ second, [name]: value }) => [second, value]));
  const line = `${name}: ${mean.toFixed(1)} ${unit}, ${(slope * 60).toFixed(2)} ${unit} a minute`;
  return { line, flat: slope * seconds <= most * mean };
}

/** Slope of the straight line with the least squares. */
export function slopeOf(points) {
  const x = average(points.map(([first]) => first));
  const y = average(points.map(([, second]) => second));
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const under = points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

function average(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
