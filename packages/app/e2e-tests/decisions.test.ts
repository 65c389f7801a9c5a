import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Complaints, launchBrowser, openPage } from './browser';
import { portalOfThisRun } from './portalClient';

const TWO_STREAMS = 'Two streams, ECS Fargate and K3S';

const GIT_URL = process.env.XOPS_E2E_GIT_URL;

/** The plain git client, with rights to push. */
const git = (...parameters: string[]) =>
  execFileSync('git', parameters, {
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Mara',
      GIT_AUTHOR_EMAIL: 'mara@xops.invalid',
      GIT_COMMITTER_NAME: 'Mara',
      GIT_COMMITTER_EMAIL: 'mara@xops.invalid',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: token ${process.env.XOPS_E2E_GIT_TOKEN}`,
    },
  });

describe('decisions', () => {
  const complaints = new Complaints();
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'xops decisions '));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openPage(browser, complaints);
    await portalOfThisRun().demoRead();
  });

  afterAll(async () => {
    await browser?.close();
    fs.rmSync(work, { recursive: true, force: true });
  });

  it('are found by a facet, which stays in the address', async () => {
    await page.goto('/decisions');
    await page.getByRole('link', { name: TWO_STREAMS }).waitFor();
    await page.getByLabel('Status').first().click();
    await page.getByRole('option', { name: /superseded/i }).click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('link', { name: /Count tokens after the call/ })
      .waitFor();
    await page
      .getByRole('link', { name: TWO_STREAMS })
      .waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/status=superseded/);
    await page.reload();
    await page
      .getByRole('link', { name: /Count tokens after the call/ })
      .waitFor();
  });

  it('lead along a supersede edge to what replaced them', async () => {
    await page
      .getByRole('link', { name: /Count tokens after the call/ })
      .click();
    await page
      .getByRole('heading', { name: /Count tokens after the call/ })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /Reserve before the call/i })
      .first()
      .click();
    await page
      .getByRole('heading', { name: /Reserve before the call/i })
      .first()
      .waitFor();
    expect(page.url()).toMatch(
      /\/docs\/adr\/0004-reserve-before-the-call\.md$/,
    );
    await page.goBack();
    await page
      .getByRole('heading', { name: /Count tokens after the call/ })
      .first()
      .waitFor();
  });

  it('are found by search, and show a wrong average with its line', async () => {
    const client = portalOfThisRun();
    await client.until('The search index of decisions', async () => {
      const { results } = await client.json(
        '/api/search/query?term=streams&types=adr',
      );
      return results.length > 0 || undefined;
    });
    await page.goto('/search?query=streams&types%5B%5D=adr');
    await page
      .getByRole('link', { name: new RegExp(TWO_STREAMS) })
      .first()
      .click();
    await page
      .getByRole('heading', { name: new RegExp(TWO_STREAMS) })
      .first()
      .waitFor();
    await page.getByText('should be 87.5').waitFor();
    const line = page.getByRole('link', { name: 'line 48' }).first();
    const source = String(await line.getAttribute('href'));
    expect(source).toMatch(/0003-two-streams\.md\?display=source#L48$/);
    expect((await fetch(source)).status).toBe(200);
  });

  it('change on the open page within seconds of a push by plain git', async () => {
    const folder = path.join(work, 'organisation');
    git('clone', '-q', `${GIT_URL}/xops-demo/organisation.git`, folder);
    const file = path.join(folder, 'docs/adr/0003-two-streams.md');
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace('| 88.5 ', '| 87.5 '));
    git('-C', folder, 'commit', '-qam', 'Correct the average');
    git('-C', folder, 'push', '-q');

    await page
      .getByText('should be 87.5')
      .waitFor({ state: 'detached', timeout: 20_000 });
    await page.getByText('87.5').first().waitFor();
    expect(page.url()).toMatch(/0003-two-streams\.md$/);
  });

  it('tell on their sources that a push has arrived', async () => {
    await page.goto('/decisions/sources');
    const row = page
      .getByRole('row')
      .filter({ hasText: 'xops-demo/organisation' });
    await row.waitFor();
    expect(await row.innerText()).not.toMatch(/none ever/);
  });

  it('show the line and the mend of each finding', async () => {
    await page.goto('/decisions/findings');
    const fault =
      'The total of Velero is stated as 4.8; its scores and weights give 4.6.';
    const item = page.getByRole('listitem').filter({ hasText: fault }).last();
    await item.waitFor();
    expect(await item.innerText()).toMatch(/Write 4\.6 as the total of Velero/);
    expect(
      await item.getByRole('link', { name: 'line 26' }).getAttribute('href'),
    ).toMatch(/adr-001-velero-for-clusters\.md/);
  });

  it('stand on the page of their entity', async () => {
    await page.goto('/catalog/default/component/cerebra');
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Decisions', exact: true })
      .first()
      .click();
    await page.getByRole('link', { name: /Write the gateway in Go/ }).waitFor();
    expect(await page.getByRole('link', { name: TWO_STREAMS }).count()).toBe(0);
  });

  it('leave the browser without a complaint', () => {
    expect(complaints.unexpected).toEqual([]);
  });
});
