import { type CSSResult, css } from 'lit';

/** What single pages have of their own. */
export const pages: CSSResult = css`
  .zc-card + .zc-card {
    margin-top: var(--zc-space-5);
  }

  .sign-in {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--zc-space-6);
    align-items: start;
  }

  .sign-in .zc-field .zc-box-medium,
  .sign-in .zc-field .zc-box-long {
    flex: 1 1 100%;
    max-width: 100%;
  }

  .sign-in .zc-button-primary {
    width: 100%;
  }

  .sign-in-links {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: var(--zc-space-2) var(--zc-space-4);
    margin-top: var(--zc-space-5);
    padding-top: var(--zc-space-4);
    border-top: 1px solid var(--zc-border);
    font-size: var(--zc-size-small);
  }

  .references h2 {
    margin-bottom: var(--zc-space-3);
    font-size: var(--zc-heading-2);
  }

  .reference-list {
    border-top: 1px solid var(--zc-border);
  }

  .reference-list a {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-3);
    min-height: 48px;
    padding: var(--zc-space-2) var(--zc-space-2);
    border-bottom: 1px solid var(--zc-border);
    text-decoration: none;
  }

  .reference-list a:hover {
    background: var(--zc-primary-tint);
    text-decoration: underline;
  }

  .reference-list .zc-icon,
  .tile .zc-icon,
  .tree-leaf .zc-icon {
    transform: rotate(-90deg);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
    gap: var(--zc-space-4);
    margin-bottom: var(--zc-space-5);
  }

  .tile {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-4);
    padding: var(--zc-space-5);
    border: 1px solid var(--zc-border);
    border-left: 4px solid var(--zc-primary);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
    box-shadow: var(--zc-shadow);
    text-decoration: none;
    transition: background-color var(--zc-motion);
  }

  .tile:hover {
    background: var(--zc-primary-tint);
  }

  .tile-text {
    display: grid;
  }

  .tile-title {
    font-size: var(--zc-heading-3);
    font-weight: 600;
  }

  .tree .tree {
    margin: 0 0 0 var(--zc-space-5);
  }

  .tree > li + li > details {
    margin-top: var(--zc-space-4);
  }

  .tree summary {
    min-height: 44px;
    padding: var(--zc-space-2);
    border-radius: var(--zc-radius);
    font-weight: 600;
    cursor: pointer;
  }

  .tree summary:hover {
    background: var(--zc-primary-tint);
  }

  .tree-leaf {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--zc-space-4);
    min-height: 48px;
    margin-top: var(--zc-space-2);
    padding: var(--zc-space-2) var(--zc-space-4);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    text-decoration: none;
  }

  .tree-leaf:hover {
    border-color: var(--zc-primary);
    background: var(--zc-primary-tint);
  }

  .tree-title {
    font-weight: 600;
  }

  .tree-leaf .zc-icon {
    margin-left: auto;
  }

  .tree-closed {
    display: flex;
    gap: var(--zc-space-3);
    align-items: center;
    min-height: 44px;
    padding: var(--zc-space-2);
    color: var(--zc-text-secondary);
  }

  .trail {
    margin: calc(var(--zc-space-4) * -1) 0 var(--zc-space-4);
    color: var(--zc-text-secondary);
  }

  .tree {
    margin-top: var(--zc-space-3);
  }

  .prose p + p {
    margin-top: var(--zc-space-3);
  }

  @media (min-width: 960px) {
    .sign-in {
      grid-template-columns: 432px minmax(0, 1fr);
      gap: var(--zc-space-7);
    }

    .references {
      padding-top: var(--zc-space-5);
    }
  }
`;
