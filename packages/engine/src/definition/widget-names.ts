/** The leaf inputs that each drawing of a form has. */
export const widgetNames = [
  'text',
  'textarea',
  'number',
  'date',
  'year',
  'select',
  'codePicker',
  'region3',
  'radio',
  'checkbox',
  'readonly',
  'photo',
  'consent',
] as const;

export type WidgetName = (typeof widgetNames)[number];

/** A bureau's own widgets have a hyphen in their name, and ours never: no later one of ours takes a name away. */
export function isForeignWidget(name: string): boolean {
  return name.includes('-');
}
