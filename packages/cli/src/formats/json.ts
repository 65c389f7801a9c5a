import { DecisionRecord } from '@xops/plugin-xops-adr-common';
import { CheckReport } from './CheckReport';

/** Everything that was read and found; records are `DecisionRecord`s, paths start from the folder that was read. */
export function jsonFormat({
  records,
  findings,
  summary,
}: CheckReport): string {
  const report = { records: records.map(withStatedNone), findings, summary };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Links as written, also those that a field says are none: they carry `none`, and name no record. */
function withStatedNone({ statedNone = [], ...record }: DecisionRecord) {
  return {
    ...record,
    links: [
      ...record.links,
      ...statedNone.map(({ type, raw, line }) => ({
        type,
        target: raw,
        line,
        none: true,
      })),
    ],
  };
}
