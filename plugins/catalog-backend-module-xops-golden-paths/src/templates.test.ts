import { Entity } from '@backstage/catalog-model';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { GateProcessor } from './GateProcessor';

const FOLDER = path.resolve(__dirname, '../../../templates');

const templateSchema = z.object({
  metadata: z.object({
    annotations: z.object({ 'xops.io/activation': z.string().optional() }),
  }),
  spec: z.object({
    steps: z.array(z.object({ action: z.string() })),
    parameters: z.array(
      z.object({
        properties: z.record(
          z.string(),
          z.object({
            'ui:field': z.string().optional(),
            'ui:options': z
              .object({ action: z.unknown().optional() })
              .optional(),
          }),
        ),
      }),
    ),
  }),
});

const templates = fs
  .readdirSync(FOLDER)
  .map(name => path.join(FOLDER, name, 'template.yaml'))
  .filter(file => fs.existsSync(file))
  .map(file => {
    const entity: Entity = parse(fs.readFileSync(file, 'utf8'));
    return [entity.metadata.name, entity] as const;
  });

describe.each(templates)('the template %s of this portal', (_, entity) => {
  const { metadata, spec } = templateSchema.parse(entity);
  const action = metadata.annotations['xops.io/activation'];

  it('can be gated where triggers open it', async () => {
    const gated = await new GateProcessor(new Map()).preProcessEntity(entity);
    const steps = templateSchema.parse(gated).spec.steps.map(it => it.action);
    expect(steps).toEqual([
      ...(action === undefined ? [] : ['xops:gate:check']),
      ...spec.steps.map(it => it.action),
    ]);
  });

  it('has on its first page the field that keeps a locked form, for the same action', () => {
    const [first] = spec.parameters;
    const fields = Object.values(first.properties).filter(
      it => it['ui:field'] === 'XopsActivation',
    );
    expect(fields.map(it => it['ui:options']?.action)).toEqual(
      action === undefined ? [] : [action],
    );
  });
});

it('reads templates at all', () => {
  expect(templates.map(([name]) => name)).toContain('k3s-service');
});
