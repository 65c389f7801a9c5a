import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  CatalogProcessor,
} from '@backstage/plugin-catalog-node';
import { catalogModuleXopsGoldenPaths } from './module';

/** The module's processors, as the catalog gets them. */
async function addedProcessors(activations: object[]) {
  const processors: CatalogProcessor[] = [];
  const catalog = createBackendPlugin({
    pluginId: 'catalog',
    register(reg) {
      reg.registerExtensionPoint(catalogProcessingExtensionPoint, {
        addProcessor: (...added) => {
          processors.push(...added.flat());
        },
        addEntityProvider: () => {},
        addPlaceholderResolver: () => {},
        setOnProcessingErrorHandler: () => {},
      });
      reg.registerInit({ deps: {}, async init() {} });
    },
  });
  await startTestBackend({
    features: [
      catalog,
      catalogModuleXopsGoldenPaths,
      mockServices.rootConfig.factory({
        data: { xops: { goldenPaths: { activations } } },
      }),
    ],
  });
  return processors;
}

describe('the catalog module', () => {
  it('adds the gate', async () => {
    const [processor, ...others] = await addedProcessors([]);
    expect(processor.getProcessorName()).toBe('XopsGateProcessor');
    expect(others).toEqual([]);
  });

  it('stops the start at a wrong value, with its key', async () => {
    await expect(addedProcessors([{ template: 'a' }])).rejects.toThrow(
      "'xops.goldenPaths.activations.0.template'",
    );
  });
});
