import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/forms'

export default {
  picker: { nothing: '一致するものはありません。', clear: '選択を解除' },
  trigger: {
    label: 'トリガー',
    kind: 'トリガーの種別',
    group: 'イベントグループ',
    event: '単一イベント',
    search: '名前またはIDで検索',
    holds: '{count, plural, other {イベント#件}}',
    'show-events': '含まれるイベント',
    foreign: '<code>{id}</code>はカタログにありません。別のものを選ばない限り、そのまま維持されます。',
    section: { other: 'その他のイベント', system: 'システム' },
  },
  form: {
    restored: {
      title: '入力内容を復元しました',
      whole: '保存前に離れたフォームの内容です。',
      partly:
        '保存前に離れたフォームの内容です。シークレットとペイロードURLは保持されないため、再入力してください。',
      discard: '最初からやり直す',
    },
    secret: {
      keep: 'シークレットが保存されています。空欄のままにすると維持されます。',
      show: '{label}の表示・非表示を切り替え',
      remove: '保存済みのシークレットを削除',
      removed: '{label}: 保存時に削除されます。',
    },
    headers: {
      kept: '残りはそのまま保持されます。',
      add: 'ヘッダーを追加',
      name: 'ヘッダー{number, number}の名前',
      'name-example': 'X-Header',
      value: 'ヘッダー{number, number}の値',
      remove: 'ヘッダー{number, number}を削除',
    },
  },
  validation: {
    required: '必須です',
    invalid: '有効な値ではありません',
    email: 'メールアドレスではありません',
    maximum: '{maximum, number}以下にしてください',
    minimum: '{minimum, number}以上にしてください',
    above: '{minimum, number}より大きい値を入力してください',
    'max-length': '{maximum, number}文字以内にしてください',
    rule: {
      required: '必須です',
      blank: '空白以外の文字が必要です',
      'line-break': '1行で入力してください',
      'http-url': 'https:// または http:// で始まるURLにしてください',
      'header-name': 'HTTPのヘッダー名に使えない文字(空白、コロン、全角文字など)が含まれています',
      'date-time': '日時ではありません',
      'both-triggers': 'イベントとイベントグループのどちらか一方だけを選んでください',
      'no-trigger': 'イベントまたはイベントグループを選んでください',
    },
  },
  verification: {
    title: 'メールアドレスの確認',
    intro: '<b>{address}</b>に6桁のコードを送信し、このアドレスでメールを受信できることを確認します。',
    sent: '<b>{address}</b>に送信された6桁のコードを入力してください。',
    demo: 'デモではメールは送信されません。メール内のコード:',
    change: 'アドレスを変更',
    send: 'コードを送信',
    'has-code': 'コードを持っています',
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
