import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { type ComponentProps } from 'react';
import type { FormProblems, RuleForm } from '../../domain/ruleDraft';
import { RULE_LABELS } from '../../domain/ruleFields';
import { DurationField } from './DurationField';
import { OwnersPicker } from './OwnersPicker';
import { RuleTextField } from './RuleTextField';

export type RuleFactsFieldsProps = {
  form: RuleForm;
  problems: FormProblems;
  onChange: (form: RuleForm) => void;
};

type TextName = 'subject' | 'actionWords' | 'actionId' | 'classification';

const TEXTS: (Pick<ComponentProps<typeof RuleTextField>, 'help'> & {
  name: TextName;
  required?: boolean;
})[] = [
  {
    name: 'subject',
    help: 'In words, such as: Deployments on K3S',
    required: true,
  },
  {
    name: 'actionWords',
    help: 'In words, such as: Activate Atlantis on K3S. Empty where its owners are only told.',
  },
  {
    name: 'actionId',
    help: 'That a golden path claims, such as activate-atlantis',
  },
  {
    name: 'classification',
    help: 'Such as: Service Addition',
  },
];

/** What a rule is about, whose it is, and how patient it is. */
export function RuleFactsFields(props: RuleFactsFieldsProps) {
  const { form, problems, onChange } = props;
  const change = (part: Partial<RuleForm>) => onChange({ ...form, ...part });
  return (
    <>
      {TEXTS.map(({ name, ...text }) => (
        <RuleTextField
          key={name}
          {...text}
          label={RULE_LABELS[name]}
          value={form[name]}
          problem={problems[name]}
          onChange={value => change({ [name]: value })}
        />
      ))}
      <OwnersPicker
        value={form.owners}
        problem={problems.owners}
        onChange={owners => change({ owners })}
      />
      <DurationField
        label={RULE_LABELS.for}
        value={form.for}
        problem={problems.for}
        onChange={value => change({ for: value })}
      />
      <DurationField
        label={RULE_LABELS.keepFiringFor}
        value={form.keepFiringFor}
        problem={problems.keepFiringFor}
        onChange={keepFiringFor => change({ keepFiringFor })}
      />
      <FormControlLabel
        control={
          <Switch
            color="primary"
            checked={form.enabled}
            onChange={event => change({ enabled: event.target.checked })}
          />
        }
        label={
          form.enabled
            ? 'Switched on: it is evaluated, and notifies its owners'
            : 'Switched off: it can be tried, and wakes nobody'
        }
      />
    </>
  );
}
