import { neonConfig, Pool } from '@neondatabase/serverless'
import { drizzle } from 'drizzle-orm/neon-serverless'
import ws from 'ws'
import type { OpenDatabase } from './database'
import * as schema from './schema'

/** Opens a pool of Neon's driver on `url`, through the WebSocket proxy at `proxy` (host:port) or Neon's own. */
export function openNeon(url: string, proxy?: string): OpenDatabase {
  neonConfig.webSocketConstructor = ws
  if (proxy) {
    neonConfig.wsProxy = (host, port) => `${proxy}/v1?address=${host}:${port}`
    neonConfig.useSecureWebSocket = false
    neonConfig.pipelineConnect = false
  }
  const pool = new Pool({ connectionString: url, max: 10 })
  pool.on('error', () => undefined)
  return { engine: 'neon', db: drizzle(pool, { schema }), close: () => pool.end() }
}
