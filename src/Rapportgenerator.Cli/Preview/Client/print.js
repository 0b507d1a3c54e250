// The chapter as it stands in the PDF. One drawing is asked for at a time, since the saves may come faster than they can be made.
import { problem } from './panel.js';

const $ = id => document.getElementById(id);
const view = $('print-view'), frame = $('print'), status = $('print-status');
const kept = 'preview-print';
const mostKnown = 200; // an address has its limits
let wanted = null, busy = false, shown = { slug: null, shared: '', sheets: [] };
let drawings = new Map(); // what is on screen, by its key: it is not sent a second time

const chosen = localStorage.getItem(kept);
reveal(chosen ? chosen === 'shown' : innerWidth >= 1440);

// Draws the chapter as it is now; where one is being drawn, after that.
export async function print(slug) {
  wanted = slug;
  if (busy || view.hidden || !slug) return;
  busy = true;
  while (wanted) {
    const next = wanted;
    wanted = null;
    if (next !== shown.slug) status.textContent = 'Lager sidene …';
    try {
      const answer = await fetch(`/print/${encodeURIComponent(next)}?known=${[...drawings.keys()].slice(0, mostKnown)}`);
      if (answer.ok) await show(next, await answer.json());
      else if (answer.status === 404) status.textContent = 'Denne siden er ikke et kapittel i PDF-en.';
    } catch {
      status.textContent = 'PDF-en kunne ikke hentes.';
    }
  }
  busy = false;
}

async function show(slug, answer) {
  $('print-problems').replaceChildren(...answer.problems.filter(it => it.isError || answer.pages.length === 0).map(problem));
  $('print-problems').hidden = $('print-problems').children.length === 0;
  if (answer.pages.length === 0) {
    status.textContent = shown.slug ? 'PDF-en kan ikke lages nå. Sidene er fra sist.' : 'PDF-en kan ikke lages nå.';
    return;
  }
  await ready();
  const svg = ({ key, svg }) => svg ?? drawings.get(key);
  const root = frame.contentDocument, sheets = root.getElementById('sheets');
  if (answer.shared.key !== shown.shared) root.getElementById('shared').innerHTML = svg(answer.shared);
  const before = slug === shown.slug ? shown.sheets : [];
  if (before.length === 0) sheets.replaceChildren();
  const now = answer.pages.map(page => `${page.number} ${page.width} ${page.height} ${page.drawing.key}`);
  answer.pages.forEach((page, index) => {
    if (before[index] === now[index]) return;
    const sheet = sheets.children[index] ?? sheets.appendChild(sheetOf());
    sheet.innerHTML = `<svg role="img" aria-label="Side ${page.number} i PDF-en" viewBox="0 0 ${page.width} ${page.height}" fill="none">${svg(page.drawing)}</svg>`;
  });
  while (sheets.children.length > answer.pages.length) sheets.lastElementChild.remove();
  if (slug !== shown.slug) frame.contentWindow.scrollTo(0, 0);
  drawings = new Map([answer.shared, ...answer.pages.map(page => page.drawing)].map(it => [it.key, svg(it)]));
  shown = { slug, shared: answer.shared.key, sheets: now };
  const [first, last] = [answer.pages[0].number, answer.pages.at(-1).number];
  const text = first === last ? `Side ${first} i PDF-en.` : `Side ${first}–${last} i PDF-en.`;
  if (status.textContent !== text) status.textContent = text;
}

function sheetOf() {
  const sheet = frame.contentDocument.createElement('div');
  sheet.className = 'sheet';
  sheet.setAttribute('role', 'listitem');
  return sheet;
}

// The sheets' own document, once it is there.
function ready() {
  if (frame.contentDocument?.getElementById('sheets') && frame.contentDocument.readyState === 'complete') return Promise.resolve();
  return new Promise(done => {
    frame.addEventListener('load', done, { once: true });
    frame.src = '/workbench/print.html';
  });
}

function reveal(visible) {
  view.hidden = !visible;
  $('show-print').setAttribute('aria-expanded', String(visible));
}

export function toggle(slug) {
  reveal(view.hidden);
  localStorage.setItem(kept, view.hidden ? 'hidden' : 'shown');
  print(slug);
}
