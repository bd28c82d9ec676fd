<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AffectPlane</name>
    <message>
        <source>Valence and arousal</source>
        <translation>感情価と覚醒度</translation>
    </message>
    <message>
        <source>depressed</source>
        <translation>抑うつ</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>興奮</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>根拠なし</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>快</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>リラックス</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>緊張</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不快</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>All {raters} raters: α {alpha}, n {units} (units of {step} s)</source>
        <translation>評定者 {raters} 人全員：α {alpha}、n {units}（単位 {step} 秒）</translation>
    </message>
    <message>
        <source>Nothing to compare: no time is labelled by two raters.</source>
        <translation>比較できるものがありません。二人の評定者がラベルを付けた時間がありません。</translation>
    </message>
    <message>
        <source>{first} and {second}: κ {kappa}, n {units}</source>
        <translation>{first} と {second}：κ {kappa}、n {units}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>品質低下</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Explain this second</source>
        <translation>この瞬間の内訳</translation>
    </message>
    <message>
        <source>Half a second earlier</source>
        <translation>0.5 秒前へ</translation>
    </message>
    <message>
        <source>Half a second later</source>
        <translation>0.5 秒後へ</translation>
    </message>
</context>
<context>
    <name>BandBars</name>
    <message>
        <source>Band power</source>
        <translation>帯域パワー</translation>
    </message>
    <message>
        <source>No EEG window yet.</source>
        <translation>脳波の分析窓を待っています。</translation>
    </message>
    <message>
        <source>Power in dB re 1 µV². Record a rest to see it against rest.</source>
        <translation>パワー（dB re 1 µV²）。安静時を記録すると、安静時との比較になります。</translation>
    </message>
    <message>
        <source>Standard deviations above (right) or below (left) this person&apos;s rest.</source>
        <translation>本人の安静時からの差（標準偏差）。右が高い、左が低い。</translation>
    </message>
    <message>
        <source>asymmetry</source>
        <translation>非対称</translation>
    </message>
    <message>
        <source>blinks/min</source>
        <translation>瞬目/分</translation>
    </message>
    <message>
        <source>dB re 1 µV²</source>
        <translation>dB re 1 µV²</translation>
    </message>
    <message>
        <source>mains</source>
        <translation>電源</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>筋電</translation>
    </message>
    <message>
        <source>z against rest</source>
        <translation>安静時に対するz値</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Expression</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>統合結果</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>live</source>
        <translation>動作中</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{state}. {why}</source>
        <translation>{state}。{why}</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <source>No opinion.</source>
        <translation>判断なし。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>A range begins here</source>
        <translation>ここから範囲を開始</translation>
    </message>
    <message>
        <source>A range ends here</source>
        <translation>ここで範囲を終了</translation>
    </message>
    <message>
        <source>Begin or end a neutral face</source>
        <translation>中立の表情の記録を開始または終了</translation>
    </message>
    <message>
        <source>Begin or end an EEG rest</source>
        <translation>安静時脳波の記録を開始・終了</translation>
    </message>
    <message>
        <source>Begin or end to enrol the participant&apos;s voice</source>
        <translation>参加者の声の登録を開始または終了</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>ダーク／ライト</translation>
    </message>
    <message>
        <source>Devices ...</source>
        <translation>デバイス…</translation>
    </message>
    <message>
        <source>EEG: larger traces</source>
        <translation>脳波：波形を拡大</translation>
    </message>
    <message>
        <source>EEG: longer sweep</source>
        <translation>脳波：スイープを長く</translation>
    </message>
    <message>
        <source>EEG: shorter sweep</source>
        <translation>脳波：スイープを短く</translation>
    </message>
    <message>
        <source>EEG: smaller traces</source>
        <translation>脳波：波形を縮小</translation>
    </message>
    <message>
        <source>Explain this second</source>
        <translation>この瞬間の内訳</translation>
    </message>
    <message>
        <source>Face landmarks</source>
        <translation>顔のランドマーク</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Give the recording its end</source>
        <translation>記録に終わりを付ける</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Longer page</source>
        <translation>ページを長く</translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation>前のマーカー</translation>
    </message>
    <message>
        <source>Models ...</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>次のマーカー</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>範囲を解除</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>画像を1枚戻す</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>画像を1枚進める</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>1秒戻す</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>1秒進める</translation>
    </message>
    <message>
        <source>Open a recording ...</source>
        <translation>記録を開く…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>速く再生</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生・一時停止</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>遅く再生</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Rater ...</source>
        <translation>評定者…</translation>
    </message>
    <message>
        <source>Read all raters again</source>
        <translation>全評定者を読み直す</translation>
    </message>
    <message>
        <source>Record or stop</source>
        <translation>記録の開始と終了</translation>
    </message>
    <message>
        <source>Recordings ...</source>
        <translation>記録一覧…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>アノテーションを削除</translation>
    </message>
    <message>
        <source>Review a recording ...</source>
        <translation>記録をレビュー…</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>マーカーを付ける</translation>
    </message>
    <message>
        <source>Set a marker with a label ...</source>
        <translation>ラベル付きマーカー…</translation>
    </message>
    <message>
        <source>Settings ...</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Shorter page</source>
        <translation>ページを短く</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>音声のオン・オフ</translation>
    </message>
    <message>
        <source>Start or stop</source>
        <translation>開始・停止</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>末尾へ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>DatasetWindow</name>
    <message>
        <source>Every recording that is shown has been verified.</source>
        <translation>表示中の記録はすべて検証済みです。</translation>
    </message>
    <message>
        <source>Export ...</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Filter: participant, study, label, verdict ...</source>
        <translation>絞り込み：参加者、研究、ラベル、検証結果…</translation>
    </message>
    <message>
        <source>Folder ...</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再検索</translation>
    </message>
    <message>
        <source>Looking for recordings ...</source>
        <translation>記録を探しています…</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>レビューで開く</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>記録一覧</translation>
    </message>
    <message>
        <source>Recordings in</source>
        <translation>記録のフォルダー</translation>
    </message>
    <message>
        <source>Report ...</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>検証を中止</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>{n} of {all} recordings, {length}</source>
        <translation>記録 {n} / {all} 件、{length}</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Camera {number}</source>
        <translation>カメラ{number}</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>既定のマイク</translation>
    </message>
    <message>
        <source>Demo camera</source>
        <translation>デモカメラ</translation>
    </message>
    <message>
        <source>Demo headset</source>
        <translation>デモヘッドセット</translation>
    </message>
    <message>
        <source>Demo microphone</source>
        <translation>デモマイク</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose from the list, or type a URL, a path, or a board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter.</source>
        <translation>一覧から選ぶか、URL、パス、または設定付きのボード名（例：cyton:serial_port=/dev/ttyUSB0）を入力してEnterを押します。</translation>
    </message>
    <message>
        <source>Demo participant</source>
        <translation>デモ参加者</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>EEG ({names});;All files (*)</source>
        <translation>脳波 ({names});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>File ...</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Sound (*.wav *.flac *.mp4 *.mkv *.mov);;All files (*)</source>
        <translation>音声 (*.wav *.flac *.mp4 *.mkv *.mov);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>これらを使う</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.mov *.avi *.webm);;All files (*)</source>
        <translation>動画 (*.mp4 *.mkv *.mov *.avi *.webm);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>opening ...</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>the system&apos;s choice</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>{device}: {measured} of {nominal} Hz. {why}</source>
        <translation>{device}：{measured} / {nominal} Hz。{why}</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>Between the modalities: {level}. Dempster&apos;s conflict is {conflict}; {least} of it would be there even if they agreed, because each is unsure.</source>
        <translation>モダリティ間：{level}。デンプスターの対立度は {conflict} で、そのうち {least} は、一致していてもそれぞれの不確かさから生じる分です。</translation>
    </message>
    <message>
        <source>The answer is {sureness}: {entropy} of 2.81 bits are open (entropy).</source>
        <translation>判断は{sureness}：2.81 ビット中 {entropy} ビットが未確定です（エントロピー）。</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ほぼ確か</translation>
    </message>
    <message>
        <source>high conflict {figure}</source>
        <translation>対立大 {figure}</translation>
    </message>
    <message>
        <source>low conflict {figure}</source>
        <translation>対立小 {figure}</translation>
    </message>
    <message>
        <source>some conflict {figure}</source>
        <translation>対立中 {figure}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>確か</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不確か</translation>
    </message>
    <message>
        <source>very unsure</source>
        <translation>とても不確か</translation>
    </message>
</context>
<context>
    <name>EEGSweep</name>
    <message>
        <source>EEG traces</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>No EEG yet: choose a headset to see its traces.</source>
        <translation>脳波がありません。ヘッドセットを選んでください。</translation>
    </message>
    <message>
        <source>lane ±{scale} µV   {seconds} s</source>
        <translation>各ch ±{scale} µV   {seconds} s</translation>
    </message>
    <message>
        <source>{name}: {state} ({score} %). {reason}</source>
        <translation>{name}：{state}（{score} %）。{reason}</translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>angry</source>
        <translation>怒り</translation>
    </message>
    <message>
        <source>bored</source>
        <translation>退屈</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>contempt</source>
        <translation>軽蔑</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>嫌悪</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>恐れ</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>喜び</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>根拠なし</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲しみ</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>驚き</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>As the common seven: {classes}</source>
        <translation>共通 7 分類：{classes}</translation>
    </message>
    <message>
        <source>No modality decides alone: without any, still {label}.</source>
        <translation>単独で決めるモダリティはありません。どれを除いても{label}です。</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>理由は示されていません。</translation>
    </message>
    <message>
        <source>Nothing could be believed at this time.</source>
        <translation>この時点で信頼できるものはありませんでした。</translation>
    </message>
    <message>
        <source>Only {modality} counts.</source>
        <translation>{modality}だけが寄与しています。</translation>
    </message>
    <message>
        <source>The answer is averaged over time; at this instant: {now}.</source>
        <translation>判断は時間平均です。この瞬間だけでは：{now}。</translation>
    </message>
    <message>
        <source>Without {modality} the answer would be {other}, not {now}.</source>
        <translation>{modality}がなければ {now} ではなく {other} です。</translation>
    </message>
    <message>
        <source>Without {modality} there would be no evidence.</source>
        <translation>{modality}がなければ根拠はありません。</translation>
    </message>
    <message>
        <source>Without {modality}: still {other}; with it {now}.</source>
        <translation>{modality}がなくても {other}（あれば {now}）。</translation>
    </message>
    <message>
        <source>Without {modality}: the same, it does not count.</source>
        <translation>{modality}がなくても同じです。寄与していません。</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>counts {share}</source>
        <translation>寄与 {share}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>寄与なし</translation>
    </message>
    <message>
        <source>familiar</source>
        <translation>既知性</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>the EEG</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>the face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>valence {v} ± {vs}, arousal {a} ± {sd}</source>
        <translation>感情価 {v} ± {vs}、覚醒度 {a} ± {sd}</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>有効度</translation>
    </message>
    <message>
        <source>{age:.1f} s old</source>
        <translation>{age:.1f} 秒前</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>Arrow keys step through time, Tab through the cards, Escape closes.</source>
        <translation>矢印キーで時間を、Tab キーでカードを移動し、Esc キーで閉じます。</translation>
    </message>
    <message>
        <source>Explain this second</source>
        <translation>この瞬間の内訳</translation>
    </message>
    <message>
        <source>No picture kept for this time: only of the last {minutes} minutes.</source>
        <translation>この時点の記録はありません。残っているのは直近 {minutes} 分だけです。</translation>
    </message>
    <message>
        <source>Nothing was decided at this time: no evidence, no pictures.</source>
        <translation>この時点の判断はありません。根拠も画像もありません。</translation>
    </message>
    <message>
        <source>Nothing was decided yet. Press Space to start.</source>
        <translation>まだ判断がありません。スペースキーで開始します。</translation>
    </message>
    <message>
        <source>now: {answer}</source>
        <translation>現在：{answer}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>BDF+: EEG with markers, 24 bits</source>
        <translation>BDF+：マーカー付き脳波、24 ビット</translation>
    </message>
    <message>
        <source>BIDS dataset: EEG, events, estimates</source>
        <translation>BIDS データセット：脳波、イベント、推定</translation>
    </message>
    <message>
        <source>CSV tables: answers, markers, gaps</source>
        <translation>CSV の表：判断、マーカー、途切れ</translation>
    </message>
    <message>
        <source>EDF+: EEG with markers, 16 bits</source>
        <translation>EDF+：マーカー付き脳波、16 ビット</translation>
    </message>
    <message>
        <source>Features alone: tables without devices</source>
        <translation>特徴量のみ：デバイス情報のない表</translation>
    </message>
    <message>
        <source>Parquet tables: answers, markers, gaps</source>
        <translation>Parquet の表：判断、マーカー、途切れ</translation>
    </message>
    <message>
        <source>Video and sound</source>
        <translation>映像と音声</translation>
    </message>
    <message>
        <source>XDF: the recording&apos;s own, as it is</source>
        <translation>XDF：記録のファイルをそのまま</translation>
    </message>
    <message>
        <source>as recorded: people can be recognised</source>
        <translation>記録のまま：個人を識別できます</translation>
    </message>
    <message>
        <source>as recorded: voices can be recognised</source>
        <translation>記録のまま：声で識別できます</translation>
    </message>
    <message>
        <source>every face hidden: look at it before it leaves</source>
        <translation>すべての顔を隠す：持ち出す前に確認してください</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>映像なし</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>音声なし</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>... and {count} more remarks.</source>
        <translation>…ほかに {count} 件の注記。</translation>
    </message>
    <message>
        <source>An empty folder, or a BIDS dataset of Emoscope</source>
        <translation>空のフォルダー、または Emoscope の BIDS データセット</translation>
    </message>
    <message>
        <source>BIDS</source>
        <translation>BIDS</translation>
    </message>
    <message>
        <source>BIDS session</source>
        <translation>BIDS セッション</translation>
    </message>
    <message>
        <source>BIDS task</source>
        <translation>BIDS タスク</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>キャンセルしました。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a folder for it.</source>
        <translation>書き出し先のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Days added to dates</source>
        <translation>日付に加える日数</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export {count} recordings</source>
        <translation>{count} 件の記録の書き出し</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>{name} の書き出し</translation>
    </message>
    <message>
        <source>Features only</source>
        <translation>特徴量のみ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Participant&apos;s code</source>
        <translation>参加者コード</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>記録のまま</translation>
    </message>
    <message>
        <source>nothing that was captured leaves, only estimates</source>
        <translation>取り込んだデータは出さず、推定だけにする</translation>
    </message>
    <message>
        <source>sound and pictures, too (draft BEP047)</source>
        <translation>音声と映像も含める（草案 BEP047）</translation>
    </message>
    <message>
        <source>{count} files are in {folder}.</source>
        <translation>{folder} に {count} 個のファイルがあります。</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose ...</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>The file is being read ...</source>
        <translation>ファイルを読み込んでいます…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>FusedTimeline</name>
    <message>
        <source>Decisions of the last minute appear here.</source>
        <translation>直近1分間の判定がここに表示されます。</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>直近1分間</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>no decision</source>
        <translation>判定なし</translation>
    </message>
</context>
<context>
    <name>HeadMap</name>
    <message>
        <source>Electrodes</source>
        <translation>電極</translation>
    </message>
    <message>
        <source>No electrodes yet.</source>
        <translation>電極がありません。</translation>
    </message>
    <message>
        <source>no known place: {names}</source>
        <translation>位置不明：{names}</translation>
    </message>
    <message>
        <source>{good} of {all} good</source>
        <translation>良好 {good} / {all}</translation>
    </message>
    <message>
        <source>{name}: {state} ({score} %). {reason}</source>
        <translation>{name}：{state}（{score} %）。{reason}</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>All together</source>
        <translation>総合判定</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>品質低下</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>NO EVIDENCE</source>
        <translation>根拠なし</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>arousal</source>
        <translation>覚醒度</translation>
    </message>
    <message>
        <source>modalities</source>
        <translation>モダリティ</translation>
    </message>
    <message>
        <source>valence</source>
        <translation>感情価</translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} / {all}</translation>
    </message>
</context>
<context>
    <name>Instant</name>
    <message>
        <source>Damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>No answer at this instant.</source>
        <translation>この瞬間の判断はありません。</translation>
    </message>
    <message>
        <source>No evidence.</source>
        <translation>根拠なし。</translation>
    </message>
    <message>
        <source>No picture here</source>
        <translation>ここに画像なし</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Picture {number} is damaged and left out.</source>
        <translation>画像 {number} は破損しているため、除外しました。</translation>
    </message>
    <message>
        <source>The answer of this instant is damaged and left out.</source>
        <translation>この瞬間の判断は破損しているため、除外しました。</translation>
    </message>
    <message>
        <source>The camera delivered nothing for {seconds} s.</source>
        <translation>カメラから {seconds} 秒間何も届きませんでした。</translation>
    </message>
    <message>
        <source>The video has not begun, or has ended.</source>
        <translation>映像が始まっていないか、終わっています。</translation>
    </message>
    <message>
        <source>There is no video in this recording.</source>
        <translation>この記録に映像はありません。</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Nobody annotates: choose a rater with F2.</source>
        <translation>評定者が未選択です。F2 で選んでください。</translation>
    </message>
    <message>
        <source>{rater} has no annotation here to remove.</source>
        <translation>ここに、{rater} の削除できるアノテーションはありません。</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Answers</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Device: {state}. {why}</source>
        <translation>デバイス：{state}。{why}</translation>
    </message>
    <message>
        <source>Gap of {ms} ms; {count} samples are missing.</source>
        <translation>{ms} ms の途切れ。{count} サンプルが欠けています。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>The recorder lost {count} here.</source>
        <translation>ここで記録側が {count} 個を失いました。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>arousal {value}</source>
        <translation>覚醒度 {value}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>判断なし</translation>
    </message>
    <message>
        <source>no sound recorded</source>
        <translation>音声の記録なし</translation>
    </message>
    <message>
        <source>peak {db} dBFS</source>
        <translation>ピーク {db} dBFS</translation>
    </message>
    <message>
        <source>valence {value}</source>
        <translation>感情価 {value}</translation>
    </message>
    <message>
        <source>{seconds} s   one lane ±{scale} µV</source>
        <translation>{seconds} s   各ch ±{scale} µV</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>The rest was too short or too disturbed to compare with: at least ten seconds of valid EEG are needed. Press R and try again.</source>
        <translation>安静時の記録が短すぎるか乱れているため、比較に使えません。有効な脳波が10秒以上必要です。Rを押してやり直してください。</translation>
    </message>
    <message>
        <source>The settings could not be kept in {path} ({why}).</source>
        <translation>設定を{path}に保存できませんでした（{why}）。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>何が起きましたか？</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>neutral face begins</source>
        <translation>中立の表情 開始</translation>
    </message>
    <message>
        <source>neutral face ends</source>
        <translation>中立の表情 終了</translation>
    </message>
    <message>
        <source>rest begins</source>
        <translation>安静開始</translation>
    </message>
    <message>
        <source>rest ends</source>
        <translation>安静終了</translation>
    </message>
    <message>
        <source>voice enrolment begins</source>
        <translation>声の登録 開始</translation>
    </message>
    <message>
        <source>voice enrolment ends</source>
        <translation>声の登録 終了</translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>EEG</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
</context>
<context>
    <name>ModalityCard</name>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Not in use.</source>
        <translation>未使用。</translation>
    </message>
    <message>
        <source>as the common seven</source>
        <translation>共通 7 分類では</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>根拠なし</translation>
    </message>
    <message>
        <source>no opinion on the class</source>
        <translation>分類の判断なし</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>part of another</source>
        <translation>他のモデルの一部</translation>
    </message>
    <message>
        <source>runs beside, no vote</source>
        <translation>並走、投票なし</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>表示のみ</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>投票する</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Add ...</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>モデルを追加</translation>
    </message>
    <message>
        <source>Beside, without a vote: {said}</source>
        <translation>並走、投票なし：{said}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Comparing files with their cards ...</source>
        <translation>ファイルをカードと照合しています…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>判定対象</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限界</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models (*.onnx)</source>
        <translation>モデル (*.onnx)</translation>
    </message>
    <message>
        <source>No opinion.</source>
        <translation>意見なし。</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>提供しないクラス</translation>
    </message>
    <message>
        <source>Reading the card, measuring the time here ...</source>
        <translation>カードを読み、この機械での所要時間を測っています…</translation>
    </message>
    <message>
        <source>Recall by class: {protocol}</source>
        <translation>クラスごとの再現率：{protocol}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Time here</source>
        <translation>この機械での時間</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>{median} ms of CPU, 95 %: {p95} ms; measured here on {date}</source>
        <translation>CPU {median} ms、95 %：{p95} ms（{date} にこの機械で測定）</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} を追加しました。</translation>
    </message>
