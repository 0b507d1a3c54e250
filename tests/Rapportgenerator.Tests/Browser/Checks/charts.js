// Every text of a chart has a contrast of 4.5 to what it stands on, every fill 3 to the page, as the browser paints them.
() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const luminance = colour => {
    if (!known.has(colour)) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255)
        .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      known.set(colour, 0.2126 * r + 0.7152 * g + 0.0722 * b);
    }
    return known.get(colour);
  };
  const contrast = (one, two) => {
    const [a, b] = [luminance(one), luminance(two)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const page = getComputedStyle(document.body).backgroundColor;
  const faults = new Set();
  for (const chart of document.querySelectorAll('svg.chart')) {
    if (!chart.checkVisibility()) continue;
    const fills = [];
    for (const shape of chart.querySelectorAll('rect, circle, polygon, path, polyline, text')) {
      const style = getComputedStyle(shape), name = shape.getAttribute('class') ?? '';
      if (shape.tagName === 'text') {
        const box = shape.getBBox(), [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const under = fills.findLast(fill => fill.box.x <= x && x <= fill.box.x + fill.box.width && fill.box.y <= y && y <= fill.box.y + fill.box.height);
        const value = contrast(style.fill, under?.colour ?? page);
        if (value < 4.5) faults.add(`text ${name} ${style.fill} on ${under?.name ?? 'the page'} ${under?.colour ?? page}: ${value.toFixed(2)}`);
        continue;
      }
      const colour = style.fill === 'none' ? style.stroke : style.fill;
      if (shape.tagName === 'rect') fills.push({ box: shape.getBBox(), colour, name });
      if (/^(line-)?(series|scale)-/.test(name) && !/inside/.test(name) && contrast(colour, page) < 3)
        faults.add(`${name} ${colour} on the page ${page}: ${contrast(colour, page).toFixed(2)}`);
    }
  }
  return [...faults];
}
