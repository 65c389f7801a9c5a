import {
  chromium,
  type Browser,
  type BrowserContext,
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

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.XOPS_E2E_BROWSER,
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
    page.on('pageerror', error =>
      this.#all.push(`exception: ${error.message}`),
    );
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

/** A browser profile of its own, at the portal of this test run. */
export function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: process.env.XOPS_E2E_URL,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
}

export async function openPageIn(
  context: BrowserContext,
  complaints: Complaints,
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  complaints.watch(page);
  return page;
}

export async function openPage(
  browser: Browser,
  complaints: Complaints,
  options: BrowserContextOptions = {},
): Promise<Page> {
  return openPageIn(await openContext(browser, options), complaints);
}
