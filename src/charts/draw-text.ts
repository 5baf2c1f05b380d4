import type { Picture, PicturePoint } from '../statistics/picture.ts';

/** Wide enough for a name, a bar and a value, and no wider than a phone's monospace line. */
const COLUMNS = 34;
const LEVELS = '▁▂▃▄▅▆▇█';
const NO_FIGURE = '·';
const LEAST_BAR = 8;
/** A series of so many points gets a bar with its period each. */
const MOST_BARS = 20;

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - text.length));
const padLeft = (text: string, width: number) => ' '.repeat(Math.max(0, width - text.length)) + text;

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function spark(points: readonly (PicturePoint | undefined)[], low: number, high: number): string {
  const steps = LEVELS.length - 1;
  return points
    .map((point) => {
      if (!point) return NO_FIGURE;
      const share = high === low ? 0.5 : (point.figure.value - low) / (high - low);
      return LEVELS[Math.round(share * steps)] ?? NO_FIGURE;
    })
    .join('');
}

/** The first and the last period, each under its end of the blocks. */
function drawAxis(labels: readonly string[]): string {
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  return `${first}${padLeft(last, Math.max(labels.length - first.length, last.length + 1))}`;
}

/** A row of blocks a series with the first, the highest, the lowest and the last value under it. */
function drawSparks(picture: Picture): string[] {
  // More points than columns: the newest are shown.
  const from = Math.max(0, picture.categories.length - COLUMNS);
  return picture.series.flatMap(({ name, points }) => {
    const shown = points.slice(from);
    const held = shown.flatMap((point, index) => (point ? [{ point, index: index + from }] : []));
    const values = held.map(({ point }) => point.figure.value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const find = (value: number) => held.find(({ point }) => point.figure.value === value);
    const wanted = new Set([held[0], find(high), find(low), held.at(-1)].flatMap((one) => one ?? []));
    const told = [...wanted]
      .sort((a, b) => a.index - b.index)
      .map(({ point, index }) => ({ name: picture.categories[index]?.label ?? '', value: point.label }));
    const names = Math.max(0, ...told.map((row) => row.name.length));
    const numbers = Math.max(0, ...told.map((row) => row.value.length));
    return [
      ...(picture.series.length > 1 ? [cut(name, COLUMNS)] : []),
      spark(shown, low, high),
      drawAxis(picture.categories.slice(from).map(({ label }) => label)),
      ...told.map((row) => cut(`${pad(row.name, names)} ${padLeft(row.value, numbers)}`, COLUMNS)),
    ];
  });
}

/** Name, bar, value; losses in another shade. */
function drawBars(picture: Picture): string[] {
  const rows = picture.categories.flatMap((category, index) =>
    picture.series.flatMap((series) => {
      const point = series.points[index];
      const name = picture.series.length > 1 ? series.name : category.label;
      return point ? [{ name, point, index }] : [];
    }),
  );
  const numbers = Math.max(0, ...rows.map(({ point }) => point.label.length));
  const longest = Math.max(0, ...rows.map(({ name }) => name.length));
  const names = Math.min(longest, COLUMNS - numbers - LEAST_BAR - 2);
  const room = COLUMNS - names - numbers - 2;
  const largest = Math.max(1e-9, ...rows.map(({ point }) => Math.abs(point.figure.value)));
  return rows.flatMap(({ name, point, index }, row) => {
    const length = Math.ceil((Math.abs(point.figure.value) / largest) * room);
    const bar = (point.figure.value < 0 ? '▒' : '█').repeat(length);
    const isFirst = picture.series.length > 1 && rows[row - 1]?.index !== index;
    const heading = isFirst ? [cut(picture.categories[index]?.label ?? '', COLUMNS)] : [];
    return [...heading, `${pad(cut(name, names), names)} ${pad(bar, room)} ${padLeft(point.label, numbers)}`];
  });
}

/** The picture in plain text of at most 34 columns, with the same numbers; for terminals. */
export function drawText(picture: Picture): string[] {
  const isOverTime = picture.kind === 'line' || picture.kind === 'mirrored';
  const isLong = isOverTime && picture.categories.length > MOST_BARS;
  return [...wrap(picture.title), ...wrap(picture.subtitle), '', ...(isLong ? drawSparks(picture) : drawBars(picture))];
}
