import { isPinnedImage } from './isPinnedImage';

describe('isPinnedImage', () => {
  it.each([
    ['postgres:18.1', true],
    ['registry.example.org:5000/shop:1.0', true],
    [`shop@sha256:${'0'.repeat(64)}`, true],
    ['${IMAGE}', true],
    ['$CI_REGISTRY_IMAGE:latest', true],
    ['postgres', false],
    ['postgres:latest', false],
    ['registry.example.org:5000/shop', false],
    ['shop@sha256:00', false],
    ['', false],
  ])('%s: %s', (image, isPinned) => {
    expect(isPinnedImage(image)).toBe(isPinned);
  });
});
