import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { NO_FILTER } from '../domain/ListAddress';
import type { ChangeAddress } from '../hooks/useListAddress';

export type NoMatchProps = { onChange: ChangeAddress };

/** There are records, but none that the filters let through. */
export function NoMatch({ onChange }: NoMatchProps) {
  return (
    <>
      <Typography paragraph>Nothing matches these filters.</Typography>
      <Button
        size="small"
        variant="outlined"
        onClick={() => onChange(NO_FILTER)}
      >
        Clear the filters
      </Button>
    </>
  );
}
