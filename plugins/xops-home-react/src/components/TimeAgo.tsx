import { exactTime, relativeTime } from '../relativeTime';
import { ScreenReaderText } from './ScreenReaderText';
import { useNow } from './useNow';

export type TimeAgoProps = {
  /** ISO 8601. */
  time: string;
};

/** "3 h ago", with the exact UTC time on hover and for screen readers. */
export function TimeAgo({ time }: TimeAgoProps) {
  const now = useNow();
  const exact = exactTime(time);
  return (
    <time dateTime={time} title={exact}>
      {relativeTime(time, now)}
      {/* The blank stands inside, or it would show before a full stop. */}
      <ScreenReaderText>{` (${exact})`}</ScreenReaderText>
    </time>
  );
}
