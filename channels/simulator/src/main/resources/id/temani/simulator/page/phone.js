// One phone: its talk, its text box, its menu.

import { language, say, translate } from './words.js';
import { base64, fileOf, get, newRef, post } from './server.js';
import { button, element } from './bubbles.js';
import { Sheet } from './sheet.js';
import { Talk } from './talk.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const sleep = (millis) => new Promise((wake) => setTimeout(wake, millis));
const TOAST_STAYS = 7000;

export class Phone {
  /** @param on what the page does: remove(phone), used(phone), news(phone, count) */
  constructor(entry, on) {
    this.entry = entry;
    this.on = on;
    this.element = document.getElementById('phone').content.firstElementChild.cloneNode(true);
    this.element.dataset.role = entry.role;
    this.element.dataset.phone = entry.id;
    this.find = (selector) => this.element.querySelector(selector);
    this.log = this.find('.log');
    this.box = this.find('textarea');
    this.sheet = new Sheet(this.find('.sheet'));
    this.talk = new Talk(this.log, {
      tap: (bubble, one) => this.send('taps', { message: bubble.id, payload: one.payload }),
      again: (bubble) => this.send('repeats', { message: bubble.id }),
      fileOf: (bubble) => fileOf(entry.id, bubble.id),
      lostFocus: () => this.box.focus(),
      grown: () => this.wasAtEnd && this.toEnd(),
    });
    this.version = -1;
    this.life = '';
    this.queue = Promise.resolve();
    this.listen();
    this.speak();
  }

  get name() {
    return this.entry.name || say(this.entry.role);
  }

