import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordDetail, staleSource } from '../../__testUtils__/fixtures';
import { renderRail, section } from '../../__testUtils__/renderRail';
import { richDetail } from '../../__testUtils__/richRecord';

jest.mock('../markdown/MarkdownBody', () => ({ MarkdownBody: () => null }));

describe('beside the text', () => {
  it('stands whom the record belongs to, all of those who share its folder', async () => {
    const { summary } = recordDetail();
    const entityRefs = ['ferry', 'bell', 'pier', 'quay'].map(
      name => `component:default/${name}`,
    );
    await renderRail(recordDetail({ summary: { ...summary, entityRefs } }));

    expect(
      within(section('Source'))
        .getAllByRole('link')
        .map(link => link.getAttribute('href'))
        .filter(href => href?.startsWith('/catalog')),
    ).toEqual(
      entityRefs.map(ref => `/catalog/default/component/${ref.slice(18)}`),
    );
  });

  it('stands since when the source fails, how old the copy is, and what to do', async () => {
    await renderRail(richDetail({ source: staleSource() }));

    expect(section('Source')).toHaveTextContent(
      /Not readable since 1 h ago.*The copy of 1 h ago.*is shown\. The host answered 503\. It is asked again in 10 minutes\./,
    );
  });

  it('stand lines as words where the host has no page of the file', async () => {
    const detail = richDetail();
    await renderRail({
      ...detail,
      summary: { ...detail.summary, sourceUrl: undefined },
    });

    const findings = section('Findings (1)');
    expect(findings).toHaveTextContent('line 21');
    expect(within(findings).queryByRole('link', { name: /line/ })).toBeNull();
    expect(section('Source')).toHaveTextContent('docs/adr/0007-one-queue.md');
  });

  it('opens what was weighed, and the steps of a plan, by the keyboard', async () => {
    await renderRail();
    const option = within(section('Options')).getByText('One queue');
    const phase = within(section('Plan (1 of 2)')).getByText(/Phase 1/);
    const details = [option, phase].map(it => it.closest('details'));
    expect(details.map(it => it?.open)).toEqual([false, false]);

    await userEvent.click(option);
    await userEvent.click(phase);

    expect(details.map(it => it?.open)).toEqual([true, true]);
    expect(
      screen.getByRole('img', { name: 'Open:' }).parentElement,
    ).toHaveTextContent('Move the signs');
  });

  it('is led to from above the text, where the screen is narrow', async () => {
    await renderRail();

    const jump = screen.getByRole('link', { name: /^To what was read in it/ });
    expect(screen.getByRole('complementary')).toHaveAttribute(
      'id',
      jump.getAttribute('href')?.slice(1),
    );
  });
});
