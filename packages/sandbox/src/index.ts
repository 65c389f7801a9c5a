import { runSandbox } from './runSandbox';

export {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from './startSandbox';

if (require.main === module) {
  void runSandbox(process.env);
}
