import type { AppNode } from '@backstage/frontend-plugin-api';
import type { DecisionCard } from '@xops/plugin-xops-adr-react';
import { createContext, useContext } from 'react';

/** A card, and the extension that brought it. */
export type PlacedCard = DecisionCard & { node: AppNode };

const CardsContext = createContext<readonly PlacedCard[]>([]);

/** Hands the cards to the page of a decision. */
export const DecisionCardsProvider = CardsContext.Provider;

/** The cards that other plugins bring; none on the classic frontend system. */
export function useDecisionCards(): readonly PlacedCard[] {
  return useContext(CardsContext);
}
