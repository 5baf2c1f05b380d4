/** What is wrong with a request, as RFC 9457 has it, with what would have been right. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable word for programs. */
  readonly code: 'unknown_code' | 'bad_parameter' | 'not_found' | 'too_many_requests' | 'not_drawable' | 'internal';
  readonly message: string;
  /** Codes that exist and are near. */
  readonly candidates?: readonly { readonly code: string; readonly name: string }[];
  /** A request that answers. */
  readonly example?: string;
}

export class RequestRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'type' | 'title'>) {
    super(problem.message);
    this.problem = { type: 'about:blank', title: TITLES[problem.code], ...problem };
  }
}

const TITLES: Readonly<Record<Problem['code'], string>> = {
  unknown_code: 'A code that is not known',
  bad_parameter: 'A parameter that cannot be read',
  not_found: 'Nothing at this address',
  too_many_requests: 'Too many requests',
  not_drawable: 'Nothing that a picture could show',
  internal: 'Something went wrong here',
};
