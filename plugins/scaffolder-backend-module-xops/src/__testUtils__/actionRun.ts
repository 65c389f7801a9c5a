import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { CheckpointContext } from '@backstage/plugin-scaffolder-node/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import fs from 'fs-extra';
import { validate } from 'jsonschema';

export interface ActionRunOptions<TInput extends JsonObject>
  extends Partial<
    Pick<
      ActionContext<TInput>,
      'isDryRun' | 'secrets' | 'signal' | 'templateInfo' | 'user'
    >
  > {
  input: TInput;
  workspacePath: string;
  taskId?: string;
  /** Checkpoints that the run before kept. */
  checkpoints?: ReadonlyMap<string, JsonValue>;
}

/** Options that a test states beyond its defaults. */
export type RunOptions<TInput extends JsonObject> = Omit<
  Partial<ActionRunOptions<TInput>>,
  'input'
> & { input?: Partial<TInput> };

/** The input of the action that a function creates. */
export type InputOf<TCreate> = TCreate extends (
  ...options: never[]
) => TemplateAction<infer TInput, infer _Output>
  ? TInput
  : never;

/** One run of an action, as the scaffolder would do it. */
export interface ActionRun {
  execute: () => Promise<void>;
  outputs: Record<string, unknown>;
  /** What the action logged: `warn not checked`. */
  log: string[];
  /** Checkpoints that were kept; hand them to the next run to recover. */
  checkpoints: ReadonlyMap<string, JsonValue>;
}

/**
 * Prepares a run that checks its input by the action's schema and treats
 * checkpoints as the scaffolder does: only those of an earlier run are skipped.
 */
export function actionRun<
  TInput extends JsonObject,
  TOutput extends JsonObject,
>(
  action: TemplateAction<TInput, TOutput>,
  options: ActionRunOptions<TInput>,
): ActionRun {
  const { taskId = 'task-1', workspacePath, checkpoints, ...rest } = options;
  const before = new Map(checkpoints);
  const kept = new Map(checkpoints);
  const outputs: Record<string, unknown> = {};
  const log: string[] = [];
  const note = (level: string) => (message: string) => {
    log.push(`${level} ${message}`);
  };
  const context: ActionContext<TInput, TOutput> = {
    ...rest,
    workspacePath,
    task: { id: taskId },
    logger: mockServices.logger.mock({
      error: note('error'),
      warn: note('warn'),
      info: note('info'),
    }),
    async checkpoint<T extends JsonValue | void>({
      key,
      fn,
    }: CheckpointContext<T>) {
      if (before.has(key)) {
        return before.get(key) as T;
      }
      const value = await fn();
      kept.set(key, JSON.parse(JSON.stringify(value ?? {})));
      return value;
    },
    output(name, value) {
      outputs[String(name)] = value;
    },
    async createTemporaryDirectory() {
      return fs.mkdtemp(`${workspacePath}_step-`);
    },
    async getInitiatorCredentials() {
      return mockCredentials.user();
    },
  };
  return {
    outputs,
    log,
    checkpoints: kept,
    async execute() {
      const { errors } = validate(options.input, action.schema?.input ?? {});
      if (errors.length > 0) {
        throw new TypeError(`Invalid input, ${errors.join(', ')}`);
      }
      await action.handler(context);
    },
  };
}
