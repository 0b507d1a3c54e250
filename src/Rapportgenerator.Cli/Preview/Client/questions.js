// Finds questions by their words, and gives lines to paste.
import { element } from './panel.js';

const $ = id => document.getElementById(id);
const uses = { Share: 'en andel', Number: 'et tall', Figure: 'en figur', Table: 'en tabell', Map: 'et kart', Quotation: 'et sitat' };
const parts = { Id: 'navnet', Text: 'spørsmålet', Help: 'forklaringen', Item: 'delspørsmålet', Option: 'svaret', Group: 'svargruppen' };
const rest = 200; // milliseconds without a key before it is looked for

function line(words, code) {
  const copy = element('button', { type: 'button', 'aria-label': `Kopier ${code}` }, 'Kopier');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code);
      copy.textContent = 'Kopiert';
    } catch { // not allowed beyond this machine: marked, to be copied by hand
      getSelection().selectAllChildren(copy.previousElementSibling);
    }
    setTimeout(() => { copy.textContent = 'Kopier'; }, 2000);
  });
  return element('div', { class: 'paste' }, words ? element('span', {}, `${words}: `) : null, element('code', {}, code), copy);
}

const lowerFirst = text => (/^.\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)); // «NAV-region» stays

function suggestion(it) {
  return element('div', { class: 'suggestion' },
    element('h3', {}, it.by ? `Etter ${lowerFirst(it.by)}` : 'For alle'),
    line('Under «bind:»', it.yaml),
    it.blank ? element('p', {}, `Bytt ut ${it.blank} med nummeret på svaret som skal siteres.`) : null,
    ...it.lines.map(each => line(`I malen, ${uses[each.use]}`, each.code)));
}

function question(it) {
  const answers = it.answers.map(each => element('li', {}, element('code', {}, each.key), ` ${each.label}`));
  return element('details', {}, element('summary', {}, element('code', {}, it.id), ` ${it.text}`),
    it.places.length ? element('p', {}, `Funnet i ${it.places.map(place => `${parts[place.part]} «${place.text}»`).join(', ')}.`) : null,
    answers.length ? element('details', {}, element('summary', {}, 'Svar'), element('ul', {}, ...answers)) : null,
    ...it.suggestions.map(suggestion));
}

function told(finds) {
  const count = `${finds.total} spørsmål`;
  const first = finds.questions.length < finds.total ? ` De første ${finds.questions.length} står her.` : '';
  switch (finds.verdict) {
    case 'Nothing': return 'Ingen spørsmål har disse ordene.';
    case 'Nearly': return `Ingen har akkurat det. Mente du «${finds.meant}»? ${count}.${first}`;
    case 'Partly': return `Ingen har alle ordene. ${count} har noen av dem.${first}`;
    default: return `${count}.${first}`;
  }
}

let waiting = 0;
async function find() {
  const text = $('search').value.trim();
  if (!text) {
    $('found').textContent = '';
    $('questions').replaceChildren();
    return;
  }
  const answer = await fetch(`/questions?text=${encodeURIComponent(text)}`);
  if (!answer.ok || text !== $('search').value.trim()) return;
  const finds = await answer.json();
  $('found').textContent = told(finds);
  $('questions').replaceChildren(...finds.questions.map(question));
}

$('search').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, rest);
});
