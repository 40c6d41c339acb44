import { parseDate } from '../../base/date/edtf.js';
import { label } from '../../base/date/label.js';
import { pairTexts, pickText } from '../../model/entity/localized-text.type.js';
import { GapKind, type FoundGap } from './gaps.type.js';

const sentences: Readonly<Record<GapKind, (gap: FoundGap, name: string) => string>> = {
  ANNOUNCED_NOT_REPORTED: ({ edtf = '', newest = '' }, name) =>
    `${name} was announced for ${day(edtf)}; no document tells that it happened or was cancelled, though the newest is of ${day(newest)}.`,
  THREAT_WITHOUT_INITIATIVE: (_gap, name) => `No initiative addresses ${name} or a narrower threat.`,
  PRIORITY_WITHOUT_FOLLOW_UP: (_gap, name) =>
    `No initiative or instrument pursues, continues or rests on ${name}.`,
  EVENT_WITH_ONE_SOURCE: ({ source }, name) => `Only one document tells of ${name}: “${source}”.`,
  COUNT_DIFFERS_FROM_LIST: (gap, name) =>
    `${counted(gap)} are ${gap.status === 'planned' ? 'announced' : 'stated'} for ${name}; the longest list of a document has ${gap.found}.`,
};

/** A gap as an English sentence, made of names, dates and numbers. */
export function gapText(kind: GapKind, gap: FoundGap): string {
  const name = pickText(pairTexts(gap.names, gap.langs), 'en') ?? gap.about;
  return sentences[kind](gap, `“${name}”`);
}

function day(edtf: string): string {
  return label(parseDate(edtf));
}

/** "At least 7 actions", "150 to 180 delegates". */
function counted({ stated, upTo, qualifier, what = '' }: FoundGap): string {
  const number = upTo === null || upTo === undefined ? `${stated}` : `${stated} to ${upTo}`;
  const qualified = qualifier ? `${qualifier.replace('-', ' ')} ${number}` : number;
  return `${qualified.charAt(0).toUpperCase()}${qualified.slice(1)} ${what.replaceAll('-', ' ')}`;
}
