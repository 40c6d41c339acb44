import type { Duration } from '../../database/graph/driver.js';

const billion = 1_000_000_000n;

/**
 * A duration as ISO 8601 has it, in the form of Cypher's own `toString`: `P1Y2M`, `P3DT4H5.5S`, `PT0S`. Months become years,
 * and seconds minutes and hours; days stay days, as they differ in length. A part that is negative has its sign, as in ISO 8601-2.
 */
export function isoDuration({ months, days, seconds, nanoseconds }: Duration): string {
  const month = whole(months);
  const nanos = whole(seconds) * billion + whole(nanoseconds);
  const minutes = nanos / (60n * billion);
  const date = `${part(month / 12n, 'Y')}${part(month % 12n, 'M')}${part(whole(days), 'D')}`;
  const time = `${part(minutes / 60n, 'H')}${part(minutes % 60n, 'M')}${secondsPart(nanos % (60n * billion))}`;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function part(value: bigint, letter: string): string {
  return value === 0n ? '' : `${value}${letter}`;
}

/** Whole seconds, with as many digits behind the point as say something. */
function secondsPart(nanos: bigint): string {
  if (nanos === 0n) return '';
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = (size % billion).toString().padStart(9, '0').replace(/0+$/, '');
  return `${nanos < 0n ? '-' : ''}${size / billion}${fraction === '' ? '' : `.${fraction}`}S`;
}

/** The driver gives whole numbers in one of three forms. */
function whole(value: Duration['months']): bigint {
  return typeof value === 'object' ? (value as { toBigInt(): bigint }).toBigInt() : BigInt(value);
}
