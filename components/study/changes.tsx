'use client'

import type { Change, Replaced } from '@/core/change'
import { type Piece, wordDiff } from '@/core/word-diff'
import './changes.css'

/** What a screen reader says round a piece; that it is struck through or underlined, few of them do. */
const spoken = { deleted: '[taken out: ', inserted: '[put in: ' }

function Part({ kind, text }: Piece) {
  if (kind === 'kept') return text
  const Mark = kind === 'deleted' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="vh">{spoken[kind]}</span>
      {text}
      <span className="vh">]</span>
    </Mark>
  )
}

function Words({ before, after }: Replaced) {
  return (
    <p className="diff">
      {wordDiff(before, after).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of two fixed texts never change places
        <Part key={index} {...piece} />
      ))}
    </p>
  )
}

/** A card as it was learned and as it is, in one text: words that went are struck through, new ones underlined. */
export function Changes({ change: { question, answer } }: { change: Change }) {
  return (
    <>
      {question.before !== question.after && <Words {...question} />}
      {answer.before !== answer.after && <Words {...answer} />}
    </>
  )
}
