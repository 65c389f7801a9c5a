import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { UseListAddress } from '../../hooks/useListAddress';

export type CreatedNoMatchProps = { onChange: UseListAddress['change'] };

/** Something was created, but nothing that the filters let through. */
export function CreatedNoMatch({ onChange }: CreatedNoMatchProps) {
  return (
    <>
      <Typography paragraph>Nothing matches these filters.</Typography>
      <Button
        size="small"
        variant="outlined"
        onClick={() =>
          onChange({ text: '', template: '', owner: '', createdBy: '' })
        }
      >
        Clear the filters
      </Button>
    </>
  );
}
