// Nothing moves by itself where the reader asks for less motion.
() => [document.documentElement, ...document.querySelectorAll('*')].flatMap(element => {
  const style = getComputedStyle(element);
  const moves = style.scrollBehavior !== 'auto' || style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0);
  return moves ? [`${element.tagName}.${element.className} moves`] : [];
})
