import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';

/** Where something was learnt, in words. */
export const SOURCE_WORDS: Record<CreatedItem['source'], string> = {
  run: 'run report',
  file: 'repository',
  both: 'run report and repository',
};
