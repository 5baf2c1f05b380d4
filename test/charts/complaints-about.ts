import { isInside, overlaps } from '../../src/charts/layouts/boxes.ts';
import type { Picture } from '../../src/statistics/picture.ts';
import { readLabels, sizeOf } from './read-labels.ts';

/** The smallest text that can be read where a phone shows the 1200 px at a third. */
const SMALLEST = 26;

/** Labels that leave the picture, overlap, are too small or stand for no text of the picture. */
export function complaintsAbout(svg: string, picture: Picture): string[] {
  const labels = readLabels(svg);
  const { width, height } = sizeOf(svg);
  const sheet = { left: 0, top: 0, right: width, bottom: height };
  const values = new Set(picture.series.flatMap((series) => series.points.flatMap((point) => point?.label ?? [])));
  const ticks = new Set(picture.scale.map(({ label }) => label));
  const prose = [
    picture.title,
    picture.subtitle,
    picture.source,
    ...picture.notes,
    ...picture.legend.map(({ text }) => text),
    ...picture.marks.map(({ label }) => label),
    ...picture.categories.map(({ label }) => label),
    ...picture.series.map(({ name }) => name),
  ];
  const isOwn = (text: string) => values.has(text) || ticks.has(text) || prose.some((words) => words.includes(text));
  return [
    ...labels.filter(({ box }) => !isInside(box, sheet)).map(({ text }) => `outside: ${text}`),
    ...labels.filter(({ size }) => !(size >= SMALLEST)).map(({ text }) => `too small: ${text}`),
    ...labels.filter(({ text }) => !isOwn(text)).map(({ text }) => `not of the picture: ${text}`),
    ...labels.flatMap((label, index) =>
      labels
        .slice(index + 1)
        .filter((other) => overlaps(label.box, other.box))
        .map((other) => `overlap: ${label.text} | ${other.text}`),
    ),
  ];
}
