import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/send-event'

export default {
  sendEvent: {
    description: 'リモートのデプロイメントとしてイベントを報告します。実際に通知が送られます。',
    send: '{count, plural, =0 {イベントを送信} other {#件のチャンネルにイベントを送信}}',
    'choose-type': '種類を選択',
    'current-types': '現行の種類',
    'deprecated-types': '非推奨の種類',
    deprecated: '{type} (非推奨)',
    now: '現在の時刻にする',
    length: '{maximum, number}文字中{length, number}文字',
    'no-deployment': 'このデプロイメントは存在しません',
    preview: 'リクエスト本文',
    'copy-curl': 'cURLとしてコピー',
    'curl-copied': 'cURLコマンドをコピーしました',
    field: {
      eventType: 'イベントの種類',
      timestamp: '日時',
      pass: 'どちらの時刻か',
      deploymentId: 'デプロイメントID',
      orgId: '組織ID',
      predictionEnvironmentId: '予測環境ID',
      title: 'タイトル',
      message: 'メッセージ',
      newModelId: '新しいモデルのID',
      oldModelId: '以前のモデルのID',
      reason: '理由',
      count: 'NaN予測の件数',
      modelId: 'モデルID',
      status_code: '応答のステータスコード',
      error_code: 'エラーコード',
      response_body: '応答の本文',
      user_id: 'ユーザーID',
      spoolerName: 'スプーラーチャンネルの名前',
      spoolerType: 'スプーラーチャンネルの種類',
    },
    hint: {
      timestamp: '発生した日時です(タイムゾーン: {zone})。',
      'skipped-time': '夏時間への切り替えのため、この時刻は存在しません(タイムゾーン: {zone})。',
      deploymentId: 'イベントの対象となるデプロイメントです。ミュートはこのIDに対して働きます。',
    },
    part: {
      data: 'モデルの置換',
      externalNanPredictionsData: 'NaN予測',
      predictionRequestData: '失敗した予測リクエスト',
      spoolerChannelData: 'スプーラーチャンネル',
    },
    receivers: {
      title: '通知先の予測',
      'no-type': '種類を選ぶと、通知先が表示されます。',
      summary:
        '{policies, plural, =0 {} other {#件のポリシーにより、}}{channels, plural, =0 {どこにも通知されません} other {#件のチャンネルに通知されます}}{paused, plural, =0 {} other {。#件は一時停止中}}{muted, plural, =0 {} other {。#件はこのデプロイメントでミュート中}}。',
      'delivered-as': '<link>{type}</link>として配信されます。',
      caveat: '設定に基づく予測であり、保証ではありません。組織のポリシーのみが対象です。',
      policies: '{count, plural, other {このイベントを対象とするポリシー#件}}',
    },
    confirm: {
      title:
        '{count, plural, =0 {このイベントを送信しますか?} other {このイベントを#件のチャンネルに送信しますか?}}',
      text: '{count, plural, =0 {} other {チャンネルを見る人に通知されます。}}取り消すことはできません。',
      unknown: 'このイベントがどこに届くかは不明です。',
    },
    sent: {
      title: 'イベントを送信しました',
      text: 'サービスがイベントを受け付けました。通知先は送信時点の設定によるものです。',
      again: '別のイベントを送信',
      event: 'このイベントを表示',
      receivers: '届いたはずのチャンネル',
      body: '送信した内容',
    },
  },
} as const satisfies Catalog<typeof en>
