import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { JsonFile } from './JsonFile';

const schema = z.object({ count: z.number() });

describe('JsonFile', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'json file-'));
    path = join(folder, 'a.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is undefined before the first write', async () => {
    expect(await new JsonFile(path, schema).read()).toBeUndefined();
  });

  it('reads what was written', async () => {
    await new JsonFile(path, schema).write({ count: 1 });

    expect(await new JsonFile(path, schema).read()).toEqual({ count: 1 });
  });

  it('leaves nothing beside the file, which is for its owner alone', async () => {
    await new JsonFile(path, schema).write({ count: 1 });

    expect(await readdir(folder)).toEqual(['a.json']);
    const { mode } = await stat(path);
    expect((mode % 0o1000).toString(8)).toBe('600');
  });

  it('never lets a write overtake an earlier one', async () => {
    const file = new JsonFile(path, schema);

    await Promise.all(
      Array.from({ length: 50 }, (_, count) => file.write({ count })),
    );

    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ count: 49 });
  });

  it('keeps the old document when a killed process left half of a new one', async () => {
    const file = new JsonFile(path, schema);
    await file.write({ count: 1 });
    await writeFile(`${path}.half`, '{"cou');

    expect(await file.read()).toEqual({ count: 1 });
    await file.write({ count: 2 });
    expect(await file.read()).toEqual({ count: 2 });
  });

  it.each(['{"cou', '{"count":"one"}'])(
    'names the file when it cannot be understood: %s',
    async text => {
      await writeFile(path, text);

      await expect(new JsonFile(path, schema).read()).rejects.toThrow(
        `The file '${path}' cannot be understood`,
      );
    },
  );

  it('goes on after a write that failed', async () => {
    const file = new JsonFile(join(folder, 'missing', 'a.json'), schema);

    await expect(file.write({ count: 1 })).rejects.toThrow('ENOENT');
    await expect(file.write({ count: 2 })).rejects.toThrow('ENOENT');
  });

  it('can be removed twice', async () => {
    const file = new JsonFile(path, schema);
    await file.write({ count: 1 });

    await file.remove();
    await file.remove();

    expect(await file.read()).toBeUndefined();
  });
});
