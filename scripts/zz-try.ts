import { siteSearch } from '../app/site-search'
const s = await siteSearch()
for (const q of process.argv.slice(2)) { const f = s.find(q); console.log(`\n== ${q}: ${f.total}`); for (const h of f.hits.slice(0,4)) console.log('  ', h.address, '|', mark(h.title), '|', h.excerpt ? mark(h.excerpt):'') }
function mark(m:any){ let o='',i=0; for(const r of m.marks){o+=m.text.slice(i,r.start)+'['+m.text.slice(r.start,r.end)+']';i=r.end} return o+m.text.slice(i)}
