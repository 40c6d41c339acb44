/** What the command line says. */
export interface Given {
  /** Of the corpus. */
  size: string;
  /** Of the corpora to compare, with commas between them. */
  sizes: string;
  requests: string;
  quick: boolean;
  /** Part of the names of the questions to ask; all if left out. */
  only?: string | undefined;
  /** File for the tables. */
  out?: string | undefined;
}
