/** What somebody in the workspace got to see, in the order in which it appeared. */
export interface Shown {
  readonly how: 'posted' | 'changed' | 'removed' | 'file';
  readonly channel: string;
  /** Set where only this person sees it. */
  readonly onlyFor?: string;
  readonly ts: string;
  readonly thread?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly via: 'web_api' | 'response_url';
  readonly file?: { readonly name: string; readonly content: string; readonly alt?: string };
}

export type Block = Readonly<Record<string, unknown>> & { readonly type: string };

interface Option {
  readonly value: string;
  readonly text: { readonly text: string };
}

/** A button, or an entry of a menu. */
export interface ShownButton {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
  readonly url?: string;
  /** The menu's type, for an entry of one. */
  readonly menu?: string;
}

type Element = ShownButton & { readonly type: string; readonly options?: readonly Option[] };

/** What can be tapped, the entries of menus one by one. */
export function buttonsOf({ blocks }: Pick<Shown, 'blocks'>): readonly ShownButton[] {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Element[]) : []));
  return elements.flatMap(({ options, ...element }): ShownButton[] =>
    options
      ? options.map(({ value, text }) => ({ action_id: element.action_id, value, text, menu: element.type }))
      : [element],
  );
}

/** Every text in the blocks, in reading order, one a line: what a person reads, without the buttons. */
export function readText({ blocks }: Pick<Shown, 'blocks'>): string {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'text' && typeof inner === 'string') texts.push(inner);
        else visit(inner);
      }
    }
  };
  visit(blocks.filter((block) => block.type !== 'actions'));
  return texts.join('\n');
}
