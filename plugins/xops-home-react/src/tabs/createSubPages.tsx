import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import type { PageTab } from './PageTab';

/** The tabs as extensions `sub-page:<plugin>/<path>` of the new frontend system. */
export function createSubPages(tabs: readonly PageTab[]) {
  return tabs.map(({ path, title, loader }) =>
    SubPageBlueprint.make({
      name: path,
      params: {
        path,
        title,
        loader: async () => {
          const Content = await loader();
          return <Content />;
        },
      },
    }),
  );
}
