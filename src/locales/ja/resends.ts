import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/resends'

export default {
  resends: {
    title: '通知の再送',
    text: '配信されなかった通知を、各チャンネルの現在の設定で古い順に再送します。',
    plan: {
      checking: '再送する通知を確認中…',
      count: '{count, plural, other {再送する通知: #件}}',
      none: '再送する通知はありません',
      'no-channel': 'このチャンネルは既に存在しません',
      'no-channel-text': 'このチャンネルには再送できません。',
      all: {
        paused: '{count, plural, other {#件すべてのポリシーが一時停止中です}}',
        muted: '{count, plural, other {#件すべてのデプロイメントがミュート中です}}',
      },
      to: '送信先: {channels}',
      looked:
        '{count, plural, other {読み込み済みの試行#件を確認}}({since}以降)。それより古いものは含まれません。',
      whole: '{count, plural, other {ログ全体の試行#件を確認}}',
      covered: '{count, plural, other {試行#件を確認}}({since}以降のすべて)',
      more: '古い試行も確認',
      duplicates:
        '受信者に重複して届くことがあります。失敗したように見えても届いている場合や、ほかのチャンネルで届いている場合があります。',
      failing:
        '{channel}への最後の通知は失敗しました。まだ修正していない場合は、先にチャンネルを修正してください。',
      tested: '{channel}の接続テストは、最後の失敗より後に成功しました({age})。',
      fix: 'チャンネルを修正',
      'left-out': '対象外: {total, number}件中{count, number}件',
      reason: {
        delivered: '{count, plural, other {配信済み: #件}}',
        open: '{count, plural, other {配信処理中: #件}}',
        unknown: '{count, plural, other {ステータスが不明: #件}}',
        'channel-gone': '{count, plural, other {チャンネルが存在しない: #件}}',
        paused: '{count, plural, other {ポリシーが一時停止中: #件}}',
        muted: '{count, plural, other {デプロイメントがミュート中: #件}}',
      },
      include: {
        paused: '一時停止中のポリシーの通知も含める',
        muted: 'ミュート中の通知も含める',
      },
      speed: '1秒あたりの通知数',
      start: '{count, number}件を再送',
      view: 'ログで表示',
      lost: {
        selection: '選択内容が見つかりません',
        result: 'この再送の結果は見つかりません',
        text: 'ログで通知をもう一度選択してください。',
      },
      elsewhere: '別のタブですでに再送中です。',
      'not-stored':
        '何も送信していません。このブラウザーには進行状況を保存できないため、再読み込みすると二重に送信されるおそれがあります。サイトデータを許可するか、空き容量を増やしてください。',
    },
    run: {
      progress: '{total, number}件中{done, number}件が完了',
      open: '結果待ち{open, number}件（再送{sent, number}件のうち）',
      over: '{sent, plural, =0 {再送なし} other {再送#件}}{delivered, plural, =0 {} other {、配信済み#件}}{failed, plural, =0 {} other {、再び失敗#件}}',
      count: '{state}: {count, number}件',
      state: {
        waiting: '未送信',
        sending: '送信中…',
        sent: '送信済み(結果待ち)',
        delivered: '配信済み',
        failed: '再び失敗',
        refused: '拒否',
        unknown: '不明',
        recovered: 'その後配信済み(再送なし)',
      },
      pause: {
        user: '一時停止中です。',
        reload:
          'ページが閉じられたか再読み込みされたため、一時停止しました。それまでの送信結果は下に表示されます。',
        denied: '一時停止しました。再送する権限がありません。',
        'not-stored':
          '一時停止しました。このブラウザーに進行状況を保存できません。サイトデータを許可するか空き容量を増やしてから再開してください。',
        'signed-out': '一時停止しました。もう一度サインインしてから再開してください。',
        trouble:
          '一時停止しました。サービスの応答が不明確だったか、複数の通知が拒否されました。下の項目を確認してから再開してください。',
        failing:
          '一時停止しました。あるチャンネルへの複数の通知が再び失敗し、1件も配信されていません。チャンネルを修正してから再開してください。',
      },
      hold: {
        busy: 'サービスが混雑しています。{time}に再開します。',
        offline: '接続がありません。ネットワークが復旧すると再開します。',
      },
      unknown:
        '{count, plural, other {送信されたかどうか不明な通知: #件。自動では再送しません。受信側に確認するか、配信の詳細で新しい試行を探してください。}}',
      interrupted: '送信中にページが閉じられたか再読み込みされました',
      elsewhere: '別のタブで再送中です。一時停止や中止はそのタブで行えます。',
      'plan-waiting':
        'これは先に開始された再送です。選択した通知は、この再送の終了後に続行すると、ここに表示されます。',
      actions: {
        continue: '再送の確認に進む',
        pause: '一時停止',
        resume: '再開',
        stop: '中止',
        close: '結果を消去',
        report: 'レポートをエクスポート',
      },
      again: '{count, number}件をもう一度再送',
      unsent: '未送信の{count, number}件を再送',
      'again-and-unsent': '{count, number}件を再送(失敗{failed, number}件、未送信{unsent, number}件)',
      leave: 'コンソールを閉じると再送は停止し、タブが非表示の間は遅くなります。',
    },
    field: {
      time: '日時',
      notification: '通知',
      entity: '対象',
      channel: 'チャンネル',
      outcome: '結果',
    },
    mark: '再送中: {total, number}件中{done, number}件が完了',
    'mark-paused': '再送を一時停止中',
    action: '{count, plural, other {未達の#件を再送}}',
  },
} satisfies Catalog<typeof en>
