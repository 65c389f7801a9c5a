import { TODAY } from '../../__testUtils__/findingsOf';
import { checkRecords } from '../../checkRecords';
import { RecordFinding } from '../../model/Finding';
import { readRecordFile } from '../../readRecordFile';
import { ExampleFiles } from '../Rule';

/** What is found in the files of an example. */
export function checkExample(files: ExampleFiles): RecordFinding[] {
  const readings = Object.entries(files).map(([path, content]) =>
    readRecordFile({ path, content }),
  );
  return checkRecords(readings, { today: TODAY }).findings;
}
