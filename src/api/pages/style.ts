import { createHash } from 'node:crypto';

/** The one style sheet, inside each page: phone first, light and dark, and print. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b2a30;--soft:#51646c;--line:#d5dde0;--accent:#0b5a73}
@media (prefers-color-scheme:dark){:root{--paper:#12191c;--ink:#e8eff1;--soft:#a9bac1;--line:#34444b;--accent:#7cc7de}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:1rem;background:var(--paper);color:var(--ink);font:1.05rem/1.5 system-ui,sans-serif}
header,footer{color:var(--soft);font-size:.95rem}
a{color:var(--accent);overflow-wrap:anywhere}
h1{font-size:1.35rem;line-height:1.3;margin:1rem 0 .5rem}
h2{font-size:1rem;margin:1.5rem 0 .4rem;color:var(--soft)}
.figure{font-size:1.2rem;font-weight:600}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
thead th{color:var(--soft)}
.right{text-align:right;font-variant-numeric:tabular-nums}
img{display:block;width:100%;height:auto;margin:1rem 0;background:#fff}
form{display:flex;gap:.5rem;margin:1rem 0;flex-wrap:wrap}
label{width:100%}
input{flex:1;min-width:12rem;font:inherit;padding:.5rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--paper);color:var(--ink)}
button{font:inherit;padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.3rem;background:var(--accent);color:var(--paper)}
ul{padding-left:1.2rem}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
nav a{display:inline-block;padding:.2rem 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.4rem;list-style:none;padding:0}
.tiles a{display:block;padding:.5rem;border:1px solid var(--line);border-radius:.3rem;text-decoration:none}
@media print{form,nav,.files{display:none}body{max-width:none;color:#000;background:#fff}}
`;

/** For the policy of the page: nothing but this very style is applied. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
