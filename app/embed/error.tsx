'use client'

/** As little as can be: nothing of the site's frame, which looks at who is signed in. */
export default function EmbedError({ reset }: { reset: () => void }) {
  return (
    <main className="embed">
      <div className="done">
        <h1 className="title">This card did not load.</h1>
        <div className="acts">
          <button type="button" className="btn" onClick={reset}>
            Try again
          </button>
        </div>
      </div>
    </main>
  )
}
