import { SiteLink } from '../ui/site-link'

/** In place of an account: where a guest's answers and settings are, and how to take them along. */
export function GuestAccount() {
  return (
    <div className="form">
      <section aria-labelledby="account">
        <h2 className="h" id="account">
          Account
        </h2>
        <div className="set">
          <span className="lab">None needed</span>
          <div className="fields">
            <p className="help">
              Your answers and settings are kept in this browser. With an account they are kept for you, and every
              device of yours shows them.
            </p>
            <p className="acts">
              <SiteLink className="btn plain" href="/sign-up?callbackUrl=/settings">
                Create an account
              </SiteLink>
            </p>
          </div>
        </div>
      </section>
    </div>
  )
}
