import { Link } from '@backstage/core-components';
import type { SourceState } from '@xops/plugin-xops-adr-common';

export type SourceNameProps = { source: Pick<SourceState, 'name' | 'url'> };

/** A place that records are read from, leading to it at its host. */
export function SourceName({ source: { name, url } }: SourceNameProps) {
  return url ? (
    <Link to={url} underline="always">
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
}
