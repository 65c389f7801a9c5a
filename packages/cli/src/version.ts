declare const XOPS_VERSION: string | undefined;

/** Version of the package, written in when it is bundled. */
export const version: string =
  typeof XOPS_VERSION === 'undefined' ? '0.0.0' : XOPS_VERSION;
