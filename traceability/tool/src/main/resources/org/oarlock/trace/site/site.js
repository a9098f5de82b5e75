// Search, a text filter for tables and the auditor's command. The pages are whole without it.
'use strict';
(function () {
  const script = document.currentScript;
  const root = script.dataset.root;
  const parts = Number(script.dataset.parts);
  const MOST = 30;
  let index = null;

  window.oarlockIndex = (rows) => { index = index.concat(rows); };

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function load(then) {
    if (index) { then(); return; }
    index = [];
    let open = parts;
    for (let i = 1; i <= parts; i++) {
      const part = element('script', { src: root + 'index-' + i + '.js' });
      part.onload = part.onerror = () => { open--; if (open === 0) { then(); } };
      document.head.append(part);
    }
  }

  const page = (id) => root + 'item/' + id.replace(/[^A-Za-z0-9._-]/g, '_') + '.html';

  function search(words, hits) {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    hits.replaceChildren();
    if (wanted.length === 0) { return; }
    const found = index.filter(([id, title, state]) => {
      const text = (id + ' ' + title + ' ' + state).toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    const exact = words.trim().toUpperCase();
    found.sort((a, b) => (b[0] === exact) - (a[0] === exact));
    hits.append(element('li', { className: 'soft', textContent: found.length + ' found' }));
    for (const [id, title, state] of found.slice(0, MOST)) {
      hits.append(element('li', {},
        element('a', { href: page(id), textContent: id + ' ' + title }),
        element('span', { className: 'soft', textContent: ' ' + state })));
    }
  }

  function searchBox() {
    const box = element('input', { id: 'search', type: 'search', autocomplete: 'off' });
    const hits = element('ul', { id: 'hits' });
    hits.setAttribute('aria-live', 'polite');
    box.addEventListener('input', () => load(() => search(box.value, hits)));
    const form = element('form', { className: 'search' },
      element('label', { htmlFor: 'search', textContent: 'Search' }), box, hits);
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const first = hits.querySelector('a');
      if (first) { first.click(); }
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') { box.value = ''; hits.replaceChildren(); box.focus(); }
    });
    document.querySelector('header.top').append(form);
  }

  function rowFilter(table) {
    const box = element('input', { type: 'search', id: 'row-words', autocomplete: 'off' });
    box.addEventListener('input', () => {
      const words = box.value.toLowerCase();
      for (const row of table.tBodies[0].rows) {
        row.classList.toggle('no-words', !row.textContent.toLowerCase().includes(words));
      }
    });
    table.before(element('label', { htmlFor: 'row-words', className: 'filter', textContent: 'Words' }), box);
  }

  function said(input, place) {
    const box = document.getElementById(input);
    const target = document.getElementById(place);
    if (box && target) {
      const otherwise = target.textContent;
      box.addEventListener('input', () => { target.textContent = box.value.trim() || otherwise; });
    }
  }

  searchBox();
  const flat = document.querySelector('.filtered > table.rows');
  if (flat && !flat.querySelector('[rowspan]')) { rowFilter(flat); }
  said('seed', 'seed-said');
  said('threads', 'threads-said');
})();
