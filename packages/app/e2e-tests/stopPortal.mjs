import fs from 'node:fs';

export default async function stop() {
  const { children, folder } = globalThis.xopsPortal;
  await children.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
