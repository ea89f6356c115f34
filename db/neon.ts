import { neonConfig, Pool } from '@neondatabase/serverless'
import { drizzle } from 'drizzle-orm/neon-serverless'
import ws from 'ws'
import { type OpenDatabase, type Purpose, poolOptions, tend } from './database'
import * as schema from './schema'

function configure(proxy: string | undefined): void {
  // Node knows WebSocket by itself from 22 on.
  neonConfig.webSocketConstructor = ws
  if (!proxy) return
  neonConfig.wsProxy = (host, port) => `${proxy}/v1?address=${host}:${port}`
  neonConfig.useSecureWebSocket = false
  // Else a password goes out unasked, which only Neon's own proxy expects.
  neonConfig.pipelineConnect = false
}

/** Opens a pool of Neon's driver on `url`, through the WebSocket proxy at `proxy` (host:port) or Neon's own. */
export function openNeon(url: string, purpose: Purpose = 'requests', proxy?: string): OpenDatabase {
  configure(proxy)
  const pool = new Pool(poolOptions(url, purpose))
  tend(pool)
  return { engine: 'neon', db: drizzle(pool, { schema }), isBroken: () => false, close: () => pool.end() }
}
