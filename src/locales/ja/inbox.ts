import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/inbox'

export default {
  inbox: {
    kept: '最新の通知100件です。1か月間保存されます。',
    unread: '未読',
    gone: '{name}(削除済み)',
    show: {
      label: '表示',
      all: 'すべて',
      unread: '未読',
      read: '既読',
      counted: '{view} ({count, number})',
    },
    age: { today: '今日', yesterday: '昨日', week: '今週', older: 'それ以前' },
    more: '{count, plural, other {新着#件}}',
    related: {
      project: 'プロジェクト: {name}',
      deployment: 'デプロイメント: {name}',
      comment: {
        useCase: 'ユースケースへのコメント',
        model: 'モデルへのコメント',
        catalog: 'カタログ項目へのコメント',
        other: 'コメント',
      },
      'secure-config': 'セキュア構成: {name}、{schema}',
      'users-delete': '削除対象のユーザー: {count}',
      'shared-with': '共有先: {people}',
      caller: '実行者: {name}',
    },
    'mark-all': 'すべて既読にする ({count, number})',
    'mark-none': 'すべて既読にする',
    'mark-one': '{name} を既読にする',
    'mark-selected': '{count, number}件を既読にする',
    'mark-failed': '{count, plural, other {#件を既読にできず、未読に戻しました。{reason}}}',
    'delete-all': 'すべて削除 ({count, number}件)',
    'delete-unread': '未読を削除 ({count, number}件)',
    'delete-read': '既読を削除 ({count, number}件)',
    'delete-one': '{name} を削除',
    'delete-selected': '{count, number}件を削除',
    deleted: '{count, plural, =1 {「{name}」を削除しました。} other {#件の通知を削除しました。}}',
    'select-none': '選択を解除',
    'see-all': '受信トレイを開く',
    empty: {
      title: '通知はありません',
      text: 'プロジェクトやデプロイメントでの出来事や、共有されたものがここに表示されます。',
    },
    'all-read': { title: 'すべて既読です', text: '未読の通知はありません。' },
    'no-match': { title: '既読の通知はありません', text: '既読の通知はまだありません。' },
    'show-all': 'すべて表示',
  },
} as const satisfies Catalog<typeof en>
