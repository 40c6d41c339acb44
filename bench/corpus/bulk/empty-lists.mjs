/**
 * Gives back the empty lists, which the importer takes for no list at all.
 * @param {{pattern: string, property: string}[]} emptyLists a pattern that calls `all` what bears the property
 */
export async function restoreEmptyLists(graph, emptyLists, report) {
  for (const { pattern, property } of emptyLists) {
    report(`Empty lists: ${pattern} ${property}`, true);
    const text = `MATCH ${pattern} WHERE all.${property} IS NULL
CALL (all) { SET all.${property} = [] } IN TRANSACTIONS OF 5000 ROWS`;
    await graph.command({ name: 'bench/empty-lists', text });
  }
}
