import type { ServerAddress } from '../../base/config.js';
import type { Purpose } from './flags.js';

/** A Neo4j that answers. */
export interface Engine extends ServerAddress {
  /** Address of its HTTP interface, where one was asked for and the engine is ours. */
  http?: string;
  /** True where this process started it, and ends it with `close`. */
  owned: boolean;
  /** Ends an engine that is owned, in order; leaves any other alone. May be called again. */
  close(): Promise<void>;
  /** Ends the process of an engine of ours at once, whoever started it; a server that somebody else runs is left alone. */
  kill(): Promise<void>;
  /**
   * Ends the process of an engine that is restarted automatically, as soon as its disk has space for a restart; it
   * then runs again at the same address. Absent where it would not be restarted.
   *
   * @param signal gives up waiting for space
   */
  startAgain?(signal: AbortSignal): Promise<void>;
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
  /** True serves Neo4j Browser by HTTP, where its jar can be had; HTTP stays shut where it cannot. */
  browser?: boolean;
  /** True gives it a small memory and statements tight limits: an engine for statements of strangers. */
  confined?: boolean;
  /** Fills the data folder before the engine starts on it; not called where one runs already. */
  prepare?(home: string): Promise<void>;
  /** True starts an engine that ends by itself again, at the same address. */
  restart?: boolean;
}
