import { CheckReport } from './CheckReport';

/** Everything that was read and found; records are `DecisionRecord`s, paths start from the folder that was read. */
export function jsonFormat({
  records,
  findings,
  summary,
}: CheckReport): string {
  return `${JSON.stringify({ records, findings, summary }, undefined, 2)}\n`;
}
