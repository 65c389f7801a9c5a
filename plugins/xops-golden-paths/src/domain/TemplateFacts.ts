import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  ACTIVATION_ANNOTATION,
  ACTIVATION_PROBLEM_ANNOTATION,
} from '@xops/plugin-xops-golden-paths-common';
import {
  MAKES_ANNOTATION,
  STREAM_ANNOTATION,
  TEMPLATE_VERSION_ANNOTATION,
} from './annotations';
import { readStream, type Stream } from './Stream';

/** What a template's card tells; the rest only golden paths have. */
export type TemplateFacts = {
  title: string;
  stream?: Stream;
  /** One line of what it makes. */
  makes?: string;
  /** Semantic version. */
  version?: string;
  /** Id of the action whose triggers open it; absent where it is always open. */
  activation?: string;
  /** Why nobody can run it until its file is mended, as a sentence. */
  problem?: string;
};

/** Reads the annotations of a golden path; of another template, its title. */
export function readTemplateFacts(
  template: TemplateEntityV1beta3,
): TemplateFacts {
  const { name, title = name, annotations = {} } = template.metadata;
  return {
    title,
    stream: readStream(annotations[STREAM_ANNOTATION]),
    makes: annotations[MAKES_ANNOTATION],
    version: annotations[TEMPLATE_VERSION_ANNOTATION],
    activation: annotations[ACTIVATION_ANNOTATION],
    problem: annotations[ACTIVATION_PROBLEM_ANNOTATION],
  };
}
