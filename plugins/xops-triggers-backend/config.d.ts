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
      /** Mandates beside those that people declare on the page; only a change here takes one back. */
      mandates?: Array<{
        /** The mandate's id is `configuration#<id>`; no two have the same. */
        id: string;
        kind: 'secondCloud' | 'regulator' | 'onPremises' | 'iot';
        /** One sentence: who demands what. */
        title: string;
        /** Where the demand is written down. */
        evidenceUrl: string;
        /** Entity reference of a user or group. */
        owner: string;
        /** ISO 8601, in quotes: `'2026-01-01T00:00:00Z'`. */
        validFrom: string;
        /** Without it the mandate holds until it is removed here. */
        validUntil?: string;
      }>;
      /** Rules beside those of decision records; one that cannot be measured is shown with the reason. */
      rules?: Array<{
        /** The rule's id is `configuration#<id>`; no two have the same. */
        id: string;
        /** What is watched, in words: `Deployments on K3S`. */
        subject: string;
        /** Whether all comparisons must hold (the default), or any. */
        match?: 'all' | 'any';
        comparisons: Array<{
          reading: {
            /** Id of a reading source, such as `team.size`. */
            source: string;
            parameters?: object;
          };
          comparator: '>' | '≥' | '<' | '≤' | '=' | 'crosses';
          /** In `unit`. */
          threshold: number;
          /** Where it stops to hold; the threshold itself unless stated. */
          clearThreshold?: number;
          /** The reading's own unit unless stated: `{ kind: rate, per: P1D }`. */
          unit?: object;
          /** A reading on fewer samples counts as no data. */
          minimumSamples?: number;
        }>;
        /** ISO 8601 durations; at once unless stated. */
        timing?: {
          /** How long the condition must hold before the rule fires. */
          for?: string;
          /** How long it must be gone before the rule clears. */
          keepFiringFor?: string;
        };
        action?: {
          /** Id that a template claims with `xops.io/activation`. */
          id?: string;
          words: string;
        };
        classification?: string;
        /** Entity references of users and groups, who see it and are notified. */
        owners: string[];
        /** True unless stated. */
        enabled?: boolean;
      }>;
      /** Of rules that fire and that nobody has acknowledged, activated or dismissed; false for none. */
      reminders?:
        | false
        | {
            /** ISO 8601 duration; `PT24H` unless stated. */
            every?: string;
          };
      /** Acts that open a path although its trigger is quiet. */
      overrides?: {
        /** How far away the end of an override may be, as ISO 8601 duration; `P30D` unless stated. */
        longest?: string;
      };
      /** How long readings are kept, as ISO 8601 durations; each at least as long as the one before. */
      retention?: {
        /** As they were read; `P90D` unless stated, `P2D` at least. */
        raw?: string;
        /** Lowest, highest and mean of each hour; `P400D` unless stated. */
        hourly?: string;
        /** Of each day (UTC); for ever unless stated. */
        daily?: string;
      };
    };
  };
}
