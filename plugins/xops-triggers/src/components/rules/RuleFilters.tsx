import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { RULE_GROUPS, type RuleList } from '@xops/plugin-xops-triggers-common';
import { TextFilter } from '@xops/plugin-xops-home-react';
import { isFiltered, NO_FILTER } from '../../domain/RuleAddress';
import { GROUP_WORDS } from '../../domain/ruleLook';
import type { UseRuleAddress } from '../../hooks/useRuleAddress';
import { EntityPicker } from '../form/EntityPicker';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    margin: theme.spacing(1, 0, 2),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  chips: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    gridColumn: '1 / -1',
  },
}));

/** Whose rules can be asked for: those of its records, and those that it owns. */
const KINDS = ['Group', 'User', 'Component', 'System', 'Domain', 'Resource'];

export type RuleFiltersProps = UseRuleAddress & Pick<RuleList, 'counts'>;

/** Words, group and entity, each kept in the page's address. */
export function RuleFilters({ address, change, counts }: RuleFiltersProps) {
  const classes = useStyles();
  const { text, group, entity } = address;
  return (
    <form
      role="search"
      aria-label="Filter"
      className={classes.root}
      onSubmit={event => event.preventDefault()}
    >
      <TextFilter
        text={text}
        onChange={changed => change({ text: changed }, { replace: true })}
      />
      <EntityPicker
        label="Owner or entity"
        kinds={KINDS}
        value={entity}
        onChange={(changed = '') => change({ entity: changed })}
      />
      <div className={classes.chips} role="group" aria-label="State">
        {RULE_GROUPS.map(it => (
          <Chip
            key={it}
            clickable
            size="small"
            color={it === group ? 'primary' : 'default'}
            variant={it === group ? 'default' : 'outlined'}
            aria-pressed={it === group}
            label={`${GROUP_WORDS[it].word} ${counts[it]}`}
            onClick={() => change({ group: it === group ? '' : it })}
          />
        ))}
        {isFiltered(address) && (
          <Button size="small" onClick={() => change(NO_FILTER)}>
            Clear the filters
          </Button>
        )}
      </div>
    </form>
  );
}
