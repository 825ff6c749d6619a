import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/outcomes'

export default {
  outcomes: {
    none: '読み込み済みの配信に通知はありません',
    shown: '最新{count, number}件',
    latest: '{count, plural, other {最新の通知#件:}}',
    count: {
      failed: '未達{count, number}件',
      retried: '再試行で配信{count, number}件',
      resent: '再送で配信{count, number}件',
      open: '処理中{count, number}件',
      delivered: '配信済み{count, number}件',
    },
    health: {
      healthy: '正常',
      flaky: '不安定: {of, number}件中{count}件が失敗または再試行',
      failing: '失敗中 · {reason}',
      'failing-since': '{since}から失敗中 · {reason}',
      'failing-at-least': '{since}以前から失敗中 · {reason}',
      'no-policies': 'ポリシーなし',
      'never-sent': '送信履歴なし',
      tested: 'テスト成功({age}、最後の失敗より後)',
      open: '処理中',
      unknown: '結果不明',
      quiet: '直近24時間の配信なし',
    },
    undelivered: {
      count: '{count, plural, =0 {未達の通知はありません} other {未達の通知#件}}',
      'at-least':
        '{count, plural, =0 {読み込み済みの配信に未達の通知はありません} other {未達の通知#件以上}}',
      'being-resent': '再送中{count}件',
      'more-being-resent': 'ほか再送中{count}件',
      'and-being-resent': '{undelivered}、ほか再送中{count}件',
    },
    resend: {
      count: '{count, number}件を再送',
      'at-least': '{count, number}+件を再送',
      since: '{since}以降の未達の通知',
      loaded: '読み込み済みの配信のうち未達の通知。それより古いものは次のページで追加できます。',
    },
    cause: {
      credentials: '認証情報の拒否',
      forbidden: 'アクセス拒否',
      'not-found': 'URLが見つかりません',
      'rate-limit': 'レート制限',
      rejected: 'リクエストの拒否',
      server: 'サーバーエラー',
      unavailable: '利用不可',
      'gateway-timeout': 'ゲートウェイのタイムアウト',
      redirect: 'リダイレクト',
      reported: '失敗の報告',
      tls: 'TLSエラー',
      dns: 'ホスト不明',
      timeout: 'タイムアウト',
      unreachable: '接続不可',
      unknown: '原因不明',
    },
  },
} satisfies Catalog<typeof en>
