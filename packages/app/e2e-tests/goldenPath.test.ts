import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { resolveKubectl } from '../../../plugins/xops-golden-paths-node/src/kubectl/resolveKubectl';
import type { Browser, Page } from 'playwright-core';
import { Complaints, launchBrowser, openPage } from './browser';
import { portalOfThisRun } from './portalClient';

const NAME = 'parcel-tracker';
const WORDS_OF_MANIFESTS =
  /^Where the manifests live In a folder of the service's repository$/;
const WORDS_OF_REPOSITORY = new RegExp(
  `^Repository localhost:\\d+/xops-demo/${NAME}$`,
);

/** Clones with the plain git client; the token goes in by the environment. */
function clone(repository: string, folder: string) {
  execFileSync(
    'git',
    [
      'clone',
      '--quiet',
      `${process.env.XOPS_E2E_GIT_URL}/xops-demo/${repository}.git`,
      folder,
    ],
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
}

describe('a newcomer creates a K3S service', () => {
  let browser: Browser;
  let page: Page;
  const complaints = new Complaints();
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'xops clone '));
  const folder = path.join(work, NAME);

  const next = () => page.getByRole('button', { name: 'Next' }).click();
  const choose = async (field: RegExp, option: string) => {
    await page.getByLabel(field).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openPage(browser, complaints);
  });

  afterAll(async () => {
    await browser?.close();
    fs.rmSync(work, { recursive: true, force: true });
  });

  it('goes from the form to a green run with links to what was made', async () => {
    await page.goto('/create');
    await page
      .getByRole('button', { name: /choose/i })
      .first()
      .click();
    await page.getByLabel(/^Name/).fill(NAME);
    await page.getByLabel(/^Description/).fill('Tells where a parcel is');
    await choose(/^Owner/, 'Platform');
    await choose(/^System/, 'GitOps platform');
    await next();
    await page.getByText('Who can reach it').waitFor();
    await next();
    await page.getByLabel(/^Minimum of replicas/).waitFor();
    await next();
    // Host, owner and name are suggested.
    await page.getByLabel(/^Owner of the repository/).waitFor();
    await page.getByRole('button', { name: 'Review' }).click();
    // What was chosen, in the words it was chosen by, on a telephone too.
    await page.getByRole('row', { name: WORDS_OF_MANIFESTS }).waitFor();
    await page.getByRole('row', { name: WORDS_OF_REPOSITORY }).waitFor();
    await page.setViewportSize({ width: 390, height: 900 });
    const right = await page
      .getByRole('row', { name: WORDS_OF_MANIFESTS })
      .evaluate(row => row.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Create' }).click();

    await page.getByText('What happens next').waitFor({ timeout: 90_000 });
    await page.getByText(/runs no pipelines for this repository/).waitFor();
    const links = page.getByRole('link');
    for (const name of [
      /^Repository/i,
      /^Component in the catalog/i,
      /^Registration with the GitOps platform/i,
    ]) {
      await links.filter({ hasText: name }).first().waitFor();
    }
    expect(page.url()).toMatch(/\/create\/tasks\//);
  });

  it('leads to the repository, to the commit, and to the entity', async () => {
    const targets = await page
      .getByRole('link')
      .filter({ hasText: /^(Repository|Registration)/i })
      .evaluateAll(links => links.map(link => link.getAttribute('href')));
    expect(targets).toHaveLength(2);
    for (const target of targets) {
      const response = await fetch(String(target));
      expect({ target, status: response.status }).toEqual({
        target,
        status: 200,
      });
    }
    await page.getByRole('link', { name: /Component in the catalog/i }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    await page.getByText('Created by').first().waitFor();
    await page.getByText('K3S service').first().waitFor();
    expect(page.url()).toMatch(new RegExp(`/component/${NAME}$`));
  });

  it('shows it on the Golden paths page, with the provenance', async () => {
    await page.goto('/golden-paths');
    const row = page.getByRole('row').filter({ hasText: NAME });
    await row.getByText('Guest (demo)').waitFor();
    await row.getByRole('button', { name: /show/i }).click();
    await page
      .getByText(/sha256:/)
      .first()
      .waitFor();
    expect(page.url()).toMatch(/entity=/);
  });

  it('leaves a repository that the plain git client clones', () => {
    clone(NAME, folder);
    const files = execFileSync('git', ['ls-files'], { cwd: folder })
      .toString()
      .split('\n');
    expect(files).toEqual(
      expect.arrayContaining([
        '.xops/provenance.yaml',
        `docs/adr/0001-run-${NAME}-on-k3s.md`,
        'catalog-info.yaml',
        'Dockerfile',
        'src/main.ts',
      ]),
    );
    const provenance = fs.readFileSync(
      path.join(folder, '.xops/provenance.yaml'),
      'utf8',
    );
    expect(provenance).toMatch('template:default/k3s-service');
    expect(provenance).not.toMatch(String(process.env.XOPS_E2E_GIT_TOKEN));
  });

  it('has overlays that build to everything a service needs', async () => {
    const kubectl = await resolveKubectl();
    if ('reason' in kubectl) {
      throw new Error(kubectl.reason);
    }
    for (const environment of ['dev', 'staging', 'production']) {
      const built = execFileSync(
        kubectl.path,
        ['kustomize', `deploy/overlays/${environment}`],
        { cwd: folder },
      ).toString();
      const kinds = built.match(/^kind: \w+$/gm) ?? [];
      expect(kinds).toEqual(
        expect.arrayContaining([
          'kind: Deployment',
          'kind: HorizontalPodAutoscaler',
          'kind: Namespace',
          'kind: NetworkPolicy',
          'kind: PodDisruptionBudget',
          'kind: Service',
        ]),
      );
      expect(built).toMatch(`namespace: ${NAME}-${environment}`);
    }
  });

  it('is registered in the GitOps repository, so that nothing is applied by hand', () => {
    const gitops = path.join(work, 'gitops');
    clone('gitops-platform', gitops);
    const written = fs.readdirSync(path.join(gitops, 'services', NAME));
    expect(written).toEqual(
      expect.arrayContaining(['app-project.yaml', 'application-set.yaml']),
    );
  });

  it('refuses the same name a second time, at the form', async () => {
    await page.goto('/create/templates/default/k3s-service');
    await page.getByLabel(/^Name/).fill(NAME);
    await page.getByLabel(/^Description/).fill('Once more');
    await choose(/^Owner/, 'Platform');
    await choose(/^System/, 'GitOps platform');
    await next();
    await page.getByText(`The name '${NAME}' is taken`).first().waitFor();
    expect(await page.getByText('Who can reach it').count()).toBe(0);
  });

  it('refuses it on the server too, where no form stood before', async () => {
    const client = portalOfThisRun();
    const id = await client.createService(NAME, {
      minReplicas: 5,
      maxReplicas: 2,
    });
    const { status } = await client.finished(id);
    const log = await client.log(id);
    expect(status).toBe('failed');
    expect(log).toMatch(/maximum of 2 replicas is below the minimum of 5/);
  });

  it('makes the browser complain of nothing', () => {
    expect(complaints.unexpected).toEqual([]);
  });
});
