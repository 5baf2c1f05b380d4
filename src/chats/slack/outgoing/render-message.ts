/**
 * A Reply as a Slack message. Whatever may hold a person's words stands in plain_text and rich_text, where nothing is
 * markup; mrkdwn is used for links alone. Limits are those of Slack's Block Kit reference.
 */
import type { types } from '@slack/bolt';
import { renderTable } from '../../../replies/layout/render-table.ts';
import { renderText } from '../../../replies/layout/render-text.ts';
import type { Messages } from '../../../replies/messages/messages.ts';
import type { Button, Link, Reply, Table } from '../../../replies/reply.ts';
import { formatActionId } from '../incoming/action-ids.ts';
import { showTypedCommand, showTypedText } from '../incoming/commands.ts';
import { cutText, escapeMrkdwn, escapeWithin } from './escape-mrkdwn.ts';
import type { ChartBlock } from './lay-chart.ts';
import { readPrintedNumber } from './read-printed-number.ts';

type Block = types.KnownBlock;

const MOST_HEADER = 150;
const MOST_TEXT = 3000;
const MOST_LABEL = 75;
const MOST_VALUE = 2000;
/** Buttons in sight beside *Share*; the others stand in a menu behind them. */
const MOST_AT_ONCE = 4;
const MOST_OVERFLOW = 5;
const MOST_OPTIONS = 100;
const MOST_OPTION_VALUE = 150;
const MOST_TABLE_ROWS = 100;
const MOST_TABLE_COLUMNS = 20;
/** A table with more rows than these is sorted, paged and searched by its reader. */
const MOST_ROWS_AT_ONCE = 5;
const ROWS_A_PAGE = 20;
const MOST_CELL = 2000;
/** All cells of a message together. */
const MOST_TABLE_TEXT = 10_000;

/** From the richest to the one that Slack takes always. */
export const LAYOUTS = ['data_table', 'table', 'monospace', 'plain'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Those in which the reply looks different, the richest first. */
export function layoutsOf({ table }: Reply): readonly Layout[] {
  if (!table) return ['table', 'plain'];
  const fits = fitsTableBlock(table);
  const isLong = table.rows.length > MOST_ROWS_AT_ONCE;
  return LAYOUTS.filter((layout) => (layout !== 'data_table' || (fits && isLong)) && (layout !== 'table' || fits));
}

export interface MessageFrame {
  /** Whose question is answered. */
  readonly asker: string;
  /** Seen by the asker alone, who may share it with the channel. */
  readonly canShare: boolean;
  /** Name of the person who shared it. */
  readonly sharedBy?: string;
  readonly messages: Messages;
  /** Read by others than the asker, who are told whose doing it is. */
  readonly isShared?: boolean;
  /** Where the answer has a page of its own. */
  readonly page?: string;
  /** Number of the first button, where several replies stand in one view. */
  readonly firstPlace?: number;
  /** Slack's own chart, below the words. */
  readonly chart?: ChartBlock;
  /** A last line of the door's own. */
  readonly remark?: string;
}

export interface SlackMessage {
  /** For notifications, screen readers and clients without blocks. */
  readonly text: string;
  readonly blocks: Block[];
}

const plainText = (text: string, limit = MOST_TEXT): types.PlainTextElement => ({
  type: 'plain_text',
  text: cutText(text, limit),
  // Else `:smile:` in a person's words would become a picture.
  emoji: false,
});

function renderPlain(text: string): Block[] {
  return text.trim() === '' ? [] : [{ type: 'section', text: plainText(text) }];
}

function renderTitle(title: string): Block[] {
  if (title.trim() === '') return [];
  if (title.length <= MOST_HEADER) return [{ type: 'header', text: plainText(title, MOST_HEADER) }];
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [{ type: 'text', text: cutText(title, MOST_TEXT), style: { bold: true } }],
        },
      ],
    },
  ];
}

function renderLines(lines: readonly string[]): Block[] {
  const text = lines.join('\n');
  if (text.trim() === '') return [];
  const sections: types.RichTextSection[] = [];
  for (let start = 0; start < text.length; start += MOST_TEXT) {
    sections.push({
      type: 'rich_text_section',
      elements: [{ type: 'text', text: text.slice(start, start + MOST_TEXT) }],
    });
  }
  return [{ type: 'rich_text', elements: sections }];
}

