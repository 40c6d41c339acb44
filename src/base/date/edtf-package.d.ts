// The edtf package has no types of its own. Its `parse` throws on a syntax error and on reversed bounds.
declare module 'edtf' {
  export interface ParsedDate {
    type?: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season';
    /** Year, month counted from 0, day; unknown digits are 0 (a day: 1). */
    values: number[];
    /** Bits of the unknown digits: 1, 2, 4, 8 of the year, 16, 32 of the month, 64, 128 of the day. */
    unspecified?: number;
    approximate?: boolean | number;
    uncertain?: boolean | number;
  }
  export interface ParsedInterval {
    type: 'Interval';
    /** Two bounds; null is an open or untold end. */
    values: (ParsedDate | null)[];
  }
  export function parse(text: string): ParsedDate | ParsedInterval;
}
