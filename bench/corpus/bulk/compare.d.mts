/** What a comparison of two stores has found: a line for each file, and how many differ. */
export interface Compared {
  lines: string[];
  different: number;
}

export function compareSurveys(first: string, second: string): Promise<Compared>;
