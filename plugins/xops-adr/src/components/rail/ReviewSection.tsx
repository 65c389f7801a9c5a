import Typography from '@material-ui/core/Typography';
import type { RecordDetail, ReviewRule } from '@xops/plugin-xops-adr-common';
import { noReviewWords, reviewRuleWords } from '../../domain/reviewWords';
import { ReviewMark } from '../ReviewMark';
import { SourceLineLink } from '../SourceLineLink';
import { RailSection } from './RailSection';

export type ReviewSectionProps = { detail: RecordDetail };

/** When the decision is looked at again, and what says so. */
export function ReviewSection({ detail }: ReviewSectionProps) {
  const { review, sourceUrl, status } = detail.summary;
  const { reviews } = detail.record;
  if (!review && reviews.length === 0) {
    return null;
  }
  return (
    <RailSection title="Next review">
      {review ? (
        <Typography variant="body2" component="div">
          <ReviewMark review={review} /> on{' '}
          <time dateTime={review.due}>{review.due}</time>
          <Typography variant="caption" component="div" color="textSecondary">
            {reviewRuleWords(review)}
          </Typography>
        </Typography>
      ) : (
        <Typography variant="body2">{noReviewWords(status?.state)}</Typography>
      )}
      {(reviews.length > 1 || !review) && (
        <ul>
          {reviews.map(rule => (
            <Typography
              key={`${rule.line} ${rule.raw}`}
              variant="caption"
              component="li"
            >
              {ruleName(rule)}: {rule.raw} (
              <SourceLineLink sourceUrl={sourceUrl} line={rule.line} />)
            </Typography>
          ))}
        </ul>
      )}
    </RailSection>
  );
}

function ruleName(rule: ReviewRule): string {
  return (rule.kind === 'cadence' ? rule.name : rule.date) ?? 'Cadence';
}
