import { Router, type Request, type Response } from 'express';
import { gitService, serveGit } from '../git/smartHttp';
import { HOOK_VARIABLES } from '../git/createBareRepository';
import { branchRulesForHook } from '../host/branchRules';
import {
  hasScope,
  includesRight,
  readCaller,
  rightOnRepository,
  type Caller,
} from '../host/Caller';
import type { GitHost } from '../host/GitHost';
import { GiteaError } from '../host/GiteaError';
import type { Repository } from '../store/Repository';

const PATH =
  /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** `git clone`, `git fetch` and `git push`. */
export function createGitRouter(host: GitHost): Router {
  const router = Router();
  router.all(PATH, async (request, response, next) => {
    try {
      await answer(host, request, response);
    } catch (error) {
      if (error instanceof GiteaError) {
        refuse(response, error);
      } else {
        next(error);
      }
    }
  });
  return router;
}

async function answer(
  host: GitHost,
  request: Request,
  response: Response,
): Promise<void> {
  const { 0: owner, 1: name, 2: path } = request.params;
  const service = gitService(request.method, path, request.query.service);
  if (!service) {
    throw new GiteaError(400, 'Only the smart protocol of git is served');
  }
  const caller = gitCaller(host, request.headers.authorization);
  const isPush = service === 'git-receive-pack';
  const repository = findRepository(host, { owner, name, caller, isPush });
  const serve = () =>
    serveGit(request, response, {
      processes: host.processes,
      folder: repository.git.folder,
      service,
      path,
      user: caller?.user.login,
      environment: caller && {
        [HOOK_VARIABLES.branchRules]: branchRulesForHook(
          repository.record,
          caller.user,
        ),
        [HOOK_VARIABLES.defaultBranch]: repository.record.defaultBranch,
      },
    });
  if (caller && path === 'git-receive-pack') {
    await host.changeRefs(repository, caller.user, serve);
  } else {
    await serve();
  }
  response.end();
}

function findRepository(
  host: GitHost,
  asked: {
    owner: string;
    name: string;
    caller: Caller | undefined;
    isPush: boolean;
  },
): Repository {
  const { caller, isPush } = asked;
  const repository = host.repositories.get(asked.owner, asked.name);
  const right =
    repository && rightOnRepository(host.accounts, repository, caller);
  const isAccount = host.accounts.isTaken(asked.owner);
  if (!caller && isAccount && (isPush || !right)) {
    throw new GiteaError(401, 'Unauthorized');
  }
  if (isPush && isAccount && !repository) {
    throw new GiteaError(
      403,
      'Push to create is not enabled for organizations.',
    );
  }
  if (!repository || !right) {
    throw new GiteaError(404, 'Not found.');
  }
  const level = isPush ? 'write' : 'read';
  const mayWithToken = !caller || hasScope(caller, level, 'repository');
  if (!mayWithToken || !includesRight(right, level)) {
    throw new GiteaError(403, 'User permission denied');
  }
  return repository;
}

/** The same accounts as in the API, and other words for a wrong token. */
function gitCaller(
  { accounts }: GitHost,
  authorization: string | undefined,
): Caller | undefined {
  try {
    return readCaller(accounts, authorization);
  } catch (error) {
    if (error instanceof GiteaError) {
      throw new GiteaError(error.status, 'Failed to authenticate user');
    }
    throw error;
  }
}

function refuse(response: Response, { status, message }: GiteaError): void {
  if (status === 401) {
    response.setHeader('WWW-Authenticate', 'Basic realm="Gitea"');
  }
  response.status(status).type('text/plain').send(`${message}\n`);
}
