// Keeps the page on screen like the report's files: listens for saves, fetches the page and changes what is different in it.
import { morph } from './morph.js';
import { chapter as showChapter, place, problems as showProblems, say, text } from './panel.js';

const $ = id => document.getElementById(id);
const frame = $('page'), chapters = $('chapter');
let state = null, slug = null, shown = 0;

const page = () => frame.contentDocument;
const address = name => `/site/${name}.html`;

// ------------------------------------------------------------------------------------------------ the page

async function refresh() {
  if (!slug || state.chapters.length === 0) return;
  const wanted = slug, revision = state.revision;
  const answer = await fetch(address(wanted));
  if (!answer.ok || wanted !== slug || revision < shown) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  shown = revision;
  mark(fresh);
  morph(page().documentElement, fresh.documentElement);
  restyle();
}

// The style sheet may be another under the same name.
let style = '';
async function restyle() {
  const link = page().querySelector('link[rel=stylesheet]');
  if (!link) return;
  const answer = await fetch(new URL(link.getAttribute('href').split('?')[0], page().baseURI));
  if (!answer.ok) return;
  const css = await answer.text();
  if (style && css !== style) link.href = `${link.getAttribute('href').split('?')[0]}?${state.revision}`;
  style = css;
}

function open(name) {
  if (name === slug) return;
  slug = name;
  frame.src = address(name);
}

frame.addEventListener('load', () => {
  const match = /^\/site\/(.+)\.html$/.exec(decodeURI(frame.contentWindow.location.pathname));
  if (!match) return;
  slug = match[1];
  chapters.value = slug;
  shown = state?.revision ?? 0;
  style = '';
  page().addEventListener('click', clicked, true);
  page().addEventListener('keydown', event => event.key === 'Enter' && event.target.dataset?.marked && clicked(event), true);
  page().addEventListener('keydown', keys);
  mark();
  restyle();
  panel();
});

// ------------------------------------------------------------------------------- where a thing comes from

const blocks = 'p, h1, h2, h3, h4, li, figure, table, blockquote, .finding';

// Blocks that tell their line can be reached with the tab key, too.
function mark(root = page()) {
  for (const block of root.querySelectorAll(blocks)) if (lineOf(block) && !block.dataset.marked) {
    block.dataset.marked = 'true';
    if (!block.hasAttribute('tabindex')) block.tabIndex = 0;
  }
}

function lineOf(block) {
  const before = block.previousSibling;
  const told = before?.nodeType === Node.COMMENT_NODE && /^at (.+):(\d+)$/.exec(before.nodeValue);
  return told ? { file: told[1], line: Number(told[2]) } : null;
}

async function clicked(event) {
  const number = event.target.closest('a.number, data');
  const data = number?.matches('data') ? number : number?.querySelector('data');
  if (data) {
    event.preventDefault();
    const answer = await fetch(`/number?id=${encodeURIComponent(data.getAttribute('value'))}`);
    if (answer.ok) say(text('pre', (await answer.json()).text));
    return;
  }
  if (event.target.closest('a, summary, button')) return;
  for (let block = event.target.closest(blocks); block; block = block.parentElement?.closest(blocks)) {
    const told = lineOf(block);
    if (told) return say(place(told.file, pathOf(told.file), told.line));
  }
}

const pathOf = file => `${state.folder}/${file}`;

// --------------------------------------------------------------------------------------- panel and problems

async function panel() {
  if (!slug) return;
  const answer = await fetch(`/chapter/${slug}`);
  if (answer.ok) showChapter(await answer.json());
}

let dismissed = '';
function tell() {
  showProblems(state.problems);
  const stopping = state.problems.filter(problem => problem.isError && !problem.isClaim);
  const key = JSON.stringify(stopping);
  if (stopping.length === 0) reveal(false);
  else if (key !== dismissed) reveal(true);
}

function reveal(visible) {
  $('problems').hidden = !visible;
  $('show-problems').setAttribute('aria-expanded', String(visible));
  if (!visible) dismissed = JSON.stringify(state.problems.filter(problem => problem.isError && !problem.isClaim));
}

function keys(event) {
  if (event.key === 'Escape' && !$('problems').hidden) {
    reveal(false);
    $('show-problems').focus();
  }
}

document.addEventListener('keydown', keys);
$('hide-problems').addEventListener('click', () => { reveal(false); $('show-problems').focus(); });
$('show-problems').addEventListener('click', () => { reveal($('problems').hidden); if (!$('problems').hidden) $('problems').focus(); });
$('show-panel').addEventListener('click', () => {
  $('panel').hidden = !$('panel').hidden;
  $('show-panel').setAttribute('aria-expanded', String(!$('panel').hidden));
});
chapters.addEventListener('change', () => open(chapters.value));

// ------------------------------------------------------------------------------------------------- listening

function receive(next) {
  state = next;
  document.title = state.title ? `${state.title} – forhåndsvisning` : 'Forhåndsvisning';
  $('title').textContent = state.title || 'Forhåndsvisning';
  const wanted = state.chapters.map(it => `${it.slug}\n${it.number ?? ''} ${it.title}`).join('\n');
  if (chapters.dataset.shown !== wanted) {
    chapters.replaceChildren(...state.chapters.map(it => new Option(it.number ? `${it.number} ${it.title}` : it.title, it.slug)));
    chapters.dataset.shown = wanted;
  }
  tell();
  const errors = state.problems.filter(problem => problem.isError).length;
  $('status').textContent = errors ? 'Rapporten har feil.' : 'Siden er som filene.';
  if (!slug && state.chapters.length) open(new URLSearchParams(location.search).get('side') ?? state.chapters[0].slug);
  else if (slug) refresh().then(panel);
  chapters.value = slug ?? '';
}

const events = new EventSource('/events');
events.onmessage = event => receive(JSON.parse(event.data));
events.onerror = () => { $('status').textContent = 'Forhåndsvisningen svarer ikke. Prøver igjen …'; };
