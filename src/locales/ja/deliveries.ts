import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/deliveries'

export default {
  deliveries: {
    description: '通知のすべての配信試行を新しい順に表示します。',
  },
} as const satisfies Catalog<typeof en>
