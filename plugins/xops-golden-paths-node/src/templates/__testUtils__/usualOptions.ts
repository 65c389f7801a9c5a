import { type TemplateOptions } from './TemplateOptions';

/** The form's defaults, on a portal with a GitOps repository. */
export const usualOptions: TemplateOptions = {
  shape: 'typescript',
  exposure: 'cluster',
  database: 'none',
  scaling: 'range',
  dev: true,
  staging: true,
  production: true,
  hostType: 'gitea',
  gitops: true,
  words: 'plain',
};
