import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, layoutsOf, renderMessage } from '../../../../src/chats/slack/outgoing/render-message.ts';
import type { Reply } from '../../../../src/replies/reply.ts';
import { LANGUAGES } from '../../../../src/statistics/language.ts';
import { checkBlocks } from '../../../fakes/slack/check-blocks.ts';
import { MESSAGES, NET_ASTANA, say } from '../open-slack.ts';

const FRAME = { asker: 'UEN', canShare: true, messages: MESSAGES };

const rows = (count: number): string[][] => Array.from({ length: count }, (_, place) => [`row ${place}`, '1']);
const withRows = (count: number): Reply =>
  say('Title', { table: { columns: NET_ASTANA.table?.columns ?? [], rows: rows(count) } });

describe('renderMessage', () => {
  it('lays a table out as a table block, numbers on the right', () => {
    expect(renderMessage(NET_ASTANA, FRAME, 'table').blocks[2]).toEqual({
      type: 'table',
      column_settings: [{ align: 'left' }, { align: 'right' }],
      rows: [
        [
          { type: 'raw_text', text: 'Flow' },
          { type: 'raw_text', text: 'People' },
        ],
        [
          { type: 'raw_text', text: 'Interregional' },
          { type: 'raw_text', text: '+17,579' },
        ],
        [
          { type: 'raw_text', text: 'External' },
          { type: 'raw_text', text: '\u00A0' },
        ],
      ],
    });
  });

  it.each([
    [99, 'table'],
    [100, 'rich_text'],
  ])('shows %i rows as %s', (count, type) => {
    expect(renderMessage(withRows(count), FRAME, 'table').blocks[1]?.type).toBe(type);
  });

  it("lets a long table be sorted and paged: a caption, the rows' names, numbers with their value and as printed", () => {
    const table = {
      columns: [
        { label: 'Region', align: 'left' as const },
        { label: 'People', align: 'right' as const },
      ],
      rows: [
        ['Astana', '+17\u00A0579'],
        ['Abai', '\u22121\u00A0024,5'],
        ['Ulytau', '–'],
      ],
    };
    const [block] = renderMessage({ ...say('Сальдо', { table }), language: 'ru' }, FRAME, 'data_table').blocks.slice(1);
    expect(block).toEqual({
      type: 'data_table',
      caption: 'Сальдо',
      rows: [
        [
          { type: 'raw_text', text: 'Region' },
          { type: 'raw_text', text: 'People' },
        ],
        [
          { type: 'raw_text', text: 'Astana' },
          { type: 'raw_number', value: 17579, text: '+17\u00A0579' },
        ],
        [
          { type: 'raw_text', text: 'Abai' },
          { type: 'raw_number', value: -1024.5, text: '\u22121\u00A0024,5' },
        ],
        [
          { type: 'raw_text', text: 'Ulytau' },
          { type: 'raw_text', text: '–' },
        ],
      ],
      page_size: 3,
      row_header_column_index: 0,
    });
  });

  it.each([
    [0, ['table', 'monospace', 'plain']],
    [5, ['table', 'monospace', 'plain']],
    [6, ['data_table', 'table', 'monospace', 'plain']],
    [100, ['monospace', 'plain']],
  ])('has for %i rows the steps %j', (count, steps) => {
    expect(layoutsOf(withRows(count))).toEqual(steps);
  });

  it('has no step between words and plain text where there is no table', () => {
    expect(layoutsOf(say('Title'))).toEqual(['table', 'plain']);
  });

  it('gives each button an id of its own with language and asker, the one that shares first', () => {
    expect(renderMessage(NET_ASTANA, FRAME, 'table').blocks.at(-1)).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'share:en:UEN:0',
          text: { type: 'plain_text', text: 'Share to channel', emoji: false },
          value: '/net interregional KZ-71 2025-Q1',
        },
        {
          type: 'button',
          action_id: 'ask:en:UEN:0',
          text: { type: 'plain_text', text: 'A year before', emoji: false },
          value: '/net interregional KZ-71 2024-Q1',
        },
        {
          type: 'button',
          action_id: 'ask:en:UEN:1',
          text: { type: 'plain_text', text: 'Almaty', emoji: false },
          value: '/net interregional KZ-75 2025-Q1',
        },
      ],
    });
  });

  it('shows a title that is too long for a header in bold', () => {
    expect(renderMessage(say('x'.repeat(151)), FRAME, 'table').blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'x'.repeat(151), style: { bold: true } }] },
      ],
    });
  });

  it('cuts the text for notifications at 3000 characters, never inside an entity', () => {
    const { text } = renderMessage(say('&'.repeat(3000)), FRAME, 'table');
    expect(text).toBe(`${'&amp;'.repeat(599)}…`);
  });

  it('escapes the marks of mrkdwn in the label of a link', () => {
    const reply = say('Title', { links: [{ label: '*a* <b> | c', url: 'https://a.b/?x=<1>|2&y' }] });
    expect(renderMessage(reply, FRAME, 'table').blocks[1]).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: '<https://a.b/?x=%3C1%3E%7C2&amp;y|*\u200Ba*\u200B &lt;b&gt; | c>' }],
    });
  });

  it('makes blocks that Slack takes, whatever the reply', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('', ' ', '<!channel>', '*_~`', '&amp;', '\n', 'ә'.repeat(4000), '<@U1|x>'),
    );
    const table = fc.integer({ min: 1, max: 22 }).chain((width) =>
      fc.record({
        columns: fc.array(fc.record({ label: text, align: fc.constantFrom('left' as const, 'right' as const) }), {
          minLength: width,
          maxLength: width,
        }),
        rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 }),
      }),
    );
    const reply: fc.Arbitrary<Reply> = fc.record(
      {
        language: fc.constantFrom(...LANGUAGES),
        outcome: fc.constantFrom('answered' as const, 'asked' as const, 'missing' as const),
        title: text,
        lines: fc.array(text, { maxLength: 5 }),
        table,
        notes: fc.array(text, { maxLength: 5 }),
        source: text,
        links: fc.array(fc.record({ label: text, url: fc.webUrl() }), { maxLength: 4 }),
        command: text,
        commandHint: text,
        buttons: fc.array(fc.record({ label: text, command: text.filter((command) => command !== '') }), {
          maxLength: 30,
        }),
        figures: fc.constant([]),
      },
      { requiredKeys: ['language', 'outcome', 'title', 'lines', 'notes', 'links', 'buttons', 'figures'] },
    ) as fc.Arbitrary<Reply>;
    fc.assert(
      fc.property(reply, fc.constantFrom(...LAYOUTS), (given, layout) => {
        const message = renderMessage(given, { ...FRAME, sharedBy: 'Ann' }, layout);
        expect(checkBlocks(message.blocks)).toEqual([]);
        expect(message.text.length).toBeLessThanOrEqual(3000);
        expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});
