// What the page itself says, in both languages. What the bot says comes from the server.

const WORDS = {
  id: {
    clock: 'Jam simulasi', moveClock: 'Majukan jam', plus15: '+15 menit', plus60: '+1 jam', plus1440: '+24 jam',
    clockMoved: 'Jam dimajukan: {time}', more: 'Alat simulator', newPhone: 'Telepon baru', language: 'English',
    languageLabel: 'English: switch the page to English', unreviewed: 'Contoh, belum diperiksa.',
    nobodyReal: 'Ini hanya simulasi.', phones: 'Telepon', simulated: 'simulasi',
    live: 'tersambung', connecting: 'menyambung…', polling: 'diperbarui tiap 3 detik',
    phoneOf: 'Telepon {name}', talkOf: 'Percakapan di telepon {name}', writeOn: 'Tulis pesan di telepon {name}',
    write: 'Tulis pesan', keys: 'Enter: kirim · Shift+Enter: baris baru · panah atas: ke tombol pilihan', send: 'Kirim', attach: 'Kirim hal lain', phoneMenu: 'Menu telepon', lockScreen: 'Di layar kunci:',
    noPreview: 'belum ada pesan', typing: 'mengetik…', ready: 'balasan otomatis', newest: 'Pesan baru', choices: 'Pilihan',
    chosen: 'dipilih', orType: 'atau ketik {words}', botSays: 'Temani: ', personSays: 'Kamu: ', edited: 'diubah',
    kept: 'tidak bisa diteruskan', TAKEN: 'diterima layanan', DELIVERED: 'sudah sampai', FAILED: 'belum terkirim',
    again: 'Coba lagi', voice: 'Pesan suara', photo: 'Foto', sticker: 'Stiker', location: 'Lokasi', video: 'Video',
    document: 'Dokumen', contact: 'Kontak', poll: 'Jajak pendapat', other: 'Lainnya',
    opened: 'Kamu menekan Mulai', openedWith: 'Kamu membuka chat lewat {code}', BLOCKED: 'Kamu memblokir bot',
    UNBLOCKED: 'Blokir dibuka', begin: 'Mulai', openPoster: 'Buka lewat kode unit…', poster: 'Unit', orCode: 'atau tulis kodenya',
    open: 'Buka', twice: 'Kirim pesan terakhir dua kali', edit: 'Ubah pesan terakhir', editing: 'Mengubah pesan',
    block: 'Blokir bot', unblock: 'Buka blokir', save: 'Simpan sebagai transkrip', clear: 'Bersihkan layar',
    remove: 'Buang telepon ini', removeSure: 'Buang telepon {name}? Layarnya tidak bisa dibuka lagi.', cancel: 'Batal', yes: 'Ya, buang',
    add: 'Tambah', whoseIsIt: 'Telepon siapa?', sentTwice: 'Pesan yang sama tiba dua kali. Bot seharusnya menjawab sekali saja.',
    nothingToRepeat: 'Belum ada pesan untuk dikirim ulang.', nothingToSave: 'Belum ada percakapan.', saved: 'Transkrip disimpan.',
    cleared: 'Layar bersih. Percakapan tetap berjalan.', tooLate: 'Tombol itu sudah tidak berlaku.',
    notSent: 'Belum terkirim. Coba lagi sebentar.', offline: 'Layanan tidak terjangkau. Tulisanmu masih di sini.',
    today: 'Hari ini', resident: 'Warga', family: 'Keluarga', agent: 'Pendamping', coordinator: 'Koordinator',
    hintTitle: 'Cobalah di sini', hintEmpty: 'Layar kosong', hintResident: 'Tulis halo, atau tekan Mulai. Jawab dengan tombol atau ketik angkanya.',
    hintFamily: 'Tulis halo, lalu pilih untuk keluarga. Ini telepon kedua, orang kedua.',
    hintAgent: 'Tempel kode a-… dari terminal untuk bergabung, lalu ketik SIAP.',
    hintCoordinator: 'Tempel kode k-… dari terminal.', hintOther: 'Tulis apa saja untuk memulai.',
    hintUsed: 'Percakapannya tetap tersimpan. Ketik MENU untuk melanjutkan.',
    doorHow: 'Hanya untuk koordinator. Ketik SIMULATOR di chat koordinatormu, lalu tulis kodenya di sini.', doorCode: 'Kode sekali pakai',
    doorEnter: 'Masuk', doorWrong: 'Kode itu tidak berlaku. Minta yang baru dengan SIMULATOR.', doorOffline: 'Layanan tidak terjangkau. Coba lagi sebentar.',
  },
  en: {
    clock: 'Simulated time', moveClock: 'Move the clock forward', plus15: '+15 minutes', plus60: '+1 hour', plus1440: '+24 hours',
    clockMoved: 'The clock now shows {time}', more: 'Simulator tools', newPhone: 'New phone', language: 'Indonesia',
    languageLabel: 'Indonesia: ganti bahasa halaman ke Indonesia', unreviewed: 'Example, not yet reviewed.',
    nobodyReal: 'This is only a simulation.', phones: 'Phones', simulated: 'simulated',
    live: 'connected', connecting: 'connecting…', polling: 'updated every 3 seconds',
    phoneOf: '{name} phone', talkOf: 'Talk on the phone {name}', writeOn: 'Write a message on the phone {name}',
    write: 'Write a message', keys: 'Enter: send · Shift+Enter: new line · arrow up: to the choices', send: 'Send', attach: 'Send something else', phoneMenu: 'Phone menu', lockScreen: 'On the lock screen:',
    noPreview: 'no message yet', typing: 'typing…', ready: 'automatic replies', newest: 'New message', choices: 'Choices',
    chosen: 'chosen', orType: 'or type {words}', botSays: 'Temani: ', personSays: 'You: ', edited: 'edited',
    kept: 'cannot be forwarded', TAKEN: 'taken by the service', DELIVERED: 'delivered', FAILED: 'not sent yet',
    again: 'Try again', voice: 'Voice message', photo: 'Photo', sticker: 'Sticker', location: 'Location', video: 'Video',
    document: 'Document', contact: 'Contact', poll: 'Poll', other: 'Other',
    opened: 'You pressed Start', openedWith: 'You opened the chat through {code}', BLOCKED: 'You blocked the bot',
    UNBLOCKED: 'Block lifted', begin: 'Start', openPoster: 'Open with a unit code…', poster: 'Unit', orCode: 'or write its code',
    open: 'Open', twice: 'Send the last message twice', edit: 'Edit the last message', editing: 'Editing a message',
    block: 'Block the bot', unblock: 'Lift the block', save: 'Save as transcript', clear: 'Clear the screen',
    remove: 'Throw this phone away', removeSure: 'Throw the phone {name} away? Its screen cannot be opened again.', cancel: 'Cancel', yes: 'Yes, throw away',
    add: 'Add', whoseIsIt: 'Whose phone is it?', sentTwice: 'The same message arrived twice. The bot should answer only once.',
    nothingToRepeat: 'There is no message to repeat yet.', nothingToSave: 'There is no talk yet.', saved: 'Transcript saved.',
    cleared: 'The screen is clear. The talk goes on.', tooLate: 'That button is no longer valid.',
    notSent: 'Not sent yet. Try again in a moment.', offline: 'The service cannot be reached. Your words are still here.',
    today: 'Today', resident: 'Resident', family: 'Family', agent: 'Agent', coordinator: 'Coordinator',
    hintTitle: 'Try it here', hintEmpty: 'Empty screen', hintResident: 'Write halo, or press Start. Answer with the buttons or type their number.',
    hintFamily: 'Write halo, then choose family. This is a second phone, a second person.',
    hintAgent: 'Paste an a-… code from the terminal to join, then type SIAP.',
    hintCoordinator: 'Paste the k-… code from the terminal.', hintOther: 'Write anything to begin.',
    hintUsed: 'The talk itself is kept. Type MENU to go on.',
    doorHow: 'For coordinators only. Type SIMULATOR in your coordinator chat, then write the code here.', doorCode: 'One-time code',
    doorEnter: 'Enter', doorWrong: 'That code does not hold. Ask for a new one with SIMULATOR.', doorOffline: 'The service cannot be reached. Try again in a moment.',
  },
};

const KEPT = 'temani.simulator.language';
let current = localStorage.getItem(KEPT) === 'en' ? 'en' : 'id';

export const language = () => current;

export function switchLanguage() {
  current = current === 'id' ? 'en' : 'id';
  localStorage.setItem(KEPT, current);
}

export function say(key, values = {}) {
  return (WORDS[current][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Fills in every element that names its words: data-say is its text, data-say-label what it is called aloud. */
export function translate(root) {
  for (const one of root.querySelectorAll('[data-say]')) one.textContent = say(one.dataset.say);
  for (const one of root.querySelectorAll('[data-say-label]')) {
    one.setAttribute('aria-label', say(one.dataset.sayLabel));
    if (one.tagName === 'BUTTON') one.title = say(one.dataset.sayLabel);
  }
}

const ZONE = 'Asia/Jakarta';
const locale = () => (current === 'id' ? 'id-ID' : 'en-GB');

export const hour = (instant) =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(instant));

export const day = (instant) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: ZONE }).format(new Date(instant));
