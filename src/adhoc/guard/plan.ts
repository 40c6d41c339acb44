import { badUserInput } from '../../base/errors.js';
import { allowedProcedures } from './procedures.js';

/** What the guard looks at in a plan: the type of the query, and each operator with its details. */
export interface Plan {
  queryType: string;
  steps: readonly { operator: string; details: string }[];
}

const operators = new Set(
  `
  AllNodesScan AntiSemiApply Apply Argument CacheProperties CartesianProduct ConditionalApply
  AntiConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
  DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan Distinct Eager EagerAggregation EmptyResult EmptyRow
  Expand(All) Expand(Into) Filter IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply
  LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan
  NodeCountFromCountStore NodeHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin Optional OptionalExpand(All)
  OptionalExpand(Into) OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PathPropagatingBFS
  ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat(Trail) BidirectionalRepeat(Trail)
  RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath(All)
  StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection
  UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
  UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin
  ShowIndexes ShowConstraints ShowFunctions ShowProcedures
  `
    .trim()
    .split(/\s+/),
);

/** Expansions along paths and reads of an index have many variants; none of them writes or locks. */
const families = [
  /^VarLengthExpand\((All|Into|Pruning|Pruning,BFS,(All|Into))\)$/,
  /^(Node|DirectedRelationship|UndirectedRelationship)(Unique)?Index(Seek|SeekByRange|Scan|ContainsScan|EndsWithScan)$/,
];

/**
 * The second layer of the guard: judges the plan that Neo4j made. The statement must be a pure read, and each operator of
 * its plan one that is known to read the graph only. It cannot see into subqueries that are planned inside an
 * expression; the text guard refuses what could hide there.
 *
 * @throws AppError BAD_USER_INPUT that names the operator
 */
export function checkPlan(plan: Plan): void {
  if (plan.queryType !== 'r') {
    const hint = 'Facts come in and go out with their document: import or retract it.';
    throw badUserInput('The statement does more than read; statements here only read.', hint);
  }
  const refused = plan.steps.find((step) => !isAllowed(step));
  if (refused === undefined) return;
  const detail = refused.operator === 'ProcedureCall' ? ` of ${procedure(refused.details)}` : '';
  throw badUserInput(
    `The database would run the operator ${refused.operator}${detail}, which is not possible here.`,
    `Only what reads the graph is; these procedures may be called: ${allowedProcedures.join(', ')}.`,
  );
}

function isAllowed({ operator, details }: Plan['steps'][number]): boolean {
  if (operator === 'ProcedureCall') return allowedProcedures.includes(procedure(details));
  return operators.has(operator) || families.some((family) => family.test(operator));
}

/** `db.labels() :: (label :: STRING)` is a call of db.labels. */
function procedure(details: string): string {
  return details.split('(', 1)[0] ?? '';
}
