declare module 'jsonstat-toolkit' {
  interface JsonStatDataset {
    Dimension(id: string): { readonly id: readonly string[] };
    Data(cell: Readonly<Record<string, string>>): { readonly value: number };
  }
  export default function JSONstat(source: unknown): JsonStatDataset;
}
