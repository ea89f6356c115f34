import { type CompileOptions, compileSync } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { VFile } from 'vfile'
import { type DeeperPiece, rehypeDeeper } from './deeper'
import { rehypeFaces, rehypeProse, type Sides } from './faces'
import { rehypeFormulas } from './formulas'
import { ContentError, type Problem } from './problem'
import { rehypeTerms } from './terms'

/**
 * A card's MDX as the pages use it. `deeper` is its deeper page, empty where there is none; `parts` are those it has, by
 * their fragments, `links` where its links lead, and `explorables` the figures it shows.
 */
export interface CompiledCard {
  questionHtml: string
  answerHtml: string
  deeper: DeeperPiece[]
  parts: string[]
  links: string[]
  explorables: string[]
}

interface Message {
  line?: number | undefined
  reason: string
  cause?: unknown
}

function problem({ line, reason, cause }: Message, file: string): Problem {
  const why = cause instanceof Error ? `${reason}: ${cause.message}` : reason
  // Where an element is never closed, only the text says where it began.
  const begun = /\((\d+):\d+-\d+:\d+\)/.exec(reason)?.[1]
  return { file, line: line ?? Number(begun ?? 1), message: why.replace(/\s+/g, ' ') }
}

const isMessage = (error: unknown): error is Message => error instanceof Error && 'reason' in error

/** What this deck's Markdown has beside plain Markdown: tables and the like, and formulas. */
export const remarkPlugins: NonNullable<CompileOptions['remarkPlugins']> = [
  [remarkGfm, { singleTilde: false }],
  remarkMath,
]

interface Compiled extends Pick<CompiledCard, 'deeper' | 'parts' | 'links' | 'explorables'> {
  sides: Sides
}

type Plugins = NonNullable<CompileOptions['rehypePlugins']>

function compile(body: string, file: string, plugins: Plugins): Compiled {
  const source = new VFile({ value: body, path: file })
  const options: CompileOptions = {
    outputFormat: 'function-body',
    remarkPlugins,
    rehypePlugins: [[rehypeKatex, { output: 'mathml', strict: 'error' }], rehypeFormulas, rehypeTerms, ...plugins],
  }
  try {
    compileSync(source, options)
  } catch (error) {
    if (isMessage(error)) throw new ContentError([problem(error, file)])
    throw error
  }
  if (source.messages.length > 0) throw new ContentError(source.messages.map((message) => problem(message, file)))
  const { sides = {}, deeper = [], parts = [], links = [], explorables = [] } = source.data
  return { sides, deeper, parts, links, explorables }
}

/** Compiles the body of a card. Throws a ContentError with every problem's line: syntax, formulas, forbidden elements. */
export function compileCard(body: string, file: string): CompiledCard {
  const { sides, ...deeper } = compile(body, file, [rehypeFaces, rehypeDeeper])
  const { question = '', answer = '' } = sides
  return { questionHtml: question, answerHtml: answer, ...deeper }
}

/** Compiles text without components, such as a topic's introduction, to HTML. Throws as `compileCard` does. */
export function compileProse(body: string, file: string): string {
  return compile(body, file, [rehypeProse]).sides.prose ?? ''
}
