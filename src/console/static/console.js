// What htmx leaves to us. Every page works without it.

// Leaving a page with words that were typed but not saved yet.
(() => {
  const form = document.getElementById('soan');
  if (!form) return;
  let dirty = false;
  form.addEventListener('input', () => {
    dirty = true;
  });
  form.addEventListener('submit', () => {
    dirty = false;
  });
  document.addEventListener('htmx:after:request', () => {
    dirty = false;
  });
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
})();

// Pieces that keep themselves up to date (see live.ts). A browser has few connections to one address, so only the page that is
// looked at holds one; the bell in the head asks now and then instead.
(() => {
  function put(place, piece) {
    const atEnd = innerHeight + scrollY >= document.body.offsetHeight - 80;
    const hadScroll = document.body.offsetHeight > innerHeight;
    place.innerHTML = piece;
    if (hadScroll && atEnd) place.lastElementChild?.scrollIntoView({ block: 'end' });
    notifyOf(place);
  }

  function follow(place) {
    let source;
    const open = () => {
      source = new EventSource(place.dataset.live);
      source.addEventListener('piece', ({ data }) => put(place, data));
      source.addEventListener('over', () => {
        source.close();
        location.reload();
      });
    };
    document.addEventListener('visibilitychange', () => (document.hidden ? source.close() : open()));
    addEventListener('pagehide', () => source.close());
    open();
  }
  for (const place of document.querySelectorAll('[data-live]')) follow(place);

  async function look(place) {
    const response = await fetch(place.dataset.look, { headers: { 'x-by-itself': '1' } }).catch(() => undefined);
    if (response?.ok && !response.redirected) put(place, await response.text());
    setTimeout(look, 10_000, place);
  }
  for (const place of document.querySelectorAll('[data-look]')) void look(place);

  /** The bell on every page of the desk: more waiting than before is said aloud, where the browser was allowed to. */
  let waiting;
  function notifyOf(place) {
    const bell = place.querySelector('[data-waiting]');
    if (!bell) return;
    const now = Number(bell.dataset.waiting);
    if (waiting !== undefined && now > waiting && 'Notification' in window && Notification.permission === 'granted')
      new Notification('Cầu Việc', { body: `${now} phiếu hỗ trợ đang chờ nhận.`, tag: 'ho-tro' });
    waiting = now;
    document.title = document.title.replace(/^\(\d+\) /, '');
    if (now > 0) document.title = `(${now}) ${document.title}`;
  }
  const ask = document.getElementById('bat-bao');
  if (ask && 'Notification' in window && Notification.permission === 'default') {
    ask.hidden = false;
    ask.addEventListener('click', async () => {
      await Notification.requestPermission();
      ask.hidden = true;
    });
  }
})();

// A canned answer goes into the field as a start; what was typed stays.
(() => {
  const choice = document.getElementById('f-mau');
  const field = document.getElementById('f-noi_dung');
  if (!choice || !field || choice.tagName !== 'SELECT') return;
  choice.addEventListener('change', () => {
    const text = choice.selectedOptions[0]?.dataset.text ?? '';
    if (text === '') return;
    field.value = field.value.trim() === '' ? text : `${field.value.trimEnd()}\n${text}`;
    choice.value = '';
    field.focus();
  });
})();

document.getElementById('in-trang')?.addEventListener('click', () => print());
