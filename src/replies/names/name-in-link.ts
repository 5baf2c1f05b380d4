import type { Codebook } from '../../statistics/facts/codebook.ts';

/**
 * Places as they stand in links: their English name without the word for what they are, `Astana`, where no other place begins
 * so; else all of it, `Almaty region`. Anything else stays as it is.
 */
export function createLinkNames({ areas }: Pick<Codebook, 'areas'>): (code: string) => string {
  const names = [...areas.values()].map(({ name }) => name.en);
  const short = (name: string) => name.replace(/ \S+$/, '');
  return (code) => {
    const name = areas.get(code)?.name.en;
    if (name === undefined) return code;
    return names.some((other) => other !== name && short(other) === short(name)) ? name : short(name);
  };
}
