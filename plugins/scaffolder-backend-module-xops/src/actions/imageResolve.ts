import { ForwardedError, InputError, isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  imageProblem,
  parseImageReference,
} from '@xops/plugin-xops-golden-paths-common';
import { GoldenPathsConfig } from '../config';
import {
  RegistryClient,
  RegistryClientOptions,
} from '../images/RegistryClient';
import { registryProblem } from '../request/checkImageRegistry';
import { imageResolveExamples } from './imageResolve.examples';

export interface ImageResolveOptions {
  config: Pick<GoldenPathsConfig, 'imageRegistries'>;
  registry?: Pick<RegistryClientOptions, 'baseUrl' | 'pause'>;
}

/** Turns an image's tag into the digest it stands for now. */
export function createImageResolveAction(options: ImageResolveOptions) {
  const { config, registry } = options;
  return createTemplateAction({
    id: 'xops:image:resolve',
    description:
      'Resolves the tag of a public image to its digest, at the registries of xops.goldenPaths.imageRegistries only; an image that is given by digest needs no request. It only reads, and a dry run asks the registry too: a digest that nobody looked up would be a lie.',
    examples: imageResolveExamples,
    supportsDryRun: true,
    schema: {
      input: {
        image: z =>
          z
            .string()
            .describe(
              'host/name:tag or host/name@sha256:…, docker.io without a host',
            ),
      },
      output: {
        image: z => z.string().describe('The name without tag and digest'),
        digest: z => z.string().describe('sha256:…'),
        reference: z => z.string().describe('name@sha256:…, for a manifest'),
      },
    },
    async handler(ctx) {
      const { image } = ctx.input;
      const parsed = parseImageReference(image);
      const problem = imageProblem(image);
      if (problem || typeof parsed === 'string') {
        throw new InputError(problem);
      }
      const { tag, repository } = parsed;
      const name = `${parsed.registry}/${repository}`;
      let { digest } = parsed;
      if (!digest && tag) {
        if (!config.imageRegistries.includes(parsed.registry.toLowerCase())) {
          throw new InputError(
            registryProblem(image, parsed.registry, config.imageRegistries),
          );
        }
        const client = new RegistryClient({
          ...registry,
          logger: ctx.logger,
          signal: ctx.signal,
        });
        // Kept over a recovery: the tag may have moved, the files are written.
        digest = await ctx.checkpoint({
          key: `digest.${image}`,
          fn: () =>
            client.digest({ ...parsed, tag }).catch(error => {
              throw withAdvice(error, image);
            }),
        });
      }
      ctx.logger.info(
        parsed.digest
          ? `'${image}' names its digest and is taken as given: no registry was asked for it`
          : `'${image}' is ${name}@${digest}`,
      );
      ctx.output('image', name);
      ctx.output('digest', digest ?? '');
      ctx.output('reference', `${name}@${digest}`);
    },
  });
}

/** Adds what to do where the portal has no way to the registry. */
function withAdvice(error: unknown, image: string): unknown {
  return isError(error) && error.name === 'ServiceUnavailableError'
    ? new ForwardedError(
        `The digest of '${image}' cannot be looked up. Give the image by digest, name@sha256:…, as 'docker buildx imagetools inspect ${image}' tells it elsewhere`,
        error,
      )
    : error;
}
