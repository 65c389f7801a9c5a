import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';

export type NoMatchProps = {
  /** Takes every filter away. */
  onClear: () => void;
};

/** There is something, but nothing that the filters let through. */
export function NoMatch({ onClear }: NoMatchProps) {
  return (
    <>
      <Typography paragraph>Nothing matches these filters.</Typography>
      <Button size="small" variant="outlined" onClick={onClear}>
        Clear the filters
      </Button>
    </>
  );
}
