/** Relations that the vocabulary declares, as the graph spells them. */
const declared = [
  'DISCUSSED',
  'ADOPTED',
  'LAUNCHED',
  'PROPOSED',
  'REPORTED',
  'SIGNED',
  'ADDRESSES',
  'PURSUES',
  'SETS_PRIORITY',
  'COVERS',
  'CONTINUES',
  'SUCCEEDS',
  'BASED_ON',
  'IMPLEMENTS',
  'MEMBER_OF',
  'COORDINATES',
  'FUNDS',
  'COOPERATES_WITH',
  'SAME_SUBJECT_AS',
];

/** Relations between things that documents state otherwise: place, series, whole, frame. */
const structural = ['HELD_IN', 'EDITION_OF', 'PART_OF', 'LOCATED_IN', 'IN_FRAMEWORK_OF'];

/**
 * The relationships from thing to thing that tie them together. Closures, hierarchies of the vocabulary and mentions
 * are none: they would tie everything to everything. The statements paths/find and neighbourhood/around name the same.
 */
export const relationTies = [...structural, ...declared];

/** The relationships by which a participation or a position ties its ends together. */
export const endTies = ['BY', 'AT', 'ON_BEHALF_OF', 'ABOUT', 'HELD_BY', 'IN'];
