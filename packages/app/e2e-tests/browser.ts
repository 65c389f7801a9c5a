import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

/** Only what a container needs; the defaults of @sparticuz/chromium hide CSP and CORS faults. */
const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

async function executablePath(): Promise<string> {
  if (process.env.XOPS_TEST_BROWSER) {
    return process.env.XOPS_TEST_BROWSER;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    // It unpacks into TMPDIR with the rights of one user: give it a folder of its own.
    const folder = path.join(os.tmpdir(), `xops-browser-${os.userInfo().uid}`);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    process.env.TMPDIR = folder;
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = known.find(file => fs.existsSync(file));
  if (!found) {
    throw new Error(
      `No browser for ${process.platform} ${process.arch}: npm brings one for Linux x64 only. Set XOPS_TEST_BROWSER to the path of a Chromium or Chrome.`,
    );
  }
  return found;
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await executablePath(),
    args: ARGUMENTS,
  });
}

/** What the browser complained of: console errors, exceptions, failed requests. */
export class Complaints {
  readonly #all: string[] = [];
  #expected: RegExp[] = [];

  watch(page: Page) {
    page.on('console', message => {
      if (message.type() === 'error') {
        this.#all.push(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', error => this.#all.push(`exception: ${error.message}`));
    page.on('response', response => {
      if (response.status() >= 400) {
        this.#all.push(`${response.status()} ${response.url()}`);
      }
    });
    page.on('requestfailed', request => {
      const reason = request.failure()?.errorText;
      // A page that is left aborts what it no longer needs.
      if (reason !== 'net::ERR_ABORTED') {
        this.#all.push(`${reason} ${request.url()}`);
      }
    });
  }

  /** Complaints that a test provokes on purpose. */
  expect(...patterns: RegExp[]) {
    this.#expected = patterns;
  }

  get unexpected(): string[] {
    return this.#all.filter(
      text => !this.#expected.some(pattern => pattern.test(text)),
    );
  }
}

export async function openPage(
  browser: Browser,
  complaints: Complaints,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.XOPS_E2E_URL,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  complaints.watch(page);
  return page;
}
