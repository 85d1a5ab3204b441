import { element, money } from '../shared/dom.js';

/** The table of quote lines: a product with its list price or a free text, quantity, unit price. */
export function quoteLines({ lines, products, currency, onChange }) {
  const prices = new Map(products.map(({ name, listPrice }) => [name, listPrice]));
  const picker = element('datalist', { id: 'products' },
    ...products.map(({ name, listPrice }) =>
      element('option', { value: name }, listPrice ? `${money(listPrice)} ${currency}` : null)));
  const body = element('tbody');
  const rows = [];

  function add(line) {
    const made = row({ line, prices, onChange, remove: () => remove(made) });
    rows.push(made);
    body.append(made.node);
    onChange();
  }
  function remove(gone) {
    rows.splice(rows.indexOf(gone), 1);
    gone.node.remove();
    onChange();
  }

  const node = element('div', {}, picker,
    element('table', { class: 'lines' }, element('thead', {}, element('tr', {},
      element('th', {}, 'Product *'), element('th', { style: 'width:110px' }, 'Quantity *'),
      element('th', { style: 'width:150px' }, `Unit price (${currency}) *`),
      element('th', { class: 'amount', style: 'width:140px' }, 'Line total'), element('th', { style: 'width:90px' }))), body),
    element('div', { class: 'form-group' },
      element('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => add({ quantity: 1 }) },
        'Add line'),
      element('span', { class: 'help-block' }, 'Choosing a product fills in its list price; change it where you agreed another.')));
  queueMicrotask(() => (lines?.length ? lines : [{ quantity: 1 }]).forEach(add));
  return {
    node,
    value: () => rows.map(each => each.value()),
    subtotal: () => rows.reduce((sum, each) => sum + each.total(), 0),
    problems: () => rows.length === 0
      ? ['Quote lines: at least one is needed.']
      : rows.flatMap((each, i) => each.problems(i + 1))
  };
}

function row({ line, prices, onChange, remove }) {
  const input = attributes => element('input', { class: 'form-control', ...attributes, oninput: changed });
  const product = input({
    type: 'text', list: 'products', maxlength: 200, value: line.product, 'aria-label': 'Product', placeholder: 'Choose or type'
  });
  const quantity = input({ type: 'number', min: 0, step: 'any', value: line.quantity, 'aria-label': 'Quantity' });
  const unitPrice = input({ type: 'number', min: 0, step: 0.01, value: line.unitPrice, 'aria-label': 'Unit price' });
  const amount = element('td', { class: 'amount' });
  product.addEventListener('change', () => {
    const price = prices.get(product.value);
    if (price !== undefined && price !== null) {
      unitPrice.value = price;
      changed();
    }
  });

  const total = () => Math.round(Number(quantity.value) * Number(unitPrice.value) * 100) / 100;
  function changed() {
    amount.textContent = money(total());
    onChange();
  }
  function check(control, wrong, sentence) {
    control.closest('td').classList.toggle('has-error', wrong);
    return wrong ? [sentence] : [];
  }
  const empty = ({ value, validity }) => value.trim() === '' || validity.badInput;

  amount.textContent = money(total());
  return {
    node: element('tr', {}, element('td', {}, product), element('td', {}, quantity), element('td', {}, unitPrice), amount,
      element('td', {}, element('button', { type: 'button', class: 'btn btn-link btn-sm', onclick: remove }, 'Remove'))),
    total,
    value: () => ({
      product: product.value.trim(), quantity: Number(quantity.value), unitPrice: Number(unitPrice.value)
    }),
    problems: position => [
      ...check(product, empty(product), `Line ${position}: please name the product.`),
      ...check(quantity, empty(quantity) || Number(quantity.value) <= 0, `Line ${position}: the quantity has to be more than 0.`),
      ...check(unitPrice, empty(unitPrice) || Number(unitPrice.value) < 0, `Line ${position}: the unit price has to be 0 or more.`)
    ]
  };
}
