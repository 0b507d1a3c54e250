// The gaps, in px, between parts of about one height that lie end to end, and are both wide enough to be seen as such.
() => [...document.querySelectorAll('svg.chart')].filter(chart => chart.checkVisibility()).flatMap(chart => {
  const parts = [...chart.querySelectorAll('rect[class^="series"], rect[class^="scale"]')]
    .filter(part => !part.classList.contains('series-muted-inside') && part.height.baseVal.value > 20).map(part => part.getBoundingClientRect());
  return parts.slice(1).flatMap((part, i) => {
    const before = parts[i];
    const gap = part.left - before.right;
    return Math.abs(part.top - before.top) < 1 && Math.min(part.width, before.width) >= 4 && Math.abs(gap) < 8 ? [gap] : [];
  });
})
