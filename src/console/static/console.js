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
