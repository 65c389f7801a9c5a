import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Provenance } from '@xops/plugin-xops-golden-paths-common';
import type { ReactNode } from 'react';
import { Facts } from '@xops/plugin-xops-home-react';
import type { AnswerField } from '../../domain/answerFields';
import { answerWords } from '../../domain/answerWords';
import { isEntityRef } from '../../domain/isEntityRef';
import {
  formatRepositoryAddress,
  parseRepositoryAddress,
} from '../../fields/RepositoryAddress';
import { useAnswerFields } from '../../hooks/useAnswerFields';
import { LinesSkeleton } from '../LinesSkeleton';

export type AnswerFactsProps = Pick<Provenance, 'answers' | 'template'>;

/** The form's answers, in the words of the form that asked for them. */
export function AnswerFacts({ answers, template }: AnswerFactsProps) {
  const fields = useAnswerFields(template.entityRef);
  if (!fields) {
    return (
      <LinesSkeleton widths={['60%', '80%', '40%']}>
        Loading the words of the answers
      </LinesSkeleton>
    );
  }
  return (
    <Facts
      facts={Object.entries(answers).map(([name, answer]) => {
        const field = fields.get(name);
        return [field?.title ?? name, answerNode(answer, field)];
      })}
    />
  );
}

function answerNode(answer: unknown, field?: AnswerField): ReactNode {
  if (typeof answer === 'string') {
    if (field?.kind === 'entity' && isEntityRef(answer)) {
      return <EntityRefLink entityRef={answer} hideIcon />;
    }
    if (field?.kind === 'repository') {
      return formatRepositoryAddress(parseRepositoryAddress(answer));
    }
  }
  return answerWords(answer, field?.choices);
}
