import { readRecordFile } from '@xops/plugin-xops-adr-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createAdrWriteAction } from './actions/adrWrite';
import { actionRun } from './__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from './__testUtils__/createWorkspace';

const texts = z.array(z.string());
const inputSchema = z.object({
  title: z.string(),
  context: z.string(),
  chosen: z.string(),
  decision: z.string(),
  options: z.array(z.object({ name: z.string(), good: texts, bad: texts })),
  consequences: z.object({ good: texts, bad: texts }),
  promises: texts,
  validation: texts,
  review: z.string(),
});

/** The answers' places filled with a word; the words around them are what counts here. */
function inputOfTemplate() {
  const template = parse(
    readFileSync(
      resolve(__dirname, '../../../templates/activate-atlantis/template.yaml'),
      'utf8',
    ),
  );
  const { input } = template.spec.steps.find(
    (it: { id: string }) => it.id === 'adr',
  );
  const filled = JSON.stringify(input).replace(/\$\{\{.*?\}\}/g, 'answer');
  return inputSchema.parse(JSON.parse(filled));
}

describe('the record that "Activate Atlantis" writes', () => {
  let workspace: TestWorkspace;
  afterEach(() => workspace.remove());

  it('is read with its choice, promises, checklist and review', async () => {
    workspace = createWorkspace();
    const input = inputOfTemplate();
    const { execute, outputs } = actionRun(createAdrWriteAction(), {
      workspacePath: workspace.path,
      input: { ...input, title: 'Activate Atlantis', date: '2026-11-21' },
    });
    await execute();
    const path = String(outputs.path);
    const content = workspace.read(path);
    const { records, findings } = readRecordFile({ path, content });
    expect(findings).toEqual([]);
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(record).toMatchObject({
      kind: 'record',
      title: 'Activate Atlantis',
      status: { state: 'accepted' },
    });
    const chosen = record.options.filter(it => it.chosen);
    expect(chosen.map(it => it.name)).toEqual(['Atlantis on K3S']);
    expect(record.promises).toEqual([
      expect.objectContaining({
        kind: 'money',
        minimum: '0',
        currency: 'USD',
        period: 'month',
      }),
      expect.objectContaining({ kind: 'measure', value: '5', unit: 'minutes' }),
    ]);
    expect(record.checklists).toEqual([
      expect.objectContaining({
        kind: 'validation',
        done: 0,
        total: input.validation.length,
      }),
    ]);
    expect(record.reviews).toEqual([
      expect.objectContaining({ kind: 'cadence', every: 'P6M' }),
    ]);
  });
});
