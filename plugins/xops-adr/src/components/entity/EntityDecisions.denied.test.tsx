import { screen } from '@testing-library/react';
import { recordList, recordSummary } from '../../__testUtils__/fixtures';
import { fakeApi } from '../../__testUtils__/renderDecisions';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

// Alone in its file: answers about permissions are remembered between tests of one file.
describe("the tab of an entity's page, for those who may not refresh", () => {
  it('offers no reading', async () => {
    renderEntityPage(
      fakeApi({ listRecords: async () => recordList([recordSummary()]) }),
      { denied: ['xops.adr.refresh'] },
    );

    await screen.findByRole('region', { name: 'Sources' });
    expect(screen.queryByRole('button', { name: 'Read again now' })).toBeNull();
  });
});
