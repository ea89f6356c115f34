import { SiteLink } from '../ui/site-link'

/** The shape of the study screen while the log is read. Without JavaScript it says where the cards can be read. */
export function StudySkeleton({ stop = '/' }: { stop?: '/' | `/topics/${string}` }) {
  return (
    <div className="study">
      <header>
        <div className="sbar">
          <p className="counts" />
          <span />
          <div className="right">
            <SiteLink className="quiet" href={stop}>
              Stop
            </SiteLink>
          </div>
        </div>
      </header>
      <main className="stage">
        <h1 className="vh">Study</h1>
        <div className="card sheet">
          <div className="face">
            <noscript>
              <p className="lede">
                Studying keeps your answers in this browser, which takes JavaScript. All cards can be read without it,
                answers included: <a href="/topics">browse the topics</a>.
              </p>
            </noscript>
            <div className="ghost scripted" aria-hidden="true">
              <i className="w-1/4" />
              <i className="t mt-2 w-5/6" />
              <i className="t w-1/2" />
            </div>
            <p className="vh scripted" role="status">
              Loading your cards
            </p>
          </div>
        </div>
      </main>
    </div>
  )
}
