import { icon } from '../../icons'
import { noPicture, png } from '../../picture'

const icons: Record<string, [size: number, whole: boolean]> = {
  'icon-192.png': [192, false],
  'icon-512.png': [512, false],
  'maskable-512.png': [512, true],
}

/** The icons that the manifest names. Written once, at build. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[name]'>) {
  const { name } = await params
  const asked = Object.hasOwn(icons, name) ? icons[name] : undefined
  return asked ? png(await icon(...asked)) : noPicture()
}

export const generateStaticParams = () => Object.keys(icons).map((name) => ({ name }))
