import { Entity } from '@backstage/catalog-model';
import { GateProcessor } from './GateProcessor';

const gate = {
  id: 'xops-gate',
  name: 'Ask whether this path is open',
  action: 'xops:gate:check',
  input: { action: 'activate-atlantis' },
};
const publish = { id: 'publish', action: 'xops:repository:publish' };

function template(part: {
  activation?: string;
  steps?: unknown;
  kind?: string;
}): Entity {
  const { activation, steps = [publish], kind = 'Template' } = part;
  const entity = {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind,
    metadata: {
      name: 'atlantis',
      annotations: {
        'backstage.io/managed-by-location': 'file:/templates/a.yaml',
        ...(activation !== undefined && { 'xops.io/activation': activation }),
      },
    },
    spec: { type: 'platform', parameters: [], steps },
  };
  return JSON.parse(JSON.stringify(entity));
}

const process = (entity: Entity, tied: [string, string][] = []) =>
  new GateProcessor(new Map(tied)).preProcessEntity(entity);

const configured: [string, string][] = [
  ['template:default/atlantis', 'activate-atlantis'],
];

describe('GateProcessor', () => {
  it('gates a template by its annotation', async () => {
    const entity = template({ activation: 'activate-atlantis' });
    expect(await process(entity)).toEqual({
      ...entity,
      spec: { ...entity.spec, steps: [gate, publish] },
    });
  });

  it('gates a template by configuration, and makes the annotation', async () => {
    expect(await process(template({}), configured)).toEqual(
      await process(template({ activation: 'activate-atlantis' })),
    );
  });

  it('goes by configuration where the annotation says something else', async () => {
    const entity = template({ activation: 'activate-anything' });
    expect(await process(entity, configured)).toEqual(
      await process(template({ activation: 'activate-atlantis' })),
    );
  });

  it('takes a forged gate out', async () => {
    const forged = { ...gate, if: false, input: { action: 'open-already' } };
    const entity = template({
      activation: 'activate-atlantis',
      steps: [forged, publish, forged],
    });
    expect((await process(entity)).spec?.steps).toEqual([gate, publish]);
  });

  it('gates what calls itself a template in other letters', async () => {
    const entity = template({
      activation: 'activate-atlantis',
      kind: 'template',
    });
    expect((await process(entity)).spec?.steps).toEqual([gate, publish]);
  });

  it('leaves alone what is not tied, and what is no template', async () => {
    const free = template({ steps: [gate, publish] });
    expect(await process(free)).toBe(free);
    const component = template({
      activation: 'activate-atlantis',
      kind: 'Component',
    });
    expect(await process(component)).toBe(component);
  });

  it('changes nothing in what it was given', async () => {
    const entity = template({ activation: 'activate-atlantis' });
    const before = JSON.stringify(entity);
    await process(entity);
    expect(JSON.stringify(entity)).toBe(before);
  });

  it.each(['', 'Activate Atlantis', '${{ parameters.action }}'])(
    'refuses the annotation %p',
    async activation => {
      await expect(process(template({ activation }))).rejects.toThrow(
        `The annotation 'xops.io/activation' of template:default/atlantis is '${activation}': it must be the id of an action such as activate-atlantis`,
      );
    },
  );

  it('refuses steps that it cannot stand before', async () => {
    const entity = template({
      activation: 'activate-atlantis',
      steps: { $yaml: 'steps.yaml' },
    });
    await expect(process(entity)).rejects.toThrow(
      /^template:default\/atlantis is opened by 'activate-atlantis' and cannot be gated\. spec\.steps is malformed/,
    );
  });

  it('runs after all other processors', () => {
    expect(new GateProcessor(new Map()).getPriority()).toBeGreaterThan(20);
  });
});
