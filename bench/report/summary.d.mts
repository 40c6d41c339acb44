interface Figures {
  milliseconds: number;
  perSecond: number;
  node: number;
  database: number;
  hits?: number;
  statements?: number;
  bytes: number;
}

export function summary(
  size: { name: string },
  measured: { questions: { name: string; of: Record<string, Figures> }[] },
): { size: string; p50: number; missed: string[]; questions: { name: string; againstPeer?: number }[] };
