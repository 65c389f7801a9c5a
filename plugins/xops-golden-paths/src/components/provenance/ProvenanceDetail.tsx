import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { CreatedDetail } from '@xops/plugin-xops-golden-paths-common';
import { Facts, TimeAgo } from '@xops/plugin-xops-home-react';
import { runRouteRef } from '../../routes';
import { ItemProblem } from '../created/ItemProblem';
import { SOURCE_WORDS } from '../created/sourceWords';
import { PathLink } from '../PathLink';
import { PersonLink } from '../PersonLink';
import { AnswerFacts } from './AnswerFacts';
import { CheckTable } from './CheckTable';

export type ProvenanceDetailProps = { detail: CreatedDetail };

/** Path, version, answers and checks of one created thing. */
export function ProvenanceDetail({ detail }: ProvenanceDetailProps) {
  const { item, provenance } = detail;
  const run = useRouteRef(runRouteRef);
  return (
    <>
      {item.problem && <ItemProblem problem={item.problem} />}
      <Facts
        facts={[
          [
            'Entity',
            <EntityRefLink entityRef={item.entityRef} title={item.title} />,
          ],
          ['Golden path', <PathLink template={provenance.template} />],
          ['Digest of the files', <code>{provenance.template.digest}</code>],
          ['Created', <TimeAgo time={provenance.createdAt} />],
          ['By', <PersonLink entityRef={provenance.createdBy} />],
          [
            'Run',
            run ? (
              <Link to={run({ taskId: provenance.taskId })}>
                {provenance.taskId}
              </Link>
            ) : (
              provenance.taskId
            ),
          ],
          [
            'Repository',
            item.repositoryUrl && <Address url={item.repositoryUrl} />,
          ],
          [
            'Manifests',
            item.manifestsUrl && <Address url={item.manifestsUrl} />,
          ],
          ['First commit', item.commitHash && <code>{item.commitHash}</code>],
          ['GitOps change', item.gitopsUrl && <Address url={item.gitopsUrl} />],
          ['File', item.provenanceUrl && <Address url={item.provenanceUrl} />],
          [
            'Known from',
            <>
              {SOURCE_WORDS[item.source]}, <TimeAgo time={item.seenAt} />
            </>,
          ],
        ]}
      />
      <Typography variant="h5" component="h3">
        Checks at creation
      </Typography>
      <CheckTable checks={provenance.checks} />
      <Typography variant="h5" component="h3">
        Answers
      </Typography>
      <AnswerFacts {...provenance} />
    </>
  );
}

function Address({ url }: { url: string }) {
  return <Link to={url}>{url}</Link>;
}
