import { describe, expect, test } from 'vitest';
import { checkPlan, type Plan } from '../../../src/adhoc/guard/plan.js';
import { allowedProcedures } from '../../../src/adhoc/guard/procedures.js';

const reading = (...operators: string[]): Plan => ({
  queryType: 'r',
  steps: operators.map((operator) => ({ operator, details: '' })),
});
const calling = (details: string): Plan => ({
  queryType: 'r',
  steps: [{ operator: 'ProcedureCall', details }],
});

describe('a plan that only reads passes', () => {
  test.each([
    ['scans, filters and results', reading('AllNodesScan', 'Filter', 'ProduceResults')],
    ['expansions', reading('Expand(All)', 'Expand(Into)', 'OptionalExpand(All)')],
    [
      'paths',
      reading('VarLengthExpand(All)', 'VarLengthExpand(Pruning)', 'VarLengthExpand(Pruning,BFS,All)'),
    ],
    ['indexes', reading('NodeIndexSeek', 'NodeUniqueIndexSeek', 'DirectedRelationshipIndexContainsScan')],
    ['what there is to show', reading('ShowIndexes', 'ShowProcedures')],
    ['a procedure of the list', calling('db.labels() :: (label :: STRING)')],
    ['no step at all', reading()],
  ])('%s', (_what, plan) => {
    expect(() => checkPlan(plan)).not.toThrow();
  });
});

describe('a plan that does more is refused', () => {
  const hint = `Only what reads the graph is; these procedures may be called: ${allowedProcedures.join(', ')}.`;

  test.each([
    [reading('Filter', 'Create'), 'Create'],
    [reading('NodeUniqueIndexSeek(Locking)'), 'NodeUniqueIndexSeek(Locking)'],
    [reading('LoadCSV'), 'LoadCSV'],
    [reading('XNodeIndexSeek'), 'XNodeIndexSeek'],
    [reading('NodeIndexSeekX'), 'NodeIndexSeekX'],
    [reading('xVarLengthExpand(All)'), 'xVarLengthExpand(All)'],
    [reading('VarLengthExpand(All)x'), 'VarLengthExpand(All)x'],
    [calling('dbms.listConfig(x) :: (name :: STRING)'), 'ProcedureCall of dbms.listConfig'],
    [calling('db.labels.more'), 'ProcedureCall of db.labels.more'],
  ])('by its operator: %j', (plan, named) => {
    const message = `The database would run the operator ${named}, which is not possible here.`;
    expect(() => checkPlan(plan)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message, hint }));
  });

  test.each(['rw', 'w', 's', ''])('by the type of the query: %j', (queryType) => {
    expect(() => checkPlan({ ...reading('Filter'), queryType })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: 'The statement does more than read; statements here only read.',
      }),
    );
  });
});
