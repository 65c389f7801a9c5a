import { createdFactsSchema, factsOf, summarizeChecks } from './CreatedFacts';
import { provenanceOf } from './__testUtils__/fixtures';

describe('factsOf', () => {
  it('leaves the answers out and counts the checks', () => {
    expect(factsOf(provenanceOf())).toEqual({
      entityRef: 'component:default/checkout',
      template: { entityRef: 'template:default/k3s-service', version: '1.0.0' },
      taskId: 'task-1',
      createdBy: 'user:default/ada',
      createdAt: '2026-03-01T10:00:00.000Z',
      checks: { passed: 1, failed: 0, notChecked: 1, errors: 0, warnings: 2 },
    });
  });

  it('keeps where the manifests live apart', () => {
    const manifestsUrl = 'https://git.example.com/shop/checkout-manifests';
    expect(factsOf(provenanceOf({ manifestsUrl }))).toMatchObject({
      manifestsUrl,
    });
  });

  it('writes references and times so that they compare as texts', () => {
    const facts = factsOf(
      provenanceOf({
        entityRef: 'Component:default/Checkout',
        createdBy: 'User:default/Ada',
        createdAt: '2026-03-01T10:00:00.123456Z',
      }),
    );
    expect(facts).toMatchObject({
      entityRef: 'component:default/checkout',
      createdBy: 'user:default/ada',
      createdAt: '2026-03-01T10:00:00.123Z',
    });
  });

  it('makes what its schema takes, also for a service', () => {
    const facts = factsOf(provenanceOf({ createdBy: undefined }));
    expect(facts.createdBy).toBeUndefined();
    expect(createdFactsSchema.parse(facts)).toEqual(facts);
  });
});

describe('summarizeChecks', () => {
  it('adds up what each checker found', () => {
    expect(
      summarizeChecks([
        { checker: 'a', status: 'failed', errors: 2, warnings: 1 },
        { checker: 'b', status: 'failed', errors: 3, warnings: 0 },
        { checker: 'c', status: 'passed', errors: 0, warnings: 4 },
      ]),
    ).toEqual({ passed: 1, failed: 2, notChecked: 0, errors: 5, warnings: 5 });
  });

  it('counts nothing when nothing was checked', () => {
    expect(summarizeChecks([])).toEqual({
      passed: 0,
      failed: 0,
      notChecked: 0,
      errors: 0,
      warnings: 0,
    });
  });
});
