import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { z } from 'zod'
import { ContentError, lineWhere, type Problem } from './problem'

/** A source with its frontmatter read; in `body` that is blank lines, so that lines keep their numbers. */
export interface SplitSource<T> {
  data: T
  body: string
}

const frontmatter = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/

/** What the YAML parser adds to its errors; the frontmatter's first line stands above the YAML. */
const yamlPlace = z.object({ linePos: z.tuple([z.object({ line: z.number() })]).rest(z.unknown()) })

function parseYaml(source: string, file: string): unknown {
  const parsed = new VFile({ value: source, path: file })
  try {
    matter(parsed)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = (yamlPlace.safeParse(error).data?.linePos[0].line ?? 0) + 1
    const message = error.message.split(/ at line \d+|\n/)[0] ?? error.message
    throw new ContentError([{ file, line, field: 'frontmatter', message }])
  }
  return parsed.data.matter
}

const lineOf = (key: string, head: string): number => lineWhere(head, (line) => line.startsWith(`${key}:`))

function problemsOf(issue: z.core.$ZodIssue, head: string, file: string): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ file, line: lineOf(key, head), field: key, message: 'unknown key' }))
  }
  const field = issue.path.join('.') || 'frontmatter'
  return [{ file, line: lineOf(String(issue.path[0]), head), field, message: issue.message }]
}

/** Reads the frontmatter of an MDX source by its schema. Throws a ContentError that names each bad field and its line. */
export function splitSource<T>(source: string, file: string, schema: z.ZodType<T>): SplitSource<T> {
  const text = source.replace(/^\uFEFF/, '')
  const head = frontmatter.exec(text)?.[0]
  if (head === undefined) {
    throw new ContentError([
      { file, line: 1, field: 'frontmatter', message: 'missing: the file has to begin with ---' },
    ])
  }
  const result = schema.safeParse(parseYaml(text, file))
  if (!result.success) throw new ContentError(result.error.issues.flatMap((issue) => problemsOf(issue, head, file)))
  return { data: result.data, body: head.replace(/[^\r\n]/g, '') + text.slice(head.length) }
}
