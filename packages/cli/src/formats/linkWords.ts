import { LinkType } from '@xops/plugin-xops-adr-common';

/** Types of links in a person's words. */
export const LINK_WORDS: Record<LinkType, string> = {
  supersedes: 'supersedes',
  supersededBy: 'superseded by',
  amends: 'amends',
  amendedBy: 'amended by',
  dependsOn: 'depends on',
  enables: 'enables',
  conflictsWith: 'conflicts with',
  compliesWith: 'complies with',
  relatesTo: 'relates to',
};
