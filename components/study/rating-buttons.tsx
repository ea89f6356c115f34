'use client'

import type { Rating } from '@/core/review-log'
import { type Outcome, ratingNames, ratings, waitLabel } from '@/core/schedule/preview'

interface RatingButtonsProps {
  outcomes: Record<Rating, Outcome>
  onGrade: (rating: Rating) => void
  /** The rating in focus, or null where none is: its curve is the dotted one. */
  onFocus: (rating: Rating | null) => void
}

/** Four equal buttons, each with the interval that it gives; Good is filled, since Space means Good. */
export function RatingButtons({ outcomes, onGrade, onFocus }: RatingButtonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be this grid in all browsers
    <div className="rate" role="group" aria-label="Rate your recall">
      {ratings.map((rating) => (
        <button
          key={rating}
          type="button"
          className={rating === 3 ? 'def' : undefined}
          aria-keyshortcuts={String(rating)}
          onPointerEnter={() => onFocus(rating)}
          onPointerLeave={() => onFocus(null)}
          onFocus={() => onFocus(rating)}
          onBlur={() => onFocus(null)}
          // The second half of a double click on "Show answer" would fall on these buttons.
          onClick={(event) => event.detail < 2 && onGrade(rating)}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
          <kbd aria-hidden="true">{rating}</kbd>
          {ratingNames[rating]} <span>{waitLabel(outcomes[rating].wait)}</span>
        </button>
      ))}
    </div>
  )
}
