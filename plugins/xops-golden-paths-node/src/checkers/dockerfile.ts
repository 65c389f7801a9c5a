import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import {
  type Cmd,
  DockerfileParser,
  type From,
  type Instruction,
  type PropertyInstruction,
} from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { type Checker, errorRule, RuleBook, warningRule } from '../Checker';
import { type OutputFile } from '../output/OutputFolder';

const book = new RuleBook('dockerfile', {
  syntax: errorRule(
    'a Dockerfile that does not build',
    'Correct the instruction.',
  ),
  style: warningRule(
    'deprecated or doubled instructions',
    'Write what is named in the way that the Dockerfile reference advises.',
  ),
  'root-user': errorRule(
    'an image that runs as root',
    'Set USER to a number other than 0 in the last stage.',
  ),
  'named-user': warningRule(
    'a user by name: Kubernetes cannot tell that it is not root',
    'Set USER to a number.',
  ),
  'unpinned-base': errorRule(
    'a base image without digest',
    'Name the base as `image:tag@sha256:…`.',
  ),
  'health-check': errorRule(
    'an image without HEALTHCHECK',
    'Add HEALTHCHECK to the last stage.',
  ),
  'add-address': errorRule(
    'ADD of a file from the network without checksum',
    'Use ADD --checksum=sha256:…, or COPY a file of the repository.',
  ),
  'secret-value': errorRule(
    'a secret as ARG or ENV: it stays readable in the image',
    'Use RUN --mount=type=secret, or give it when the container starts.',
  ),
  'shell-form': errorRule(
    'a start through a shell, which keeps SIGTERM from the process',
    'Write CMD and ENTRYPOINT as a list: ["node", "main.js"].',
  ),
});

const DOCKERFILE =
  /(^|\/)((Dockerfile|Containerfile)(\.(?!dockerignore$)[\w-]+)?|[\w.-]+\.Dockerfile)$/;

/** Names that say that their value is a secret; `…_FILE` names where one lies. */
const SECRET_NAME = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$/i;

const isFrom = (it: Instruction): it is From => it.getKeyword() === 'FROM';
const isStart = (it: Instruction): it is Cmd =>
  ['CMD', 'ENTRYPOINT'].includes(it.getKeyword());
const isProperty = (it: Instruction): it is PropertyInstruction =>
  ['ARG', 'ENV'].includes(it.getKeyword());

type RuleName = Parameters<typeof book.finding>[0];

/** Faults by the line they stand in. */
interface Fault {
  rule: RuleName;
  at?: Instruction;
  message: string;
}

function baseFaults(instructions: readonly Instruction[]): Fault[] {
  const froms = instructions.filter(isFrom);
  const stages = froms.map(it => it.getBuildStage());
  return froms.flatMap(at => {
    const image = at.getImage() ?? '';
    const isKnown = image === 'scratch' || stages.includes(image);
    if (isKnown || at.getImageDigest()) return [];
    const message = `The base image '${image}' has no digest.`;
    return [{ rule: 'unpinned-base', at, message }];
  });
}

function lastStageFaults(stage: readonly Instruction[]): Fault[] {
  const faults: Fault[] = [];
  const find = (keyword: string) =>
    stage.filter(it => it.getKeyword() === keyword).at(-1);
  const at = find('USER');
  const user = (at?.getArgumentsContent() ?? 'root').split(':')[0];
  if (['root', '0'].includes(user)) {
    const message = `The image runs as '${user}'${
      at ? '' : ', since there is no USER'
    }.`;
    faults.push({ rule: 'root-user', at: at ?? stage[0], message });
  } else if (!/^\d+$/.test(user)) {
    const message = `The image runs as '${user}'.`;
    faults.push({ rule: 'named-user', at, message });
  }
  const health = find('HEALTHCHECK');
  if (!health || health.getArgumentsContent() === 'NONE') {
    const message = 'The last stage has no HEALTHCHECK.';
    faults.push({ rule: 'health-check', at: health ?? stage[0], message });
  }
  for (const start of stage.filter(isStart)) {
    if (!start.getArgumentsContent()?.trim().startsWith('[')) {
      const message = `${start.getKeyword()} is written as a shell command.`;
      faults.push({ rule: 'shell-form', at: start, message });
    }
  }
  return faults;
}

function anyStageFaults(instructions: readonly Instruction[]): Fault[] {
  const added = instructions.filter(it => {
    const text = it.getArgumentsContent() ?? '';
    const isRemote = /(^|\s)(https?:\/\/|git@)/.test(text);
    return (
      it.getKeyword() === 'ADD' && isRemote && !text.includes('--checksum=')
    );
  });
  const secrets = instructions
    .filter(isProperty)
    .flatMap(at => at.getProperties().map(it => ({ at, name: it.getName() })))
    .filter(it => SECRET_NAME.test(it.name));
  return [
    ...added.map(
      (at): Fault => ({
        rule: 'add-address',
        at,
        message: 'ADD fetches a file without a checksum.',
      }),
    ),
    ...secrets.map(
      ({ at, name }): Fault => ({
        rule: 'secret-value',
        at,
        message: `${at.getKeyword()} '${name}' keeps a secret in the image.`,
      }),
    ),
  ];
}

/** Diagnostics of the language server protocol: 1 is an error. */
const ERROR_SEVERITY = 1;

function findingsOf({ path: file, text }: OutputFile): Finding[] {
  const instructions = DockerfileParser.parse(text).getInstructions();
  const start = instructions.findLastIndex(isFrom);
  const faults = [
    ...baseFaults(instructions),
    ...anyStageFaults(instructions),
    ...(start < 0 ? [] : lastStageFaults(instructions.slice(start))),
  ];
  return [
    ...validate(text).map(({ message, range, severity }) =>
      book.finding(severity === ERROR_SEVERITY ? 'syntax' : 'style', {
        file,
        line: range.start.line + 1,
        message: typeof message === 'string' ? message : message.value,
      }),
    ),
    ...faults.map(({ rule, at, message }) => {
      const line = at && at.getRange().start.line + 1;
      return book.finding(rule, { file, line, message });
    }),
  ];
}

/** Dockerfiles build, from pinned bases, to images that run as nobody and stop when asked. */
export const dockerfile: Checker = {
  book,
  check({ folder }) {
    const files = folder.files.filter(it => DOCKERFILE.test(it.path));
    return { subjects: files.length, findings: files.flatMap(findingsOf) };
  },
};
