/** What Slack's Block Kit reference demands of the blocks of a message; an empty list means that Slack would take them. */

type Bag = Record<string, unknown>;

const MOST_BLOCKS = 50;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

class Findings {
  readonly errors: string[] = [];
  readonly actionIds = new Set<string>();
  tables = 0;
  tableText = 0;

  add(path: string, what: string): void {
    this.errors.push(`${what} [json-pointer:${path}]`);
  }
}

function checkKeys(found: Findings, path: string, bag: Bag, allowed: readonly string[]): void {
  for (const key of Object.keys(bag))
    if (!allowed.includes(key)) found.add(`${path}/${key}`, 'invalid additional property');
}

function checkLength(found: Findings, path: string, text: unknown, most: number): void {
  if (typeof text !== 'string') found.add(path, 'must be a string');
  else if (text.length === 0) found.add(path, 'must be more than 0 characters');
  else if (text.length > most) found.add(path, `must be less than ${most + 1} characters`);
}

function checkText(found: Findings, path: string, text: unknown, most: number, kinds: readonly string[]): void {
  if (!isBag(text)) {
    found.add(path, 'missing required field');
    return;
  }
  if (!kinds.includes(String(text.type))) found.add(`${path}/type`, 'unsupported type');
  checkKeys(found, path, text, text.type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji']);
  checkLength(found, `${path}/text`, text.text, most);
}

function checkButton(found: Findings, path: string, button: unknown): void {
  if (!isBag(button) || button.type !== 'button') {
    found.add(path, 'unsupported element');
    return;
  }
  checkKeys(found, path, button, [
    'type',
    'action_id',
    'text',
    'value',
    'url',
    'style',
    'accessibility_label',
    'confirm',
  ]);
  checkText(found, `${path}/text`, button.text, 75, ['plain_text']);
  if (button.value !== undefined) checkLength(found, `${path}/value`, button.value, 2000);
  checkActionId(found, path, button);
}

/** Options with a text and a value each; so many of them. */
function checkOptions(found: Findings, path: string, options: unknown, most: number): void {
  const list = listOf(options);
  if (list.length === 0 || list.length > most) found.add(`${path}/options`, `must have 1 to ${most} items`);
  for (const [place, option] of list.entries()) {
    const here = `${path}/options/${place}`;
    if (!isBag(option)) {
      found.add(here, 'must be an object');
      continue;
    }
    checkKeys(found, here, option, ['text', 'value', 'description', 'url']);
    checkText(found, `${here}/text`, option.text, 75, ['plain_text']);
    checkLength(found, `${here}/value`, option.value, 150);
  }
}

function checkElement(found: Findings, path: string, element: unknown): void {
  if (isBag(element) && element.type === 'overflow') {
    checkKeys(found, path, element, ['type', 'action_id', 'options', 'confirm']);
    checkOptions(found, path, element.options, 5);
    checkActionId(found, path, element);
  } else if (isBag(element) && element.type === 'static_select') {
    checkKeys(found, path, element, ['type', 'action_id', 'options', 'placeholder', 'initial_option', 'confirm']);
    checkOptions(found, path, element.options, 100);
    if (element.placeholder !== undefined)
      checkText(found, `${path}/placeholder`, element.placeholder, 150, ['plain_text']);
    checkActionId(found, path, element);
  } else checkButton(found, path, element);
}

function checkActionId(found: Findings, path: string, element: Bag): void {
  checkLength(found, `${path}/action_id`, element.action_id, 255);
  const id = String(element.action_id);
  if (found.actionIds.has(id)) found.add(`${path}/action_id`, '`action_id` already exists for another element');
  found.actionIds.add(id);
}

function checkRichElement(found: Findings, path: string, element: unknown): void {
  if (!isBag(element)) {
    found.add(path, 'must be an object');
    return;
  }
  switch (element.type) {
    case 'text':
      checkKeys(found, path, element, ['type', 'text', 'style']);
      checkLength(found, `${path}/text`, element.text, 40_000);
      return;
    case 'link':
      checkKeys(found, path, element, ['type', 'url', 'text', 'unsafe', 'style']);
      checkLength(found, `${path}/url`, element.url, 3000);
      return;
    case 'user':
      checkLength(found, `${path}/user_id`, element.user_id, 255);
      return;
    default:
      found.add(`${path}/type`, 'unsupported element');
  }
}

const RICH_PARTS = ['rich_text_section', 'rich_text_preformatted', 'rich_text_quote'];

function checkRichText(found: Findings, path: string, block: Bag): void {
  checkKeys(found, path, block, ['type', 'block_id', 'elements']);
  const parts = listOf(block.elements);
  if (parts.length === 0) found.add(`${path}/elements`, 'no more than 0 items required');
  for (const [place, part] of parts.entries()) {
    const here = `${path}/elements/${place}`;
    if (!isBag(part) || !RICH_PARTS.includes(String(part.type))) {
      found.add(here, 'unsupported element');
      continue;
    }
    checkKeys(found, here, part, ['type', 'elements', 'border']);
    const elements = listOf(part.elements);
    if (elements.length === 0) found.add(`${here}/elements`, 'must have items');
    for (const [index, element] of elements.entries()) checkRichElement(found, `${here}/elements/${index}`, element);
  }
}

function checkCell(found: Findings, path: string, cell: unknown): void {
  if (!isBag(cell)) {
    found.add(path, 'must be an object');
    return;
  }
  if (cell.type === 'rich_text') {
    checkRichText(found, path, cell);
    return;
  }
  if (cell.type !== 'raw_text') {
    found.add(`${path}/type`, 'unsupported type');
    return;
  }
  checkKeys(found, path, cell, ['type', 'text']);
  checkLength(found, `${path}/text`, cell.text, 2000);
  found.tableText += String(cell.text).length;
}

function checkTable(found: Findings, path: string, block: Bag): void {
  checkKeys(found, path, block, ['type', 'block_id', 'rows', 'column_settings']);
  found.tables += 1;
  const rows = listOf(block.rows);
  if (rows.length === 0 || rows.length > 100) found.add(`${path}/rows`, 'must have 1 to 100 items');
  for (const [place, row] of rows.entries()) {
    const cells = listOf(row);
    if (cells.length === 0 || cells.length > 20) found.add(`${path}/rows/${place}`, 'must have 1 to 20 items');
    for (const [index, cell] of cells.entries()) checkCell(found, `${path}/rows/${place}/${index}`, cell);
  }
  const settings = listOf(block.column_settings);
  if (settings.length > 20) found.add(`${path}/column_settings`, 'must have at most 20 items');
  for (const [place, setting] of settings.entries()) {
    const align = isBag(setting) ? setting.align : null;
    if (align !== undefined && !['left', 'center', 'right'].includes(String(align))) {
      found.add(`${path}/column_settings/${place}/align`, 'unsupported value');
    }
  }
}

/** Read in the block's reference: a caption, pages of 1 to 100 rows, rows as wide as the header, numbers with their text. */
function checkDataTable(found: Findings, path: string, block: Bag): void {
  checkKeys(found, path, block, ['type', 'block_id', 'rows', 'caption', 'page_size', 'row_header_column_index']);
  found.tables += 1;
  checkLength(found, `${path}/caption`, block.caption, 2000);
  const rows = listOf(block.rows);
  if (rows.length < 2 || rows.length > 101) found.add(`${path}/rows`, 'must have a header and 1 to 100 items');
  const width = listOf(rows[0]).length;
  if (width === 0 || width > 20) found.add(`${path}/rows/0`, 'must have 1 to 20 items');
  for (const [place, row] of rows.entries()) {
    const cells = listOf(row);
    if (cells.length !== width) found.add(`${path}/rows/${place}`, `must have ${width} items`);
    for (const [index, cell] of cells.entries()) {
      const here = `${path}/rows/${place}/${index}`;
      if (!isBag(cell) || cell.type !== 'raw_number') {
        checkCell(found, here, cell);
        continue;
      }
      checkKeys(found, here, cell, ['type', 'value', 'text']);
      if (typeof cell.value !== 'number' || !Number.isFinite(cell.value))
        found.add(`${here}/value`, 'must be a number');
      checkLength(found, `${here}/text`, cell.text, 2000);
    }
  }
  const page = block.page_size ?? 5;
  if (!Number.isInteger(page) || Number(page) < 1 || Number(page) > 100)
    found.add(`${path}/page_size`, 'must be 1 to 100');
  const header = block.row_header_column_index ?? 0;
  if (!Number.isInteger(header) || Number(header) < 0 || Number(header) >= width) {
    found.add(`${path}/row_header_column_index`, 'must be a column');
  }
}

/** Read in the block's reference: series with one point for each category, of the same names. */
function checkChart(found: Findings, path: string, block: Bag): void {
  checkKeys(found, path, block, ['type', 'block_id', 'title', 'chart']);
  checkLength(found, `${path}/title`, block.title, 50);
  const chart = isBag(block.chart) ? block.chart : {};
  if (!['bar', 'line', 'area'].includes(String(chart.type))) found.add(`${path}/chart/type`, 'unsupported type');
  checkKeys(found, `${path}/chart`, chart, ['type', 'series', 'axis_config']);
  const categories = listOf(isBag(chart.axis_config) ? chart.axis_config.categories : undefined);
  if (categories.length === 0 || categories.length > 20)
    found.add(`${path}/chart/axis_config`, 'must have 1 to 20 items');
  for (const category of categories) checkLength(found, `${path}/chart/axis_config`, category, 20);
  const series = listOf(chart.series);
  if (series.length === 0 || series.length > 6) found.add(`${path}/chart/series`, 'must have 1 to 6 items');
  for (const [place, each] of series.entries()) {
    const here = `${path}/chart/series/${place}`;
    if (!isBag(each)) {
      found.add(here, 'must be an object');
      continue;
    }
    checkLength(found, `${here}/name`, each.name, 20);
    const labels = listOf(each.data).map((point) => (isBag(point) ? point.label : undefined));
    if (JSON.stringify(labels) !== JSON.stringify(categories)) found.add(`${here}/data`, 'must match the categories');
    const isNumeric = listOf(each.data).every((point) => isBag(point) && Number.isFinite(point.value));
    if (!isNumeric) found.add(`${here}/data`, 'must be numbers');
  }
}

function checkBlock(found: Findings, path: string, block: unknown): void {
  if (!isBag(block)) {
    found.add(path, 'must be an object');
    return;
  }
  switch (block.type) {
    case 'header':
      checkKeys(found, path, block, ['type', 'block_id', 'text']);
      checkText(found, `${path}/text`, block.text, 150, ['plain_text']);
      return;
    case 'section':
      checkKeys(found, path, block, ['type', 'block_id', 'text', 'fields', 'accessory', 'expand']);
      checkText(found, `${path}/text`, block.text, 3000, ['plain_text', 'mrkdwn']);
      return;
    case 'context': {
      checkKeys(found, path, block, ['type', 'block_id', 'elements']);
      const elements = listOf(block.elements);
      if (elements.length === 0 || elements.length > 10) found.add(`${path}/elements`, 'must have 1 to 10 items');
      for (const [place, element] of elements.entries()) {
        checkText(found, `${path}/elements/${place}`, element, 3000, ['plain_text', 'mrkdwn']);
      }
      return;
    }
    case 'actions': {
      checkKeys(found, path, block, ['type', 'block_id', 'elements']);
      const elements = listOf(block.elements);
      if (elements.length === 0 || elements.length > 25) found.add(`${path}/elements`, 'must have 1 to 25 items');
      for (const [place, element] of elements.entries()) checkElement(found, `${path}/elements/${place}`, element);
      return;
    }
    case 'rich_text':
      checkRichText(found, path, block);
      return;
    case 'table':
      checkTable(found, path, block);
      return;
    case 'data_table':
      checkDataTable(found, path, block);
      return;
    case 'image': {
      checkKeys(found, path, block, ['type', 'block_id', 'slack_file', 'image_url', 'alt_text', 'title']);
      checkLength(found, `${path}/alt_text`, block.alt_text, 2000);
      const file = block.slack_file;
      const isGiven = isBag(file) && typeof file.id === 'string' && Object.keys(file).length === 1;
      if (!isGiven) found.add(`${path}/slack_file`, 'invalid slack file');
      return;
    }
    case 'data_visualization':
      checkChart(found, path, block);
      return;
    case 'divider':
      checkKeys(found, path, block, ['type', 'block_id']);
      return;
    default:
      found.add(`${path}/type`, `unsupported type: ${String(block.type)}`);
  }
}

/** `most` is 50 in a message and 100 in a view. */
export function checkBlocks(blocks: unknown, most = MOST_BLOCKS): string[] {
  if (!Array.isArray(blocks)) return ['must be an array [json-pointer:/blocks]'];
  const found = new Findings();
  if (blocks.length > most) found.add('/blocks', `no more than ${most} items allowed`);
  for (const [place, block] of blocks.entries()) checkBlock(found, `/blocks/${place}`, block);
  if (found.tables > 1) found.add('/blocks', 'only_one_table_allowed');
  if (found.tableText > 10_000) found.add('/blocks', 'table text must be less than 10001 characters');
  return found.errors;
}
