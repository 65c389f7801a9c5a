import type { ReviewDue } from '@xops/plugin-xops-adr-common';
import { ScreenReaderText, ToneMark } from '@xops/plugin-xops-home-react';
import { reviewRuleWords, reviewWords } from '../domain/reviewWords';

export type ReviewMarkProps = { review?: ReviewDue };

/** When a record is to be reviewed next; the day and where it comes from on hover. */
export function ReviewMark({ review }: ReviewMarkProps) {
  if (!review) {
    return <span title="No review is planned">–</span>;
  }
  const { tone, word } = reviewWords(review, new Date());
  const origin = `${review.due}. ${reviewRuleWords(review)}`;
  return (
    <span title={origin}>
      <ToneMark tone={tone}>{word}</ToneMark>
      <ScreenReaderText>{` (${origin})`}</ScreenReaderText>
    </span>
  );
}
