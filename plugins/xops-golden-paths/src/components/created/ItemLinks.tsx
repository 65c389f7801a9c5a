import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';
import { ScreenReaderText } from '@xops/plugin-xops-home-react';

export type ItemLinksProps = { item: CreatedItem };

/** Owner and repository of a created thing, in one small line. */
export function ItemLinks({ item }: ItemLinksProps) {
  const { owner, repositoryUrl, manifestsUrl, title } = item;
  return (
    <Typography variant="caption" component="div" color="textSecondary">
      {owner && (
        <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
      )}
      {owner && repositoryUrl && ' · '}
      {repositoryUrl && (
        <Link to={repositoryUrl}>
          Repository <ScreenReaderText>of {title}</ScreenReaderText>
        </Link>
      )}
      {manifestsUrl && (
        <>
          {' · '}
          <Link to={manifestsUrl}>
            Manifests <ScreenReaderText>of {title}</ScreenReaderText>
          </Link>
        </>
      )}
    </Typography>
  );
}
