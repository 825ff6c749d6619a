import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/forms'

export default {
  picker: { nothing: '一致なし', clear: '選択を解除' },
  trigger: {
    label: 'トリガー',
    kind: 'トリガーの種類',
    group: 'イベントグループ',
    event: '単一イベント',
    search: '名前またはIDで検索',
    holds: '{count, plural, other {イベント#件}}',
    'show-events': 'イベントを表示',
    foreign: '<code>{id}</code>はカタログにありません。別のトリガーを選ぶまで選択されたままです。',
    section: { other: 'その他のイベント', system: 'システム' },
  },
  form: {
    restored: {
      title: '保存されていない変更を復元しました',
      whole: '保存せずにこのフォームを離れました。',
      partly:
        '保存せずにこのフォームを離れました。シークレットとペイロードURLは保持されないため、再入力してください。',
      discard: '変更を破棄',
    },
    secret: {
      keep: 'シークレットは設定済みです。空欄のままにすると維持されます。',
      show: '{label}の表示・非表示を切り替え',
      remove: 'シークレットを削除',
      removed: '{label}は保存時に削除されます。',
    },
    headers: {
      add: 'ヘッダーを追加',
      name: 'ヘッダー{number, number}の名前',
      'name-example': 'X-Header',
      value: 'ヘッダー{number, number}の値',
      remove: 'ヘッダー{number, number}を削除',
    },
  },
  validation: {
    required: 'この項目は必須です',
    invalid: '有効な値を入力してください',
    email: '有効なメールアドレスを入力してください',
    maximum: '{maximum, number}以下の値を入力してください',
    minimum: '{minimum, number}以上の値を入力してください',
    above: '{minimum, number}より大きい値を入力してください',
    'max-length': '{maximum, number}文字以内で入力してください',
    rule: {
      required: 'この項目は必須です',
      blank: '空白以外の文字を入力してください',
      'line-break': '1行で入力してください',
      'http-url': 'https:// または http:// で始まるURLを入力してください',
      'header-name': 'ヘッダー名に空白、コロン、アクセント付き文字は使えません',
      'date-time': '有効な日時を入力してください',
      'both-triggers': 'イベントとイベントグループのどちらか一方だけを選んでください',
      'no-trigger': 'イベントまたはイベントグループを選んでください',
    },
  },
  verification: {
    title: 'メールアドレスの確認',
    intro: '<b>{address}</b>に6桁のコードを送信し、このアドレスでメールを受信できることを確認します。',
    sent: '<b>{address}</b>に送信した6桁のコードを入力してください。',
    demo: 'デモではメールは送信されません。コード:',
    change: 'アドレスを変更',
    send: 'コードを送信',
    'has-code': 'コードを入力する',
    'send-anew': '新しいコードを送信',
    'send-anew-in': '{seconds, number}秒後に再送信できます',
    'sent-anew': '新しいコードを送信しました。',
    code: '確認コード',
    digit: '{number, number}桁目',
    wrong: 'コードが正しくありません。送信済みのコードは引き続き有効です。もう一度お試しください。',
  },
  undo: {
    failed: '{count, plural, other {#件を削除できず、元に戻しました: {reason}}}',
    'failed-each': '{count, plural, other {#件を削除できませんでした。元に戻し、選択してあります:}}',
  },
} as const satisfies Catalog<typeof en>
