// The demo's service worker. The mock's own one would ask the page about each file that it loads, which costs more
// than all else of a start: what is no call of the API goes to the web server as it is. And a call never does, not
// even that of a page which has gone before it could be answered.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: url => (url === '/mockServiceWorker.js' ? url : null),
})
const isCall = url => {
  const { origin, pathname } = new URL(url)
  return origin === location.origin && /^\/(api|__mock)\//.test(pathname)
}
const send = globalThis.fetch
globalThis.fetch = async (request, init) =>
  isCall(request.url) ? new Response(null, { status: 503 }) : send(request, init)
addEventListener('fetch', event => {
  // Before the mock's own listener, which is added below.
  if (!isCall(event.request.url)) event.stopImmediatePropagation()
})
importScripts('/mockServiceWorker.js')
