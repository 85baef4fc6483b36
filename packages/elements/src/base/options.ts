import { noChange } from 'lit';
import { Directive, type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';

export interface Choice {
  code: string;
  name: string;
}

/**
 * The entries of a `<select>`, and which one is chosen. Written straight into it: with a template an entry, a list of sixty
 * costs more than the rest of its form.
 */
class OptionsDirective extends Directive {
  #drawn: readonly Choice[] = [];

  render(_choices: readonly Choice[], _chosen: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [choices, chosen]: [readonly Choice[], string]): unknown {
    const select = part.element as HTMLSelectElement;
    const drawn = this.#drawn;
    const same = ({ code, name }: Choice, at: number): boolean => drawn[at]?.code === code && drawn[at]?.name === name;
    if (choices.length !== drawn.length || !choices.every(same)) {
      select.replaceChildren(...choices.map(({ code, name }) => new Option(name, code)));
      this.#drawn = choices;
    }
    select.value = chosen;
    return noChange;
  }
}

export const options: (choices: readonly Choice[], chosen: string) => DirectiveResult = directive(OptionsDirective);
