/* Links of a form open beside it: Camunda Forms take their target away, and whoever follows one would lose the form. */
let listening = false;

export function render() {
  if (listening) {
    return;
  }
  listening = true;
  document.addEventListener('click', event => {
    const link = event.target.closest?.('.fjs-form a[href]');
    if (link) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }, true);
}
