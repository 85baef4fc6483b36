import type { PickerAnswer, ZcCodePicker } from '@zhicheng/elements';

/** Shows a dictionary in the picker; its code is fetched when first needed. */
export async function openSeriesPicker(picker: ZcCodePicker, dictionary: string): Promise<PickerAnswer> {
  const [{ createHttpStore }] = await Promise.all([
    import('@zhicheng/engine/store'),
    import('@zhicheng/elements/code-picker'),
  ]);
  picker.store = createHttpStore({ api: '/api' });
  picker.dictionary = dictionary;
  picker.title = '认定资格系列';
  return picker.open();
}
