export interface Sample {
  second: number;
  memory: number;
  handles: number;
  latency: number;
}

export function verdict(run: { asked: number; faults: string[]; samples: Sample[] }): {
  lines: string[];
  good: boolean;
};

export function slopeOf(points: [x: number, y: number][]): number;
