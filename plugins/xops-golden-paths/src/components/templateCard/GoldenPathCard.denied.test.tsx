import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { template } from '../../__testUtils__/fixtures';
import { GoldenPathCard } from './GoldenPathCard';

// In a file of its own: `usePermission` keeps its answers for the whole process.
describe('our card, for who may not create', () => {
  it('tells everything and has no button', async () => {
    const permissionApi = mockApis.permission({
      authorize: AuthorizeResult.DENY,
    });
    const authorize = jest.spyOn(permissionApi, 'authorize');
    renderInTestApp(<GoldenPathCard template={template()} />, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        permissionApi,
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
    });

    await waitFor(() => expect(authorize).toHaveBeenCalled());
    expect(screen.getByText('Repository and manifests')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Choose/ })).toBeNull();
  });
});
