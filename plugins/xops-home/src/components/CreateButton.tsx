import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import CreateIcon from '@material-ui/icons/AddCircleOutline';
import { createPageRouteRef } from '../routes';

/** The way to what can be created; nothing where no scaffolder is installed. */
export function CreateButton() {
  const createPage = useRouteRef(createPageRouteRef);
  return createPage ? (
    <LinkButton
      to={createPage()}
      variant="contained"
      color="primary"
      startIcon={<CreateIcon />}
    >
      Create
    </LinkButton>
  ) : null;
}
