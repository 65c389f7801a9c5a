import { useRouteRef } from '@backstage/core-plugin-api';
import {
  type NoSuchPageProps,
  NoSuchPageView,
} from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../../routes';

/** An address below the decisions that leads nowhere. */
export function NoSuchPage({ path }: NoSuchPageProps) {
  const root = useRouteRef(rootRouteRef)();
  return (
    <NoSuchPageView
      path={path}
      page="Decisions"
      waysFor={words => [
        { title: 'All decisions', to: root },
        {
          title: `Decisions with the words “${words}”`,
          to: `${root}/records?${new URLSearchParams({ q: words })}`,
        },
      ]}
    >
      A decision has an address such as{' '}
      <code>{root}/component/default/checkout/…/docs/adr/0007-queue.md</code>,
      which its row in the list leads to.
    </NoSuchPageView>
  );
}
