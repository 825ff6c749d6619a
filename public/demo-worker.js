// The demo's service worker. It answers the calls of demo pages, and leaves every other request to the browser. A demo
// page marks its calls (mocks/hosts/browser.ts). So each call shows by itself whom it belongs to, and nothing is lost when the
// browser stops an idle worker: a list of pages in memory would be.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: url => (url === '/mockServiceWorker.js' ? url : null),
})
// What the mock does not answer it would send on. A demo's call must not reach a server, even if its page is gone.
globalThis.fetch = () => Promise.resolve(new Response(null, { status: 503 }))
addEventListener('fetch', event => {
  // Runs before the mock's own listener, which is added below and only asks the pages in its own list.
  if (event.request.headers.has('X-Notifications-Demo')) activeClientIds.add(event.clientId)
  else event.stopImmediatePropagation()
})
importScripts('/mockServiceWorker.js')
