// The list of messages on one phone: keeps the elements in step with what the server shows.

import { say, day } from './words.js';
import { bubbleElement, choicesElement, dayElement, typingElement } from './bubbles.js';

const PREVIEW_LENGTH = 60;

export class Talk {
  /** @param on what to do: tap(bubble, button), again(bubble), fileOf(bubble), lostFocus(), grown() */
  constructor(log, on) {
    this.log = log;
    this.on = on;
    this.forget();
  }

  forget() {
    this.bubbles = new Map();
    this.elements = new Map();
    this.log.replaceChildren();
  }

  get isEmpty() {
    return this.bubbles.size === 0;
  }

  last(test) {
    return [...this.bubbles.values()].reverse().find(test);
  }

  isNew(bubble) {
    return bubble.form === 'BOT' && !this.bubbles.has(bubble.id);
  }

  /** Shows what changed; {@code ids} are all messages that stay. */
  update(ids, changed) {
    const staying = new Set(ids);
    const lost = this.log.contains(document.activeElement) && document.activeElement !== this.log;
    for (const id of [...this.bubbles.keys()]) {
      if (!staying.has(id)) this.drop(id);
    }
    changed.forEach((bubble) => this.put(bubble));
    this.divideDays();
    this.markOlder();
    if (lost && !this.log.contains(document.activeElement)) this.on.lostFocus();
  }

  drop(id) {
    this.elements.get(id).remove();
    this.elements.delete(id);
    this.bubbles.delete(id);
  }

  put(bubble) {
    const old = this.elements.get(bubble.id);
    this.bubbles.set(bubble.id, bubble);
    if (old && bubble.form === 'BOT') {
      this.rework(old, bubble);
      return;
    }
    const made = bubbleElement(bubble, this.on);
    // Read aloud is what others say, not what this person has just written.
    if (bubble.form !== 'BOT') made.setAttribute('aria-live', 'off');
    this.elements.set(bubble.id, made);
    if (old) old.replaceWith(made);
    else this.log.append(made);
  }

  /** Of the bot's messages only the choices change; they are not read aloud again for that. */
  rework(element, bubble) {
    const choices = choicesElement(bubble, this.on);
    choices.setAttribute('aria-live', 'off');
    element.querySelector('.choices')?.replaceWith(choices);
  }

  divideDays() {
    for (const old of this.log.querySelectorAll('.day')) old.remove();
    let before = null;
    for (const [id, bubble] of this.bubbles) {
      const today = day(bubble.at);
      if (before !== null && today !== before) {
        const line = dayElement(today);
        line.setAttribute('aria-live', 'off');
        this.elements.get(id).before(line);
      }
      before = today;
    }
  }

  /** Earlier questions step back for the eye, but stay answerable: two offers may be open at once. */
  markOlder() {
    const groups = [...this.log.querySelectorAll('.choices')];
    groups.forEach((group, i) => group.classList.toggle('older', i < groups.length - 1));
  }

  openChoices() {
    const groups = [...this.log.querySelectorAll('.choices')].filter((one) => one.querySelector('button:enabled'));
    return groups.length === 0 ? [] : [...groups.at(-1).querySelectorAll('button')];
  }

  redraw() {
    const all = [...this.bubbles.values()];
    this.forget();
    this.update(all.map((one) => one.id), all);
  }

  /** What a lock screen would show of the bot's last message. */
  preview() {
    const text = this.last((one) => one.form === 'BOT')?.text.replace(/\s+/g, ' ');
    if (!text) return say('noPreview');
    const letters = [...text];
    return letters.length > PREVIEW_LENGTH ? letters.slice(0, PREVIEW_LENGTH).join('').trimEnd() + '…' : text;
  }

  typing(now) {
    this.dots?.remove();
    this.dots = now ? typingElement() : null;
    if (now) this.log.append(this.dots);
  }
}
