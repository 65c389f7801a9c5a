import { useRouteRef } from '@backstage/core-plugin-api';
import {
  type NoSuchPageProps,
  NoSuchPageView,
} from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../routes';

/** An address below the triggers that leads nowhere. */
export function NoSuchPage({ path }: NoSuchPageProps) {
  const root = useRouteRef(rootRouteRef)();
  return (
    <NoSuchPageView
      path={path}
      page="Triggers"
      waysFor={text => [
        { title: 'All triggers', to: root },
        {
          title: `Triggers with the words “${text}”`,
          to: `${root}/rules?${new URLSearchParams({ text })}`,
        },
      ]}
    />
  );
}
