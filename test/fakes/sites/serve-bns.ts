import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakePublication {
  readonly id: number;
  readonly lang: 'en' | 'ru' | 'kk';
  readonly title: string;
  readonly html: string;
}

export interface FakeWorkbook {
  readonly id: number;
  readonly lang: 'en' | 'ru';
  readonly title: string;
  readonly bytes: Buffer;
}

export interface FakeBns {
  readonly url: string;
  publish(publication: FakePublication): void;
  publishWorkbook(workbook: FakeWorkbook): void;
  /** All routes answer so until it is taken back. */
  fail(status: number | undefined): void;
  readonly requests: () => readonly { readonly path: string; readonly agent: string; readonly status: number }[];
  stop(): Promise<void>;
}

const PREFIX = { en: '/en', ru: '/ru', kk: '' } as const;
const SECTION = '/industries/social-statistics/demography';

/** Lists, pages and files as stat.gov.kz lays them out, with ETags and the redirect from an element to its file. */
export async function serveBns(): Promise<FakeBns> {
  const publications: FakePublication[] = [];
  const workbooks: FakeWorkbook[] = [];
  const requests: { path: string; agent: string; status: number }[] = [];
  let failing: number | undefined;

  const listOf = (lang: keyof typeof PREFIX, kind: 'publications' | 'spreadsheets') => {
    const rows =
      kind === 'publications'
        ? publications
            .filter((item) => item.lang === lang)
            .map(({ id, title }) => ({ id, title, href: `${PREFIX[lang]}${SECTION}/publications/${id}/` }))
        : workbooks
            .filter((item) => item.lang === lang)
            .map(({ id, title }) => ({ id, title, href: `/api/iblock/element/${id}/file/${lang}/` }));
    const body = rows.map(
      ({ id, title, href }) =>
        `<div class="divTableRow" id="bx_1_${id}"><div class="divTableCell"><a href="${href}"><i></i></a><a href="${href}">${title}</a></div><div class="divTableCell text-right">\n 12.05.2026 \n</div><span class="mr-1">24 КБ, xlsx</span></div>`,
    );
    return `<html><body><a href="/en/methodology/">Methodology of migration</a><div class="divTableBody">${body.join('')}</div></body></html>`;
  };

  function find(request: IncomingMessage): { body: Buffer | string; type: string } | { location: string } | undefined {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    for (const lang of ['en', 'ru', 'kk'] as const) {
      for (const kind of ['publications', 'spreadsheets'] as const) {
        if (path === `${PREFIX[lang]}${SECTION}/${kind}/`)
          return { body: listOf(lang, kind), type: 'text/html; charset=utf-8' };
      }
      const page = publications.findLast(
        (item) => item.lang === lang && path === `${PREFIX[lang]}${SECTION}/publications/${item.id}/`,
      );
      if (page) return { body: page.html, type: 'text/html; charset=utf-8' };
    }
    const element = /^\/api\/iblock\/element\/(\d+)\/file\/(en|ru)\/$/.exec(path);
    if (element) return { location: `/upload/iblock/a7d/${element[1]}-${element[2]}.xlsx` };
    const file = /^\/upload\/iblock\/a7d\/(\d+)-(en|ru)\.xlsx$/.exec(path);
    const workbook = workbooks.findLast((item) => String(item.id) === file?.[1] && item.lang === file?.[2]);
    return workbook && { body: workbook.bytes, type: 'application/octet-stream' };
  }

  const server = createServer((request, response) => {
    const answer = (status: number, headers: Record<string, string>, body?: Buffer | string) => {
      requests.push({ path: request.url ?? '', agent: request.headers['user-agent'] ?? '', status });
      response.writeHead(status, headers).end(body);
    };
    if (failing !== undefined) return answer(failing, {});
    const found = find(request);
    if (!found) return answer(404, {});
    if ('location' in found) return answer(302, { location: found.location });
    const etag = `"${createHash('sha256').update(found.body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return answer(304, { etag });
    return answer(200, { 'content-type': found.type, etag }, found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (publication) => publications.push(publication),
    publishWorkbook: (workbook) => workbooks.push(workbook),
    fail: (status) => {
      failing = status;
    },
    requests: () => requests,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
