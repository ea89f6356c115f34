import SiteLayout from './(site)/layout'
import NotFound, { metadata } from './(site)/not-found'

export { metadata }

export default function NotFoundPage() {
  return (
    <SiteLayout>
      <NotFound />
    </SiteLayout>
  )
}
