import { describe, expect, it } from 'vitest';
import { checkBlocks } from './check-blocks.ts';

const button = (id: string, label = 'Go') => ({
  type: 'button',
  action_id: id,
  value: 'v',
  text: { type: 'plain_text', text: label },
});
const table = (rows: unknown) => ({ type: 'table', rows });

describe('the stand-in refuses, as Slack does,', () => {
  it.each([
    ['a block it does not know', [{ type: 'paragraph' }], 'unsupported type: paragraph'],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], 'unsupported type'],
    [
      'a header of 151 characters',
      [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      'must be less than 151',
    ],
    ['an empty section', [{ type: 'section', text: { type: 'plain_text', text: '' } }], 'must be more than 0'],
    ['two buttons with one id', [{ type: 'actions', elements: [button('a'), button('a')] }], 'already exists'],
    [
      'a label of 76 characters',
      [{ type: 'actions', elements: [button('a', 'x'.repeat(76))] }],
      'must be less than 76',
    ],
    ['26 buttons', [{ type: 'actions', elements: Array.from({ length: 26 }, (_, n) => button(String(n))) }], '1 to 25'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'no more than 50'],
    [
      'two tables',
      [table([[{ type: 'raw_text', text: 'x' }]]), table([[{ type: 'raw_text', text: 'x' }]])],
      'only_one_table',
    ],
    ['an empty cell', [table([[{ type: 'raw_text', text: '' }]])], 'must be more than 0'],
    ['101 rows', [table(Array.from({ length: 101 }, () => [{ type: 'raw_text', text: 'x' }]))], '1 to 100'],
    ['21 columns', [table([Array.from({ length: 21 }, () => ({ type: 'raw_text', text: 'x' }))])], '1 to 20'],
  ])('%s', (_, blocks, reason) => {
    expect(checkBlocks(blocks).join()).toContain(reason);
  });
});
