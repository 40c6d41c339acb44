// Which relation of schema/graph.md each field follows, and in which direction.

const outgoing: Record<string, string> = {
  discussed: 'DISCUSSED',
  adopted: 'ADOPTED',
  launched: 'LAUNCHED',
  proposed: 'PROPOSED',
  reported: 'REPORTED',
  signed: 'SIGNED',
  addresses: 'ADDRESSES',
  pursues: 'PURSUES',
  setsPriorities: 'SETS_PRIORITY',
  covers: 'COVERS',
  continues: 'CONTINUES',
  succeeds: 'SUCCEEDS',
  basedOn: 'BASED_ON',
  implements: 'IMPLEMENTS',
  memberOf: 'MEMBER_OF',
  coordinates: 'COORDINATES',
  funds: 'FUNDS',
  broader: 'BROADER',
  places: 'HELD_IN',
};

const incoming: Record<string, string> = {
  discussedAt: 'DISCUSSED',
  adoptedAt: 'ADOPTED',
  launchedBy: 'LAUNCHED',
  proposedBy: 'PROPOSED',
  reportedAt: 'REPORTED',
  signedBy: 'SIGNED',
  addressedBy: 'ADDRESSES',
  pursuedBy: 'PURSUES',
  setBy: 'SETS_PRIORITY',
  coveredBy: 'COVERS',
  continuedBy: 'CONTINUES',
  succeededBy: 'SUCCEEDS',
  basisFor: 'BASED_ON',
  implementedBy: 'IMPLEMENTS',
  members: 'MEMBER_OF',
  coordinatedBy: 'COORDINATES',
  fundedBy: 'FUNDS',
  narrower: 'BROADER',
  contains: 'WITHIN',
  parts: 'PART_OF',
  editions: 'EDITION_OF',
  translations: 'TRANSLATION_OF',
};

const bothWays: Record<string, string> = {
  cooperatesWith: 'COOPERATES_WITH',
  sameSubjectAs: 'SAME_SUBJECT_AS',
};

/** The relation `r` that a field follows, as a pattern between two nodes. */
export function arrow(field: string): string {
  if (outgoing[field]) return `-[r:${outgoing[field]}]->`;
  if (incoming[field]) return `<-[r:${incoming[field]}]-`;
  if (bothWays[field]) return `-[r:${bothWays[field]}]-`;
  throw new Error(`The oracle does not know which relation ${field} follows.`);
}
