// Keeps the page on screen like the report's files: listens for saves, fetches the page and changes what is different in it.
import { morph } from './morph.js';
import { exchange, isTold, placeOf, split } from './parts.js';
import { chapter as showChapter, element, place, problems as showProblems, say } from './panel.js';
import { print, toggle } from './print.js';
import './questions.js';

const $ = id => document.getElementById(id);
const frame = $('page'), chapters = $('chapter');
let state = null, slug = null, shown = 0, content = null;

const page = () => frame.contentDocument;
const address = name => `/site/${name}.html`;

// ------------------------------------------------------------------------------------------------ the page

async function refresh() {
  if (!slug || state.chapters.length === 0) return;
  const wanted = slug, revision = state.revision;
  const answer = await fetch(address(wanted));
  if (!answer.ok || wanted !== slug || revision < shown) return;
  const text = await answer.text();
  if (wanted !== slug || revision < shown) return;
  shown = revision;
  const fresh = split(text);
  if (!exchange(page(), content, fresh, mark)) {
    const whole = new DOMParser().parseFromString(text, 'text/html');
    mark(whole);
    morph(page().documentElement, whole.documentElement);
  }
  content = fresh;
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
  content = null;
  page().addEventListener('click', clicked, true);
  page().addEventListener('keydown', event => event.key === 'Enter' && event.target.dataset?.marked && clicked(event), true);
  page().addEventListener('keydown', keys);
  refresh(); // to know the text of what was loaded
  panel();
  print(slug);
});

// ------------------------------------------------------------------------------- where a thing comes from

const blocks = 'p, h1, h2, h3, h4, li, figure, table, blockquote, .finding';

// Blocks that tell their line can be reached with the tab key, too.
function mark(root = page()) {
  for (const block of root.querySelectorAll(blocks)) if (isTold(block) && !block.dataset.marked) {
    block.dataset.marked = 'true';
    if (!block.hasAttribute('tabindex')) block.tabIndex = 0;
  }
}

async function clicked(event) {
  const number = event.target.closest('a.number, data');
  const data = number?.matches('data') ? number : number?.querySelector('data');
  if (data) {
    event.preventDefault();
    const answer = await fetch(`/number?id=${encodeURIComponent(data.getAttribute('value'))}`);
    if (answer.ok) say(element('pre', {}, (await answer.json()).text));
    return;
  }
  if (event.target.closest('a, summary, button')) return;
  for (let block = event.target.closest(blocks); block; block = block.parentElement?.closest(blocks)) {
    const told = placeOf(block);
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

// What keeps the page from being made, as a text that tells one set from another.
const stopping = () => {
  const found = state.problems.filter(problem => problem.isError && !problem.isClaim);
  return found.length ? JSON.stringify(found) : '';
};

let dismissed = '';
function tell() {
  showProblems(state.problems);
  const found = stopping();
  if (!found) reveal(false);
  else if (found !== dismissed) reveal(true);
}

function reveal(visible) {
  $('problems').hidden = !visible;
  $('show-problems').setAttribute('aria-expanded', String(visible));
  if (!visible) dismissed = stopping();
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
$('show-print').addEventListener('click', () => toggle(slug));
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
  else if (slug) {
    print(slug); // takes longest
    refresh().then(panel);
  }
  chapters.value = slug ?? '';
}

const events = new EventSource('/events');
events.onmessage = event => receive(JSON.parse(event.data));
events.onerror = () => { $('status').textContent = 'Forhåndsvisningen svarer ikke. Prøver igjen …'; };
