/** How large a corpus is. */
export interface Size {
  name: string;
  events: number;
  people: number;
  organisations: number;
  priorities: number;
}

/** @throws Error that names the sizes there are */
export function sizeOf(name: string): Size;

/** Participations at each event. */
export const perEvent: number;
