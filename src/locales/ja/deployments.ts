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
    list: {
      text: 'APIはデプロイメントの一覧を返しません。このブラウザーで読み込んだ配信または受信トレイに名前があるものを表示しています。',
      search: '名前またはIDで検索',
      last: '最終通知',
    },
    empty: {
      title: 'デプロイメントはまだありません',
      text: '名前を含む配信または通知をこのブラウザーで読み込むと、ここに表示されます。',
    },
    'no-match': {
      title: '一致するデプロイメントはありません',
      'title-searched': '「{search}」に一致するデプロイメントはありません',
      text: 'このブラウザーで名前を読み込んだデプロイメントだけを検索できます。ほかのものを探すには、配信ログをさらに読み込んでください。',
    },
    mutes: { title: 'ミュート', none: 'このデプロイメントでミュートされているポリシーはありません。' },
  },
} as const satisfies Catalog<typeof en>
