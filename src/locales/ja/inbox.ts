import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/inbox'

export default {
  inbox: {
    description: 'あなた宛ての通知です。',
  },
} as const satisfies Catalog<typeof en>
