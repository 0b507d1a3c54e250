// Text set as WCAG 2.2, 1.4.12 says is neither cut off nor covered. Drawings are images: their text is not the reader's to set.
() => {
  const style = document.createElement('style');
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p, li, h1, h2, h3, h4, caption, figcaption { margin-bottom: 2em !important; }`;
  document.head.append(style);
  const faults = [];
  const told = element => `${element.tagName}.${element.className?.baseVal ?? element.className} «${element.textContent.trim().slice(0, 50)}»`;
  const clipped = element => element && (getComputedStyle(element).clipPath !== 'none' || clipped(element.parentElement));
  const shown = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest('svg, .skip') && !clipped(element);
  const hasText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const blocks = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element)) continue;
    const computed = getComputedStyle(element);
    const cuts = overflow => overflow === 'hidden' || overflow === 'clip';
    if (cuts(computed.overflowX) && element.scrollWidth > element.clientWidth + 1 ||
      cuts(computed.overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.push(`cut off: ${told(element)}`);
    if (hasText(element) && computed.display !== 'inline' && !['sticky', 'absolute', 'fixed'].includes(computed.position))
      blocks.push([element, element.getBoundingClientRect()]);
    else if (hasText(element) && computed.display === 'inline')
      for (const box of element.getClientRects())
        if (box.right > document.documentElement.clientWidth + 1 && !element.closest('.scroll')) faults.push(`outside: ${told(element)}`);
  }
  for (let i = 0; i < blocks.length; i++)
    for (let j = i + 1; j < Math.min(blocks.length, i + 12); j++) {
      const [[one, a], [two, b]] = [blocks[i], blocks[j]];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2 && !one.contains(two)) faults.push(`${told(two)} covers ${told(one)}`);
    }
  for (const text of document.querySelectorAll('svg.chart text')) {
    if (!text.checkVisibility()) continue;
    const box = text.getBoundingClientRect(), frame = text.closest('svg').getBoundingClientRect();
    if (box.width && (box.left < frame.left - 2 || box.right > frame.right + 2)) faults.push(`cut off in a chart: «${text.textContent}»`);
  }
  return faults;
}
