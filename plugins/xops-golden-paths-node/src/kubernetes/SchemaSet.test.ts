import { SchemaSet } from './SchemaSet';
import { withOutput } from '../testing/outputFolder';

describe('SchemaSet', () => {
  const schemas = SchemaSet.load();

  it('holds the kinds of Kubernetes and of the platform', () => {
    expect(schemas.version).toBe('1.36');
    expect(schemas.kinds).toEqual(
      expect.arrayContaining([
        'apps/v1/Deployment',
        'argoproj.io/v1alpha1/ApplicationSet',
        'bitnami.com/v1alpha1/SealedSecret',
        'external-secrets.io/v1/ExternalSecret',
        'monitoring.coreos.com/v1/ServiceMonitor',
        'traefik.io/v1alpha1/IngressRoute',
        'v1/Namespace',
        'velero.io/v1/Schedule',
      ]),
    );
  });

  it.each(schemas.kinds)('refuses an unknown field in %s', kindOfApi => {
    const parts = kindOfApi.split('/');
    const kind = parts.pop() ?? '';
    const apiVersion = parts.join('/');
    const value = { apiVersion, kind, metadata: { name: 'a' }, speck: {} };
    expect(schemas.errorsOf(apiVersion, kind, value)).toContainEqual(
      expect.objectContaining({
        keyword: 'additionalProperties',
        params: { additionalProperty: 'speck' },
      }),
    );
  });

  it('knows nothing of other kinds', () => {
    expect(schemas.errorsOf('v1', 'Nothing', {})).toBeUndefined();
    expect(schemas.errorsOf('v1', 'constructor', {})).toBeUndefined();
  });

  it('takes the newest of several versions', async () => {
    const { gzipSync } = jest.requireActual('node:zlib');
    const { writeFile } = jest.requireActual('node:fs/promises');
    await withOutput({}, async folder => {
      for (const version of ['1.9', '1.36', '1.100']) {
        const text = JSON.stringify({ version, kinds: {}, definitions: {} });
        await writeFile(
          `${folder}/kubernetes-${version}.json.gz`,
          gzipSync(text),
        );
      }
      expect(SchemaSet.load(folder).version).toBe('1.100');
    });
  });

  it('says where it found none', async () => {
    await withOutput({}, async folder => {
      expect(() => SchemaSet.load(folder)).toThrow(
        `No kubernetes-<version>.json.gz in ${folder}`,
      );
    });
  });
});
