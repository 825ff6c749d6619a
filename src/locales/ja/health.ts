import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/health'

export default {
  health: {
    title: '配信状況',
    tabs: { label: '配信の表示', log: 'ログ', health: '配信状況' },
    window: '{count, plural, other {#件の試行}}',
    'window-since': '{count, plural, other {最新の#件の試行に基づきます({since}以降)}}',
    span: '{from} ～ {until}',
    'load-more': 'さらに読み込む',
    unreadable: '{count, plural, other {読み取れなかった#件は集計されていません。}}',
    undelivered: '届かなかった通知',
    'undelivered-of': '{total, number}件中{count, number}件',
    'failed-attempts': '失敗した試行',
    'failure-share': '失敗率',
    'failed-of': '{ended, number}件中{failed, number}件',
    median: '応答時間の中央値',
    p95: '応答時間の95パーセンタイル',
    milliseconds: '{milliseconds, number} ms',
    'over-time': '結果の推移',
    time: '時間帯',
    outcome: { delivered: '配信済み', failed: '失敗', pending: '処理中', other: 'その他' },
    retried: '失敗(再試行済み)',
    reported: '失敗の報告あり',
    status: { sent: '配信済み', retrying: '再試行中', failed: '失敗', pending: '処理中' },
    'no-status': '不明',
    total: '試行',
    'total-of': '{count, plural, other {{name}の試行#件}}',
    by: {
      label: 'まとめ方',
      channel: 'チャンネル別',
      policy: 'ポリシー別',
      title: { channel: 'チャンネル別の配信状況', policy: 'ポリシー別の配信状況' },
      name: { channel: 'チャンネル', policy: 'ポリシー' },
      absent: {
        channel: 'この期間に配信がないチャンネル: {count, number}件',
        policy: 'この期間に配信がないポリシー: {count, number}件',
      },
    },
    empty: {
      title: '配信はまだありません',
      text: '最初の通知が送信されると、統計がここに表示されます。',
    },
    channel: {
      newest: '最新の配信',
      log: 'このチャンネルへのすべての配信を表示',
      time: '時刻',
      status: '状態',
      policy: 'ポリシー',
      code: 'コード',
      duration: '所要時間',
      attempt: '試行',
      empty: {
        title: 'このチャンネルへの配信はまだありません',
        text: 'ポリシーが通知を送信すると、ここに表示されます。',
      },
      unlogged: {
        title: '配信ログに記録がありません',
        text: '最後の送信: {when}。配信ログにはその記録がありません。',
      },
    },
  },
} as const satisfies Catalog<typeof en>
