import type { ServerAddress } from '../config.js';
import type { Purpose } from './flags.js';

/** A Neo4j that answers. */
export interface Engine extends ServerAddress {
  /** Address of its HTTP interface, where one was asked for and the engine is ours. */
  http?: string;
  /** True where this process started it, and ends it with `close`. */
  owned: boolean;
  /** Ends an engine that is owned, in order; leaves any other alone. May be called again. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** All but `server` start faster and run slower; default `server`. */
  purpose?: Purpose;
  /** Data folder; default that of the configuration. */
  dataDirectory?: string;
  /** True refuses every write to the graph. */
  readOnly?: boolean;
  /** True opens HTTP beside Bolt, on a port of its own. */
  http?: boolean;
  /** True starts an engine that ends by itself again, at the same address. */
  restart?: boolean;
}
