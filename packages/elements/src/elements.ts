// What a bureau's page loads as /zhicheng/elements.js: everything registered, and the door for those who script it.
import './define.ts';

export * from './index.ts';
