// A page comes as a frame around parts, one for each block of the chapter. A save changes few of them, so only those are read anew.
import { attributes, between } from './morph.js';

const last = '<!--end of parts-->';

// { frame, places, parts }: the text around the parts, the place of each («file:line») and its HTML.
export function split(html) {
  const close = html.indexOf(last);
  if (close < 0) return { frame: html, places: [], parts: [] };
  const [head, ...rest] = html.slice(0, close).split(/<!--part (.*?)-->/);
  return { frame: head + html.slice(close), places: rest.filter((_, at) => at % 2 === 0), parts: rest.filter((_, at) => at % 2 === 1) };
}

// Changes the page from what it was to what it is to be; false where it is built in another way.
export function exchange(page, before, after, mark) {
  if (!before) return false;
  const marks = comments(page);
  if (marks.length === 0 || marks.length !== before.parts.length + 1) return false;
  if (before.frame !== after.frame && !reframe(page, after.frame, marks, mark)) return false;
  const [old, fresh] = [before.parts, after.parts];
  let from = 0, [oldEnd, freshEnd] = [old.length, fresh.length];
  while (from < oldEnd && from < freshEnd && old[from] === fresh[from]) from++;
  while (oldEnd > from && freshEnd > from && old[oldEnd - 1] === fresh[freshEnd - 1]) oldEnd--, freshEnd--;
  if (from < oldEnd || from < freshEnd) {
    const template = document.createElement('template');
    template.innerHTML = fresh.slice(from, freshEnd).map((part, at) => `<!--part ${after.places[from + at]}-->${part}`).join('');
    mark(template.content);
    between(marks[0].parentNode, marks[from], marks[oldEnd], [...template.content.childNodes]);
  }
  comments(page).slice(0, -1).forEach((comment, at) => {
    const place = `part ${after.places[at]}`;
    if (comment.nodeValue !== place) comment.nodeValue = place;
  });
  return true;
}

// What stands around the parts.
function reframe(page, html, marks, mark) {
  const frame = new DOMParser().parseFromString(html, 'text/html');
  const [end] = comments(frame);
  const chain = node => (node ? [...chain(node.parentElement), node] : []);
  const [old, fresh] = [chain(marks[0].parentElement), chain(end?.parentElement)];
  if (old.map(it => it.nodeName).join() !== fresh.map(it => it.nodeName).join()) return false;
  mark(frame);
  old.forEach((element, depth) => {
    attributes(element, fresh[depth]);
    const [first, last] = depth + 1 < old.length ? [old[depth + 1], old[depth + 1]] : [marks[0], marks.at(-1)];
    const nodes = [...fresh[depth].childNodes], at = nodes.indexOf(fresh[depth + 1] ?? end);
    between(element, element.firstChild, first, nodes.slice(0, at));
    between(element, last.nextSibling, null, nodes.slice(at + 1));
  });
  return true;
}

// The comments before the parts, and the one after the last.
function comments(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT, it => (isMark(it) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
  const first = walker.nextNode();
  return first ? [...first.parentNode.childNodes].filter(isMark) : [];
}

const isMark = node => node.nodeType === Node.COMMENT_NODE && (node.nodeValue.startsWith('part ') || node.nodeValue === 'end of parts');

// Whether a block says where it is written.
export const isTold = block => block.previousSibling?.nodeType === Node.COMMENT_NODE && block.previousSibling.nodeValue.startsWith('at ');

// { file, line } of such a block; null where it says nothing.
export function placeOf(block) {
  if (!isTold(block)) return null;
  const [, file, line] = /^at (?:(.+):)?(\d+)$/.exec(block.previousSibling.nodeValue);
  if (file) return { file, line: Number(line) };
  for (let node = block; node; node = node.previousSibling ?? node.parentNode) {
    const part = node.nodeType === Node.COMMENT_NODE && /^part (.+):(\d+)$/.exec(node.nodeValue);
    if (part) return { file: part[1], line: Number(part[2]) + Number(line) };
  }
  return null;
}
