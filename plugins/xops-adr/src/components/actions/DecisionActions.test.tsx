import { screen, waitFor } from '@testing-library/react';
import {
  recordDetail,
  recordList,
  recordSummary,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const record =
  '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md';

const template = (name: string, step: string, type = 'decision') => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'xops.io/decision-step': step },
  },
  spec: { type },
});

const entities = [
  template('decide', 'new'),
  template('look-again', 'review'),
  template('supersede-it', 'supersede', 'service'),
];

const api = () =>
  fakeApi({
    listRecords: async () => recordList([recordSummary()]),
    getRecord: async () => recordDetail(),
  });

describe('what can be done to decisions', () => {
  it('is a new one, where a template makes it', async () => {
    renderDecisions(api(), { entities });

    expect(
      await screen.findByRole('button', { name: 'New decision' }),
    ).toHaveAttribute('href', '/create/templates/default/decide');
  });

  it('is what templates do to a record, whose form knows which one it is', async () => {
    renderDecisions(api(), { entities, at: record });

    const button = await screen.findByRole('button', { name: 'Review' });
    const { pathname, searchParams } = new URL(
      button.getAttribute('href') ?? '',
      'http://localhost',
    );
    expect(pathname).toBe('/create/templates/default/look-again');
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      entity: 'component:default/ferry',
      record: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
    });
    expect(screen.queryByRole('button', { name: 'Supersede' })).toBeNull();
  });

  it('is nothing where no template does anything', async () => {
    renderDecisions(api(), { at: record });

    await screen.findByRole('heading', { name: /^ADR-0007: / });
    await waitFor(() =>
      expect(screen.getByText('We keep one queue.')).toBeInTheDocument(),
    );
    expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'New decision' })).toBeNull();
  });
});
