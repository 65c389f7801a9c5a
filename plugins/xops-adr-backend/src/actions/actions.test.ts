import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import {
  bob,
  carol,
  mallory,
  startBackend,
} from '../__testUtils__/startBackend';
import { componentAt } from '../__testUtils__/startIngest';
import { locationKeyOf } from '../sources/locateRecords';

const REASONS = `## Context

Everything that we have tried so far was slower than our customers like, and
nobody of the two teams wants to go on with it for another year.
`;

describe('the actions', () => {
  let gitea: FakeGitea;
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const idOf = (name: string) =>
    `${locationKeyOf({
      host: gitea.host,
      repository: `shop/${name}`,
      branch: 'main',
    })}:docs/adr/0001.md`;

  beforeAll(async () => {
    gitea = await FakeGitea.start();
    for (const name of ['checkout', 'secret']) {
      gitea.commit(`shop/${name}`, {
        'docs/adr/0001.md': `# Queues of ${name}\n\nStatus: accepted\n\nDate: 2025-01-10\n\nSupersedes ADR-0404\n\n${REASONS}`,
        'docs/adr/template.md':
          '# NNNN: [Title of the decision]\n\n* Status: [proposed | rejected | accepted | deprecated]\n\n## Context\n\n[Describe the context and problem statement]\n',
      });
    }
    backend = await startBackend({
      gitea,
      entities: [
        componentAt(gitea, 'checkout'),
        componentAt(gitea, 'secret', { owner: 'pay' }),
      ],
      adr: { defaultReview: 'P1Y' },
    });
    await backend.readAll();
  });
  afterAll(async () => {
    await gitea.stop();
  });

  const invoke = (name: string, input: JsonObject, user = bob) =>
    backend.actionsRegistry.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(user),
    });

  it('search-decisions finds what the caller sees, records alone unless told otherwise', async () => {
    await expect(
      invoke('search-decisions', { q: 'queues', status: ['accepted'] }),
    ).resolves.toMatchObject({
      output: {
        totalItems: 1,
        items: [{ recordId: idOf('checkout'), date: '2025-01-10' }],
      },
    });
    await expect(
      invoke('search-decisions', { kind: ['template'] }),
    ).resolves.toMatchObject({ output: { totalItems: 1 } });
  });

  it('get-decision tells all about one', async () => {
    await expect(
      invoke('get-decision', { recordId: idOf('checkout') }),
    ).resolves.toMatchObject({
      output: {
        summary: { title: 'Queues of checkout', date: '2025-01-10' },
        markdown: expect.stringContaining('slower than our customers'),
        links: [{ type: 'supersedes', broken: true }],
        versions: [{ versionId: expect.any(String) }],
      },
    });
    await expect(
      invoke('get-decision', { recordId: idOf('secret') }),
    ).rejects.toThrow('No decision record');
    await expect(
      invoke('get-decision', { recordId: 'https://example.com/a.md' }),
    ).rejects.toThrow("The record id 'https://example.com/a.md' is not valid");
  });

  it('list-findings lists those of one rule', async () => {
    await expect(
      invoke('list-findings', { finding: ['broken-link'] }),
    ).resolves.toMatchObject({
      output: {
        totalItems: 1,
        items: [{ record: { recordId: idOf('checkout') } }],
      },
    });
    await expect(
      invoke('list-findings', { cursor: 'nonsense' }),
    ).rejects.toThrow('cursor');
  });

  it('list-reviews lists what is overdue', async () => {
    await expect(
      invoke('list-reviews', { review: ['overdue'], limit: 1 }),
    ).resolves.toMatchObject({
      output: {
        totalItems: 1,
        items: [{ due: '2026-01-10', overdue: true }],
      },
    });
  });

  it.each([
    ['search-decisions', {}],
    ['get-decision', { recordId: '0123456789:a.md' }],
    ['list-findings', {}],
    ['list-reviews', {}],
  ])('%s needs the permission to read', async (name, input) => {
    await expect(invoke(name, input, mallory)).rejects.toThrow(
      "This needs the permission 'xops.adr.read'",
    );
  });

  it.each(['search-decisions', 'list-findings', 'list-reviews'])(
    '%s keeps to the conditions of the policy',
    async name => {
      const told = async (user: string) =>
        JSON.stringify(await invoke(name, {}, user));
      const ofCarol = await told(carol);
      expect(ofCarol).toContain(idOf('secret'));
      expect(ofCarol).not.toContain(idOf('checkout'));
      expect(await told(bob)).toContain(idOf('checkout'));
    },
  );

  it('get-decision keeps to the conditions of the policy', async () => {
    const input = { recordId: idOf('checkout') };
    await expect(invoke('get-decision', input, carol)).rejects.toThrow(
      'No decision record',
    );
  });

  it('say of themselves that they only read', async () => {
    const { actions } = await backend.actionsRegistry.list();
    expect(
      actions.map(({ name, attributes }) => ({ name, ...attributes })),
    ).toEqual(
      ['search-decisions', 'get-decision', 'list-findings', 'list-reviews'].map(
        name => ({
          name,
          readOnly: true,
          idempotent: true,
          destructive: false,
        }),
      ),
    );
  });
});
