import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium: the one in `XOPS_TEST_BROWSER`, the one that npm brings for
 * Linux x64, or the machine's own.
 */
export async function browserPath() {
  if (process.env.XOPS_TEST_BROWSER) {
    return process.env.XOPS_TEST_BROWSER;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    // It unpacks into TMPDIR with the rights of one user: give it a folder of its own.
    const folder = path.join(os.tmpdir(), `xops-browser-${os.userInfo().uid}`);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    try {
      const { default: packaged } = await import('@sparticuz/chromium');
      return await packaged.executablePath();
    } finally {
      if (before === undefined) {
        delete process.env.TMPDIR;
      } else {
        process.env.TMPDIR = before;
      }
    }
  }
  const found = KNOWN.find(file => fs.existsSync(file));
  if (!found) {
    throw new Error(
      `No browser for ${process.platform} ${process.arch}: npm brings one for Linux x64 only. Set XOPS_TEST_BROWSER to the path of a Chromium or Chrome.`,
    );
  }
  return found;
}
