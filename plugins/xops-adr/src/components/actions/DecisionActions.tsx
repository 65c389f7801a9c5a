import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { RecordAddress } from '../../api/DecisionsApi';
import {
  type DecisionStep,
  useDecisionTemplates,
} from '../../hooks/useDecisionTemplates';
import { templateRouteRef } from '../../routes';

const WORDS: Record<DecisionStep, string> = {
  new: 'New decision',
  review: 'Review',
  supersede: 'Supersede',
};

export type DecisionActionsProps = {
  /** Which of them are offered, where a template does them. */
  steps: readonly DecisionStep[];
  /** The decision that it is about. */
  record?: RecordAddress;
};

/** What can be done to decisions: leads to the form of the template that does it. */
export function DecisionActions({ steps, record }: DecisionActionsProps) {
  const templates = useDecisionTemplates();
  const form = useRouteRef(templateRouteRef);
  const answers = record && {
    entity: record.entityRef,
    record: record.recordId,
  };
  const query = answers
    ? `?${new URLSearchParams({ formData: JSON.stringify(answers) })}`
    : '';
  return (
    <>
      {steps.map(step => {
        const template = templates[step];
        return (
          form &&
          template && (
            <LinkButton
              key={step}
              size="small"
              variant="outlined"
              to={`${form({
                namespace: template.namespace,
                templateName: template.name,
              })}${query}`}
            >
              {WORDS[step]}
            </LinkButton>
          )
        );
      })}
    </>
  );
}
