import { Explained, say } from '../say.mjs';

/**
 * Opens each page in the browser of the end-to-end tests.
 *
 * @throws Explained when its text does not appear, or the console says an error.
 */
export async function lookAt({ address, pages, system }) {
  const { chromium } = await import('playwright-core');
  const { browserPath } = await import(
    '../../../packages/app/e2e-tests/browserPath.mjs'
  );
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-gpu'],
  });
  try {
    for (const { name, path: at, shows } of pages) {
      const page = await browser.newPage();
      const complaints = [];
      page.on('pageerror', error => complaints.push(String(error)));
      page.on(
        'console',
        message =>
          message.type() === 'error' &&
          complaints.push(`${message.text()} ${message.location().url}`),
      );
      await page.goto(`${address}${at}`);
      const text = page.getByText(shows).first();
      // A default app asks a guest to enter.
      const enter = page.getByRole('button', { name: 'Enter' });
      try {
        await text.or(enter).first().waitFor({ timeout: 20_000 });
        if (await enter.isVisible()) {
          await enter.click();
        }
        await text.waitFor({ timeout: 20_000 });
      } catch {
        throw new Explained(
          `${name} on the ${system} frontend system: '${shows}' does not appear at ${at}. The page says:\n\n${await page.innerText(
            'body',
          )}\n\n${complaints.join('\n')}`,
        );
      }
      if (complaints.length > 0) {
        throw new Explained(
          `${name} on the ${system} frontend system complains:\n\n${complaints.join(
            '\n',
          )}`,
        );
      }
      say(`  ${name} on the ${system} frontend system: ${at} shows '${shows}'`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
