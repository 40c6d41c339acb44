export interface Sample {
  second: number;
  memory: number;
  heap: number;
  handles: number;
  latency: number | undefined;
}

export function verdict(
  run: { asked: number; refused: number; faults: string[]; samples: Sample[] },
  busy?: boolean,
): {
  lines: string[];
  good: boolean;
};

export function slopeOf(points: [x: number, y: number][]): number;
