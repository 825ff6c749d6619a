import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/connect'

export default {
  connect: {
    title: 'サインイン',
    intro: 'APIキーでNotificationsサーバーにサインインします。',
    server: 'サーバーのアドレス',
    'server-help': 'APIがこのページと同じ場所({origin})にある場合は空のままにします。',
    key: 'APIキー',
    'key-help': 'このブラウザーに保存され、このサーバーにのみ送信されます。',
    stay: 'このデバイスでサインインしたままにする',
    'stay-help': '選択しない場合、このタブを閉じるとキーは破棄されます。',
    action: 'サインイン',
    'open-to-read':
      'このアドレスは暗号化されていないHTTPです。通信経路上の第三者にキーとサーバーの応答を読まれるおそれがあります。',
    demo: {
      title: 'サーバーがない場合',
      text: 'デモではAPI全体がこのブラウザー内で動作します。',
      action: 'デモを試す',
    },
    problem: {
      scheme: 'https:// または http:// で始まるアドレスを入力してください',
      form: 'サーバーのアドレスを入力してください(例: https://notifications.example.com)',
      credentials: 'アドレスからユーザー名とパスワードを取り除いてください',
      'no-key': 'APIキーを入力してください',
      'bad-key': 'APIキーではありません。キーに使えない空白や文字が含まれています',
      refused: 'サーバーがこのキーを拒否しました',
      'not-the-api': 'このアドレスから応答はありますが、Notifications APIではありません',
    },
    unreachable: {
      title: '{server} に接続できません',
      address: 'アドレスの間違い、サーバーの停止、またはオフラインの可能性があります。',
      origin:
        'サーバーが {origin} のページからの呼び出しを許可していない(CORS)可能性があります。サーバーの管理者が変更できます。',
      policy:
        'このコンソールが自身のサーバー以外の呼び出しを禁止している(Content-Security-Policy)可能性があります。コンソールの管理者が変更できます。',
    },
    'inbox-only': {
      title: 'このキーで利用できるのは受信トレイのみです',
      text: 'このキーのユーザーには管理者権限がないため、サーバーはチャンネルを表示しません。チャンネル、ポリシー、イベント、配信ログ、ミュートは管理者用です。',
      open: '受信トレイを開く',
      other: '別のキーを使う',
    },
  },
  again: {
    title: '再サインイン',
    text: '{server} がAPIキーを受け付けなくなりました。入力した内容はそのまま残っており、サインインすると処理が続行されます。',
    action: 'サインイン',
  },
  rights: {
    title: '管理者専用',
    token:
      '管理者権限のないユーザーとしてサインインしています。受信トレイは利用できますが、チャンネル、ポリシー、イベント、配信ログ、ミュートは利用できません。',
    demo: '管理者権限のないユーザーとしてデモを表示しています。利用できるのは受信トレイのみです。',
    how: 'アクセスが必要な場合は、組織の管理者にAdmin APIへのアクセス権を依頼してください。',
    check: '再確認',
    still: 'まだアクセスできません。新しい権限が反映されるまで少し時間がかかる場合があります。',
    inbox: '受信トレイを開く',
  },
} as const satisfies Catalog<typeof en>
