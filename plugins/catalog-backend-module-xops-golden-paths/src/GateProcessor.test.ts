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

async function process(entity: Entity, tied: [string, string][] = []) {
  const processor = new GateProcessor(new Map(tied));
  return processor.postProcessEntity(await processor.preProcessEntity(entity));
}

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

  const closed = (action: string, message: string) => ({
    metadata: {
      annotations: {
        'xops.io/activation-problem': expect.stringContaining(message),
      },
    },
    spec: {
      steps: [{ ...gate, input: { action, closed: true } }],
    },
    status: {
      items: [
        {
          type: 'backstage.io/catalog-processing',
          level: 'error',
          message: expect.stringMatching(/^The path is closed\. /),
          error: {
            name: 'InputError',
            message: expect.stringContaining(message),
          },
        },
      ],
    },
  });

  it.each(['', 'Activate Atlantis', '${{ parameters.action }}'])(
    'closes a template with the annotation %p, and says why',
    async activation => {
      expect(await process(template({ activation }))).toMatchObject(
        closed(
          'unknown',
          `Its annotation 'xops.io/activation' is '${activation}': it must be the id of an action such as activate-atlantis`,
        ),
      );
    },
  );

  it.each<[unknown, string]>([
    [{ $yaml: 'steps.yaml' }, 'spec.steps is malformed'],
    [[{ ...publish, if: '${{ always() }}' }], "The step 'publish' says"],
  ])(
    'closes a template with the steps %j, which may have had no gate before',
    async (steps, message) => {
      expect(await process(template({ steps }), configured)).toMatchObject(
        closed('activate-atlantis', message),
      );
    },
  );

  it.each([
    ['that is tied', template({ activation: 'activate-atlantis' })],
    ['that is not tied', template({})],
  ])(
    'believes no file %s and says of itself that it is closed',
    async (_, entity) => {
      const said = {
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            ...entity.metadata.annotations,
            'xops.io/activation-problem': 'none',
          },
        },
      };
      expect(await process(said)).toEqual(await process(entity));
    },
  );

  it('runs after all other processors', () => {
    expect(new GateProcessor(new Map()).getPriority()).toBeGreaterThan(20);
  });
});
