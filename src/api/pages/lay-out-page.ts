import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Words } from '../../replies/messages/words.ts';
import { LANGUAGES, type Language } from '../../statistics/language.ts';
import { STYLE } from './style.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageFrame {
  readonly words: Words;
  readonly publicUrl: string;
  readonly title: string;
  readonly description: string;
  /** Address of this very page in each language; absent for what has none of its own. */
  readonly addresses?: Readonly<Record<Language, string>>;
  /** Preview picture of links, made from the very answer. */
  readonly picture?: { readonly url: string; readonly alt: string };
  /** schema.org, as an object. */
  readonly data?: object;
  /** Address of the page's oEmbed description. */
  readonly oembed?: string;
  /** Asked back and not found: nothing for search engines. */
  readonly isHidden?: boolean;
  readonly isEmbedded?: boolean;
  readonly body: Markup;
  /** What stands in the ask box. */
  readonly asked?: string;
  readonly dataVersion: string;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** A closing tag inside a data block would end it; as an escape it means the same to whoever reads JSON. */
const jsonLd = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');

export function askBox(words: Words, publicUrl: string, asked = ''): Markup {
  const { language } = words;
  return html`<form action="${publicUrl}/${language}/ask" method="get" role="search">
<label for="q">${words.say('page-ask-label')}</label>
<input id="q" name="q" value="${asked}" maxlength="1000" autocomplete="off" required>
<button>${words.say('page-ask-button')}</button>
</form>`;
}

/** As Open Graph writes them. */
const LOCALES: Readonly<Record<Language, string>> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' };

/** A whole page that needs no script: head with previews and the other languages, the body, the ask box. */
export function layOutPage(frame: PageFrame): Markup {
  const { words, publicUrl, title, description, addresses, picture, data, oembed, isHidden, isEmbedded } = frame;
  const { language } = words;
  const address = addresses?.[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${isHidden || isEmbedded ? html`<meta name="robots" content="noindex">` : ''}
${address ? html`<link rel="canonical" href="${address}">` : ''}
${addresses ? LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${addresses[one]}">\n`) : ''}
${oembed ? html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}">` : ''}
<meta property="og:type" content="article">
<meta property="og:site_name" content="Koshi">
<meta property="og:locale" content="${LOCALES[language]}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${address ? html`<meta property="og:url" content="${address}">` : ''}
${
  picture
    ? html`<meta property="og:image" content="${picture.url}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${picture.alt}">
<meta name="twitter:card" content="summary_large_image">`
    : html`<meta name="twitter:card" content="summary">`
}
<style>${raw(STYLE)}</style>
${data ? html`<script type="application/ld+json">${raw(jsonLd(data))}</script>` : ''}
</head>
<body>
${isEmbedded ? '' : html`<header><a href="${publicUrl}/${language}">Koshi</a></header>`}
<main>
${frame.body}
${isEmbedded ? '' : askBox(words, publicUrl, frame.asked)}
</main>
<footer>
${
  addresses && !isEmbedded
    ? html`<nav aria-label="${words.say('page-languages')}"><ul>${LANGUAGES.filter((one) => one !== language).map(
        (one) => html`<li><a href="${addresses[one]}" lang="${one}" hreflang="${one}">${LANGUAGE_NAMES[one]}</a></li>`,
      )}</ul></nav>`
    : ''
}
<p>${words.say('page-about')} ${words.say('page-data-version', { version: frame.dataVersion })}</p>
</footer>
</body>
</html>`;
}
