import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  xops?: {
    adr?: {
      /** When all sources are read; every 10 minutes unless stated. A push event reads its repository at once. */
      schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
      /** How many sources are read at the same time, 1 to 50; 5 unless stated. */
      concurrency?: number;
      limits?: {
        /** Bytes above which a file is named in a finding and not read; 5 MiB unless stated. */
        fileBytes?: number;
        /** Files of one source that are read; 5000 unless stated. */
        files?: number;
      };
      /**
       * Whether `05/01/2022` is the fifth of January: for all sources, or by the beginning of a source's address
       * (`github.com/acme/`). Where nothing is stated, such dates are shown as ambiguous.
       */
      dayFirst?: boolean | Array<{ prefix: string; dayFirst: boolean }>;
      /** Severity of each rule by its id, `off` to switch it off. */
      rules?: Record<string, 'error' | 'warning' | 'info' | 'off'>;
      /** ISO 8601 duration after which records that state no review are due: `P1Y`. None unless stated. */
      defaultReview?: string;
      /** Days before its day from which a review is called due soon; 30 unless stated. */
      reviewSoonDays?: number;
      notifications?: {
        /** Tell the owners when a review is due soon and when it is overdue, once each; off unless stated. */
        reviews?: boolean;
      };
      images?: {
        /** Bytes above which an image of a record is not shown; 5 MiB unless stated. */
        maxBytes?: number;
      };
    };
  };
}
