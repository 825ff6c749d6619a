import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/send-event'

export default {
  sendEvent: {
    description: 'リモートデプロイメントで起きたイベントとして報告します。実際に通知が送信されます。',
    send: '{count, plural, =0 {イベントを送信} other {#件のチャンネルにイベントを送信}}',
    'choose-type': 'イベントの種類を選択',
    'current-types': '現行の種類',
    'deprecated-types': '非推奨の種類',
    deprecated: '{type} (非推奨)',
    now: '現在の時刻を使う',
    length: '{maximum, number}文字中{length, number}文字',
    'no-deployment': 'デプロイメントが見つかりません',
    preview: 'リクエスト本文',
    'copy-curl': 'cURLとしてコピー',
    'curl-copied': 'cURLコマンドをコピーしました',
    field: {
      eventType: 'イベントの種類',
      timestamp: '日時',
      pass: 'どちらの時刻か',
      deploymentId: 'デプロイメント',
      orgId: '組織ID',
      predictionEnvironmentId: '予測環境ID',
      title: 'タイトル',
      message: 'メッセージ',
      newModelId: '新しいモデルのID',
      oldModelId: '以前のモデルのID',
      reason: '理由',
      count: 'NaN予測の件数',
      modelId: 'モデルID',
      status_code: 'レスポンスのステータスコード',
      error_code: 'エラーコード',
      response_body: 'レスポンスの本文',
      user_id: 'ユーザーID',
      spoolerName: 'スプーラーチャンネルの名前',
      spoolerType: 'スプーラーチャンネルの種類',
    },
    hint: {
      timestamp: 'イベントが発生した日時です(タイムゾーン: {zone})。',
      'skipped-time': '夏時間への切り替えのため、この時刻は存在しません(タイムゾーン: {zone})。',
      deploymentId: 'このイベントの対象となるデプロイメントです。そのミュートが適用されます。',
    },
    part: {
      data: 'モデルの置換',
      externalNanPredictionsData: 'NaN予測',
      predictionRequestData: '失敗した予測リクエスト',
      spoolerChannelData: 'スプーラーチャンネル',
    },
    receivers: {
      title: '通知先',
      'no-type': 'イベントの種類を選ぶと、通知先が表示されます。',
      summary:
        '{policies, plural, =0 {} other {#件のポリシーにより、}}{channels, plural, =0 {誰にも通知されません} other {#件のチャンネルに通知されます}}{paused, plural, =0 {} other {。#件のポリシーは一時停止中}}{muted, plural, =0 {} other {。#件のポリシーはこのデプロイメントでミュート中}}。',
      'delivered-as': '<link>{label}</link> (<code>{id}</code>)として送信されます。',
      caveat:
        '現在の設定に基づく予測のため、実際の結果と異なる場合があります。組織のポリシーのみが対象です。',
      policies: '{count, plural, other {このイベントを対象とするポリシー#件}}',
    },
    confirm: {
      title:
        '{count, plural, =0 {このイベントを送信しますか?} other {このイベントを#件のチャンネルに送信しますか?}}',
      text: '{count, plural, =0 {} other {チャンネルの受信者全員に通知されます。}}この操作は取り消せません。',
      unknown: '通知先は不明です。',
    },
    sent: {
      title: 'イベントを送信しました',
      text: 'サービスがイベントを受け付けました。以下の通知先は送信時点の設定に基づくものです。',
      accepted: 'サービスがイベントを受け付けました。',
      again: '別のイベントを送信',
      event: 'このイベントを表示',
      receivers: '想定される送信先',
      body: 'リクエスト本文',
    },
  },
} as const satisfies Catalog<typeof en>