  listen() {
    this.find('.composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.write();
    });
    this.box.addEventListener('keydown', (event) => this.onKey(event));
    this.log.addEventListener('keydown', (event) => this.onLogKey(event));
    this.log.addEventListener('scroll', () => this.atEnd() && (this.find('.to-end').hidden = true));
    this.find('.to-end').addEventListener('click', () => this.toEnd());
    this.find('.open-attach').addEventListener('click', (event) =>
      this.sheet.toggle(event.currentTarget, this.sheet.attachments((kind) => this.send('unsupported', { kind }), (file) => this.photo(file))));
    this.find('.open-menu').addEventListener('click', (event) => this.sheet.toggle(event.currentTarget, this.menu()));
    this.find('.stop-editing').addEventListener('click', () => this.edit(null));
    this.find('.unblock').addEventListener('click', () => this.block(false));
  }

  menu() {
    return this.sheet.menu({
      openPoster: () => this.sheet.posters((code) => this.send('openings', { code })),
      twice: () => this.twice(),
      edit: this.lastTyped() ? () => this.edit(this.lastTyped()) : null,
      block: this.blocked ? null : () => this.block(true),
      unblock: this.blocked ? () => this.block(false) : null,
      save: () => this.save(),
      clear: () => this.clear(),
      remove: () => this.on.remove(this),
    });
  }

  /** Says everything again in the language of the page. */
  speak() {
    translate(this.element);
    this.find('.phone-name').textContent = this.name;
    this.element.setAttribute('aria-label', say('phoneOf', { name: this.name }));
    this.log.setAttribute('aria-label', say('talkOf', { name: this.name }));
    this.box.setAttribute('aria-label', say('writeOn', { name: this.name }));
    this.box.placeholder = say('write');
    this.box.title = say('keys');
    this.talk.redraw();
    this.around();
  }

  onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.write();
    } else if (event.key === 'Escape' && this.editing) {
      this.edit(null);
    } else if (event.key === 'ArrowUp' && this.box.value === '') {
      const choices = this.talk.openChoices();
      if (choices.length > 0) event.preventDefault();
      choices.at(0)?.focus();
    }
  }

  onLogKey(event) {
    const choices = this.talk.openChoices();
    const here = choices.indexOf(document.activeElement);
    if (here < 0) return;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Escape: choices.length }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    (choices[Math.max(to, 0)] ?? this.box).focus();
  }

  write() {
    const text = this.box.value.trim();
    if (!text) return;
    const edited = this.editing;
    this.edit(null);
    this.box.value = '';
    const sent = edited ? this.send('edits', { message: edited.id, text }) : this.send('messages', { text });
    sent.then((status) => {
      if (status === 0 && this.box.value === '') this.box.value = text;
    });
  }

  /** What stands in the text box goes under the photo. */
  async photo(file) {
    const caption = this.box.value.trim();
    this.box.value = '';
    this.send('photos', { caption, photo: await base64(file) });
  }

  /** One thing after the other, as on a phone. */
  send(path, body) {
    this.expecting = Date.now();
    this.on.used(this);
    const done = this.queue.then(async () => {
      const slow = setTimeout(() => this.typing(true), 400);
      const status = await post(`/phones/${this.entry.id}/${path}`, { ref: newRef(), ...body });
      clearTimeout(slow);
      this.expecting = Date.now();
      await this.refresh();
      this.typing(false);
      this.explain(status);
      return status;
    });
    this.queue = done.catch(() => {});
    return done;
  }

  explain(status) {
    if (status === 0) this.toast(say('offline'));
    else if (status === 410) this.toast(say('tooLate'));
    else if (status >= 400 && status !== 423) this.toast(say('notSent'));
  }

  typing(now) {
    this.talk.typing(now);
    this.find('.state').textContent = say(now ? 'typing' : 'ready');
    if (now && this.wasAtEnd !== false) this.toEnd();
  }

  /** Fetches what changed; a call during another makes that one look again. */
  refresh() {
    this.stale = true;
    this.refreshing ??= this.fetchChanges().finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  async fetchChanges() {
    while (this.stale) {
      this.stale = false;
      const view = await get(`/phones/${this.entry.id}?life=${this.life}&since=${this.version}`);
      if (view) await this.apply(view);
    }
  }

  async apply(view) {
    if (view.life !== this.life) this.talk.forget();
    this.wasAtEnd = this.atEnd();
    const replies = view.bubbles.filter((one) => this.talk.isNew(one));
    if (replies.length > 0 && Date.now() - (this.expecting ?? 0) < 2500 && !calm.matches) {
      this.draw(view, view.bubbles.filter((one) => !replies.includes(one)));
      this.typing(true);
      await sleep(380 + Math.min(replies[0].text.length, 200));
      this.typing(false);
    }
    this.draw(view, view.bubbles);
    this.life = view.life;
    this.version = view.version;
    if (replies.length > 0) this.on.news(this, replies.length);
  }

  draw(view, bubbles) {
    const own = bubbles.some((one) => one.form !== 'BOT');
    this.blocked = view.blocked;
    this.talk.update(view.ids, bubbles);
    this.around();
    if (this.wasAtEnd || own) this.toEnd();
    else if (bubbles.length > 0) this.find('.to-end').hidden = false;
  }

  /** Everything around the talk that follows from it. */
  around() {
    this.find('.hint')?.remove();
    if (this.talk.isEmpty) this.log.append(this.hint());
    this.find('.preview-text').textContent = this.talk.preview();
    this.find('.state').textContent = say('ready');
    this.find('.composer').hidden = Boolean(this.blocked);
    this.find('.unblock').hidden = !this.blocked;
  }

  hint() {
    const known = ['resident', 'family', 'agent', 'coordinator'].includes(this.entry.role);
    const role = this.entry.role[0].toUpperCase() + this.entry.role.slice(1);
    const text = say(this.entry.used ? 'hintUsed' : known ? `hint${role}` : 'hintOther');
    const card = element('div', 'hint', element('p', 'hint-title', say(this.entry.used ? 'hintEmpty' : 'hintTitle')), element('p', '', text));
    if (!this.entry.used && !['agent', 'coordinator'].includes(this.entry.role)) {
      card.append(button(say('begin'), 'main', () => {
        this.box.focus();
        this.send('openings', { code: '' });
      }));
    }
    return card;
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.find('.to-end').hidden = true;
  }

  lastTyped() {
    return this.talk.last((one) => one.form === 'TYPED');
  }

  edit(bubble) {
    const was = this.editing;
    this.editing = bubble;
    this.find('.editing').hidden = !bubble;
    if (bubble || was) this.box.value = bubble?.text ?? '';
    if (bubble) this.box.focus();
  }

  async twice() {
    const last = this.talk.last((one) => one.form !== 'BOT');
    if (!last) {
      this.toast(say('nothingToRepeat'));
      return;
    }
    if ((await this.send('repeats', { message: last.id })) < 400) this.toast(say('sentTwice'));
  }

  async block(blocked) {
    await this.send('block', { blocked });
    if (!blocked) this.box.focus();
  }

  async clear() {
    await post(`/phones/${this.entry.id}/clear`, {});
    await this.refresh();
    this.toast(say('cleared'));
  }

  save() {
    if (this.talk.isEmpty) {
      this.toast(say('nothingToSave'));
      return;
    }
    const link = element('a');
    link.href = `/simulator/phones/${this.entry.id}/transcript`;
    link.download = `${this.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${language()}.txt`;
    link.click();
    this.toast(say('saved'));
  }

  toast(text) {
    const place = this.find('.toast');
    place.textContent = text;
    clearTimeout(this.toastEnds);
    this.toastEnds = setTimeout(() => (place.textContent = ''), TOAST_STAYS);
  }
}
