// Makes one tree like another and leaves what is the same as it stands, so that scroll, focus and opened details stay.

const most = 12; // how far ahead to look for a node that moved

const alike = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && (old.id ?? '') === (fresh.id ?? '');

export function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(old.nodeName === 'DETAILS' && name === 'open')) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value && !isNewer(old, name, value)) old.setAttribute(name, value);
}

// A style sheet that was asked for anew, see `restyle`.
const isNewer = (old, name, value) => old.nodeName === 'LINK' && name === 'href' && old.getAttribute(name)?.split('?')[0] === value;

// Puts `fresh` in place of `old`, node by node.
export function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  attributes(old, fresh);
  between(old, old.firstChild, null, [...fresh.childNodes]);
}

// Puts the `fresh` nodes in place of the children of `parent` from `at` up to, but not with, `end`.
export function between(parent, at, end, fresh) {
  for (const child of fresh) {
    const moved = find(at, end, child);
    if (moved) { // what stood before it is gone
      while (at !== moved) at = remove(at);
      at = at.nextSibling;
    } else if (at && at !== end && alike(at, child) && !find(child.nextSibling, null, at)) {
      const next = at.nextSibling;
      morph(at, child);
      at = next;
    } else {
      parent.insertBefore(parent.ownerDocument.importNode(child, true), at);
    }
  }
  while (at !== end) at = remove(at);
}

function find(from, end, wanted) {
  let count = 0;
  for (let node = from; node && node !== end && count < most; node = node.nextSibling, count++) if (node.isEqualNode(wanted)) return node;
  return null;
}

function remove(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}
