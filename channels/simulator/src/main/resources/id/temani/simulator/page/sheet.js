// The panel that slides up inside a phone: what to attach, and what one can do with the phone.

import { say } from './words.js';
import { button, element, icon } from './bubbles.js';
import { get } from './server.js';

export class Sheet {
  constructor(place) {
    this.place = place;
    this.opener = null;
    place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    document.addEventListener('pointerdown', (event) => {
      if (this.opener && !place.contains(event.target) && !this.opener.contains(event.target)) this.close(false);
    });
  }

  toggle(opener, content) {
    if (this.opener === opener) {
      this.close();
      return;
    }
    this.opener?.setAttribute('aria-expanded', 'false');
    this.opener = opener;
    opener.setAttribute('aria-expanded', 'true');
    this.show(content);
  }

  show(content) {
    this.place.replaceChildren(...content);
    this.place.hidden = false;
    this.place.querySelector('button, select, input')?.focus();
  }

  close(focusBack = true) {
    if (!this.opener) return;
    this.opener.setAttribute('aria-expanded', 'false');
    this.place.hidden = true;
    if (focusBack) this.opener.focus();
    this.opener = null;
  }

  /** @param onPhoto gets the file that was picked */
  attachments(onChosen, onPhoto) {
    const tiles = ['voice', 'photo', 'sticker', 'location'].map((kind) => {
      const chosen = () => (kind === 'photo' ? this.pick(onPhoto) : onChosen(kind.toUpperCase()));
      const tile = button('', 'tile', () => this.leave(chosen));
      tile.append(icon(kind), say(kind));
      return tile;
    });
    return [element('div', 'tiles', ...tiles)];
  }

  pick(onPhoto) {
    const picker = element('input');
    picker.type = 'file';
    picker.accept = 'image/*';
    picker.addEventListener('change', () => picker.files[0] && onPhoto(picker.files[0]));
    picker.click();
  }

  /** @param does what each line does, by its word; null leaves the line out */
  menu(does) {
    const lines = Object.entries(does)
      .filter(([, action]) => action)
      .map(([word, action]) => {
        const staysOpen = word === 'openPoster';
        return button(say(word), `line ${word}`, () => (staysOpen ? action() : this.leave(action)));
      });
    return [element('div', 'lines', ...lines)];
  }

  /** Asks for the code of a unit's poster. */
  async posters(onCode) {
    const units = (await get('/units')) ?? [];
    const select = element('select', '', ...units.map((one) => new Option(`${one.name} · ${one.kelurahan}`, one.code)));
    const typed = element('input');
    typed.maxLength = 40;
    typed.autocomplete = 'off';
    typed.placeholder = 'u-…';
    const form = element('form', 'poster', labelled(say('poster'), select), labelled(say('orCode'), typed));
    form.append(element('button', 'main', say('open')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.leave(() => onCode(typed.value.trim() || select.value));
    });
    this.show([form]);
  }

  leave(action) {
    this.close();
    action();
  }
}

function labelled(text, field) {
  return element('label', '', element('span', '', text), field);
}
