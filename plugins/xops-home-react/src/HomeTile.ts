import type { RouteRef } from '@backstage/frontend-plugin-api';
import type { HomeLoader } from './HomeLoader';
import type { Tone } from './Tone';

/** The steps of the loop that the portal turns, in their order on the page. */
export const LOOP_STEPS = ['decide', 'watch', 'act', 'see', 'review'] as const;
export type LoopStep = (typeof LOOP_STEPS)[number];

/** What a tile says, once its loader has answered. */
export type HomeTileContent = {
  /** The one figure: `{ value: '12', unit: 'services created' }`. */
  headline: { value: string; unit: string };
  tone: Tone;
  /** The tone in words, `2 runs failed`; the tone's own word by default. */
  toneWord?: string;
  /** One sentence about the figure. */
  sentence: string;
  /** Where the figure comes from, in words a reader knows. */
  source: string;
  /** When it was read there, ISO 8601. */
  readAt: string;
};

/** One context's tile on the home page. */
export type HomeTile = {
  /** Unique among the tiles. */
  id: string;
  title: string;
  step: LoopStep;
  /** The page that the tile opens. */
  routeRef: RouteRef;
  loader: HomeLoader<HomeTileContent>;
};
