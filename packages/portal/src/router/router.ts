import { match, type Params } from './match.ts';
import { type Route, routes } from './routes.ts';

export interface Place {
  route: Route;
  params: Params;
  /** Path and query, as in the address bar. */
  address: string;
}

/** Follows links inside the portal and the browser's back and forward, without loading the page anew. */
export class Router {
  readonly #root: EventTarget;
  readonly #arrive: (place: Place) => void;
  /** Asked before leaving a page; answers false to stay. */
  mayLeave: () => Promise<boolean> = async () => true;
  #address = '';

  constructor(root: EventTarget, arrive: (place: Place) => void) {
    this.#root = root;
    this.#arrive = arrive;
  }

  start(): void {
    this.#root.addEventListener('click', this.#onClick);
    addEventListener('popstate', this.#onPop);
    this.#show();
  }

  /** Has the code of the address' page come already, while it isn't known yet whether it may be shown. */
  anticipate(): void {
    void this.#find()
      ?.route.load()
      .catch(() => undefined);
  }

  stop(): void {
    this.#root.removeEventListener('click', this.#onClick);
    removeEventListener('popstate', this.#onPop);
  }

  async go(address: string, how: 'push' | 'replace' = 'push'): Promise<void> {
    if (!(await this.mayLeave())) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#show();
    scrollTo(0, 0);
  }

  #show(): void {
    this.#address = location.pathname + location.search;
    const found = this.#find();
    if (found) this.#arrive({ ...found, address: this.#address });
  }

  #find(): Omit<Place, 'address'> | undefined {
    for (const route of routes) {
      const params = match(route.path, location.pathname);
      if (params) return { route, params };
    }
    return undefined;
  }

  readonly #onPop = async (): Promise<void> => {
    if (location.pathname + location.search === this.#address) return;
    const wanted = location.pathname + location.search;
    if (await this.mayLeave()) this.#show();
    // The browser has moved already: put the address of the page that stays back on top.
    else if (location.pathname + location.search === wanted) history.pushState(null, '', this.#address);
  };

  readonly #onClick = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || !(event instanceof MouseEvent) || event.defaultPrevented || !isOurs(link, event)) return;
    event.preventDefault();
    void this.go(link.pathname + link.search);
  };
}

const isOurs = (link: HTMLAnchorElement, event: MouseEvent): boolean =>
  event.button === 0 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
  link.origin === location.origin &&
  !link.pathname.startsWith('/api/') &&
  !link.hasAttribute('download') &&
  (link.target === '' || link.target === '_self');
