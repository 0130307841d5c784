// Keys for judging claims. Each presses what the page shows: a button, a link, or what opens a part of it.
(() => {
  const isWriting = (at) => at.isContentEditable
    || at.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])');

  // In a list, j and k go from row to row.
  const step = (by) => {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (rows.length === 0) return false;
    const at = rows.indexOf(document.activeElement);
    const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
    rows[to].focus();
    return true;
  };

  // In a list, x selects the row, s all rows of its document; "all" takes the single boxes along.
  const boxes = (form) => [...form.querySelectorAll('[name=claim][type=checkbox]')];
  const select = (at, isAll) => {
    const form = at.closest('.selecting') ?? document.querySelector('.selecting');
    const all = form?.querySelector('[data-all]');
    if (!all) return false;
    const box = isAll ? all : at.closest('li')?.querySelector('[name=claim]');
    if (box) {
      form.querySelector('details').open = true;
      box.click();
    }
    return true;
  };
  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('.selecting');
    if (!form) return;
    const all = form.querySelector('[data-all]');
    if (event.target === all) boxes(form).forEach((box) => { box.checked = all.checked; });
    else if (event.target.name === 'claim') all.checked = boxes(form).every((box) => box.checked);
  });

  // What was pressed: the letter itself, also with Caps Lock on; where a script of other letters or an input method
  // stands between (both give no Latin letter), the letter of the place on the keyboard.
  const pressed = (event) => {
    const key = event.getModifierState('CapsLock') ? event.key.toLowerCase() : event.key;
    if (/^[a-z?]$/.test(key)) return key;
    const letter = /^Key([A-Z])$/.exec(event.code);
    const isOther = /^(Process|Unidentified|Dead)$/i.test(key) || /^[^\x00-\x7f]$/.test(key);
    if (letter && isOther) return letter[1].toLowerCase();
    return event.code === 'Slash' && event.shiftKey && isOther ? '?' : key;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (event.key === 'Escape' && isWriting(at) && !event.isComposing) { at.blur(); return; }
    if (isWriting(at)) return;
    const key = pressed(event);
    if ((key === 'j' && step(1)) || (key === 'k' && step(-1))) { event.preventDefault(); return; }
    if ((key === 'x' && select(at, false)) || (key === 's' && select(at, true))) { event.preventDefault(); return; }
    // A list has the same buttons for each document: meant are those where the person is, or where something is ticked.
    const place = at.closest('.selecting') ?? document.querySelector('.selecting:has([name=claim]:checked)') ?? document;
    const named = `[data-key="${CSS.escape(key)}"]`;
    const found = place.querySelector(named) ?? document.querySelector(named);
    if (!found) return;
    event.preventDefault();
    // What is judged together stays open: what was ticked for it would wait out of sight.
    if (key === 'b' && found.parentElement.open) { found.focus(); return; }
    const closed = found.tagName === 'SUMMARY' ? null : found.closest('details:not([open])');
    if (closed) closed.open = true;
    found.click();
    const opened = found.tagName === 'SUMMARY' ? found.parentElement : null;
    if (opened && /^(correct|split|merge)$/.test(opened.id)) {
      // The part is open only after this key press is over.
      setTimeout(() => opened.querySelector('input:not([type=hidden]), select, textarea')?.focus(), 0);
    }
  });
})();
