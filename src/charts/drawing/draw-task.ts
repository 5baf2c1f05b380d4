import type { Picture } from '../../statistics/picture.ts';
import type { Png } from './draw-png.ts';

/** What the drawing thread is asked to do. */
export type DrawTask =
  | { readonly kind: 'png'; readonly picture: Picture }
  /** For previews of links: 1200 × 630, the picture fitted in. */
  | { readonly kind: 'card'; readonly picture: Picture }
  | { readonly kind: 'svg'; readonly picture: Picture }
  | { readonly kind: 'check' };

export interface DrawRequest {
  readonly id: number;
  readonly task: DrawTask;
}

export type DrawResponse =
  | { readonly id: number; readonly done: true; readonly png?: Png; readonly svg?: string }
  | { readonly id: number; readonly done: false; readonly message: string };
