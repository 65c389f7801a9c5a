import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import type { CreatedDetail } from '@xops/plugin-xops-golden-paths-common';
import {
  Facts,
  ScreenReaderText,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';
import { checksVerdict } from '../../domain/checksVerdict';
import { rootRouteRef } from '../../routes';
import { ItemProblem } from '../created/ItemProblem';
import { SOURCE_WORDS } from '../created/sourceWords';
import { PersonLink } from '../PersonLink';

export type CreatedByFactsProps = {
  /** Left out while it is on its way. */
  detail?: CreatedDetail;
};

/** What the backend knows about the creation. */
export function CreatedByFacts({ detail }: CreatedByFactsProps) {
  const page = useRouteRef(rootRouteRef);
  if (!detail) {
    return (
      <div aria-busy>
        <ScreenReaderText>Loading when and by whom</ScreenReaderText>
        <Skeleton variant="text" width="70%" />
        <Skeleton variant="text" width="50%" />
      </div>
    );
  }
  const { item } = detail;
  const verdict = checksVerdict(item.checks);
  const search = new URLSearchParams({ entity: item.entityRef });
  return (
    <>
      {item.problem && <ItemProblem problem={item.problem} />}
      <Facts
        facts={[
          ['Created', <TimeAgo time={item.createdAt} />],
          ['By', <PersonLink entityRef={item.createdBy} />],
          [
            'Checks at creation',
            <ToneMark tone={verdict.tone}>{verdict.words}</ToneMark>,
          ],
          [
            'Provenance file',
            item.provenanceUrl && (
              <Link to={item.provenanceUrl}>Open the file</Link>
            ),
          ],
          [
            'Known from',
            <>
              {SOURCE_WORDS[item.source]}, <TimeAgo time={item.seenAt} />
            </>,
          ],
        ]}
      />
      <Link to={`${page()}?${search}`}>All answers and checks</Link>
    </>
  );
}
