/** The hosts of a vendor's incoming webhooks. One that starts with a dot stands for all hosts below it. */
const hosts: Partial<Record<string, readonly string[]>> = {
  Slack: ['hooks.slack.com', 'hooks.slack-gov.com'],
  MSTeams: [
    // Workflows.
    '.logic.azure.com',
    '.api.powerplatform.com',
    '.logic.azure.us',
    '.api.powerplatform.us',
    // The connectors that came before them.
    '.webhook.office.com',
    'outlook.office.com',
    'outlook.office365.com',
  ],
}

/**
 * Returns the host of a URL if it isn't one of the hosts of the channel type's vendor; null for an incomplete URL, and
 * for types without a vendor. A foreign host isn't an error, because it may be a proxy.
 */
export function foreignHostOf(channelType: string, url: string): string | null {
  const known = Object.hasOwn(hosts, channelType) ? hosts[channelType] : undefined
  if (!known || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  if (!/^https?:$/.test(protocol) || hostname === '') return null
  const isKnown = known.some(host => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host))
  return isKnown ? null : hostname
}
