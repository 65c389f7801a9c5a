import { ExtensionBoundary } from '@backstage/frontend-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import type { DecisionCardProps } from '@xops/plugin-xops-adr-react';
import { LoadProblem, useLoad } from '@xops/plugin-xops-home-react';
import { Suspense, useCallback } from 'react';
import type { PlacedCard } from '../../hooks/useDecisionCards';
import { RailSection } from '../rail/RailSection';
import { CARD_PROBLEM, CardBoundary } from './CardBoundary';

export type CardSectionProps = { card: PlacedCard; record: DecisionCardProps };

/** Another plugin's card beside a decision. */
export function CardSection({ card, record }: CardSectionProps) {
  return (
    <RailSection title={card.title}>
      <ExtensionBoundary node={card.node}>
        <CardBoundary>
          <Suspense fallback={<CardSkeleton title={card.title} />}>
            <LoadedCard card={card} record={record} />
          </Suspense>
        </CardBoundary>
      </ExtensionBoundary>
    </RailSection>
  );
}

function LoadedCard({ card, record }: CardSectionProps) {
  const { state, retry } = useLoad(
    useCallback(async () => ({ Content: await card.loader() }), [card]),
  );
  switch (state.status) {
    case 'loading':
      return <CardSkeleton title={card.title} />;
    case 'error':
      return (
        <LoadProblem {...CARD_PROBLEM} error={state.error} onRetry={retry} />
      );
    case 'data': {
      const { Content } = state.value;
      return <Content {...record} />;
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

function CardSkeleton({ title }: { title: string }) {
  return (
    <div aria-busy role="status" aria-label={`Loading ${title}`}>
      <Skeleton variant="text" />
      <Skeleton variant="text" />
      <Skeleton variant="text" width="60%" />
    </div>
  );
}
