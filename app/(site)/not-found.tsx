import { SiteLink } from '@/components/ui/site-link'

/**
 * Where a page finds out by itself that there is no such card. Addresses that no page has get `global-not-found`. This
 * one is short: every page carries it along.
 */
export default function NotFound() {
  return (
    <>
      <h1 className="title page-head">No card at this address.</h1>
      <p className="lede">
        It may have moved or been retired. <SiteLink href="/topics">Browse the topics</SiteLink>
      </p>
    </>
  )
}
