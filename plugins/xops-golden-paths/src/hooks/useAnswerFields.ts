import { useApiHolder } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { type AnswerField, readAnswerFields } from '../domain/answerFields';

const NONE: ReadonlyMap<string, AnswerField> = new Map();

/**
 * What a template's form calls its answers today; undefined while it is asked.
 * None where the template is gone, not for this person, or there is no
 * scaffolder: the answers then stand as they were kept.
 */
export function useAnswerFields(
  templateRef: string,
): ReadonlyMap<string, AnswerField> | undefined {
  const api = useApiHolder().get(scaffolderApiRef);
  const { state } = useLoad(
    useCallback(
      async () =>
        api
          ? readAnswerFields(
              (await api.getTemplateParameterSchema(templateRef)).steps.map(
                it => it.schema,
              ),
            )
          : NONE,
      [api, templateRef],
    ),
  );
  switch (state.status) {
    case 'loading':
      return undefined;
    case 'data':
      return state.value;
    default:
      return NONE;
  }
}
