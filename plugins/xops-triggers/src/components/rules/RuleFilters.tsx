import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { RULE_GROUPS, type RuleList } from '@xops/plugin-xops-triggers-common';
import { FilterForm } from '@xops/plugin-xops-home-react';
import { NO_FILTER } from '../../domain/RuleAddress';
import { GROUP_WORDS } from '../../domain/ruleLook';
import type { UseRuleAddress } from '../../hooks/useRuleAddress';
import { EntityPicker } from '../form/EntityPicker';

const useStyles = makeStyles(theme => ({
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
    <FilterForm
      text={text}
      onText={changed => change({ text: changed }, { replace: true })}
      chosen={[group, entity].filter(Boolean).length}
      onClear={() => change(NO_FILTER)}
    >
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
      </div>
    </FilterForm>
  );
}
