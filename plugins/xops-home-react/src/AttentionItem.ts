import type { HomeLoader } from './HomeLoader';
import type { Tone } from './Tone';

/** One thing that waits for somebody. */
export type AttentionItem = {
  /** Unique within its source. */
  id: string;
  /** What is the matter, as a sentence without a full stop. */
  title: string;
  tone: Tone;
  /** The tone in a word, `Failed`; the tone's own word by default. */
  toneWord?: string;
  /** Since when, ISO 8601. */
  since: string;
  /**
   * Entity references of those it concerns. Without any, it is nobody's own
   * and stands under "All" alone.
   */
  ownerRefs?: readonly string[];
  /** Path in the portal, or address, where something can be done about it. */
  link: string;
  /** What the link does, in a few words: `Open the run`. */
  action: string;
};

/** A context's contribution to "Needs attention". */
export type AttentionSource = {
  /** Unique among the sources. */
  id: string;
  /** The context in words, `Golden paths`; shown beside each of its items. */
  title: string;
  loader: HomeLoader<AttentionItem[]>;
};
