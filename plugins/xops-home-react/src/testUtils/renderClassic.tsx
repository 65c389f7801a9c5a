import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  type TestAppOptions,
  TestApiProvider,
} from '@backstage/test-utils';
import type { ReactElement } from 'react';
import type { ApiPair } from './renderPlugin';

export type RenderClassicOptions = TestAppOptions & {
  /** What the plugin itself asks. */
  apis: readonly ApiPair[];
};

/** A plugin's page or card in an app on the classic frontend system, beside a catalog. */
export function renderClassic(
  element: ReactElement,
  { apis, mountedRoutes, ...options }: RenderClassicOptions,
) {
  const permission = mockApis.permission({ authorize: AuthorizeResult.ALLOW });
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, permission],
        ...apis,
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      ...options,
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...mountedRoutes,
      },
    },
  );
}
