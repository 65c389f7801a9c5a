import type { ComponentType } from 'react';

/** One tab of a context's page, for both frontend systems. */
export type PageTab = {
  /** Below the page's own address, and the name of the extension: `records`. */
  path: string;
  title: string;
  loader: () => Promise<ComponentType>;
};
