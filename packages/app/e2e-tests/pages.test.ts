import fs from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  Complaints,
  launchBrowser,
  openContext,
  openPage,
  openPageIn,
} from './browser';
import { portalOfThisRun } from './portalClient';

const axeSource = fs.readFileSync(
  require.resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What the plain default app of Backstage 1.55 has on every page of its own. */
const INHERITED = ['aria-valid-attr-value', 'nested-interactive'];

/** Backstage's sidebar counts unread notifications beside an item that is named without them. */
const INHERITED_EVERYWHERE = ['label-content-name-mismatch'];

/** Backstage's spinners; bars that show a value have a name. */
const LOADING =
  '[role=progressbar]:not([aria-label], [aria-labelledby]) >> nth=0';

/** The sidebar has the names of pages before they are loaded. */
const OUTSIDE_NAVIGATION = ':not(nav *)';

interface PageUnderTest {
  path: string;
  /** Words that are there once the page has its data. */
  shows: string;
  /** Rules that Backstage's own components on this page break; ours break none. */
  inherited?: string[];
}

/** Backstage's tabs name the panel that they would show. */
const TABS = ['aria-valid-attr-value'];

/** Stands for the page of a record, whose address contains the demo's port. */
const RECORD_WITH_A_MATRIX = 'a record with a matrix';

/** Stands for the page of a trigger that reads a number, whose address contains its record's. */
const A_TRIGGER = 'a trigger';

async function addressOf(path: string): Promise<string> {
  const client = portalOfThisRun();
  if (path === A_TRIGGER) {
    const { rule } = await client.until('The trigger', async () => {
      const address = '/api/xops-triggers/v1/rules?text=Team%20size';
      const { items } = await client.json(address);
      return items.find(({ state }: { state?: string }) => state === 'firing');
    });
    return `/triggers/rules/${encodeURIComponent(rule.id)}`;
  }
  if (path !== RECORD_WITH_A_MATRIX) {
    return path;
  }
  const { recordId } = await client.until('The record', async () => {
    const { items } = await client.json('/api/xops-adr/v1/records?q=fargate');
    return items.find(({ id }: { id?: string }) => id === 'ADR-0003');
  });
  return `/decisions/domain/default/xops/${recordId.replace(':', '/')}`;
}

const PAGES: PageUnderTest[] = [
  { path: '/', shows: 'Needs attention' },
  { path: '/golden-paths', shows: 'Golden paths' },
  {
    path: '/decisions',
    shows: 'Two streams, ECS Fargate and K3S',
    inherited: TABS,
  },
  { path: '/decisions/graph', shows: 'Show as table', inherited: TABS },
  { path: '/decisions/reviews', shows: 'overdue', inherited: TABS },
  { path: '/decisions/findings', shows: 'Wrong total', inherited: TABS },
  { path: '/decisions/sources', shows: 'xops-demo/cerebra', inherited: TABS },
  { path: '/decisions/nothing-here', shows: 'There is no page' },
  { path: RECORD_WITH_A_MATRIX, shows: 'Which option scores highest?' },
  {
    path: '/catalog/default/component/cerebra/decisions',
    shows: 'Write the gateway in Go',
    inherited: INHERITED,
  },
  { path: '/triggers', shows: 'Team size above 3 people', inherited: TABS },
  { path: A_TRIGGER, shows: 'How was this computed?' },
  { path: '/triggers/mandates', shows: 'Declare', inherited: TABS },
  { path: '/triggers/unbound', shows: 'Say what it means', inherited: TABS },
  { path: '/triggers/history', shows: 'Team size above 3', inherited: TABS },
  {
    path: '/create/templates/default/activate-atlantis',
    shows: 'Locked',
    inherited: [...INHERITED, 'link-name'],
  },
  {
    path: '/create',
    shows: 'K3S service',
    inherited: [...INHERITED, 'link-name'],
  },
  { path: '/catalog', shows: 'GitOps platform', inherited: INHERITED },
  {
    path: '/catalog/default/component/cerebra',
    shows: 'About',
    inherited: INHERITED,
  },
  {
    path: '/catalog-graph',
    shows: 'Catalog Graph',
    inherited: [...INHERITED, 'label'],
  },
  { path: '/api-docs', shows: 'APIs', inherited: INHERITED },
  { path: '/search', shows: 'Search', inherited: [...INHERITED, 'listitem'] },
  {
    path: '/notifications',
    shows: 'Notifications',
    inherited: [...INHERITED, 'aria-command-name'],
  },
  { path: '/settings', shows: 'Settings', inherited: INHERITED },
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

/** On a busy machine a page begins to load its last card long after it shows itself. */
async function settledFindings(page: Page): Promise<string[]> {
  for (;;) {
    await page.locator(LOADING).waitFor({ state: 'detached' });
    const findings = await seriousFindings(page);
    if (!findings.some(it => it.startsWith('aria-progressbar-name:'))) {
      return findings;
    }
  }
}

beforeAll(() => portalOfThisRun().demoRead(), 120_000);

describe.each(VARIANTS)('in $theme at $width pixels', ({ theme, width }) => {
  let browser: Browser;
  let context: BrowserContext;

  // One for all pages: the browser then loads and compiles the app once, as a person's does.
  beforeAll(async () => {
    browser = await launchBrowser();
    context = await openContext(browser, { viewport: { width, height: 900 } });
    await context.addInitScript(
      name => localStorage.setItem('theme', name),
      theme,
    );
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.each(PAGES)(
    '$path shows itself without a complaint',
    async ({ path, shows, inherited = [] }) => {
      const complaints = new Complaints();
      const page = await openPageIn(context, complaints);
      await page.goto(await addressOf(path));
      const ofPage = page
        .getByText(shows)
        .and(page.locator(OUTSIDE_NAVIGATION));
      await ofPage.filter({ visible: true }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
      const findings = (await settledFindings(page)).filter(
        finding =>
          ![...INHERITED_EVERYWHERE, ...inherited].some(id =>
            finding.startsWith(`${id}:`),
          ),
      );
      expect(findings).toEqual([]);
      expect(complaints.unexpected).toEqual([]);
      await page.close();
    },
  );
});

describe('the sidebar', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('gives every item an icon of its own', async () => {
    const page = await openPage(browser, new Complaints());
    await page.goto('/');
    await page.getByText('Needs attention').first().waitFor();
    const icons = await page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link')
      .evaluateAll(links =>
        links.map(link => link.querySelector('svg')?.innerHTML),
      );
    expect(icons.length).toBeGreaterThan(5);
    expect(new Set(icons).size).toBe(icons.length);
  });
});
