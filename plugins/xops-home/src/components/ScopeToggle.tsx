import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { AttentionScope } from '../domain/mergeAttention';

const SCOPES = [
  { scope: 'mine', word: 'Mine' },
  { scope: 'all', word: 'All' },
] as const;

export type ScopeToggleProps = {
  scope: AttentionScope;
  /** Left out while they are not known. */
  counts?: Record<AttentionScope, number>;
  onChange: (scope: AttentionScope) => void;
};

/** Mine or all, each with its count. */
export function ScopeToggle({ scope, counts, onChange }: ScopeToggleProps) {
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={scope}
      aria-label="Whose items"
      onChange={(_, next: AttentionScope | null) => next && onChange(next)}
    >
      {SCOPES.map(option => (
        <ToggleButton key={option.scope} value={option.scope}>
          {option.word}
          {counts && ` (${counts[option.scope]})`}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
