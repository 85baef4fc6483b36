/** Small yes-or-no facts kept in this browser. */
type Fact = 'signedIn' | 'elderly';

const key = (fact: Fact): string => `zc-portal-${fact}`;

/** True too where the browser keeps nothing and we can't know about a sign-in. */
export function recall(fact: Fact): boolean {
  try {
    return localStorage.getItem(key(fact)) === '1';
  } catch {
    return fact === 'signedIn';
  }
}

export function remember(fact: Fact, holds: boolean): void {
  try {
    if (holds) localStorage.setItem(key(fact), '1');
    else localStorage.removeItem(key(fact));
  } catch {
    // Storage is switched off: the fact lasts as long as the page.
  }
}
