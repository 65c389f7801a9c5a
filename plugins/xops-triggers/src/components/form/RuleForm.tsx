import { LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RuleDraft, TriggerRule } from '@xops/plugin-xops-triggers-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { triggersApiRef } from '../../api/TriggersApi';
import { parameterFields } from '../../domain/parameterFields';
import { draftOf, emptyRule, formOfRule } from '../../domain/ruleDraft';
import { fieldLabels } from '../../domain/ruleFields';
import { useDoing } from '../../hooks/useDoing';
import { useRuleLink } from '../../hooks/useLinks';
import type { ReadingSourceView } from '../../hooks/useReadingSources';
import { rootRouteRef } from '../../routes';
import { TryoutDialog } from '../rule/TryoutDialog';
import { ConditionFields } from './ConditionFields';
import { focusFirstWrong } from './focusFirstWrong';
import { RuleFactsFields } from './RuleFactsFields';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: theme.spacing(100) },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

export type RuleFormProps = {
  sources: readonly ReadingSourceView[];
  /** Absent for a new one. */
  rule?: TriggerRule;
};

/** Writes a trigger. It can be tried on stored readings before it is saved or switched on. */
export function RuleForm({ sources, rule }: RuleFormProps) {
  const classes = useStyles();
  const api = useApi(triggersApiRef);
  const navigate = useNavigate();
  const linkTo = useRuleLink();
  const list = useRouteRef(rootRouteRef)();
  const [form, setForm] = useState(() =>
    rule ? formOfRule(rule) : emptyRule(),
  );
  /** Fields that were wrong when it was last submitted: those that came since were not asked for yet. */
  const [asked, setAsked] = useState<readonly string[]>([]);
  const root = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState<RuleDraft>();
  const { doing, run } = useDoing();
  useEffect(() => {
    if (asked.length > 0) {
      focusFirstWrong(root.current);
    }
  }, [asked]);
  const read = draftOf(form, id => {
    const source = sources.find(it => it.id === id);
    return source ? parameterFields(source.parameters) : [];
  });
  const all = 'problems' in read ? read.problems : {};
  const problems = Object.fromEntries(
    Object.entries(all).filter(([field]) => asked.includes(field)),
  );
  const withDraft = (onDraft: (draft: RuleDraft) => void) => {
    setAsked(Object.keys(all));
    if ('draft' in read) {
      onDraft(read.draft);
    }
  };
  const save = async (draft: RuleDraft) => {
    let ruleId = rule?.id;
    const done = await run(async () => {
      if (ruleId === undefined) {
        ruleId = (await api.createRule(draft)).id;
      } else {
        await api.updateRule(ruleId, draft);
      }
    });
    if (done && ruleId !== undefined) {
      navigate(linkTo(ruleId));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withDraft(save);
  };
  const wrong = fieldLabels(Object.keys(problems), form.comparisons.length > 1);
  return (
    <form ref={root} className={classes.root} noValidate onSubmit={submit}>
      <Typography variant="h4" component="h2" gutterBottom>
        {rule ? 'Edit the trigger' : 'New trigger'}
      </Typography>
      <Typography variant="body2" paragraph>
        A condition that no decision record names. One that a decision is about
        is better written there, as a row of its table of triggers.
      </Typography>
      <RuleFactsFields form={form} problems={problems} onChange={setForm} />
      <ConditionFields
        form={form}
        sources={sources}
        problems={problems}
        onChange={setForm}
      />
      {wrong.length > 0 && (
        <div role="alert">
          <ToneMark tone="bad">Not yet</ToneMark>{' '}
          {wrong.length === 1
            ? 'One field needs'
            : `${wrong.length} fields need`}{' '}
          another answer: {wrong.join(', ')}.
        </div>
      )}
      {doing.status === 'error' && (
        <div role="alert">
          <ToneMark tone="bad">Not saved</ToneMark> {doing.message}
        </div>
      )}
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={doing.status === 'busy'}
        >
          {rule ? 'Save' : 'Make the trigger'}
        </Button>
        <Button variant="outlined" onClick={() => withDraft(setTries)}>
          Try on stored readings
        </Button>
        <LinkButton to={rule ? linkTo(rule.id) : list}>Cancel</LinkButton>
      </div>
      {tries && (
        <TryoutDialog
          rule={tries}
          sentence={tries.subject}
          onClose={() => setTries(undefined)}
        />
      )}
    </form>
  );
}
