import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker } from '../Checker';
import { readOutputFolder } from '../output/OutputFolder';
import { type GoodExample } from './CheckerExamples';
import { withOutput } from './outputFolder';

/** What a checker finds in an example, run in this process. */
export async function findingsOf(
  checker: Checker,
  { files, expect = {} }: Omit<GoodExample, 'name'>,
): Promise<Finding[]> {
  return withOutput(files, async path => {
    const folder = await readOutputFolder(path);
    const outcome = await checker.check({ folder, expect });
    if ('notChecked' in outcome) throw new Error(outcome.notChecked);
    return outcome.findings;
  });
}
