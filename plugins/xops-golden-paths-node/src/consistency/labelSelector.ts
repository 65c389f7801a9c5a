import { type Labels } from '../workload/Selector';

/** `a=b,c=d`, the form of selectors in annotations; others are not compared. */
export function parseSelector(text: string): Labels | undefined {
  const pairs = text.split(',').map(it => it.split('='));
  return pairs.every(it => it.length === 2)
    ? Object.fromEntries(
        pairs.map(([key, value]) => [key.trim(), value.trim()]),
      )
    : undefined;
}

/** The labels in the same form, for messages. */
export const shownLabels = (labels: Labels) =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',') || 'no labels';
