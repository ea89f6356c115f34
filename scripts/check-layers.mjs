import { breachesOf } from './layers.mjs'
import { main, root, Stop } from './processes.mjs'

await main(async () => {
  const { breaches, modules } = await breachesOf(root.replace(/\/$/, ''))
  if (modules === 0) throw new Stop('No module was read: this check saw nothing.')
  if (breaches.length > 0) throw new Stop(breaches.join('\n'))
  console.log(`${modules} modules keep to their rooms.`)
})
