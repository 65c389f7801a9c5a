import { errorWords, LoadProblem } from '@xops/plugin-xops-home-react';
import { Component, type ReactNode } from 'react';

/** What a card says that fails, while it loads or while it is drawn. */
export const CARD_PROBLEM = {
  title: 'This card does not work',
  remedy: 'The rest of the page stands as it is.',
} as const;

export type CardBoundaryProps = { children: ReactNode };

type CardBoundaryState = { problem?: string };

/** Keeps a card's error, which its plugin did not catch, in the card's own place. */
export class CardBoundary extends Component<
  CardBoundaryProps,
  CardBoundaryState
> {
  static getDerivedStateFromError(error: unknown): CardBoundaryState {
    return { problem: errorWords(error) };
  }

  constructor(props: CardBoundaryProps) {
    super(props);
    this.state = {};
  }

  render() {
    const { problem } = this.state;
    return problem === undefined ? (
      this.props.children
    ) : (
      <LoadProblem
        {...CARD_PROBLEM}
        error={{ message: problem }}
        onRetry={() => this.setState({ problem: undefined })}
      />
    );
  }
}
