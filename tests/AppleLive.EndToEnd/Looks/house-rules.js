// Answers one line for each rule of the house that the page in view breaks.
() => {
  // A finger needs 44 px; for a mouse axe knows the rule.
  const smallestTarget = matchMedia('(pointer: coarse)').matches ? 44 : 0, smallestType = 16;
  const broken = [];
  const root = document.documentElement;

  const name = element => {
    const id = element.id ? '#' + element.id : '';
    const kinds = typeof element.className === 'string' ? element.className.trim().split(/\s+/).filter(Boolean).map(kind => '.' + kind).join('') : '';
    const text = (element.innerText ?? element.value ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
    return `${element.localName}${id}${kinds} “${text}”`;
  };
  const isSeen = element => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 2 && box.height > 2 && box.bottom + scrollY > 0
      && !element.closest('.visually-hidden, .skip');
  };
  const scrollsItself = element => element.parentElement && (getComputedStyle(element.parentElement).overflowX !== 'visible' || scrollsItself(element.parentElement));
  const round = size => Math.round(size * 10) / 10;

  if (!document.title.trim() || /^[\s·|-]/.test(document.title)) broken.push(`title: “${document.title}”`);
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) broken.push(`headings: ${headings} h1`);
  if (!root.lang) broken.push('language: none');
  if (document.querySelectorAll('main').length !== 1) broken.push('landmarks: not one main');

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter(element => isSeen(element) && element.getBoundingClientRect().right > root.clientWidth + 1 && !scrollsItself(element));
    const outermost = wide.filter(element => !wide.includes(element.parentElement));
    broken.push(`width: scrolls to ${root.scrollWidth} of ${root.clientWidth} px: ${outermost.slice(0, 4).map(name).join(', ')}`);
  }

  // A link within a sentence is as high as its line; a box to tick is as large as its label.
  const inSentence = element => getComputedStyle(element).display === 'inline'
    && [...element.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const area = element => {
    const boxes = [element, ...(element.labels ?? [])].filter(isSeen).map(part => part.getBoundingClientRect());
    const stretched = getComputedStyle(element, '::after');
    if (stretched.content !== 'none' && stretched.position === 'absolute') {
      const holder = element.closest('li, tr, .cell, .card') ?? element.parentElement;
      boxes.push(holder.getBoundingClientRect());
    }
    return { width: Math.max(...boxes.map(box => box.width)), height: Math.max(...boxes.map(box => box.height)) };
  };
  for (const target of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]')) {
    const isHiddenChoice = target.labels?.length && !isSeen(target) && [...target.labels].some(isSeen);
    if ((!isSeen(target) && !isHiddenChoice) || inSentence(target)) continue;
    const { width, height } = area(target);
    if (height < smallestTarget - 0.5 || width < smallestTarget - 0.5) broken.push(`target: ${round(width)} × ${round(height)} px: ${name(target)}`);
  }

  const small = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || element.closest('svg, script, style, noscript, option') || !isSeen(element)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < smallestType - 0.1) small.set(name(element), size);
  }
  for (const [where, size] of [...small].slice(0, 5)) broken.push(`type: ${round(size)} px: ${where}`);
  if (small.size > 5) broken.push(`type: and ${small.size - 5} more`);

  return broken;
}
