import type { Readable } from 'node:stream';

/** One format of the export, as the list of formats shows it. */
export interface ExportFormat {
  /** Last part of the address: `/export/<name>`. */
  name: string;
  /** What the file holds and who opens it, in half a sentence. */
  about: string;
}

/** An export that is being sent. */
export interface ExportFile {
  contentType: string;
  fileName: string;
  /** The data version of all that is in it; left out or empty where it is not known, as before the first import. */
  dataVersion?: string;
  body: Readable;
}

/** The exports behind `/export/<format>`. */
export interface Exports {
  /** The formats in the order in which they are shown. */
  formats: readonly ExportFormat[];
  /** Opens an export; null if there is no such format. */
  open(format: string): Promise<ExportFile | null>;
}
