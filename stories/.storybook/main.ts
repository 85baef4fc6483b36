import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { elements } from '../../vite.config.ts';

// Storybook wants its static folders before it asks anything else of this module.
execFileSync(process.execPath, ['--conditions=source', fileURLToPath(new URL('../forms/build.ts', import.meta.url))]);

/** The stories show what `zc build` makes of the real definitions, served under `/real` and `/stories`. */
const config: StorybookConfig = {
  stories: ['../*.stories.ts'],
  framework: '@storybook/web-components-vite',
  staticDirs: [
    ...(['forms', 'dictionaries', 'catalogue', 'suite'] as const).map((name) => ({
      from: `../../.build/${name}`,
      to: `/real/${name}`,
    })),
    ...(['forms', 'dictionaries'] as const).map((name) => ({
      from: `../../.build/stories/${name}`,
      to: `/stories/${name}`,
    })),
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (own) => mergeConfig(own, { resolve: elements.resolve ?? {} }),
};

export default config;
