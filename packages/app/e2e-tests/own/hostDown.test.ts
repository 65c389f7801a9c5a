import { Complaints, launchBrowser, openPage } from '../browser';
import { OwnPortal } from './ownPortal';

const RECORDS = '/api/xops-adr/v1/records?kind=record&limit=1';

describe('while the Git host is down', () => {
  let portal: OwnPortal;

  beforeAll(async () => {
    portal = await OwnPortal.start({ name: 'host down' });
  }, 180_000);

  afterAll(async () => {
    await portal?.stop();
  });

  it('decisions are there as they were read last, and the page says so', async () => {
    const { client } = portal;
    await client.demoRead();
    const { totalItems: before } = await client.json(RECORDS);
    await portal.killSandbox();
    await client.json('/api/xops-adr/v1/refresh/component/default/cerebra', {
      method: 'POST',
    });

    expect((await client.json(RECORDS)).totalItems).toBe(before);
    const browser = await launchBrowser();
    try {
      const page = await openPage(browser, new Complaints(), {
        baseURL: portal.url,
      });
      await page.goto('/decisions?entity=component%3Adefault%2Fcerebra');
      await page
        .getByRole('link', { name: /Write the gateway in Go/ })
        .waitFor();
      await page
        .getByText(/(cannot be read|not readable) since/i)
        .first()
        .waitFor();
      await page.getByRole('link', { name: /Write the gateway in Go/ }).click();
      await page
        .getByRole('heading', { name: /Write the gateway in Go/ })
        .first()
        .waitFor();
    } finally {
      await browser.close();
    }
  });
});
