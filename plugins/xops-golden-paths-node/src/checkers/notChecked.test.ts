import { resolveKubectl } from '../kubectl/resolveKubectl';
import { readOutputFolder } from '../output/OutputFolder';
import { edited, goodService } from '../testing/goodService';
import { type Files, withOutput } from '../testing/outputFolder';
import { consistency } from './consistency';
import { kustomize } from './kustomize';
import { shell } from './shell';
import { workload } from './workload';

jest.mock('../kubectl/resolveKubectl');

const reason = 'kubectl is not on the PATH; none is packaged for darwin-arm64';

beforeEach(() => {
  jest.mocked(resolveKubectl).mockResolvedValue({ reason });
});

const service: Files = {
  ...goodService,
  'catalog-info.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: shop }\n',
};

describe('without kubectl', () => {
  it.each([kustomize, workload, consistency])(
    'says that it did not check, and why (%#)',
    async checker => {
      await withOutput(service, async path => {
        const folder = await readOutputFolder(path);
        expect(await checker.check({ folder, expect: {} })).toEqual({
          notChecked: reason,
        });
      });
    },
  );

  it('still refuses what is wrong in the files themselves', async () => {
    const files = edited(service, 'namespace: shop-dev\n', 'bases: []\n');
    await withOutput(files, async path => {
      const folder = await readOutputFolder(path);
      expect(await kustomize.check({ folder, expect: {} })).toMatchObject({
        findings: [{ rule: 'kustomize/deprecated-field' }],
      });
    });
  });

  it.each([kustomize, workload, consistency])(
    'passes an output that has nothing to build (%#)',
    async checker => {
      await withOutput({ 'a.txt': 'a' }, async path => {
        const folder = await readOutputFolder(path);
        expect(await checker.check({ folder, expect: {} })).toEqual({
          subjects: 0,
          findings: [],
        });
      });
    },
  );
});

describe('without bash', () => {
  const searchPath = process.env.PATH;

  afterEach(() => {
    process.env.PATH = searchPath;
  });

  it('says that scripts were not checked', async () => {
    process.env.PATH = '/nowhere';
    await withOutput({ 'a.sh': 'set -eu\n' }, async path => {
      const folder = await readOutputFolder(path);
      expect(await shell.check({ folder, expect: {} })).toEqual({
        notChecked: 'bash is not on the PATH',
      });
    });
  });
});
