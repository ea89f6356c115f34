/** One thing that is wrong with the content. `file` is relative to the content folder, `line` counts from 1. */
export interface Problem {
  file: string
  line: number
  field?: string
  message: string
}

/** `content/evaluation/perplexity.mdx:4: position: expected number, received string` */
export function describeProblem({ file, line, field, message }: Problem, folder = 'content'): string {
  return [`${folder}/${file}:${line}`, ...(field === undefined ? [] : [field]), message].join(': ')
}

/** The number of the first line of `text` for which `isIt` holds; 1 where there is none. */
export const lineWhere = (text: string, isIt: (line: string) => boolean): number =>
  Math.max(text.split('\n').findIndex(isIt), 0) + 1

/** The content cannot be used as it is; the message has one line for each problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem)).join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** Orders problems by file, then line. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line
