// Pages of all series by name.
//
// Parameters none
// Returns nothing
// Used by src/database/graph/constraints.ts
CREATE INDEX event_series_sort_name IF NOT EXISTS
FOR (node:EventSeries) ON (node.sortName);
