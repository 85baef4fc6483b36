import type { PickerAnswer, ZcCodePicker } from '@zhicheng/elements';

/** Shows a dictionary in the picker; its code is fetched when first needed. */
export async function openSeriesPicker(picker: ZcCodePicker, dictionary: string): Promise<PickerAnswer> {
  await import('@zhicheng/elements/code-picker');
  // In this form the build sees which one export is wanted, and leaves out the rest of the module.
  const { createHttpStore } = await import('@zhicheng/engine/store');
  picker.store = createHttpStore({ api: '/api' });
  picker.dictionary = dictionary;
  picker.title = '认定资格系列';
  return picker.open();
}
