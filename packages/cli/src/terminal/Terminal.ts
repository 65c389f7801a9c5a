/** What a command sees of the world it was called in. */
export interface Terminal {
  /** Folder that relative paths start from. */
  cwd: string;
  /** Where the repository lies that a CI job checks, if it says so. */
  checkout?: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** True where standard output is shown in colours. */
  colours: boolean;
  /** True where a person watches standard error. */
  watched: boolean;
  /** ISO 8601 day. */
  today: string;
}
