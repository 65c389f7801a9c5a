import { EmptyState, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { createPageRouteRef } from '../../routes';

/** Nothing was created yet: what would stand here, and how to get it there. */
export function CreatedEmpty() {
  const createPage = useRouteRef(createPageRouteRef);
  return (
    <EmptyState
      missing="content"
      title="No golden path has created anything yet"
      description="What is created stands here with its path and version, who created it, and what the checks said. A repository that has a .xops/provenance.yaml appears too, as soon as it is in the catalog."
      action={
        createPage && (
          <LinkButton to={createPage()} variant="contained" color="primary">
            Create the first one
          </LinkButton>
        )
      }
    />
  );
}
