import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  PLACEMENT_ANNOTATION,
  PLACEMENT_DECISION_ANNOTATION,
} from '../../domain/annotations';
import { repositoryFileUrl } from '../../domain/repositoryFileUrl';
import { readStream } from '../../domain/Stream';
import { StreamMark } from '../StreamMark';

export type PlacementProps = {
  entity: Entity;
  /** Web address of the provenance file; the record's is made from it. */
  provenanceUrl?: string;
};

/** Where an entity runs, with the decision record that explains it. */
export function Placement({ entity, provenanceUrl }: PlacementProps) {
  const annotations = entity.metadata.annotations ?? {};
  const placement = annotations[PLACEMENT_ANNOTATION];
  const decision = annotations[PLACEMENT_DECISION_ANNOTATION];
  const stream = readStream(placement);
  const url =
    decision && repositoryFileUrl({ entity, provenanceUrl, path: decision });
  return (
    <>
      {stream ? <StreamMark stream={stream} /> : placement ?? 'not recorded'}
      {decision && (
        <>
          {' '}
          as decided in{' '}
          {url ? (
            <Link to={url} underline="always">
              {decision}
            </Link>
          ) : (
            decision
          )}
        </>
      )}
    </>
  );
}
