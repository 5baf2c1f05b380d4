import { request } from 'node:http';
import { Client as ClientOfToday, StreamableHTTPClientTransport as HttpOfToday } from '@modelcontextprotocol/client';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedApi, openApi } from './open-api.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const FIGURE = { indicator: 'net', flow: 'external', area: 'KZ', period: '2024', language: 'en' };
const CLIENTS = [
  [
    'the first SDK',
    () => [new Client({ name: 'test', version: '1' }), new StreamableHTTPClientTransport(new URL(`${api.url}/mcp`))],
  ],
  [
    'the second SDK',
    () => [new ClientOfToday({ name: 'test', version: '1' }), new HttpOfToday(new URL(`${api.url}/mcp`))],
  ],
] as const;

/** Status of a call that says it comes from elsewhere; `fetch` would not send a Host of its own. */
function statusFrom(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${api.url}/mcp`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end('{}');
  });
}

describe.each(CLIENTS)('MCP to %s', (_, create) => {
  it('offers its tools and gives exact figures', async () => {
    const [client, transport] = create() as [Client, StreamableHTTPClientTransport];
    await client.connect(transport);
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        'ask',
        'get_figures',
        'rank',
        'describe',
        'check_figure',
        'releases',
      ]);
      const { structuredContent } = await client.callTool({ name: 'get_figures', arguments: FIGURE });
      expect(structuredContent).toMatchObject({
        outcome: 'answered',
        command: '/net external KZ 2024',
        figures: [{ value: 16550, text: '+16,550' }],
      });
    } finally {
      await client.close();
    }
  });

  it('says of a wrong code which would be right', async () => {
    const [client, transport] = create() as [Client, StreamableHTTPClientTransport];
    await client.connect(transport);
    try {
      const result = await client.callTool({ name: 'get_figures', arguments: { ...FIGURE, area: 'Asatna' } });
      expect(result.isError).toBe(true);
      expect(JSON.stringify(result.content)).toContain('KZ-71');
    } finally {
      await client.close();
    }
  });
});

describe('/mcp', () => {
  it('refuses a foreign Host and a foreign Origin', async () => {
    expect(await statusFrom({ host: 'evil.example' })).toBe(403);
    expect(await statusFrom({ origin: 'https://evil.example' })).toBe(403);
  });
});

describe('npm run mcp', () => {
  it('speaks on standard input and output', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: ['dist/main.js', 'mcp'] }));
    try {
      const { structuredContent } = await client.callTool({
        name: 'ask',
        arguments: { question: 'net migration of Astana in the first quarter of 2025', language: 'en' },
      });
      expect(JSON.stringify(structuredContent)).toContain('17579');
      const { contents } = await client.readResource({ uri: 'koshi://glossary' });
      expect(JSON.stringify(contents)).toContain('Net migration');
    } finally {
      await client.close();
    }
  });
});
