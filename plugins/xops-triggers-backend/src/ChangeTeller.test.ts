import { mockServices } from '@backstage/backend-test-utils';
import { ChangeTeller } from './ChangeTeller';

const step = {
  ruleId: 'iac',
  sequence: 1,
  from: 'inactive',
  to: 'pending',
  at: '2026-03-01T00:00:00.000Z',
} as const;

describe('ChangeTeller', () => {
  it('tells open pages although other plugins cannot be told, and throws nothing', async () => {
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock();
    events.publish.mockRejectedValue(new Error('no bus'));
    const publish = jest.fn(async () => {
      throw new Error('no socket');
    });
    const teller = new ChangeTeller({ events, logger, signals: { publish } });
    await teller.tellTransitions([step, { ...step, sequence: 2 }]);
    expect(publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'xops-triggers',
      message: { action: 'changed', rules: ['iac'] },
    });
    expect(logger.warn.mock.calls.flat()).toEqual([
      'Other plugins could not be told that triggers changed: Error: no bus',
      'Other plugins could not be told that triggers changed: Error: no bus',
      'Open pages could not be told that triggers changed: Error: no socket',
    ]);
  });
});
