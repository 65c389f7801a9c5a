import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Complaints, launchBrowser, openPage } from './browser';

const GIT_URL = process.env.XOPS_E2E_GIT_URL;

describe('a newcomer creates a K3S service', () => {
  let browser: Browser;
  let page: Page;
  let complaints: Complaints;

  beforeAll(async () => {
    browser = await launchBrowser();
    complaints = new Complaints();
    page = await openPage(browser, complaints);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const name = 'parcel-tracker';
  const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-clone-'));

  it('goes from the form to a green run', async () => {
    await page.goto('/create');
    await page.getByRole('heading', { name: 'K3S service' }).waitFor();
    await page
      .getByRole('button', { name: /choose/i })
      .first()
      .click();
    await page.getByLabel(/^Name/).fill(name);
    // Filled in below with the form's other pages.
    await page.getByRole('button', { name: 'Next' }).click();
  });

  it('leaves a repository that the plain git client clones', () => {
    execFileSync(
      'git',
      ['clone', '--quiet', `${GIT_URL}/xops-demo/${name}.git`, clone],
      {
        env: {
          ...process.env,
          GIT_TERMINAL_PROMPT: '0',
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'http.extraHeader',
          GIT_CONFIG_VALUE_0: `Authorization: token ${process.env.XOPS_E2E_GIT_TOKEN}`,
        },
      },
    );
    expect(fs.existsSync(path.join(clone, '.xops/provenance.yaml'))).toBe(true);
  });

  it('makes the browser complain of nothing', () => {
    expect(complaints.unexpected).toEqual([]);
  });
});
