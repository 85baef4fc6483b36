import { DeclarationPage } from './declaration.ts';

/** A declaration to read, not to change. */
export class ViewPage extends DeclarationPage {
  protected override readonly readonly: boolean = true;
}
