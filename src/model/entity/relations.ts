import { datedFacts, facts } from './facts.type.js';

/**
 * The relations of seeds/vocabulary/relations.yaml in both directions. A type that has one takes its line from here
 * and adds a field of that name; the same line for several types is read once.
 */
export const relations = {
  discussed: facts('(x)-[r:DISCUSSED]->(y:Entity)'),
  discussedAt: datedFacts('(x)<-[r:DISCUSSED]-(y:Event)'),
  adopted: facts('(x)-[r:ADOPTED]->(y:Entity)'),
  adoptedAt: datedFacts('(x)<-[r:ADOPTED]-(y:Event)'),
  launched: facts('(x)-[r:LAUNCHED]->(y:Entity)'),
  launchedBy: facts('(x)<-[r:LAUNCHED]-(y:Entity)'),
  proposed: facts('(x)-[r:PROPOSED]->(y:Topic)'),
  proposedBy: facts('(x)<-[r:PROPOSED]-(y:Entity)'),
  reported: datedFacts('(x)-[r:REPORTED]->(y:Event)'),
  reportedAt: datedFacts('(x)<-[r:REPORTED]-(y:Event)'),
  signed: facts('(x)-[r:SIGNED]->(y:Instrument)'),
  signedBy: facts('(x)<-[r:SIGNED]-(y:Actor)'),
  addresses: facts('(x)-[r:ADDRESSES]->(y:Threat)'),
  addressedBy: facts('(x)<-[r:ADDRESSES]-(y:Entity)'),
  pursues: facts('(x)-[r:PURSUES]->(y:Priority)'),
  pursuedBy: facts('(x)<-[r:PURSUES]-(y:Topic)'),
  setsPriorities: facts('(x)-[r:SETS_PRIORITY]->(y:Priority)'),
  setBy: facts('(x)<-[r:SETS_PRIORITY]-(y:Entity)'),
  covers: facts('(x)-[r:COVERS]->(y:Entity)'),
  coveredBy: facts('(x)<-[r:COVERS]-(y:Topic)'),
  continues: facts('(x)-[r:CONTINUES]->(y:Topic)'),
  continuedBy: facts('(x)<-[r:CONTINUES]-(y:Topic)'),
  succeeds: facts('(x)-[r:SUCCEEDS]->(y:Entity)'),
  succeededBy: facts('(x)<-[r:SUCCEEDS]-(y:Entity)'),
  basedOn: facts('(x)-[r:BASED_ON]->(y:Entity)'),
  basisFor: facts('(x)<-[r:BASED_ON]-(y:Entity)'),
  implements: facts('(x)-[r:IMPLEMENTS]->(y:Instrument)'),
  implementedBy: facts('(x)<-[r:IMPLEMENTS]-(y:Entity)'),
  memberOf: facts('(x)-[r:MEMBER_OF]->(y:Actor)'),
  members: facts('(x)<-[r:MEMBER_OF]-(y:Actor)'),
  coordinates: facts('(x)-[r:COORDINATES]->(y:Initiative)'),
  coordinatedBy: facts('(x)<-[r:COORDINATES]-(y:Actor)'),
  funds: facts('(x)-[r:FUNDS]->(y:Actor)'),
  fundedBy: facts('(x)<-[r:FUNDS]-(y:Actor)'),
  cooperatesWith: facts('(x)-[r:COOPERATES_WITH]-(y:Actor)'),
  sameSubjectAs: facts('(x)-[r:SAME_SUBJECT_AS]-(y:Topic)'),
};
