// The page: which phones there are, and what belongs to all of them.

import { language, say, switchLanguage, translate } from './words.js';
import { Live, newPhoneId } from './server.js';
import { button } from './bubbles.js';
import { Clock } from './clock.js';
import { Phone } from './phone.js';

const KEPT = 'temani.simulator.phones';
const place = document.getElementById('phones');
const tabs = document.getElementById('tabs');
const phones = [];
const clock = new Clock();
const live = new Live({
  phone: (id) => phones.find((one) => one.entry.id === id)?.refresh(),
  clock: () => clock.look(),
  all: () => {
    clock.look();
    phones.forEach((one) => one.refresh());
  },
  state: (state) => {
    const sign = document.getElementById('live');
    sign.dataset.state = state;
    sign.textContent = say(state);
  },
});

function kept() {
  try {
    const entries = JSON.parse(localStorage.getItem(KEPT));
    if (Array.isArray(entries) && entries.length > 0) return entries;
  } catch {
    // Somebody else's words under our key: begin anew.
  }
  return ['resident', 'family', 'agent'].map((role) => ({ id: newPhoneId(), role, name: '' }));
}

const keep = () => localStorage.setItem(KEPT, JSON.stringify(phones.map((one) => one.entry)));

function add(entry) {
  const phone = new Phone(entry, {
    remove: (one) => ask(say('removeSure', { name: one.name }), () => remove(one)),
    used: (one) => {
      if (one.entry.used) return;
      one.entry.used = true;
      keep();
    },
    news: (one, count) => one.tab && !inView(one) && unread(one, (one.unread ?? 0) + count),
  });
  phones.push(phone);
  phone.tab = button('', 'tab', (event) => goTo(phone, event.detail === 0));
  tabs.append(phone.tab);
  place.append(phone.element);
  watchView.observe(phone.element);
  name(phone);
  return phone;
}

function name(phone) {
  phone.tab.textContent = phone.name;
  phone.tab.dataset.role = phone.entry.role;
  unread(phone, phone.unread ?? 0);
}

function unread(phone, count) {
  phone.unread = count;
  phone.tab.dataset.unread = count > 0 ? String(count) : '';
  phone.tab.setAttribute('aria-label', count > 0 ? `${phone.name}, ${count} ${say('newest').toLowerCase()}` : phone.name);
}

const inView = (phone) => phone.tab.getAttribute('aria-current') === 'true';

/** On a small screen one phone fills it; the tab of the one that does is the current one. */
const watchView = new IntersectionObserver(
  (seen) => seen.forEach(({ target, intersectionRatio }) => {
    const phone = phones.find((one) => one.element === target);
    if (!phone) return;
    phone.tab.setAttribute('aria-current', String(intersectionRatio > 0.6));
    if (intersectionRatio > 0.6) unread(phone, 0);
  }),
  { root: place, threshold: [0, 0.6, 1] },
);

/** Moves to a phone; with the keyboard also into its text box, which on a touch screen would cover half the talk. */
function goTo(phone, byKeyboard = true) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  phone.element.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', inline: 'center', block: 'nearest' });
  if (byKeyboard) phone.box.focus({ preventScroll: true });
}

function remove(phone) {
  phones.splice(phones.indexOf(phone), 1);
  phone.element.remove();
  phone.tab.remove();
  keep();
  live.listen(phones.map((one) => one.entry.id));
  (phones[0]?.box ?? document.getElementById('add-phone')).focus();
}

function ask(question, onYes) {
  const dialog = document.getElementById('sure');
  document.getElementById('sure-question').textContent = question;
  dialog.returnValue = '';
  dialog.onclose = () => dialog.returnValue === 'ok' && onYes();
  dialog.showModal();
}

function askForNewPhone() {
  const dialog = document.getElementById('new-phone');
  const field = document.getElementById('new-phone-name');
  const roles = ['resident', 'family', 'agent', 'coordinator'];
  document.getElementById('roles').replaceChildren(...roles.map((role) => new Option(say(role))));
  field.value = '';
  dialog.returnValue = '';
  dialog.onclose = () => {
    const typed = field.value.trim();
    if (dialog.returnValue !== 'ok' || !typed) return;
    const role = roles.find((one) => typed.toLowerCase().startsWith(say(one).toLowerCase())) ?? 'other';
    const phone = add({ id: newPhoneId(), role, name: typed });
    keep();
    live.listen(phones.map((one) => one.entry.id));
    goTo(phone);
  };
  dialog.showModal();
}

function speak() {
  document.documentElement.lang = language();
  translate(document);
  const switcher = document.getElementById('language');
  switcher.textContent = say('language');
  switcher.lang = language() === 'id' ? 'en' : 'id';
  switcher.setAttribute('aria-label', say('languageLabel'));
  phones.forEach((one) => {
    one.speak();
    name(one);
  });
  live.told.state(document.getElementById('live').dataset.state ?? 'connecting');
  clock.show();
}

function openTools(open) {
  document.getElementById('more').setAttribute('aria-expanded', String(open));
  document.getElementById('tools').classList.toggle('open', open);
}

document.getElementById('more').addEventListener('click', (event) =>
  openTools(event.currentTarget.getAttribute('aria-expanded') !== 'true'));
document.addEventListener('keydown', (event) => event.key === 'Escape' && openTools(false));
place.addEventListener('pointerdown', () => openTools(false));
document.getElementById('add-phone').addEventListener('click', askForNewPhone);
document.getElementById('language').addEventListener('click', () => {
  switchLanguage();
  speak();
});
for (const cancel of document.querySelectorAll('dialog button[value="cancel"][type="button"]')) {
  cancel.addEventListener('click', () => cancel.closest('dialog').close());
}

kept().forEach(add);
keep();
speak();
clock.look();
live.listen(phones.map((one) => one.entry.id));
