// A page is read without scrolling sideways (WCAG 2.2, 1.4.10): what sticks out, but for what scrolls in a box of its own.
() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = element => element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement))
    .map(element => `${element.tagName}.${element.className?.baseVal ?? element.className} «${element.textContent.trim().slice(0, 40)}»`);
  return [`${root.scrollWidth} px in a window of ${root.clientWidth}: ${wide.slice(0, 5).join(', ')}`];
}
