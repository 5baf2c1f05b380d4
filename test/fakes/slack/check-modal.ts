/** What Slack demands of a form with lists to pick from. */

interface Option {
  readonly text: { readonly type: string; readonly text: string };
  readonly value: string;
}

interface Input {
  readonly type: string;
  readonly block_id: string;
  readonly label: { readonly text: string };
  readonly element: { readonly type: string; readonly action_id: string; readonly options: readonly Option[] };
}

export interface Modal {
  readonly type: string;
  readonly callback_id: string;
  readonly title: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly blocks: readonly Input[];
}

const isWithin = (text: string | undefined, most: number) => text !== undefined && text !== '' && text.length <= most;

export function checkModal(view: unknown): string[] {
  const { type, title, submit, blocks } = view as Modal;
  const errors: string[] = [];
  if (type !== 'modal') errors.push('unsupported type');
  if (!isWithin(title.text, 24)) errors.push('title must be 1 to 24 characters');
  if (!isWithin(submit?.text, 24)) errors.push('submit is required with inputs, 1 to 24 characters');
  for (const { type: kind, label, element } of blocks) {
    if (kind !== 'input' || element.type !== 'static_select') errors.push('unsupported element');
    if (!isWithin(label.text, 2000)) errors.push('label is required');
    if (element.options.length < 1 || element.options.length > 100) errors.push('must have 1 to 100 options');
    for (const { text, value } of element.options) {
      if (!isWithin(text.text, 75) || !isWithin(value, 150)) errors.push('an option is too long');
    }
  }
  return errors;
}
