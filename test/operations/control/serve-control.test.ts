import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askControl } from '../../../src/operations/control/ask-control.ts';
import { type ControlHandler, serveControl } from '../../../src/operations/control/serve-control.ts';
import { collectLines } from '../collect-lines.ts';

async function makeDir(name = ''): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), 'koshi-test-'));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  await mkdir(join(base, name), { recursive: true });
  return join(base, name);
}

async function serve(dir: string, handlers: Record<string, ControlHandler>) {
  const { log, lines } = collectLines();
  const control = await serveControl({ dir, handlers, log });
  onTestFinished(() => control.close());
  return { ...control, lines };
}

describe('asking the running process', () => {
  it('does a command with its arguments and gives its result', async () => {
    const dir = await makeDir();
    await serve(dir, { release: async (args) => ({ told: args }) });
    expect(await askControl({ dir, command: 'release', args: { period: '2025-Q1' } })).toEqual({
      kind: 'done',
      result: { told: { period: '2025-Q1' } },
    });
  });

  it('tells progress on the way, in order', async () => {
    const dir = await makeDir();
    await serve(dir, {
      refresh: async (_, tell) => {
        tell('fetching');
        tell({ rows: 42 });
      },
    });
    const heard: unknown[] = [];
    const outcome = await askControl({ dir, command: 'refresh', onProgress: (progress) => heard.push(progress) });
    expect(heard).toEqual(['fetching', { rows: 42 }]);
    expect(outcome).toEqual({ kind: 'done', result: null });
  });

  it('says that nobody is running', async () => {
    expect(await askControl({ dir: await makeDir(), command: 'refresh' })).toEqual({ kind: 'not-running' });
    expect(await askControl({ dir: '/nowhere/at/all', command: 'refresh' })).toEqual({ kind: 'not-running' });
  });

  it('hands over why a command failed, with its code, and logs it', async () => {
    const dir = await makeDir();
    const { lines } = await serve(dir, {
      release: async () => {
        throw Object.assign(new Error('2025-Q9 is no period'), { code: 'BAD_PERIOD' });
      },
    });
    expect(await askControl({ dir, command: 'release' })).toEqual({
      kind: 'failed',
      message: '2025-Q9 is no period',
      code: 'BAD_PERIOD',
    });
    expect(lines.join()).toContain('2025-Q9 is no period');
  });

  it.each(['unknown', 'constructor'])('refuses the command %s', async (command) => {
    const dir = await makeDir();
    await serve(dir, {});
    expect(await askControl({ dir, command })).toEqual({
      kind: 'failed',
      message: `The running Koshi does not know the command ${command}; is it an older version?`,
    });
  });

  it('can be reached by the owner alone', async () => {
    const dir = await makeDir();
    await serve(dir, {});
    expect((await stat(join(dir, 'control.sock'))).mode & 0o777).toBe(0o600);
  });

  it('survives rubbish, and a caller who leaves in the middle', async () => {
    const dir = await makeDir();
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let isDone = false;
    const control = await serve(dir, {
      long: async (_, tell) => {
        begin();
        tell('begun');
        await closed;
        tell('nobody hears this');
        isDone = true;
      },
    });
    const rubbish = connect(join(dir, 'control.sock'));
    rubbish.end('rubbish\n');
    const [answer] = await once(rubbish, 'data');
    expect(JSON.parse(String(answer))).toHaveProperty('error.message');
    const leaver = connect(join(dir, 'control.sock'));
    const closed = once(leaver, 'close');
    leaver.write('{"command":"long"}\n');
    await begun;
    leaver.destroy();
    await control.close();
    expect(isDone).toBe(true);
  });

  it('finishes what was begun when closed, and is gone after', async () => {
    const dir = await makeDir();
    let finish = () => {};
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const control = await serve(dir, {
      publish: async () => {
        begin();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return 'published';
      },
    });
    const asked = askControl({ dir, command: 'publish' });
    await begun;
    const closed = control.close();
    finish();
    expect(await asked).toEqual({ kind: 'done', result: 'published' });
    await closed;
    expect(await askControl({ dir, command: 'publish' })).toEqual({ kind: 'not-running' });
    expect(await readdir(dir)).toEqual([]);
  });

  it('takes over the socket of a process that was killed, and not of one that answers', async () => {
    const dir = await makeDir();
    const path = join(dir, 'control.sock');
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('up'))`;
    const child = spawn(process.execPath, ['-e', script]);
    await once(child.stdout, 'data');
    await expect(serve(dir, {})).rejects.toThrow(`Another process answers on ${path}; stop it first.`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await readdir(dir)).toEqual(['control.sock']);
    expect(await askControl({ dir, command: 'hello' })).toEqual({ kind: 'not-running' });
    await serve(dir, { hello: async () => 'hi' });
    expect(await askControl({ dir, command: 'hello' })).toEqual({ kind: 'done', result: 'hi' });
  });

  it('works from a folder with a path too long for a socket, through a note in it', async () => {
    const dir = await makeDir('d'.repeat(120));
    const control = await serve(dir, { hello: async () => 'hi' });
    expect(await askControl({ dir, command: 'hello' })).toEqual({ kind: 'done', result: 'hi' });
    const elsewhere = await readFile(join(dir, 'control.path'), 'utf8');
    await control.close();
    expect(await readdir(dir)).toEqual([]);
    await expect(stat(join(elsewhere, '..'))).rejects.toThrow('ENOENT');
  });

  it('forgets an old note when the path fits again', async () => {
    const dir = await makeDir();
    await writeFile(join(dir, 'control.path'), '/tmp/koshi-gone/control.sock');
    await serve(dir, { hello: async () => 'hi' });
    expect(await askControl({ dir, command: 'hello' })).toEqual({ kind: 'done', result: 'hi' });
  });
});
