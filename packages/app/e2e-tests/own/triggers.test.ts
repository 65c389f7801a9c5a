import type { Browser, Page } from 'playwright-core';
import { Complaints, launchBrowser, openPage } from '../browser';
import { OwnPortal } from './ownPortal';
import type { PortalClient } from '../portalClient';
import { CONFIG, mergeOne } from './terraformQueues';

const RULE = 'configuration#busy';
const RULE_PAGE = `/triggers/rules/${encodeURIComponent(RULE)}`;
const FORM = '/create/templates/default/activate-atlantis';
const NAME = 'atlantis';
/** Nothing pulls it here; no registry is asked for what has a digest. */
const IMAGE = `ghcr.io/runatlantis/atlantis@sha256:${'5a'.repeat(32)}`;

const LOCKED_FORM = /is locked/;

interface Rule {
  state?: string;
  since?: string;
  readings: Record<string, { value?: number }>;
  transitions: { to: string; at: string }[];
  activated?: { by: string };
  built?: { made?: { repositoryUrl: string } };
}

describe('a trigger and its golden path', () => {
  const complaints = new Complaints();
  let portal: OwnPortal;
  let client: PortalClient;
  let browser: Browser;
  let page: Page;

  const rule = (id = RULE): Promise<Rule> =>
    client.json(`/api/xops-triggers/v1/rules/${encodeURIComponent(id)}`);
  const opening = (action: string) =>
    client.json(`/api/xops-triggers/v1/openings/${action}`);
  const act = (body: object, id = RULE) =>
    client.json(`/api/xops-triggers/v1/rules/${encodeURIComponent(id)}/acts`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  const runAtlantis = async () => {
    const { id } = await client.json('/api/scaffolder/v2/tasks', {
      method: 'POST',
      body: JSON.stringify({
        templateRef: 'template:default/activate-atlantis',
        values: {
          activation: 'activate-atlantis',
          name: NAME,
          owner: 'group:default/platform',
          system: 'system:default/gitops-platform',
          repositories: ['xops-demo/managed-state'],
          host: 'atlantis.example.com',
          safekeeping: 'sealedSecret',
          gitUser: 'atlantis',
          image: IMAGE,
          terraformVersion: '1.14.9',
          storage: 10,
          repoUrl: `${client.gitHost}?owner=xops-demo&repo=${NAME}`,
        },
      }),
    });
    return id;
  };

  beforeAll(async () => {
    portal = await OwnPortal.start({ name: 'triggers', config: CONFIG });
    client = portal.client;
    browser = await launchBrowser();
    page = await openPage(browser, complaints, { baseURL: portal.url });
    await client.until('The first value', async () => {
      const { readings } = await rule();
      return Object.values(readings).find(it => it.value !== undefined);
    });
    await client.until('The template', () =>
      client.json(
        '/api/catalog/entities/by-name/template/default/activate-atlantis',
      ),
    );
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('counts the pull requests of the demo, and says which', async () => {
    await page.goto(RULE_PAGE);
    await page
      .getByRole('heading', { name: /Terraform pull requests above 5/ })
      .first()
      .waitFor();
    await page.getByText('Quiet').first().waitFor();
    await page
      .getByRole('link', { name: /Wake somebody before the disk is full/ })
      .waitFor();
    const values = Object.values((await rule()).readings);
    expect(values.map(({ value }) => value)).toEqual([3]);
  });

  it('keeps its path locked: on the card, in the form, and on the server', async () => {
    await page.goto('/create');
    const card = page
      .getByRole('article')
      .filter({ hasText: 'Activate Atlantis' })
      .or(page.locator('.MuiCard-root', { hasText: 'Activate Atlantis' }))
      .first();
    await card.getByText('Locked').first().waitFor();
    await card
      .getByText(/3 of 5/)
      .first()
      .waitFor();

    await page.goto(FORM);
    await page.getByText('Locked').first().waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(LOCKED_FORM).first().waitFor();
    expect(await page.getByLabel(/^Host name/).count()).toBe(0);

    const id = await runAtlantis();
    const { status } = await client.finished(id);
    expect(status).toBe('failed');
    expect(await client.log(id, 'request')).toMatch(/^Skipping step/);
    expect(await client.log(id, 'xops-gate')).toMatch(
      /locked: .*Terraform pull requests above 5.*3 of 5/,
    );
    const repository = await client.git(`/repos/xops-demo/${NAME}`);
    expect(repository.status).toBe(404);
  });

  it('is pending once enough were merged; the open page says so by itself', async () => {
    await page.goto(RULE_PAGE);
    await page.getByText('Quiet').first().waitFor();
    for (const number of [1, 2, 3]) {
      await mergeOne(client, number);
    }
    await page.getByText('Pending').first().waitFor();
    await page.getByRole('link', { name: /Add queue 3/ }).waitFor();
    expect((await opening('activate-atlantis')).open).toBe(false);
  });

  it('goes on waiting after the backend was killed, and fires', async () => {
    const before = await rule();
    // The page asks while nobody answers.
    complaints.expect(/./);
    await portal.killBackend();
    await portal.startBackend();
    const after = await client.until('Firing', async () => {
      const now = await rule();
      return now.state === 'firing' ? now : undefined;
    });
    const steps = after.transitions.map(({ to }) => to);
    expect(steps).toEqual(['pending', 'firing']);
    const [pending, firing] = after.transitions.map(({ at }) => Date.parse(at));
    expect(after.transitions[0].at).toBe(before.transitions[0]?.at);
    expect(firing - pending).toBeGreaterThanOrEqual(20_000);
    await page.close();
    page = await openPage(browser, new Complaints(), { baseURL: portal.url });
  });

  it('tells its owners once', async () => {
    const told = await client.until('The notification', async () => {
      const { notifications } = await client.json(
        '/api/notifications/notifications',
      );
      const own = notifications.filter((it: { payload: { title: string } }) =>
        /“Terraform pull requests” fires/.test(it.payload.title),
      );
      return own.length > 0 ? own : undefined;
    });
    expect(told).toHaveLength(1);
  });

  it('opens its path, which runs to the end from the activated trigger', async () => {
    await page.goto(RULE_PAGE);
    await page.getByText('Firing').first().waitFor();
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Activate Atlantis').first().waitFor();
    await dialog.getByRole('button', { name: 'Activate', exact: true }).click();

    await page.getByText('Open', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    const choose = async (field: RegExp, option: string) => {
      await page.getByLabel(field).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose(/^Owner/, 'Platform');
    await choose(/^System/, 'GitOps platform');
    const first = page.getByLabel(/^Repositories-0|^Repository/).first();
    if ((await first.count()) === 0) {
      await page.getByRole('button', { name: /add/i }).first().click();
    }
    await page
      .getByPlaceholder('acme/infrastructure')
      .first()
      .fill('xops-demo/managed-state');
    await page.getByLabel(/^Host name/).fill('atlantis.example.com');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel(/^Image/).fill(IMAGE);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel(/^Owner of the repository/).waitFor();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/create\/tasks\//);
    const id = new URL(page.url()).pathname.split('/').pop() ?? '';
    const { status } = await client.finished(id);
    expect({ status, log: await client.log(id) }).toMatchObject({
      status: 'completed',
    });
  });

  it('shows who activated it, and what was made', async () => {
    await page.goto(RULE_PAGE);
    await page
      .getByText(/Activated/)
      .first()
      .waitFor();
    const repository = page.getByRole('link', { name: 'repository' }).first();
    await repository.waitFor();
    const record = page.getByRole('link', { name: 'decision record' }).first();
    for (const link of [repository, record]) {
      const target = String(await link.getAttribute('href'));
      expect({ target, status: (await fetch(target)).status }).toEqual({
        target,
        status: 200,
      });
    }
    expect((await opening('activate-atlantis')).open).toBe(true);
    // The gate told when the run began, and so which trigger had opened it.
    expect((await rule()).built?.made?.repositoryUrl).toContain(NAME);
  });

  it('opens by an override, and is locked again when that ends', async () => {
    expect((await opening('celebrate')).open).toBe(false);
    const until = new Date(Date.now() + 4_000).toISOString();
    await act(
      { kind: 'override', reason: 'A rehearsal', until },
      'configuration#far',
    );
    const open = await opening('celebrate');
    expect(open).toMatchObject({ open: true });
    expect(open.reason).toMatch(/A rehearsal/);
    const locked = await client.until('The end of the override', async () => {
      const now = await opening('celebrate');
      return now.open ? undefined : now;
    });
    expect(Date.parse(locked.at)).toBeGreaterThanOrEqual(Date.parse(until));
    await page.goto('/triggers/history');
    await page.getByText('Override ended by itself').first().waitFor();
  });

  it('fires by a mandate that somebody declares, from the words of the record', async () => {
    await page.goto('/triggers/mandates');
    await page
      .getByRole('button', { name: /declare/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(/^Who demands what/)
      .fill('A bank asks for its data in a second cloud');
    await dialog
      .getByLabel(/^Evidence/)
      .fill('https://bank.example.com/contract');
    await dialog.getByLabel(/^Owner/).fill('Platform');
    await page
      .getByRole('option', { name: 'group:default/platform' })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Declare' }).click();
    await page
      .getByText('A bank asks for its data in a second cloud')
      .first()
      .waitFor();
    await page.goto('/triggers?group=firing');
    await page
      .getByRole('link', { name: /Second cloud, once declared/ })
      .waitFor();
    const { items } = await client.json('/api/xops-triggers/v1/mandates');
    expect(items).toMatchObject([
      { validity: 'valid', declaredBy: 'user:default/guest' },
    ]);
  });
});
