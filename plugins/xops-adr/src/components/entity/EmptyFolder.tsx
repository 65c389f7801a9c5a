import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { ADR_LOCATION_ANNOTATION } from '../../domain/annotations';

/** The entity says where its records are, and nothing is there. */
export function EmptyFolder() {
  const { entity } = useEntity();
  const location = entity.metadata.annotations?.[ADR_LOCATION_ANNOTATION];
  return (
    <>
      <Typography variant="h3" component="h2">
        No decision records yet
      </Typography>
      <Typography paragraph>
        The annotation <code>{ADR_LOCATION_ANNOTATION}</code> says{' '}
        <code>{location}</code>. Every Markdown file there stands here once it
        is read; below is how the last reading went.
      </Typography>
    </>
  );
}
