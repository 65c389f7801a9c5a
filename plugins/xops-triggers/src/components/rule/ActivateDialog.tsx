import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { TriggerRule } from '@xops/plugin-xops-triggers-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  ACTIVATION_ANNOTATION,
  type ActivationTemplate,
  useActivationTemplates,
} from '../../hooks/useActivationTemplates';
import { useActivationLink } from '../../hooks/useLinks';
import {
  RuleActionDialog,
  type RuleActionDialogProps,
} from './RuleActionDialog';

export type ActivateDialogProps = RuleActionDialogProps & {
  rule: TriggerRule;
};

/** Activates, then opens the form of the golden path that does the action, prefilled. */
export function ActivateDialog({ rule, onDo, ...rest }: ActivateDialogProps) {
  const navigate = useNavigate();
  const linkTo = useActivationLink();
  const { state } = useActivationTemplates(rule.action?.id);
  const [chosen, setChosen] = useState(0);
  const templates = state.status === 'data' ? state.value : [];
  const template: ActivationTemplate | undefined = templates[chosen];
  return (
    <RuleActionDialog
      {...rest}
      onDo={async entered => {
        await onDo(entered);
        const form =
          template &&
          linkTo(template, {
            trigger: rule.id,
            decision:
              rule.origin.kind === 'record' ? rule.origin.recordId : undefined,
          });
        if (form) {
          navigate(form);
        }
      }}
    >
      {state.status === 'loading' && <Skeleton variant="text" />}
      {state.status === 'error' && (
        <Typography variant="body2" component="div">
          <ToneMark tone="unknown">Not known</ToneMark> Which golden path does
          it could not be asked: {state.error.message}
        </Typography>
      )}
      {state.status === 'data' && (
        <TemplateChoice
          action={rule.action?.id}
          templates={templates}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </RuleActionDialog>
  );
}

type TemplateChoiceProps = {
  action?: string;
  templates: readonly ActivationTemplate[];
  chosen: number;
  onChoose: (index: number) => void;
};

function TemplateChoice(props: TemplateChoiceProps) {
  const { action, templates, chosen, onChoose } = props;
  const id = useId();
  if (templates.length === 0) {
    return (
      <Typography variant="body2" component="div">
        <ToneMark tone="unknown">No golden path</ToneMark>{' '}
        {action
          ? `No template that you may see claims '${action}' by the annotation ${ACTIVATION_ANNOTATION}. The activation is put on record all the same.`
          : 'The words of the action are bound to no action id, so that no template can claim it. The activation is put on record all the same.'}
      </Typography>
    );
  }
  if (templates.length === 1) {
    return (
      <Typography variant="body2">
        Then the form “{templates[0].title}” opens, filled in with this trigger
        and its decision.
      </Typography>
    );
  }
  return (
    <FormControl component="fieldset" margin="dense">
      <FormLabel component="legend">
        Then the form of this golden path opens
      </FormLabel>
      <RadioGroup
        name={id}
        value={chosen}
        onChange={event => onChoose(Number(event.target.value))}
      >
        {templates.map(({ namespace, name, title }, index) => (
          <FormControlLabel
            key={`${namespace}/${name}`}
            value={index}
            control={<Radio size="small" color="primary" />}
            label={title}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
