/**
 * True for an image by digest or by a tag that says a version; false without
 * tag or with `latest`. A variable stands for what its author pins.
 */
export function isPinnedImage(image: string): boolean {
  if (/@sha256:[0-9a-f]{64}$/.test(image) || image.includes('$')) return true;
  const tag = /^[^@]+:(\w[\w.-]*)$/.exec(image)?.[1];
  return tag !== undefined && tag !== 'latest';
}
