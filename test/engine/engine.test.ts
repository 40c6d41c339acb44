import { expect, inject, test } from 'vitest';
import { connect } from '../../src/graph/graph.js';

test('the engine of the test run answers', async () => {
  const graph = await connect(inject('engine'));
  const rows = await graph.read({
    name: 'test',
    text: 'CALL dbms.components() YIELD name, versions RETURN name, versions',
  });
  expect(rows).toEqual([['Neo4j Kernel', ['5.26.30']]]);
  await graph.close();
});
