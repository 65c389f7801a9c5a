import { HumanDuration } from '@backstage/types';

export interface Config {
  search?: {
    collators?: {
      adr?: {
        /** When the index of decision records is made anew. */
        schedule?: {
          /** How often; 10 minutes unless stated. */
          frequency?: HumanDuration | string;
          /** How long one round may take; 5 minutes unless stated. */
          timeout?: HumanDuration | string;
          /** How long after the start the first round begins; 10 seconds unless stated. */
          initialDelay?: HumanDuration | string;
        };
        /** Records that one request to the decisions plugin asks for, 1 to 500; 100 unless stated. */
        batchSize?: number;
      };
    };
  };
}
