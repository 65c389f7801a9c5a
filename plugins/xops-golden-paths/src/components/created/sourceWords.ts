import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';

/** Where something was learnt: from its run's report, its repository's file. */
export const SOURCE_WORDS: Record<CreatedItem['source'], string> = {
  run: 'run report',
  file: 'repository',
  both: 'run report and repository',
};
