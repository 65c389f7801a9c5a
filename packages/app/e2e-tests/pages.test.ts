import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { Complaints, launchBrowser, openPage } from './browser';

const axeSource = fs.readFileSync(
  require.resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What the plain default app of Backstage 1.55 has too, on its own pages. */
const INHERITED = ['aria-valid-attr-value', 'link-name', 'nested-interactive'];

const PAGES = [
  { path: '/', shows: 'Needs attention', ours: true },
  { path: '/golden-paths', shows: 'Golden paths', ours: true },
  { path: '/create', shows: 'K3S service', ours: false },
  { path: '/catalog', shows: 'Cerebra', ours: false },
  { path: '/catalog/default/component/cerebra', shows: 'About', ours: false },
  { path: '/catalog-graph', shows: 'Catalog Graph', ours: false },
  { path: '/api-docs', shows: 'APIs', ours: false },
  { path: '/search', shows: 'Search', ours: false },
  { path: '/notifications', shows: 'Notifications', ours: false },
  { path: '/settings', shows: 'Settings', ours: false },
];

const VARIANTS = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 390 },
];

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<import('axe-core').AxeResults> };
    };
    const results = await axe.run();
    return results.violations
      .filter(it => it.impact === 'serious' || it.impact === 'critical')
      .map(
        it =>
          `${it.id}: ${it.nodes
            .slice(0, 3)
            .map(node => node.html.slice(0, 160))
            .join(' | ')}`,
      );
  });
}

describe.each(VARIANTS)('in $theme at $width pixels', ({ theme, width }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.each(PAGES)(
    '$path shows itself without a complaint',
    async ({ path, shows, ours }) => {
      const complaints = new Complaints();
      const page = await openPage(browser, complaints, {
        viewport: { width, height: 900 },
      });
      await page.addInitScript(
        name => localStorage.setItem('theme', name),
        theme,
      );
      await page.goto(path);
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
      const findings = (await seriousFindings(page)).filter(
        finding => ours || !INHERITED.some(id => finding.startsWith(`${id}:`)),
      );
      expect(findings).toEqual([]);
      expect(complaints.unexpected).toEqual([]);
      await page.context().close();
    },
  );
});
