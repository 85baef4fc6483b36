import { choices, plainField } from '../forms/many-fields.ts';
import { focusMiddle } from '../page/focus-middle.ts';
import { createHandField } from '../page/hand-field.ts';
import { handStyles } from '../page/hand-styles.ts';
import { loadDictionary } from '../page/load-form.ts';
import { numberAsked, report, settled } from '../page/report.ts';

/** The limit: the same fields made by hand, element by element, each checked at every keystroke. */
async function open(count: number): Promise<void> {
  const { items } = await loadDictionary('generated', choices);
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const sheet = handStyles.styleSheet;
  if (sheet) root.adoptedStyleSheets = [sheet];
  const grid = root.appendChild(document.createElement('div'));
  grid.className = 'fields many';
  const fields = Array.from({ length: count }, (_, index) => plainField(index));
  const drawn = fields.map((field) => createHandField(field, items));
  drawn.forEach(({ control, judge }, index) => {
    const next = drawn[index + 1];
    const hiddenBy = fields[index + 1]?.hiddenBy;
    control.addEventListener('input', () => {
      judge();
      if (next && hiddenBy) next.element.hidden = control.value === hiddenBy;
    });
    control.addEventListener('blur', judge);
  });
  grid.append(...drawn.map(({ element }) => element));
  await settled(root);
  await focusMiddle(root, count, (key) => key);
  report(performance.now());
}

void open(numberAsked('fields', 10));
