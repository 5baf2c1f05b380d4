import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRefresh } from '../../src/refresh/operator/run-refresh.ts';
import { checkZip } from '../../src/refresh/workbooks/check-zip.ts';
import { addSheet, writeWorkbook } from './make-workbook.ts';
import { createMemoryRoundStore, createTestIntake } from './take-text.ts';

const LIMITS = { maxBytes: 200_000, totalMs: 400, maxRedirects: 5 };

/** A zip of one part whose directory says that it is of 100 bytes at most, unless told. */
function zipOf(name: string, unpackedBytes: number, declaredBytes = Math.min(unpackedBytes, 100)): Buffer {
  const data = deflateRawSync(Buffer.alloc(unpackedBytes, 0x20), { level: 9 });
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(declaredBytes, 22);
  local.writeUInt16LE(label.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(declaredBytes, 24);
  entry.writeUInt16LE(label.length, 28);
  const directoryAt = 30 + label.length + data.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + label.length, 12);
  end.writeUInt32LE(directoryAt, 16);
  return Buffer.concat([local, label, data, entry, label, end]);
}

let server: Server;
let site = '';
let folder = '';
const timers = new Set<NodeJS.Timeout>();

const ROUTES: Record<string, RequestListener> = {
  '/endless': (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(Buffer.alloc(64 * 1024, 0x20)), 1);
    timers.add(timer);
    response.on('close', () => clearInterval(timer));
  },
  '/announced-large': (_, response) => {
    response.writeHead(200, { 'content-length': String(200 * 1024 * 1024) }).flushHeaders();
  },
  '/slow': (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 20);
    timers.add(timer);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/loop': (_, response) => {
    response.writeHead(302, { location: '/loop' }).end();
  },
  '/away': (_, response) => {
    response.writeHead(302, { location: 'http://localhost.localdomain:9/elsewhere' }).end();
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write('Migration of the population');
    const timer = setTimeout(() => response.destroy(), 20);
    timers.add(timer);
  },
  '/part': (_, response) => {
    response.writeHead(206, { 'content-range': 'bytes 0-3/5000' }).end('Migr');
  },
  '/missing': (_, response) => {
    response.writeHead(404).end('no');
  },
  '/broken': (_, response) => {
    response
      .writeHead(500, { 'content-type': 'text/html' })
      .end('<html><title>Индекс за пределами диапазона</title></html>');
  },
  '/pdf': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.ms-excel' }).end(Buffer.from('%PDF-1.7 some'));
  },
  '/error-with-200': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!DOCTYPE html><html><body><h1>Сервис временно недоступен 2025</h1></body></html>');
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koshi-hostile-'));
  server = createServer((request, response) => (ROUTES[request.url ?? ''] ?? ROUTES['/missing'])?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  for (const timer of timers) clearInterval(timer);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** The exit code and what was printed; the store must be as before. */
async function take(from: string): Promise<string> {
  const store = createMemoryRoundStore();
  const lines: string[] = [];
  const intake = createTestIntake('2026-08-20', { store });
  const version = intake.dataset().version;
  const code = await runRefresh(['once', '--from', from], {
    intake,
    bnsSite: 'https://stat.gov.kz',
    taldauSite: 'https://taldau.stat.gov.kz',
    print: (line) => lines.push(line),
    limits: LIMITS,
  });
  expect((await store.kept()).rounds).toEqual([]);
  expect(intake.dataset().version).toBe(version);
  return `${code} ${lines.join(' ').slice(0, 300)}`;
}

describe('hostile documents end in a named error and change nothing', () => {
  it.each([
    ['/endless', 'TOO_LARGE'],
    ['/announced-large', 'TOO_LARGE'],
    ['/slow', 'TOO_SLOW'],
    ['/silent', 'TOO_SLOW'],
    ['/loop', 'TOO_MANY_REDIRECTS'],
    ['/away', 'REDIRECTED_AWAY'],
    ['/cut', 'TRUNCATED'],
    ['/part', 'TRUNCATED'],
    ['/missing', 'NOT_PUBLISHED'],
    ['/broken', 'REFUSED_BY_SITE'],
    ['/pdf', 'WRONG_TYPE'],
  ])('%s: %s', async (path, code) => {
    expect(await take(`${site}${path}`)).toContain(`5 ${code}`);
  });

  it('an error page with status 200 is unreadable', async () => {
    expect(await take(`${site}/error-with-200`)).toMatch(/^5 .*unreadable/);
  });

  it('a site that is not there', async () => {
    expect(await take('http://127.0.0.1:9/page')).toContain('5 UNREACHABLE');
  });

  const files: readonly (readonly [string, string, () => Buffer | Promise<Buffer>])[] = [
    ['a zip bomb with small sizes in its directory', 'TOO_LARGE', () => zipOf('xl/workbook.xml', 100 * 1024 * 1024)],
    ['an archive that is no workbook', 'WRONG_TYPE', () => zipOf('readme.txt', 10)],
    [
      'a workbook cut in half',
      'TRUNCATED',
      async () => {
        const bytes = await writeWorkbook((book) => addSheet(book, '1', [['Абай', 1]]));
        return bytes.subarray(0, Math.floor(bytes.length / 2));
      },
    ],
    ['an old workbook', 'WRONG_TYPE', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    ['an empty file', 'TRUNCATED', () => Buffer.alloc(0)],
    ['bytes without meaning', 'WRONG_TYPE', () => Buffer.from([0xff, 0x00, 0x81, 0x8d, 0x00, 0xfe])],
    ['a file above the cap', 'TOO_LARGE', () => Buffer.alloc(LIMITS.maxBytes + 1, 0x41)],
    ['broken JSON', 'DAMAGED', () => Buffer.from('[{"terms":[1,')],
    ['a table without its columns', 'WRONG_TYPE', () => Buffer.from('NAM\tDAT\nx\t2024 год\n')],
  ];
  it.each(files)('%s: %s', async (name, code, build) => {
    const path = join(folder, name.replaceAll(' ', '-'));
    await writeFile(path, await build());
    expect(await take(path)).toContain(`5 ${code}`);
  });

  it('unpacks no more than a part declares, and nothing that declares more than the cap', async () => {
    const size = 50 * 1024 * 1024;
    const before = process.memoryUsage().rss;
    await expect(checkZip(zipOf('xl/workbook.xml', size), 'bomb.xlsx', 1024 * 1024)).rejects.toThrow(
      'unpacks to more than it declares',
    );
    await expect(checkZip(zipOf('xl/workbook.xml', size, size), 'bomb.xlsx', 1024 * 1024)).rejects.toThrow(
      'unpacks to more than 1 MiB',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});
