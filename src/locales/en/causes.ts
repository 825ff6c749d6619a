export default {
  causes: {
    credentials: 'The receiver rejected the credentials. Check the secret token and custom headers.',
    forbidden: 'The receiver recognized the caller but denied access. Check its permissions.',
    'not-found': 'The receiver has nothing at this URL. Check the path.',
    'rate-limit':
      'The receiver gets too many requests. Check its rate limit, or send fewer events to this channel.',
    rejected: 'The receiver rejected the request. Check the content type and headers.',
    server: 'The receiver reported an internal error. Check its logs.',
    unavailable:
      'The receiver, or a proxy in front of it, is unavailable or overloaded. Try again later, or check its status.',
    'gateway-timeout':
      'The receiver didn’t respond in time to a proxy in front of it. Try again later, or check its status.',
    redirect: 'The receiver redirects to another URL. Check the address and enter the new one.',
    reported:
      'The receiver accepted the request, but its response reports a failure. Read the response, and check the receiver.',
    tls: 'The TLS connection failed. The receiver’s certificate may have expired or be for a different host name.',
    dns: 'The host name couldn’t be found. Check the spelling of the URL.',
    timeout: 'The receiver didn’t respond within 5 seconds. Check that it is running and responds quickly.',
    unreachable:
      'The receiver couldn’t be reached. Check that it is running and that a firewall doesn’t block it.',
    unknown: 'The cause is unknown. The response below may help.',
  },
}
