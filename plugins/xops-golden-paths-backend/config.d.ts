import { HumanDuration } from '@backstage/types';

export interface Config {
  xops?: {
    goldenPaths?: {
      /** When the provenance files of all repositories of the catalog are read. */
      schedule?: {
        /** How often; 10 minutes unless stated. A push event reads its repository at once. */
        frequency?: HumanDuration | string;
        /** How long one round may take, and how long a round of a replica that died stays claimed; 5 minutes unless stated. */
        timeout?: HumanDuration | string;
        /** How long after the start the first round begins; 10 seconds unless stated. */
        initialDelay?: HumanDuration | string;
      };
      /** How provenance files are read. */
      provenance?: {
        /** How many files are read at the same time, 1 to 50; 5 unless stated. */
        concurrency?: number;
        /** How long the Git host may take for one file; 8 seconds unless stated. */
        readTimeout?: HumanDuration | string;
      };
    };
  };
}
