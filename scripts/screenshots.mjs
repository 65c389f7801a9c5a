// Takes the pictures of docs/screenshots from a running demo, by the same steps as a newcomer's.
//   node scripts/screenshots.mjs http://localhost:7007
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath } from '../packages/app/e2e-tests/browserPath.mjs';
import { inRoot } from './lib/paths.mjs';

const base = process.argv[2] ?? 'http://localhost:7007';
const name = process.argv[3] ?? 'parcel-tracker';
const folder = inRoot('docs/screenshots');
fs.mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-gpu'],
});

async function open(theme, width = 1280) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: width < 600 ? 844 : 860 },
  });
  const page = await context.newPage();
  await page.addInitScript(it => localStorage.setItem('theme', it), theme);
  return page;
}

async function picture(page, file) {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}/${file}.png` });
}

/** The address of the record that has a matrix, averages, promises and triggers. */
async function recordAddress(page) {
  await page.goto('/decisions?q=streams');
  const link = page.getByRole('link', { name: /^Two streams/ });
  await link.waitFor();
  return link.getAttribute('href');
}

/** The address of the trigger that counts infrastructure pull requests. */
async function triggerAddress(page) {
  await page.goto('/triggers?text=IaC');
  const link = page.getByRole('link', { name: /^IaC PRs above 5 a week:/ });
  await link.waitFor();
  return link.getAttribute('href');
}

/** Fills the form and runs it; pictures on the way. */
async function create(page, theme) {
  const next = () => page.getByRole('button', { name: 'Next' }).click();
  const choose = async (field, option) => {
    await page.getByLabel(field).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await page.goto('/create/templates/default/k3s-service');
  await page.getByLabel(/^Name/).fill(`${name}-${theme}`);
  await page.getByLabel(/^Description/).fill('Tells where a parcel is');
  await choose(/^Owner/, 'Platform');
  await choose(/^System/, 'GitOps platform');
  await next();
  await page.getByText('Who can reach it').waitFor();
  await picture(page, `form-${theme}`);
  await next();
  await page.getByLabel(/^Minimum of replicas/).waitFor();
  await next();
  await page.getByLabel(/^Owner of the repository/).waitFor();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('What happens next').waitFor({ timeout: 90_000 });
  await picture(page, `run-${theme}`);
}

try {
  for (const theme of ['light', 'dark']) {
    const page = await open(theme);
    await create(page, theme);
    for (const [file, address] of [
      ['home', '/'],
      ['create', '/create'],
      ['entity', `/catalog/default/component/${name}-${theme}`],
      ['golden-paths', '/golden-paths'],
      ['decisions', '/decisions'],
      ['decision', await recordAddress(page)],
      ['decision-graph', '/decisions/graph'],
      ['decision-findings', '/decisions/findings'],
      ['triggers', '/triggers'],
      ['trigger', await triggerAddress(page)],
      ['triggers-unbound', '/triggers/unbound'],
      ['locked-path', '/create/templates/default/activate-atlantis'],
    ]) {
      await page.goto(address);
      await picture(page, `${file}-${theme}`);
    }
    const narrow = await open(theme, 390);
    for (const [file, address] of [
      ['home', '/'],
      ['golden-paths', '/golden-paths'],
      ['decisions', '/decisions'],
      ['triggers', '/triggers'],
    ]) {
      await narrow.goto(address);
      await picture(narrow, `${file}-${theme}-narrow`);
    }
  }
} finally {
  await browser.close();
}
