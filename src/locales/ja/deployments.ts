import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/deployments'

export default {
  deployments: {
    one: 'デプロイメント',
    id: 'デプロイメントID',
    'no-name': '名前不明',
    mute: 'ポリシーをミュート',
    unknown:
      '読み込んだ配信にも受信トレイにも、このIDは見当たりません。デプロイメントのIDか確認してください。',
    sent: {
      title: '通知',
      log: 'ログで表示',
      none: '読み込んだ配信に、このデプロイメントの通知はありません。',
    },
    channels: 'チャンネル別の最新結果',
    mutes: { title: 'ミュート', none: 'このデプロイメントでミュートされているポリシーはありません。' },
  },
} as const satisfies Catalog<typeof en>
