import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/connect'

export default {
  connect: {
    title: '接続',
    intro: 'APIキーでNotifications APIにサインインします。',
    server: 'サーバーのアドレス',
    'server-help': 'APIがこのページと同じ場所({origin})にある場合は空のままにします。',
    key: 'APIキー',
    'key-help': 'このブラウザーに保存され、このサーバーにのみ送信されます。',
    stay: 'このデバイスでサインインしたままにする',
    'stay-help': '選択しない場合、このタブを閉じるとキーは破棄されます。',
    action: '接続',
    'open-to-read': '暗号化されないhttpです。経路上の誰でもキーとサーバーの応答を読み取れます。',
    demo: {
      title: 'サーバーがない場合',
      text: 'デモではAPI全体がこのブラウザー内で動作します。',
      action: 'デモを試す',
    },
    problem: {
      scheme: 'https:// または http:// で始めてください',
      form: 'サーバーのアドレスではありません(例: https://notifications.example.com)',
      credentials: 'ユーザー名やパスワードは含められません',
      'no-key': '必須です',
      'bad-key': 'APIキーではありません。キーに使えない空白や文字が含まれています',
      refused: 'サーバーがこのキーを受け付けません',
      'not-the-api': '応答はありますが、Notifications APIではありません',
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
      title: 'このキーで受信トレイを利用できます',
      text: 'このキーのユーザーには管理者権限がないため、サーバーがチャンネルの表示を拒否しました。チャンネル、ポリシー、イベント、配信ログ、ミュートは管理者用です。',
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
    title: 'このページは管理者用です',
    token:
      'サインインに使ったキーのユーザーには管理者権限がないため、サーバーはチャンネル、ポリシー、イベント、配信ログ、ミュートの表示を拒否します。受信トレイは利用できます。',
    demo: '管理者権限のないユーザーとしてデモを表示しています。利用できるのは受信トレイのみです。',
    how: '権限が必要な場合は、組織の管理者にAdmin APIへのアクセス権を依頼してください。',
    check: '再確認',
    still: 'サーバーはまだ拒否しています。権限が反映されるまで少し時間がかかる場合があります。',
    inbox: '受信トレイを開く',
  },
} as const satisfies Catalog<typeof en>
