import { cards } from '../content/deck'
import { generatedCards } from '../bench/search-deck'
import { openSearch, searchIndex } from '../core/search/search'
import { gzipSync } from 'node:zlib'
const sample = [...new Set(cards().flatMap(c=>`${c.question} ${c.answer}`.split(/[^\p{L}\p{N}-]+/u)))].filter(Boolean)
const docs = generatedCards(Number(process.argv[2]??5000), sample)
let t = (process.cpuUsage().user/1000); const index = searchIndex(docs); console.log('build', (process.cpuUsage().user/1000)-t)
const json = JSON.stringify(index); console.log('json', json.length, 'gz', gzipSync(json).length, 'terms', index.index.index.length, 'index only', JSON.stringify(index.index).length)
t = (process.cpuUsage().user/1000); const parsed = JSON.parse(json); console.log('parse', (process.cpuUsage().user/1000)-t)
t = (process.cpuUsage().user/1000); const s = await openSearch(parsed); console.log('open', (process.cpuUsage().user/1000)-t)
const qs = ['t','te','tem','temp','temperature','tempreature','k','kv','kv ','kv c','kv cache','what','what is','model','models','model to','model token','retrieval augmented generation with vectors','zzzzq','halucination','p','a','the','tokenization of prompts','xerplexity','models training data inference attention cache prompt token sampling evaluation feedback agents']
for (let r=0;r<2;r++) for (const q of qs) { const t=(process.cpuUsage().user/1000); const f=s.find(q); const ms=(process.cpuUsage().user/1000)-t; if(r) console.log(q.padEnd(40), f.total, ms.toFixed(1), f.hits[0]?.title.text.slice(0,60)) }
