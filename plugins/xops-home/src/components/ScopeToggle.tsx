import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { AttentionScope } from '../domain/mergeAttention';

const SCOPES = [
  { scope: 'mine', word: 'Mine' },
  { scope: 'all', word: 'All' },
] as const;

const useStyles = makeStyles(theme => ({
  // Material UI's own grey is too faint to read.
  button: { color: theme.palette.text.secondary },
  selected: { '&&': { color: theme.palette.text.primary } },
}));

export type ScopeToggleProps = {
  scope: AttentionScope;
  /** Left out while they are not known. */
  counts?: Record<AttentionScope, number>;
  onChange: (scope: AttentionScope) => void;
};

/** Mine or all, each with its count. */
export function ScopeToggle({ scope, counts, onChange }: ScopeToggleProps) {
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={scope}
      aria-label="Whose items"
      onChange={(_, next: AttentionScope | null) => next && onChange(next)}
    >
      {SCOPES.map(option => (
        <ToggleButton
          key={option.scope}
          value={option.scope}
          classes={{ root: classes.button, selected: classes.selected }}
        >
          {option.word}
          {counts && ` (${counts[option.scope]})`}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