function fitsTableBlock({ columns, rows }: Table): boolean {
  const cells = [...columns.map(({ label }) => label), ...rows.flat()];
  return (
    rows.length < MOST_TABLE_ROWS &&
    columns.length <= MOST_TABLE_COLUMNS &&
    cells.every(({ length }) => length <= MOST_CELL) &&
    cells.join('').length <= MOST_TABLE_TEXT
  );
}

/** Slack refuses a cell without text. */
const cell = (text: string): types.RawTextElement => ({ type: 'raw_text', text: text === '' ? '\u00A0' : text });

function renderTableBlock({ columns, rows }: Table): Block {
  return {
    type: 'table',
    column_settings: columns.map(({ align }) => ({ align })),
    rows: [columns.map(({ label }) => cell(label)), ...rows.map((row) => row.map(cell))],
  };
}

/** Numbers are shown as printed and sorted by their value. */
function renderDataTable({ columns, rows }: Table, { title, language }: Reply): Block {
  const dataCell = (text: string, column: number): types.RawTextElement | types.RawNumberElement => {
    const value = columns[column]?.align === 'right' ? readPrintedNumber(text, language) : undefined;
    return value === undefined ? cell(text) : { type: 'raw_number', value, text };
  };
  return {
    type: 'data_table',
    caption:
      title.trim() === '' ? columns.map(({ label }) => label).join(' · ') || '\u00A0' : cutText(title, MOST_HEADER),
    rows: [columns.map(({ label }) => cell(label)), ...rows.map((row) => row.map(dataCell))],
    page_size: Math.min(rows.length, ROWS_A_PAGE),
    row_header_column_index: 0,
  };
}

function renderMonospace(table: Table): Block[] {
  const text = cutText(renderTable(table).join('\n'), MOST_TABLE_TEXT);
  if (text.trim() === '') return [];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] }];
}

function renderAnyTable(reply: Reply, layout: Layout): Block[] {
  const { table } = reply;
  if (!table || table.columns.length === 0) return [];
  if (layout === 'monospace' || !fitsTableBlock(table)) return renderMonospace(table);
  // A page holds a row at least.
  return layout === 'data_table' && table.rows.length > 0 ? [renderDataTable(table, reply)] : [renderTableBlock(table)];
}

const renderLink = ({ label, url }: Link): string =>
  `<${url.replace(/[<>|]/g, encodeURIComponent).replace(/&/g, '&amp;')}|${escapeMrkdwn(label)}>`;

function renderContext(reply: Reply, frame: MessageFrame): Block[] {
  const { messages, sharedBy, remark } = frame;
  const { language, command, commandWords = command, commandHint } = reply;
  const own = [
    reply.source ?? '',
    commandWords ? [commandHint, commandWords].filter(Boolean).join(' ') : '',
    sharedBy === undefined ? '' : messages.say(language, 'slack-shared-by', { name: sharedBy }),
    remark ?? '',
  ];
  const [source = '', ...rest] = own;
  const context = (...elements: (types.PlainTextElement | types.MrkdwnElement)[]): Block[] =>
    elements.length > 0 ? [{ type: 'context', elements }] : [];
  const plain = (texts: readonly string[]) => {
    const text = texts.filter((each) => each.trim() !== '').join('\n');
    return text === '' ? [] : [plainText(text)];
  };
  const links = reply.links.map(renderLink).join(' · ');
  const linked: types.MrkdwnElement[] =
    links === '' || links.length > MOST_TEXT ? [] : [{ type: 'mrkdwn', text: links }];
  const doer: types.MrkdwnElement[] =
    reply.by !== undefined && frame.isShared
      ? [{ type: 'mrkdwn', text: messages.say(language, 'slack-changed-by', { who: `<@${reply.by}>` }) }]
      : [];
  return [
    ...context(...plain(reply.notes)),
    ...context(...plain([source]), ...linked),
    ...context(...plain(rest)),
    ...context(...doer),
  ];
}

