import { HumanDuration } from '@backstage/types';

export interface Config {
  scaffolder?: {
    taskRecovery?: {
      /** How the workspace provider named `xops` stores workspaces. */
      xops?: {
        /**
         * How long the workspace of a run that failed is kept for a retry;
         * 7 days unless stated.
         */
        keepFor?: HumanDuration | string;
        /**
         * The most that one packed workspace may take, in MiB, 1 to 512;
         * 64 unless stated. A step that leaves more behind fails.
         */
        maximumMebibytes?: number;
      };
    };
  };
}
