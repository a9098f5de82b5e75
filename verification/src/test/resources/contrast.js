// Every visible text whose contrast to what is behind it is below WCAG 2.2 AA (1.4.3).
(() => {
  const colour = (text) => {
    const parts = (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    if (element.tagName === 'text') {
      const box = [...element.parentNode.children].slice(0, [...element.parentNode.children].indexOf(element)).reverse().find((e) => e.tagName === 'rect');
      if (box) { return colour(getComputedStyle(box).fill).rgb; }
    }
    for (let at = element; at; at = at.parentElement) {
      const paper = colour(getComputedStyle(at).backgroundColor);
      if (paper.alpha === 1) { return paper.rgb; }
      if (paper.alpha > 0) { throw new Error('a half transparent background: ' + at.outerHTML.slice(0, 80)); }
    }
    return [255, 255, 255];
  };
  const main = document.querySelector('main');
  for (const state of ['covered', 'uncovered', 'failed', 'planned', 'not-run', 'not-performed', 'suspect', 'orphaned', 'other']) {
    main.insertAdjacentHTML('beforeend', '<span class="state ' + state + '">' + state + '</span>');
  }
  const weak = [];
  let seen = 0;
  for (const element of document.querySelectorAll('body *')) {
    const words = [...element.childNodes].filter((n) => n.nodeType === 3 && n.data.trim()).map((n) => n.data.trim()).join(' ');
    if (!words || !element.getClientRects().length || ['SCRIPT', 'STYLE'].includes(element.tagName)) { continue; }
    const style = getComputedStyle(element);
    const ink = colour(element.tagName === 'text' ? style.fill : style.color).rgb;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(ink, behind(element));
    seen++;
    if (found < (large ? 3 : 4.5)) { weak.push(found.toFixed(2) + ' ' + element.tagName + '.' + element.getAttribute('class') + ' ' + words.slice(0, 40)); }
  }
  return { seen, weak };
})()
