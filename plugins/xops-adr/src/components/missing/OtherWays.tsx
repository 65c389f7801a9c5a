import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { RecordAddress } from '../../api/DecisionsApi';
import { recordFilePath } from '../../domain/recordName';
import { wordsOfPath } from '../../domain/wordsOfPath';
import { rootRouteRef } from '../../routes';

/** Where a record may be found that is not at its address. */
export function OtherWays({ entityRef, recordId }: RecordAddress) {
  const root = useRouteRef(rootRouteRef)();
  const words = wordsOfPath(recordFilePath(recordId));
  const query = (filter: Record<string, string>) =>
    `${root}/records?${new URLSearchParams(filter)}`;
  return (
    <nav aria-label="Other ways to it">
      <Typography variant="h6" component="h2">
        Other ways to it
      </Typography>
      <Typography variant="body2" component="ul">
        {words && (
          <li>
            <Link to={query({ q: words })} underline="always">
              Decisions with the words “{words}”
            </Link>
          </li>
        )}
        <li>
          <Link to={query({ entity: entityRef })} underline="always">
            Decisions of the same entity
          </Link>
        </li>
        <li>
          The entity itself: <EntityRefLink entityRef={entityRef} hideIcon />
        </li>
        <li>
          <Link to={`${root}/sources`} underline="always">
            Where decisions are read from, and what went wrong there
          </Link>
        </li>
        <li>
          <Link to={root} underline="always">
            All decisions
          </Link>
        </li>
      </Typography>
    </nav>
  );
}
