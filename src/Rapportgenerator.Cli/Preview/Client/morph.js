// Makes one tree like another and leaves what is the same as it stands, so that scroll, focus and opened details stay.

const most = 12; // how far ahead to look for a node that moved

const alike = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && (old.id ?? '') === (fresh.id ?? '');

function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(old.nodeName === 'DETAILS' && name === 'open')) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

// Puts `fresh` in place of `old`, node by node.
export function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  attributes(old, fresh);
  let at = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const moved = find(at, child);
    if (moved) { // what stood before it is gone
      while (at !== moved) at = remove(at);
      at = at.nextSibling;
    } else if (at && alike(at, child) && !find(child.nextSibling, at)) {
      const next = at.nextSibling;
      morph(at, child);
      at = next;
    } else {
      old.insertBefore(old.ownerDocument.importNode(child, true), at);
    }
  }
  while (at) at = remove(at);
}

function find(from, wanted) {
  let count = 0;
  for (let node = from; node && count < most; node = node.nextSibling, count++) if (node.isEqualNode(wanted)) return node;
  return null;
}

function remove(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}
