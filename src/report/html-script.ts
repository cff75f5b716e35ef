// The script of the page: it filters what is there, and shows the form for it. Without it all is visible.

export const FILTER_SCRIPT = `
(() => {
  const form = document.querySelector('.filter');
  if (!form) return;
  const output = form.querySelector('output');
  const parts = [...document.querySelectorAll('.document')].map((element) => ({
    element,
    file: element.dataset.file.toLowerCase(),
    findings: [...element.querySelectorAll('.finding')],
  }));
  const total = parts.reduce((sum, { findings }) => sum + findings.length, 0);
  const apply = () => {
    const data = new FormData(form);
    const levels = data.getAll('level');
    const kind = data.get('kind');
    const words = data.get('file').trim().toLowerCase();
    let shown = 0;
    for (const { element, file, findings } of parts) {
      const isNamed = file.includes(words);
      let count = 0;
      for (const finding of findings) {
        const isShown = isNamed && levels.includes(finding.dataset.level) && (kind === '' || finding.dataset.kind === kind);
        finding.hidden = !isShown;
        if (isShown) count++;
      }
      element.hidden = count === 0;
      shown += count;
    }
    output.textContent = (shown === total ? '' : shown + ' of ') + total + ' shown';
  };
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || target.checkVisibility()) return;
    form.reset();
    apply();
    target.scrollIntoView();
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', reveal);
  apply();
})();
`;
