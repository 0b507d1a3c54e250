// The side panel and the list of problems. Text is always set as text: messages quote what stands in files.

const $ = id => document.getElementById(id);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value);
  made.append(...children.filter(child => child != null));
  return made;
}

const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

// A file and line, and a link that opens it in the editor.
export function place(file, path, line, column = 1) {
  const where = line > 0 ? `${file}, linje ${line}` : file;
  if (!path) return element('span', {}, where);
  return element('a', { href: `vscode://file${path.startsWith('/') ? '' : '/'}${encodeURI(path.replaceAll('\\', '/'))}${line > 0 ? `:${line}:${Math.max(1, column)}` : ''}` }, where);
}

function excerpt(problem) {
  if (problem.lines.length === 0) return null;
  const pre = element('pre', { tabindex: '0', 'aria-label': `Linjene rundt linje ${problem.line}` });
  const width = String(problem.firstLine + problem.lines.length).length;
  problem.lines.forEach((text, index) => {
    const number = problem.firstLine + index;
    const line = `${String(number).padStart(width)} | ${text}\n`;
    if (number !== problem.line) return pre.append(line);
    pre.append(element('span', { class: 'at' }, line));
    if (problem.column > 0) pre.append(element('span', { class: 'at', 'aria-hidden': 'true' }, `${' '.repeat(width)} | ${text.slice(0, problem.column - 1).replace(/[^\t]/g, ' ')}^\n`));
  });
  return pre;
}

export function problem(it) {
  return element('li', { class: it.isError ? 'error' : 'warning' },
    element('p', { class: 'message' }, `${it.isError ? 'Feil' : 'Advarsel'} ${it.code}: ${it.message}`),
    it.file ? element('p', { class: 'where' }, place(it.file, it.path, it.line, it.column), it.place ? ` (${it.place})` : null,
      it.count > 1 ? ` og ${it.count - 1} steder til` : null) : null,
    excerpt(it),
    it.hint ? element('p', { class: 'hint' }, it.hint) : null);
}

export function problems(list) {
  $('problem-list').replaceChildren(...list.map(problem));
  const errors = list.filter(problem => problem.isError).length;
  const words = [errors && plural(errors, 'feil', 'feil'), list.length > errors && plural(list.length - errors, 'advarsel', 'advarsler')].filter(Boolean).join(', ');
  $('show-problems').hidden = list.length === 0;
  $('show-problems').textContent = words;
  $('problems-title').textContent = words;
}

function binding(it) {
  const values = it.items.map(item => element('table', {},
    element('caption', {}, item.key ? `${item.key}: ${item.text} ` : '', item.base == null ? 'Grunnlaget er skjult' : plural(item.base, 'svar', 'svar')),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Skriv'), element('th', { scope: 'col' }, 'Svar'), element('th', { scope: 'col', class: 'number' }, 'Andel'))),
    element('tbody', {}, ...item.values.map(value => element('tr', {},
      element('td', {}, element('code', {}, `{{ ${it.name}${item.key ? `.${item.key}` : ''}.${value.key} }}`)),
      element('td', {}, value.label), element('td', { class: 'number' }, value.share))))));
  return element('details', {}, element('summary', {}, element('code', {}, it.name), ` ${it.question}`),
    it.by ? element('p', {}, `Etter ${it.by}. Tallene her er for alle.`) : null, ...values);
}

const claimWords = { Holds: 'stemmer', NearBorder: 'stemmer så vidt', Broken: 'stemmer ikke' };

function claim(it) {
  return element('li', {}, `«${it.words}» `, element('strong', { class: it.verdict === 'Broken' ? 'broken' : null }, claimWords[it.verdict]), ` (${it.evidence}) `,
    it.verdict === 'Broken' && it.holding.length > 0 ? `Dette stemmer: ${it.holding.map(words => `«${words}»`).join(', ')}. ` : null, place(it.file, it.path, it.line));
}

const none = text => element('p', {}, text);

export function chapter(view) {
  const open = new Set([...$('bindings').querySelectorAll('details[open] summary code')].map(code => code.textContent));
  $('bindings').replaceChildren(...(view.bindings.length ? view.bindings.map(binding) : [none('Kapittelet har ingen navn under «bind:» i rapportfilen.')]));
  for (const details of $('bindings').querySelectorAll('details')) details.open = open.has(details.querySelector('summary code').textContent);
  const order = { Broken: 0, NearBorder: 1, Holds: 2 };
  const claims = [...view.claims].sort((one, other) => order[one.verdict] - order[other.verdict]);
  $('claims').replaceChildren(claims.length ? element('ol', {}, ...claims.map(claim)) : none('Ingen påstander her.'));
  $('advice').replaceChildren(...(view.lix ? [none(`Lesbarhetsindeks (liks): ${view.lix}`)] : []),
    view.advice.length ? element('ul', {}, ...view.advice.map(it => element('li', {}, `«${it.found}»: skriv ${it.write}. ${it.why ?? ''} `, place(it.file, it.path, it.line)))) : none('Ingen språkråd å gi.'));
}

export function say(...nodes) {
  $('place').replaceChildren(...nodes);
}
