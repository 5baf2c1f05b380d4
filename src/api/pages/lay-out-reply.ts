import { html } from 'hono/html';
import type { Words } from '../../replies/messages/words.ts';
import type { Reply, Table } from '../../replies/reply.ts';
import type { Result } from '../create-core.ts';
import type { Markup } from './lay-out-page.ts';

function layOutTable({ columns, rows }: Table, caption: string): Markup {
  const side = (index: number) => (columns[index]?.align === 'right' ? 'right' : '');
  return html`<table><caption>${caption}</caption>
<thead><tr>${columns.map(({ label }, index) => html`<th scope="col" class="${side(index)}">${label}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, index) =>
        index === 0
          ? html`<th scope="row" class="${side(index)}">${cell}</th>`
          : html`<td class="${side(index)}">${cell}</td>`,
      )}</tr>\n`,
  )}</tbody></table>`;
}

const HEADINGS = { answered: 'page-next', asked: 'page-choices', missing: 'page-nearest' } as const;

export interface ReplyShown {
  readonly words: Words;
  readonly reply: Reply;
  readonly result: Result;
  /** Address of the picture. */
  readonly picture?: { readonly url: string; readonly alt: string; readonly width: number };
  /** What became of the figures since the day that the page is pinned to. */
  readonly since?: readonly string[];
}

/** What a chat would show of the reply, as HTML: sentence, table, picture, notes, sources, and what to ask next. */
export function layOutReply({ words, reply, result, picture, since = [] }: ReplyShown): Markup {
  const { above = [], title, lines, table, notes, source, links } = reply;
  return html`<article>
${above.map((line) => html`<p>${line}</p>\n`)}
<h1>${title}</h1>
${since.map((line) => html`<p><strong>${line}</strong></p>`)}
${lines.map((line, index) => html`<p class="${index === 0 ? 'figure' : ''}">${line}</p>\n`)}
${table ? layOutTable(table, title) : ''}
${picture ? html`<img src="${picture.url}" alt="${picture.alt}" loading="lazy">` : ''}
${notes.length > 0 ? html`<h2>${words.say('page-notes')}</h2><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>` : ''}
${
  source
    ? html`<h2>${words.say('page-sources')}</h2><p>${source}</p>
<ul>${links.map(({ label, url }) => html`<li><a href="${url}" rel="noopener">${label}</a></li>`)}</ul>`
    : ''
}
</article>
${
  result.choices.length > 0
    ? html`<nav aria-label="${words.say(HEADINGS[result.outcome])}"><h2>${words.say(HEADINGS[result.outcome])}</h2>
<ul>${result.choices.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>\n`)}</ul></nav>`
    : ''
}`;
}
