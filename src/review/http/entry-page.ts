import { createHash } from 'node:crypto';

/** Takes the token out of the address, exchanges it for the cookie, and opens the report. */
const SCRIPT = `
const token = new URLSearchParams(location.hash.slice(1)).get('token');
history.replaceState(null, '', '/');
const answer = token === null
  ? await fetch('/api/run')
  : await fetch('/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) });
if (answer.ok) location.replace('/');
else document.querySelector('p').hidden = false;
`;
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:34em;padding:0 1em;color-scheme:light dark}';

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const ENTRY_POLICY = [
  "default-src 'none'",
  `script-src ${sourceOf(SCRIPT)}`,
  `style-src ${sourceOf(STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a browser gets that is not known: no article, only the door. */
export const ENTRY_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Variorum review</title>
<style>${STYLE}</style>
<noscript>Deciding takes JavaScript. The report can be read without: variorum compare … --html report.html</noscript>
<p role="alert" hidden>This address was used already, or is not whole. Each address opens the review in one browser: stop <code>variorum review</code> and start it again for a new one.</p>
<script type="module">${SCRIPT}</script>
</html>
`;
