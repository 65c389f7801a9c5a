import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RuleDetail } from '@xops/plugin-xops-triggers-common';
import { useKeptFocus } from '@xops/plugin-xops-home-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  mainAction,
  type RuleAction,
  ruleActions,
} from '../../domain/ruleActions';
import { useRuleLink } from '../../hooks/useLinks';
import { type Entered, useRuleAction } from '../../hooks/useRuleAction';
import { useRulePermissions } from '../../hooks/useRulePermissions';
import { rootRouteRef } from '../../routes';
import { ActivateDialog } from './ActivateDialog';
import { RuleActionDialog } from './RuleActionDialog';
import { TryoutDialog } from './TryoutDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(2, 0),
  },
}));

export type RuleActionsProps = {
  detail: RuleDetail;
  /** Something was done: what is shown is to be read again. */
  onDone: () => void;
};

/** What the reader can do about a trigger as it stands now. */
export function RuleActions({ detail, onDone }: RuleActionsProps) {
  const classes = useStyles();
  const { rule } = detail;
  const { may, known } = useRulePermissions(rule.id);
  const linkTo = useRuleLink();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState<RuleAction>();
  const [tries, setTries] = useState(false);
  const actions = ruleActions(detail, new Date()).filter(it => may[it.needs]);
  const main = mainAction(detail);
  return (
    <>
      <div
        className={classes.root}
        role="group"
        aria-label="What you can do"
        {...keptFocus}
      >
        {actions.map(action => (
          <Button
            key={action.name}
            size="small"
            variant={action.name === main ? 'contained' : 'outlined'}
            color={action.name === main ? 'primary' : 'default'}
            title={action.effect}
            onClick={() => setOpen(action)}
          >
            {action.label}
          </Button>
        ))}
        {may.configure && rule.origin.kind === 'page' && (
          <LinkButton
            size="small"
            variant="outlined"
            to={`${linkTo(rule.id)}/edit`}
          >
            Edit
          </LinkButton>
        )}
        <Button size="small" variant="outlined" onClick={() => setTries(true)}>
          Try on stored readings
        </Button>
      </div>
      {known && !may.act && (
        <Typography variant="body2" color="textSecondary" paragraph>
          You may see this trigger and not act on it: its owners may.
        </Typography>
      )}
      {tries && (
        <TryoutDialog
          rule={{ ruleId: rule.id }}
          sentence={detail.sentence}
          onClose={() => setTries(false)}
        />
      )}
      {open && (
        <OpenDialog
          action={open}
          detail={detail}
          onDone={onDone}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

type OpenDialogProps = RuleActionsProps & {
  action: RuleAction;
  onClose: () => void;
};

function OpenDialog({ action, detail, onDone, onClose }: OpenDialogProps) {
  const navigate = useNavigate();
  const list = useRouteRef(rootRouteRef)();
  const perform = useRuleAction(detail.rule.id);
  const onDo = async (entered: Entered) => {
    await perform(action.name, entered);
    if (action.name === 'delete') {
      navigate(list);
    } else {
      onDone();
    }
  };
  const dialog = { action, sentence: detail.sentence, onDo, onClose };
  return action.name === 'activate' ? (
    <ActivateDialog {...dialog} rule={detail.rule} />
  ) : (
    <RuleActionDialog {...dialog} />
  );
}
