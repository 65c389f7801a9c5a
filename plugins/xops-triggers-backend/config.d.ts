import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  xops?: {
    triggers?: {
      /** When readings that are due are taken and all rules are evaluated; every minute unless stated. */
      schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
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
