// Which statements of callers run on this server, and for how long?
//
// Parameters none
// Returns one row per statement
//   statement     String   id by which we know it; null if another version of this program began it
//   milliseconds  Integer  time since it began
// Used by src/research/watchdog.ts

SHOW TRANSACTIONS YIELD metaData, elapsedTime
WHERE metaData.statement = 'ad hoc'
RETURN metaData.id AS statement, elapsedTime.milliseconds AS milliseconds;
