// Read by every browser, however old: plain ES3. `replaceChildren` came with Chromium 86 and Firefox 78, `adoptedStyleSheets`
// with Firefox 101 and Safari 16.4: who lacks one of them can't run the application, and would show an empty page.
if (!('replaceChildren' in document.documentElement) || !('adoptedStyleSheets' in document)) {
  document.getElementById('old-browser').removeAttribute('hidden');
}
