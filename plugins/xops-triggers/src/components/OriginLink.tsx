import { Link } from '@backstage/core-components';
import type { RuleOrigin } from '@xops/plugin-xops-triggers-common';
import { useRecordLink } from '../hooks/useLinks';
import { PersonLink } from './PersonLink';

export type OriginLinkProps = { origin: RuleOrigin };

/** Who decided it: the record, configuration, or a person. */
export function OriginLink({ origin }: OriginLinkProps) {
  const linkTo = useRecordLink();
  switch (origin.kind) {
    case 'record': {
      const page = linkTo(origin);
      const place = `${origin.path}, line ${origin.line}`;
      return page ? (
        <Link to={page} underline="always" title={place}>
          {origin.title}
        </Link>
      ) : (
        <span title={place}>{origin.title}</span>
      );
    }
    case 'configuration':
      return <>the portal's configuration</>;
    case 'page':
      return <PersonLink entityRef={origin.by} />;
    default:
      throw new TypeError(`Unknown origin ${origin satisfies never}`);
  }
}
