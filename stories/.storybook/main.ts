import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { elements } from '../../vite.config.ts';

/** The stories show what `npm run build` made of the real definitions, served under `/forms` and `/dictionaries`. */
const config: StorybookConfig = {
  stories: ['../*.stories.ts'],
  framework: '@storybook/web-components-vite',
  staticDirs: [
    { from: '../../.build/forms', to: '/forms' },
    { from: '../../.build/dictionaries', to: '/dictionaries' },
  ],
  core: { disableTelemetry: true },
  viteFinal: (own) => mergeConfig(own, { resolve: elements.resolve ?? {} }),
};

export default config;
