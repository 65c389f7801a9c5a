import { DecisionRecord } from '../../model/DecisionRecord';
import { cycles } from '../links/cycles';
import { recordName } from '../recordName';
import { RecordsRule } from '../Rule';
import {
  LOGS_AS_JSON,
  LOGS_AS_TEXT,
  logsAsJson,
  logsAsText,
} from '../examples';

export const supersedeCycle: RecordsRule = {
  id: 'supersede-cycle',
  severity: 'error',
  summary: 'records that supersede each other in a circle',
  mend: 'Remove the link that is wrong: the newest record is superseded by none of the others.',
  example: {
    bad: {
      ...logsAsText({
        status: `Superseded by ${LOGS_AS_JSON}\n\nSupersedes ${LOGS_AS_JSON}`,
      }),
      ...logsAsJson({
        status: `Superseded by ${LOGS_AS_TEXT}\n\nSupersedes ${LOGS_AS_TEXT}`,
      }),
    },
    good: {
      ...logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
      ...logsAsJson({ status: `Accepted\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
  },
  over: 'records',
  *check({ records, supersedes }) {
    const whole = supersedes.filter(it => !it.partial);
    const older = new Map<DecisionRecord, DecisionRecord[]>();
    for (const pair of whole) {
      const known = older.get(pair.newer);
      if (known) {
        known.push(pair.older);
      } else {
        older.set(pair.newer, [pair.older]);
      }
    }
    for (const circle of cycles(records, older)) {
      const members = new Set(circle);
      const pair = whole.find(
        it => members.has(it.newer) && members.has(it.older),
      );
      const link = pair?.statedByNewer ?? pair?.statedByOlder;
      if (pair && link) {
        yield {
          record: pair.statedByNewer ? pair.newer : pair.older,
          line: link.line,
          words: link.target,
          message: `${circle
            .map(recordName)
            .join(' and ')} supersede each other in a circle.`,
          about: circle,
        };
      }
    }
  },
};
