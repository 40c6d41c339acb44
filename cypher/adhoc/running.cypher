// Which statements of callers run on this server, and how long beyond the time that each of them has?
//
// Parameters none
// Returns one row per statement
//   statement     String   id by which we know it; null if another version of this program began it
//   beyond        Integer  milliseconds since its time was over; negative before that
// Used by src/adhoc/engine/watchdog.ts

SHOW TRANSACTIONS YIELD metaData, elapsedTime
WHERE metaData.statement = 'ad hoc'
RETURN metaData.id AS statement, elapsedTime.milliseconds - metaData.timeout AS beyond;
