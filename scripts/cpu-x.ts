import { readFileSync, writeFileSync } from 'node:fs'
import { serveCity } from '@/bench/pages/city-server'
process.env.AUTH_SECRET = readFileSync('/tmp/city/secret','utf8').trim()
process.env.ZB_EMBEDDED_URL ??= 'postgres://unused'
const server = await serveCity('/tmp/city')
try {
  await new Promise(r=>setTimeout(r,4000))
  const page = await (await fetch(server.url+'/demo')).text()
  const own = (page.match(/<form.*?<\/form>/gs)??[]).find(f=>f.includes('value="bart"'))!
  const body=new FormData(); for (const [, n = '', v = ''] of own.matchAll(/name="([^"]+)"(?: value="([^"]*)")?/g)) body.append(n,v)
  const a=await fetch(server.url+'/demo',{method:'POST',body,headers:{origin:server.url},redirect:'manual'})
  const cookie=a.headers.getSetCookie().map(c=>c.split(';')[0]).join('; ')
  writeFileSync('/tmp/today.html', await (await fetch(server.url+'/werkplek',{headers:{cookie}})).text())
} finally { await server.stop() }
process.exit(0)
