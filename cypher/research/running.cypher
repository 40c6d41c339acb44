// Which statements of callers run on this server, and for how long?
//
// Parameters none
// Returns one row per statement
//   id            String   name of its transaction
//   milliseconds  Integer  time since it began
// Used by src/research/watchdog.ts

SHOW TRANSACTIONS YIELD transactionId, metaData, elapsedTime
WHERE metaData.statement = 'ad hoc'
RETURN transactionId AS id, elapsedTime.milliseconds AS milliseconds;
