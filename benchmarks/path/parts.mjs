import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { GitHost } from './gitHost.mjs';
import { publishAction } from './publishAction.mjs';
import { renderPath } from './renderPath.mjs';
import { require } from './sources.mjs';
import { timed } from './timing.mjs';

const { checkOutput } = require(inRoot(
  'plugins/xops-golden-paths-node/src/checkOutput.ts',
));

function decisionIn(folder) {
  const directory = path.join(folder, 'docs/adr');
  const [file] = fs.readdirSync(directory);
  return {
    path: `docs/adr/${file}`,
    text: fs.readFileSync(path.join(directory, file), 'utf8'),
  };
}

async function check(folder) {
  const { results } = await checkOutput({ folder });
  const refused = results.filter(({ status }) => status === 'failed');
  if (refused.length > 0) {
    throw new Error(`Refused: ${JSON.stringify(refused, undefined, 2)}`);
  }
}

/**
 * Seconds of the parts of a golden path that has run before, each alone and
 * with the same files; and of the action that publishes.
 *
 * @param {{ demo: object, parameters: object }} options
 *   `parameters`: the answers of the path that has run
 */
export async function measureParts({ demo, parameters }) {
  const { gitHost: host, gitUser: user, gitToken: token } = demo;
  const { name } = parameters;
  const git = new GitHost({ url: `http://${host}`, user, token });
  const folder = path.join(demo.folder, 'parts', name);
  const created = path.join(folder, 'created');
  git.clone(`xops-demo/${name}`, created);
  const decision = decisionIn(created);
  const copy = to => {
    fs.cpSync(created, path.join(folder, to), { recursive: true });
    return { name: `${name}-${to}`, folder: path.join(folder, to) };
  };

  const render = await timed(() =>
    renderPath({ folder, parameters, host, decision }),
  );
  const rendered = render.value;
  const checks = await timed(() => check(rendered));
  const plainCopy = copy('plain');
  const publish = await timed(() => git.publishPlainly(plainCopy));
  const gitops = await timed(() =>
    git.registerPlainly({
      repository: 'xops-demo/gitops-platform',
      name: plainCopy.name,
      folder: path.join(rendered, 'gitops'),
    }),
  );
  const actionCopy = copy('action');
  const publishByAction = publishAction({ host, user, token });
  const action = await timed(() => publishByAction(actionCopy));
  return {
    parts: {
      render: render.seconds,
      checks: checks.seconds,
      publish: publish.seconds,
      gitops: gitops.seconds,
    },
    publishAction: action.seconds,
  };
}
