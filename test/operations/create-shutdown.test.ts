import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createShutdown } from '../../src/operations/create-shutdown.ts';
import { collectLines } from './collect-lines.ts';

function prepare(deadlineMs = 1_000) {
  const signals = new EventEmitter();
  const ended = new EventEmitter();
  const codes: number[] = [];
  const { log, lines } = collectLines();
  const exit = (code: number) => {
    codes.push(code);
    ended.emit('exit', code);
  };
  const shutdown = createShutdown({ log, deadlineMs, signals, exit });
  shutdown.listen();
  return { signals, ended, codes, lines, shutdown };
}

describe('shutdown', () => {
  it('closes on SIGTERM what was opened last first, one after the other, and exits 0', async () => {
    const { signals, ended, shutdown } = prepare();
    const done: string[] = [];
    shutdown.add('store', () => done.push('store'));
    shutdown.add('doors', async () => {
      await Promise.resolve();
      done.push('doors');
    });
    signals.emit('SIGTERM');
    expect(await once(ended, 'exit')).toEqual([0]);
    expect(done).toEqual(['doors', 'store']);
  });

  it('runs every step once, whoever asks again', async () => {
    const { shutdown, codes } = prepare();
    let times = 0;
    shutdown.add('store', () => {
      times += 1;
    });
    await Promise.all([shutdown.run('end of input'), shutdown.run('end of input')]);
    expect(times).toBe(1);
    expect(codes).toEqual([0]);
  });

  it('exits at once on the second signal', async () => {
    const { signals, codes, shutdown } = prepare();
    shutdown.add('stuck', () => new Promise(() => {}));
    signals.emit('SIGINT');
    expect(codes).toEqual([]);
    signals.emit('SIGINT');
    expect(codes).toEqual([1]);
  });

  it('gives up after the deadline and names the step that hung', async () => {
    const { signals, ended, lines, shutdown } = prepare(10);
    shutdown.add('telegram', () => new Promise(() => {}));
    signals.emit('SIGTERM');
    expect(await once(ended, 'exit')).toEqual([1]);
    expect(lines.join()).toContain('"step":"telegram"');
  });

  it('goes on after a step that fails, and exits 1', async () => {
    const { signals, ended, lines, shutdown } = prepare();
    let isStoreClosed = false;
    shutdown.add('slack', () => Promise.reject(new Error('socket gone')));
    shutdown.add('store', () => {
      isStoreClosed = true;
    });
    signals.emit('SIGTERM');
    expect(await once(ended, 'exit')).toEqual([1]);
    expect(isStoreClosed).toBe(true);
    expect(lines.join()).toContain('socket gone');
  });

  it.each(['uncaughtException', 'unhandledRejection'])('logs an %s, closes what is open and exits 1', async (event) => {
    const { signals, ended, lines, shutdown } = prepare();
    let isStoreClosed = false;
    shutdown.add('store', () => {
      isStoreClosed = true;
    });
    signals.emit(event, new Error('nobody caught me'));
    expect(await once(ended, 'exit')).toEqual([1]);
    expect(isStoreClosed).toBe(true);
    expect(lines[0]).toContain('nobody caught me');
  });
});