</context>
<context>
    <name>PersonalModelField</name>
    <message>
        <source>Choose ...</source>
        <translation type="vanished">選択…</translation>
    </message>
    <message>
        <source>EEG is shown and recorded; it does not vote.</source>
        <translation type="vanished">脳波は表示と記録のみで、判定には加わりません。</translation>
    </message>
    <message>
        <source>It may not vote.</source>
        <translation type="vanished">判定に加われません。</translation>
    </message>
    <message>
        <source>It may vote.</source>
        <translation type="vanished">判定に加わります。</translation>
    </message>
    <message>
        <source>Models (*.onnx);;All files (*)</source>
        <translation type="vanished">モデル (*.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Personal EEG model</source>
        <translation type="vanished">個人用脳波モデル</translation>
    </message>
    <message>
        <source>The file is being read ...</source>
        <translation type="vanished">ファイルを読み込んでいます…</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="vanished">なし</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No device chosen.</source>
        <translation>デバイスが選ばれていません。</translation>
    </message>
    <message>
        <source>No evidence at present.</source>
        <translation>現在、根拠がありません。</translation>
    </message>
    <message>
        <source>No opinion.</source>
        <translation>判断なし。</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>停止中。</translation>
    </message>
    <message>
        <source>Opening devices and models ...</source>
        <translation>デバイスとモデルを開いています…</translation>
    </message>
    <message>
        <source>Stopped. Press Space to start.</source>
        <translation>停止中。スペースキーで開始します。</translation>
    </message>
    <message>
        <source>The model is being loaded ...</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>RaterDialog</name>
    <message>
        <source>Annotate</source>
        <translation>アノテーション</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>見るだけ</translation>
    </message>
    <message>
        <source>Rater&apos;s code</source>
        <translation>評定者コード</translation>
    </message>
    <message>
        <source>Who annotates?</source>
        <translation>誰がアノテーションを行いますか？</translation>
    </message>
    <message>
        <source>Your code names your annotations. They are kept beside the recording, one file a rater; the recording itself is never changed.</source>
        <translation>アノテーションにはあなたのコードが付きます。記録と同じ場所に、評定者ごとに1ファイルで保存されます。記録そのものは決して変更されません。</translation>
    </message>
</context>
<context>
    <name>RatingPanel</name>
    <message>
        <source>A key labels this instant, or the range from [ to ].</source>
        <translation>キーを押すと、この瞬間、または [ から ] までの範囲にラベルが付きます。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>アノテーション</translation>
    </message>
    <message>
        <source>Annotations of {rater}: {count}</source>
        <translation>{rater} のアノテーション：{count}</translation>
    </message>
    <message>
        <source>Nobody annotates: choose a rater with F2.</source>
        <translation>評定者が未選択です。F2 で選んでください。</translation>
    </message>
</context>
<context>
    <name>RecordControl</name>
    <message>
        <source>Ctrl+O shows the recording.</source>
        <translation>Ctrl+O で記録を表示します。</translation>
    </message>
    <message>
        <source>End the recording?</source>
        <translation>記録を終了しますか？</translation>
    </message>
    <message>
        <source>Recorded {time} in {folder}.</source>
        <translation>{time} を {folder} に記録しました。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>{time}  {size} MB</source>
        <translation>{time}  {size} MB</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Choose ...</source>
        <translation>選択 ...</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>保存先フォルダー</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Participant&apos;s code</source>
        <translation>参加者コード</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>コピーの保存先</translation>
    </message>
    <message>
        <source>Study&apos;s code</source>
        <translation>研究コード</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>A folder on another disk, in which a copy of each recording is kept while it is made. When that disk fails, the recording goes on.</source>
        <translation>別のディスク上のフォルダーです。記録中、各記録のコピーをここに保存します。そのディスクに障害が起きても、記録は続きます。</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Each recording is a new folder in this one. Nothing is ever overwritten.</source>
        <translation>各記録は、このフォルダーの中の新しいフォルダーになります。上書きは決して行われません。</translation>
    </message>
    <message>
        <source>From before Record</source>
        <translation>「記録」を押す前の分</translation>
    </message>
    <message>
        <source>Recordings in</source>
        <translation>記録の保存先</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>コピーの保存先</translation>
    </message>
    <message>
        <source>The second copy must be in another folder than the recordings, best on another disk.</source>
        <translation>コピーの保存先は、記録とは別のフォルダーにしてください。別のディスクが最適です。</translation>
    </message>
    <message>
        <source>Up to 60 s. Pictures wait in memory as they will be recorded, 1.2 MB a second at 640 x 480; 0 saves the encoder&apos;s share of a core while nothing is recorded.</source>
        <translation>最大 60 秒。画像は記録される形のままメモリーで待ちます（640 x 480 で毎秒 1.2 MB）。0 にすると、記録していない間、エンコーダーが使うコアの分を節約できます。</translation>
    </message>
    <message>
        <source>What happened in the seconds before Record is pressed is in the recording, too. A change of these seconds takes effect with the next start.</source>
        <translation>「記録」を押す前のこの秒数に起きたことも記録に入ります。秒数の変更は次の開始時に有効になります。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{path} cannot be a folder: there is a file of that name.</source>
        <translation>{path} はフォルダーにできません。同じ名前のファイルがあります。</translation>
    </message>
    <message>
        <source>{path} is no full path. Choose the folder.</source>
        <translation>{path} は完全なパスではありません。フォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>検証結果</translation>
    </message>
    <message>
        <source>Verified: {when}</source>
        <translation>検証日時：{when}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>clean end, not verified</source>
        <translation>正常終了、未検証</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未終了</translation>
    </message>
    <message>
        <source>recovered, not verified</source>
        <translation>復旧済み、未検証</translation>
    </message>
    <message>
        <source>still goes on</source>
        <translation>記録中</translation>
    </message>
    <message>
        <source>usable, with losses</source>
        <translation>使用可、欠落あり</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Choose ...</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Reading and verifying the recording ...</source>
        <translation>記録を読み込んで検証しています…</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>{name} のレポート</translation>
    </message>
    <message>
        <source>The report&apos;s file</source>
        <translation>レポートのファイル</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>作成しました：{files}</translation>
    </message>
    <message>
        <source>as PDF, too</source>
        <translation>PDF も作成</translation>
    </message>
</context>
<context>
    <name>ReviewBoard</name>
    <message>
        <source>Fused</source>
        <translation>統合結果</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Give it its end</source>
        <translation>終わりを付ける</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Open a recording to see it (Ctrl+O).</source>
        <translation>記録を開くと表示されます（Ctrl+O）。</translation>
    </message>
    <message>
        <source>Opening {name} ...</source>
        <translation>{name} を開いています…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Review: {name}</source>
        <translation>レビュー：{name}</translation>
    </message>
    <message>
        <source>The folder of a recording</source>
        <translation>記録のフォルダー</translation>
    </message>
    <message>
        <source>The settings could not be kept in {path} ({why}).</source>
        <translation>設定を{path}に保存できませんでした（{why}）。</translation>
    </message>
    <message>
        <source>Write end.json, with what was lost at the end? The files with data stay as they are.</source>
        <translation>末尾で失われた分を記した end.json を書き込みますか？データのファイルはそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>No EEG was recorded here.</source>
        <translation>ここに脳波の記録はありません。</translation>
    </message>
    <message>
        <source>Reading the EEG of this page ...</source>
        <translation>このページの脳波を読み込んでいます…</translation>
    </message>
    <message>
        <source>There is no sound.</source>
        <translation>音声がありません。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>&quot;{address}&quot; is not the address of a camera.</source>
        <translation>「{address}」はカメラのアドレスではありません。</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>A BIDS dataset needs a task.</source>
        <translation>BIDS データセットにはタスク名が必要です。</translation>
    </message>
    <message>
        <source>A Dask cluster needs the package distributed ({why}).</source>
        <translation>Dask クラスターにはパッケージ distributed が必要です（{why}）。</translation>
    </message>
    <message>
        <source>A board is named for BrainFlow rows, a stream for XDF.</source>
        <translation>BrainFlow形式ではボードを、XDFではストリームを指定します。</translation>
    </message>
    <message>
        <source>A hand-made mapping, trained on nothing.</source>
        <translation>手作業で作った対応付けで、学習は行っていません。</translation>
    </message>
    <message>
        <source>A label says which of seven words fits best what a face showed or a voice sounded like, in the view of a model. It does not say what the person felt.</source>
        <translation>ラベルは、モデルから見て、顔の表情や声の調子に七つの言葉のどれが最も合うかを示します。本人が何を感じたかは示しません。</translation>
    </message>
    <message>
        <source>A model&apos;s figures were measured on the data that its card names, not on this session. Here nothing says how often the answers were right: that takes ratings by people.</source>
        <translation>モデルの数値は、カードに記されたデータで測ったもので、このセッションのものではありません。判断がどれだけ正しかったかは、ここからは分かりません。それには人による評定が必要です。</translation>
    </message>
    <message>
        <source>A part of the recording cannot be shown ({why}).</source>
        <translation>記録の一部を表示できません（{why}）。</translation>
    </message>
    <message>
        <source>A process could not be begun ({why}). Make room for it.</source>
        <translation>プロセスを開始できませんでした（{why}）。空きを増やしてください。</translation>
    </message>
    <message>
        <source>A replay cannot be recorded.</source>
        <translation>再生は記録できません。</translation>
    </message>
    <message>
        <source>A site&apos;s own calibration</source>
        <translation>施設独自の較正</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正答率</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Add that model, or leave out calibration and learned network.</source>
        <translation>そのモデルを追加するか、較正と学習済みネットワークなしにしてください。</translation>
    </message>
    <message>
        <source>Add the account to the group &quot;video&quot;, sign out and in again, then start again.</source>
        <translation>アカウントをグループ「video」に加え、ログインし直してから開始してください。</translation>
    </message>
    <message>
        <source>Add the model again: emoscope models add.</source>
        <translation>モデルを追加し直してください：emoscope models add。</translation>
    </message>
    <message>
        <source>After the question mark may stand board=NAME or stream=NAME.</source>
        <translation>疑問符の後には board=名前 または stream=名前 を書けます。</translation>
    </message>
    <message>
        <source>All streams have times on one clock, the computer&apos;s monotonic clock.</source>
        <translation>すべてのストリームの時刻は、一つの時計、すなわちコンピューターのモノトニッククロックによるものです。</translation>
    </message>
    <message>
        <source>All times are on one clock: open XDF without clock synchronisation and without dejittering.</source>
        <translation>すべての時刻は一つの時計によるものです。XDF は、時計の同期とジッター除去を行わずに開いてください。</translation>
    </message>
    <message>
        <source>Allow one of them, or export another format.</source>
        <translation>どちらかを許可するか、別の形式で書き出してください。</translation>
    </message>
    <message>
        <source>Allow reading there, or choose another recording.</source>
        <translation>読み取りを許可するか、別の記録を選んでください。</translation>
    </message>
    <message>
        <source>An annotation of the rater {other} is not one of {rater}.</source>
        <translation>評定者 {other} のアノテーションは {rater} のものではありません。</translation>
    </message>
    <message>
        <source>An {format} file holds EEG as it was captured, which features only leaves out.</source>
        <translation>{format} ファイルには取り込んだままの脳波が入りますが、「特徴量のみ」ではこれを除外します。</translation>
    </message>
    <message>
        <source>Another batch writes to {out}.</source>
        <translation>別のバッチが {out} に書き込んでいます。</translation>
    </message>
    <message>
        <source>Another voice than the participant&apos;s ({score:.0%} alike, {needed:.0%} needed).</source>
        <translation>参加者とは別の声です（類似度 {score:.0%}、必要 {needed:.0%}）。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Answers over time</source>
        <translation>判断の時間経過</translation>
    </message>
    <message>
        <source>Answers: shares of the block&apos;s time; shares of classes are of time with evidence</source>
        <translation>判断：ブロックの時間に対する割合。クラスの割合は、根拠のある時間に対するもの</translation>
    </message>
    <message>
        <source>Arousal</source>
        <translation>覚醒度</translation>
    </message>
    <message>
        <source>Arrival of samples after they were taken, each stream on its own scale.</source>
        <translation>サンプルの取得から到着までの時間。目盛りはストリームごとに異なります。</translation>
    </message>
    <message>
        <source>Arrival: least (ms)</source>
        <translation>到着：最小（ms）</translation>
    </message>
    <message>
        <source>Arrival: when a block reached the program, less the time of its newest sample as corrected by the program. It holds the device&apos;s bursts and the computer&apos;s delays; what a device takes inside itself cannot be seen from here.</source>
        <translation>到着：ブロックがプログラムに届いた時刻から、プログラムが補正した最新サンプルの時刻を引いた値です。デバイスのまとめ送りと、コンピューターの遅れを含みます。デバイス内部でかかる時間は、ここからは分かりません。</translation>
    </message>
    <message>
        <source>Below each: what was lost, and when its device was not flowing.</source>
        <translation>それぞれの下：欠落した部分と、デバイスが動作していなかった時間。</translation>
    </message>
    <message>
        <source>Below each: when it was shown without a vote, not believed, or old or absent.</source>
        <translation>それぞれの下：投票なしで表示された時間、信頼されなかった時間、期限切れまたはなしの時間。</translation>
    </message>
    <message>
        <source>Between samples (ms)</source>
        <translation>サンプル間隔（ms）</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Block by block</source>
        <translation>ブロックごと</translation>
    </message>
    <message>
        <source>Blocks are the intervals that raters marked.</source>
        <translation>ブロックは、評定者が印を付けた区間です。</translation>
    </message>
    <message>
        <source>Blocks are what was marked with a begin and an end.</source>
        <translation>ブロックは、開始と終了の印が付いた区間です。</translation>
    </message>
    <message>
        <source>Blocks lie between the operator&apos;s markers, named by the one at their beginning.</source>
        <translation>ブロックはオペレーターのマーカーの間の区間で、先頭のマーカーの名前が付きます。</translation>
    </message>
    <message>
        <source>BrainFlow&apos;s playback board is not used: it stops without a word.</source>
        <translation>BrainFlowの再生ボードは使いません。予告なく止まるためです。</translation>
    </message>
    <message>
        <source>By way of {device}.</source>
        <translation>{device}経由。</translation>
    </message>
    <message>
        <source>Calibrate anew with emoscope fuse, or set fusion.calibration to nothing.</source>
        <translation>emoscope fuseで較正し直すか、fusion.calibrationを空にしてください。</translation>
    </message>
    <message>
        <source>Calibrate it with all modalities, or choose another fusion rule.</source>
        <translation>すべてのモダリティで較正するか、別の統合規則を選んでください。</translation>
    </message>
    <message>
        <source>Cards are quoted from this computer, in English, where the recording&apos;s files are the card&apos;s own.</source>
        <translation>カードは、記録に使われたファイルがカードのものと同じ場合に、このコンピューターから英語のまま引用しています。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Check fusion.calibration.</source>
        <translation>fusion.calibrationを確認してください。</translation>
    </message>
    <message>
        <source>Check fusion.learned.</source>
        <translation>fusion.learned を確認してください。</translation>
    </message>
    <message>
        <source>Check its cable or radio, then switch it off and on.</source>
        <translation>ケーブルか無線を確認し、電源を入れ直してください。</translation>
    </message>
    <message>
        <source>Check its cable, battery and radio; Emoscope keeps trying to reconnect.</source>
        <translation>ケーブル、電池、無線を確認してください。Emoscopeは再接続を続けます。</translation>
    </message>
    <message>
        <source>Check its cable, or plug it in again; Emoscope keeps trying to reconnect.</source>
        <translation>ケーブルを確認するか、挿し直してください。Emoscopeは再接続を続けます。</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>名前とアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Check its name, and that its disk is connected.</source>
        <translation>名前と、ディスクが接続されていることを確認してください。</translation>
    </message>
    <message>
        <source>Check its plug and the sound server, then play again.</source>
        <translation>プラグとサウンドサーバーを確認して、もう一度再生してください。</translation>
    </message>
    <message>
        <source>Check its plug and the sound server; Emoscope keeps trying to reconnect.</source>
        <translation>プラグとサウンドサーバーを確認してください。Emoscopeは再接続を続けます。</translation>
    </message>
    <message>
        <source>Check port, address and serial number, that the board is on, then start again.</source>
        <translation>ポート、アドレス、シリアル番号と、ボードの電源を確認してから開始してください。</translation>
    </message>
    <message>
        <source>Check that it is on and near, that Bluetooth is on and its driver is installed.</source>
        <translation>電源が入って近くにあること、Bluetoothがオンでドライバーがあることを確認してください。</translation>
    </message>
    <message>
        <source>Check that the camera is on, its address and the network; Emoscope keeps trying.</source>
        <translation>カメラの電源、アドレス、ネットワークを確認してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Check that the right board is chosen, then switch it off and on.</source>
        <translation>正しいボードを選んだか確認し、電源を入れ直してください。</translation>
    </message>
    <message>
        <source>Check the address after the host&apos;s name, and user and password; Emoscope keeps trying.</source>
        <translation>ホスト名より後のアドレス、ユーザー名、パスワードを確認してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Check the camera and the network; Emoscope keeps trying to reconnect.</source>
        <translation>カメラとネットワークを確認してください。Emoscopeは再接続を続けます。</translation>
    </message>
    <message>
        <source>Check the disk or network drive that it is on.</source>
        <translation>保存先のディスクまたはネットワークドライブを確認してください。</translation>
    </message>
    <message>
        <source>Check the path, and that you may read the file.</source>
        <translation>パスと、読み取り権限を確認してください。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>Check the port&apos;s name, and unplug and plug in the dongle.</source>
        <translation>ポート名を確認し、ドングルを挿し直してください。</translation>
    </message>
    <message>
        <source>Checked for this report</source>
        <translation>今回の検査分</translation>
    </message>
    <message>
        <source>Choose a file for the report.</source>
        <translation>レポートのファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere: a recording is never changed.</source>
        <translation>別の場所のフォルダーを選んでください。記録は決して変更されません。</translation>
    </message>
    <message>
        <source>Choose a folder with session.json and signals.xdf in it.</source>
        <translation>session.json と signals.xdf があるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose a number of days within {most}.</source>
        <translation>日数は {most} 以内で指定してください。</translation>
    </message>
    <message>
        <source>Choose a rater (F2).</source>
        <translation>評定者を選んでください（F2）。</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>次から選んでください：{known}。</translation>
    </message>
    <message>
        <source>Choose an EEG board.</source>
        <translation>脳波ボードを選んでください。</translation>
    </message>
    <message>
        <source>Choose an mp4, mkv, mov, avi, webm, wav, flac, ogg or mp3 file that plays elsewhere.</source>
        <translation>ほかで再生できるmp4、mkv、mov、avi、webm、wav、flac、ogg、mp3ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose another --zero.</source>
        <translation>別の --zero を選んでください。</translation>
    </message>
    <message>
        <source>Choose another camera, or another picture size.</source>
        <translation>別のカメラか別の画像サイズを選んでください。</translation>
    </message>
    <message>
        <source>Choose another file or device.</source>
        <translation>別のファイルかデバイスを選んでください。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose another folder for results.</source>
        <translation>結果には別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose another folder: nothing is ever overwritten.</source>
        <translation>別のフォルダーを選んでください。上書きは決して行われません。</translation>
    </message>
    <message>
        <source>Choose another folder: nothing is overwritten.</source>
        <translation>別のフォルダーを選んでください。上書きはしていません。</translation>
    </message>
    <message>
        <source>Choose another format, or another recording.</source>
        <translation>別の形式か、別の記録を選んでください。</translation>
    </message>
    <message>
        <source>Choose another in the settings (models); emoscope models list shows them.</source>
        <translation>設定（models）で別のものを選んでください。emoscope models list で一覧できます。</translation>
    </message>
    <message>
        <source>Choose another microphone, or set this one to 48000 Hz in the sound settings.</source>
        <translation>別のマイクを選ぶか、サウンド設定で48000 Hzにしてください。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Choose another one from the list of cameras.</source>
        <translation>カメラの一覧から別のものを選んでください。</translation>
    </message>
    <message>
        <source>Choose another place with --out.</source>
        <translation>--out で別の場所を指定してください。</translation>
    </message>
    <message>
        <source>Choose another recording or device.</source>
        <translation>別の記録か機器を選んでください。</translation>
    </message>
    <message>
        <source>Choose another recording.</source>
        <translation>別の記録を選んでください。</translation>
    </message>
    <message>
        <source>Choose another: nothing is ever overwritten.</source>
        <translation>別の場所を選んでください。上書きは決して行われません。</translation>
    </message>
    <message>
        <source>Choose channels of one rate; not {slow}.</source>
        <translation>同じサンプリング周波数のチャンネルを選んでください（{slow}を除く）。</translation>
    </message>
    <message>
        <source>Choose from: {known}.</source>
        <translation>次から選んでください：{known}。</translation>
    </message>
    <message>
        <source>Choose its modalities alone, or choose another fusion rule.</source>
        <translation>対応するモダリティだけを選ぶか、別の統合規則を選んでください。</translation>
    </message>
    <message>
        <source>Choose one media file in it.</source>
        <translation>その中のメディアファイルを1つ選んでください。</translation>
    </message>
    <message>
        <source>Choose one of these by name: {names}.</source>
        <translation>次から名前で選んでください：{names}。</translation>
    </message>
    <message>
        <source>Choose one of this rater&apos;s own.</source>
        <translation>この評定者自身のものを選んでください。</translation>
    </message>
    <message>
        <source>Choose one of {rules}.</source>
        <translation>{rules}から選んでください。</translation>
    </message>
    <message>
        <source>Choose the folder of a recording.</source>
        <translation>記録のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Close other programs that record sound, and check the plug; Emoscope keeps trying.</source>
        <translation>録音中のほかのプログラムを閉じ、プラグを確認してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Close other programs that use it, or choose another output in the sound settings.</source>
        <translation>使用中のほかのプログラムを閉じるか、サウンド設定で別の出力を選んでください。</translation>
    </message>
    <message>
        <source>Close that program (a meeting, a browser, another Emoscope); Emoscope keeps trying.</source>
        <translation>そのプログラム（会議、ブラウザー、別のEmoscope）を閉じてください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Close the other program (such as the OpenBCI GUI).</source>
        <translation>ほかのプログラム（OpenBCI GUIなど）を閉じてください。</translation>
    </message>
    <message>
        <source>Close them there, or use another rater&apos;s code.</source>
        <translation>そちらで閉じるか、別の評定者コードを使ってください。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Connect this computer, or fetch {url} on another one and put it into {folder}.</source>
        <translation>この機械をネットワークにつなぐか、別の機械で {url} を取得して {folder} に置いてください。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Converted from V to µV.</source>
        <translation>VからµVに換算。</translation>
    </message>
    <message>
        <source>Copy it again, or choose another file.</source>
        <translation>コピーし直すか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>コピーまたは書き出しをやり直してください。</translation>
    </message>
    <message>
        <source>Copy the recording to a disk that can be written to, and annotate the copy.</source>
        <translation>書き込めるディスクに記録をコピーし、そのコピーにアノテーションを付けてください。</translation>
    </message>
    <message>
        <source>Copy the recording to a disk that can be, and recover the copy.</source>
        <translation>書き込めるディスクに記録をコピーし、そのコピーを復旧してください。</translation>
    </message>
    <message>
        <source>Copying {file}.</source>
        <translation>{file} をコピーしています。</translation>
    </message>
    <message>
        <source>Correct it, or choose another.</source>
        <translation>修正するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>Correct it; docs/models-format.md says what it needs.</source>
        <translation>修正してください。必要な内容は docs/models-format.md にあります。</translation>
    </message>
    <message>
        <source>Correct the setting.</source>
        <translation>設定を直してください。</translation>
    </message>
    <message>
        <source>Correct the variable or remove it.</source>
        <translation>変数を直すか、削除してください。</translation>
    </message>
    <message>
        <source>Correct them and import again.</source>
        <translation>修正して、取り込み直してください。</translation>
    </message>
    <message>
        <source>Correct {variable}, or unset it to use the files that came with Emoscope.</source>
        <translation>{variable}を直すか、解除してEmoscope付属のファイルを使ってください。</translation>
    </message>
    <message>
        <source>DEMO: simulated input, not a person</source>
        <translation>デモ：模擬入力で、人ではありません</translation>
    </message>
    <message>
        <source>DEMO: simulated input. Nothing here was measured on a person.</source>
        <translation>デモ：模擬入力です。人から測定したものはありません。</translation>
    </message>
    <message>
        <source>Dates cannot be shifted by {days} days.</source>
        <translation>日付を {days} 日ずらすことはできません。</translation>
    </message>
    <message>
        <source>Delete it and run the set-up again: make setup.</source>
        <translation>削除して、セットアップをやり直してください：make setup。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <translation>{close}のことですか？</translation>
    </message>
    <message>
        <source>Do not ask for it, or allow the EEG.</source>
        <translation>指定しないか、脳波を許可してください。</translation>
    </message>
    <message>
        <source>Doubt where modalities disagree</source>
        <translation>不一致時の信頼低減</translation>
    </message>
    <message>
        <source>Drift (ppm)</source>
        <translation>ドリフト（ppm）</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>ドライバー</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>EEG has a vote only with a model of this very participant that passed its own test. Otherwise its figures are shown, and decide nothing.</source>
        <translation>脳波が投票するのは、この参加者本人のモデルがあり、その検定に合格している場合だけです。それ以外では、数値は表示されるだけで、判断には影響しません。</translation>
    </message>
    <message>
        <source>EEG is shown but does not vote: no personal model has been admitted for this participant.</source>
        <translation>脳波は表示のみで判定に加わりません。この参加者用に承認された個人モデルがありません。</translation>
    </message>
    <message>
        <source>EEG stream</source>
        <translation>脳波ストリーム</translation>
    </message>
    <message>
        <source>Each lane is one class, its height the probability from 0 to 1. Full colour: this class was the answer; pale: it was not, up to its highest value.</source>
        <translation>各レーンは一つのクラスで、高さは 0 から 1 の確率です。濃い色はそのクラスが判断だったとき、薄い色はそうでなかったときで、最高値まで描きます。</translation>
    </message>
    <message>
        <source>Each worker that did it was lost.</source>
        <translation>これを担当したワーカーはすべて失われました。</translation>
    </message>
    <message>
        <source>Emoscope</source>
        <translation>Emoscope</translation>
    </message>
    <message>
        <source>Emoscope is {mine} here, not {theirs}.</source>
        <translation>ここの Emoscope は {mine} で、{theirs} ではありません。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s engine has a window already (process {pid}).</source>
        <translation>Emoscope のエンジンにはすでにウィンドウがあります（プロセス {pid}）。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s resources folder is missing; {folder} was expected.</source>
        <translation>Emoscopeのリソースフォルダーがありません（{folder}にあるはずです）。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s window starts one.</source>
        <translation>ウィンドウを開くと起動します。</translation>
    </message>
    <message>
        <source>End it there first.</source>
        <translation>先にそちらで終了してください。</translation>
    </message>
    <message>
        <source>End it with: emoscope engine stop --force</source>
        <translation>次のコマンドで終了してください：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Every machine must see the same folder at the same path.</source>
        <translation>すべての機械で、同じフォルダーが同じパスで見える必要があります。</translation>
    </message>
    <message>
        <source>Every voice counts: set only_participant in the microphone&apos;s settings and start again.</source>
        <translation type="vanished">すべての声が対象です。マイクの設定で only_participant を有効にし、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Every voice counts: switch on the participant&apos;s voice in the settings and start again.</source>
        <translation>すべての声が対象です。設定で「参加者の声」を有効にし、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Expected samples</source>
        <translation>予定サンプル数</translation>
    </message>
    <message>
        <source>Export features instead, or allow the EEG.</source>
        <translation>代わりに特徴量を書き出すか、脳波を許可してください。</translation>
    </message>
    <message>
        <source>Export it as EDF, BrainVision or XDF.</source>
        <translation>EDF、BrainVision、XDFのいずれかで書き出してください。</translation>
    </message>
    <message>
        <source>Export it as binary INT_16 or IEEE_FLOAT_32.</source>
        <translation>バイナリのINT_16またはIEEE_FLOAT_32で書き出してください。</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>モデルを書き出し直してください。</translation>
    </message>
    <message>
        <source>Export them one by one, each with another --session LABEL.</source>
        <translation>一つずつ、それぞれ別の --session LABEL を付けて書き出してください。</translation>
    </message>
    <message>
        <source>Export them one by one.</source>
        <translation>一つずつ書き出してください。</translation>
    </message>
    <message>
        <source>Faces cannot be hidden, since they cannot be looked for: {why}</source>
        <translation>顔を検出できないため、顔を隠せません：{why}</translation>
    </message>
    <message>
        <source>Fades with (s)</source>
        <translation>減衰（秒）</translation>
    </message>
    <message>
        <source>Fetch it yourself from {page}, write its manifest and use emoscope models add.</source>
        <translation>{page} からご自身で取得し、マニフェストを書いて emoscope models add を使ってください。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files of the recording</source>
        <translation>記録のファイル</translation>
    </message>
    <message>
        <source>First sample (s)</source>
        <translation>最初のサンプル（秒）</translation>
    </message>
    <message>
        <source>First sample or answer</source>
        <translation>最初のサンプルまたは判断</translation>
    </message>
    <message>
        <source>Flat signal at {electrode}: press it on.</source>
        <translation>{electrode}の信号が平坦です。電極を押さえてください。</translation>
    </message>
    <message>
        <source>Flat signal at {name}: press it on, or check its cable.</source>
        <translation>{name}の信号が平坦です。電極を押さえるか、リード線を確認してください。</translation>
    </message>
    <message>
        <source>Floor (epsilon)</source>
        <translation>下限（ε）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>From before Record</source>
        <translation>「記録」を押す前の分</translation>
    </message>
    <message>
        <source>Fused answer over time, in minutes since the beginning of the recording.</source>
        <translation>統合した判断の時間経過（記録開始からの分）。</translation>
    </message>
    <message>
        <source>Fusion did not take it.</source>
        <translation>統合で使われませんでした。</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>途切れ</translation>
    </message>
    <message>
        <source>Give a number (0 is the first camera), /dev/video0, or an address that begins with http:// or rtsp://.</source>
        <translation>番号（0が最初のカメラ）、/dev/video0、またはhttp://かrtsp://で始まるアドレスを指定してください。</translation>
    </message>
    <message>
        <source>Give another code: --participant CODE.</source>
        <translation>別のコードを指定してください：--participant CODE。</translation>
    </message>
    <message>
        <source>Give it clear speech of a second and more; docs/models-format.md says what it needs.</source>
        <translation>1 秒以上の明瞭な音声を与えてください。必要な内容は docs/models-format.md にあります。</translation>
    </message>
    <message>
        <source>Give it faces as docs/models-format.md describes them.</source>
        <translation>docs/models-format.md の説明どおりの顔を与えてください。</translation>
    </message>
    <message>
        <source>Give it in the settings, as in {board}:{key}=...</source>
        <translation>設定で指定してください（例：{board}:{key}=…）。</translation>
    </message>
    <message>
        <source>Give it windows and labels as docs/personal-eeg.md describes them.</source>
        <translation>docs/personal-eeg.md の説明どおりの区間とラベルを与えてください。</translation>
    </message>
    <message>
        <source>Give more of the name, or the number.</source>
        <translation>名前をより詳しく書くか、番号を指定してください。</translation>
    </message>
    <message>
        <source>Give one: --participant CODE.</source>
        <translation>指定してください：--participant CODE。</translation>
    </message>
    <message>
        <source>Give the ONNX file that emoscope calibrate eeg wrote, with its card beside it.</source>
        <translation>emoscope calibrate eegが書き出したONNXファイルを、モデルカードと同じ場所で指定してください。</translation>
    </message>
    <message>
        <source>Give the file its name back, or move it away.</source>
        <translation>ファイルを元の名前に戻すか、別の場所に移してください。</translation>
    </message>
    <message>
        <source>Give the new one another name or version in its manifest, or delete the old one from {folder}.</source>
        <translation>新しい方のマニフェストで名前か版を変えるか、{folder} から古い方を削除してください。</translation>
    </message>
    <message>
        <source>Had a vote</source>
        <translation>投票した時間</translation>
    </message>
    <message>
        <source>Heard of this voice so far: {seconds:.0f} s; {needed:.0f} s are enough.</source>
        <translation>この声はまだ{seconds:.0f}秒しか聞いていません。{needed:.0f}秒で十分になります。</translation>
    </message>
    <message>
        <source>Hiding faces.</source>
        <translation>顔を隠しています。</translation>
    </message>
    <message>
        <source>How each number was computed</source>
        <translation>各数値の計算方法</translation>
    </message>
    <message>
        <source>How far each modality could be believed, and how long it voted</source>
        <translation>各モダリティの信頼度と投票時間</translation>
    </message>
    <message>
        <source>How long each modality stood how, of the time with answers</source>
        <translation>各モダリティの状態ごとの時間（判断のある時間に対する割合）</translation>
    </message>
    <message>
        <source>How the answers were joined</source>
        <translation>判断の統合方法</translation>
    </message>
    <message>
        <source>If it is another session of the same person, name it: --session LABEL.</source>
        <translation>同じ人の別のセッションなら、名前を付けてください：--session LABEL。</translation>
    </message>
    <message>
        <source>If it stays so, end it: emoscope engine stop --force. Then start again.</source>
        <translation>変わらなければ終了してください：emoscope engine stop --force。その後、開始し直してください。</translation>
    </message>
    <message>
        <source>In its file</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>Install Emoscope again, or do without it: set face.model to blendshapes.</source>
        <translation>Emoscope を再インストールするか、face.model を blendshapes にして、このモデルなしで使ってください。</translation>
    </message>
    <message>
        <source>Install Emoscope again.</source>
        <translation>Emoscopeをインストールし直してください。</translation>
    </message>
    <message>
        <source>Install Emoscope again; without BrainFlow no EEG board can be used.</source>
        <translation>Emoscopeをインストールし直してください。BrainFlowがないと脳波ボードは使えません。</translation>
    </message>
    <message>
        <source>Install Emoscope there, in the environment that the worker runs in.</source>
        <translation>ワーカーが動く環境に Emoscope をインストールしてください。</translation>
    </message>
    <message>
        <source>Install Emoscope with its extra: pip install &apos;emoscope[cluster]&apos;.</source>
        <translation>追加パッケージ付きで Emoscope をインストールしてください：pip install &apos;emoscope[cluster]&apos;。</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: libportaudio2) and start Emoscope again.</source>
        <translation>インストール（DebianとUbuntuではlibportaudio2）してからEmoscopeを起動し直してください。</translation>
    </message>
    <message>
        <source>Install it (pip install emoscope[parquet]), or export as csv.</source>
        <translation>インストールする（pip install emoscope[parquet]）か、csv で書き出してください。</translation>
    </message>
    <message>
        <source>Install the same models on every machine.</source>
        <translation>すべての機械に同じモデルをインストールしてください。</translation>
    </message>
    <message>
        <source>Install the same version on every machine.</source>
        <translation>すべての機械に同じ版をインストールしてください。</translation>
    </message>
    <message>
        <source>Is it whole?</source>
        <translation>記録は完全か</translation>
    </message>
    <message>
        <source>It failed ({error}). Report this.</source>
        <translation>失敗しました（{error}）。報告してください。</translation>
    </message>
    <message>
        <source>It failed, and its reason cannot be read ({raw}).</source>
        <translation>失敗しましたが、理由を読み取れません（{raw}）。</translation>
    </message>
    <message>
        <source>It goes on. End it with: emoscope engine stop. Then start again.</source>
        <translation>動作を続けています。emoscope engine stop で終了し、開始し直してください。</translation>
    </message>
    <message>
        <source>It has contradicted the other modalities for a while ({share:.0%} agreement): check that all of them show the participant.</source>
        <translation>しばらく他のモダリティと矛盾しています（一致度 {share:.0%}）。すべてが参加者のものか確認してください。</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>含まれるもの：{names}。</translation>
    </message>
    <message>
        <source>It is a process of its own only on Linux with an x86-64 processor.</source>
        <translation>別プロセスで動くのは、x86-64 プロセッサーの Linux だけです。</translation>
    </message>
    <message>
        <source>It is a recording already: copy its folder.</source>
        <translation>すでに記録です。そのフォルダーをコピーしてください。</translation>
    </message>
    <message>
        <source>It is damaged or of an unknown kind: choose another file.</source>
        <translation>壊れているか未知の種類です。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>It is not TOML ({error}).</source>
        <translation>TOML形式ではありません（{error}）。</translation>
    </message>
    <message>
        <source>It is opened anew with the new size; nothing need be done.</source>
        <translation>新しいサイズで開き直します。操作は不要です。</translation>
    </message>
    <message>
        <source>It is opened anew; if that does not help, plug it in again.</source>
        <translation>開き直します。直らなければ挿し直してください。</translation>
    </message>
    <message>
        <source>It is opened anew; if that does not help, switch the board off and on.</source>
        <translation>開き直します。直らなければボードの電源を入れ直してください。</translation>
    </message>
    <message>
        <source>It is opened anew; if this comes again, check that the right board is chosen.</source>
        <translation>開き直します。再び起きるときは、正しいボードが選ばれているか確認してください。</translation>
    </message>
    <message>
        <source>It is opened anew; if this comes again, please report the log.</source>
        <translation>開き直します。再び起きたら、ログを報告してください。</translation>
    </message>
    <message>
        <source>It is opened anew; let no other part of the program stop it.</source>
        <translation>開き直します。プログラムのほかの部分から止めないでください。</translation>
    </message>
    <message>
        <source>It reads EDF, BDF, BrainVision (.vhdr), XDF, and text of BrainFlow and the OpenBCI GUI.</source>
        <translation>EDF、BDF、BrainVision（.vhdr）、XDFと、BrainFlowおよびOpenBCI GUIのテキストを読めます。</translation>
    </message>
    <message>
        <source>It takes: {takes}.</source>
        <translation>使えるもの：{takes}。</translation>
    </message>
    <message>
        <source>It was ended.</source>
        <translation>終了しました。</translation>
    </message>
    <message>
        <source>It was not ended; its data are there. Run: emoscope recover</source>
        <translation>終了していませんが、データは残っています。実行してください：emoscope recover</translation>
    </message>
    <message>
        <source>Its process ended with code {code} and no answer.</source>
        <translation>プロセスがコード {code} で終了し、応答がありませんでした。</translation>
    </message>
    <message>
        <source>Its process was ended by signal {number}.</source>
        <translation>プロセスがシグナル {number} で終了しました。</translation>
    </message>
    <message>
        <source>Its streams are: {streams}. Choose one as in file.xdf?stream=NAME.</source>
        <translation>含まれるストリーム：{streams}。file.xdf?stream=名前 のように選んでください。</translation>
    </message>
    <message>
        <source>Its weight is set to 0.</source>
        <translation>重みが0に設定されています。</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>判定対象</translation>
    </message>
    <message>
        <source>Keep the .vhdr, .vmrk and .eeg files together.</source>
        <translation>.vhdr、.vmrk、.eegの各ファイルを同じ場所に置いてください。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Labels last {length:.0f} s, blocks {block:.0f} s: the intervals are too narrow. Longer blocks are needed.</source>
        <translation>ラベルの長さ {length:.0f} 秒に対してブロックが {block:.0f} 秒のため、信頼区間が狭すぎます。より長いブロックが必要です。</translation>
    </message>
    <message>
        <source>Last sample (s)</source>
        <translation>最後のサンプル（秒）</translation>
    </message>
    <message>
        <source>Last sample or answer</source>
        <translation>最後のサンプルまたは判断</translation>
    </message>
    <message>
        <source>Latency that was set (ms)</source>
        <translation>設定した遅延（ms）</translation>
    </message>
    <message>
        <source>Leave out the column id to add it beside.</source>
        <translation>別のものとして追加するには、列 id を除いてください。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Left out: estimates that were not made because the computer was late. Too late: estimates that came too late to count. Both are of the time since Record.</source>
        <translation>未実行：コンピューターが追いつかず、行われなかった推定。遅着：間に合わず、数に入らなかった推定。どちらも「記録」を押してからの時間のものです。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Limits, as its card states them:</source>
        <translation>カードに記された限界：</translation>
    </message>
    <message>
        <source>Line {line} of {file} is damaged: it is left out.</source>
        <translation>{file} の {line} 行目は破損しているため、除外しました。</translation>
    </message>
    <message>
        <source>Line {line}: {why}.</source>
        <translation>{line} 行目：{why}。</translation>
    </message>
    <message>
        <source>Longest gap (ms)</source>
        <translation>最長の途切れ（ms）</translation>
    </message>
    <message>
        <source>Look at the video before it leaves: a face may still be in it.</source>
        <translation>持ち出す前に映像を確認してください。顔が残っていることがあります。</translation>
    </message>
    <message>
        <source>Looked at again: {checked} pictures, {before} with a face before; now {clear} with a face outside of what is hidden, {shadows} with one in it.</source>
        <translation>再検査：画像 {checked} 枚のうち、隠す前に顔があったものは {before} 枚。現在、隠した範囲の外に顔があるものは {clear} 枚、範囲の中にあるものは {shadows} 枚です。</translation>
    </message>
    <message>
        <source>Looking at the EEG.</source>
        <translation>脳波を調べています。</translation>
    </message>
    <message>
        <source>Losses cannot be counted: the numbering of this board is not known.</source>
        <translation>欠落を数えられません。このボードの番号の付け方が不明です。</translation>
    </message>
    <message>
        <source>Losses of the stream {stream} at {rate} Hz</source>
        <translation>ストリーム {stream}（{rate} Hz）の欠落</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Made for {models}; another model does not vote, and its tile says so.</source>
        <translation>{models} 用です。ほかのモデルは判定に加わらず、その欄に表示されます。</translation>
    </message>
    <message>
        <source>Main figures of the card of {model}</source>
        <translation>{model} のカードの主な数値</translation>
    </message>
    <message>
        <source>Mains hum at {name}: {size:.0f} µV (limit {limit:.0f}); check its contact.</source>
        <translation>{name} に電源ハム：{size:.0f} µV（上限 {limit:.0f}）。接触を確認してください。</translation>
    </message>
    <message>
        <source>Mains hum at {name}: {size:.0f} µV; check its contact.</source>
        <translation type="vanished">{name}に電源ノイズ：{size:.0f} µV。接触を確認してください。</translation>
    </message>
    <message>
        <source>Make it again: emoscope calibrate eeg.</source>
        <translation>作り直してください：emoscope calibrate eeg。</translation>
    </message>
    <message>
        <source>Make one with emoscope fuse --save and name it as fusion.calibration, or choose another fusion rule.</source>
        <translation>emoscope fuse --saveで作成してfusion.calibrationに指定するか、別の統合規則を選んでください。</translation>
    </message>
    <message>
        <source>Make room on the disk or allow writing there, then try again.</source>
        <translation>ディスクの空きを増やすか、書き込みを許可して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>ディスクの空きを増やすか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Make room or set EMOSCOPE_RUNTIME to another folder, or start with --one-process.</source>
        <translation>空きを増やすか、EMOSCOPE_RUNTIME に別のフォルダーを設定するか、--one-process を付けて起動してください。</translation>
    </message>
    <message>
        <source>Make room there, or allow writing.</source>
        <translation>空きを作るか、書き込みを許可してください。</translation>
    </message>
    <message>
        <source>Make room, or choose another disk.</source>
        <translation>空きを増やすか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>Make room, or choose another folder; nothing was left there.</source>
        <translation>空きを増やすか、別のフォルダーを選んでください。そこには何も残していません。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Markers and annotations are text that somebody typed: look through them for names before they leave.</source>
        <translation>マーカーとアノテーションは人が入力した文字列です。持ち出す前に、名前が含まれていないか確認してください。</translation>
    </message>
    <message>
        <source>Markers, in order of time</source>
        <translation>マーカー（時刻順）</translation>
    </message>
    <message>
        <source>Mean recall</source>
        <translation>平均再現率</translation>
    </message>
    <message>
        <source>Measure it, or leave it at 0.</source>
        <translation>実測するか、0のままにしてください。</translation>
    </message>
    <message>
        <source>Measured Hz</source>
        <translation>実測 Hz</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>測定データ</translation>
    </message>
    <message>
        <source>Milliseconds from when samples were taken to their arrival.</source>
        <translation>サンプルの取得から到着までの時間（ms）。</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>モダリティ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Models that ran beside, without a vote:</source>
        <translation>投票なしで並走したモデル：</translation>
    </message>
    <message>
        <source>Models&apos; SD</source>
        <translation>モデルの SD</translation>
    </message>
    <message>
        <source>Models, their cards and limits</source>
        <translation>モデル、カード、限界</translation>
    </message>
    <message>
        <source>Move it to the recording that it was made for.</source>
        <translation>元の記録に移してください。</translation>
    </message>
    <message>
        <source>Muscle activity covers the EEG ({share:.0%}).</source>
        <translation>筋電アーチファクトが脳波を覆っています（{share:.0%}）。</translation>
    </message>
    <message>
        <source>Name a folder with recordings in it.</source>
        <translation>記録の入ったフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name another file with --out, or move that one away.</source>
        <translation>--out で別のファイルを指定するか、そのファイルを移してください。</translation>
    </message>
    <message>
        <source>Name another: --session LABEL. Nothing is ever overwritten.</source>
        <translation>別の名前を指定してください：--session LABEL。上書きは決して行われません。</translation>
    </message>
    <message>
        <source>Name each electrode once.</source>
        <translation>各電極に1つずつ別の名前を付けてください。</translation>
    </message>
    <message>
        <source>Name every input; write - for one that is not used.</source>
        <translation>すべての入力に名前を付け、使わないものは - と書いてください。</translation>
    </message>
    <message>
        <source>Name one for each.</source>
        <translation>モダリティごとに一つだけ指定してください。</translation>
    </message>
    <message>
        <source>Name one, such as emotion.</source>
        <translation>名前を指定してください（例：emotion）。</translation>
    </message>
    <message>
        <source>Name the emotions as the model does, or as one of the common seven.</source>
        <translation>感情の名前は、モデルのものか共通の七つのどれかにしてください。</translation>
    </message>
    <message>
        <source>Name the folder of a recording that Emoscope made.</source>
        <translation>Emoscope が作成した記録のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name the folder of a recording.</source>
        <translation>記録のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name the folder that was recorded to.</source>
        <translation>記録先のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name the right board, as in file.csv?board=cyton.</source>
        <translation>正しいボードを指定してください（例：file.csv?board=cyton）。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({why}).</source>
        <translation>{address} で応答する Dask スケジューラーがありません（{why}）。</translation>
    </message>
    <message>
        <source>No EEG arrived in the last {window:.0f} s.</source>
        <translation>直近{window:.0f}秒、脳波が届いていません。</translation>
    </message>
    <message>
        <source>No EEG board writes {columns} columns as {path} has.</source>
        <translation>{path}のように{columns}列を書く脳波ボードはありません。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>判断なし</translation>
    </message>
    <message>
        <source>No block was marked: the recording is cut into equal stretches of time.</source>
        <translation>ブロックの印がないため、記録を等しい時間に区切っています。</translation>
    </message>
    <message>
        <source>No camera {index} could be opened.</source>
        <translation>カメラ{index}を開けませんでした。</translation>
    </message>
    <message>
        <source>No camera {index} is plugged in, nor any other.</source>
        <translation>カメラ{index}も、ほかのカメラも接続されていません。</translation>
    </message>
    <message>
        <source>No camera {index} is plugged in.</source>
        <translation>カメラ{index}は接続されていません。</translation>
    </message>
    <message>
        <source>No change of state was recorded.</source>
        <translation>状態の変化は記録されていません。</translation>
    </message>
    <message>
        <source>No channel has a name of the 10-10 system: positions are not written.</source>
        <translation>10-10 法の名前を持つチャンネルがないため、位置は書き込みません。</translation>
    </message>
    <message>
        <source>No checksum vouches for the last {bytes} bytes: they came in the last second.</source>
        <translation>最後の {bytes} バイトを保証するチェックサムがありません。最後の1秒に届いたものです。</translation>
    </message>
    <message>
        <source>No engine of Emoscope runs.</source>
        <translation>Emoscope のエンジンは動いていません。</translation>
    </message>
    <message>
        <source>No estimate yet.</source>
        <translation>まだ推定がありません。</translation>
    </message>
    <message>
        <source>No evidence is not neutral. It means that nothing could be believed at that time, and the report does not fill such time in.</source>
        <translation>「根拠なし」は「中立」ではありません。その時間に信頼できるものがなかったという意味で、レポートはその時間を補いません。</translation>
    </message>
    <message>
        <source>No face in the picture.</source>
        <translation>画像に顔がありません。</translation>
    </message>
    <message>
        <source>No latency was set for any device: each one&apos;s own delay is still in its times.</source>
        <translation>遅延を設定したデバイスがありません。各デバイス自体の遅れが時刻に残っています。</translation>
    </message>
    <message>
        <source>No marker was set.</source>
        <translation>マーカーはありません。</translation>
    </message>
    <message>
        <source>No microphone is connected.</source>
        <translation>マイクが接続されていません。</translation>
    </message>
    <message>
        <source>No microphone {device} is connected.</source>
        <translation>マイク{device}は接続されていません。</translation>
    </message>
    <message>
        <source>No model took part.</source>
        <translation>使われたモデルはありません。</translation>
    </message>
    <message>
        <source>No model voted: no answer in this recording rests on evidence. Below stands why, for each modality.</source>
        <translation>投票したモデルがありません。この記録の判断はどれも根拠に基づいていません。その理由をモダリティごとに下に示します。</translation>
    </message>
    <message>
        <source>No neutral face was being recorded.</source>
        <translation>中立の表情は記録されていませんでした。</translation>
    </message>
    <message>
        <source>No picture came.</source>
        <translation>画像が届いていません。</translation>
    </message>
    <message>
        <source>No picture in {file} can be decoded.</source>
        <translation>{file}の映像をデコードできません。</translation>
    </message>
    <message>
        <source>No signal at {name}.</source>
        <translation>{name}に信号がありません。</translation>
    </message>
    <message>
        <source>No sound arrived in the last {window:.0f} s.</source>
        <translation>直近{window:.0f}秒、音声が届いていません。</translation>
    </message>
    <message>
        <source>No sound in {file} can be decoded.</source>
        <translation>{file}の音声をデコードできません。</translation>
    </message>
    <message>
        <source>No stream was recorded.</source>
        <translation>記録されたストリームはありません。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Nobody annotates.</source>
        <translation>評定者が選ばれていません。</translation>
    </message>
    <message>
        <source>Nobody called {rater} annotated {folder}.</source>
        <translation>{folder} には、{rater} という評定者のアノテーションがありません。</translation>
    </message>
    <message>
        <source>Noisy signal at {name}: {size:.0f} µV (limit {limit:.0f}).</source>
        <translation>{name} の信号にノイズ：{size:.0f} µV（上限 {limit:.0f}）。</translation>
    </message>
    <message>
        <source>Noisy signal at {name}: {size:.0f} µV.</source>
        <translation type="vanished">{name}の信号にノイズ：{size:.0f} µV。</translation>
    </message>
    <message>
        <source>Nominal Hz</source>
        <translation>公称 Hz</translation>
    </message>
    <message>
        <source>Not EEG or at another rate, left out: {names}.</source>
        <translation>脳波でないか周波数が異なるため除外：{names}。</translation>
    </message>
    <message>
        <source>Not offered by this model: {classes}.</source>
        <translation>このモデルが提供しないクラス：{classes}。</translation>
    </message>
    <message>
        <source>Nothing in this recording has a time that can be read.</source>
        <translation>この記録には、読み取れる時刻がありません。</translation>
    </message>
    <message>
        <source>Nothing of the pictures and the sound of {folder} is left to be exported.</source>
        <translation>{folder} の映像と音声には、書き出せるものが残っていません。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or put the file into {folder} yourself.</source>
        <translation>何も変更していません。後でもう一度試すか、ファイルをご自身で {folder} に置いてください。</translation>
    </message>
    <message>
        <source>Only {n} units are compared: too few to rely on.</source>
        <translation>比較した単位は {n} 個だけです。信頼するには少なすぎます。</translation>
    </message>
    <message>
        <source>Only {seconds:.1f} s of a well visible face came; a neutral face needs {needed:.0f} s. Look into the camera, relaxed, and try again.</source>
        <translation>はっきり見えた顔は {seconds:.1f} 秒だけでした。中立の表情には {needed:.0f} 秒必要です。力を抜いてカメラを見て、もう一度試してください。</translation>
    </message>
    <message>
        <source>Only {seconds:.1f} s of speech in the last {window:.0f} s.</source>
        <translation type="vanished">直近{window:.0f}秒のうち発話は{seconds:.1f}秒だけです。</translation>
    </message>
    <message>
        <source>Only {seconds:.1f} s of speech in the last {window:.0f} s; {limit:.1f} s are needed.</source>
        <translation>直近 {window:.0f} 秒の発話は {seconds:.1f} 秒だけです。{limit:.1f} 秒必要です。</translation>
    </message>
    <message>
        <source>Only {share:.0%} of the speech is voiced: whispering, or noise.</source>
        <translation>発話のうち有声音は{share:.0%}だけです。ささやき声かノイズです。</translation>
    </message>
    <message>
        <source>Open an EEG recording.</source>
        <translation>脳波の記録を開いてください。</translation>
    </message>
    <message>
        <source>Open it with the program that made it.</source>
        <translation>作成したプログラムで開いてください。</translation>
    </message>
    <message>
        <source>Open the .vhdr file beside it.</source>
        <translation>同じ場所の.vhdrファイルを開いてください。</translation>
    </message>
    <message>
        <source>Open the annotations of that rater.</source>
        <translation>その評定者のアノテーションを開いてください。</translation>
    </message>
    <message>
        <source>Open the recorded file itself as an EEG file.</source>
        <translation>記録したファイル自体を脳波ファイルとして開いてください。</translation>
    </message>
    <message>
        <source>Open them again.</source>
        <translation>開き直してください。</translation>
    </message>
    <message>
        <source>Other streams are left out: {names}.</source>
        <translation>ほかのストリームは除外：{names}。</translation>
    </message>
    <message>
        <source>Others could reach into the folder {folder} of the engine.</source>
        <translation>エンジンのフォルダー {folder} に、ほかの人がアクセスできます。</translation>
    </message>
    <message>
        <source>Parquet needs the package pyarrow, which is not installed.</source>
        <translation>Parquet にはパッケージ pyarrow が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>People who feel the same show it differently, and what a face shows depends on the situation, on culture and on who is watching. No label here is a diagnosis, a sign of truth or lie, or a ground for a decision about a person.</source>
        <translation>同じことを感じても表し方は人により異なり、顔に表れるものは状況、文化、見ている人によって変わります。ここのラベルは、診断でも、真偽のしるしでも、人についての決定の根拠でもありません。</translation>
    </message>
    <message>
        <source>Pictures are {width}×{height}, not {asked_width}×{asked_height} as asked.</source>
        <translation>画像は{width}×{height}です（要求は{asked_width}×{asked_height}）。</translation>
    </message>
    <message>
        <source>Played without sound.</source>
        <translation>音声なしで再生しています。</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>ログを添えて報告してください。</translation>
    </message>
    <message>
        <source>Plug a camera in; Emoscope keeps looking for it.</source>
        <translation>カメラを接続してください。Emoscopeは探し続けます。</translation>
    </message>
    <message>
        <source>Plug in headphones or speakers.</source>
        <translation>ヘッドホンかスピーカーを接続してください。</translation>
    </message>
    <message>
        <source>Plug in its dongle, switch Bluetooth on, check the port&apos;s name, and close other programs that use it.</source>
        <translation>ドングルを挿し、Bluetoothをオンにし、ポート名を確認し、使用中のほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Plug it in again, or go on with what there is; Emoscope reconnects.</source>
        <translation>挿し直すか、今あるもので続けてください。Emoscopeは再接続します。</translation>
    </message>
    <message>
        <source>Plug it in again; Emoscope keeps trying to reconnect.</source>
        <translation>挿し直してください。Emoscopeは再接続を続けます。</translation>
    </message>
    <message>
        <source>Plug it in again; if that does not help, start Emoscope again.</source>
        <translation>挿し直してください。直らなければEmoscopeを起動し直してください。</translation>
    </message>
    <message>
        <source>Plug it in, close other programs that use it, or allow camera access to Emoscope in the system&apos;s privacy settings.</source>
        <translation>接続し、使用中のほかのプログラムを閉じるか、システムのプライバシー設定でEmoscopeにカメラの使用を許可してください。</translation>
    </message>
    <message>
        <source>Plug it in, or choose one that is there: {found}.</source>
        <translation>接続するか、接続済みのものを選んでください：{found}。</translation>
    </message>
    <message>
        <source>Plug one in, or start the sound server; Emoscope keeps looking.</source>
        <translation>接続するか、サウンドサーバーを起動してください。Emoscopeは探し続けます。</translation>
    </message>
    <message>
        <source>Press Space to start again, and report the log if this comes again.</source>
        <translation>スペースキーで開始し直してください。再び起きたら、ログを報告してください。</translation>
    </message>
    <message>
        <source>Press Space to start again.</source>
        <translation>スペースキーで開始し直してください。</translation>
    </message>
    <message>
        <source>Press Space to start one.</source>
        <translation>スペースキーで開始してください。</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>事前分布</translation>
    </message>
    <message>
        <source>Probabilities are calibrated on other people than this participant, mostly on posed or acted material. Take them as rough, and compare within a person rather than between people.</source>
        <translation>確率は、この参加者以外の人の、主に作られた表情や演技のデータで較正したものです。おおよその値とみなし、人の間ではなく、一人の中で比べてください。</translation>
    </message>
    <message>
        <source>Probability of each class over time, and when there was no evidence.</source>
        <translation>各クラスの確率の時間経過と、根拠がなかった時間。</translation>
    </message>
    <message>
        <source>Put a copy of it in its place, or move it away.</source>
        <translation>コピーをその場所に置くか、別の場所に移してください。</translation>
    </message>
    <message>
        <source>Put it beside its manifest, or name it there.</source>
        <translation>マニフェストの隣に置くか、マニフェストにその名前を書いてください。</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>実行環境</translation>
    </message>
    <message>
        <source>Rate and drift: from the samples&apos; times over stretches without a gap, against the nominal rate, on the computer&apos;s monotonic clock.</source>
        <translation>周波数とドリフト：途切れのない部分のサンプル時刻から、コンピューターのモノトニッククロック上で、公称周波数に対して求めています。</translation>
    </message>
    <message>
        <source>Read as {board}.</source>
        <translation>{board}として読み込み。</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Record was pressed</source>
        <translation>「記録」を押した時刻</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Recordings and results must be on a drive that every machine has at the same path, and may write to.</source>
        <translation>記録と結果は、すべての機械から同じパスで見え、書き込めるドライブに置いてください。</translation>
    </message>
    <message>
        <source>Repair it, or choose another folder.</source>
        <translation>修復するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Replace it, or give the new one another identity.</source>
        <translation>置き換えるか、新しい方に別の識別子を付けてください。</translation>
    </message>
    <message>
        <source>Replayed from {folder}.</source>
        <translation>{folder} から再生しています。</translation>
    </message>
    <message>
        <source>Report on the recording {name}</source>
        <translation>記録 {name} のレポート</translation>
    </message>
    <message>
        <source>Restart the computer, or start with --one-process; please report it.</source>
        <translation>コンピューターを再起動するか、--one-process を付けて起動してください。また、報告してください。</translation>
    </message>
    <message>
        <source>Restart the sound server or the computer; Emoscope keeps trying.</source>
        <translation>サウンドサーバーかコンピューターを再起動してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rule and mode of the answers</source>
        <translation>判断の規則とモード</translation>
    </message>
    <message>
        <source>Run first: emoscope recover</source>
        <translation>先に実行してください：emoscope recover</translation>
    </message>
    <message>
        <source>Run the set-up again (make setup), or drop the video.</source>
        <translation>セットアップ（make setup）をやり直すか、映像を除いてください。</translation>
    </message>
    <message>
        <source>Run the set-up again (make setup), or put the file into {folder}.</source>
        <translation>セットアップ（make setup）をやり直すか、ファイルを{folder}に置いてください。</translation>
    </message>
    <message>
        <source>Run the set-up again (make setup), or use emoscope models add.</source>
        <translation>セットアップ（make setup）をやり直すか、emoscope models add を使ってください。</translation>
    </message>
    <message>
        <source>Run the set-up again: make setup.</source>
        <translation>セットアップをやり直してください：make setup。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル数</translation>
    </message>
    <message>
        <source>Samples of EEG were lost; the filters started again {ago:.1f} s ago.</source>
        <translation>脳波サンプルが欠落し、{ago:.1f}秒前にフィルターをやり直しました。</translation>
    </message>
    <message>
        <source>Samples, counted against what was to be expected</source>
        <translation>サンプル数（予定との比較）</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8, as emoscope annotations --csv writes it.</source>
        <translation>emoscope annotations --csv が書き出す形で、UTF-8 の CSV として保存してください。</translation>
    </message>
    <message>
        <source>Say which, as in {path}?board={first}.</source>
        <translation>どれかを指定してください（例：{path}?board={first}）。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>See what the batch said when it began.</source>
        <translation>バッチ開始時のメッセージを確認してください。</translation>
    </message>
    <message>
        <source>See why.</source>
        <translation>理由を確認してください。</translation>
    </message>
    <message>
        <source>See “How each number was computed”.</source>
        <translation>「各数値の計算方法」を参照してください。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Set EMOSCOPE_RUNTIME to a shorter one, or start with --one-process.</source>
        <translation>EMOSCOPE_RUNTIME により短いものを設定するか、--one-process を付けて起動してください。</translation>
    </message>
    <message>
        <source>Set a rate from {low:g} to {high:g} Hz.</source>
        <translation>{low:g}〜{high:g} Hzに設定してください。</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定者</translation>
    </message>
    <message>
        <source>Set the latency from 0 to 10 seconds.</source>
        <translation>遅延を0〜10秒に設定してください。</translation>
    </message>
    <message>
        <source>Set width and height, such as 640 and 480.</source>
        <translation>幅と高さを設定してください（例：640と480）。</translation>
    </message>
    <message>
        <source>Settings of fusion by modality</source>
        <translation>モダリティごとの統合の設定</translation>
    </message>
    <message>
        <source>Several microphones are called {device}: {names}.</source>
        <translation>{device}という名前のマイクが複数あります：{names}。</translation>
    </message>
    <message>
        <source>Share of a class: time in which it was the answer, of the time with evidence in the block. The classes&apos; shares sum to 100 %, whatever the evidence is.</source>
        <translation>クラスの割合：ブロック内の根拠のある時間のうち、そのクラスが判断だった時間です。根拠の多少にかかわらず、各クラスの割合の合計は 100 % です。</translation>
    </message>
    <message>
        <source>Share of each class that was found (recall), {where}</source>
        <translation>各クラスの再現率（見つけられた割合）：{where}</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模擬</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Some pictures have other times than in the recording.</source>
        <translation>一部の画像の時刻が、記録とは異なります。</translation>
    </message>
    <message>
        <source>Something else than the engine answers at its place.</source>
        <translation>エンジンの場所で、エンジン以外のものが応答しています。</translation>
    </message>
    <message>
        <source>Speech is only {snr:.0f} dB above the noise.</source>
        <translation>発話がノイズより{snr:.0f} dBしか大きくありません。</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>開始し直してください。</translation>
    </message>
    <message>
        <source>Start again; if that does not help: emoscope engine stop --force</source>
        <translation>開始し直してください。直らなければ：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>Start it, then run the same command again: what is finished is not redone.</source>
        <translation>起動してから、同じコマンドをもう一度実行してください。終わった分はやり直しません。</translation>
    </message>
    <message>
        <source>Start one there (dask scheduler), or see that the address is tcp://HOST:8786.</source>
        <translation>そこで起動する（dask scheduler）か、アドレスが tcp://HOST:8786 の形か確認してください。</translation>
    </message>
    <message>
        <source>Start some (dask worker {address}) on machines that have Emoscope.</source>
        <translation>Emoscope のある機械で起動してください（dask worker {address}）。</translation>
    </message>
    <message>
        <source>Start with --one-process, and report the log {log}.</source>
        <translation>--one-process を付けて起動し、ログ {log} を報告してください。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>States of the devices</source>
        <translation>デバイスの状態</translation>
    </message>
    <message>
        <source>Stop it, and press Space to start anew.</source>
        <translation>停止し、スペースキーで開始し直してください。</translation>
    </message>
    <message>
        <source>Stop the other EEG stream first; a board can be read only once.</source>
        <translation>先にほかの脳波ストリームを止めてください。ボードは1か所でしか読めません。</translation>
    </message>
    <message>
        <source>Stop the other stream, or switch the board off and on.</source>
        <translation>ほかのストリームを止めるか、ボードの電源を入れ直してください。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Switch it on, charge it, and bring it near.</source>
        <translation>電源を入れ、充電し、近づけてください。</translation>
    </message>
    <message>
        <source>Switch that setting off, or choose one of our own voice models.</source>
        <translation>その設定を切るか、付属の音声モデルを選んでください。</translation>
    </message>
    <message>
        <source>Take both files from one calibration: emoscope calibrate eeg.</source>
        <translation>2つのファイルは同じ較正のものを使ってください：emoscope calibrate eeg。</translation>
    </message>
    <message>
        <source>Take its rights away from them (chmod 700), or start with --one-process.</source>
        <translation>ほかの人の権限を外す（chmod 700）か、--one-process を付けて起動してください。</translation>
    </message>
    <message>
        <source>Take one of the listed boards, such as cyton, muse_2 or synthetic.</source>
        <translation>一覧にあるボード（cyton、muse_2、syntheticなど）を使ってください。</translation>
    </message>
    <message>
        <source>The BrainFlow library cannot be loaded ({error}).</source>
        <translation>BrainFlowライブラリーを読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The EEG comes at {rate:.0f} Hz; at least {needed:.0f} Hz are needed.</source>
        <translation>脳波は{rate:.0f} Hzです。{needed:.0f} Hz以上が必要です。</translation>
    </message>
    <message>
        <source>The EEG filters settle: wait for two seconds without a loss.</source>
        <translation>脳波フィルターの安定待ちです。欠落なしで2秒お待ちください。</translation>
    </message>
    <message>
        <source>The EEG filters still settle after the start.</source>
        <translation>開始直後のため、脳波フィルターが安定していません。</translation>
    </message>
    <message>
        <source>The EEG has {got} channels, but {named} electrodes are named.</source>
        <translation>脳波は {got} チャンネルですが、電極名は {named} 個です。</translation>
    </message>
    <message>
        <source>The EEG holds values that are not numbers ({count} samples).</source>
        <translation>脳波に数値でない値があります（{count}サンプル）。</translation>
    </message>
    <message>
        <source>The PortAudio library is not installed, so no microphone can be used.</source>
        <translation>PortAudioライブラリーがないため、マイクを使えません。</translation>
    </message>
    <message>
        <source>The PortAudio library is not installed, so nothing can be played.</source>
        <translation>PortAudioライブラリーがないため、何も再生できません。</translation>
    </message>
    <message>
        <source>The annotation {id} is there already.</source>
        <translation>アノテーション {id} はすでにあります。</translation>
    </message>
    <message>
        <source>The annotation {id} of {rater} is another one in the recording.</source>
        <translation>{rater} のアノテーション {id} は、記録にあるものと内容が異なります。</translation>
    </message>
    <message>
        <source>The annotations in {folder} cannot be written ({why}).</source>
        <translation>{folder} のアノテーションを書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>The annotations of {rater} are closed.</source>
        <translation>{rater} のアノテーションは閉じられています。</translation>
    </message>
    <message>
        <source>The annotations {file} are of format {version}, this program reads up to {known}.</source>
        <translation>アノテーション {file} の形式は {version} です。このプログラムが読めるのは {known} までです。</translation>
    </message>
    <message>
        <source>The annotations {file} are open in another window or program.</source>
        <translation>アノテーション {file} は別のウィンドウかプログラムで開かれています。</translation>
    </message>
    <message>
        <source>The annotations {file} cannot be written ({why}).</source>
        <translation>アノテーション {file} を書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>The answers are shown as recorded: the fusion of the session is not to be had ({why}).</source>
        <translation>結果は記録時のまま表示します。そのセッションの統合が利用できません（{why}）。</translation>
    </message>
    <message>
        <source>The batch cannot be begun.</source>
        <translation>バッチを開始できません。</translation>
    </message>
    <message>
        <source>The board names no electrodes; name them in the settings.</source>
        <translation>ボードに電極名がありません。設定で名前を付けてください。</translation>
    </message>
    <message>
        <source>The board {board} has no EEG channels.</source>
        <translation>ボード{board}には脳波チャンネルがありません。</translation>
    </message>
    <message>
        <source>The board {board} has no use for {key}.</source>
        <translation>ボード{board}は{key}を使いません。</translation>
    </message>
    <message>
        <source>The board {board} has {inputs} inputs, but {given} channel names are given.</source>
        <translation>ボード{board}の入力は{inputs}個ですが、チャンネル名が{given}個あります。</translation>
    </message>
    <message>
        <source>The board {board} needs {key}.</source>
        <translation>ボード{board}には{key}が必要です。</translation>
    </message>
    <message>
        <source>The calibration of the fusion rule {rule} knows no {modality}.</source>
        <translation>統合規則{rule}の較正に{modality}がありません。</translation>
    </message>
    <message>
        <source>The calibration on a neutral face is switched off. Switch it on in the settings (face.neutral) and start again.</source>
        <translation>中立の表情による較正は切ってあります。設定（face.neutral）で有効にして、開始し直してください。</translation>
    </message>
    <message>
        <source>The camera has repeated the same picture for {seconds:.0f} s. Check its cable, or that it is not paused.</source>
        <translation>カメラが{seconds:.0f}秒間同じ画像を繰り返しています。ケーブルと、一時停止していないかを確認してください。</translation>
    </message>
    <message>
        <source>The camera runs at {rate:g} Hz, not {asked:g} Hz as asked.</source>
        <translation>カメラは{rate:g} Hzで動作中です（要求は{asked:g} Hz）。</translation>
    </message>
    <message>
        <source>The card of the model {model} does not say what its classes mean.</source>
        <translation>モデル {model} のカードには、クラスの意味が書かれていません。</translation>
    </message>
    <message>
        <source>The card of the personal model {name} cannot be read ({error}).</source>
        <translation>個人モデル{name}のモデルカードを読めません（{error}）。</translation>
    </message>
    <message>
        <source>The card of the personal model {name} does not say what its file says.</source>
        <translation>個人モデル{name}のモデルカードがファイルの内容と一致しません。</translation>
    </message>
    <message>
        <source>The card of {model} does not give the SHA-256 of {name}.</source>
        <translation>{model}のモデルカードに{name}のSHA-256がありません。</translation>
    </message>
    <message>
        <source>The card of {model} does not say how its opinions are pooled ({error}).</source>
        <translation>{model} のカードに、複数の判断をどうまとめるかが書かれていません（{error}）。</translation>
    </message>
    <message>
        <source>The card of {model} does not say how neutral faces look to it ({detail}).</source>
        <translation>{model} のカードに、中立の表情がどう見えるかが書かれていません（{detail}）。</translation>
    </message>
    <message>
        <source>The card of {model} suppresses {classes}, which are not among the seven.</source>
        <translation>{model} のカードは {classes} を抑えていますが、七つのクラスにありません。</translation>
    </message>
    <message>
        <source>The card {path} is not that of the personal EEG model {name}.</source>
        <translation>モデルカード{path}は個人脳波モデル{name}のものではありません。</translation>
    </message>
    <message>
        <source>The channel names of the board {board} are empty or not all different.</source>
        <translation>ボード{board}のチャンネル名が空か、重複しています。</translation>
    </message>
    <message>
        <source>The clock of the recording runs backwards.</source>
        <translation>記録の時計が逆行しています。</translation>
    </message>
    <message>
        <source>The code {code} cannot be part of a folder&apos;s name.</source>
        <translation>コード {code} はフォルダー名に使えません。</translation>
    </message>
    <message>
        <source>The code {rater} cannot name a rater&apos;s file.</source>
        <translation>コード {rater} は評定者のファイル名に使えません。</translation>
    </message>
    <message>
        <source>The coefficients of the expression model cannot be used ({detail}).</source>
        <translation>表情モデルの係数を使えません（{detail}）。</translation>
    </message>
    <message>
        <source>The copy {folder} has ended ({why}).</source>
        <translation>コピー {folder} は中断しました（{why}）。</translation>
    </message>
    <message>
        <source>The data {path} cannot be used: {detail}.</source>
        <translation>データ {path} は使えません：{detail}。</translation>
    </message>
    <message>
        <source>The dataset {folder} was not made by Emoscope.</source>
        <translation>データセット {folder} は Emoscope が作成したものではありません。</translation>
    </message>
    <message>
        <source>The disk is too slow: its queue is {share:.0%} full.</source>
        <translation>ディスクが遅すぎます。待ち行列の {share:.0%} が埋まっています。</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer.</source>
        <translation>{folder} のディスクが応答しません。</translation>
    </message>
    <message>
        <source>The disk of {folder} has room for {minutes:.0f} minutes only.</source>
        <translation>{folder} のディスクには {minutes:.0f} 分間分の空きしかありません。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full in {minutes:.0f} minutes. Make room.</source>
        <translation>{folder} のディスクは {minutes:.0f} 分後にいっぱいになります。空きを増やしてください。</translation>
    </message>
    <message>
        <source>The end of {folder} could not be written ({why}). Make room, and run emoscope recover.</source>
        <translation>{folder} の終わりを書き込めませんでした（{why}）。空きを増やし、emoscope recover を実行してください。</translation>
    </message>
    <message>
        <source>The end of “{name}” was not marked: it lasts until the next one, or the end.</source>
        <translation>「{name}」の終わりに印がありません。次のものまで、または最後まで続くとみなします。</translation>
    </message>
    <message>
        <source>The end was not clean: there is no end.json. emoscope recover writes it.</source>
        <translation>正常に終了していません。end.json がありません。emoscope recover で書き込めます。</translation>
    </message>
    <message>
        <source>The end was not clean; it was recovered. Lost at most (ms): {lost}.</source>
        <translation>正常に終了していませんが、復旧済みです。失われたのは最大（ミリ秒）：{lost}。</translation>
    </message>
    <message>
        <source>The engine cannot {name}.</source>
        <translation>エンジンは {name} を実行できません。</translation>
    </message>
    <message>
        <source>The engine could not do that ({error}).</source>
        <translation>エンジンで実行できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The engine failed; stop and start again, and report the log.</source>
        <translation>エンジンが異常終了しました。停止して開始し直し、ログを報告してください。</translation>
    </message>
    <message>
        <source>The engine has a session already.</source>
        <translation>エンジンにはすでにセッションがあります。</translation>
    </message>
    <message>
        <source>The engine has no session.</source>
        <translation>エンジンにセッションがありません。</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds:.0f} s; what is shown is old. If it stays so: emoscope engine stop --force</source>
        <translation>エンジンが {seconds:.0f} 秒間応答していません。表示は古いものです。続くようなら：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>The engine is a part of the window on this computer.</source>
        <translation>このコンピューターでは、エンジンはウィンドウの一部です。</translation>
    </message>
    <message>
        <source>The engine of Emoscope closed the connection.</source>
        <translation>Emoscope のエンジンが接続を閉じました。</translation>
    </message>
    <message>
        <source>The engine of Emoscope did not start ({why}).</source>
        <translation>Emoscope のエンジンが起動しませんでした（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope does not answer ({why}).</source>
        <translation>Emoscope のエンジンが応答しません（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope has died ({why}).</source>
        <translation>Emoscope のエンジンが異常終了しました（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope has died: the recording has stopped.</source>
        <translation>Emoscope のエンジンが異常終了しました。記録は止まりました。</translation>
    </message>
    <message>
        <source>The engine of Emoscope is about to end.</source>
        <translation>Emoscope のエンジンは終了するところです。</translation>
    </message>
    <message>
        <source>The engine of Emoscope that runs here does not answer ({why}).</source>
        <translation>ここで動いている Emoscope のエンジンが応答しません（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope was ended from outside, in good order.</source>
        <translation>Emoscope のエンジンは外部から正常に終了されました。</translation>
    </message>
    <message>
        <source>The engine that runs here does not know this window&apos;s key.</source>
        <translation>ここで動いているエンジンは、このウィンドウの鍵を知りません。</translation>
    </message>
    <message>
        <source>The engine that runs here is Emoscope {there}, this is {here}: they do not talk.</source>
        <translation>ここで動いているエンジンは Emoscope {there}、こちらは {here} です。通信できません。</translation>
    </message>
    <message>
        <source>The environment variable {variable} names {folder}, which is not a folder.</source>
        <translation>環境変数{variable}の{folder}はフォルダーではありません。</translation>
    </message>
    <message>
        <source>The expression of the face cannot be read ({error}).</source>
        <translation>表情を読み取れません（{error}）。</translation>
    </message>
    <message>
        <source>The face before was gone for {seconds:.0f} s; now following the one in the box. Click the participant&apos;s face if this is another person.</source>
        <translation>前の顔が{seconds:.0f}秒間消えたため、枠内の顔を追跡しています。別人なら参加者の顔をクリックしてください。</translation>
    </message>
    <message>
        <source>The face is blurred: focus the camera, add light, or hold still.</source>
        <translation>顔がぼけています。ピントを合わせるか、明るくするか、動かないでください。</translation>
    </message>
    <message>
        <source>The face is cut off at the picture&apos;s edge: move it to the middle.</source>
        <translation>顔が画像の端で切れています。中央に移動してください。</translation>
    </message>
    <message>
        <source>The face is dark: add light from the front.</source>
        <translation>顔が暗すぎます。正面から照らしてください。</translation>
    </message>
    <message>
        <source>The face is overexposed: dim the light or lower the exposure.</source>
        <translation>顔が露出オーバーです。照明か露出を下げてください。</translation>
    </message>
    <message>
        <source>The face is too blurred (sharpness {value:.4f}, limit {limit:.4f}): focus the camera.</source>
        <translation>顔がぼけすぎています（鮮明度 {value:.4f}、下限 {limit:.4f}）。カメラのピントを合わせてください。</translation>
    </message>
    <message>
        <source>The face is too small ({pixels:.0f} of {limit:.0f} pixels): come closer.</source>
        <translation>顔が小さすぎます（{pixels:.0f} / {limit:.0f} ピクセル）。近づいてください。</translation>
    </message>
    <message>
        <source>The face is too small ({pixels:.0f} pixels): come closer to the camera.</source>
        <translation type="vanished">顔が小さすぎます（{pixels:.0f}ピクセル）。カメラに近づいてください。</translation>
    </message>
    <message>
        <source>The face landmarker cannot be started ({error}).</source>
        <translation>顔ランドマーク検出を開始できません（{error}）。</translation>
    </message>
    <message>
        <source>The face landmarker failed ({error}).</source>
        <translation>顔ランドマーク検出が失敗しました（{error}）。</translation>
    </message>
    <message>
        <source>The face landmarker gave numbers that are not finite.</source>
        <translation>顔ランドマーク検出が有限でない値を返しました。</translation>
    </message>
    <message>
        <source>The face model cannot be used: {why}</source>
        <translation>顔のモデルを使えません：{why}</translation>
    </message>
    <message>
        <source>The face&apos;s brightness is {grey:.0f} of 255, the limits are {low:.0f} and {high:.0f}: change the light.</source>
        <translation>顔の明るさは 255 中 {grey:.0f}、許容範囲は {low:.0f} から {high:.0f} です。照明を変えてください。</translation>
    </message>
    <message>
        <source>The file is cut off in its last line.</source>
        <translation>ファイルが最終行で途切れています。</translation>
    </message>
    <message>
        <source>The file is cut off: {played:.1f} of {promised:.1f} s are there.</source>
        <translation>ファイルが途切れています：{promised:.1f}秒中{played:.1f}秒だけあります。</translation>
    </message>
    <message>
        <source>The file is damaged or cut off; what can be read is played.</source>
        <translation>ファイルが壊れているか途切れています。読める部分を再生します。</translation>
    </message>
    <message>
        <source>The file names no electrodes.</source>
        <translation>ファイルに電極名がありません。</translation>
    </message>
    <message>
        <source>The file {name} of the demo participant is damaged.</source>
        <translation>デモ参加者のファイル{name}が壊れています。</translation>
    </message>
    <message>
        <source>The file {name}, which says what faces are usually like, cannot be loaded ({error}).</source>
        <translation>通常の顔を記したファイル {name} を読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The file {path} is missing from Emoscope&apos;s resources.</source>
        <translation>Emoscopeのリソースにファイル{path}がありません。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} blocks are listed.</source>
        <translation>{count} 個のブロックのうち、最初の {shown} 個を一覧にしています。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} gaps are listed; all are drawn and counted.</source>
        <translation>{count} か所の途切れのうち、最初の {shown} か所を一覧にしています。図と集計にはすべて含まれます。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} markers are listed; all are drawn.</source>
        <translation>{count} 個のマーカーのうち、最初の {shown} 個を一覧にしています。図にはすべて含まれます。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} states are listed; all are drawn.</source>
        <translation>{count} 個の状態のうち、最初の {shown} 個を一覧にしています。図にはすべて含まれます。</translation>
    </message>
    <message>
        <source>The folder {folder} for the copy is not empty.</source>
        <translation>コピー先のフォルダー {folder} は空ではありません。</translation>
    </message>
    <message>
        <source>The folder {folder} for the engine cannot be used ({why}).</source>
        <translation>エンジンのフォルダー {folder} を使えません（{why}）。</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty.</source>
        <translation>フォルダー {folder} は空ではありません。</translation>
    </message>
    <message>
        <source>The folder {folder} that {variable} names does not exist.</source>
        <translation>{variable}が指すフォルダー{folder}がありません。</translation>
    </message>
    <message>
        <source>The followed face is gone; {n} other face(s) ignored. Click a face to follow it.</source>
        <translation>追跡中の顔が消えました。ほかの{n}人の顔は無視しています。追跡する顔をクリックしてください。</translation>
    </message>
    <message>
        <source>The format {format} takes one recording at once.</source>
        <translation>形式 {format} で一度に書き出せる記録は一つだけです。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} cannot be read ({error}).</source>
        <translation>統合の較正ファイル{path}を読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} cannot be used: {where} {why}.</source>
        <translation>統合の較正ファイル{path}は使えません：{where} {why}。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} knows no {modality} model.</source>
        <translation>統合の較正ファイル{path}に{modality}のモデルがありません。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} was made for {theirs}, not for this {mine}.</source>
        <translation>統合の較正ファイル{path}は{theirs}用で、この{mine}用ではありません。</translation>
    </message>
    <message>
        <source>The fusion rule guesses what it would have said from the others (imputed).</source>
        <translation>統合規則は、他のモダリティからこの値を推測しています（補完）。</translation>
    </message>
    <message>
        <source>The fusion rule {name} needs a calibration, and there is none.</source>
        <translation>統合規則{name}には較正が必要ですが、ありません。</translation>
    </message>
    <message>
        <source>The fusion rule {name} needs a network trained for it, and there is none.</source>
        <translation>統合規則{name}には専用に学習したネットワークが必要ですが、ありません。</translation>
    </message>
    <message>
        <source>The head is lowered {degrees:.0f}°: raise it to face the camera.</source>
        <translation>頭が{degrees:.0f}°下を向いています。カメラに向けて上げてください。</translation>
    </message>
    <message>
        <source>The head is raised {degrees:.0f}°: lower it to face the camera.</source>
        <translation>頭が{degrees:.0f}°上を向いています。カメラに向けて下げてください。</translation>
    </message>
    <message>
        <source>The head is turned by {degrees:.0f}°, the limit is {limit:.0f}°: face the camera.</source>
        <translation>頭が {degrees:.0f}° 傾いています。上限は {limit:.0f}° です。カメラに向いてください。</translation>
    </message>
    <message>
        <source>The head is turned {degrees:.0f}° aside: face the camera.</source>
        <translation>頭が{degrees:.0f}°横を向いています。カメラの方を向いてください。</translation>
    </message>
    <message>
        <source>The head leans {degrees:.0f}°: hold it upright.</source>
        <translation>頭が{degrees:.0f}°傾いています。まっすぐにしてください。</translation>
    </message>
    <message>
        <source>The head moved in {share:.0%} of the window (up to {push:.2f} g): sit still, and fix the cables.</source>
        <translation>窓の {share:.0%} で頭が動きました（最大 {push:.2f} g）：動かずに座り、ケーブルを固定してください。</translation>
    </message>
    <message>
        <source>The input clips ({share:.1%}): lower the gain.</source>
        <translation type="vanished">入力がクリップしています（{share:.1%}）。ゲインを下げてください。</translation>
    </message>
    <message>
        <source>The input clips ({share:.1%}, limit {limit:.1%}): lower the gain.</source>
        <translation>入力がクリップしています（{share:.1%}、上限 {limit:.1%}）。ゲインを下げてください。</translation>
    </message>
    <message>
        <source>The input clips at times: lower the gain.</source>
        <translation>入力がときどきクリップします。ゲインを下げてください。</translation>
    </message>
    <message>
        <source>The label set cannot be used ({why}).</source>
        <translation>ラベルセットを使えません（{why}）。</translation>
    </message>
    <message>
        <source>The label set {file} cannot be used ({why}).</source>
        <translation>ラベルセット {file} を使えません（{why}）。</translation>
    </message>
    <message>
        <source>The lanes below show when there was no evidence, and when no answer stood at all: there the lanes above are empty, never filled in. A gap of a single answer is as wide as the finest line. Dashed lines are markers, numbered as in their table.</source>
        <translation>下のレーンは、根拠がなかった時間と、判断がまったくなかった時間を示します。その間、上のレーンは空のままで、補うことはありません。判断一つ分の途切れも、最も細い線の幅で描きます。破線はマーカーで、番号は表と同じです。</translation>
    </message>
    <message>
        <source>The last estimate is {age:.1f} s old.</source>
        <translation>最後の推定から{age:.1f}秒たっています。</translation>
    </message>
    <message>
        <source>The last line of {file} is not whole: it is left out.</source>
        <translation>{file} の最終行は不完全なため、除外しました。</translation>
    </message>
    <message>
        <source>The latency of {board} must be between {low} and {high} seconds.</source>
        <translation>{board}の遅延は{low}〜{high}秒でなければなりません。</translation>
    </message>
    <message>
        <source>The learned fusion {path} cannot be read ({error}).</source>
        <translation>学習済み統合{path}を読めません（{error}）。</translation>
    </message>
    <message>
        <source>The learned fusion {path} cannot be used: {why}.</source>
        <translation>学習済み統合{path}は使えません：{why}。</translation>
    </message>
    <message>
        <source>The learned fusion {path} knows no {modality} model.</source>
        <translation>学習済み統合{path}は{modality}のモデルを知りません。</translation>
    </message>
    <message>
        <source>The learned fusion {path} knows {known} over seven classes, nothing else.</source>
        <translation>学習済み統合{path}が扱えるのは7分類の{known}だけです。</translation>
    </message>
    <message>
        <source>The learned fusion {path} was trained for {theirs}, not for this {mine}.</source>
        <translation>学習済み統合{path}は{theirs}用に学習したもので、この{mine}用ではありません。</translation>
    </message>
    <message>
        <source>The line is the mean of a column, the band one standard deviation to each side.</source>
        <translation>線は列の平均、帯は上下それぞれ標準偏差一つ分です。</translation>
    </message>
    <message>
        <source>The line is the mean of a column, the band runs from least to most.</source>
        <translation>線は列の平均、帯は最小から最大までです。</translation>
    </message>
    <message>
        <source>The manifest {path} cannot be used: {detail}.</source>
        <translation>マニフェスト {path} は使えません：{detail}。</translation>
    </message>
    <message>
        <source>The microphone delivers exact zeros: it is muted or its lid is closed. Switch it on.</source>
        <translation>マイクの出力が完全なゼロです。ミュート中かカバーが閉じています。オンにしてください。</translation>
    </message>
    <message>
        <source>The microphone is very quiet ({level:.0f} dBFS): raise its gain or move closer.</source>
        <translation type="vanished">マイクの音が小さすぎます（{level:.0f} dBFS）。ゲインを上げるか近づいてください。</translation>
    </message>
    <message>
        <source>The microphone is very quiet ({level:.0f} dBFS, limit {limit:.0f}): raise its gain or move closer.</source>
        <translation>マイクの音がとても小さいです（{level:.0f} dBFS、下限 {limit:.0f}）。ゲインを上げるか近づいてください。</translation>
    </message>
    <message>
        <source>The model cannot be kept in {place} ({why}).</source>
        <translation>モデルを {place} に保存できません（{why}）。</translation>
    </message>
    <message>
        <source>The model card {path} cannot be read ({error}).</source>
        <translation>モデルカード{path}を読めません（{error}）。</translation>
    </message>
    <message>
        <source>The model card {path} has a wrong kind of value for {fields}.</source>
        <translation>モデルカード{path}の{fields}の値の種類が違います。</translation>
    </message>
    <message>
        <source>The model card {path} is missing.</source>
        <translation>モデルカード{path}がありません。</translation>
    </message>
    <message>
        <source>The model card {path} lacks {fields}.</source>
        <translation>モデルカード{path}に{fields}がありません。</translation>
    </message>
    <message>
        <source>The model could not be loaded ({error}).</source>
        <translation>モデルを読み込めませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The model failed ({error}); see the log.</source>
        <translation>モデルが失敗しました（{error}）。ログを確認してください。</translation>
    </message>
    <message>
        <source>The model file {name} is not on this computer.</source>
        <translation>モデルファイル{name}がこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({error}).</source>
        <translation>モデルファイル {path} を読めません（{error}）。</translation>
    </message>
    <message>
        <source>The model file {path} has {size} bytes; 1 to {most} can be used.</source>
        <translation>モデルファイル {path} は {size} バイトです。使えるのは 1 から {most} までです。</translation>
    </message>
    <message>
        <source>The model file {path} is damaged: its SHA-256 is not the one in its card.</source>
        <translation>モデルファイル{path}が壊れています。SHA-256がカードと一致しません。</translation>
    </message>
    <message>
        <source>The model file {path} is missing or unreadable ({error}).</source>
        <translation>モデルファイル{path}がないか、読めません（{error}）。</translation>
    </message>
    <message>
        <source>The model {key} and the manifest share fewer than two classes: {model} against {data}.</source>
        <translation>モデル {key} とマニフェストに共通するクラスが二つ未満です：{model} と {data}。</translation>
    </message>
    <message>
        <source>The model {key} answered none of these faces.</source>
        <translation>モデル {key} はこれらの顔のどれにも答えませんでした。</translation>
    </message>
    <message>
        <source>The model {key} answered none of these utterances.</source>
        <translation>モデル {key} はこれらの発話のどれにも答えませんでした。</translation>
    </message>
    <message>
        <source>The model {key} answered none of these windows.</source>
        <translation>モデル {key} はこれらの区間のどれにも答えませんでした。</translation>
    </message>
    <message>
        <source>The model {key} cannot be used: its front end is not on this computer.</source>
        <translation>モデル {key} は使えません：その前段がこの機械にありません。</translation>
    </message>
    <message>
        <source>The model {key} cannot run by itself.</source>
        <translation>モデル {key} は単独では動きません。</translation>
    </message>
    <message>
        <source>The model {key} gives no classes of its own; there is nothing to evaluate.</source>
        <translation>モデル {key} は自分のクラスを出しません。評価するものがありません。</translation>
    </message>
    <message>
        <source>The model {key} hears every voice, and microphone.only_participant is on.</source>
        <translation>モデル {key} はすべての声を聞きますが、microphone.only_participant が有効です。</translation>
    </message>
    <message>
        <source>The model {key} is for {there}, not for {wanted}.</source>
        <translation>モデル {key} は {there} 用で、{wanted} 用ではありません。</translation>
    </message>
    <message>
        <source>The model {key} is not fetched: no SHA-256 of it is known to check it with.</source>
        <translation>モデル {key} は取得しません：照合に使う SHA-256 が知られていません。</translation>
    </message>
    <message>
        <source>The model {key} is not one that is fetched.</source>
        <translation>モデル {key} は取得するものではありません。</translation>
    </message>
    <message>
        <source>The model {name} cannot be loaded ({error}).</source>
        <translation>モデル{name}を読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The model {name} does not answer without {names}.</source>
        <translation>{names} なしではモデル {name} は答えません。</translation>
    </message>
    <message>
        <source>The model {name} gave no answer: {error}.</source>
        <translation>モデル {name} は答えを出しませんでした：{error}。</translation>
    </message>
    <message>
        <source>The model {name} is no expression network: it maps {inputs} to {outputs}.</source>
        <translation>モデル{name}は表情ネットワークではありません（{inputs}を{outputs}に変換）。</translation>
    </message>
    <message>
        <source>The model {name} waits for {seconds:.1f} s without a loss.</source>
        <translation>モデル {name} は欠落のない {seconds:.1f} s を待っています。</translation>
    </message>
    <message>
        <source>The model {name} was made for {needed:.0f} Hz; this stream has {rate:.0f} Hz.</source>
        <translation>モデル {name} は {needed:.0f} Hz 用ですが、このストリームは {rate:.0f} Hz です。</translation>
    </message>
    <message>
        <source>The model {name} was made for {needed}; this stream has {there}.</source>
        <translation>モデル {name} は {needed} 用ですが、このストリームは {there} です。</translation>
    </message>
    <message>
        <source>The model&apos;s answer is not a distribution.</source>
        <translation>モデルの出力が確率分布ではありません。</translation>
    </message>
    <message>
        <source>The model&apos;s valence and arousal are no numbers.</source>
        <translation>モデルの感情価と覚醒度が数値ではありません。</translation>
    </message>
    <message>
        <source>The network was trained for the rule {theirs}, not for {rule}. Choose that rule, or another file.</source>
        <translation>このネットワークは規則 {theirs} 用に学習したもので、{rule} 用ではありません。その規則か、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The neutral face was forgotten, since another person may be in front of the camera now. Record it again.</source>
        <translation>今は別の人がカメラの前にいるかもしれないため、中立の表情は破棄されました。記録し直してください。</translation>
    </message>
    <message>
        <source>The offset between picture and sound was not measured in this recording: what a camera and a microphone take inside themselves is only known from a test with a flash and a beep, and is set as their latency.</source>
        <translation>この記録では、画像と音声のずれを測定していません。カメラとマイクの内部でかかる時間は、閃光と信号音による試験でしか分からず、それぞれの遅延として設定します。</translation>
    </message>
    <message>
        <source>The participant {code} is in several studies ({studies}): see that it is one person.</source>
        <translation>参加者 {code} が複数の研究（{studies}）にあります。同一人物か確認してください。</translation>
    </message>
    <message>
        <source>The participant {code} is in the dataset already.</source>
        <translation>参加者 {code} はすでにデータセットにあります。</translation>
    </message>
    <message>
        <source>The participant {code} took part in more than one of these recordings.</source>
        <translation>参加者 {code} は、これらの記録の二つ以上にあります。</translation>
    </message>
    <message>
        <source>The participant {code} would be {subject}, as {other} is already.</source>
        <translation>参加者 {code} は {subject} になりますが、{other} がすでにそれを使っています。</translation>
    </message>
    <message>
        <source>The participant&apos;s voice is being enrolled: {seconds:.0f} of {needed:.0f} s.</source>
        <translation>参加者の声を登録しています：{needed:.0f} 秒中 {seconds:.0f} 秒。</translation>
    </message>
    <message>
        <source>The participant&apos;s voice is not enrolled yet, so every voice counts. Enrol it first.</source>
        <translation>参加者の声がまだ登録されていないため、すべての声が対象です。先に登録してください。</translation>
    </message>
    <message>
        <source>The participants {codes} differ in case or spaces only: see whether they are one person.</source>
        <translation>参加者 {codes} の違いは大文字・小文字か空白だけです。同一人物か確認してください。</translation>
    </message>
    <message>
        <source>The path of the folder {folder} is too long for the engine&apos;s socket.</source>
        <translation>フォルダー {folder} のパスは、エンジンのソケットには長すぎます。</translation>
    </message>
    <message>
        <source>The personal model does not vote without {names}.</source>
        <translation>{names} がないため、個人モデルは投票しません。</translation>
    </message>
    <message>
        <source>The personal model still measures against the rest of its calibration: record a rest.</source>
        <translation>個人モデルはまだ較正時の安静を基準にしています。安静を記録してください。</translation>
    </message>
    <message>
        <source>The personal model waits for {seconds:.0f} s without a loss.</source>
        <translation>個人モデルは、損失のない {seconds:.0f} 秒を待っています。</translation>
    </message>
    <message>
        <source>The personal model {name} does not take {samples} samples of {count} channels.</source>
        <translation>個人モデル{name}は{count}チャンネル×{samples}サンプルを受け付けません。</translation>
    </message>
    <message>
        <source>The personal model {name} is shown but does not vote: it was not admitted (p = {p:.3f}, {clips} clips).</source>
        <translation>個人モデル{name}は表示のみで判定に加わりません。承認されていません（p = {p:.3f}、{clips}クリップ）。</translation>
    </message>
    <message>
        <source>The personal model {name} is shown but does not vote: {classes} are neither valence nor arousal.</source>
        <translation>個人モデル{name}は表示のみで判定に加わりません。{classes}は感情価でも覚醒度でもありません。</translation>
    </message>
    <message>
        <source>The personal model {name} votes on {axes}: {score:.0%} of {clips} held-out clips, p = {p:.3f}; muscle alone {muscle:.0%}.</source>
        <translation>個人モデル{name}が{axes}の判定に参加：未使用{clips}クリップの正答率{score:.0%}、p = {p:.3f}。筋電のみでは{muscle:.0%}。</translation>
    </message>
    <message>
        <source>The personal model {name} was made at {needed:.0f} Hz; this stream has {rate:.0f} Hz.</source>
        <translation>個人モデル{name}は{needed:.0f} Hz用です。このストリームは{rate:.0f} Hzです。</translation>
    </message>
    <message>
        <source>The personal model {name} was made with {needed}; this stream has {there}.</source>
        <translation>個人モデル{name}は{needed}用です。このストリームは{there}です。</translation>
    </message>
    <message>
        <source>The picture is dark: add light, or open the camera&apos;s shutter.</source>
        <translation>画像が暗すぎます。明るくするか、カメラのシャッターを開けてください。</translation>
    </message>
    <message>
        <source>The picture is not 8-bit BGR but {kind} of shape {shape}.</source>
        <translation>画像が8ビットBGRではなく、形状{shape}の{kind}です。</translation>
    </message>
    <message>
        <source>The port or Bluetooth adapter of {device} cannot be opened.</source>
        <translation>{device}のポートまたはBluetoothアダプターを開けません。</translation>
    </message>
    <message>
        <source>The recording cannot be played: {why}</source>
        <translation>記録を再生できません：{why}</translation>
    </message>
    <message>
        <source>The recording could not be begun ({error}).</source>
        <translation>記録を開始できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The recording has nothing for these tables: {names}.</source>
        <translation>次の表に入れるデータが記録にありません：{names}。</translation>
    </message>
    <message>
        <source>The recording itself was not changed.</source>
        <translation>記録そのものは変更していません。</translation>
    </message>
    <message>
        <source>The recording was ended in good order: the disk of {folder} is full.</source>
        <translation>記録は正常に終了しました。{folder} のディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The recording was not ended: it is read up to where it stops.</source>
        <translation>記録は終了していません。途切れたところまで読み込みます。</translation>
    </message>
    <message>
        <source>The recording {folder} cannot be begun ({why}).</source>
        <translation>記録 {folder} を開始できません（{why}）。</translation>
    </message>
    <message>
        <source>The recording {folder} could not be verified ({why}). Run emoscope verify.</source>
        <translation>記録 {folder} を検証できませんでした（{why}）。emoscope verify を実行してください。</translation>
    </message>
    <message>
        <source>The recording {folder} could not be verified in time. Run emoscope verify.</source>
        <translation>記録 {folder} を時間内に検証できませんでした。emoscope verify を実行してください。</translation>
    </message>
    <message>
        <source>The recording {folder} has been removed. Stop, and record to another folder.</source>
        <translation>記録 {folder} が削除されました。停止して、別のフォルダーに記録してください。</translation>
    </message>
    <message>
        <source>The recording {folder} has gone on without a window since {since}. It goes on, with the devices and settings that it was begun with.</source>
        <translation>記録 {folder} は、{since} からウィンドウなしで続いていました。開始時のデバイスと設定のまま続きます。</translation>
    </message>
    <message>
        <source>The recording {folder} has its end already: there is an end.json.</source>
        <translation>記録 {folder} はすでに終了しています。end.json があります。</translation>
    </message>
    <message>
        <source>The recording {folder} has its end now. Lost at most: {lost}.</source>
        <translation>記録 {folder} に終わりを付けました。失われたのは最大 {lost} です。</translation>
    </message>
    <message>
        <source>The recording {folder} has no participant&apos;s code, which BIDS needs.</source>
        <translation>記録 {folder} には、BIDS に必要な参加者コードがありません。</translation>
    </message>
    <message>
        <source>The recording {folder} has no {kind}.</source>
        <translation>記録 {folder} に {kind} がありません。</translation>
    </message>
    <message>
        <source>The recording {folder} has no {part}.</source>
        <translation>記録 {folder} に{part}がありません。</translation>
    </message>
    <message>
        <source>The recording {folder} is damaged.</source>
        <translation>記録 {folder} は破損しています。</translation>
    </message>
    <message>
        <source>The recording {folder} is good as far as a quick look tells: {share:.0%} of its bytes were checked. emoscope verify checks the rest.</source>
        <translation>簡易検査では記録 {folder} に問題はありません。全バイトの {share:.0%} を検査しました。残りは emoscope verify で検査できます。</translation>
    </message>
    <message>
        <source>The recording {folder} is good: nothing is missing, and every byte is as written.</source>
        <translation>記録 {folder} は良好です。欠けているものはなく、すべてのバイトが書き込んだとおりです。</translation>
    </message>
    <message>
        <source>The recording {folder} is of an unknown format ({version}).</source>
        <translation>記録 {folder} の形式は不明です（{version}）。</translation>
    </message>
    <message>
        <source>The recording {folder} is of format {version}, this program reads up to {known}.</source>
        <translation>記録 {folder} の形式は {version} です。このプログラムが読めるのは {known} までです。</translation>
    </message>
    <message>
        <source>The recording {folder} is usable, with losses.</source>
        <translation>記録 {folder} は使えますが、欠落があります。</translation>
    </message>
    <message>
        <source>The recording {folder} still goes on: another program writes it.</source>
        <translation>記録 {folder} はまだ続いています。別のプログラムが書き込んでいます。</translation>
    </message>
    <message>
        <source>The recording {folder} was not ended in good order; its data are there. Run: emoscope recover</source>
        <translation>記録 {folder} は正常に終了していませんが、データは残っています。実行してください：emoscope recover</translation>
    </message>
    <message>
        <source>The recording {folder} was not ended, or its end.json is damaged.</source>
        <translation>記録 {folder} は終了していないか、end.json が破損しています。</translation>
    </message>
    <message>
        <source>The report could not be written ({error}).</source>
        <translation>レポートを書き込めませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The report {file} cannot be written ({why}).</source>
        <translation>レポート {file} を書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>The report {file} could not be laid out.</source>
        <translation>レポート {file} をレイアウトできませんでした。</translation>
    </message>
    <message>
        <source>The review window could not be started. Run: emoscope review</source>
        <translation>レビューのウィンドウを起動できませんでした。実行してください：emoscope review</translation>
    </message>
    <message>
        <source>The samples of {path} are missing: there is no {data} beside it.</source>
        <translation>{path}のサンプルがありません。同じ場所に{data}がありません。</translation>
    </message>
    <message>
        <source>The samples were overwritten while read.</source>
        <translation>読み取り中にサンプルが上書きされました。</translation>
    </message>
    <message>
        <source>The scheduler {address} has no worker left; this waits for one. Ctrl+C ends it.</source>
        <translation>スケジューラー {address} にワーカーが残っていません。現れるのを待っています。Ctrl+C で終了します。</translation>
    </message>
    <message>
        <source>The scheduler {address} has no workers.</source>
        <translation>スケジューラー {address} にワーカーがありません。</translation>
    </message>
    <message>
        <source>The scheduler {address} is gone.</source>
        <translation>スケジューラー {address} がなくなりました。</translation>
    </message>
    <message>
        <source>The serial port of {device} does not work.</source>
        <translation>{device}のシリアルポートが動作しません。</translation>
    </message>
    <message>
        <source>The session could not be started ({error}).</source>
        <translation>セッションを開始できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The session has gone on without a window since {since}.</source>
        <translation>セッションは、{since} からウィンドウなしで続いていました。</translation>
    </message>
    <message>
        <source>The session {session} of participant {code} is in the dataset already.</source>
        <translation>参加者 {code} のセッション {session} はすでにデータセットにあります。</translation>
    </message>
    <message>
        <source>The settings are {allowed}.</source>
        <translation>使える設定：{allowed}。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {why} Emoscope starts with its defaults; the damaged one is kept as {kept}.</source>
        <translation>設定ファイルが壊れていました：{why}Emoscopeは既定の設定で起動します。壊れたファイルは{kept}に残してあります。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {why} The last good one is back; the damaged one is kept as {kept}.</source>
        <translation>設定ファイルが壊れていました：{why}最後の正常な設定に戻しました。壊れたファイルは{kept}に残してあります。</translation>
    </message>
    <message>
        <source>The sound cannot be played ({why}).</source>
        <translation>音声を再生できません（{why}）。</translation>
    </message>
    <message>
        <source>The sound comes at {rate:.0f} Hz, the voice model needs {needed} Hz.</source>
        <translation>音声は{rate:.0f} Hzですが、音声モデルには{needed} Hzが必要です。</translation>
    </message>
    <message>
        <source>The sound holds values that are not numbers: choose the microphone again.</source>
        <translation>音声に数値でない値があります。マイクを選び直してください。</translation>
    </message>
    <message>
        <source>The sound output does not play any more.</source>
        <translation>音声出力が再生しなくなりました。</translation>
    </message>
    <message>
        <source>The sound system could not be started ({error}).</source>
        <translation>サウンドシステムを起動できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>サウンドシステムが応答しません。</translation>
    </message>
    <message>
        <source>The sound system has closed {device}.</source>
        <translation>サウンドシステムが{device}を閉じました。</translation>
    </message>
    <message>
        <source>The sound system has no default microphone.</source>
        <translation>サウンドシステムに既定のマイクがありません。</translation>
    </message>
    <message>
        <source>The stream of {device} broke off.</source>
        <translation>{device}のストリームが途切れました。</translation>
    </message>
    <message>
        <source>The table eeg holds samples as captured, which features only leaves out.</source>
        <translation>表 eeg には取り込んだままのサンプルが入りますが、「特徴量のみ」ではこれを除外します。</translation>
    </message>
    <message>
        <source>The table {file} cannot be imported ({why}).</source>
        <translation>表 {file} を取り込めません（{why}）。</translation>
    </message>
    <message>
        <source>The unit of {names} is not known; it is taken as µV.</source>
        <translation>{names}の単位が不明なため、µVとみなします。</translation>
    </message>
    <message>
        <source>The validity model {name} cannot be loaded ({error}).</source>
        <translation>有効性モデル {name} を読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The verdict could not be kept in {folder} ({why}). Make room there.</source>
        <translation>検証結果を {folder} に保存できませんでした（{why}）。空きを増やしてください。</translation>
    </message>
    <message>
        <source>The voice is judged by its prosody alone: arousal, and no emotion.</source>
        <translation type="vanished">声は韻律だけで判定しています。覚醒度のみで、感情は出しません。</translation>
    </message>
    <message>
        <source>The voice is judged by the smaller model, which is right less often.</source>
        <translation>声は小さい方のモデルで判断されています。正答はより少なくなります。</translation>
    </message>
    <message>
        <source>The voice is not enrolled: {seconds:.0f} s of speech were heard, {needed:.0f} s are needed. Let the participant speak and try again.</source>
        <translation>声は登録されませんでした。聞こえた発話は {seconds:.0f} 秒、必要なのは {needed:.0f} 秒です。参加者に話してもらい、もう一度試してください。</translation>
    </message>
    <message>
        <source>The voice model&apos;s head {name} cannot be loaded ({error}).</source>
        <translation>音声モデルの出力部{name}を読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The wall clock ran {ppm:+.1f} ppm against it over {seconds:.0f} s; its largest step was {step:.1f} ms. No time of the recording depends on the wall clock.</source>
        <translation>システム時計は、これに対して {seconds:.0f} 秒間に {ppm:+.1f} ppm の速さでずれ、最大の飛びは {step:.1f} ms でした。記録の時刻はシステム時計に左右されません。</translation>
    </message>
    <message>
        <source>The wall clock was set by {ms:.0f} ms meanwhile; no time of the recording depends on it.</source>
        <translation>途中でシステム時計が {ms:.0f} ミリ秒変更されました。記録の時刻には影響しません。</translation>
    </message>
    <message>
        <source>The wall clock&apos;s drift is not known.</source>
        <translation>システム時計のドリフトは不明です。</translation>
    </message>
    <message>
        <source>The worker failed ({error}).</source>
        <translation>ワーカーが失敗しました（{error}）。</translation>
    </message>
    <message>
        <source>The worker {where} was lost.</source>
        <translation>ワーカー {where} が失われました。</translation>
    </message>
    <message>
        <source>The worker {worker} cannot do it ({why}).</source>
        <translation>ワーカー {worker} では実行できません（{why}）。</translation>
    </message>
    <message>
        <source>The worker {worker} does not see {folder}.</source>
        <translation>ワーカー {worker} から {folder} が見えません。</translation>
    </message>
    <message>
        <source>The worker {worker} has Emoscope {theirs}, this is {ours}.</source>
        <translation>ワーカー {worker} の Emoscope は {theirs}、こちらは {ours} です。</translation>
    </message>
    <message>
        <source>The {modality} model is not to be had.</source>
        <translation>{modality}のモデルを利用できません。</translation>
    </message>
    <message>
        <source>The {modality} model is {mine} here, not {theirs} with the same files.</source>
        <translation>ここの{modality}のモデルは {mine} で、同じファイルを持つ {theirs} ではありません。</translation>
    </message>
    <message>
        <source>There is a model {key} already.</source>
        <translation>モデル {key} は既にあります。</translation>
    </message>
    <message>
        <source>There is a rater {other} already; {code} would be taken for the same.</source>
        <translation>評定者 {other} がすでにいます。{code} は同じ人とみなされます。</translation>
    </message>
    <message>
        <source>There is no EEG board called {board}.</source>
        <translation>{board}という脳波ボードはありません。</translation>
    </message>
    <message>
        <source>There is no EEG in it: events are in beh.</source>
        <translation>脳波がありません。イベントは beh にあります。</translation>
    </message>
    <message>
        <source>There is no EEG in the recording {folder}.</source>
        <translation>記録 {folder} に脳波がありません。</translation>
    </message>
    <message>
        <source>There is no EEG in the recording; no table of it.</source>
        <translation>記録に脳波がないため、その表はありません。</translation>
    </message>
    <message>
        <source>There is no annotation {id} of the rater {rater}.</source>
        <translation>評定者 {rater} のアノテーション {id} はありません。</translation>
    </message>
    <message>
        <source>There is no answer in this recording.</source>
        <translation>この記録に判断はありません。</translation>
    </message>
    <message>
        <source>There is no face where you clicked. Click on a face.</source>
        <translation>クリックした所に顔がありません。顔をクリックしてください。</translation>
    </message>
    <message>
        <source>There is no face.model {value}. Choose one of {known}.</source>
        <translation>face.model に {value} はありません。{known} から選んでください。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>ファイル{file}がありません。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>ファイル{path}がありません。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>フォルダー {folder} がありません。</translation>
    </message>
    <message>
        <source>There is no fusion calibration {path}.</source>
        <translation>統合の較正ファイル{path}がありません。</translation>
    </message>
    <message>
        <source>There is no fusion rule {name}.</source>
        <translation>統合規則{name}はありません。</translation>
    </message>
    <message>
        <source>There is no fusion.{name} {value}. Choose one of {known}.</source>
        <translation>fusion.{name} {value}はありません。{known}から選んでください。</translation>
    </message>
    <message>
        <source>There is no language {v} in Emoscope.</source>
        <translation>Emoscopeに言語{v}はありません。</translation>
    </message>
    <message>
        <source>There is no learned fusion {path}.</source>
        <translation>学習済み統合{path}がありません。</translation>
    </message>
    <message>
        <source>There is no model {name}.</source>
        <translation>モデル {name} はありません。</translation>
    </message>
    <message>
        <source>There is no recording in {folder}.</source>
        <translation>{folder} に記録がありません。</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>設定{name}はありません。</translation>
    </message>
    <message>
        <source>There is no signals.xdf in the recording {folder}.</source>
        <translation>記録 {folder} に signals.xdf がありません。</translation>
    </message>
    <message>
        <source>There is no sound output here.</source>
        <translation>ここには音声出力がありません。</translation>
    </message>
    <message>
        <source>There is no table {name}.</source>
        <translation>表 {name} はありません。</translation>
    </message>
    <message>
        <source>There is {names}. Plug it in or choose another; Emoscope keeps looking.</source>
        <translation>あるのは{names}です。接続するか別のものを選んでください。Emoscopeは探し続けます。</translation>
    </message>
    <message>
        <source>These are known: {known}.</source>
        <translation>知られているもの：{known}。</translation>
    </message>
    <message>
        <source>These can be evaluated: face, speech, a personal EEG model, and models that were added.</source>
        <translation>評価できるもの：face、speech、個人の EEG モデル、追加したモデル。</translation>
    </message>
    <message>
        <source>This account may not open {device} ({path}).</source>
        <translation>このアカウントには{device}（{path}）を開く権限がありません。</translation>
    </message>
    <message>
        <source>This calibration does not hold the rule {rule}. Make one with emoscope fuse --save, or choose another rule.</source>
        <translation>この較正に規則 {rule} がありません。emoscope fuse --save で作成するか、別の規則を選んでください。</translation>
    </message>
    <message>
        <source>This computer has a model of that name with other files: its card is not shown, because it may not hold for the one that was used.</source>
        <translation>このコンピューターにある同名のモデルはファイルが異なります。使われたモデルに当てはまらない可能性があるため、カードは表示しません。</translation>
    </message>
    <message>
        <source>This computer has no card of that model: its figures and limits are not shown.</source>
        <translation>このコンピューターにそのモデルのカードがないため、数値と限界は表示しません。</translation>
    </message>
    <message>
        <source>This face model has no calibration on a neutral face.</source>
        <translation>この顔モデルには中立の表情による較正がありません。</translation>
    </message>
    <message>
        <source>This looks unlike the faces that the model knows ({share:.0%} valid): is it covered, or lit from one side?</source>
        <translation>モデルの知る顔と違って見えます（有効性 {share:.0%}）。隠れているか、片側から照らされていませんか？</translation>
    </message>
    <message>
        <source>This sounds unlike the voices that the voice model knows ({share:.0%} familiar).</source>
        <translation>音声モデルが知っている声と似ていません（類似度{share:.0%}）。</translation>
    </message>
    <message>
        <source>This voice model cannot tell one voice from another.</source>
        <translation>この音声モデルは声を聞き分けられません。</translation>
    </message>
    <message>
        <source>This voice model does not learn how the participant usually sounds.</source>
        <translation>この音声モデルは、参加者の普段の話し方を学習しません。</translation>
    </message>
    <message>
        <source>This window was too slow for {count} answers. They were not lost: the engine had them, and a recording holds them.</source>
        <translation>このウィンドウは遅すぎて、{count} 個の判断を表示できませんでした。失われてはいません。エンジンには届いており、記録していれば記録に残ります。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time and synchronisation</source>
        <translation>時刻と同期</translation>
    </message>
    <message>
        <source>Time: an answer stands until the next one, at most 1 s; a new one is due at least every half second. Longer pauses count as no answer.</source>
        <translation>時間：判断は次の判断まで、最長 1 秒続きます。新しい判断は少なくとも 0.5 秒ごとに出ます。それより長い空きは「判断なし」と数えます。</translation>
    </message>
    <message>
        <source>Timelines have one column for each step in width. A column shows the mean; whatever touches it, however short, is drawn: losses and gaps are never averaged away.</source>
        <translation>時間軸の図には、横幅の一目盛りごとに一列があります。列は平均を示します。列にかかるものは、どんなに短くても描きます。欠落と途切れが平均で消えることはありません。</translation>
    </message>
    <message>
        <source>Times of the samples, in seconds since the beginning</source>
        <translation>サンプルの時刻（開始からの秒）</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>遅着</translation>
    </message>
    <message>
        <source>Too old after (s)</source>
        <translation>有効期限（秒）</translation>
    </message>
    <message>
        <source>Took part from</source>
        <translation>使用開始</translation>
    </message>
    <message>
        <source>Train it anew for this model, or choose another fusion rule.</source>
        <translation>このモデル用に学習し直すか、別の統合規則を選んでください。</translation>
    </message>
    <message>
        <source>Train it anew, or set fusion.learned to nothing.</source>
        <translation>学習し直すか、fusion.learned を空にしてください。</translation>
    </message>
    <message>
        <source>Train one on your own recordings and name its card as fusion.learned, or choose another fusion rule.</source>
        <translation>自分の記録で学習し、そのカードを fusion.learned に指定するか、別の統合規則を選んでください。</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>学習済みネットワーク</translation>
    </message>
    <message>
        <source>Two of the models {models} are for {modality}.</source>
        <translation>{models} のうち二つが{modality}用です。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again; Emoscope keeps trying.</source>
        <translation>抜いて挿し直してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Update BrainFlow, or choose another board.</source>
        <translation>BrainFlowを更新するか、別のボードを選んでください。</translation>
    </message>
    <message>
        <source>Update Emoscope.</source>
        <translation>Emoscope を更新してください。</translation>
    </message>
    <message>
        <source>Use another connection of the same headset, or another computer.</source>
        <translation>同じヘッドセットの別の接続方法か、別のコンピューターを使ってください。</translation>
    </message>
    <message>
        <source>Use letters and digits only, without spaces.</source>
        <translation>空白を入れず、英字と数字だけを使ってください。</translation>
    </message>
    <message>
        <source>Use that one, or a newer one.</source>
        <translation>そのバージョンか、より新しいものを使ってください。</translation>
    </message>
    <message>
        <source>Use that window, or close it; a second one for other devices: emoscope --one-process</source>
        <translation>そのウィンドウを使うか、閉じてください。ほかのデバイス用に二つ目を開くには：emoscope --one-process</translation>
    </message>
    <message>
        <source>Use the HTML file.</source>
        <translation>HTML ファイルを使ってください。</translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits, spaces, - and _.</source>
        <translation>64 文字以内の文字、数字、空白、-、_ を使ってください。</translation>
    </message>
    <message>
        <source>Use {other}, or a code that differs in more than its case.</source>
        <translation>{other} を使うか、大文字・小文字以外も異なるコードを使ってください。</translation>
    </message>
    <message>
        <source>Valence</source>
        <translation>感情価</translation>
    </message>
    <message>
        <source>Valence and arousal over time, from -1 to 1, with their spread.</source>
        <translation>感情価と覚醒度の時間経過（-1 から 1）と、その広がり。</translation>
    </message>
    <message>
        <source>Valence and arousal over time, from -1 to 1.</source>
        <translation>感情価と覚醒度の時間経過（-1 から 1）。</translation>
    </message>
    <message>
        <source>Valence and arousal, -1 to 1: mean with its 95 % interval</source>
        <translation>感情価と覚醒度（-1 から 1）：平均とその 95 % 信頼区間</translation>
    </message>
    <message>
        <source>Valence and arousal: mean over the time in which there is one, and a 95 % interval of that mean by batch means: batches of 10 s are taken as independent, with Student&apos;s t. Without an interval the block had fewer than four such batches. The interval speaks of how much the values wandered, not of the models&apos; errors: their own spread (SD) stands beside it.</source>
        <translation>感情価と覚醒度：値がある時間の平均と、バッチ平均法による平均の 95 % 信頼区間です。10 秒のバッチを独立とみなし、スチューデントの t 分布を用います。信頼区間がないのは、そのようなバッチが四つ未満のブロックです。信頼区間が示すのは値の変動の大きさで、モデルの誤差ではありません。モデル自体の広がり（SD）は隣に示します。</translation>
    </message>
    <message>
        <source>Validity: mean over the time with answers of how far the modality could be believed, 0 to 1; 0 while it was invalid, old or absent. Voted: share of that time in which it had a weight.</source>
        <translation>有効度：判断のある時間について、モダリティをどれだけ信頼できたかの平均で、0 から 1 です。無効、期限切れ、なしの間は 0 です。投票：その時間のうち、重みがあった時間の割合です。</translation>
    </message>
    <message>
        <source>Values are missing at {name}.</source>
        <translation>{name}の値が欠けています。</translation>
    </message>
    <message>
        <source>Wait a moment and start again; if that does not help: emoscope engine stop --force</source>
        <translation>少し待って開始し直してください。直らなければ：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>Wait for it, or choose another folder.</source>
        <translation>終わるのを待つか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Wait; it comes back by itself.</source>
        <translation>お待ちください。自動的に戻ります。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weight (area) and validity (line) of each modality, 0 to 1.</source>
        <translation>各モダリティの重み（面）と有効度（線）、0 から 1。</translation>
    </message>
    <message>
        <source>Weight (area) and validity (line) of each modality, and where it did not count.</source>
        <translation>各モダリティの重み（面）と有効度（線）、および寄与しなかった時間。</translation>
    </message>
    <message>
        <source>What each modality brought</source>
        <translation>各モダリティの寄与</translation>
    </message>
    <message>
        <source>What the operator asked of the models</source>
        <translation>オペレーターがモデルに求めた操作</translation>
    </message>
    <message>
        <source>What these labels mean, and do not mean</source>
        <translation>ラベルが意味すること、しないこと</translation>
    </message>
    <message>
        <source>When samples of each stream came, when its device had a fault, losses.</source>
        <translation>各ストリームのサンプルが届いた時間、デバイスの障害、欠落。</translation>
    </message>
    <message>
        <source>When samples of each stream came.</source>
        <translation>各ストリームのサンプルが届いた時間。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Whether the fusion holds for the recorded model {model} cannot be told: it is not here.</source>
        <translation>記録時のモデル {model} がここにないため、この統合が当てはまるかどうか分かりません。</translation>
    </message>
    <message>
        <source>While it was recorded: {failure}</source>
        <translation>記録中：{failure}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>分析窓</translation>
    </message>
    <message>
        <source>With a checksum</source>
        <translation>チェックサムあり</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>根拠あり</translation>
    </message>
    <message>
        <source>With evidence, no evidence, no answer: shares of the block&apos;s whole time.</source>
        <translation>根拠あり、根拠なし、判断なし：ブロック全体の時間に対する割合。</translation>
    </message>
    <message>
        <source>Write each setting once, as in cyton:serial_port=COM3,latency=0.02.</source>
        <translation>各設定は1回だけ書いてください（例：cyton:serial_port=COM3,latency=0.02）。</translation>
    </message>
    <message>
        <source>Write the results elsewhere: a recording is never changed.</source>
        <translation>結果は別の場所に書き出してください。記録は変更されません。</translation>
    </message>
    <message>
        <source>Writing tables.</source>
        <translation>表を書き込んでいます。</translation>
    </message>
    <message>
        <source>Writing the EEG.</source>
        <translation>脳波を書き込んでいます。</translation>
    </message>
    <message>
        <source>Writing the sound.</source>
        <translation>音声を書き込んでいます。</translation>
    </message>
    <message>
        <source>Written {when}.</source>
        <translation>作成日時：{when}。</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>書き込みました。</translation>
    </message>
    <message>
        <source>XDF holds EEG as it was captured, which features only leaves out.</source>
        <translation>XDF には取り込んだままの脳波が入りますが、「特徴量のみ」ではこれを除外します。</translation>
    </message>
    <message>
        <source>a label set has 1 to 36 labels, and as many keys</source>
        <translation>ラベルセットのラベルは 1 から 36 個で、キーも同数です</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>and {count} rarer reasons</source>
        <translation>ほかに、よりまれな理由 {count} 件</translation>
    </message>
    <message>
        <source>arousal</source>
        <translation>覚醒度</translation>
    </message>
    <message>
        <source>before the first marker</source>
        <translation>最初のマーカーより前</translation>
    </message>
    <message>
        <source>before the first sample</source>
        <translation>最初のサンプルより前</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>data orientation</source>
        <translation>データの並び</translation>
    </message>
    <message>
        <source>did not come from the device</source>
        <translation>デバイスから届かず</translation>
    </message>
    <message>
        <source>docs/models-format.md says what they need.</source>
        <translation>必要な内容は docs/models-format.md にあります。</translation>
    </message>
    <message>
        <source>eeg.mains must be 0, 50 or 60, not {value}.</source>
        <translation>eeg.mainsは0、50、60のいずれかです（{value}は不可）。</translation>
    </message>
    <message>
        <source>emoscope annotations lists who did.</source>
        <translation>アノテーションを行った人は emoscope annotations で一覧できます。</translation>
    </message>
    <message>
        <source>emoscope verify tells how it stands.</source>
        <translation>状態は emoscope verify で確認できます。</translation>
    </message>
    <message>
        <source>end.json is damaged: how it ended is not known.</source>
        <translation>end.json が破損しています。どのように終了したかは分かりません。</translation>
    </message>
    <message>
        <source>fusion needs a value for each of face, speech and eeg.</source>
        <translation>fusionにはface、speech、eegそれぞれの値が必要です。</translation>
    </message>
    <message>
        <source>fusion.bands cannot be had with fusion.rule {rule}: it has a memory.</source>
        <translation>fusion.rule {rule} は過去を記憶するため、fusion.bands は使えません。</translation>
    </message>
    <message>
        <source>fusion.mode stable cannot be had with fusion.rule {rule}, only with {known}.</source>
        <translation>fusion.mode stableはfusion.rule {rule}とは使えません。使えるのは{known}だけです。</translation>
    </message>
    <message>
        <source>header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>impossible times</source>
        <translation>ありえない時刻</translation>
    </message>
    <message>
        <source>in the program: {where}</source>
        <translation>プログラム内：{where}</translation>
    </message>
    <message>
        <source>in {share:.0f} % of the time with answers</source>
        <translation>判断のある時間の {share:.0f} %</translation>
    </message>
    <message>
        <source>it has become shorter</source>
        <translation>短くなっています</translation>
    </message>
    <message>
        <source>it has no files</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>it is cut off, and stored channel after channel</source>
        <translation>途切れており、チャンネルごとに保存されています</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>it is larger than any work of a rater</source>
        <translation>評定者の作業としては大きすぎます</translation>
    </message>
    <message>
        <source>it is not TOML: {error}</source>
        <translation>TOML 形式ではありません：{error}</translation>
    </message>
    <message>
        <source>it is not XDF</source>
        <translation>XDFではありません</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>its first line is not that of a rater&apos;s annotations</source>
        <translation>最初の行が評定者のアノテーションのものではありません</translation>
    </message>
    <message>
        <source>its format {version} is not known</source>
        <translation>形式 {version} は不明です</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>models.shadow cannot have {value}: it votes, or is there twice.</source>
        <translation>models.shadow に {value} は置けません：投票しているか、二度書かれています。</translation>
    </message>
    <message>
        <source>models.suppressed must hold entries such as face:disgust, not {value}.</source>
        <translation>models.suppressed の項目は face:disgust のような形です。{value} は使えません。</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>most lines are not rows of numbers</source>
        <translation>大半の行が数値ではありません</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>name must be text</source>
        <translation>name は文字列でなければなりません</translation>
    </message>
    <message>
        <source>never: its answers are shown and decide nothing</source>
        <translation>なし：表示だけで、判断には影響しません</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>判断なし</translation>
    </message>
    <message>
        <source>no sample rate</source>
        <translation>サンプリング周波数がありません</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>サンプルがありません</translation>
    </message>
    <message>
        <source>no whole data record</source>
        <translation>完全なデータレコードがありません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not believed</source>
        <translation>信頼されず</translation>
    </message>
    <message>
        <source>not flowing</source>
        <translation>動作なし</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nothing came, and no loss was counted</source>
        <translation>何も届かず、欠落としても数えられていません</translation>
    </message>
    <message>
        <source>number of channels</source>
        <translation>チャンネル数</translation>
    </message>
    <message>
        <source>number of samples</source>
        <translation>サンプル数</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>old or absent</source>
        <translation>期限切れ・なし</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>rater {code}</source>
        <translation>評定者 {code}</translation>
    </message>
    <message>
        <source>record length</source>
        <translation>レコード長</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>分解能</translation>
    </message>
    <message>
        <source>sampling interval</source>
        <translation>サンプリング間隔</translation>
    </message>
    <message>
        <source>session.json cannot be understood.</source>
        <translation>session.json を解釈できません。</translation>
    </message>
    <message>
        <source>session.json is missing or damaged: settings are not known.</source>
        <translation>session.json がないか破損しています。設定は分かりません。</translation>
    </message>
    <message>
        <source>shown, no vote</source>
        <translation>表示のみ</translation>
    </message>
    <message>
        <source>signal headers</source>
        <translation>信号ヘッダー</translation>
    </message>
    <message>
        <source>signals.xdf ends in the middle of an entry, of {bytes} bytes.</source>
        <translation>signals.xdf は {bytes} バイトの項目の途中で終わっています。</translation>
    </message>
    <message>
        <source>single frames, every {hop:g} s</source>
        <translation>1 フレームずつ、{hop:g} 秒ごと</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>stream {name}</source>
        <translation>ストリーム{name}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>the EEG stream has no samples</source>
        <translation>脳波ストリームにサンプルがありません</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>the card itself</source>
        <translation>カード自体</translation>
    </message>
    <message>
        <source>the key {key} is there twice</source>
        <translation>キー {key} が二度あります</translation>
    </message>
    <message>
        <source>the label {label} is there twice</source>
        <translation>ラベル {label} が二度あります</translation>
    </message>
    <message>
        <source>the same for all seven classes</source>
        <translation>七つのクラスすべてで同じ</translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <translation>設定 {name} はありません</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueまたはfalse</translation>
    </message>
    <message>
        <source>up to {seconds:.0f} s</source>
        <translation>最大 {seconds:.0f} 秒</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>valence</source>
        <translation>感情価</translation>
    </message>
    <message>
        <source>video: from picture {number} of segment {segment} on, pictures and times do not belong together.</source>
        <translation>映像：セグメント {segment} の {number} 枚目以降、画像と時刻が対応していません。</translation>
    </message>
    <message>
        <source>whole recording</source>
        <translation>記録全体</translation>
    </message>
    <message>
        <source>window.theme must be dark or light, not {v}.</source>
        <translation>window.themeはdarkかlightです（{v}は不可）。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>yes, DEMO</source>
        <translation>はい（デモ）</translation>
    </message>
    <message>
        <source>{count} annotations of single instants are not summed up.</source>
        <translation>一瞬だけのアノテーション {count} 件は集計していません。</translation>
    </message>
    <message>
        <source>{count} answers could not be read; they are left out.</source>
        <translation>{count} 個の判断を読み込めず、除外しました。</translation>
    </message>
    <message>
        <source>{count} entries could not be read; they are left out.</source>
        <translation>{count} 件の項目を読み込めず、除外しました。</translation>
    </message>
    <message>
        <source>{count} entries could not be written when a file failed.</source>
        <translation>ファイルの障害により {count} 件の項目を書き込めませんでした。</translation>
    </message>
    <message>
        <source>{count} estimates have classes that the recording does not describe: they are left out of the tables.</source>
        <translation>{count} 個の推定には、記録に記されていないクラスがあるため、表から除外しました。</translation>
    </message>
    <message>
        <source>{count} gap(s), at least {seconds:.1f} s together.</source>
        <translation>中断{count}か所、合計{seconds:.1f}秒以上。</translation>
    </message>
    <message>
        <source>{count} gap(s), {seconds:.1f} s together.</source>
        <translation>中断{count}か所、合計{seconds:.1f}秒。</translation>
    </message>
    <message>
        <source>{count} line(s) are damaged and left out.</source>
        <translation>壊れた{count}行を除外しました。</translation>
    </message>
    <message>
        <source>{count} more electrodes are bad.</source>
        <translation>ほかに{count}個の電極が不良です。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are bad (limit {limit:.0%}): {names}.</source>
        <translation>{all} 個の電極のうち {count} 個が不良です（上限 {limit:.0%}）：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are bad: {names}.</source>
        <translation type="vanished">電極{all}個中{count}個が不良：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are railed or flat (limit {limit:.0%}): {names}.</source>
        <translation>{all} 個の電極のうち {count} 個が飽和または平坦です（上限 {limit:.0%}）：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are railed or flat: {names}.</source>
        <translation type="vanished">電極{all}個中{count}個が飽和か平坦：{names}。</translation>
    </message>
    <message>
        <source>{count} recordings in {parent} were not ended in good order; their data are there. The newest: {folder}. Run: emoscope recover</source>
        <translation>{parent} の {count} 件の記録が正常に終了していませんが、データは残っています。最新は {folder} です。実行してください：emoscope recover</translation>
    </message>
    <message>
        <source>{count} rows of {file} cannot be annotations; nothing was imported.</source>
        <translation>{file} の {count} 行はアノテーションとして読めません。何も取り込んでいません。</translation>
    </message>
    <message>
        <source>{count} samples could not be recorded.</source>
        <translation>{count} 個のサンプルを記録できませんでした。</translation>
    </message>
    <message>
        <source>{count} samples of EEG have other channels than the first: they are left out of the table.</source>
        <translation>脳波の {count} サンプルは最初とチャンネルが異なるため、表から除外しました。</translation>
    </message>
    <message>
        <source>{count} samples of EEG were recorded and cannot be read.</source>
        <translation>記録された脳波の {count} サンプルを読み込めません。</translation>
    </message>
    <message>
        <source>{device} ({path}) is not a camera that gives pictures.</source>
        <translation>{device}（{path}）は画像を出すカメラではありません。</translation>
    </message>
    <message>
        <source>{device} ({path}) is there but does not open: another program probably uses it.</source>
        <translation>{device}（{path}）を開けません。ほかのプログラムが使用中の可能性があります。</translation>
    </message>
    <message>
        <source>{device} answers, but gives no pictures.</source>
        <translation>{device}は応答しますが、画像が来ません。</translation>
    </message>
    <message>
        <source>{device} answers, but not as such a board should.</source>
        <translation>{device}は応答しますが、選んだボードの応答ではありません。</translation>
    </message>
    <message>
        <source>{device} cannot be had: another program uses it, or it was unplugged.</source>
        <translation>{device}を使えません。ほかのプログラムが使用中か、抜かれています。</translation>
    </message>
    <message>
        <source>{device} cannot be reached ({problem}).</source>
        <translation>{device}に接続できません（{problem}）。</translation>
    </message>
    <message>
        <source>{device} cannot be written to.</source>
        <translation>{device}に書き込めません。</translation>
    </message>
    <message>
        <source>{device} cannot give pictures of size {size}.</source>
        <translation>{device}はサイズ{size}の画像を出せません。</translation>
    </message>
    <message>
        <source>{device} cannot give {rate} pictures a second.</source>
        <translation>{device}は毎秒{rate}枚の画像を出せません。</translation>
    </message>
    <message>
        <source>{device} cannot have a latency of {latency} s.</source>
        <translation>{device}の遅延を{latency}秒にはできません。</translation>
    </message>
    <message>
        <source>{device} cannot play sound ({error}).</source>
        <translation>{device} で音声を再生できません（{error}）。</translation>
    </message>
    <message>
        <source>{device} could not be opened ({error}).</source>
        <translation>{device}を開けませんでした（{error}）。</translation>
    </message>
    <message>
        <source>{device} delivers exact silence. Check its mute switch, lid and input volume.</source>
        <translation>{device}が完全に無音です。ミュートスイッチ、カバー、入力音量を確認してください。</translation>
    </message>
    <message>
        <source>{device} delivers samples in the wrong order.</source>
        <translation>{device}のサンプルの順序が誤っています。</translation>
    </message>
    <message>
        <source>{device} does not accept its settings, or no such device answers to them.</source>
        <translation>{device}が設定を受け付けないか、その設定に応答するデバイスがありません。</translation>
    </message>
    <message>
        <source>{device} does not answer.</source>
        <translation>{device}が応答しません。</translation>
    </message>
    <message>
        <source>{device} failed inside Emoscope ({error}). Stop and start again, and please report the log.</source>
        <translation>{device}がEmoscope内部で失敗しました（{error}）。停止して開始し直し、ログを報告してください。</translation>
    </message>
    <message>
        <source>{device} failed inside its driver ({error}).</source>
        <translation>{device}がドライバー内部で失敗しました（{error}）。</translation>
    </message>
    <message>
        <source>{device} gives pictures that are neither colour nor grey with 8 bits ({shape} {dtype}).</source>
        <translation>{device}の画像が8ビットのカラーでもグレーでもありません（{shape} {dtype}）。</translation>
    </message>
    <message>
        <source>{device} has been unplugged by the script of the demo.</source>
        <translation>デモの筋書きにより{device}が抜かれました。</translation>
    </message>
    <message>
        <source>{device} has changed its picture size.</source>
        <translation>{device}の画像サイズが変わりました。</translation>
    </message>
    <message>
        <source>{device} has not let go since it was last used.</source>
        <translation>{device}が前回の使用から解放されていません。</translation>
    </message>
    <message>
        <source>{device} has sent nothing for {seconds:.0f} s.</source>
        <translation>{device}から{seconds:.0f}秒間データが来ていません。</translation>
    </message>
    <message>
        <source>{device} has sent {ahead:.0f} s more than it can have measured.</source>
        <translation>{device} は、測定できたはずの量より {ahead:.0f} 秒分多く送りました。</translation>
    </message>
    <message>
        <source>{device} has stopped giving pictures.</source>
        <translation>{device}からの画像が止まりました。</translation>
    </message>
    <message>
        <source>{device} has stopped sending pictures.</source>
        <translation>{device}が画像の送信を止めました。</translation>
    </message>
    <message>
        <source>{device} is gone, and the system has put {other} in its place.</source>
        <translation>{device}がなくなり、システムが{other}に切り替えました。</translation>
    </message>
    <message>
        <source>{device} is in use: its port is open in another program.</source>
        <translation>{device}は使用中です。ポートがほかのプログラムで開かれています。</translation>
    </message>
    <message>
        <source>{device} is not described by the installed BrainFlow.</source>
        <translation>インストール済みのBrainFlowに{device}の記述がありません。</translation>
    </message>
    <message>
        <source>{device} is not supported on this operating system.</source>
        <translation>{device}はこのOSに対応していません。</translation>
    </message>
    <message>
        <source>{device} is open in Emoscope already.</source>
        <translation>{device}はすでにEmoscopeで開いています。</translation>
    </message>
    <message>
        <source>{device} is over.</source>
        <translation>{device}は終わりました。</translation>
    </message>
    <message>
        <source>{device} is sending to another stream already.</source>
        <translation>{device}はすでに別のストリームに送信中です。</translation>
    </message>
    <message>
        <source>{device} offers no sound format that Emoscope can use, at {rate:.0f} Hz or its own rate.</source>
        <translation>{device}には、{rate:.0f} Hzでも固有の周波数でもEmoscopeが使える音声形式がありません。</translation>
    </message>
    <message>
        <source>{device} refuses the size of its buffer.</source>
        <translation>{device}がバッファーのサイズを受け付けません。</translation>
    </message>
    <message>
        <source>{device} repeats the same picture.</source>
        <translation>{device}が同じ画像を繰り返しています。</translation>
    </message>
    <message>
        <source>{device} repeats the same picture. Check its cable, or that it is not paused.</source>
        <translation>{device}が同じ画像を繰り返しています。ケーブルと、一時停止していないかを確認してください。</translation>
    </message>
    <message>
        <source>{device} repeats the same values in every channel. Check that it is on and streaming.</source>
        <translation>{device}の全チャンネルが同じ値を繰り返しています。電源と送信状態を確認してください。</translation>
    </message>
    <message>
        <source>{device} reports a failure that it does not explain (code {code}).</source>
        <translation>{device}が説明のない障害を報告しました（コード{code}）。</translation>
    </message>
    <message>
        <source>{device} sends no data.</source>
        <translation>{device}からデータが来ません。</translation>
    </message>
    <message>
        <source>{device} takes long to answer; still trying.</source>
        <translation>{device}の応答に時間がかかっています。試行を続けます。</translation>
    </message>
    <message>
        <source>{device} was released or stopped elsewhere.</source>
        <translation>{device}がほかの所で解放または停止されました。</translation>
    </message>
    <message>
        <source>{file} belongs to another recording: session.json is not the same.</source>
        <translation>{file} は別の記録のものです。session.json が一致しません。</translation>
    </message>
    <message>
        <source>{file} cannot be opened by {reader}.</source>
        <translation>{reader} で {file} を開けません。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({problem}).</source>
        <translation>{file}を読めません（{problem}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}).</source>
        <translation>{file} を読み込めません（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read: what was in it is left out.</source>
        <translation>{file} を読み込めません。その内容は除外しました。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Stop, make room or choose another folder, and record anew.</source>
        <translation>{file} に書き込めません（{why}）。停止し、空きを増やすか別のフォルダーを選んで、記録し直してください。</translation>
    </message>
    <message>
        <source>{file} has no column participant_id.</source>
        <translation>{file} に列 participant_id がありません。</translation>
    </message>
    <message>
        <source>{file} has {more} bytes more than were recorded, from byte {start} on.</source>
        <translation>{file} は記録時より {more} バイト多く、{start} バイト目以降が余分です。</translation>
    </message>
    <message>
        <source>{file} has {now} bytes, not {size}.</source>
        <translation>{file} は {now} バイトで、{size} バイトではありません。</translation>
    </message>
    <message>
        <source>{file} holds neither pictures nor sound that can be played.</source>
        <translation>{file}には再生できる映像も音声もありません。</translation>
    </message>
    <message>
        <source>{file} holds simulated EEG, not a person&apos;s.</source>
        <translation>{file} の脳波は模擬データで、人のものではありません。</translation>
    </message>
    <message>
        <source>{file} holds the annotations of the rater {rater}.</source>
        <translation>{file} には評定者 {rater} のアノテーションがあります。</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file}はフォルダーです。</translation>
    </message>
    <message>
        <source>{file} is cut short: it ends at {end:.1f} s of {whole:.1f} s.</source>
        <translation>{file}が途切れています：{whole:.1f}秒中{end:.1f}秒で終わります。</translation>
    </message>
    <message>
        <source>{file} is damaged from byte {start} to {stop}.</source>
        <translation>{file} の {start} から {stop} バイト目が破損しています。</translation>
    </message>
    <message>
        <source>{file} is damaged in {count} places: what was there is left out.</source>
        <translation>{file} は {count} か所で破損しています。その部分は除外しました。</translation>
    </message>
    <message>
        <source>{file} is damaged in {count} places; what could be decoded was played.</source>
        <translation>{file}は{count}か所壊れています。デコードできた部分を再生しました。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file}は空です。</translation>
    </message>
    <message>
        <source>{file} is inside the recording, which is not changed.</source>
        <translation>{file} は記録の中にあります。記録は変更されません。</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} がありません。</translation>
    </message>
    <message>
        <source>{file} is missing: what was in it is left out.</source>
        <translation>{file} がありません。その内容は除外しました。</translation>
    </message>
    <message>
        <source>{file} is no XDF from byte {start} to {stop}.</source>
        <translation>{file} の {start} から {stop} バイト目は XDF ではありません。</translation>
    </message>
    <message>
        <source>{file} is no text in UTF-8.</source>
        <translation>{file} は UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>{file} is not a media file that can be played, or is damaged at its start.</source>
        <translation>{file}は再生できるメディアファイルでないか、先頭が壊れています。</translation>
    </message>
    <message>
        <source>{file} is not the manifest of a batch that this program knows ({why}).</source>
        <translation>{file} は、このプログラムが扱えるバッチのマニフェストではありません（{why}）。</translation>
    </message>
    <message>
        <source>{file} is not the one that end.json names.</source>
        <translation>{file} は end.json に記されたものではありません。</translation>
    </message>
    <message>
        <source>{file} is there already; nothing was overwritten.</source>
        <translation>{file} はすでにあります。上書きはしていません。</translation>
    </message>
    <message>
        <source>{file} was cut off: {missing} bytes are missing from byte {start} on.</source>
        <translation>{file} は途中で切れています。{start} バイト目から {missing} バイト足りません。</translation>
    </message>
    <message>
        <source>{file}: EDF+ has 16 bits; the coarsest step is {step:.3g} {unit} ({channel}). BDF+ has 24.</source>
        <translation>{file}：EDF+ は 16 ビットで、最も粗い刻みは {step:.3g} {unit}（{channel}）です。BDF+ は 24 ビットです。</translation>
    </message>
    <message>
        <source>{file}: in {count} gaps, sample numbers and clock disagree; the clock decides how long they are.</source>
        <translation>{file}：{count} か所の途切れで、サンプル番号と時計が一致しません。途切れの長さは時計に従います。</translation>
    </message>
    <message>
        <source>{file}: the last {seconds:.3f} s fill up the last record with 0, marked BAD_padding.</source>
        <translation>{file}：最後のレコードの末尾 {seconds:.3f} 秒を 0 で埋め、BAD_padding と記しました。</translation>
    </message>
    <message>
        <source>{file}: {channel} is called {label}.</source>
        <translation>{file}：{channel} の名前は {label} です。</translation>
    </message>
    <message>
        <source>{file}: {channel} never moved.</source>
        <translation>{file}：{channel} の値はまったく変化していません。</translation>
    </message>
    <message>
        <source>{file}: {channel} stood at its limit for {seconds:.1f} s.</source>
        <translation>{file}：{channel} は {seconds:.1f} 秒間、限界値にありました。</translation>
    </message>
    <message>
        <source>{file}: {count} gaps ({seconds:.3f} s) are filled with 0 and marked BAD_gap.</source>
        <translation>{file}：{count} か所の途切れ（{seconds:.3f} 秒）を 0 で埋め、BAD_gap と記しました。</translation>
    </message>
    <message>
        <source>{file}: {count} markers and labels begin where there is no EEG; they are not in this file.</source>
        <translation>{file}：{count} 個のマーカーとラベルは脳波のない所で始まるため、このファイルにありません。</translation>
    </message>
    <message>
        <source>{file}: {count} pictures cannot be decoded.</source>
        <translation>{file}：{count} 枚の画像を復号できません。</translation>
    </message>
    <message>
        <source>{file}: {count} samples of {channel} are no usable numbers; they are 0 and marked BAD_unusable.</source>
        <translation>{file}：{channel} の {count} サンプルは使える数値ではないため、0 とし、BAD_unusable と記しました。</translation>
    </message>
    <message>
        <source>{file}: {n} operations are missing.</source>
        <translation>{file}：{n} 件の操作が欠けています。</translation>
    </message>
    <message>
        <source>{file}: {n} operations do not fit what came before: they are left out.</source>
        <translation>{file}：{n} 件の操作は、それまでの内容と合わないため除外しました。</translation>
    </message>
    <message>
        <source>{file}: {rate} Hz cannot be written exactly; the file says {said} Hz.</source>
        <translation>{file}：{rate} Hz は正確に書き込めません。ファイルには {said} Hz と記しています。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{folder} cannot be opened ({why}).</source>
        <translation>{folder} を開けません（{why}）。</translation>
    </message>
    <message>
        <source>{folder} cannot be recorded to ({why}).</source>
        <translation>{folder} には記録できません（{why}）。</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({why}).</source>
        <translation>{folder} に書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({why}).</source>
        <translation>{folder} に書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>{folder} changed while it was verified. Verify it again.</source>
        <translation>{folder} は検証中に変更されました。検証し直してください。</translation>
    </message>
    <message>
        <source>{folder} is a recording of another program.</source>
        <translation>{folder} は別のプログラムの記録です。</translation>
    </message>
    <message>
        <source>{folder} is in the recording itself.</source>
        <translation>{folder} は記録そのものの中にあります。</translation>
    </message>
    <message>
        <source>{folder} is not a recording.</source>
        <translation>{folder} は記録ではありません。</translation>
    </message>
    <message>
        <source>{folder} is not a recording: its session.json is something else.</source>
        <translation>{folder} は記録ではありません。session.json は別のものです。</translation>
    </message>
    <message>
        <source>{folder} is not a recording: session.json says nothing of the kind.</source>
        <translation>{folder} は記録ではありません。session.json にその記載がありません。</translation>
    </message>
    <message>
        <source>{folder} is not a recording: there is no session.json.</source>
        <translation>{folder} は記録ではありません。session.json がありません。</translation>
    </message>
    <message>
        <source>{folder} is not there, or is another recording.</source>
        <translation>{folder} がないか、別の記録になっています。</translation>
    </message>
    <message>
        <source>{folder} is readable to its last second; give it its end with: emoscope recover. Press Space to start again.</source>
        <translation>{folder} は最後の 1 秒まで読み込めます。終わりを付けてください：emoscope recover。スペースキーで開始し直してください。</translation>
    </message>
    <message>
        <source>{folder} is there and is no folder.</source>
        <translation>{folder} はすでにありますが、フォルダーではありません。</translation>
    </message>
    <message>
        <source>{folder} still goes on. Stop it first.</source>
        <translation>{folder} はまだ続いています。先に停止してください。</translation>
    </message>
    <message>
        <source>{folder} still goes on. Stop it, then run this again.</source>
        <translation>{folder} はまだ続いています。停止してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>{folder} was recorded by a newer Emoscope (format {version}).</source>
        <translation>{folder} は新しい Emoscope で記録されています（形式 {version}）。</translation>
    </message>
    <message>
        <source>{frames} pictures: in {seen} all faces known were hidden, in {near} also where faces were shortly before or after, {whole} are hidden as a whole, {bad} were damaged.</source>
        <translation>画像 {frames} 枚：{seen} 枚で、検出したすべての顔を隠しました。{near} 枚で、直前か直後に顔があった所も隠しました。{whole} 枚は全体を隠し、{bad} 枚は破損していました。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of EEG arrived.</source>
        <translation type="vanished">脳波サンプル{expected}個中{got}個が届きました。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of EEG arrived; the limit is a loss of {limit:.0%}.</source>
        <translation>脳波は {expected} サンプル中 {got} 個だけ届きました。損失の上限は {limit:.0%} です。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of sound arrived.</source>
        <translation>音声サンプル{expected}個中{got}個が届きました。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of sound arrived; the limit is a loss of {limit:.0%}.</source>
        <translation>音声は {expected} サンプル中 {got} 個だけ届きました。損失の上限は {limit:.0%} です。</translation>
    </message>
    <message>
        <source>{key} cannot be a key: take a letter a to z or a digit</source>
        <translation>{key} はキーにできません。英字 a から z、または数字を使ってください</translation>
    </message>
    <message>
        <source>{key} is not a setting of an EEG board.</source>
        <translation>{key}は脳波ボードの設定ではありません。</translation>
    </message>
    <message>
        <source>{key} of {board} must be a whole number from {low} to {high}, not {text}.</source>
        <translation>{board}の{key}は{low}〜{high}の整数です（{text}は不可）。</translation>
    </message>
    <message>
        <source>{kind} begins {ms:.0f} ms after the first stream.</source>
        <translation>{kind} は最初のストリームより {ms:.0f} ミリ秒遅く始まります。</translation>
    </message>
    <message>
        <source>{kind} ends {ms:.0f} ms before the last stream.</source>
        <translation>{kind} は最後のストリームより {ms:.0f} ミリ秒早く終わります。</translation>
    </message>
    <message>
        <source>{kind}: at most {ms:.0f} ms are lost at the end.</source>
        <translation>{kind}：末尾で失われたのは最大 {ms:.0f} ミリ秒です。</translation>
    </message>
    <message>
        <source>{kind}: nothing is there of {device}.</source>
        <translation>{kind}：{device} のデータがありません。</translation>
    </message>
    <message>
        <source>{kind}: the blocks are not in order.</source>
        <translation>{kind}：ブロックの順序が正しくありません。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) could not be written in time.</source>
        <translation>{kind}：{count} 個のサンプル（{ms:.0f} ミリ秒）を時間内に書き込めませんでした。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) did not come from the device, in {gaps} gaps, the longest {longest:.0f} ms.</source>
        <translation>{kind}：{count} 個のサンプル（{ms:.0f} ミリ秒）が機器から届きませんでした。途切れは {gaps} か所、最長 {longest:.0f} ミリ秒です。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) did not come from the device.</source>
        <translation>{kind}：{count} 個のサンプル（{ms:.0f} ミリ秒）が機器から届きませんでした。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) have times but are not in their file.</source>
        <translation>{kind}：{count} 個のサンプル（{ms:.0f} ミリ秒）は時刻がありますが、ファイルにありません。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) in the file have no times.</source>
        <translation>{kind}：ファイルの {count} 個のサンプル（{ms:.0f} ミリ秒）に時刻がありません。</translation>
    </message>
    <message>
        <source>{kind}: {count} times nothing came for a while, the longest {longest:.0f} ms, without a counted loss.</source>
        <translation>{kind}：しばらくデータが届かないことが {count} 回ありました（最長 {longest:.0f} ミリ秒）。欠落としては数えられていません。</translation>
    </message>
    <message>
        <source>{kind}: {found} of {count} samples are there.</source>
        <translation>{kind}：{count} 個中 {found} 個のサンプルがあります。</translation>
    </message>
    <message>
        <source>{label} cannot be the name of a BIDS task or session.</source>
        <translation>{label} は BIDS のタスクやセッションの名前に使えません。</translation>
    </message>
    <message>
        <source>{label} is {percent:.0f} % of all labels: κ and α then say little, whatever they are.</source>
        <translation>{label} が全ラベルの {percent:.0f} % を占めています。κ と α は、値にかかわらず、あまり意味を持ちません。</translation>
    </message>
    <message>
        <source>{modality} model: {why}</source>
        <translation>{modality}のモデル：{why}</translation>
    </message>
    <message>
        <source>{modality} never voted.</source>
        <translation>{modality}は一度も投票していません。</translation>
    </message>
    <message>
        <source>{modality}: its model was not to be had.</source>
        <translation>{modality}：モデルを利用できませんでした。</translation>
    </message>
    <message>
        <source>{modality}: these classes were withheld, it said nothing about them:</source>
        <translation>{modality}：次のクラスは抑えられ、判断していません：</translation>
    </message>
    <message>
        <source>{modality}: validity</source>
        <translation>{modality}：有効度</translation>
    </message>
    <message>
        <source>{modality}: voted</source>
        <translation>{modality}：投票</translation>
    </message>
    <message>
        <source>{modality}: why it counted less or not at all, by share of the time (the first reason of each answer, with its last figures):</source>
        <translation>{modality}：寄与が小さい、またはない理由。時間の割合順（各判断の最初の理由、数値は最後のもの）：</translation>
    </message>
    <message>
        <source>{modality}: {key}</source>
        <translation>{modality}：{key}</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {host} cannot be reached ({why}).</source>
        <translation>{name} を取得できません：{host} に届きません（{why}）。</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {why}.</source>
        <translation>{name} を取得できません：{why}。</translation>
    </message>
    <message>
        <source>{name} drifts by {size:.0f} µV/s (limit {limit:.0f}): let it settle.</source>
        <translation>{name} が {size:.0f} µV/s でドリフトしています（上限 {limit:.0f}）。落ち着くまで待ってください。</translation>
    </message>
    <message>
        <source>{name} drifts by {size:.0f} µV/s: let it settle.</source>
        <translation type="vanished">{name}が{size:.0f} µV/sでドリフトしています。落ち着くまで待ってください。</translation>
    </message>
    <message>
        <source>{name} is no file name.</source>
        <translation>{name} はファイル名ではありません。</translation>
    </message>
    <message>
        <source>{name} is railed: press it on, or check the reference.</source>
        <translation>{name}が飽和しています。電極を押さえるか、基準電極を確認してください。</translation>
    </message>
    <message>
        <source>{name} jumps by {size:.0f} µV (limit {limit:.0f}): it moves.</source>
        <translation>{name} が {size:.0f} µV 跳んでいます（上限 {limit:.0f}）。動いています。</translation>
    </message>
    <message>
        <source>{name} jumps by {size:.0f} µV: it moves.</source>
        <translation type="vanished">{name}が{size:.0f} µV跳んでいます。電極が動いています。</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, such as [&quot;calm&quot;, &quot;tense&quot;]</source>
        <translation>{name} は [&quot;calm&quot;, &quot;tense&quot;] のような文字列の一覧でなければなりません</translation>
    </message>
    <message>
        <source>{name} must be within {low} and {high}, not {value}.</source>
        <translation>{name}は{low}〜{high}の範囲です（{value}は不可）。</translation>
    </message>
    <message>
        <source>{name}, {who}</source>
        <translation>{name}、{who}</translation>
    </message>
    <message>
        <source>{n} annotations do not cover half of any unit: shorter units would have them.</source>
        <translation>{n} 件のアノテーションは、どの単位の半分にも達しません。単位を短くすると数に入ります。</translation>
    </message>
    <message>
        <source>{n} annotations lie outside the recording.</source>
        <translation>{n} 件のアノテーションは記録の外にあります。</translation>
    </message>
    <message>
        <source>{n} blocks of {block:g} s are too few for intervals: {least} are needed.</source>
        <translation>信頼区間を求めるには、{block:g} 秒のブロック {n} 個では足りません。{least} 個必要です。</translation>
    </message>
    <message>
        <source>{n} faces, and at most {limit} while none is chosen: click the participant&apos;s face.</source>
        <translation>顔が {n} 個あります。選ばれていない間は {limit} 個までです。参加者の顔をクリックしてください。</translation>
    </message>
    <message>
        <source>{n} faces: following the one in the box.</source>
        <translation>顔が{n}人分あります。枠内の顔を追跡中です。</translation>
    </message>
    <message>
        <source>{n} faces: following the one in the box. Click the participant&apos;s face to be sure.</source>
        <translation>顔が{n}人分あります。枠内の顔を追跡中です。参加者の顔をクリックして確定してください。</translation>
    </message>
    <message>
        <source>{n} instants are not compared: they last no time.</source>
        <translation>一瞬だけの {n} 件は、長さがないため比較しません。</translation>
    </message>
    <message>
        <source>{n} units are covered by two labels of one rater alike: they count as none.</source>
        <translation>{n} 個の単位では、同じ評定者の二つのラベルが同じ長さです。ラベルなしとして数えます。</translation>
    </message>
    <message>
        <source>{one} and {other} are taken for two labels.</source>
        <translation>{one} と {other} は二つの別のラベルとみなします。</translation>
    </message>
    <message>
        <source>{out} holds results of other models, settings or another version.</source>
        <translation>{out} には、別のモデル、設定、または版の結果があります。</translation>
    </message>
    <message>
        <source>{out} is inside a recording.</source>
        <translation>{out} は記録の中にあります。</translation>
    </message>
    <message>
        <source>{out} is inside the recording.</source>
        <translation>{out} は記録の中にあります。</translation>
    </message>
    <message>
        <source>{part} is not a setting of an EEG board.</source>
        <translation>{part}は脳波ボードの設定ではありません。</translation>
    </message>
    <message>
        <source>{part} says nothing about an EEG file.</source>
        <translation>{part}は脳波ファイルの指定ではありません。</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path}を開けません。</translation>
    </message>
    <message>
        <source>{path} cannot be read any more ({error}).</source>
        <translation>{path}を読めなくなりました（{error}）。</translation>
    </message>
    <message>
        <source>{path} has no channel {name}, or it is named twice.</source>
        <translation>{path}にチャンネル{name}がないか、名前が重複しています。</translation>
    </message>
    <message>
        <source>{path} has no use for {key}.</source>
        <translation>{path}は{key}を使いません。</translation>
    </message>
    <message>
        <source>{path} has no {part}.</source>
        <translation>{path}に{part}がありません。</translation>
    </message>
    <message>
        <source>{path} has no {wanted} of a fixed rate.</source>
        <translation>{path}に一定周波数の{wanted}がありません。</translation>
    </message>
    <message>
        <source>{path} has {columns} columns, but {board} writes {rows}.</source>
        <translation>{path}は{columns}列ですが、{board}は{rows}列を書きます。</translation>
    </message>
    <message>
        <source>{path} holds no EEG channel.</source>
        <translation>{path}に脳波チャンネルがありません。</translation>
    </message>
    <message>
        <source>{path} holds samples as {kind}, which is not read.</source>
        <translation>{path}のサンプル形式{kind}は読めません。</translation>
    </message>
    <message>
        <source>{path} holds the wanted channels at different rates.</source>
        <translation>{path}の指定チャンネルは周波数がそろっていません。</translation>
    </message>
    <message>
        <source>{path} is damaged or incomplete ({why}).</source>
        <translation>{path}が壊れているか不完全です（{why}）。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path}は空です。</translation>
    </message>
    <message>
        <source>{path} is no EEG file that Emoscope reads, or it is damaged at its beginning.</source>
        <translation>{path}はEmoscopeが読める脳波ファイルでないか、先頭が壊れています。</translation>
    </message>
    <message>
        <source>{path} is only a part of a BrainVision recording.</source>
        <translation>{path}はBrainVision記録の一部にすぎません。</translation>
    </message>
    <message>
        <source>{path} may come from several boards: {boards}.</source>
        <translation>{path}は複数のボードの可能性があります：{boards}。</translation>
    </message>
    <message>
        <source>{path}: {why}.</source>
        <translation>{path}：{why}。</translation>
    </message>
    <message>
        <source>{places} are copies of one recording.</source>
        <translation>{places} は一つの記録のコピーです。</translation>
    </message>
    <message>
        <source>{rate:g} Hz, resampled to {wanted:g} Hz.</source>
        <translation>{rate:g} Hzから{wanted:g} Hzにリサンプリング。</translation>
    </message>
    <message>
        <source>{seconds:.1f} s after the beginning</source>
        <translation>開始の {seconds:.1f} 秒後</translation>
    </message>
    <message>
        <source>{seconds:.1f} s of speech in the last {window:.0f} s.</source>
        <translation>直近{window:.0f}秒のうち発話{seconds:.1f}秒。</translation>
    </message>
    <message>
        <source>{seconds:g} s, every {hop:g} s</source>
        <translation>{seconds:g} 秒、{hop:g} 秒ごと</translation>
    </message>
    <message>
        <source>{share:.0%} of all bytes were compared with their checksums.</source>
        <translation>全バイトの {share:.0%} をチェックサムと照合しました。</translation>
    </message>
    <message>
        <source>{share:.0%} of the face is beyond the picture&apos;s edge, the limit is {limit:.0%}: move it to the middle.</source>
        <translation>顔の {share:.0%} が画面の外です。上限は {limit:.0%} です。中央に移してください。</translation>
    </message>
    <message>
        <source>{share}: {reason}</source>
        <translation>{share}：{reason}</translation>
    </message>
    <message>
        <source>{text} cannot be a name or a label</source>
        <translation>{text} は名前にもラベルにも使えません</translation>
    </message>
    <message>
        <source>{time} (h:min:s)</source>
        <translation>{time}（時:分:秒）</translation>
    </message>
    <message>
        <source>{where} has the wrong kind of value.</source>
        <translation>{where}の値の種類が違います。</translation>
    </message>
    <message>
        <source>{where} must be a table.</source>
        <translation>{where}はテーブルでなければなりません。</translation>
    </message>
    <message>
        <source>{where} must be {kind}.</source>
        <translation>{where}は{kind}でなければなりません。</translation>
    </message>
    <message>
        <source>{where}{why}.</source>
        <translation>{where}{why}。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>A latency is the constant delay of a device; it is taken off the time of each sample. Changes take effect with the next start.</source>
        <translation type="vanished">遅延はデバイス固有の一定の遅れで、各サンプルの時刻から差し引かれます。変更は次の開始時に有効になります。</translation>
    </message>
    <message>
        <source>A latency is the constant delay of a device; it is taken off the time of each sample. Voices are told apart with 12 to 18 errors in 100, more with strong emotion or noise. Changes take effect with the next start.</source>
        <translation>遅延は機器の一定の遅れで、各サンプルの時刻から差し引かれます。声の聞き分けは100回中12～18回誤り、強い感情や雑音ではさらに増えます。変更は次の開始時に有効になります。</translation>
    </message>
    <message>
        <source>Calibration of this site</source>
        <translation>この施設の較正</translation>
    </message>
    <message>
        <source>Camera latency</source>
        <translation>カメラの遅延</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Cards (*.toml);;All files (*)</source>
        <translation>カード (*.toml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>EEG is shown and recorded; it does not vote.</source>
        <translation>脳波は表示と記録のみで、判定には加わりません。</translation>
    </message>
    <message>
        <source>EEG latency</source>
        <translation>脳波の遅延</translation>
    </message>
    <message>
        <source>EEG scale per channel</source>
        <translation>1チャンネルの振幅</translation>
    </message>
    <message>
        <source>EEG sweep</source>
        <translation>脳波スイープ</translation>
    </message>
    <message>
        <source>Each modality counts by weight x validity x freshness. The floor bounds what one modality alone can claim in the log-opinion pool. Over time: instant knows no past, responsive averages 1 s, stable expects states that last 20 s and more.</source>
        <translation>各モダリティは、重み×有効性×新しさの分だけ数えます。下限は、対数意見プールで一つのモダリティだけが主張できる範囲を抑えます。時間の扱い：instantは過去を見ず、responsiveは1秒の平均、stableは20秒以上続く状態を想定します。</translation>
    </message>
    <message>
        <source>Electrode names</source>
        <translation>電極名</translation>
    </message>
    <message>
        <source>Face is read by</source>
        <translation>顔の読み取り</translation>
    </message>
    <message>
        <source>Face landmarks</source>
        <translation>顔のランドマーク</translation>
    </message>
    <message>
        <source>Floor against certainty (ε)</source>
        <translation>過信を防ぐ下限（ε）</translation>
    </message>
    <message>
        <source>Frame rate asked for</source>
        <translation>要求フレームレート</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Fusion is a log-opinion pool: each modality counts by weight x validity x freshness. The floor bounds what one modality alone can claim.</source>
        <translation type="vanished">統合は対数意見プールです。各モダリティは 重み × 有効性 × 新しさ で寄与します。下限は、1つのモダリティだけで主張できる程度を抑えます。</translation>
    </message>
    <message>
        <source>Fusion rule</source>
        <translation>統合規則</translation>
    </message>
    <message>
        <source>It can be used.</source>
        <translation>使えます。</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>使えません。</translation>
    </message>
    <message>
        <source>It may not vote.</source>
        <translation>判定には加わりません。</translation>
    </message>
    <message>
        <source>It may vote.</source>
        <translation>判定に加わります。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language and size take effect with the next start of the program.</source>
        <translation>言語とサイズは、次回のプログラム起動時に有効になります。</translation>
    </message>
    <message>
        <source>Mains frequency</source>
        <translation>電源周波数</translation>
    </message>
    <message>
        <source>Microphone latency</source>
        <translation>マイクの遅延</translation>
    </message>
    <message>
        <source>Models (*.onnx);;All files (*)</source>
        <translation>モデル (*.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Neutral face</source>
        <translation>中立の表情</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>時間の扱い</translation>
    </message>
    <message>
        <source>Participant&apos;s voice</source>
        <translation>参加者の声</translation>
    </message>
    <message>
        <source>Personal EEG model</source>
        <translation>個人用脳波モデル</translation>
    </message>
    <message>
        <source>Picture size asked for</source>
        <translation>要求画像サイズ</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字と部品の大きさ</translation>
    </message>
    <message>
        <source>The models count as their cards say.</source>
        <translation>各モデルはカードの記載どおりに扱われます。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>This rule needs a calibration: make one with emoscope fuse --save.</source>
        <translation>この規則には較正が必要です。emoscope fuse --save で作成してください。</translation>
    </message>
    <message>
        <source>This rule needs a network that you trained on your own recordings.</source>
        <translation>この規則には、自分の記録で学習したネットワークが必要です。</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>学習済みネットワーク</translation>
    </message>
    <message>
        <source>Weight of {name}</source>
        <translation>{name}の重み</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>as the board says, e.g. Fp1 Fp2 C3 C4</source>
        <translation>ボードに従う 例：Fp1 Fp2</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>can be recorded (N)</source>
        <translation>記録できる（N）</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自動検出</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>movements alone</source>
        <translation>顔の動きのみ</translation>
    </message>
    <message>
        <source>network and movements</source>
        <translation>ネットワークと顔の動き</translation>
    </message>
    <message>
        <source>only this voice counts, once it is enrolled (V)</source>
        <translation>登録後はこの声だけを対象にする（V）</translation>
    </message>
    <message>
        <source>{name} is stale after</source>
        <translation>{name}の有効期限</translation>
    </message>
</context>
<context>
    <name>SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>スペクトログラム</translation>
    </message>
    <message>
        <source>pitch {hertz:.0f} Hz</source>
        <translation>基本周波数 {hertz:.0f} Hz</translation>
    </message>
    <message>
        <source>{rate:.1f} syllables/s</source>
        <translation>{rate:.1f} 音節/秒</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>absent</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>品質低下</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>表示のみ</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有効</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Delay from taking a frame to painting its result; skipped decisions.</source>
        <translation>フレームの撮影から結果の描画までの遅延と、スキップした判定の数。</translation>
    </message>
    <message>
        <source>LOST {n}</source>
        <translation>欠落 {n}</translation>
    </message>
    <message>
        <source>No device.</source>
        <translation>デバイスなし。</translation>
    </message>
    <message>
        <source>delay p50 / p95</source>
        <translation>遅延 p50 / p95</translation>
    </message>
    <message>
        <source>models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>window</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>{measured} of {nominal} Hz</source>
        <translation>{measured} / {nominal} Hz</translation>
    </message>
    <message>
        <source>{stream} {device}: {state}, {rate}, {lost} lost in {gaps} gaps. {why}</source>
        <translation>{stream} {device}：{state}、{rate}、欠落 {lost} サンプル（{gaps} か所）。{why}</translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>EEG headset</source>
        <translation>脳波ヘッドセット</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
</context>
<context>
    <name>TimeLanes</name>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>記録全体</translation>
    </message>
</context>
<context>
    <name>TogetherCard</name>
    <message>
        <source>At this instant</source>
        <translation>この瞬間</translation>
    </message>
    <message>
        <source>it alone</source>
        <translation>単独</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>除いた場合</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>マーカー %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>ダーク／ライト</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>EEG rest</source>
        <translation>安静時脳波</translation>
    </message>
    <message>
        <source>End EEG rest</source>
        <translation>安静時を終了</translation>
    </message>
    <message>
        <source>End enrolment</source>
        <translation type="vanished">登録を終了</translation>
    </message>
    <message>
        <source>End enrolment: {seconds} s</source>
        <translation>登録を終了：{seconds} 秒</translation>
    </message>
    <message>
        <source>End neutral face</source>
        <translation>中立の表情を終了</translation>
    </message>
    <message>
        <source>End recording</source>
        <translation>記録を終了</translation>
    </message>
    <message>
        <source>Enrol voice</source>
        <translation>声を登録</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Neutral face</source>
        <translation>中立の表情</translation>
    </message>
    <message>
        <source>Neutral face: in use</source>
        <translation>中立の表情：使用中</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Review a recording</source>
        <translation>記録をレビュー</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Voice: enrolled</source>
        <translation>声：登録済み</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Give it its end</source>
        <translation>終わりを付ける</translation>
    </message>
    <message>
        <source>Nobody annotates</source>
        <translation>評定者なし</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
</context>
<context>
    <name>ValidityTile</name>
    <message>
        <source>Not in use: choose a device to add it.</source>
        <translation>未使用です。デバイスを選ぶと加わります。</translation>
    </message>
    <message>
        <source>counts {share} %</source>
        <translation>寄与 {share} %</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>寄与なし</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Choose a camera to begin.</source>
        <translation>カメラを選んでください。</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>再生</translation>
    </message>
</context>
<context>
    <name>VoiceStrip</name>
    <message>
        <source>no speech</source>
        <translation>発話なし</translation>
    </message>
    <message>
        <source>no voice yet</source>
        <translation>音声待ち</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>発話中</translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>CLIPPED</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>No sound yet.</source>
        <translation>音声がありません。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>peak {db} dB</source>
        <translation>ピーク {db} dB</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>評定者</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
</context>
</TS>
