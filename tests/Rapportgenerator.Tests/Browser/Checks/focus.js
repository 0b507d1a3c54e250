// What the keyboard is at: whether it can be seen there (WCAG 2.2, 2.4.7, 2.4.11, 1.4.11), and its place among all stops.
() => {
  const stops = [...document.querySelectorAll('a[href]:not([tabindex="-1"]), button, summary, input, select, textarea, [tabindex="0"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }));
  const at = document.activeElement;
  const style = getComputedStyle(at);
  // A stop larger than the window, or partly under what sticks, is seen where any of it is.
  const isSeen = [...at.getClientRects()].some(box => [0.1, 0.5, 0.9].some(down => [0.1, 0.5, 0.9].some(across => {
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)], [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const seen = left < right && top < bottom && document.elementFromPoint(left + across * (right - left), top + down * (bottom - top));
    return seen && at.contains(seen);
  })));
  return {
    index: stops.indexOf(at),
    count: stops.length,
    name: at === document.body ? '' : `${at.tagName}.${at.className} «${at.textContent.trim().slice(0, 40)}»`,
    isVisible: isSeen,
    hasFrame: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    frame: style.outlineColor,
    page: getComputedStyle(document.body).backgroundColor,
  };
}
