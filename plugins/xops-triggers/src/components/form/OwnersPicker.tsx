import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { RULE_LABELS } from '../../domain/ruleFields';
import { EntityPicker } from './EntityPicker';

const useStyles = makeStyles(theme => ({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

const KINDS = ['Group', 'User'];

export type OwnersPickerProps = {
  /** Entity references. */
  value: readonly string[];
  problem?: string;
  onChange: (owners: string[]) => void;
};

/** Groups and users who own a rule, and are notified. */
export function OwnersPicker({ value, problem, onChange }: OwnersPickerProps) {
  const classes = useStyles();
  return (
    <>
      <div className={classes.chips} role="group" aria-label="Owners">
        {value.map(owner => (
          <Chip
            key={owner}
            size="small"
            label={<EntityDisplayName entityRef={owner} hideIcon />}
            onDelete={() => onChange(value.filter(it => it !== owner))}
          />
        ))}
      </div>
      <EntityPicker
        // Another owner begins with an empty field.
        key={value.length}
        label={RULE_LABELS.owners}
        kinds={KINDS}
        margin="dense"
        required={value.length === 0}
        problem={problem}
        onChange={owner => {
          if (owner && !value.includes(owner)) {
            onChange([...value, owner]);
          }
        }}
      />
    </>
  );
}
