import { Router } from 'express';
import type { GitHost } from '../host/GitHost';

export function createPages(_host: GitHost): Router {
  return Router();
}