const renderButton = ({ label, command }: Button, actionId: string): types.Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(label, MOST_LABEL),
  value: command,
});

interface Asked {
  readonly button: Button;
  readonly actionId: string;
}

/** What stands behind the buttons: an overflow menu as far as one holds it, else a list. */
function renderMore(asked: readonly Asked[], more: string): (types.Overflow | types.StaticSelect)[] {
  const [first] = asked;
  if (!first) return [];
  const option = ({ button: { label, command } }: Asked): types.PlainTextOption => ({
    text: plainText(label, MOST_LABEL),
    value: command,
  });
  // A longer command has no place there; the list of a glossary has none.
  const options = asked.filter(({ button }) => button.command.length <= MOST_OPTION_VALUE).map(option);
  if (options.length === 0) return [];
  if (options.length <= MOST_OVERFLOW) return [{ type: 'overflow', action_id: first.actionId, options }];
  return [
    {
      type: 'static_select',
      action_id: first.actionId,
      placeholder: plainText(more, MOST_LABEL),
      options: options.slice(0, MOST_OPTIONS),
    },
  ];
}

function renderButtons(reply: Reply, { asker, canShare, messages, page, firstPlace = 0 }: MessageFrame): Block[] {
  const { language, command, buttons, outcome } = reply;
  const usable = buttons.filter((button) => button.command.length <= MOST_VALUE && button.label.trim() !== '');
  // Shared is what can be asked for again: the button carries the question, not the answer.
  const shared = canShare && outcome === 'answered' && command && command.length <= MOST_VALUE ? command : undefined;
  const share =
    shared === undefined
      ? []
      : [
          renderButton(
            { label: messages.say(language, 'slack-share'), command: shared },
            formatActionId('share', language, asker, 0),
          ),
        ];
  const asks = usable.map((button, place) => ({
    button,
    actionId: formatActionId('ask', language, asker, firstPlace + place),
  }));
  const rows = [...new Set(asks.flatMap(({ button }) => button.row ?? []))].map((row) =>
    asks.filter(({ button }) => button.row === row).map(({ button, actionId }) => renderButton(button, actionId)),
  );
  const loose = asks.filter(({ button }) => button.row === undefined);
  // One more button takes no more room than the menu would.
  const atOnce = loose.length <= MOST_AT_ONCE + 1 ? loose : loose.slice(0, MOST_AT_ONCE);
  // Slack tells of its tap too, which is only acknowledged.
  const link: types.Button[] =
    page === undefined || outcome !== 'answered'
      ? []
      : [
          {
            type: 'button',
            action_id: 'page',
            text: plainText(messages.say(language, 'button-page'), MOST_LABEL),
            url: page,
          },
        ];
  const elements = [
    ...share,
    ...atOnce.map(({ button, actionId }) => renderButton(button, actionId)),
    ...renderMore(loose.slice(atOnce.length), messages.say(language, 'slack-more')),
    ...link,
  ];
  return [...rows, elements]
    .filter((each) => each.length > 0)
    .map((each): Block => ({ type: 'actions', elements: each }));
}

/** What stands in the words of a reply can be typed in Slack. */
function typable(reply: Reply): Reply {
  const { above, title, lines, notes, command } = reply;
  return {
    ...reply,
    ...(above && { above: above.map(showTypedText) }),
    title: showTypedText(title),
    lines: lines.map(showTypedText),
    notes: notes.map(showTypedText),
    ...(command !== undefined && { command: showTypedCommand(command) }),
  };
}

export function renderMessage(given: Reply, frame: MessageFrame, layout: Layout): SlackMessage {
  const reply = typable(given);
  const whole = renderText(reply);
  const body: Block[] =
    layout === 'plain'
      ? renderPlain(whole)
      : [
          ...renderLines(reply.above ?? []),
          ...renderTitle(reply.title),
          ...renderLines(reply.lines),
          ...(frame.chart ? [frame.chart as unknown as Block] : []),
          ...renderAnyTable(reply, layout),
          ...renderContext(reply, frame),
        ];
  return { text: escapeWithin(whole, MOST_TEXT), blocks: [...body, ...renderButtons(given, frame)] };
}
