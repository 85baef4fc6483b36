import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nextAttachmentName } from './attachment-name.ts';

it('numbers the names from the second on, because the same name replaces', () => {
  assert.equal(nextAttachmentName('合同', []), '合同');
  assert.equal(nextAttachmentName('合同', [{ name: ' 合同 ' }]), '合同 2');
  assert.equal(nextAttachmentName('PDF', [{ name: 'pdf' }, { name: 'PDF 3' }]), 'PDF 2');
});
