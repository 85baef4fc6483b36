import { pathToId } from './path-to-id.ts';

const focusable = 'input, select, textarea, button, [tabindex], a[href]';

/**
 * Moves focus to the field, or the nearest thing around it that is drawn, and brings it into view. Opens nothing: false
 * when neither the field nor its scope is on the screen.
 */
export function focusPath(node: Node, path: string): boolean {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return false;
  for (let rest = path; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) {
    const found = root.getElementById(pathToId(rest));
    if (!found) continue;
    const target = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found);
    if (target === found && !found.matches(focusable)) found.tabIndex = -1;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    return true;
  }
  return false;
}
