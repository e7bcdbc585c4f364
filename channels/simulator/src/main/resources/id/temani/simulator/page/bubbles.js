// One message of the talk as an element. Everything a person or the bot wrote goes in as text, never as markup.

import { say, hour } from './words.js';

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

export function button(text, className, onClick) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

const hidden = (text) => element('span', 'sr', text);
const ATTACHED = new Set(['voice', 'photo', 'sticker', 'location']);

/** @param on what to do: tap(bubble, button), again(bubble), grown(); fileOf(bubble) is where its file is */
export function bubbleElement(bubble, on) {
  const made = drawn(bubble, on);
  made.dataset.id = bubble.id;
  made.dataset.form = bubble.form;
  return made;
}

function drawn(bubble, on) {
  switch (bubble.form) {
    case 'OPENED':
      return notice(bubble.text ? say('openedWith', { code: bubble.text }) : say('opened'));
    case 'BLOCKED':
    case 'UNBLOCKED':
      return notice(say(bubble.form));
    case 'BOT':
      return fromBot(bubble, on);
    default:
      return fromPerson(bubble, on);
  }
}

const notice = (text) => element('p', 'notice', text);

function fromBot(bubble, on) {
  const balloon = element('div', 'balloon', hidden(say('botSays')), element('p', 'text', bubble.text), meta(bubble));
  if (bubble.paper) balloon.insertBefore(fileElement(bubble, on), balloon.lastChild);
  const made = element('div', 'bubble bot', balloon);
  if (bubble.buttons.length > 0) made.append(choicesElement(bubble, on));
  return made;
}

/** A picture is shown, every other file is a link to save it. */
function fileElement(bubble, on) {
  return bubble.paper.picture ? pictureElement(bubble, on) : linkElement(bubble, on);
}

function pictureElement(bubble, on) {
  const picture = element('img', 'picture');
  picture.src = on.fileOf(bubble);
  picture.alt = say('photo');
  picture.addEventListener('load', on.grown);
  return picture;
}

/** A file to save; its name says nothing, so neither does the link. */
function linkElement(bubble, on) {
  const link = element('a', 'file', icon('file'), bubble.paper.name);
  link.href = on.fileOf(bubble);
  link.download = bubble.paper.name;
  return link;
}

export function choicesElement(bubble, on) {
  const group = element('div', 'choices');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', say('choices'));
  const used = bubble.buttons.some((one) => one.chosen);
  bubble.buttons.forEach((one, i) => {
    const made = button('', 'choice', () => on.tap(bubble, one));
    const number = element('span', 'number', one.typed ? '' : String(i + 1));
    number.setAttribute('aria-hidden', 'true');
    made.append(number, element('span', 'label', one.label));
    if (one.typed && one.typed.toLowerCase() !== one.label.toLowerCase()) {
      made.append(element('span', 'typed', say('orType', { words: one.typed })));
    }
    if (one.chosen) made.append(icon('tick'), hidden(` (${say('chosen')})`));
    made.classList.toggle('chosen', one.chosen);
    made.disabled = used;
    group.append(made);
  });
  return group;
}

function fromPerson(bubble, on) {
  const content = element('p', 'text');
  if (bubble.form === 'UNSUPPORTED') {
    content.classList.add('attached');
    content.append(icon(ATTACHED.has(bubble.text) ? bubble.text : 'photo'), say(bubble.text));
  } else if (bubble.form === 'PHOTO') {
    content.classList.add('attached');
    content.append(icon('photo'), bubble.text || say('photo'));
  } else {
    content.append(bubble.text);
  }
  const balloon = element('div', 'balloon', hidden(say('personSays')), content, meta(bubble));
  const made = element('div', 'bubble own', balloon);
  if (bubble.ticks === 'FAILED') {
    made.classList.add('failed');
    made.append(button(`${say('notSent').split('.')[0]} · ${say('again')}`, 'again', () => on.again(bubble)));
  }
  return made;
}

function meta(bubble) {
  const made = element('span', 'meta');
  if (bubble.kept) made.append(icon('lock'), hidden(`${say('kept')}, `));
  if (bubble.edited) made.append(`${say('edited')} · `);
  made.append(hour(bubble.at));
  if (bubble.ticks === 'TAKEN' || bubble.ticks === 'DELIVERED') {
    const ticks = icon(bubble.ticks === 'TAKEN' ? 'tick' : 'ticks');
    ticks.classList.add('ticks', bubble.ticks.toLowerCase());
    made.append(ticks, hidden(`, ${say(bubble.ticks)}`));
  }
  return made;
}

export function typingElement() {
  const dots = element('span', 'dots', element('i'), element('i'), element('i'));
  const made = element('div', 'bubble bot typing', element('div', 'balloon', dots));
  made.setAttribute('aria-hidden', 'true');
  return made;
}

export const dayElement = (text) => element('p', 'notice day', text);
