import { Link } from '@backstage/core-components';
import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';
import {
  type FactsProps,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';
import { checksVerdict } from '../../domain/checksVerdict';
import { SOURCE_WORDS } from '../created/sourceWords';
import { PersonLink } from '../PersonLink';

/** What the backend knows about the creation, as names and values. */
export function createdFacts(item: CreatedItem): FactsProps['facts'] {
  const verdict = checksVerdict(item.checks);
  return [
    ['Created', <TimeAgo time={item.createdAt} />],
    ['By', <PersonLink entityRef={item.createdBy} />],
    [
      'Checks at creation',
      <ToneMark tone={verdict.tone}>{verdict.words}</ToneMark>,
    ],
    [
      'Manifests',
      item.manifestsUrl && (
        <Link to={item.manifestsUrl}>A repository of their own</Link>
      ),
    ],
    [
      'Provenance file',
      item.provenanceUrl && <Link to={item.provenanceUrl}>Open the file</Link>,
    ],
    [
      'Known from',
      <>
        {SOURCE_WORDS[item.source]}, <TimeAgo time={item.seenAt} />
      </>,
    ],
  ];
}
