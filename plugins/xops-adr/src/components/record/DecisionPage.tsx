import {
  DecisionCardsProvider,
  type PlacedCard,
} from '../../hooks/useDecisionCards';
import { RecordPage } from './RecordPage';

export type DecisionPageProps = { cards: readonly PlacedCard[] };

/** One decision, and beside it the cards that other plugins bring. */
export function DecisionPage({ cards }: DecisionPageProps) {
  return (
    <DecisionCardsProvider value={cards}>
      <RecordPage />
    </DecisionCardsProvider>
  );
}
