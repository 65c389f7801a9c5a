import { screen } from '@testing-library/react';
import type { DecisionsApi } from '../api/DecisionsApi';
import { fakeApi, renderDecisions } from './renderDecisions';
import { richDetail } from './richRecord';

const at =
  '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md';

/** The page of a record, whose rail is there. */
export async function renderRail(
  detail = richDetail(),
  more: Partial<DecisionsApi> = {},
) {
  // jsdom has neither, and the scores' CSV takes them.
  URL.createObjectURL = () => 'blob:here';
  URL.revokeObjectURL = () => {};
  const api = fakeApi({ getRecord: async () => detail, ...more });
  renderDecisions(api, { at });
  await screen.findByRole('complementary', { name: 'What the record says' });
  return api;
}

/** A part of the rail. */
export const section = (name: string | RegExp) =>
  screen.getByRole('region', { name });
