import type { Repository } from '../store/Repository';
import type { Pull, User } from '../store/records';
import type { RefChange } from './refChanges';

/** What webhooks are about. */
export type HostEvent = {
  repository: Repository;
  actor: User;
  /** A trial: for this hook alone, whatever it has subscribed to. */
  onlyHook?: number;
} & (
  | { kind: 'push'; change: RefChange }
  | { kind: 'create'; change: RefChange }
  | { kind: 'delete'; change: RefChange }
  | { kind: 'pullRequest'; action: PullAction; pull: Pull }
);

export type PullAction =
  | 'opened'
  | 'closed'
  | 'reopened'
  | 'edited'
  | 'synchronized';
