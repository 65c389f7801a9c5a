import type { ComponentType } from 'react';

/** Which decision a card stands beside. */
export type DecisionCardProps = {
  /** Stays while the record's file stays: see `recordId` of `@xops/plugin-xops-adr-common`. */
  recordId: string;
  /** The entity under which the record's page stands: its first in sort order. */
  entityRef: string;
};

/** One card in the rail of a decision's page. */
export type DecisionCard = {
  /** Unique among the cards. */
  id: string;
  /** Heading of the card; the page draws it. */
  title: string;
  /** Gives what stands below the heading; called once the page shows the card. */
  loader: () => Promise<ComponentType<DecisionCardProps>>;
};
