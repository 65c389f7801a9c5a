import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import { useCallback } from 'react';
import { recordRouteRef, ruleRouteRef, templateRouteRef } from '../routes';

/** Gives the address of a trigger's page. */
export function useRuleLink(): (ruleId: string) => string {
  const page = useRouteRef(ruleRouteRef);
  return useCallback(ruleId => page({ ruleId }), [page]);
}

/** Gives the address of a decision record; undefined in an app without decisions. */
export function useRecordLink(): (record: {
  entityRef: string;
  recordId: string;
}) => string | undefined {
  const page = useRouteRef(recordRouteRef);
  return useCallback(
    ({ entityRef, recordId }) =>
      page && `${page(parseEntityRef(entityRef))}/${recordIdToPath(recordId)}`,
    [page],
  );
}

/** What a golden path's form is opened with. */
export type ActivationAnswers = {
  /** The rule's id. */
  trigger: string;
  /** The record's id. */
  decision?: string;
};

/** Gives the address of a template's form, prefilled; undefined in an app without the scaffolder. */
export function useActivationLink(): (
  template: { namespace: string; name: string },
  answers: ActivationAnswers,
) => string | undefined {
  const form = useRouteRef(templateRouteRef);
  return useCallback(
    ({ namespace, name }, answers) =>
      form &&
      `${form({ namespace, templateName: name })}?${new URLSearchParams({
        formData: JSON.stringify(answers),
      })}`,
    [form],
  );
}
