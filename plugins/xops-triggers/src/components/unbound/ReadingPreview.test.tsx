import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { reading, unboundRule } from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const like = {
  words: ['Terraform PRs'],
  reading: { source: 'team.size', parameters: {} },
};

async function open(
  name: RegExp | string,
  more: Parameters<typeof fakeApi>[0] = {},
) {
  const api = fakeApi({
    listUnbound: async () => ({
      items: [unboundRule({ suggestions: [like] })],
    }),
    ...more,
  });
  renderTriggers(api, { at: '/triggers/unbound' });
  await userEvent.click(await screen.findByRole('button', { name }));
  return { api, dialog: within(await screen.findByRole('dialog')) };
}

describe('what a reading is now, before words are bound to it', () => {
  it('is read at once for what others mean, beside what the row says', async () => {
    const { api, dialog } = await open(/^The same as/);

    const now = await dialog.findByText(/^Now it is/);
    expect(now).toHaveTextContent(
      'Now it is 3 pull requests a week; the row says >5/week.',
    );
    expect(
      dialog.getByRole('link', { name: /^Add a queue/ }),
    ).toBeInTheDocument();
    expect(api.previewReading).toHaveBeenCalledTimes(1);
    expect(api.previewReading).toHaveBeenCalledWith(like.reading);
    expect(api.bindReading).not.toHaveBeenCalled();
  });

  it('is read when asked for what is entered, and again', async () => {
    const { api, dialog } = await open('Say what it means');
    expect(dialog.queryByRole('button', { name: 'Read it now' })).toBeNull();
    await userEvent.click(await dialog.findByLabelText(/^What is measured/));
    await userEvent.click(
      await screen.findByRole('option', { name: 'team.size' }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Read it now' }));

    expect(await dialog.findByText(/^Now it is/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Read again' }));
    expect(api.previewReading).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['error', 'Not read'],
    ['noData', 'No data'],
  ] as const)('says why there is none: %s', async (quality, mark) => {
    const failed = reading({
      quality,
      value: undefined,
      reason: 'No such group',
    });
    const { dialog } = await open(/^The same as/, {
      previewReading: async () => ({ reading: failed, explanation: [] }),
    });
    expect(await dialog.findByText(mark)).toBeInTheDocument();
    expect(dialog.getByText(/No such group/)).toBeInTheDocument();
  });

  it('says that it could not be asked', async () => {
    const { dialog } = await open(/^The same as/, {
      previewReading: async () => Promise.reject(new Error('Down')),
    });
    expect(await dialog.findByText(/Down/)).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Bind here' })).toBeEnabled();
  });
});
