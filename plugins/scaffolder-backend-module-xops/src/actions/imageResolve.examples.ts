import { example } from './example';

export const imageResolveExamples = [
  example('Pin an existing image to what its tag stands for now', {
    id: 'image',
    name: 'Resolve the image',
    action: 'xops:image:resolve',
    input: { image: 'ghcr.io/acme/shop:1.4.0' },
  }),
];
