// The demo's service worker. The mock's own one would ask the page about each file that it loads, which costs more
// than all else of a start: what is no call of the API goes to the web server as it is.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: url => (url === '/mockServiceWorker.js' ? url : null),
})
addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url)
  const isCall = origin === location.origin && /^\/(api|__mock)\//.test(pathname)
  // Before the mock's own listener, which is added below.
  if (!isCall) event.stopImmediatePropagation()
})
importScripts('/mockServiceWorker.js')
