import type { AnyFigure } from './figure'
import { temperatureFigure } from './figures/temperature'

/** Every figure, for the server, by its name. */
export const figures: Readonly<Record<string, AnyFigure>> = Object.fromEntries(
  [temperatureFigure].map((figure): [string, AnyFigure] => [figure.spec.name, figure]),
)
