import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  xops?: {
    triggers?: {
      /** When readings that are due are taken and all rules are evaluated; every minute unless stated. */
      schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
      /** Pull requests at the Git hosts of `integrations`. */
      pullRequests?: {
        /** How often they are read; every 5 minutes unless stated, from 5 seconds to a day. */
        interval?: HumanDuration | string;
      };
      /** What `http.json` may read; nothing unless stated. */
      httpEndpoints?: Array<{
        /** By which rules name it: `team-figures`. */
        id: string;
        /**
         * Its query may hold a key.
         *
         * @visibility secret
         */
        url: string;
        /** @deepVisibility secret */
        headers?: { [name: string]: string };
        /** What the number counts: `{ kind: count, of: tickets }`. */
        unit: object;
        /** Where the number stands unless a rule says it, as JSON pointer (RFC 6901). */
        pointer?: string;
        /** From 1 to 30; 10 unless stated. */
        timeoutSeconds?: number;
      }>;
      /** Servers that `prometheus` may query; none unless stated. */
      prometheus?: Array<{
        /** By which rules name it: `main`. */
        id: string;
        /** Without `/api/v1`: `http://prometheus:9090`. */
        baseUrl: string;
        /** @deepVisibility secret */
        headers?: { [name: string]: string };
        /** From 1 to 30; 10 unless stated. */
        timeoutSeconds?: number;
      }>;
      aliases?: {
        /** Which reading the words of a decision record mean. */
        readings?: Array<{
          /** As records write it; case and marks do not count. */
          words: string[];
          reading: {
            /** Id of a reading source, such as `team.size`. */
            source: string;
            parameters?: object;
          };
          /** What numbers in such a row count, where the row does not say it. */
          unit?: object;
        }>;
        /** Which action the words of a decision record mean. */
        actions?: Array<{
          words: string[];
          /** Id that a template claims with `xops.io/activation`. */
          action: string;
        }>;
      };
    };
  };
}
