-- Statistics for the planner, and the map that lets it read from indexes alone.

VACUUM ANALYZE;
