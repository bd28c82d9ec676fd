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
    <name>AfterDialog</name>
    <message>
        <source>&amp;Go on</source>
        <translation>続ける(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next participant</source>
        <translation>次の参加者(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>レビュー(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;{code} again</source>
        <translation>{code} をもう一度(&amp;A)</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>確認してください</translation>
    </message>
    <message>
        <source>The recording has ended</source>
        <translation>記録が終了しました</translation>
    </message>
    <message>
        <source>The recording is good</source>
        <translation>記録は良好です</translation>
    </message>
    <message>
        <source>Verifying what was recorded ...</source>
        <translation>記録を検証しています…</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>ファイルの場所</translation>
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
    <name>Alarm</name>
    <message>
        <source>Alarm</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>over, seen</source>
        <translation>終了、確認済み</translation>
    </message>
    <message>
        <source>over, unseen</source>
        <translation>終了、未確認</translation>
    </message>
    <message>
        <source>stands, seen</source>
        <translation>継続中、確認済み</translation>
    </message>
    <message>
        <source>stands, unseen</source>
        <translation>継続中、未確認</translation>
    </message>
    <message>
        <source>{severity}, {subject}, {state}. {text}</source>
        <translation>{severity}、{subject}、{state}。{text}</translation>
    </message>
</context>
<context>
    <name>AlarmHistory</name>
    <message>
        <source>Alarms as text</source>
        <translation>アラームのテキスト</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>すべてのアラーム</translation>
    </message>
    <message>
        <source>All alarms, the newest first</source>
        <translation>すべてのアラーム（新しい順）</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>すべて確認</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save as text ...</source>
        <translation>テキストとして保存…</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>There has been no alarm.</source>
        <translation>アラームはありませんでした。</translation>
    </message>
</context>
<context>
    <name>AlarmRow</name>
    <message>
        <source>Acknowledge this alarm: it falls silent.</source>
        <translation>このアラームを確認済みにします。音が止まります。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Seen: {what}</source>
        <translation>確認：{what}</translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge all alarms: they fall silent.</source>
        <translation>すべてのアラームを確認済みにします。音が止まります。</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Alarms are muted: {left}</source>
        <translation>アラームを消音中：{left}</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>すべて確認</translation>
    </message>
    <message>
        <source>Mute for 2 min</source>
        <translation>2 分間消音</translation>
    </message>
    <message>
        <source>Show all alarms of this session.</source>
        <translation>このセッションのすべてのアラームを表示します。</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>音を出す</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
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
    <name>AskPage</name>
    <message>
        <source>Begun</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件一覧</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>ラベルの出どころ</translation>
    </message>
    <message>
        <source>One condition</source>
        <translation>一方の条件</translation>
    </message>
    <message>
        <source>Points of the scales</source>
        <translation>尺度の段階数</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>評定数</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>記録一覧</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Tell apart</source>
        <translation>区別するもの</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>もう一方</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>試行数</translation>
    </message>
    <message>
        <source>arousal alone</source>
        <translation>覚醒度のみ</translation>
    </message>
    <message>
        <source>her own ratings, cut at the middle</source>
        <translation>参加者自身の評定（中央で二分）</translation>
    </message>
    <message>
        <source>high arousal</source>
        <translation>高い覚醒度</translation>
    </message>
    <message>
        <source>high valence</source>
        <translation>高い感情価</translation>
    </message>
    <message>
        <source>low arousal</source>
        <translation>低い覚醒度</translation>
    </message>
    <message>
        <source>low valence</source>
        <translation>低い感情価</translation>
    </message>
    <message>
        <source>neither: leave it out</source>
        <translation>どちらでもない：除外</translation>
    </message>
    <message>
        <source>pleasant and calm (HVLA)</source>
        <translation>快で落ち着いた（HVLA）</translation>
    </message>
    <message>
        <source>pleasant and excited (HVHA)</source>
        <translation>快で興奮した（HVHA）</translation>
    </message>
    <message>
        <source>the condition of each trial</source>
        <translation>各試行の条件</translation>
    </message>
    <message>
        <source>two conditions of your own (without a vote)</source>
        <translation>任意の二つの条件（判定には加わらない）</translation>
    </message>
    <message>
        <source>unpleasant and calm (LVLA)</source>
        <translation>不快で落ち着いた（LVLA）</translation>
    </message>
    <message>
        <source>unpleasant and excited (LVHA)</source>
        <translation>不快で興奮した（LVHA）</translation>
    </message>
    <message>
        <source>valence alone</source>
        <translation>感情価のみ</translation>
    </message>
    <message>
        <source>valence and arousal</source>
        <translation>感情価と覚醒度</translation>
    </message>
    <message>
        <source>{condition} stands for</source>
        <translation>{condition} の意味</translation>
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
    <name>Bars</name>
    <message>
        <source>A copy without this computer&apos;s devices ...</source>
        <translation>このコンピューターのデバイスを除いたコピー…</translation>
    </message>
    <message>
        <source>A plain study</source>
        <translation>標準の研究</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Example: EEG at rest</source>
        <translation>例：安静時脳波</translation>
    </message>
    <message>
        <source>Example: interview with face and voice</source>
        <translation>例：顔と声による面接</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New study, from an example</source>
        <translation>例から新しい研究を作成</translation>
    </message>
    <message>
        <source>Open ...</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Share this study</source>
        <translation>この研究を共有</translation>
    </message>
    <message>
        <source>The text, into the clipboard</source>
        <translation>テキストをクリップボードへ</translation>
    </message>
    <message>
        <source>To be put right before it can be saved or used: {pages}.</source>
        <translation>保存や使用の前に修正が必要です：{pages}。</translation>
    </message>
    <message>
        <source>Use this study</source>
        <translation>この研究を使う</translation>
    </message>
    <message>
        <source>{file}, changes not saved</source>
        <translation>{file}、変更は未保存</translation>
    </message>
</context>
<context>
    <name>BaselinePanel</name>
    <message>
        <source>Begin baseline</source>
        <translation>ベースラインを開始</translation>
    </message>
    <message>
        <source>Counting begins in {seconds} s.</source>
        <translation>{seconds} 秒後に計測を始めます。</translation>
    </message>
    <message>
        <source>Do this step again</source>
        <translation>この手順をやり直す</translation>
    </message>
    <message>
        <source>Do this step now</source>
        <translation>この手順を今行う</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Guided baseline, 90 s</source>
        <translation type="vanished">ガイド付きベースライン、90 秒</translation>
    </message>
    <message>
        <source>Guided baseline, {seconds} s</source>
        <translation>ガイド付きベースライン、{seconds} 秒</translation>
    </message>
    <message>
        <source>Seconds that count</source>
        <translation>有効な秒数</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>手順を飛ばす</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>残りを飛ばす</translation>
    </message>
    <message>
        <source>The baseline is over. Click a step to do it again.</source>
        <translation>ベースラインは終わりました。手順をクリックするとやり直せます。</translation>
    </message>
    <message>
        <source>The participant&apos;s screen is closed (F8). Say it, or let it be read here:</source>
        <translation>参加者の画面が閉じています（F8）。口頭で伝えるか、ここを読んでもらってください：</translation>
    </message>
    <message>
        <source>With the participant, before you record. It can be left out; the recording then says so.</source>
        <translation>記録の前に、参加者と行います。省略できますが、その場合は記録にそう記されます。</translation>
    </message>
    <message>
        <source>done, {valid} s</source>
        <translation>完了、{valid} 秒</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>too little, {valid} of {wanted} s</source>
        <translation>不足、{valid} / {wanted} 秒</translation>
    </message>
    <message>
        <source>{left} s to go, {valid} of {wanted} s count</source>
        <translation>残り {left} 秒、有効 {valid} / {wanted} 秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>BlockBar</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>ブロック %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>+{seconds} s</source>
        <translation>+{seconds} 秒</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>All blocks are over</source>
        <translation>すべてのブロックが終わりました</translation>
    </message>
    <message>
        <source>Begin any block.</source>
        <translation>任意のブロックを開始します。</translation>
    </message>
    <message>
        <source>Begin this block once more; the record keeps both.</source>
        <translation>このブロックをもう一度開始します。記録には両方が残ります。</translation>
    </message>
    <message>
        <source>Begin: {block}</source>
        <translation>開始：{block}</translation>
    </message>
    <message>
        <source>Block {here} of {count}</source>
        <translation>ブロック {here} / {count}</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End the block now, as not finished.</source>
        <translation>ブロックを未完了として今すぐ終了します。</translation>
    </message>
    <message>
        <source>End this block and begin the next one.</source>
        <translation>このブロックを終了し、次のブロックを開始します。</translation>
    </message>
    <message>
        <source>Let the block last longer.</source>
        <translation>ブロックを延長します。</translation>
    </message>
    <message>
        <source>Next: {block}</source>
        <translation>次：{block}</translation>
    </message>
    <message>
        <source>No block runs</source>
        <translation>実行中のブロックなし</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Time since it began</source>
        <translation>開始からの時間</translation>
    </message>
</context>
<context>
    <name>BlocksPage</name>
    <message>
        <source>Add a block</source>
        <translation>ブロックを追加</translation>
    </message>
    <message>
        <source>Blocks in their order</source>
        <translation>ブロック（実施順）</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>教示</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Length of the block</source>
        <translation>ブロックの長さ</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>ブロックを下へ</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>ブロックを上へ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>ブロックの名前</translation>
    </message>
    <message>
        <source>On her screen</source>
        <translation>参加者の画面</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The block lasts until the operator ends it</source>
        <translation>ブロックはオペレーターが終了するまで続きます</translation>
    </message>
    <message>
        <source>To read, {name}</source>
        <translation>読む文章、{name}</translation>
    </message>
    <message>
        <source>What the participant sees</source>
        <translation>参加者に見えるもの</translation>
    </message>
    <message>
        <source>Without a text the participant sees the screen alone.</source>
        <translation>文章がなければ、参加者には画面だけが表示されます。</translation>
    </message>
    <message>
        <source>a cross to look at</source>
        <translation>注視用の十字</translation>
    </message>
    <message>
        <source>her own face, mirrored</source>
        <translation>参加者自身の顔（鏡像）</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>please wait</source>
        <translation>お待ちください</translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>終了するまで</translation>
    </message>
    <message>
        <source>until the operator ends it</source>
        <translation>オペレーターが終了するまで</translation>
    </message>
    <message>
        <source>{line} - to be put right</source>
        <translation>{line}：要修正</translation>
    </message>
    <message>
        <source>{number}. {name} ({length})</source>
        <translation>{number}. {name}（{length}）</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>統合結果</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
</context>
<context>
    <name>CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>較正</translation>
    </message>
    <message>
        <source>Calibrate the EEG model of {code}</source>
        <translation>{code} の脳波モデルを較正</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>It is used when she sits down.</source>
        <translation>次に参加者が着席したときから使います。</translation>
    </message>
    <message>
        <source>Keep, do not use</source>
        <translation>保存のみ、使わない</translation>
    </message>
    <message>
        <source>Looking for recordings ...</source>
        <translation>記録を探しています…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>The model is kept in her profile, and not used so far.</source>
        <translation>モデルは参加者のプロファイルに保存しました。まだ使っていません。</translation>
    </message>
    <message>
        <source>The running session has it, and it does not vote.</source>
        <translation>実行中のセッションに渡しましたが、判定には加わりません。</translation>
    </message>
    <message>
        <source>The running session uses it from now on.</source>
        <translation>実行中のセッションで今から使います。</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>今すぐ使う</translation>
    </message>
    <message>
        <source>{code} has no closed recording with an EEG and a protocol&apos;s trials.</source>
        <translation>{code} には、脳波とプロトコルの試行を含む終了済みの記録がありません。</translation>
    </message>
    <message>
        <source>{done} of {of} permutations.</source>
        <translation>並べ替え {done} / {of} 回。</translation>
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
    <name>ChannelTable</name>
    <message>
        <source>Channel</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Channels and their electrodes</source>
        <translation>チャンネルと電極</translation>
    </message>
    <message>
        <source>Electrode</source>
        <translation>電極</translation>
    </message>
    <message>
        <source>On the head</source>
        <translation>頭部の位置</translation>
    </message>
    <message>
        <source>no place known</source>
        <translation>位置不明</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>own position</source>
        <translation>独自の位置</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>配置済み</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>名前が必要</translation>
    </message>
</context>
<context>
    <name>ChooseProtocol</name>
    <message numerus="yes">
        <source>%n fault(s): this protocol cannot be run.</source>
        <translation>
            <numerusform>誤りが %n 件あるため、このプロトコルは実行できません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are empty: it cannot be run before a file is named for each.</source>
        <translation>
            <numerusform>空欄が %n 個あります。それぞれにファイルを指定するまで実行できません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>試行 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A run of “{protocol}” was left in the middle. With the same file, number and seed it goes on where it was.</source>
        <translation>「{protocol}」の実行が途中で止まっています。同じファイル、番号、シードなら、続きから再開します。</translation>
    </message>
    <message>
        <source>A trial that is broken off comes again</source>
        <translation>中断した試行の再実施</translation>
    </message>
    <message>
        <source>Begin with trial</source>
        <translation>開始する試行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a protocol</source>
        <translation>プロトコルを選択</translation>
    </message>
    <message>
        <source>Choose the file of a protocol.</source>
        <translation>プロトコルのファイルを選んでください。</translation>
    </message>
    <message>
        <source>Conditions: {names}.</source>
        <translation>条件：{names}。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Or one of</source>
        <translation>または次から</translation>
    </message>
    <message>
        <source>Participant&apos;s number</source>
        <translation>参加者番号</translation>
    </message>
    <message>
        <source>Protocols (*.toml)</source>
        <translation>プロトコル (*.toml)</translation>
    </message>
    <message>
        <source>Rehearsal: everything runs, nothing of it counts</source>
        <translation>リハーサル：すべて動作しますが、結果には数えません</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The file and its clips are being read ...</source>
        <translation>ファイルとクリップを読み込んでいます…</translation>
    </message>
    <message>
        <source>The file of a protocol</source>
        <translation>プロトコルのファイル</translation>
    </message>
    <message>
        <source>The order is being drawn ...</source>
        <translation>順序を決めています…</translation>
    </message>
    <message>
        <source>What was found in the file</source>
        <translation>ファイルの確認結果</translation>
    </message>
    <message>
        <source>after all others</source>
        <translation>ほかのすべての試行の後</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>drawn by chance, and kept</source>
        <translation>無作為に決めて保存</translation>
    </message>
    <message>
        <source>those that come with Emoscope</source>
        <translation>Emoscope 付属のもの</translation>
    </message>
    <message>
        <source>“{title}”: {trials}, at least {time}, in {languages}.</source>
        <translation>「{title}」：{trials}、{time} 以上、言語：{languages}。</translation>
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
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Markers</source>
        <translation>マーカー(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Participant</source>
        <translation>参加者(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>セッション(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>A range begins here</source>
        <translation>ここから範囲を開始</translation>
    </message>
    <message>
        <source>A range ends here</source>
        <translation>ここで範囲を終了</translation>
    </message>
    <message>
        <source>Acknowledge all alarms</source>
        <translation>すべてのアラームを確認</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>すべてのアラーム</translation>
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
        <source>Begin, pause or go on</source>
        <translation>開始・一時停止・再開</translation>
    </message>
    <message>
        <source>Block: 30 s longer</source>
        <translation>ブロック：30 秒延長</translation>
    </message>
    <message>
        <source>Break this trial off</source>
        <translation>この試行を中断</translation>
    </message>
    <message>
        <source>Calibrate her EEG model ...</source>
        <translation>参加者の脳波モデルを較正…</translation>
    </message>
    <message>
        <source>Choose a protocol ...</source>
        <translation>プロトコルを選択…</translation>
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
        <source>End the run ...</source>
        <translation>実行を終了…</translation>
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
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Layout: EEG</source>
        <translation>レイアウト：脳波</translation>
    </message>
    <message>
        <source>Layout: demo</source>
        <translation>レイアウト：デモ</translation>
    </message>
    <message>
        <source>Layout: experiment</source>
        <translation>レイアウト：実験</translation>
    </message>
    <message>
        <source>Layout: operator</source>
        <translation>レイアウト：オペレーター</translation>
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
        <source>Mute alarms</source>
        <translation>アラームを消音</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>次のブロック</translation>
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
        <source>Next panel</source>
        <translation>次のパネル</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>次のパート</translation>
    </message>
    <message>
        <source>Next participant ...</source>
        <translation>次の参加者…</translation>
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
        <source>P&amp;rotocol</source>
        <translation>プロトコル(&amp;R)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>前のパネル</translation>
    </message>
    <message>
        <source>Participant&apos;s screen</source>
        <translation>参加者の画面</translation>
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
        <source>Pre-flight</source>
        <translation>開始前点検</translation>
    </message>
    <message>
        <source>Problems of the program</source>
        <translation>プログラムの問題</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
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
        <source>Repeat this trial</source>
        <translation>この試行をやり直す</translation>
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
        <source>Skip this trial</source>
        <translation>この試行を飛ばす</translation>
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
        <source>Study ...</source>
        <translation>研究…</translation>
    </message>
    <message>
        <source>Test the player ...</source>
        <translation>再生をテスト…</translation>
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
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>What just happened? (the last 10 s)</source>
        <translation>今のは何？（直近 10 秒）</translation>
    </message>
    <message>
        <source>What the participant sees</source>
        <translation>参加者に見えるもの</translation>
    </message>
    <message>
        <source>Withdraw a participant ...</source>
        <translation>参加者のデータを撤回…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A run is going on. Stop it before another one is loaded.</source>
        <translation>実行中のプロトコルがあります。別のものを読み込む前に終了してください。</translation>
    </message>
    <message>
        <source>Another page was shown on the participant&apos;s screen.</source>
        <translation>参加者の画面に別のページが表示されました。</translation>
    </message>
    <message>
        <source>No protocol is loaded. Choose one.</source>
        <translation>プロトコルを読み込んでいません。選んでください。</translation>
    </message>
    <message>
        <source>The participant&apos;s display {name} was unplugged.</source>
        <translation>参加者のディスプレイ {name} が外れています。</translation>
    </message>
    <message>
        <source>The questions were interrupted.</source>
        <translation>質問が中断されました。</translation>
    </message>
    <message>
        <source>The run that was left in the middle is a rehearsal. Load it as one, or take another seed.</source>
        <translation>途中で止まっている実行はリハーサルです。リハーサルとして読み込むか、別のシードにしてください。</translation>
    </message>
    <message>
        <source>The run that was left in the middle is no rehearsal. Load it as it was, or take another seed.</source>
        <translation>途中で止まっている実行はリハーサルではありません。元のとおりに読み込むか、別のシードにしてください。</translation>
    </message>
    <message>
        <source>There is no session. Start it, then load the protocol.</source>
        <translation>セッションがありません。開始してから、プロトコルを読み込んでください。</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>A study with people who were told of it and may refuse.</source>
        <translation>説明を受け、拒否できる人を対象とする研究です。</translation>
    </message>
    <message>
        <source>At work, in a selection, at a school or a university.</source>
        <translation>職場、選考、学校、大学での使用です。</translation>
    </message>
    <message>
        <source>Clinical or safety</source>
        <translation>臨床または安全</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>デモンストレーション</translation>
    </message>
    <message>
        <source>EEG, by the headset</source>
        <translation>脳波（ヘッドセットによる）</translation>
    </message>
    <message>
        <source>Elsewhere the reasons against it are the same: the estimates err, they may do so more for some groups than for others, and who depends on you is not free to refuse.</source>
        <translation>ほかの地域でも、使うべきでない理由は同じです。推定は誤ることがあり、誤りやすさは集団によって異なるおそれがあります。また、あなたに依存する立場の人は、自由に拒否できません。</translation>
    </message>
    <message>
        <source>Emoscope is not to be used for this</source>
        <translation>この用途に Emoscope を使ってはいけません</translation>
    </message>
    <message>
        <source>Face, by the camera</source>
        <translation>顔（カメラによる）</translation>
    </message>
    <message>
        <source>For a medical or a safety reason. Emoscope is no medical device and makes no diagnosis.</source>
        <translation>医療または安全上の理由によるものです。Emoscope は医療機器ではなく、診断を行いません。</translation>
    </message>
    <message>
        <source>I am testing the equipment on myself</source>
        <translation>自分自身で機器を試しています</translation>
    </message>
    <message>
        <source>In the European Union it is prohibited. Regulation (EU) 2024/1689 (the AI Act), Article 5(1)(f), prohibits “the placing on the market, the putting into service for this specific purpose, or the use of AI systems to infer emotions of a natural person in the areas of workplace and education institutions, except where the use of the AI system is intended to be put in place or into the market for medical or safety reasons”. This has applied since 2 February 2025.</source>
        <translation>欧州連合では禁止されています。規則 (EU) 2024/1689（AI 法）第 5 条第 1 項 (f) は、「職場および教育機関の分野において自然人の感情を推論する AI システムの上市、この特定の目的のためのサービス開始、または使用。ただし、当該 AI システムの使用が、医療または安全上の理由により導入または上市されることを意図している場合を除く」を禁じています。2025 年 2 月 2 日から適用されています。</translation>
    </message>
    <message>
        <source>No device has been opened. Nothing was captured or kept.</source>
        <translation>デバイスは開いていません。何も取り込んでおらず、何も保存していません。</translation>
    </message>
    <message>
        <source>Nobody else is seen or heard.</source>
        <translation>ほかの人は映らず、声も入りません。</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Somebody is shown what the program does.</source>
        <translation>プログラムの動作を誰かに見せます。</translation>
    </message>
    <message>
        <source>The exception is for medical or safety reasons; an agreement of those concerned is no part of it. Whether your case falls under it, ask your data protection officer or your ethics board: this page quotes the law and advises on nothing.</source>
        <translation>例外は医療または安全上の理由に限られ、関係者の同意は例外の要件に含まれません。あなたの場合が例外に当たるかどうかは、データ保護責任者または倫理委員会に確認してください。このページは法令を引用するだけで、助言はしません。</translation>
    </message>
    <message>
        <source>To assess employees, applicants, pupils or students</source>
        <translation>従業員、応募者、生徒、学生の評価</translation>
    </message>
    <message>
        <source>Voice, by the microphone</source>
        <translation>音声（マイクによる）</translation>
    </message>
    <message>
        <source>Who is exposed to a system that recognises emotion is to be informed of it: Regulation (EU) 2024/1689, Article 50(3), at the latest at the first exposure (Article 50(5)).</source>
        <translation>感情を認識するシステムの対象となる人には、そのことを知らせなければなりません：規則 (EU) 2024/1689 第 50 条第 3 項。遅くとも最初に対象となる時までに知らせます（第 50 条第 5 項）。</translation>
    </message>
    <message>
        <source>in this window, by the participant</source>
        <translation>このウィンドウで、参加者が行う</translation>
    </message>
    <message>
        <source>on paper: I hold a signed form with this text</source>
        <translation>紙で：この文面の署名済み用紙を保管している</translation>
    </message>
    <message>
        <source>on the participant&apos;s screen</source>
        <translation>参加者の画面で行う</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>the study requires it</source>
        <translation>研究で必須</translation>
    </message>
    <message>
        <source>the study wants it</source>
        <translation>研究で推奨</translation>
    </message>
    <message>
        <source>{stream}: it stays closed, and the study requires it. The pre-flight will say no-go; who goes on all the same gives a reason, which is recorded.</source>
        <translation>{stream}：閉じたままです。この研究では必須です。開始前点検は「開始不可」になります。それでも続ける人は理由を示し、その理由が記録されます。</translation>
    </message>
    <message>
        <source>{stream}: it stays closed.</source>
        <translation>{stream}：閉じたままです。</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Before the session</source>
        <translation>セッションの前に</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>May be opened: {streams}.</source>
        <translation>開いてよいもの：{streams}。</translation>
    </message>
    <message>
        <source>Nothing is opened, and nothing was captured.</source>
        <translation>何も開いておらず、何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Nothing may be recorded: it can only be watched.</source>
        <translation>記録はできません。見るだけです。</translation>
    </message>
    <message>
        <source>Show the notice</source>
        <translation>説明文を表示</translation>
    </message>
    <message>
        <source>Tell the participant the code {code}: it is needed to withdraw.</source>
        <translation>コード {code} を参加者に伝えてください。撤回の際に必要です。</translation>
    </message>
    <message>
        <source>The form is signed</source>
        <translation>用紙に署名済み</translation>
    </message>
    <message>
        <source>The notice is on the participant&apos;s screen</source>
        <translation>説明文は参加者の画面に表示されています</translation>
    </message>
    <message>
        <source>The participant agreed</source>
        <translation>参加者が同意しました</translation>
    </message>
    <message>
        <source>The participant did not agree</source>
        <translation>参加者は同意しませんでした</translation>
    </message>
    <message>
        <source>The participant refuses</source>
        <translation>参加者が拒否する</translation>
    </message>
    <message>
        <source>This cannot go on</source>
        <translation>続行できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Waiting for the answer. No device is open.</source>
        <translation>回答を待っています。開いているデバイスはありません。</translation>
    </message>
    <message>
        <source>What is this session for?</source>
        <translation>このセッションの目的は？</translation>
    </message>
    <message>
        <source>What the participant is told, and asked for</source>
        <translation>参加者に伝え、同意を求める内容</translation>
    </message>
    <message>
        <source>Who takes part?</source>
        <translation>参加するのは誰ですか？</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>A file for the notice</source>
        <translation>説明文のファイル</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>同意を求めるもの</translation>
    </message>
    <message>
        <source>It is signed</source>
        <translation>署名の方法</translation>
    </message>
    <message>
        <source>Language of the notice</source>
        <translation>説明文の言語</translation>
    </message>
    <message>
        <source>Made-up or recorded signals, of nobody who is here: {streams}.</source>
        <translation>合成または記録済みの信号で、ここにいる人のものではありません：{streams}。</translation>
    </message>
    <message>
        <source>Nothing is left to agree to. Switch something on, or close.</source>
        <translation>同意を求めるものがありません。何かをオンにするか、閉じてください。</translation>
    </message>
    <message>
        <source>Save the text, to be printed …</source>
        <translation>印刷用にテキストを保存…</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>説明文の本文</translation>
    </message>
    <message>
        <source>The text is in {file}.</source>
        <translation>テキストは {file} にあります。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Choose another place.</source>
        <translation>{file} に書き込めません（{why}）。別の場所を選んでください。</translation>
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
        <source>Choose from the list, or type a URL, a path, an LSL stream such as lsl:NAME, or a board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter.</source>
        <translation>一覧から選ぶか、URL、パス、LSL ストリーム（例：lsl:名前）、または設定付きのボード名（例：cyton:serial_port=/dev/ttyUSB0）を入力して Enter を押します。</translation>
    </message>
    <message>
        <source>Choose from the list, or type a URL, a path, or a board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter.</source>
        <translation type="vanished">一覧から選ぶか、URL、パス、または設定付きのボード名（例：cyton:serial_port=/dev/ttyUSB0）を入力してEnterを押します。</translation>
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
        <source>LSL</source>
        <translation>LSL</translation>
    </message>
    <message>
        <source>Look for EEG streams of other programs in the local network</source>
        <translation>ローカルネットワークで、ほかのプログラムの脳波ストリームを探す</translation>
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
    <name>Dialogs</name>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>The preview opens the devices that you choose. Is nobody but you in front of them?</source>
        <translation>プレビューでは、選んだデバイスを開きます。デバイスの前にいるのはあなただけですか？</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>何が起きましたか？</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Close {panel}</source>
        <translation>{panel} を閉じる</translation>
    </message>
    <message>
        <source>Enter opens the panel&apos;s menu. Ctrl+Alt with an arrow key changes its size.</source>
        <translation>Enter でパネルのメニューを開きます。Ctrl+Alt と矢印キーで大きさを変えます。</translation>
    </message>
    <message>
        <source>Put {panel} back</source>
        <translation>{panel} を元に戻す</translation>
    </message>
    <message>
        <source>{panel} in its own window</source>
        <translation>{panel} を別ウィンドウに</translation>
    </message>
</context>
<context>
    <name>DockMenu</name>
    <message>
        <source>Arrange panels by dragging</source>
        <translation>ドラッグでパネルを配置</translation>
    </message>
    <message>
        <source>Close {panel}</source>
        <translation>{panel} を閉じる</translation>
    </message>
    <message>
        <source>In its own window</source>
        <translation>別ウィンドウに</translation>
    </message>
    <message>
        <source>Move beside</source>
        <translation>隣に移動</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>To the edge</source>
        <translation>端へ</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上</translation>
    </message>
    <message>
        <source>as a tab</source>
        <translation>タブとして</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
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
    <name>Experiment</name>
    <message>
        <source>A run is going on. Test the player before or after.</source>
        <translation>プロトコルを実行中です。再生のテストは、その前か後に行ってください。</translation>
    </message>
    <message>
        <source>A run of “{protocol}” was left in the middle. Choose its file (Ctrl+Shift+P), and it goes on where it was.</source>
        <translation>「{protocol}」の実行が途中で止まっています。そのファイルを選ぶと（Ctrl+Shift+P）、続きから再開します。</translation>
    </message>
    <message>
        <source>Nobody is in the chair. Set up a session (Ctrl+N), then calibrate.</source>
        <translation>席に参加者がいません。セッションを準備してから（Ctrl+N）、較正してください。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>There is no sound output: what is heard in this protocol cannot be shown. Plug in headphones or speakers before the run begins.</source>
        <translation>音声出力がないため、このプロトコルの音声を再生できません。実行を開始する前に、ヘッドホンかスピーカーを接続してください。</translation>
    </message>
    <message>
        <source>This run is not being recorded. Record (Ctrl+R), or end the run and begin it anew as a rehearsal.</source>
        <translation>この実行は記録されていません。記録を始めるか（Ctrl+R）、実行を終了してリハーサルとして開始し直してください。</translation>
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
        <source>Nothing was decided yet. Press F5 to start.</source>
        <translation>まだ判断がありません。F5 で開始します。</translation>
    </message>
    <message>
        <source>Nothing was decided yet. Press Space to start.</source>
        <translation type="vanished">まだ判断がありません。スペースキーで開始します。</translation>
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
    <name>GeneralPage</name>
    <message>
        <source>Data are kept for</source>
        <translation>データの保存期間</translation>
    </message>
    <message>
        <source>Language {name}</source>
        <translation>言語 {name}</translation>
    </message>
    <message>
        <source>Participant&apos;s languages</source>
        <translation>参加者の言語</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Study&apos;s code</source>
        <translation>研究コード</translation>
    </message>
    <message>
        <source>The code is written into every recording; title and contact are shown to the participant. Emoscope is not for the workplace or for education: Article 5(1)(f) of the EU AI Act prohibits inferring emotions there.</source>
        <translation>コードはすべての記録に書き込まれます。題名と連絡先は参加者に表示されます。Emoscope は職場や教育で使うためのものではありません。EU の AI 法第 5 条第 1 項 (f) は、そこでの感情の推論を禁じています。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>clinical or safety</source>
        <translation>臨床または安全</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>デモンストレーション</translation>
    </message>
    <message>
        <source>e.g. until 31 December 2036</source>
        <translation>例：2036 年 12 月 31 日まで</translation>
    </message>
    <message>
        <source>name, address, telephone</source>
        <translation>氏名、住所、電話番号</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>trying the equipment on oneself</source>
        <translation>自分自身での機器の試用</translation>
    </message>
</context>
<context>
    <name>GoBanner</name>
    <message>
        <source>Checking</source>
        <translation>点検中</translation>
    </message>
    <message>
        <source>Everything that is asked for is there and good.</source>
        <translation>求められるものはすべてそろい、良好です。</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>開始可</translation>
    </message>
    <message>
        <source>No-go</source>
        <translation>開始不可</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか {count} 件</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
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
    <name>HeadPicture</name>
    <message>
        <source>Electrodes on the head</source>
        <translation>頭部の電極</translation>
    </message>
    <message>
        <source>channel {number}</source>
        <translation>チャンネル {number}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>グラウンド</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>位置なし</translation>
    </message>
    <message>
        <source>no place yet: drag onto the head</source>
        <translation>位置なし：頭部へドラッグしてください</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>twice: channels {numbers}</source>
        <translation>重複：チャンネル {numbers}</translation>
    </message>
    <message>
        <source>{site}: {what}</source>
        <translation>{site}：{what}</translation>
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
    <name>Hour</name>
    <message>
        <source>She did not agree to be recorded: nothing of this session is sent to LSL or OSC, where others could record it.</source>
        <translation>参加者は記録に同意していません。他で記録されうるため、このセッションの内容は LSL にも OSC にも送られません。</translation>
    </message>
    <message>
        <source>She did not agree: nothing was opened, nothing was recorded.</source>
        <translation>参加者は同意しませんでした。何も開いておらず、何も記録していません。</translation>
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
    <name>KeyRow</name>
    <message>
        <source>Key {row}</source>
        <translation>キー {row}</translation>
    </message>
    <message>
        <source>Key {row}: point or interval</source>
        <translation>キー {row}：点または区間</translation>
    </message>
    <message>
        <source>Label of key {row}</source>
        <translation>キー {row} のラベル</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>what happens</source>
        <translation>起きること</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>A point marks an instant. An interval begins with the key and ends with the same key. What is pressed is written with the time of the key, in the recording.</source>
        <translation>点は一瞬を示します。区間はキーで始まり、同じキーで終わります。押した内容は、キーを押した時刻とともに記録に書き込まれます。</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>Labels, one a line</source>
        <translation>ラベル（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Marker keys</source>
        <translation>マーカーのキー</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Answers as OSC to</source>
        <translation>判断の OSC 送信先</translation>
    </message>
    <message>
        <source>EEG as it is measured</source>
        <translation>測定したままの脳波</translation>
    </message>
    <message>
        <source>Host and port of a program that takes Open Sound Control: 127.0.0.1:9000.</source>
        <translation>Open Sound Control を受け取るプログラムのホストとポート：127.0.0.1:9000。</translation>
    </message>
    <message>
        <source>LSL and OSC are not encrypted: whoever is in the network can read what is sent, a participant&apos;s EEG and markers, too. Changes take effect with the next start.</source>
        <translation>LSL と OSC は暗号化されません。参加者の脳波やマーカーを含め、送信した内容はネットワーク内の誰でも読めます。変更は次の開始時に有効になります。</translation>
    </message>
    <message>
        <source>Markers from LSL</source>
        <translation>LSL から受け取るマーカー</translation>
    </message>
    <message>
        <source>Names of marker streams in LSL, with commas between, such as PsychoPy; or: all.</source>
        <translation>LSL のマーカーストリームの名前をコンマで区切って書きます（例：PsychoPy）。または all と書きます。</translation>
    </message>
    <message>
        <source>Sent to LSL</source>
        <translation>LSL へ送るもの</translation>
    </message>
    <message>
        <source>estimates of speech</source>
        <translation>発話からの推定</translation>
    </message>
    <message>
        <source>estimates of the EEG</source>
        <translation>脳波からの推定</translation>
    </message>
    <message>
        <source>estimates of the face</source>
        <translation>顔からの推定</translation>
    </message>
    <message>
        <source>fused answers</source>
        <translation>統合した判断</translation>
    </message>
    <message>
        <source>markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>states of devices and models</source>
        <translation>デバイスとモデルの状態</translation>
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
    <name>Layouts</name>
    <message>
        <source>A layout&apos;s name has 1 to {most} letters on one line.</source>
        <translation>レイアウトの名前は 1 行で、1 から {most} 文字です。</translation>
    </message>
    <message>
        <source>Arrange panels by dragging</source>
        <translation>ドラッグでパネルを配置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete layout {name}</source>
        <translation>レイアウト {name} を削除</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>Layout as it was</source>
        <translation>元のレイアウト</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>レイアウトの名前</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>レイアウトを保存</translation>
    </message>
    <message>
        <source>Save layout as ...</source>
        <translation>レイアウトを別名で保存…</translation>
    </message>
    <message>
        <source>The layout could not be kept in {path} ({why}).</source>
        <translation>レイアウトを {path} に保存できませんでした（{why}）。</translation>
    </message>
    <message>
        <source>{name} comes with Emoscope. Choose another name for your layout.</source>
        <translation>{name} は Emoscope 付属のレイアウトです。別の名前を選んでください。</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keys</source>
        <translation type="vanished">キー一覧</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="vanished">マーカー</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>The rest was too short or too disturbed to compare with: at least ten seconds of valid EEG are needed. Press R and try again.</source>
        <translation type="vanished">安静時の記録が短すぎるか乱れているため、比較に使えません。有効な脳波が10秒以上必要です。Rを押してやり直してください。</translation>
    </message>
    <message>
        <source>The settings could not be kept in {path} ({why}).</source>
        <translation>設定を{path}に保存できませんでした（{why}）。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="vanished">何が起きましたか？</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>baseline: eyes closed</source>
        <translation>ベースライン：閉眼</translation>
    </message>
    <message>
        <source>baseline: eyes open</source>
        <translation>ベースライン：開眼</translation>
    </message>
    <message>
        <source>baseline: neutral face</source>
        <translation>ベースライン：中立の表情</translation>
    </message>
    <message>
        <source>baseline: reading</source>
        <translation>ベースライン：音読</translation>
    </message>
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
    <message>
        <source>what just happened</source>
        <translation>今起きたこと</translation>
    </message>
</context>
<context>
    <name>MarkerButtons</name>
    <message>
        <source>Begin the interval: {label}</source>
        <translation>区間を開始：{label}</translation>
    </message>
    <message>
        <source>End the interval: {label}</source>
        <translation>区間を終了：{label}</translation>
    </message>
    <message>
        <source>Mark this moment: {label}</source>
        <translation>この瞬間にマーカー：{label}</translation>
    </message>
</context>
<context>
    <name>MarkerPanel</name>
    <message>
        <source>Change the label (F2)</source>
        <translation>ラベルを変更（F2）</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Mark the last 10 seconds; name it afterwards.</source>
        <translation>直近 10 秒にマーカーを付けます。名前は後で付けます。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Markers, newest first</source>
        <translation>マーカー（新しい順）</translation>
    </message>
    <message>
        <source>Move by {seconds} ({key})</source>
        <translation>{seconds} 動かす（{key}）</translation>
    </message>
    <message>
        <source>No marker yet. Press a key, a button, or write a note.</source>
        <translation>マーカーはまだありません。キーかボタンを押すか、メモを書いてください。</translation>
    </message>
    <message>
        <source>Remove (Del); the record keeps that it was set</source>
        <translation>削除（Del）。付けたことは記録に残ります</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>直前の操作を取り消す</translation>
    </message>
    <message>
        <source>What just happened?</source>
        <translation>今のは何？</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Set as “{label}” at {time}.</source>
        <translation>{time} に「{label}」として付けました。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未確定</translation>
    </message>
    <message>
        <source>not on the disk</source>
        <translation>ディスクに未保存</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>未受信</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>ディスクに保存済み</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受信済み</translation>
    </message>
    <message>
        <source>received, nothing is recorded</source>
        <translation>受信済み、記録なし</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>{stage}, changed</source>
        <translation>{stage}、変更済み</translation>
    </message>
    <message>
        <source>{stage}, removed</source>
        <translation>{stage}、削除済み</translation>
    </message>
    <message>
        <source>“{text}” is no time. Type seconds, or minutes:seconds.</source>
        <translation>「{text}」は時刻ではありません。秒、または 分:秒 で入力してください。</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n marker(s) not confirmed by the engine yet.</source>
        <translation>
            <numerusform>エンジンがまだ確認していないマーカー：%n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Participant&apos;s screen</source>
        <translation>参加者の画面</translation>
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
    <name>MontageEditor</name>
    <message>
        <source>A click sets the channel</source>
        <translation>クリックでチャンネルを設定</translation>
    </message>
    <message>
        <source>A click sets the ground</source>
        <translation>クリックでグラウンドを設定</translation>
    </message>
    <message>
        <source>A click sets the reference</source>
        <translation>クリックで基準を設定</translation>
    </message>
    <message>
        <source>A click sets:</source>
        <translation>クリックで設定するもの：</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて消去</translation>
    </message>
    <message>
        <source>Enter or a click gives it to channel {number} instead of {name}.</source>
        <translation>Enter またはクリックで、{name} の代わりにチャンネル {number} に割り当てます。</translation>
    </message>
    <message>
        <source>Enter or a click gives it to channel {number}.</source>
        <translation>Enter またはクリックで、チャンネル {number} に割り当てます。</translation>
    </message>
    <message>
        <source>Find a site by name</source>
        <translation>電極位置を名前で検索</translation>
    </message>
    <message>
        <source>From the board</source>
        <translation>ボードから</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>グラウンド</translation>
    </message>
    <message>
        <source>Ground electrode</source>
        <translation>グラウンド電極</translation>
    </message>
    <message>
        <source>How many channels the board has</source>
        <translation>ボードのチャンネル数</translation>
    </message>
    <message>
        <source>No electrode is plugged into this channel of the board.</source>
        <translation>ボードのこのチャンネルに電極をつないでいません。</translation>
    </message>
    <message>
        <source>No headset is open. Start it, or type how many channels it has.</source>
        <translation>開いているヘッドセットがありません。開始するか、チャンネル数を入力してください。</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Reference electrode</source>
        <translation>基準電極</translation>
    </message>
    <message>
        <source>Show all sites of the 10-10 system</source>
        <translation>10-10 法のすべての電極位置を表示</translation>
    </message>
    <message>
        <source>Take the {count} names of {device}</source>
        <translation>{device} の名前 {count} 個を使う</translation>
    </message>
    <message>
        <source>all sites (10-10)</source>
        <translation>すべての電極位置（10-10）</translation>
    </message>
    <message>
        <source>as the board says</source>
        <translation>ボードに従う</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>find a site, e.g. Fp1</source>
        <translation>電極位置を検索 例：Fp1</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>グラウンド</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>the headset</source>
        <translation>ヘッドセット</translation>
    </message>
    <message>
        <source>{about}. Del takes it away.</source>
        <translation>{about}。Del で外します。</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>A note speaks of the moment at which you begin to write it.</source>
        <translation>メモの時刻は、書き始めた瞬間です。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note: Enter sets it, Esc drops it</source>
        <translation>メモ：Enter で確定、Esc で破棄</translation>
    </message>
    <message>
        <source>Time of the note</source>
        <translation>メモの時刻</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note: {text}</source>
        <translation>メモ：{text}</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Notice</source>
        <translation>説明文</translation>
    </message>
    <message>
        <source>What the participant reads on her screen before any device is opened, and agrees to. Say what is captured, why, who sees it, how long it is kept, and that she may stop at any time. Write of estimates of expression and signal, not of what she feels.</source>
        <translation>デバイスを開く前に、参加者が自分の画面で読み、同意する文章です。何を取り込むか、なぜか、誰が見るか、どれだけ保管するか、いつでも中止できることを書いてください。本人が何を感じたかではなく、表情と信号の推定として書いてください。</translation>
    </message>
    <message>
        <source>empty: Emoscope&apos;s own text</source>
        <translation>空欄：Emoscope の文面を使います</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A run of “{protocol}” with participant {number} was left in the middle. Choose its file, and it goes on where it was.</source>
        <translation>参加者 {number} の「{protocol}」の実行が途中で止まっています。そのファイルを選ぶと、続きから再開します。</translation>
    </message>
    <message>
        <source>A run of “{protocol}” with participant {number} was left in the middle. It ends when this one begins.</source>
        <translation>参加者 {number} の「{protocol}」の実行が途中で止まっています。この実行を開始すると、そちらは終了します。</translation>
    </message>
    <message>
        <source>Give her the keyboard</source>
        <translation>参加者にキーボードを渡す</translation>
    </message>
    <message>
        <source>No protocol is loaded.</source>
        <translation>プロトコルを読み込んでいません。</translation>
    </message>
    <message>
        <source>Rehearsal: everything runs, nothing of it counts.</source>
        <translation>リハーサル：すべて動作しますが、結果には数えません。</translation>
    </message>
    <message>
        <source>The participant&apos;s keys do not reach her screen: your window has the keyboard.</source>
        <translation>参加者のキー操作が参加者の画面に届いていません。このウィンドウがキーボードを使っています。</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Go anyway</source>
        <translation>それでも開始</translation>
    </message>
    <message>
        <source>Why do you go on all the same? The reason is in the recording.</source>
        <translation>それでも続ける理由は何ですか？理由は記録に残ります。</translation>
    </message>
    <message>
        <source>Why you go on</source>
        <translation>続ける理由</translation>
    </message>
    <message>
        <source>such as: pilot without EEG</source>
        <translation>例：脳波なしの予備実験</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Blocks</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Markers and labels</source>
        <translation>マーカーとラベル</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>モンタージュ</translation>
    </message>
    <message>
        <source>Participant&apos;s text</source>
        <translation>参加者向けの文章</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>{page}: something is to be put right</source>
        <translation>{page}：要修正</translation>
    </message>
</context>
<context>
    <name>Participant</name>
    <message>
        <source>A computer estimates the expression from what it measures. It can be wrong.</source>
        <translation>測定したものから、コンピューターが表情を推定します。誤ることがあります。</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>少し休憩です</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>デモンストレーション</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脳波</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Everything is switched off. Switch something on, or choose “I do not agree”.</source>
        <translation>すべてオフになっています。どれかをオンにするか、「同意しません」を選んでください。</translation>
    </message>
    <message>
        <source>Expression: {name}</source>
        <translation>表情：{name}</translation>
    </message>
    <message>
        <source>How calm or excited do you feel?</source>
        <translation>今のお気持ちは、落ち着きから興奮までのどのあたりですか？</translation>
    </message>
    <message>
        <source>How much do you agree?</source>
        <translation>どのくらいそう思いますか？</translation>
    </message>
    <message>
        <source>How much in control do you feel?</source>
        <translation>今、どのくらい自分で状況を支配していると感じますか？</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>今、どのくらい快い気分ですか？</translation>
    </message>
    <message>
        <source>How strongly? You chose: {name}</source>
        <translation>どのくらい強く感じますか？ 選択：{name}</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>同意します</translation>
    </message>
    <message>
        <source>I am fairly sure.</source>
        <translation>ほぼ確かです。</translation>
    </message>
    <message>
        <source>I am not sure.</source>
        <translation>確かではありません。</translation>
    </message>
    <message>
        <source>I am quite sure.</source>
        <translation>確かです。</translation>
    </message>
    <message>
        <source>I can hardly tell.</source>
        <translation>ほとんど分かりません。</translation>
    </message>
    <message>
        <source>I cannot tell.</source>
        <translation>分かりません。</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>同意しません</translation>
    </message>
    <message>
        <source>My EEG, by electrodes on my head</source>
        <translation>頭に付けた電極による、わたしの脳波</translation>
    </message>
    <message>
        <source>My face, by a camera</source>
        <translation>カメラによる、わたしの顔</translation>
    </message>
    <message>
        <source>My voice, by a microphone</source>
        <translation>マイクによる、わたしの声</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>回答しない</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>記録していません</translation>
    </message>
    <message>
        <source>Not yet rated: press an arrow key, or touch here.</source>
        <translation>まだ評価がありません。矢印キーを押すか、ここに触れてください。</translation>
    </message>
    <message>
        <source>Please choose something, or “No answer”.</source>
        <translation>どれかを選ぶか、「回答しない」を選んでください。</translation>
    </message>
    <message>
        <source>Please go on</source>
        <translation>お続けください</translation>
    </message>
    <message>
        <source>Please listen.</source>
        <translation>お聴きください。</translation>
    </message>
    <message>
        <source>Please look at the cross.</source>
        <translation>十字を見てください。</translation>
    </message>
    <message>
        <source>Please make yourself comfortable.</source>
        <translation>どうぞ楽になさってください。</translation>
    </message>
    <message>
        <source>Please read this</source>
        <translation>お読みください</translation>
    </message>
    <message>
        <source>Please say it in your own words.</source>
        <translation>ご自身の言葉でお書きください。</translation>
    </message>
    <message>
        <source>Please take a moment to read.</source>
        <translation>少し時間をとって、お読みください。</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録中</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>記録を一時停止中</translation>
    </message>
    <message>
        <source>Tab, then Enter</source>
        <translation>Tab、続けて Enter</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>ありがとうございました</translation>
    </message>
    <message>
        <source>There is no picture at the moment.</source>
        <translation>今は映像がありません。</translation>
    </message>
    <message>
        <source>This may be recorded</source>
        <translation>記録されることがあります</translation>
    </message>
    <message>
        <source>This part is over.</source>
        <translation>ここまでで一区切りです。</translation>
    </message>
    <message>
        <source>To go on, press the space bar or touch the screen, when you are ready.</source>
        <translation>準備ができましたら、スペースキーを押すか画面に触れて、先へお進みください。</translation>
    </message>
    <message>
        <source>To sign, click “I agree”, or hold the Enter key for a second.</source>
        <translation>署名するには「同意します」をクリックするか、Enter キーを 1 秒間押し続けてください。</translation>
    </message>
    <message>
        <source>Touch a place, or move with ← → ↑ ↓.</source>
        <translation>場所に触れるか、← → ↑ ↓ で動かしてください。</translation>
    </message>
    <message>
        <source>Touch one, or press 1 to {last}, or ← and →.</source>
        <translation>選択肢に触れるか、1～{last} または ← と → を押してください。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Where in this square are you now?</source>
        <translation>今のお気持ちは、この四角のどのあたりですか？</translation>
    </message>
    <message>
        <source>Which of these comes closest to how you feel?</source>
        <translation>今のお気持ちに最も近いものはどれですか？</translation>
    </message>
    <message>
        <source>You can agree when you have read to the end: scroll down.</source>
        <translation>最後まで読むと同意できます。下へスクロールしてください。</translation>
    </message>
    <message>
        <source>You decide what is captured. What you switch off stays off.</source>
        <translation>何を取り込むかは、ご自身で決められます。オフにしたものは、オフのままです。</translation>
    </message>
    <message>
        <source>You may move and look around.</source>
        <translation>動いたり、周りを見たりしてもかまいません。</translation>
    </message>
    <message>
        <source>Your picture is hidden.</source>
        <translation>あなたの映像は隠れています。</translation>
    </message>
    <message>
        <source>Your picture, as in a mirror</source>
        <translation>鏡に映したような、あなたの映像</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>あなたの評価</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>落ち着いた</translation>
    </message>
    <message>
        <source>calm to excited</source>
        <translation>落ち着きから興奮</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>支配されている</translation>
    </message>
    <message>
        <source>depressed</source>
        <translation>憂うつな</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>興奮した</translation>
    </message>
    <message>
        <source>in control</source>
        <translation>支配している</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>快</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>くつろいだ</translation>
    </message>
    <message>
        <source>sleepy</source>
        <translation>眠い</translation>
    </message>
    <message>
        <source>stressed</source>
        <translation>緊張した</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不快</translation>
    </message>
    <message>
        <source>unpleasant to pleasant</source>
        <translation>不快から快</translation>
    </message>
    <message>
        <source>very strongly</source>
        <translation>とても強い</translation>
    </message>
    <message>
        <source>very weakly</source>
        <translation>とても弱い</translation>
    </message>
    <message>
        <source>wide awake</source>
        <translation>目がさえている</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} / {most} 文字</translation>
    </message>
    <message>
        <source>{count} of {most} characters: please make it shorter.</source>
        <translation>{count} / {most} 文字です。もう少し短くしてください。</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り {seconds} 秒</translation>
    </message>
    <message>
        <source>{state}: {streams}</source>
        <translation>{state}：{streams}</translation>
    </message>
    <message>
        <source>{text} ({number})</source>
        <translation>{text}（{number}）</translation>
    </message>
    <message>
        <source>{x} of {count} to the right, {y} of {count} up</source>
        <translation>右へ {x} / {count}、上へ {y} / {count}</translation>
    </message>
</context>
<context>
    <name>ParticipantBar</name>
    <message>
        <source>Devices stay closed until a participant has agreed.</source>
        <translation>参加者が同意するまで、機器は開かれません。</translation>
    </message>
    <message>
        <source>Next participant …</source>
        <translation>次の参加者…</translation>
    </message>
    <message>
        <source>No device may be opened before somebody has agreed.</source>
        <translation type="vanished">誰かが同意するまで、デバイスを開けません。</translation>
    </message>
    <message>
        <source>Nobody is set up</source>
        <translation>参加者が設定されていません</translation>
    </message>
    <message>
        <source>Participant: {who}</source>
        <translation>参加者：{who}</translation>
    </message>
    <message>
        <source>Set up a session …</source>
        <translation>セッションを準備…</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>コードなし</translation>
    </message>
    <message>
        <source>declined: {streams}</source>
        <translation>拒否：{streams}</translation>
    </message>
    <message>
        <source>must not be recorded</source>
        <translation>記録できません</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>セッション {number}</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>A code is not needed. Without one nothing is recorded, because nobody could have it deleted.</source>
        <translation>コードは必須ではありません。コードがなければ、本人がデータの削除を求められないため、何も記録しません。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code, once more</source>
        <translation>コード（再入力）</translation>
    </message>
    <message>
        <source>Here for the first time</source>
        <translation>初めての参加</translation>
    </message>
    <message>
        <source>Known codes</source>
        <translation>既知のコード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>セッション番号</translation>
    </message>
    <message>
        <source>The code stands for the person, whose name is in no recording. With the code all data of that person can be withdrawn.</source>
        <translation>コードは本人の代わりになるもので、名前はどの記録にも入りません。このコードで、本人のすべてのデータを撤回できます。</translation>
    </message>
    <message>
        <source>Was here before</source>
        <translation>以前に参加</translation>
    </message>
    <message>
        <source>for the list elsewhere; never needed</source>
        <translation>別に保管する一覧のため。必須ではありません</translation>
    </message>
    <message>
        <source>such as P01: no name, no date of birth</source>
        <translation>例：P01。名前や生年月日は不可</translation>
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
    <name>PlayerDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Flash and beep</source>
        <translation>フラッシュと音</translation>
    </message>
    <message>
        <source>How much of the film has been played</source>
        <translation>動画の再生の進み具合</translation>
    </message>
    <message>
        <source>Needs a session that runs.</source>
        <translation>実行中のセッションが必要です。</translation>
    </message>
    <message>
        <source>Test the player</source>
        <translation>再生をテスト</translation>
    </message>
    <message>
        <source>Test what the participant is shown</source>
        <translation>参加者に見えるものをテスト</translation>
    </message>
    <message>
        <source>The player&apos;s test plays a film of which every frame is known, and says when its frames were on the screen and how far sound and picture are apart. For flash and beep, point the session&apos;s camera at the participant&apos;s screen and put the microphone before the loudspeaker.</source>
        <translation>「再生をテスト」は、全フレームが分かっている動画を再生し、各フレームがいつ画面に出たか、音声と映像がどれだけずれているかを調べます。「フラッシュと音」では、セッションのカメラを参加者の画面に向け、マイクをスピーカーの前に置いてください。</translation>
    </message>
    <message>
        <source>The test film plays ...</source>
        <translation>テスト動画を再生しています…</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>EEG headset</source>
        <translation>脳波ヘッドセット</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>閉眼</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>開眼</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
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
        <source>Read aloud</source>
        <translation>音読</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>点検中</translation>
    </message>
    <message>
        <source>could be better</source>
        <translation>改善の余地あり</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>推奨</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Devices ...</source>
        <translation>デバイス…</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Go anyway ...</source>
        <translation>それでも開始…</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>開始前点検</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No device chosen.</source>
        <translation type="vanished">デバイスが選ばれていません。</translation>
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
        <source>Stopped. Press F5 to start.</source>
        <translation>停止中です。F5 で開始します。</translation>
    </message>
    <message>
        <source>Stopped. Press Space to start.</source>
        <translation type="vanished">停止中。スペースキーで開始します。</translation>
    </message>
    <message>
        <source>The model is being loaded ...</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>All seen</source>
        <translation>すべて確認</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>問題の詳細</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最終</translation>
    </message>
    <message>
        <source>Nothing has failed inside the program.</source>
        <translation>プログラム内部の失敗はありません。</translation>
    </message>
    <message>
        <source>Problems as text</source>
        <translation>問題のテキスト</translation>
    </message>
    <message>
        <source>Problems inside the program</source>
        <translation>プログラム内部の問題</translation>
    </message>
    <message>
        <source>Problems, the one that spoke last first</source>
        <translation>問題（新しい順）</translation>
    </message>
    <message>
        <source>Save as text ...</source>
        <translation>テキストとして保存…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Begin the run with its first trial</source>
        <translation>最初の試行から実行を開始</translation>
    </message>
    <message>
        <source>Begin this trial once more; the record keeps both</source>
        <translation>この試行をもう一度開始します。記録には両方が残ります</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Break this trial off, and wait</source>
        <translation>この試行を中断して待機</translation>
    </message>
    <message>
        <source>End the part that she sees, and show the next one</source>
        <translation>表示中のパートを終え、次のパートを表示</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>実行を終了</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Go on with what comes next</source>
        <translation>次へ続ける</translation>
    </message>
    <message>
        <source>Leave this trial out</source>
        <translation>この試行を省略</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>次のパート</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause; a stimulus cannot be paused: its trial is broken off and comes again</source>
        <translation>一時停止。刺激の途中では止められず、その試行は中断して再実施します</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>飛ばす</translation>
    </message>
    <message>
        <source>Stop ...</source>
        <translation>終了…</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>操作待ち</translation>
    </message>
    <message>
        <source>a baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>a countdown</source>
        <translation>カウントダウン</translation>
    </message>
    <message>
        <source>a cross</source>
        <translation>注視用の十字</translation>
    </message>
    <message>
        <source>a rest</source>
        <translation>休憩</translation>
    </message>
    <message>
        <source>a stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>an instruction</source>
        <translation>教示</translation>
    </message>
    <message>
        <source>broken off, comes again</source>
        <translation>中断、再実施あり</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>以前に完了</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>the film “{name}”</source>
        <translation>動画「{name}」</translation>
    </message>
    <message>
        <source>the picture “{name}”</source>
        <translation>画像「{name}」</translation>
    </message>
    <message>
        <source>the sound “{name}”</source>
        <translation>音声「{name}」</translation>
    </message>
    <message>
        <source>the task “{name}”</source>
        <translation>課題「{name}」</translation>
    </message>
    <message>
        <source>the text “{name}”</source>
        <translation>文章「{name}」</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>{outcome}, attempt {number}</source>
        <translation>{outcome}、{number} 回目</translation>
    </message>
</context>
<context>
    <name>ProtocolPanel</name>
    <message numerus="yes">
        <source>%n frame(s) of stimuli dropped.</source>
        <translation>
            <numerusform>刺激の %n フレームが欠落しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) have not been done. End the run?</source>
        <translation>
            <numerusform>%n 件の試行が済んでいません。実行を終了しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a protocol ...</source>
        <translation>プロトコルを選択…</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>実行を終了</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>実行の進み具合</translation>
    </message>
    <message>
        <source>How far this part is</source>
        <translation>このパートの進み具合</translation>
    </message>
    <message>
        <source>It takes as long as she needs</source>
        <translation>参加者のペースで進みます</translation>
    </message>
    <message>
        <source>Next: trial {place} of {count}, block {block}</source>
        <translation>次：試行 {place} / {count}、ブロック {block}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>She sees {part}.</source>
        <translation>参加者に表示中：{part}。</translation>
    </message>
    <message>
        <source>The trials of this run</source>
        <translation>この実行の試行</translation>
    </message>
    <message>
        <source>Then: {part}.</source>
        <translation>次：{part}。</translation>
    </message>
    <message>
        <source>Time left of this part</source>
        <translation>このパートの残り時間</translation>
    </message>
    <message>
        <source>Trial {place} of {count}, block {block}</source>
        <translation>試行 {place} / {count}、ブロック {block}</translation>
    </message>
    <message>
        <source>trial {place}, {trial}</source>
        <translation>試行 {place}、{trial}</translation>
    </message>
    <message>
        <source>{done} of {count} trials done.</source>
        <translation>試行 {done} / {count} 件完了。</translation>
    </message>
    <message>
        <source>{done} of {count} trials done. {time} left, and what she takes to answer.</source>
        <translation>試行 {done} / {count} 件完了。残り {time} と、回答にかかる時間。</translation>
    </message>
    <message>
        <source>{place}, attempt {number}</source>
        <translation>{place}、{number} 回目</translation>
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
        <source>A table of codes and names (CSV), outside the folder of recordings. The page of the next participant then has a field for the name.</source>
        <translation>コードと名前の表（CSV）です。記録のフォルダーの外に置きます。指定すると、次の参加者のページに名前の欄が表示されます。</translation>
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
        <source>List of codes and names</source>
        <translation>コードと名前の一覧</translation>
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
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表 (*.csv);;すべてのファイル (*)</translation>
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
        <source>{path} is no full path. Choose the file.</source>
        <translation>{path} は完全なパスではありません。ファイルを選んでください。</translation>
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
    <name>Rests</name>
    <message>
        <source>The rest was too short or too disturbed to compare with: at least ten seconds of valid EEG are needed. Press R and try again.</source>
        <translation>安静が短すぎるか乱れが多く、比較に使えませんでした。有効な脳波が 10 秒以上必要です。R を押して、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Arousal</source>
        <translation>覚醒度</translation>
    </message>
    <message>
        <source>Early from late (drift)</source>
        <translation>前半と後半の区別（ドリフト）</translation>
    </message>
    <message>
        <source>Fusion at this site: calibrated, in {file}.</source>
        <translation>この施設の統合：較正済み（{file}）。</translation>
    </message>
    <message>
        <source>Fusion at this site: not calibrated; the shipped temperatures are used (emoscope fuse --save makes one).</source>
        <translation>この施設の統合：較正なし。付属の温度パラメーターを使います（emoscope fuse --save で較正を作成できます）。</translation>
    </message>
    <message>
        <source>Held-out clips</source>
        <translation>未使用クリップ</translation>
    </message>
    <message>
        <source>Muscle alone (31-45 Hz)</source>
        <translation>筋電のみ（31-45 Hz）</translation>
    </message>
    <message>
        <source>Order alone, no EEG</source>
        <translation>順番のみ、脳波なし</translation>
    </message>
    <message>
        <source>Recordings held out</source>
        <translation>未使用の記録</translation>
    </message>
    <message>
        <source>Recordings: {names}. {trials} trials, {windows} windows of 4 s, {rest} of rest.</source>
        <translation>記録：{names}。試行 {trials} 件、4 秒の区間 {windows} 個、安静時の区間 {rest} 個。</translation>
    </message>
    <message>
        <source>Second half from the first</source>
        <translation>前半で学習、後半で検証</translation>
    </message>
    <message>
        <source>Two classes of your own</source>
        <translation>任意の二つのクラス</translation>
    </message>
    <message>
        <source>Up to 30 Hz</source>
        <translation>30 Hz まで</translation>
    </message>
    <message>
        <source>Valence</source>
        <translation>感情価</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>偶然</translation>
    </message>
    <message>
        <source>high arousal</source>
        <translation>高い覚醒度</translation>
    </message>
    <message>
        <source>high valence</source>
        <translation>高い感情価</translation>
    </message>
    <message>
        <source>low arousal</source>
        <translation>低い覚醒度</translation>
    </message>
    <message>
        <source>low valence</source>
        <translation>低い感情価</translation>
    </message>
    <message>
        <source>{question}: {low} or {high}</source>
        <translation>{question}：{low}か{high}か</translation>
    </message>
    <message>
        <source>{right} of {clips}</source>
        <translation>{right} / {clips}</translation>
    </message>
    <message>
        <source>{right} of {clips} right: {share}, 95 % interval {low} to {high} (Wilson). p = {p}; of {permutations} shuffled labellings {shuffled}.</source>
        <translation>{clips} 個中 {right} 個が正解：{share}、95 % 信頼区間 {low} から {high}（Wilson）。p = {p}、ラベルの並べ替え {permutations} 通りでは {shuffled}。</translation>
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
    <name>ScreenControl</name>
    <message>
        <source>A cross to look at</source>
        <translation>注視用の十字</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>休憩</translation>
    </message>
    <message>
        <source>A sentence of yours</source>
        <translation>任意の文</translation>
    </message>
    <message>
        <source>A trial of the protocol</source>
        <translation>プロトコルの試行</translation>
    </message>
    <message>
        <source>Any second display</source>
        <translation>任意の第 2 ディスプレイ</translation>
    </message>
    <message>
        <source>Close her window</source>
        <translation>参加者のウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>ディスプレイ</translation>
    </message>
    <message>
        <source>Full screen on {display}.</source>
        <translation>{display} に全画面で表示しています。</translation>
    </message>
    <message>
        <source>Her face, mirrored</source>
        <translation>参加者の顔（鏡像）</translation>
    </message>
    <message>
        <source>Her language</source>
        <translation>参加者の言語</translation>
    </message>
    <message>
        <source>Her window is closed.</source>
        <translation>参加者のウィンドウは閉じています。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Participant&apos;s window</source>
        <translation>参加者のウィンドウ</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>お待ちください</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Say how sure the answer is</source>
        <translation>判断の確かさを示す</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>She sees</source>
        <translation>表示内容</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>ありがとうございました</translation>
    </message>
    <message>
        <source>The display {display} is unplugged. Her window lies beside this one; her picture is hidden. Plug the display in, or choose another.</source>
        <translation>ディスプレイ {display} が外れています。参加者のウィンドウはこのウィンドウの隣にあり、映像は隠しています。ディスプレイを接続するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>説明文</translation>
    </message>
    <message>
        <source>There is no second display: her window lies beside this one.</source>
        <translation>第 2 ディスプレイがないため、参加者のウィンドウはこのウィンドウの隣にあります。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>What the participant sees</source>
        <translation>参加者に見えるもの</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>&quot;{address}&quot; is not the address of a camera.</source>
        <translation>「{address}」はカメラのアドレスではありません。</translation>
    </message>
    <message>
        <source>&quot;{part}&quot; is nothing that can go wrong with the demo.</source>
        <translation>「{part}」はデモで起こせる不具合ではありません。</translation>
    </message>
    <message>
        <source>--control-strict needs --control-labrecorder.</source>
        <translation>--control-strict には --control-labrecorder が必要です。</translation>
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
        <source>A block lasts {low} to {high} seconds, not {seconds}. Leave seconds out where the operator ends it.</source>
        <translation>ブロックの長さは {low} から {high} 秒で、{seconds} 秒にはできません。オペレーターが終了する場合は、seconds を省いてください。</translation>
    </message>
    <message>
        <source>A board is named for BrainFlow rows, a stream for XDF.</source>
        <translation>BrainFlow形式ではボードを、XDFではストリームを指定します。</translation>
    </message>
    <message>
        <source>A character is not UTF-8 (byte 0x{byte}). Save the file as UTF-8 in your editor.</source>
        <translation>UTF-8 でない文字があります（バイト 0x{byte}）。エディターで UTF-8 として保存してください。</translation>
    </message>
    <message>
        <source>A countdown is of whole seconds, 1 to {most}.</source>
        <translation>カウントダウンは 1 から {most} の整数の秒数です。</translation>
    </message>
    <message>
        <source>A file or device could not be used ({why}).</source>
        <translation>ファイルまたはデバイスを使えませんでした（{why}）。</translation>
    </message>
    <message>
        <source>A frame of the video cannot be shown ({error}).</source>
        <translation>動画のフレームを表示できません（{error}）。</translation>
    </message>
    <message>
        <source>A hand-made mapping, trained on nothing.</source>
        <translation>手作業で作った対応付けで、学習は行っていません。</translation>
    </message>
    <message>
        <source>A label of the scale {name}</source>
        <translation>尺度 {name} のラベル</translation>
    </message>
    <message>
        <source>A label of {count} characters is too long.</source>
        <translation>{count} 文字のラベルは長すぎます。</translation>
    </message>
    <message>
        <source>A label says which of seven words fits best what a face showed or a voice sounded like, in the view of a model. It does not say what the person felt.</source>
        <translation>ラベルは、モデルから見て、顔の表情や声の調子に七つの言葉のどれが最も合うかを示します。本人が何を感じたかは示しません。</translation>
    </message>
    <message>
        <source>A latin square needs as many stimuli of each condition; the block {block} has {counts}. Even them out, or write order = &quot;random&quot;.</source>
        <translation>ラテン方格では各条件の刺激が同数でなければなりません。ブロック {block} は {counts} です。数をそろえるか、order = &quot;random&quot; と書いてください。</translation>
    </message>
    <message>
        <source>A latin square needs two stimuli or more; the block {block} has one. Add some, or write order = &quot;fixed&quot;.</source>
        <translation>ラテン方格には二つ以上の刺激が必要ですが、ブロック {block} には一つしかありません。刺激を加えるか、order = &quot;fixed&quot; と書いてください。</translation>
    </message>
    <message>
        <source>A marker cannot last {seconds} s.</source>
        <translation>マーカーの長さを {seconds} 秒にはできません。</translation>
    </message>
    <message>
        <source>A marker cannot lie before the session, in the future, or end before it begins.</source>
        <translation>マーカーは、セッションより前や未来に置くことも、開始より前に終わることもできません。</translation>
    </message>
    <message>
        <source>A marker needs a label.</source>
        <translation>マーカーにはラベルが必要です。</translation>
    </message>
    <message>
        <source>A marker of trial {place} was not received: the run was halted.</source>
        <translation>試行 {place} のマーカーが受信されなかったため、実行を止めました。</translation>
    </message>
    <message>
        <source>A message needs an id.</source>
        <translation>メッセージには id が必要です。</translation>
    </message>
    <message>
        <source>A model is one person&apos;s: choose her recordings alone.</source>
        <translation>モデルは一人の本人専用です。その人の記録だけを選んでください。</translation>
    </message>
    <message>
        <source>A model&apos;s figures were measured on the data that its card names, not on this session. Here nothing says how often the answers were right: that takes ratings by people.</source>
        <translation>モデルの数値は、カードに記されたデータで測ったもので、このセッションのものではありません。判断がどれだけ正しかったかは、ここからは分かりません。それには人による評定が必要です。</translation>
    </message>
    <message>
        <source>A name in {file} cannot begin with {character}: spreadsheets take that for a formula.</source>
        <translation>{file} の名前を {character} で始めることはできません。表計算ソフトが数式とみなします。</translation>
    </message>
    <message>
        <source>A part of the continuous rating was not recorded: {why}</source>
        <translation>連続評定の一部を記録できませんでした：{why}</translation>
    </message>
    <message>
        <source>A part of the recording cannot be shown ({why}).</source>
        <translation>記録の一部を表示できません（{why}）。</translation>
    </message>
    <message>
        <source>A part of the window failed ({error}).</source>
        <translation>ウィンドウの一部が失敗しました（{error}）。</translation>
    </message>
    <message>
        <source>A part of the window has failed. Capturing and recording go on.</source>
        <translation>ウィンドウの一部が失敗しました。取り込みと記録は続いています。</translation>
    </message>
    <message>
        <source>A process could not be begun ({why}). Make room for it.</source>
        <translation>プロセスを開始できませんでした（{why}）。空きを増やしてください。</translation>
    </message>
    <message>
        <source>A rating lasts as long as its scales. Write seconds in [scales.NAME].</source>
        <translation>rating の長さは尺度で決まります。seconds は [scales.名前] に書いてください。</translation>
    </message>
    <message>
        <source>A rating needs scales, as in scales = [&quot;valence&quot;].</source>
        <translation>rating には scales が必要です（例：scales = [&quot;valence&quot;]）。</translation>
    </message>
    <message>
        <source>A recording is in progress.</source>
        <translation>記録が進行中です。</translation>
    </message>
    <message>
        <source>A recording is just being begun or ended.</source>
        <translation type="vanished">記録をちょうど開始または終了しているところです。</translation>
    </message>
    <message>
        <source>A recording to {folder} is in progress.</source>
        <translation>{folder} への記録が進行中です。</translation>
    </message>
    <message>
        <source>A recording was chosen twice.</source>
        <translation>同じ記録が二度選ばれています。</translation>
    </message>
    <message>
        <source>A replay cannot be recorded.</source>
        <translation>再生は記録できません。</translation>
    </message>
    <message>
        <source>A scale of kind {kind} has no points. Take it out.</source>
        <translation>種類 {kind} の尺度に points はありません。削除してください。</translation>
    </message>
    <message>
        <source>A scale of kind {kind} has {known} points, not {points}.</source>
        <translation>種類 {kind} の尺度の points は {known} です（{points} は不可）。</translation>
    </message>
    <message>
        <source>A scale of {points} points cannot be cut at its middle.</source>
        <translation>{points} 段階の尺度は中央で二分できません。</translation>
    </message>
    <message>
        <source>A simulated device has ended ({why}).</source>
        <translation>模擬デバイスが終了しました（{why}）。</translation>
    </message>
    <message>
        <source>A site&apos;s own calibration</source>
        <translation>施設独自の較正</translation>
    </message>
    <message>
        <source>A stimulus is not cut short.</source>
        <translation>刺激は途中で打ち切れません。</translation>
    </message>
    <message>
        <source>A stimulus of kind {kind} has no {key}; {kinds} has. Take it out.</source>
        <translation>種類 {kind} の刺激に {key} はありません（あるのは {kinds}）。削除してください。</translation>
    </message>
    <message>
        <source>A token is needed here.</source>
        <translation>ここではトークンが必要です。</translation>
    </message>
    <message>
        <source>A trial shows one stimulus. Take this one out.</source>
        <translation>一つの試行で提示する刺激は一つです。こちらを削除してください。</translation>
    </message>
    <message>
        <source>A {what} needs seconds, as in seconds = 2.</source>
        <translation>{what} には seconds が必要です（例：seconds = 2）。</translation>
    </message>
    <message>
        <source>A {what} says nothing. Take the text out.</source>
        <translation>{what} に文章は表示されません。text を削除してください。</translation>
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
        <source>Add it.</source>
        <translation>追加してください。</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>どれかを追加してください。</translation>
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
        <source>Agreed to</source>
        <translation>同意したもの</translation>
    </message>
    <message>
        <source>Alarms cannot be heard; they are shown all the same.</source>
        <translation>アラーム音を鳴らせません。表示は行います。</translation>
    </message>
    <message>
        <source>All electrodes are noisy alike: check the reference and the ground first.</source>
        <translation>すべての電極に同じようなノイズがあります。まず基準とグラウンドを確認してください。</translation>
    </message>
    <message>
        <source>All electrodes are railed alike: check the reference and the ground first.</source>
        <translation>すべての電極が同じように飽和しています。まず基準とグラウンドを確認してください。</translation>
    </message>
    <message>
        <source>All electrodes drift alike: check the reference, and let it settle.</source>
        <translation>すべての電極が同じようにドリフトしています。基準を確認し、落ち着くまで待ってください。</translation>
    </message>
    <message>
        <source>All electrodes jump alike: check the reference and its cable first.</source>
        <translation>すべての電極が同じように跳んでいます。まず基準とそのリード線を確認してください。</translation>
    </message>
    <message>
        <source>All streams are off. Give at least one of them another role.</source>
        <translation>すべてのストリームがオフです。少なくとも一つに別の役割を与えてください。</translation>
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
        <source>All trials of the block {block} are of the condition {condition}: a model that learns from it learns the time. Mix conditions in it.</source>
        <translation>ブロック {block} の試行はすべて条件 {condition} です。ここから学習するモデルは、時間の経過を学習してしまいます。条件を混ぜてください。</translation>
    </message>
    <message>
        <source>All {count} electrodes have contact.</source>
        <translation>{count} 個の電極すべてが接触しています。</translation>
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
        <source>Alpha (8-13 Hz) does not grow with eyes closed ({ratio:.1f} times, median of {names}). Some people have little of it; check electrodes and reference all the same.</source>
        <translation>閉眼でアルファ波（8-13 Hz）が増えません（{ratio:.1f} 倍、{names} の中央値）。もともと少ない人もいますが、念のため電極と基準を確認してください。</translation>
    </message>
    <message>
        <source>Alpha (8-13 Hz) is {ratio:.1f} times as strong with eyes closed (median of {names}): a weak sign that the EEG is alive.</source>
        <translation>閉眼でアルファ波（8-13 Hz）が {ratio:.1f} 倍です（{names} の中央値）。脳波が取れている弱いしるしです。</translation>
    </message>
    <message>
        <source>Alpha (8-13 Hz) is {ratio:.1f} times as strong with eyes closed (median of {names}): the EEG is alive.</source>
        <translation>閉眼でアルファ波（8-13 Hz）が {ratio:.1f} 倍です（{names} の中央値）。脳波が取れています。</translation>
    </message>
    <message>
        <source>Always shown with the same stimulus: {names}. What is proven is that stimulus, not its class.</source>
        <translation>常に同じ刺激で提示：{names}。示されるのはその刺激の区別であり、クラスの区別ではありません。</translation>
    </message>
    <message>
        <source>An annotation of the rater {other} is not one of {rater}.</source>
        <translation>評定者 {other} のアノテーションは {rater} のものではありません。</translation>
    </message>
    <message>
        <source>An entry of {name} must be {kind}, not {value}.</source>
        <translation>{name} の項目は {kind} でなければなりません（{value} は不可）。</translation>
    </message>
    <message>
        <source>An instruction needs text = {{ en = &quot;...&quot; }}.</source>
        <translation>instruction には text = {{ en = &quot;...&quot; }} が必要です。</translation>
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
        <source>Answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Answers of the participant are among the tables: look through what she wrote for names before they leave.</source>
        <translation>表には参加者の回答が含まれます。持ち出す前に、自由記述に名前が含まれていないか確認してください。</translation>
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
        <source>Ask again.</source>
        <translation type="vanished">もう一度要求してください。</translation>
    </message>
    <message>
        <source>Ask for the consent anew.</source>
        <translation>もう一度同意を求めてください。</translation>
    </message>
    <message>
        <source>Ask with status how the recording stands.</source>
        <translation>記録の状態は status で確認してください。</translation>
    </message>
    <message>
        <source>Begin it anew.</source>
        <translation>開始し直してください。</translation>
    </message>
    <message>
        <source>Begin with a letter.</source>
        <translation>英字で始めてください。</translation>
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
        <source>By condition: mean over trials ± their standard deviation</source>
        <translation>条件別：試行の平均 ± 標準偏差</translation>
    </message>
    <message>
        <source>By way of {device}.</source>
        <translation>{device}経由。</translation>
    </message>
    <message>
        <source>Calibrate again.</source>
        <translation>較正し直してください。</translation>
    </message>
    <message>
        <source>Calibrate anew with emoscope fuse, or set fusion.calibration to nothing.</source>
        <translation>emoscope fuseで較正し直すか、fusion.calibrationを空にしてください。</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>先に較正してください。</translation>
    </message>
    <message>
        <source>Calibrate into the profile.</source>
        <translation>プロファイルに保存される形で較正してください。</translation>
    </message>
    <message>
        <source>Calibrate it with all modalities, or choose another fusion rule.</source>
        <translation>すべてのモダリティで較正するか、別の統合規則を選んでください。</translation>
    </message>
    <message>
        <source>Calibrate with recordings of one headset, with its electrodes in one place.</source>
        <translation>同じヘッドセットで、電極の位置も同じ記録を使って較正してください。</translation>
    </message>
    <message>
        <source>Camera and microphone agree within {offset:.0f} ms. Nothing is to be set.</source>
        <translation>カメラとマイクのずれは {offset:.0f} ミリ秒以内です。設定の必要はありません。</translation>
    </message>
    <message>
        <source>Capturing and recording go on. If something stays blank, stop and start when it suits you; please report it with its details.</source>
        <translation>取り込みと記録は続いています。空白のままの部分があれば、都合のよいときに停止して開始し直し、詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>Cards are quoted from this computer, in English, where the recording&apos;s files are the card&apos;s own.</source>
        <translation>カードは、記録に使われたファイルがカードのものと同じ場合に、このコンピューターから英語のまま引用しています。</translation>
    </message>
    <message>
        <source>Channel {number} has no name. Write - for one not used.</source>
        <translation>チャンネル {number} に名前がありません。使わないものは - と書いてください。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Character {number} is {name}, which cannot be shown. Take it out.</source>
        <translation>{number} 文字目の {name} は表示できません。取り除いてください。</translation>
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
        <source>Check its cable or radio, and what else this computer is busy with.</source>
        <translation>ケーブルか無線と、このコンピューターがほかに何で忙しいかを確認してください。</translation>
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
        <source>Check its plug and the sound settings; Emoscope tries again.</source>
        <translation>プラグとサウンド設定を確認してください。Emoscope はもう一度試します。</translation>
    </message>
    <message>
        <source>Check its settings, its cable, and the light for a camera.</source>
        <translation>設定とケーブル、カメラなら照明も確認してください。</translation>
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
        <source>Check the disk of {folder}; end it and record anew.</source>
        <translation>{folder} のディスクを確認してください。終了して、記録し直してください。</translation>
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
        <source>Choose a block to begin it anew.</source>
        <translation>開始し直すブロックを選んでください。</translation>
    </message>
    <message>
        <source>Choose a block to begin it.</source>
        <translation>開始するブロックを選んでください。</translation>
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
        <source>Choose a stream whose program states its rate.</source>
        <translation>周波数を示すプログラムのストリームを選んでください。</translation>
    </message>
    <message>
        <source>Choose a whole number from 0 on.</source>
        <translation>0 以上の整数を選んでください。</translation>
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
        <source>Choose an EEG stream.</source>
        <translation>脳波ストリームを選んでください。</translation>
    </message>
    <message>
        <source>Choose an EEG stream; marker streams are followed with --lsl-markers.</source>
        <translation>脳波ストリームを選んでください。マーカーのストリームは --lsl-markers で受け取ります。</translation>
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
        <source>Choose another address or port.</source>
        <translation>別のアドレスかポートを選んでください。</translation>
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
        <source>Choose another file, or do without: it is never needed.</source>
        <translation>別のファイルを選ぶか、なしで続けてください。必須ではありません。</translation>
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
        <source>Choose another language, or add the text to the study file.</source>
        <translation>別の言語を選ぶか、研究ファイルに文章を加えてください。</translation>
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
        <source>Choose another one, such as P01.</source>
        <translation>P01 のような、別のものを選んでください。</translation>
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
        <source>Choose another size.</source>
        <translation>別の大きさを選んでください。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>別のものを選んでください。</translation>
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
        <source>Choose devices in Emoscope; a recording has all of them.</source>
        <translation>Emoscope でデバイスを選んでください。記録にはすべてが入ります。</translation>
    </message>
    <message>
        <source>Choose each of them once.</source>
        <translation>それぞれ一度ずつ選んでください。</translation>
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
        <source>Choose one at least.</source>
        <translation>一つ以上選んでください。</translation>
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
        <source>Choose one, as in lsl:source_id=ID or lsl:name=NAME,hostname=COMPUTER.</source>
        <translation>lsl:source_id=ID や lsl:name=名前,hostname=コンピューター のように、一つを選んでください。</translation>
    </message>
    <message>
        <source>Choose recordings in which a protocol was run.</source>
        <translation>プロトコルを実行した記録を選んでください。</translation>
    </message>
    <message>
        <source>Choose recordings of the person alone.</source>
        <translation>本人の記録だけを選んでください。</translation>
    </message>
    <message>
        <source>Choose recordings with an EEG.</source>
        <translation>脳波のある記録を選んでください。</translation>
    </message>
    <message>
        <source>Choose the folder of a recording.</source>
        <translation>記録のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose valence, arousal, both or classes, by condition or rating.</source>
        <translation>valence、arousal、both、classes のいずれかを、condition または rating で選んでください。</translation>
    </message>
    <message>
        <source>Choose what the panel offers now.</source>
        <translation>パネルに今表示されている操作から選んでください。</translation>
    </message>
    <message>
        <source>Close one of them.</source>
        <translation>どれか一つを閉じてください。</translation>
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
        <source>Close other programs. Recording is not touched by it.</source>
        <translation>ほかのプログラムを閉じてください。記録に影響はありません。</translation>
    </message>
    <message>
        <source>Close other programs; capturing and recording go on.</source>
        <translation>ほかのプログラムを閉じてください。取り込みと記録は続いています。</translation>
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
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Connect this computer, or fetch {url} on another one and put it into {folder}.</source>
        <translation>この機械をネットワークにつなぐか、別の機械で {url} を取得して {folder} に置いてください。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Controls of {key}: muscle, order, drift.</source>
        <translation>{key} の対照：筋電、順番、ドリフト。</translation>
    </message>
    <message>
        <source>Convert it to MP4 (H.264, AAC).</source>
        <translation>MP4（H.264、AAC）に変換してください。</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264 and AAC.</source>
        <translation>H.264 と AAC の MP4 に変換してください。</translation>
    </message>
    <message>
        <source>Converted from V to µV.</source>
        <translation>VからµVに換算。</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>元の場所からコピーし直してください。</translation>
    </message>
    <message>
        <source>Copy it again, or choose another file.</source>
        <translation>コピーし直すか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Copy it again, or convert it to MP4 (H.264, AAC).</source>
        <translation>コピーし直すか、MP4（H.264、AAC）に変換してください。</translation>
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
        <source>Count them, for example.</source>
        <translation>例えば、通し番号を付けてください。</translation>
    </message>
    <message>
        <source>Cutting the recordings.</source>
        <translation>記録を切り出しています。</translation>
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
        <source>Datasets have participants with codes that no recording has; an export may have given her another code: {folders}. Look at participants.tsv.</source>
        <translation>どの記録にもないコードの参加者を含むデータセットがあります。書き出しで別のコードが付けられた可能性があります：{folders}。participants.tsv を確認してください。</translation>
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
        <source>Delete it, and calibrate again.</source>
        <translation>削除して、較正し直してください。</translation>
    </message>
    <message>
        <source>Delete it: a new one is made.</source>
        <translation>削除してください。新しいものが作られます。</translation>
    </message>
    <message>
        <source>Delete old models in it.</source>
        <translation>その中の古いモデルを削除してください。</translation>
    </message>
    <message>
        <source>Deleting {file}.</source>
        <translation>{file} を削除しています。</translation>
    </message>
    <message>
        <source>Delivers again, and is being watched until it stays so.</source>
        <translation>再び届いています。安定するまで監視しています。</translation>
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
        <source>Dropped frames</source>
        <translation>欠落フレーム</translation>
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
        <source>EEG headset</source>
        <translation>脳波ヘッドセット</translation>
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
        <source>Each stimulus of {file} has a length, so --clip-seconds would change nothing.</source>
        <translation>{file} の刺激にはすべて長さがあるため、--clip-seconds を指定しても何も変わりません。</translation>
    </message>
    <message>
        <source>Each worker that did it was lost.</source>
        <translation>これを担当したワーカーはすべて失われました。</translation>
    </message>
    <message>
        <source>Electrode</source>
        <translation>電極</translation>
    </message>
    <message>
        <source>Electrode {number} of {device} is {its}, and {mine} in the study&apos;s montage. Correct the montage, or plug the electrodes as it says.</source>
        <translation>{device} の電極 {number} は {its} ですが、研究のモンタージュでは {mine} です。モンタージュを直すか、モンタージュどおりに電極をつないでください。</translation>
    </message>
    <message>
        <source>Emoscope</source>
        <translation>Emoscope</translation>
    </message>
    <message>
        <source>Emoscope could not do that ({error}).</source>
        <translation>Emoscope で実行できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>Emoscope is open already (process {number}).</source>
        <translation>Emoscope はすでに開いています（プロセス {number}）。</translation>
    </message>
    <message>
        <source>Emoscope is {mine} here, not {theirs}.</source>
        <translation>ここの Emoscope は {mine} で、{theirs} ではありません。</translation>
    </message>
    <message>
        <source>Emoscope must not be used at the workplace or in education: Article 5(1)(f) of the EU AI Act prohibits inferring emotions there. Choose one of {known}.</source>
        <translation>Emoscope を職場や教育で使ってはいけません。EU の AI 法第 5 条第 1 項 (f) は、そこでの感情の推論を禁じています。{known} から選んでください。</translation>
    </message>
    <message>
        <source>Emoscope reconnects it when it stays so.</source>
        <translation>安定すれば、Emoscope が再接続します。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s engine has a window already (process {pid}).</source>
        <translation>Emoscope のエンジンにはすでにウィンドウがあります（プロセス {pid}）。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s protocols are missing.</source>
        <translation>Emoscope のプロトコルがありません。</translation>
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
        <source>End it first.</source>
        <translation>先に終了してください。</translation>
    </message>
    <message>
        <source>End it there first.</source>
        <translation>先にそちらで終了してください。</translation>
    </message>
    <message>
        <source>End it when it is over.</source>
        <translation>終わったら終了してください。</translation>
    </message>
    <message>
        <source>End it with: emoscope engine stop --force</source>
        <translation>次のコマンドで終了してください：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>End that one (LabRecorder, or another Emoscope), or choose another port.</source>
        <translation>そちら（LabRecorder か別の Emoscope）を終了するか、別のポートを選んでください。</translation>
    </message>
    <message>
        <source>End the recording, and record anew.</source>
        <translation>記録を終了し、記録し直してください。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Estimated arousal</source>
        <translation>覚醒度の推定</translation>
    </message>
    <message>
        <source>Estimated valence</source>
        <translation>感情価の推定</translation>
    </message>
    <message>
        <source>Estimates are the mean over the time that the stimulus was on the screen, where an answer rests on evidence. They are of expression and signal, ratings of what the participant said.</source>
        <translation>推定値は、刺激が画面に出ていた時間のうち、根拠のある判断の平均です。推定の対象は表情と信号で、評定は参加者自身の回答です。</translation>
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
        <source>Everybody on the network who has the token can control this session, and what is sent can be read on the way. Better: --control-host 127.0.0.1 and an SSH tunnel.</source>
        <translation>トークンを持つ人は誰でも、このネットワークからこのセッションを操作でき、送信内容は途中で読まれる可能性があります。より安全な方法：--control-host 127.0.0.1 と SSH トンネル。</translation>
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
        <source>Eyes closed: left out, there is no EEG.</source>
        <translation>閉眼：脳波がないため未実施。</translation>
    </message>
    <message>
        <source>Eyes closed: skipped.</source>
        <translation>閉眼：省略。</translation>
    </message>
    <message>
        <source>Eyes closed: {valid:.0f} of {wanted:.0f} s with a good EEG.</source>
        <translation>閉眼：良好な脳波 {valid:.0f} / {wanted:.0f} 秒。</translation>
    </message>
    <message>
        <source>Eyes open: left out, there is no EEG.</source>
        <translation>開眼：脳波がないため未実施。</translation>
    </message>
    <message>
        <source>Eyes open: skipped.</source>
        <translation>開眼：省略。</translation>
    </message>
    <message>
        <source>Eyes open: {valid:.0f} of {wanted:.0f} s with a good EEG.</source>
        <translation>開眼：良好な脳波 {valid:.0f} / {wanted:.0f} 秒。</translation>
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
        <source>Frames count from the swap that hands them to the display; the display&apos;s own latency is not in it: a photodiode measures it.</source>
        <translation>フレームの時刻は、ディスプレイへ渡すスワップの時点です。ディスプレイ自体の遅延は含みません。それはフォトダイオードで測れます。</translation>
    </message>
    <message>
        <source>Frames count from their painting; the way to the display and the display&apos;s own latency are not in it: a photodiode measures them.</source>
        <translation>フレームの時刻は、描画の時点です。ディスプレイへの経路とディスプレイ自体の遅延は含みません。それらはフォトダイオードで測れます。</translation>
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
        <source>Gamepads are read on Linux only. Rate with the arrow keys or the mouse.</source>
        <translation>ゲームパッドを使えるのは Linux だけです。矢印キーかマウスで評定してください。</translation>
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
        <source>Give another: --participant CODE.</source>
        <translation>別のものを指定してください: --participant コード。</translation>
    </message>
    <message>
        <source>Give every participant a code that differs in more than capitals.</source>
        <translation>参加者には、大文字・小文字以外も異なるコードを付けてください。</translation>
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
        <source>Give the number of points of the scale that was shown, such as 9.</source>
        <translation>提示した尺度の段階数を指定してください（例：9）。</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>続けてください。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
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
        <source>How far your clock is from the session&apos;s is not known.</source>
        <translation>あなたの時計とセッションの時計のずれが分かりません。</translation>
    </message>
    <message>
        <source>How long each modality stood how, of the time with answers</source>
        <translation>各モダリティの状態ごとの時間（判断のある時間に対する割合）</translation>
    </message>
    <message>
        <source>How long {name} is shown is not said. Write seconds in the stimulus or in this part.</source>
        <translation>{name} の提示時間がありません。刺激かこのパートに seconds を書いてください。</translation>
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
        <source>In a recording, sound comes {offset:+.0f} ms after its picture. Set the latency of the camera or the microphone in the devices&apos; settings to take it off.</source>
        <translation>記録では、音声が映像より {offset:+.0f} ミリ秒遅れます。差し引くには、デバイスの設定でカメラかマイクの遅延を指定してください。</translation>
    </message>
    <message>
        <source>In its file</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>In the latin square of the block {block} one round may end with the condition that the next begins with. Write in_a_row = 2.</source>
        <translation>ブロック {block} のラテン方格では、ある巡の最後と次の巡の最初が同じ条件になることがあります。in_a_row = 2 と書いてください。</translation>
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
        <source>Install it: pip install websockets</source>
        <translation>インストールしてください：pip install websockets</translation>
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
        <source>It came back after {away:.0f} s.</source>
        <translation>{away:.0f} 秒後に戻りました。</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>読み込めません。</translation>
    </message>
    <message>
        <source>It comes again after all others, or now with Repeat.</source>
        <translation>ほかのすべての試行の後に再実施します。今すぐ行うには「やり直す」を使ってください。</translation>
    </message>
    <message>
        <source>It comes again when you go on; Skip leaves it out.</source>
        <translation>続けると再実施します。省略するには「飛ばす」を使ってください。</translation>
    </message>
    <message>
        <source>It did not come back: watched for {away:.0f} s.</source>
        <translation>戻りませんでした（{away:.0f} 秒間見守りました）。</translation>
    </message>
    <message>
        <source>It failed ({error}). Report this.</source>
        <translation>失敗しました（{error}）。報告してください。</translation>
    </message>
    <message>
        <source>It failed ({error}); see the log.</source>
        <translation>失敗しました（{error}）。ログを確認してください。</translation>
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
        <source>It has version {version}, this Emoscope reads {known}.</source>
        <translation>バージョンは {version} です。この Emoscope が読めるのは {known} です。</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>含まれるもの：{known}。</translation>
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
        <source>It is in the file that Emoscope named when it began.</source>
        <translation>Emoscope が開始時に示したファイルにあります。</translation>
    </message>
    <message>
        <source>It is larger than {most} bytes.</source>
        <translation>{most} バイトを超えています。</translation>
    </message>
    <message>
        <source>It is larger than {most} bytes: it is no protocol.</source>
        <translation>{most} バイトを超えており、プロトコルではありません。</translation>
    </message>
    <message>
        <source>It is no file of layouts.</source>
        <translation>レイアウトのファイルではありません。</translation>
    </message>
    <message>
        <source>It is no protocol: it does not say format = &quot;{format}&quot;.</source>
        <translation>プロトコルではありません。format = &quot;{format}&quot; の記載がありません。</translation>
    </message>
    <message>
        <source>It is no study file: it does not say format = &quot;{format}&quot;.</source>
        <translation>研究ファイルではありません。format = &quot;{format}&quot; の記載がありません。</translation>
    </message>
    <message>
        <source>It is not JSON ({error}).</source>
        <translation>JSON ではありません（{error}）。</translation>
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
        <source>It is optional: the session goes on without it.</source>
        <translation>任意のため、なしでもセッションは続きます。</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>終わりました。</translation>
    </message>
    <message>
        <source>It is read no further. Mend what is above first.</source>
        <translation>この先は読んでいません。先に上の誤りを直してください。</translation>
    </message>
    <message>
        <source>It is saved as UTF-16. Save it as UTF-8 in your editor.</source>
        <translation>UTF-16 で保存されています。エディターで UTF-8 として保存してください。</translation>
    </message>
    <message>
        <source>It may be of an earlier session.</source>
        <translation>以前のセッションのものかもしれません。</translation>
    </message>
    <message>
        <source>It reads EDF, BDF, BrainVision (.vhdr), XDF, and text of BrainFlow and the OpenBCI GUI.</source>
        <translation>EDF、BDF、BrainVision（.vhdr）、XDFと、BrainFlowおよびOpenBCI GUIのテキストを読めます。</translation>
    </message>
    <message>
        <source>It records into {folder}.</source>
        <translation>{folder} に記録しています。</translation>
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
        <source>It was refused at the window.</source>
        <translation>ウィンドウで拒否されました。</translation>
    </message>
    <message>
        <source>Its channels are: {names}. Choose another stream, or name channels in the settings.</source>
        <translation>含まれるチャンネル：{names}。別のストリームを選ぶか、設定でチャンネルを指定してください。</translation>
    </message>
    <message>
        <source>Its clock could not be measured; it runs on this computer&apos;s.</source>
        <translation>その時計を測定できなかったため、このコンピューターの時計を使います。</translation>
    </message>
    <message>
        <source>Its clock was {offset:.3f} ms from ours, known to ±{bound:.3f} ms.</source>
        <translation>その時計とこのコンピューターの時計の差は {offset:.3f} ミリ秒（±{bound:.3f} ミリ秒）でした。</translation>
    </message>
    <message>
        <source>Its computer may have slept, or its clock was set; it is opened anew.</source>
        <translation>送信側のコンピューターがスリープしたか、時計が変更された可能性があります。開き直します。</translation>
    </message>
    <message>
        <source>Its process ended with code {code} and no answer.</source>
        <translation>プロセスがコード {code} で終了し、応答がありませんでした。</translation>
    </message>
    <message>
        <source>Its process ended with code {code} and no answer; see the log.</source>
        <translation>プロセスがコード {code} で終了し、応答がありませんでした。ログを確認してください。</translation>
    </message>
    <message>
        <source>Its process was ended by signal {number}.</source>
        <translation>プロセスがシグナル {number} で終了しました。</translation>
    </message>
    <message>
        <source>Its radio loses samples, or it states a wrong rate; it is opened anew.</source>
        <translation>無線でサンプルが失われているか、示された周波数が誤っています。開き直します。</translation>
    </message>
    <message>
        <source>Its script says whether it comes back, and when.</source>
        <translation>戻るかどうか、いつ戻るかは、デモの台本しだいです。</translation>
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
        <source>Keep it elsewhere: who gets the data must not get the names.</source>
        <translation>別の場所に保管してください。データを受け取る人に名前を渡してはいけません。</translation>
    </message>
    <message>
        <source>Keep the .vhdr, .vmrk and .eeg files together.</source>
        <translation>.vhdr、.vmrk、.eegの各ファイルを同じ場所に置いてください。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>LabRecorder&apos;s verbs: 127.0.0.1, port {port}.</source>
        <translation>LabRecorder のコマンド：127.0.0.1、ポート {port}。</translation>
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
        <source>Leave it out.</source>
        <translation>この指定を外してください。</translation>
    </message>
    <message>
        <source>Leave out the column id to add it beside.</source>
        <translation>別のものとして追加するには、列 id を除いてください。</translation>
    </message>
    <message>
        <source>Leave that recording out.</source>
        <translation>その記録を除いてください。</translation>
    </message>
    <message>
        <source>Leave the line as it is: it is not used.</source>
        <translation>この行はそのままにしてください。使われません。</translation>
    </message>
    <message>
        <source>Leave the one without a rest out, or record one with each.</source>
        <translation>安静のないほうを除くか、どちらにも安静のある記録を使ってください。</translation>
    </message>
    <message>
        <source>Leave {{root}} away, or start Emoscope with that folder for its recordings.</source>
        <translation>{{root}} を省くか、そのフォルダーを記録先として Emoscope を起動してください。</translation>
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
        <source>Let TCP ports 16572 to 16604 pass the firewalls of both computers.</source>
        <translation>両方のコンピューターのファイアウォールで、TCP ポート 16572 から 16604 を許可してください。</translation>
    </message>
    <message>
        <source>Let UDP ports 16572 to 16604 pass the firewalls of both computers.</source>
        <translation>両方のコンピューターのファイアウォールで、UDP ポート 16572 から 16604 を許可してください。</translation>
    </message>
    <message>
        <source>Light comes from behind (face {grey:.0f}, picture {picture:.0f} of 255): close the blind, or add light from the front.</source>
        <translation>光が後ろから来ています（255 中、顔 {grey:.0f}、画像 {picture:.0f}）。ブラインドを閉めるか、正面から照らしてください。</translation>
    </message>
    <message>
        <source>Limits, as its card states them:</source>
        <translation>カードに記された限界：</translation>
    </message>
    <message>
        <source>Line {line} of the list of names {file} cannot be used ({why}).</source>
        <translation>名前の一覧 {file} の {line} 行目を使えません（{why}）。</translation>
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
        <source>Line {number} of {file} cannot be read ({why}).</source>
        <translation>{file} の {number} 行目を読めません（{why}）。</translation>
    </message>
    <message>
        <source>Lines come too fast for a marker&apos;s time.</source>
        <translation>行が速く届きすぎて、マーカーの時刻を決められません。</translation>
    </message>
    <message>
        <source>Links lead to recordings of hers elsewhere: {folders}. Delete those yourself.</source>
        <translation>リンクが別の場所にあるこの参加者の記録を指しています：{folders}。それらはご自身で削除してください。</translation>
    </message>
    <message>
        <source>Longest gap (ms)</source>
        <translation>最長の途切れ（ms）</translation>
    </message>
    <message>
        <source>Look again what there is.</source>
        <translation>何があるか、もう一度調べてください。</translation>
    </message>
    <message>
        <source>Look at it (F9) and press Go, or go anyway and say why.</source>
        <translation>確認して（F9）「開始」を押すか、理由を書いてそのまま進んでください。</translation>
    </message>
    <message>
        <source>Look at it: a question may be open there.</source>
        <translation>ウィンドウを確認してください。質問が表示されているかもしれません。</translation>
    </message>
    <message>
        <source>Look at the devices yourself; stop and start when it suits you, and report the log.</source>
        <translation>デバイスをご自身で確認してください。都合のよいときに停止して開始し直し、ログを報告してください。</translation>
    </message>
    <message>
        <source>Look at the video before it leaves: a face may still be in it.</source>
        <translation>持ち出す前に映像を確認してください。顔が残っていることがあります。</translation>
    </message>
    <message>
        <source>Look at whether it is there before you set it again.</source>
        <translation>付け直す前に、すでにあるかどうか確認してください。</translation>
    </message>
    <message>
        <source>Look into its log, and report it.</source>
        <translation>そのログを確認し、報告してください。</translation>
    </message>
    <message>
        <source>Look into the log.</source>
        <translation>ログを確認してください。</translation>
    </message>
    <message>
        <source>Look whether it still runs.</source>
        <translation>まだ動いているか確認してください。</translation>
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
        <source>Looking at the four quadrants.</source>
        <translation>四つの象限を調べています。</translation>
    </message>
    <message>
        <source>Looking who is known already …</source>
        <translation>既知の参加者を調べています…</translation>
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
        <source>Mains hum at all electrodes alike: check the reference and the ground first.</source>
        <translation>すべての電極に同じような電源ハムがあります。まず基準とグラウンドを確認してください。</translation>
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
        <source>Mains hum of {hertz:.0f} Hz in the sound ({hum:.0f} dBFS): use another cable or USB port, away from power supplies.</source>
        <translation>音声に {hertz:.0f} Hz の電源ハムがあります（{hum:.0f} dBFS）。電源装置から離し、別のケーブルか USB ポートを使ってください。</translation>
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
        <source>Make room or check its rights, and try again; capturing and recording go on.</source>
        <translation>空きを増やすか権限を確認して、もう一度試してください。取り込みと記録は続いています。</translation>
    </message>
    <message>
        <source>Make room or choose another folder for recordings, then ask again.</source>
        <translation>空きを増やすか、記録の保存先に別のフォルダーを選んで、もう一度要求してください。</translation>
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
        <source>Make room, or choose another folder.</source>
        <translation>空きを増やすか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Make room, or choose another folder; nothing was left there.</source>
        <translation>空きを増やすか、別のフォルダーを選んでください。そこには何も残していません。</translation>
    </message>
    <message>
        <source>Make room, or see that you may write there. Nothing was deleted.</source>
        <translation>空きを増やすか、書き込み権限を確認してください。何も削除していません。</translation>
    </message>
    <message>
        <source>Make room, or set EMOSCOPE_RUNTIME to another folder.</source>
        <translation>空きを増やすか、EMOSCOPE_RUNTIME に別のフォルダーを設定してください。</translation>
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
        <source>Markers of LSL are not followed any more ({error}).</source>
        <translation>LSL のマーカーを受け取れなくなりました（{error}）。</translation>
    </message>
    <message>
        <source>Markers of the LSL stream {name} are followed.</source>
        <translation>LSL ストリーム {name} のマーカーを受け取っています。</translation>
    </message>
    <message>
        <source>Markers that were changed</source>
        <translation>変更されたマーカー</translation>
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
        <source>Mend that, and calibrate again.</source>
        <translation>それを直して、較正し直してください。</translation>
    </message>
    <message>
        <source>Messages are text.</source>
        <translation>メッセージはテキストです。</translation>
    </message>
    <message>
        <source>Messages come too fast: when this one came is not known.</source>
        <translation>メッセージが速く届きすぎて、これがいつ届いたか分かりません。</translation>
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
        <source>More than one session can be controlled here: ports {ports}.</source>
        <translation>ここには操作できるセッションが複数あります：ポート {ports}。</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>最も多い問題</translation>
    </message>
    <message>
        <source>Most often estimated</source>
        <translation>最も多い推定</translation>
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
        <source>Muscle alone does as well: this may not be brain.</source>
        <translation>筋電だけでも同程度です。脳の信号ではないかもしれません。</translation>
    </message>
    <message>
        <source>Muscle covers the EEG ({share:.0%}): let her relax jaw and forehead.</source>
        <translation>筋電が脳波を覆っています（{share:.0%}）。参加者にあごと額の力を抜いてもらってください。</translation>
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
        <source>Name another one with --control-token.</source>
        <translation>--control-token で別のものを指定してください。</translation>
    </message>
    <message>
        <source>Name another one with --token-file.</source>
        <translation>--token-file で別のものを指定してください。</translation>
    </message>
    <message>
        <source>Name another place.</source>
        <translation>別の場所を指定してください。</translation>
    </message>
    <message>
        <source>Name another: --session LABEL. Nothing is ever overwritten.</source>
        <translation>別の名前を指定してください：--session LABEL。上書きは決して行われません。</translation>
    </message>
    <message>
        <source>Name between 1 and {deepest} folders, with / between them.</source>
        <translation>フォルダーを 1 から {deepest} 個、/ で区切って指定してください。</translation>
    </message>
    <message>
        <source>Name both, as the protocol names them.</source>
        <translation>両方を、プロトコルにある名前で指定してください。</translation>
    </message>
    <message>
        <source>Name each electrode once.</source>
        <translation>各電極に1つずつ別の名前を付けてください。</translation>
    </message>
    <message>
        <source>Name each once, or write all.</source>
        <translation>それぞれ一度ずつ書くか、all と書いてください。</translation>
    </message>
    <message>
        <source>Name every input; write - for one that is not used.</source>
        <translation>すべての入力に名前を付け、使わないものは - と書いてください。</translation>
    </message>
    <message>
        <source>Name it without a drive, /, \ or ~ at its beginning.</source>
        <translation>ドライブ名や、先頭の /、\、~ を付けずに指定してください。</translation>
    </message>
    <message>
        <source>Name one for each.</source>
        <translation>モダリティごとに一つだけ指定してください。</translation>
    </message>
    <message>
        <source>Name one with --port.</source>
        <translation>--port で指定してください。</translation>
    </message>
    <message>
        <source>Name one, such as emotion.</source>
        <translation>名前を指定してください（例：emotion）。</translation>
    </message>
    <message>
        <source>Name some of its channels ({names}), or all {count} in their order; - leaves one out.</source>
        <translation>チャンネルの一部（{names}）を指定するか、{count} 個すべてを順番どおりに指定してください。- と書いたものは除かれます。</translation>
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
        <source>Name the folder that it is in.</source>
        <translation>それが入っているフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name the folder that was recorded to.</source>
        <translation>記録先のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name the folder with the recordings.</source>
        <translation>記録のあるフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name the right board, as in file.csv?board=cyton.</source>
        <translation>正しいボードを指定してください（例：file.csv?board=cyton）。</translation>
    </message>
    <message>
        <source>Name them after emotions or quadrants, such as happy or HVHA.</source>
        <translation>happy や HVHA のように、感情か象限の名前を付けてください。</translation>
    </message>
    <message>
        <source>Neutral face: left out, there is no camera.</source>
        <translation>中立の表情：カメラがないため未実施。</translation>
    </message>
    <message>
        <source>Neutral face: skipped.</source>
        <translation>中立の表情：省略。</translation>
    </message>
    <message>
        <source>Neutral face: {valid:.0f} of {wanted:.0f} s seen well.</source>
        <translation>中立の表情：はっきり見えた時間 {valid:.0f} / {wanted:.0f} 秒。</translation>
    </message>
    <message>
        <source>Next to nothing is heard (peak {peak:.0f} dBFS): is it the right microphone? Raise its gain.</source>
        <translation>ほとんど何も聞こえません（ピーク {peak:.0f} dBFS）。正しいマイクですか？ゲインを上げてください。</translation>
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
        <source>No EEG headset is open. Choose one under Devices.</source>
        <translation>開いている脳波ヘッドセットがありません。「デバイス」で選んでください。</translation>
    </message>
    <message>
        <source>No LSL marker stream {name} is in reach.</source>
        <translation>LSL マーカーストリーム {name} が見つかりません。</translation>
    </message>
    <message>
        <source>No LSL stream {wanted} is in reach. In reach are: {others}.</source>
        <translation>LSL ストリーム {wanted} が見つかりません。見つかったもの：{others}。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>判断なし</translation>
    </message>
    <message>
        <source>No block has run yet.</source>
        <translation>まだブロックを実行していません。</translation>
    </message>
    <message>
        <source>No block runs.</source>
        <translation>実行中のブロックがありません。</translation>
    </message>
    <message>
        <source>No block shows {stimuli}.</source>
        <translation>{stimuli} を提示するブロックがありません。</translation>
    </message>
    <message>
        <source>No block was marked: the recording is cut into equal stretches of time.</source>
        <translation>ブロックの印がないため、記録を等しい時間に区切っています。</translation>
    </message>
    <message>
        <source>No camera is open. Choose one under Devices.</source>
        <translation>開いているカメラがありません。「デバイス」で選んでください。</translation>
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
        <source>No channel is used. Name an electrode, or leave channels out.</source>
        <translation>使うチャンネルがありません。電極を指定するか、channels を省いてください。</translation>
    </message>
    <message>
        <source>No checksum vouches for the last {bytes} bytes: they came in the last second.</source>
        <translation>最後の {bytes} バイトを保証するチェックサムがありません。最後の1秒に届いたものです。</translation>
    </message>
    <message>
        <source>No condition of this protocol is known to be low or high.</source>
        <translation>このプロトコルには、低いか高いかが分かる条件がありません。</translation>
    </message>
    <message>
        <source>No device chosen.</source>
        <translation>デバイスが選ばれていません。</translation>
    </message>
    <message>
        <source>No device delivers anything: nothing is measured or recorded now.</source>
        <translation>どのデバイスからもデータが届いていません。今は測定も記録もされていません。</translation>
    </message>
    <message>
        <source>No device is asked for. Write role = &quot;off&quot; to leave the stream out.</source>
        <translation>デバイスを使わない設定です。ストリームを除くには role = &quot;off&quot; と書いてください。</translation>
    </message>
    <message>
        <source>No device is chosen: choose one first.</source>
        <translation>デバイスが選ばれていません。まずデバイスを選んでください。</translation>
    </message>
    <message>
        <source>No electrode gives a signal: check the headset&apos;s cable and power.</source>
        <translation>どの電極にも信号がありません。ヘッドセットのケーブルと電源を確認してください。</translation>
    </message>
    <message>
        <source>No electrode has contact: put the headset on, and check the reference.</source>
        <translation>どの電極も接触していません。ヘッドセットを装着し、基準を確認してください。</translation>
    </message>
    <message>
        <source>No electrode is called {name}. Name it among the channels, or take the position out.</source>
        <translation>{name} という電極はありません。チャンネルの中に加えるか、位置を除いてください。</translation>
    </message>
    <message>
        <source>No electrode was judged in the last seconds: the first takes four.</source>
        <translation>直近の数秒に判定した電極がありません。最初の判定には 4 秒かかります。</translation>
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
        <source>No face in the picture: seat the participant before the camera.</source>
        <translation>画像に顔がありません。参加者をカメラの前に座らせてください。</translation>
    </message>
    <message>
        <source>No frame of the test film was painted.</source>
        <translation>テスト動画のフレームが一つも描画されませんでした。</translation>
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
        <source>No microphone is open. Choose one under Devices.</source>
        <translation>開いているマイクがありません。「デバイス」で選んでください。</translation>
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
        <source>No model was asked for: what comes is recorded and not judged.</source>
        <translation>モデルが指定されていません。届いたものは記録し、判断はしません。</translation>
    </message>
    <message>
        <source>No model was made.</source>
        <translation>モデルを作成しませんでした。</translation>
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
        <source>No picture was judged in the last seconds.</source>
        <translation>直近の数秒に判定した画像がありません。</translation>
    </message>
    <message>
        <source>No place on the head is known for {names}: they are recorded, and not drawn. Give them positions.</source>
        <translation>{names} の頭部の位置が分かりません。記録はしますが、図には描きません。位置を指定してください。</translation>
    </message>
    <message>
        <source>No protocol was run in it.</source>
        <translation>この記録ではプロトコルが実行されていません。</translation>
    </message>
    <message>
        <source>No rating asks the scale {scale}.</source>
        <translation>尺度 {scale} を尋ねる rating がありません。</translation>
    </message>
    <message>
        <source>No recording was chosen.</source>
        <translation>記録が選ばれていません。</translation>
    </message>
    <message>
        <source>No rest was recorded: the model measures against the whole recording, and cannot notice when the electrodes sit differently.</source>
        <translation>安静が記録されていません。モデルは記録全体を基準にするため、電極の位置が変わっても気づけません。</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>実行中のプロトコルがありません。</translation>
    </message>
    <message>
        <source>No session is running.</source>
        <translation>実行中のセッションがありません。</translation>
    </message>
    <message>
        <source>No session of Emoscope answers at {url} ({why}).</source>
        <translation>{url} で応答する Emoscope のセッションがありません（{why}）。</translation>
    </message>
    <message>
        <source>No session of Emoscope can be controlled here.</source>
        <translation>ここには操作できる Emoscope のセッションがありません。</translation>
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
        <source>No sound came in the last seconds.</source>
        <translation>直近の数秒、音声が届いていません。</translation>
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
        <source>No trial runs that could be broken off.</source>
        <translation>中断できる実行中の試行がありません。</translation>
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
        <source>Nobody can be asked for {asked} by {by}.</source>
        <translation>{by} から {asked} を求めることはできません。</translation>
    </message>
    <message>
        <source>Nobody has agreed to be recorded.</source>
        <translation>記録に同意した人がいません。</translation>
    </message>
    <message>
        <source>Nobody has answered at the window for {seconds:.0f} s.</source>
        <translation>ウィンドウで {seconds:.0f} 秒間回答がありません。</translation>
    </message>
    <message>
        <source>Nobody is named whom a participant can ask later. Write a contact.</source>
        <translation>参加者が後で問い合わせる相手が書かれていません。連絡先を書いてください。</translation>
    </message>
    <message>
        <source>Nobody knows how long {stimulus} lasts.</source>
        <translation>{stimulus} の長さが分かりません。</translation>
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
        <source>Not EEG, left out: {names}.</source>
        <translation>脳波でないため除外：{names}。</translation>
    </message>
    <message>
        <source>Not known here are backups, copies and exports outside of {folder}, and what was handed on.</source>
        <translation>{folder} の外にあるバックアップ、コピー、書き出し、および他者に渡したものは、ここでは分かりません。</translation>
    </message>
    <message>
        <source>Not offered by this model: {classes}.</source>
        <translation>このモデルが提供しないクラス：{classes}。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Nothing appears on the participant&apos;s screen. Look whether its display is on and its window is open, then repeat the trial.</source>
        <translation>参加者の画面に何も表示されません。ディスプレイの電源が入り、ウィンドウが開いているか確認して、試行をやり直してください。</translation>
    </message>
    <message>
        <source>Nothing can be shown: the participant&apos;s screen is not open.</source>
        <translation>参加者の画面が開いていないため、何も表示できません。</translation>
    </message>
    <message>
        <source>Nothing has been looked at yet.</source>
        <translation>まだ何も点検していません。</translation>
    </message>
    <message>
        <source>Nothing in this recording has a time that can be read.</source>
        <translation>この記録には、読み取れる時刻がありません。</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>何も記録していません。</translation>
    </message>
    <message>
        <source>Nothing is sent to {name} any more ({error}).</source>
        <translation>{name} へ送信できなくなりました（{error}）。</translation>
    </message>
    <message>
        <source>Nothing is shown that could be paused.</source>
        <translation>一時停止できるものが表示されていません。</translation>
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
        <source>Nothing was wrong with any signal in any second.</source>
        <translation>どの 1 秒にも、信号に問題はありませんでした。</translation>
    </message>
    <message>
        <source>Of {key} there are {count} clips with {name}; at least {least} are needed.</source>
        <translation>{key} が {name} のクリップは {count} 個です。{least} 個以上必要です。</translation>
    </message>
    <message>
        <source>One face, in the middle and well lit.</source>
        <translation>顔は一つで、中央にあり、よく照らされています。</translation>
    </message>
    <message>
        <source>One of {folder} and {first} is simulated.</source>
        <translation>{folder} と {first} の一方は模擬データです。</translation>
    </message>
    <message>
        <source>Only a rating has scales. Take them out, or write a part for them.</source>
        <translation>scales を書けるのは rating だけです。削除するか、rating のパートを書いてください。</translation>
    </message>
    <message>
        <source>Only a scale of kind {of} has {key}. Take it out.</source>
        <translation>{key} を書けるのは種類 {of} の尺度だけです。削除してください。</translation>
    </message>
    <message>
        <source>Only a stimulus is rated while it is shown. Take it out.</source>
        <translation>提示中に評定できるのは stimulus だけです。削除してください。</translation>
    </message>
    <message>
        <source>Only one of {folder} and {first} has a rest.</source>
        <translation>{folder} と {first} の一方にしか安静がありません。</translation>
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
        <source>Open it first.</source>
        <translation>先に開いてください。</translation>
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
        <source>Other codes are nearly the same ({codes}): nothing of them is deleted.</source>
        <translation>よく似たほかのコードがあります（{codes}）。それらは一切削除しません。</translation>
    </message>
    <message>
        <source>Other streams are left out: {names}.</source>
        <translation>ほかのストリームは除外：{names}。</translation>
    </message>
    <message>
        <source>Others can read the token&apos;s file {path}.</source>
        <translation>トークンのファイル {path} を、ほかの人が読めます。</translation>
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
        <source>Part {number} of the block {block}</source>
        <translation>ブロック {block} のパート {number}</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Participant&apos;s number</source>
        <translation>参加者番号</translation>
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
        <source>Please report the protocol that it happened with.</source>
        <translation>発生したときのプロトコルを添えて報告してください。</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>ログを添えて報告してください。</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>報告してください。</translation>
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
        <source>Plug it in, and choose it under Devices.</source>
        <translation>接続して、「デバイス」で選んでください。</translation>
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
        <source>Plug one in or switch it on, or stop.</source>
        <translation>どれかを接続するか電源を入れるか、停止してください。</translation>
    </message>
    <message>
        <source>Plug one in, or start the sound server; Emoscope keeps looking.</source>
        <translation>接続するか、サウンドサーバーを起動してください。Emoscopeは探し続けます。</translation>
    </message>
    <message>
        <source>Port {port} is in use by another program.</source>
        <translation>ポート {port} は別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>Pre-flight {when}: go.</source>
        <translation>開始前点検 {when}：開始可。</translation>
    </message>
    <message>
        <source>Pre-flight {when}: no-go, overridden by the operator: “{why}”</source>
        <translation>開始前点検 {when}：開始不可、オペレーターが続行：「{why}」</translation>
    </message>
    <message>
        <source>Pre-flight {when}: no-go.</source>
        <translation>開始前点検 {when}：開始不可。</translation>
    </message>
    <message>
        <source>Press F5 to start again, and report the log if this comes again.</source>
        <translation>F5 で開始し直し、再び起きたらログを報告してください。</translation>
    </message>
    <message>
        <source>Press F5 to start again.</source>
        <translation>F5 で開始し直してください。</translation>
    </message>
    <message>
        <source>Press F5 to start one.</source>
        <translation>F5 で開始してください。</translation>
    </message>
    <message>
        <source>Press Space to start again, and report the log if this comes again.</source>
        <translation type="vanished">スペースキーで開始し直してください。再び起きたら、ログを報告してください。</translation>
    </message>
    <message>
        <source>Press Space to start again.</source>
        <translation type="vanished">スペースキーで開始し直してください。</translation>
    </message>
    <message>
        <source>Press Space to start one.</source>
        <translation type="vanished">スペースキーで開始してください。</translation>
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
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Proving {key} on held-out clips, and on shuffled labels.</source>
        <translation>学習に未使用のクリップと並べ替えたラベルで {key} を検証しています。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
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
        <source>Put it where the protocol looks for it.</source>
        <translation>プロトコルが参照する場所に置いてください。</translation>
    </message>
    <message>
        <source>Qt Multimedia cannot be loaded, so no video or sound can be shown. Install what it needs (on Debian and Ubuntu: libpulse0) and start Emoscope again.</source>
        <translation>Qt Multimedia を読み込めないため、動画も音声も再生できません。必要なもの（Debian と Ubuntu では libpulse0）をインストールして、Emoscope を起動し直してください。</translation>
    </message>
    <message>
        <source>Quality of the signals</source>
        <translation>信号の品質</translation>
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
        <source>Rated: {scale}</source>
        <translation>評定：{scale}</translation>
    </message>
    <message>
        <source>Read as {board}.</source>
        <translation>{board}として読み込み。</translation>
    </message>
    <message>
        <source>Reading the windows.</source>
        <translation>区間を読み込んでいます。</translation>
    </message>
    <message>
        <source>Reading: left out, there is no microphone.</source>
        <translation>音読：マイクがないため未実施。</translation>
    </message>
    <message>
        <source>Reading: skipped.</source>
        <translation>音読：省略。</translation>
    </message>
    <message>
        <source>Reading: {valid:.0f} of {wanted:.0f} s with a voice.</source>
        <translation>音読：声のあった時間 {valid:.0f} / {wanted:.0f} 秒。</translation>
    </message>
    <message>
        <source>Reconnecting: try {tries}, {away:.0f} s away.</source>
        <translation>再接続中：{tries} 回目、切断から {away:.0f} 秒。</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Record more of them, or ask for something else.</source>
        <translation>もっと記録するか、区別するものを変えてください。</translation>
    </message>
    <message>
        <source>Record more: 16 are better, since of 8 all but one must be right.</source>
        <translation>もっと記録してください。8 個では一つしか間違えられないため、16 個あるとよいでしょう。</translation>
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
        <source>Recorded times are not moved by it; write down both times.</source>
        <translation>記録の時刻はこれで動きません。両方の時刻を書き留めてください。</translation>
    </message>
    <message>
        <source>Recording goes on.</source>
        <translation>記録は続いています。</translation>
    </message>
    <message>
        <source>Recordings and results must be on a drive that every machine has at the same path, and may write to.</source>
        <translation>記録と結果は、すべての機械から同じパスで見え、書き込めるドライブに置いてください。</translation>
    </message>
    <message>
        <source>Remote control cannot listen on {host}, port {port} ({why}).</source>
        <translation>遠隔操作が {host}、ポート {port} で待ち受けできません（{why}）。</translation>
    </message>
    <message>
        <source>Remote control could not be started.</source>
        <translation>遠隔操作を開始できませんでした。</translation>
    </message>
    <message>
        <source>Remote control needs the package websockets ({why}).</source>
        <translation>遠隔操作にはパッケージ websockets が必要です（{why}）。</translation>
    </message>
    <message>
        <source>Remote control: ws://{host}:{port}, token {token} (in {file}).</source>
        <translation>遠隔操作：ws://{host}:{port}、トークン {token}（{file} にあります）。</translation>
    </message>
    <message>
        <source>Repair it, or choose another folder.</source>
        <translation>修復するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Repair it, or withdraw without it and take the name out by hand.</source>
        <translation>修復するか、それなしで撤回し、名前は手作業で取り除いてください。</translation>
    </message>
    <message>
        <source>Repair the file, or choose another one. It is left as it is.</source>
        <translation>ファイルを修復するか、別のものを選んでください。ファイルはそのままです。</translation>
    </message>
    <message>
        <source>Repeat the trial, or set a marker of your own beside it.</source>
        <translation>試行をやり直すか、別に自分のマーカーを付けてください。</translation>
    </message>
    <message>
        <source>Repeat the trial, or skip it.</source>
        <translation>試行をやり直すか、飛ばしてください。</translation>
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
        <source>Restart the sound server or the computer.</source>
        <translation>サウンドサーバーかコンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>Restart the sound server or the computer; Emoscope keeps trying.</source>
        <translation>サウンドサーバーかコンピューターを再起動してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Room noise {noise:.0f} dBFS, fine.</source>
        <translation>室内騒音 {noise:.0f} dBFS、良好。</translation>
    </message>
    <message>
        <source>Room noise {noise:.0f} dBFS, too loud: close windows, move fans away, or lower the gain and come closer.</source>
        <translation>室内騒音 {noise:.0f} dBFS、大きすぎます。窓を閉め、送風機を離すか、ゲインを下げて近づいてください。</translation>
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
        <source>SHA-256 of the file</source>
        <translation>ファイルの SHA-256</translation>
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
        <source>Save it again as PNG or JPEG.</source>
        <translation>PNG か JPEG で保存し直してください。</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8, as emoscope annotations --csv writes it.</source>
        <translation>emoscope annotations --csv が書き出す形で、UTF-8 の CSV として保存してください。</translation>
    </message>
    <message>
        <source>Say its seconds in the protocol, or choose --clip-seconds.</source>
        <translation>プロトコルに seconds を書くか、--clip-seconds を指定してください。</translation>
    </message>
    <message>
        <source>Say where these conditions lie: {names}.</source>
        <translation>次の条件の位置付けを指定してください：{names}。</translation>
    </message>
    <message>
        <source>Say which, as in {path}?board={first}.</source>
        <translation>どれかを指定してください（例：{path}?board={first}）。</translation>
    </message>
    <message>
        <source>Second copies were made in {folders}, which was not looked through: connect the disk, and name that folder, too.</source>
        <translation>コピーが {folders} に作られていますが、そこは調べていません。ディスクを接続し、そのフォルダーも指定してください。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds in which a signal was not good, by what was wrong.</source>
        <translation>信号が良好でなかった秒数（問題別）。</translation>
    </message>
    <message>
        <source>Seconds in which each electrode was good</source>
        <translation>各電極が良好だった秒数</translation>
    </message>
    <message>
        <source>See that it is a file that you may read.</source>
        <translation>読み取り権限のあるファイルか確認してください。</translation>
    </message>
    <message>
        <source>See what the batch said when it began.</source>
        <translation>バッチ開始時のメッセージを確認してください。</translation>
    </message>
    <message>
        <source>See which there are: emoscope profile list</source>
        <translation>一覧の表示：emoscope profile list</translation>
    </message>
    <message>
        <source>See which there are: emoscope profile show {code}</source>
        <translation>一覧の表示：emoscope profile show {code}</translation>
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
        <source>Seed of the order</source>
        <translation>順序のシード</translation>
    </message>
    <message>
        <source>Send a time of this session, or none.</source>
        <translation>このセッション内の時刻を送るか、時刻を省いてください。</translation>
    </message>
    <message>
        <source>Send as in: mark stimulus 1</source>
        <translation>次のように送ってください：mark stimulus 1</translation>
    </message>
    <message>
        <source>Send fewer than {rate:.0f} a second, or client_ns with it.</source>
        <translation>毎秒 {rate:.0f} 件未満にするか、client_ns を付けて送ってください。</translation>
    </message>
    <message>
        <source>Send fewer.</source>
        <translation>送る数を減らしてください。</translation>
    </message>
    <message>
        <source>Send first: token, and the token.</source>
        <translation>最初に token とトークンを送ってください。</translation>
    </message>
    <message>
        <source>Send it with filename as {option} in braces, as in: participant:P001</source>
        <translation>filename で、{option} を波括弧に入れて送ってください。例：participant:P001</translation>
    </message>
    <message>
        <source>Send it, with the token.</source>
        <translation>トークンを付けて送ってください。</translation>
    </message>
    <message>
        <source>Send no binary frames.</source>
        <translation>バイナリフレームを送らないでください。</translation>
    </message>
    <message>
        <source>Send one JSON object in one text message.</source>
        <translation>一つのテキストメッセージで JSON オブジェクトを一つ送ってください。</translation>
    </message>
    <message>
        <source>Send one in braces.</source>
        <translation>波括弧に入れて送ってください。</translation>
    </message>
    <message>
        <source>Send start first.</source>
        <translation>先に start を送ってください。</translation>
    </message>
    <message>
        <source>Send stop first.</source>
        <translation>先に stop を送ってください。</translation>
    </message>
    <message>
        <source>Send time_ns or client_ns.</source>
        <translation>time_ns か client_ns のどちらかを送ってください。</translation>
    </message>
    <message>
        <source>Send two pings first, the second with returned_ns; then mark again.</source>
        <translation>先に ping を 2 回送り、2 回目に returned_ns を付けてから、もう一度 mark を送ってください。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>セッション番号</translation>
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
        <source>Set as</source>
        <translation>付けた内容</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>設定者</translation>
    </message>
    <message>
        <source>Set it again when that is mended.</source>
        <translation>直ったら、付け直してください。</translation>
    </message>
    <message>
        <source>Set its program as before and start that again; or stop and start this session.</source>
        <translation>送信側のプログラムを以前の設定に戻して起動し直すか、このセッションを停止して開始し直してください。</translation>
    </message>
    <message>
        <source>Set the latency from 0 to 10 seconds.</source>
        <translation>遅延を0〜10秒に設定してください。</translation>
    </message>
    <message>
        <source>Set the right rate in the program that sends it, then start again.</source>
        <translation>送信側のプログラムで正しい周波数を設定し、開始し直してください。</translation>
    </message>
    <message>
        <source>Set the visit up anew (Ctrl+N) if that has changed.</source>
        <translation>変わった場合は、もう一度準備してください（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Set up a session at the window first (Ctrl+N).</source>
        <translation>先にウィンドウでセッションを準備してください（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Set up the next participant at the window first.</source>
        <translation>先にウィンドウで次の参加者を準備してください。</translation>
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
        <source>Several LSL streams are meant by {wanted}: {found}.</source>
        <translation>{wanted} に当てはまる LSL ストリームが複数あります：{found}。</translation>
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
        <source>Show that window</source>
        <translation>そのウィンドウを表示</translation>
    </message>
    <message>
        <source>Shown at</source>
        <translation>提示時刻</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Simulate a shorter one.</source>
        <translation>もっと短いものを使ってください。</translation>
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
        <source>Some stimuli of the block {block} have a condition and some have none. Give each of them one, or none.</source>
        <translation>ブロック {block} の刺激には、条件のあるものとないものが混ざっています。すべてに条件を付けるか、すべて付けないでください。</translation>
    </message>
    <message>
        <source>Something else than the engine answers at its place.</source>
        <translation>エンジンの場所で、エンジン以外のものが応答しています。</translation>
    </message>
    <message>
        <source>Sound was handed to the sound device {offset:.0f} ms after its picture; what the device adds is unknown without a microphone.</source>
        <translation>音声は映像の {offset:.0f} ミリ秒後に音声デバイスへ渡されました。デバイスでの遅れは、マイクがないと分かりません。</translation>
    </message>
    <message>
        <source>Sound was heard {offset:.0f} ms after its picture ({low:.0f} to {high:.0f} ms, {beeps} of {due} beeps).</source>
        <translation>音声は映像の {offset:.0f} ミリ秒後に聞こえました（{low:.0f} から {high:.0f} ミリ秒、音 {due} 回中 {beeps} 回）。</translation>
    </message>
    <message>
        <source>Speech is only {snr:.0f} dB above the noise.</source>
        <translation>発話がノイズより{snr:.0f} dBしか大きくありません。</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>新しいセッションを開始してください。</translation>
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
        <source>Start it with --control, or name its --port.</source>
        <translation>--control を付けて開始するか、その --port を指定してください。</translation>
    </message>
    <message>
        <source>Start it, then run the same command again: what is finished is not redone.</source>
        <translation>起動してから、同じコマンドをもう一度実行してください。終わった分はやり直しません。</translation>
    </message>
    <message>
        <source>Start one at the window.</source>
        <translation>ウィンドウで開始してください。</translation>
    </message>
    <message>
        <source>Start one there (dask scheduler), or see that the address is tcp://HOST:8786.</source>
        <translation>そこで起動する（dask scheduler）か、アドレスが tcp://HOST:8786 の形か確認してください。</translation>
    </message>
    <message>
        <source>Start one with: emoscope live --headless --control; or name --port and --token-file.</source>
        <translation>次のコマンドで開始してください：emoscope live --headless --control。または --port と --token-file を指定してください。</translation>
    </message>
    <message>
        <source>Start one, then send it again.</source>
        <translation>開始してから、もう一度送ってください。</translation>
    </message>
    <message>
        <source>Start some (dask worker {address}) on machines that have Emoscope.</source>
        <translation>Emoscope のある機械で起動してください（dask worker {address}）。</translation>
    </message>
    <message>
        <source>Start the program that sends it again, or choose another stream.</source>
        <translation>送信側のプログラムを起動し直すか、別のストリームを選んでください。</translation>
    </message>
    <message>
        <source>Start the program that sends it again; Emoscope takes it up where it is back.</source>
        <translation>送信側のプログラムを起動し直してください。戻りしだい、Emoscope が受信を再開します。</translation>
    </message>
    <message>
        <source>Start the program that sends it, in this network; Emoscope goes on looking.</source>
        <translation>このネットワークで送信側のプログラムを起動してください。Emoscope は探し続けます。</translation>
    </message>
    <message>
        <source>Start the program that sends it.</source>
        <translation>送信側のプログラムを起動してください。</translation>
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
        <source>Stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>Stop and start again; please report the log if it comes again.</source>
        <translation>停止して開始し直してください。再び起きたらログを報告してください。</translation>
    </message>
    <message>
        <source>Stop it first. Nothing was deleted.</source>
        <translation>先に停止してください。何も削除していません。</translation>
    </message>
    <message>
        <source>Stop it first; after a crash, give it its end with: emoscope recover</source>
        <translation>先に停止してください。異常終了の後は、次のコマンドで終わりを付けてください：emoscope recover</translation>
    </message>
    <message>
        <source>Stop it, and press F5 to start anew.</source>
        <translation>停止し、F5 で開始し直してください。</translation>
    </message>
    <message>
        <source>Stop it, and press Space to start anew.</source>
        <translation type="vanished">停止し、スペースキーで開始し直してください。</translation>
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
        <source>Streams</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Streams cannot be chosen from here.</source>
        <translation>ストリームはここから選べません。</translation>
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
        <source>Take the link away, or choose another name.</source>
        <translation>リンクを取り除くか、別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Take their rights away (chmod 600), or delete it: a new one is made.</source>
        <translation>ほかの人の権限を外す（chmod 600）か、削除してください。新しいものが作られます。</translation>
    </message>
    <message>
        <source>Text shown</source>
        <translation>表示した文面</translation>
    </message>
    <message>
        <source>That cannot be planted: {why}.</source>
        <translation>その効果は埋め込めません：{why}。</translation>
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
        <source>The EEG comes at {rate:.1f} instead of {nominal:.0f} Hz. Check battery and distance, and the board&apos;s settings.</source>
        <translation>脳波は {rate:.1f} Hz で届いています（本来は {nominal:.0f} Hz）。電池と距離、ボードの設定を確認してください。</translation>
    </message>
    <message>
        <source>The EEG drifts: early and late clips of one class can be told apart.</source>
        <translation>脳波がドリフトしています。同じクラスのクリップの前半と後半を区別できてしまいます。</translation>
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
        <source>The EEG is fine.</source>
        <translation>脳波は良好です。</translation>
    </message>
    <message>
        <source>The EEG model is being loaded.</source>
        <translation>脳波モデルを読み込んでいます。</translation>
    </message>
    <message>
        <source>The EEG model is ready.</source>
        <translation>脳波モデルの準備ができました。</translation>
    </message>
    <message>
        <source>The EEG of {folder} changed its electrodes or its rate on the way.</source>
        <translation>{folder} の脳波は、途中で電極か周波数が変わっています。</translation>
    </message>
    <message>
        <source>The EEG was simulated: this model is of nobody.</source>
        <translation>脳波は模擬データです。このモデルは誰のものでもありません。</translation>
    </message>
    <message>
        <source>The EEG&apos;s rest is kept: later values are shown against it.</source>
        <translation>脳波の安静を保存しました。以後の値はこれと比べて表示します。</translation>
    </message>
    <message>
        <source>The EEG&apos;s rest was too short to be kept.</source>
        <translation>脳波の安静が短すぎて、保存できませんでした。</translation>
    </message>
    <message>
        <source>The LSL stream {device} (type {kind}) has no EEG channel.</source>
        <translation>LSL ストリーム {device}（種類 {kind}）に脳波チャンネルがありません。</translation>
    </message>
    <message>
        <source>The LSL stream {device} carries {format}, not numbers.</source>
        <translation>LSL ストリーム {device} の形式は {format} で、数値ではありません。</translation>
    </message>
    <message>
        <source>The LSL stream {device} has no fixed rate.</source>
        <translation>LSL ストリーム {device} の周波数が一定ではありません。</translation>
    </message>
    <message>
        <source>The LSL stream {device} states {rate:g} Hz, which is no EEG.</source>
        <translation>LSL ストリーム {device} は {rate:g} Hz を示していますが、脳波の周波数ではありません。</translation>
    </message>
    <message>
        <source>The LSL stream {name} carries {format}, which is no marker.</source>
        <translation>LSL ストリーム {name} の形式は {format} で、マーカーではありません。</translation>
    </message>
    <message>
        <source>The LSL stream {name} has gone.</source>
        <translation>LSL ストリーム {name} がなくなりました。</translation>
    </message>
    <message>
        <source>The LSL stream {name} of {host} is announced but does not answer.</source>
        <translation>{host} の LSL ストリーム {name} は見つかりましたが、応答しません。</translation>
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
        <source>The baseline was recorded in part.</source>
        <translation>ベースラインの一部を記録しました。</translation>
    </message>
    <message>
        <source>The baseline was recorded.</source>
        <translation>ベースラインを記録しました。</translation>
    </message>
    <message>
        <source>The baseline was skipped.</source>
        <translation>ベースラインを省略しました。</translation>
    </message>
    <message>
        <source>The batch cannot be begun.</source>
        <translation>バッチを開始できません。</translation>
    </message>
    <message>
        <source>The begin of the run was not received: nothing of it counts.</source>
        <translation>実行の開始が受信されなかったため、この実行は結果に数えません。</translation>
    </message>
    <message>
        <source>The block {block} has {longest} trials of {condition} in a row, and in_a_row = {limit}. Write in_a_row = {longest}, or another order.</source>
        <translation>ブロック {block} では {condition} の試行が {longest} 回続きますが、in_a_row = {limit} です。in_a_row = {longest} と書くか、別の順序にしてください。</translation>
    </message>
    <message>
        <source>The block {block} shows {longest} stimuli of {condition} in a row: a model that learns from it may learn the time. A random order avoids that.</source>
        <translation>ブロック {block} では {condition} の刺激が {longest} 回続きます。ここから学習するモデルは、時間の経過を学習するおそれがあります。無作為な順序なら避けられます。</translation>
    </message>
    <message>
        <source>The block {name} has no instruction in {languages}.</source>
        <translation>ブロック {name} に {languages} の教示がありません。</translation>
    </message>
    <message>
        <source>The block {name} has no parts. Write [[blocks.parts]].</source>
        <translation>ブロック {name} にパートがありません。[[blocks.parts]] を書いてください。</translation>
    </message>
    <message>
        <source>The block {name} names stimuli and shows none. Write a part with what = &quot;stimulus&quot;.</source>
        <translation>ブロック {name} は刺激を指定していますが、提示しません。what = &quot;stimulus&quot; のパートを書いてください。</translation>
    </message>
    <message>
        <source>The block {name} shows a stimulus and names none. Write stimuli or conditions in it.</source>
        <translation>ブロック {name} は刺激を提示しますが、指定していません。stimuli か conditions を書いてください。</translation>
    </message>
    <message>
        <source>The block “{label}” has no time limit.</source>
        <translation>ブロック「{label}」には時間制限がありません。</translation>
    </message>
    <message>
        <source>The block “{label}” runs: it cannot be removed.</source>
        <translation>ブロック「{label}」は実行中のため、削除できません。</translation>
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
        <source>The calibration on a neutral face is switched off. Switch it on in the settings (Capture, Neutral face) and start the session anew.</source>
        <translation>中立の表情による較正は切ってあります。設定（取り込み、中立の表情）で有効にして、セッションを開始し直してください。</translation>
    </message>
    <message>
        <source>The calibration on a neutral face is switched off. Switch it on in the settings (face.neutral) and start again.</source>
        <translation type="vanished">中立の表情による較正は切ってあります。設定（face.neutral）で有効にして、開始し直してください。</translation>
    </message>
    <message>
        <source>The calibration was cancelled: nothing was kept.</source>
        <translation>較正をキャンセルしました。何も保存していません。</translation>
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
        <source>The camera saw a flash {median:.0f} ms after it was painted ({low:.0f} to {high:.0f} ms, {seen} of {shown} flashes). The display&apos;s latency is in it.</source>
        <translation>カメラは、描画の {median:.0f} ミリ秒後にフラッシュを捉えました（{low:.0f} から {high:.0f} ミリ秒、フラッシュ {shown} 回中 {seen} 回）。ディスプレイの遅延を含みます。</translation>
    </message>
    <message>
        <source>The camera saw {seen} of {shown} flashes. Point it at the screen, darken the room and try again.</source>
        <translation>カメラが捉えたフラッシュは {shown} 回中 {seen} 回です。カメラを画面に向け、部屋を暗くして、もう一度試してください。</translation>
    </message>
    <message>
        <source>The camera sends {rate:.0f} of {nominal:.0f} pictures a second. Add light, or close other programs.</source>
        <translation>カメラの画像は毎秒 {rate:.0f} 枚です（本来は {nominal:.0f} 枚）。明るくするか、ほかのプログラムを閉じてください。</translation>
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
        <source>The channel names in the settings do not fit the LSL stream {device}.</source>
        <translation>設定のチャンネル名が LSL ストリーム {device} に合いません。</translation>
    </message>
    <message>
        <source>The channel names of the board {board} are empty or not all different.</source>
        <translation>ボード{board}のチャンネル名が空か、重複しています。</translation>
    </message>
    <message>
        <source>The clock of the LSL stream {name} is not known: its marker is where it came in.</source>
        <translation>LSL ストリーム {name} の時計が分からないため、マーカーは届いた時刻に置きます。</translation>
    </message>
    <message>
        <source>The clock of the recording runs backwards.</source>
        <translation>記録の時計が逆行しています。</translation>
    </message>
    <message>
        <source>The clock of {host}, which sends {name}, cannot be measured.</source>
        <translation>{name} を送信する {host} の時計を測定できません。</translation>
    </message>
    <message>
        <source>The code cannot have {character} there.</source>
        <translation>コードのその位置に {character} は使えません。</translation>
    </message>
    <message>
        <source>The code has {count} characters.</source>
        <translation>コードが {count} 文字あります。</translation>
    </message>
    <message>
        <source>The code of the {whose}, {value}, cannot be part of a folder&apos;s name.</source>
        <translation>{whose} のコード {value} は、フォルダー名に使えません。</translation>
    </message>
    <message>
        <source>The code {code} cannot be part of a folder&apos;s name.</source>
        <translation>コード {code} はフォルダー名に使えません。</translation>
    </message>
    <message>
        <source>The code {code} is a name that Windows keeps for a device.</source>
        <translation>コード {code} は、Windows がデバイス用に予約している名前です。</translation>
    </message>
    <message>
        <source>The code {code} stands for another name in {file} already.</source>
        <translation>コード {code} は、{file} ですでに別の名前に対応しています。</translation>
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
        <source>The computer has no memory left for this part of the window.</source>
        <translation>ウィンドウのこの部分に使うメモリーが、コンピューターに残っていません。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set, or the computer slept: {seconds:+.1f} s, from {old} to {new}.</source>
        <translation>コンピューターの時計が変更されたか、スリープしました：{seconds:+.1f} 秒、{old} から {new}。</translation>
    </message>
    <message>
        <source>The consent is not on the text that was shown.</source>
        <translation>同意は、表示した文面に対するものではありません。</translation>
    </message>
    <message>
        <source>The consent says {value} for {name}, which cannot be.</source>
        <translation>同意の {name} が {value} ですが、これはありえません。</translation>
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
        <source>The decision cannot be written to {file} ({why}).</source>
        <translation>回答を {file} に書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>The demo could not be recorded for the pictures: {why}</source>
        <translation>画像用のデモを記録できませんでした：{why}</translation>
    </message>
    <message>
        <source>The demo did not start in time. Try again.</source>
        <translation>デモが時間内に始まりませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>The description of the LSL stream {device} cannot be read.</source>
        <translation>LSL ストリーム {device} の説明を読めません。</translation>
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
        <source>The end of the run was not received.</source>
        <translation>実行の終了が受信されませんでした。</translation>
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
        <source>The engine has not confirmed the begin of the block yet.</source>
        <translation>エンジンがブロックの開始をまだ確認していません。</translation>
    </message>
    <message>
        <source>The engine has not confirmed this marker yet.</source>
        <translation>エンジンがこのマーカーをまだ確認していません。</translation>
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
        <source>The engine refused it.</source>
        <translation>エンジンが拒否しました。</translation>
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
        <source>The face is blurred: focus the camera, clean its lens, or add light.</source>
        <translation>顔がぼけています。カメラのピントを合わせるか、レンズを拭くか、明るくしてください。</translation>
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
        <source>The face is far to the side of the picture: turn the camera to it.</source>
        <translation>顔が画像の端に寄っています。カメラを顔に向けてください。</translation>
    </message>
    <message>
        <source>The face is overexposed ({grey:.0f} of 255): dim the light or lower the exposure.</source>
        <translation>顔が露出オーバーです（255 中 {grey:.0f}）。照明か露出を下げてください。</translation>
    </message>
    <message>
        <source>The face is overexposed: dim the light or lower the exposure.</source>
        <translation>顔が露出オーバーです。照明か露出を下げてください。</translation>
    </message>
    <message>
        <source>The face is small ({pixels:.0f} pixels, {wanted:.0f} are wanted): come closer.</source>
        <translation>顔が小さすぎます（{pixels:.0f} ピクセル、必要 {wanted:.0f}）。近づいてください。</translation>
    </message>
    <message>
        <source>The face is too blurred (sharpness {value:.4f}, limit {limit:.4f}): focus the camera.</source>
        <translation>顔がぼけすぎています（鮮明度 {value:.4f}、下限 {limit:.4f}）。カメラのピントを合わせてください。</translation>
    </message>
    <message>
        <source>The face is too dark ({grey:.0f} of 255): add light from the front.</source>
        <translation>顔が暗すぎます（255 中 {grey:.0f}）。正面から照らしてください。</translation>
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
        <source>The face model is being loaded.</source>
        <translation>顔モデルを読み込んでいます。</translation>
    </message>
    <message>
        <source>The face model is ready.</source>
        <translation>顔モデルの準備ができました。</translation>
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
        <source>The file is empty. Begin with emoscope protocol new.</source>
        <translation>ファイルが空です。emoscope protocol new から始めてください。</translation>
    </message>
    <message>
        <source>The file is empty. Make a new study.</source>
        <translation>ファイルが空です。新しい研究を作成してください。</translation>
    </message>
    <message>
        <source>The file is of version {version}; this Emoscope reads up to {ours}. Use a newer one.</source>
        <translation>ファイルのバージョンは {version} です。この Emoscope が読めるのは {ours} までです。より新しいものを使ってください。</translation>
    </message>
    <message>
        <source>The file names no electrodes.</source>
        <translation>ファイルに電極名がありません。</translation>
    </message>
    <message>
        <source>The file {file} cannot be played ({error}). Copy it again, or convert it to MP4 (H.264, AAC).</source>
        <translation>ファイル {file} を再生できません（{error}）。コピーし直すか、MP4（H.264、AAC）に変換してください。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read ({error}).</source>
        <translation>ファイル {file} を読めません（{error}）。</translation>
    </message>
    <message>
        <source>The file {file} holds neither pictures nor sound.</source>
        <translation>ファイル {file} には映像も音声もありません。</translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation>ファイル {file} がありません。</translation>
    </message>
    <message>
        <source>The file {file} is not there. Put it back.</source>
        <translation>ファイル {file} がありません。元に戻してください。</translation>
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
        <source>The file {path} holds no token of {shortest} to {longest} plain characters.</source>
        <translation>ファイル {path} に、{shortest} から {longest} 文字の単純な文字からなるトークンがありません。</translation>
    </message>
    <message>
        <source>The file {path} is missing from Emoscope&apos;s resources.</source>
        <translation>Emoscopeのリソースにファイル{path}がありません。</translation>
    </message>
    <message>
        <source>The first message must be hello.</source>
        <translation>最初のメッセージは hello でなければなりません。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} blocks are listed.</source>
        <translation>{count} 個のブロックのうち、最初の {shown} 個を一覧にしています。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} changes are listed.</source>
        <translation>{count} 件の変更のうち、最初の {shown} 件を一覧にしています。</translation>
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
        <source>The first {shown} of {count} trials are listed.</source>
        <translation>{count} 件の試行のうち、最初の {shown} 件を一覧にしています。</translation>
    </message>
    <message>
        <source>The folder of second copies {folder} cannot be reached: connect its disk, and withdraw again.</source>
        <translation>コピーのフォルダー {folder} に届きません。ディスクを接続して、撤回をやり直してください。</translation>
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
        <source>The folder {name} does not begin below the folder of recordings.</source>
        <translation>フォルダー {name} は、記録のフォルダーの下から始まっていません。</translation>
    </message>
    <message>
        <source>The folder {name} leads out of the folder of recordings.</source>
        <translation>フォルダー {name} は、記録のフォルダーの外に出ます。</translation>
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
        <source>The gamepad cannot be read any more. Rate with keys or the mouse.</source>
        <translation>ゲームパッドを読めなくなりました。キーかマウスで評定してください。</translation>
    </message>
    <message>
        <source>The gamepad {name} is unplugged. Plug it in again, or rate with keys or the mouse.</source>
        <translation>ゲームパッド {name} が外れています。接続し直すか、キーかマウスで評定してください。</translation>
    </message>
    <message>
        <source>The gamepad {path} may not be read. Add yourself to the group “input”, or ask the computer&apos;s administrator.</source>
        <translation>ゲームパッド {path} を読む権限がありません。自分のユーザーをグループ「input」に加えるか、コンピューターの管理者に依頼してください。</translation>
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
        <source>The head is turned by {degrees:.0f}°: put screen and camera straight ahead of her.</source>
        <translation>頭が {degrees:.0f}° 横を向いています。画面とカメラを参加者の正面に置いてください。</translation>
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
        <source>The head moves: let her sit still.</source>
        <translation>頭が動いています。参加者に動かず座ってもらってください。</translation>
    </message>
    <message>
        <source>The id is none.</source>
        <translation>id の形式が正しくありません。</translation>
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
        <source>The key {key} belongs to the window. Take a digit, F13 to F24, PgUp, PgDown, Home, End or one of the letters {free}.</source>
        <translation>キー {key} はウィンドウが使っています。数字、F13 から F24、PgUp、PgDown、Home、End、または次の文字のどれかを使ってください：{free}。</translation>
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
        <source>The last block is over.</source>
        <translation>最後のブロックが終わりました。</translation>
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
        <source>The layouts of the window cannot be read: {why} The usual layout is shown; the file is kept as {kept}.</source>
        <translation>ウィンドウのレイアウトを読めません：{why}通常のレイアウトを表示しています。ファイルは {kept} に残してあります。</translation>
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
        <source>The line is the mean of a column, the band its least and most. Below: when a stimulus was on the screen.</source>
        <translation>線は列の平均、帯は最小から最大までです。下は、刺激が画面に出ていた時間です。</translation>
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
        <source>The line says {value} for {name}, which cannot be.</source>
        <translation>この行の {name} が {value} ですが、これはありえません。</translation>
    </message>
    <message>
        <source>The list of names {file} cannot be read.</source>
        <translation>名前の一覧 {file} を読めません。</translation>
    </message>
    <message>
        <source>The list of names {file} cannot be used ({why}).</source>
        <translation>名前の一覧 {file} を使えません（{why}）。</translation>
    </message>
    <message>
        <source>The list of names {file} is inside the folder of the data, {folder}.</source>
        <translation>名前の一覧 {file} が、データのフォルダー {folder} の中にあります。</translation>
    </message>
    <message>
        <source>The list of problems says which, and what to do.</source>
        <translation>どれに問題があり、何をすべきかは、問題の一覧にあります。</translation>
    </message>
    <message>
        <source>The manifest {path} cannot be used: {detail}.</source>
        <translation>マニフェスト {path} は使えません：{detail}。</translation>
    </message>
    <message>
        <source>The marker was not set: {why}</source>
        <translation>マーカーを付けられませんでした：{why}</translation>
    </message>
    <message>
        <source>The marker&apos;s time {time:.3f} s is not within the session, now at {now:.3f} s.</source>
        <translation>マーカーの時刻 {time:.3f} 秒は、セッションの中にありません（現在 {now:.3f} 秒）。</translation>
    </message>
    <message>
        <source>The message is no JSON object.</source>
        <translation>メッセージが JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>The message is not JSON ({why}).</source>
        <translation>メッセージが JSON ではありません（{why}）。</translation>
    </message>
    <message>
        <source>The microphone clips ({share:.1%}): lower the gain.</source>
        <translation>マイクがクリップしています（{share:.1%}）。ゲインを下げてください。</translation>
    </message>
    <message>
        <source>The microphone delivers exact zeros: it is muted or its lid is closed. Switch it on.</source>
        <translation>マイクの出力が完全なゼロです。ミュート中かカバーが閉じています。オンにしてください。</translation>
    </message>
    <message>
        <source>The microphone failed ({error}).</source>
        <translation>マイクが失敗しました（{error}）。</translation>
    </message>
    <message>
        <source>The microphone heard a beep {median:.0f} ms after its flash was painted ({low:.0f} to {high:.0f} ms, {heard} of {shown} beeps).</source>
        <translation>マイクは、フラッシュの描画の {median:.0f} ミリ秒後に音を捉えました（{low:.0f} から {high:.0f} ミリ秒、音 {shown} 回中 {heard} 回）。</translation>
    </message>
    <message>
        <source>The microphone heard {heard} of {shown} beeps. Turn the loudspeaker up, put the microphone before it and try again.</source>
        <translation>マイクが捉えた音は {shown} 回中 {heard} 回です。スピーカーの音量を上げ、マイクをその前に置いて、もう一度試してください。</translation>
    </message>
    <message>
        <source>The microphone is silent: is it muted, or its lid closed? Switch it on.</source>
        <translation>マイクが無音です。ミュート中か、カバーが閉じていませんか？オンにしてください。</translation>
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
        <source>The microphone reaches full scale: lower the gain.</source>
        <translation>マイクがフルスケールに達しています。ゲインを下げてください。</translation>
    </message>
    <message>
        <source>The model cannot be kept in {place} ({why}).</source>
        <translation>モデルを {place} に保存できません（{why}）。</translation>
    </message>
    <message>
        <source>The model cannot be written ({why}). Make room for it.</source>
        <translation>モデルを書き込めません（{why}）。空き容量を作ってください。</translation>
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
        <source>The model is shown and may not vote: {first} and {second} are neither valence nor arousal.</source>
        <translation>このモデルは表示のみで、判定に加われません。{first} と {second} は感情価でも覚醒度でもありません。</translation>
    </message>
    <message>
        <source>The model keeps nothing of it: it has no such calibration.</source>
        <translation>モデルは何も保持しません。その較正の機能がありません。</translation>
    </message>
    <message>
        <source>The model may not vote: some clips hold the same signal. Leave the copies out.</source>
        <translation>このモデルは判定に加われません。同じ信号を含むクリップがあります。重複したものを除いてください。</translation>
    </message>
    <message>
        <source>The model may not vote: the order of the clips tells their class, and the EEG drifts. Record again in an order drawn by lot.</source>
        <translation>このモデルは判定に加われません。クリップの順番からクラスが分かり、脳波もドリフトしています。無作為な順序で記録し直してください。</translation>
    </message>
    <message>
        <source>The model may not vote: the order of the clips tells their class. Record again in an order drawn by lot.</source>
        <translation>このモデルは判定に加われません。クリップの順番からクラスが分かります。無作為な順序で記録し直してください。</translation>
    </message>
    <message>
        <source>The model may not vote: {right} of {clips} held-out clips were right, which is no better than chance (p = {p:.3f}).</source>
        <translation>このモデルは判定に加われません。学習に未使用のクリップの正解は {clips} 個中 {right} 個で、偶然と変わりません（p = {p:.3f}）。</translation>
    </message>
    <message>
        <source>The model may vote on {axes}: {right} of {clips} held-out clips were right (p = {p:.3f}); but muscle alone does as well ({muscle:.0%}): it may not be brain.</source>
        <translation>このモデルは{axes}の判定に加われます。学習に未使用のクリップ {clips} 個中 {right} 個が正解でした（p = {p:.3f}）。ただし筋電だけでも同程度（{muscle:.0%}）で、脳の信号ではないかもしれません。</translation>
    </message>
    <message>
        <source>The model may vote on {axes}: {right} of {clips} held-out clips were right (p = {p:.3f}); muscle alone {muscle:.0%}.</source>
        <translation>このモデルは{axes}の判定に加われます。学習に未使用のクリップ {clips} 個中 {right} 個が正解でした（p = {p:.3f}）。筋電のみでは {muscle:.0%}。</translation>
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
        <source>The montage is not used: the stream eeg is off.</source>
        <translation>モンタージュは使われません。ストリーム eeg がオフです。</translation>
    </message>
    <message>
        <source>The name for {file} is empty, too long, or has characters that cannot be seen.</source>
        <translation>{file} の名前が空か、長すぎるか、見えない文字を含んでいます。</translation>
    </message>
    <message>
        <source>The name {value} cannot be that of a folder.</source>
        <translation>名前 {value} はフォルダー名に使えません。</translation>
    </message>
    <message>
        <source>The network was trained for the rule {theirs}, not for {rule}. Choose that rule, or another file.</source>
        <translation>このネットワークは規則 {theirs} 用に学習したもので、{rule} 用ではありません。その規則か、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The neutral face is kept: answers are moved by it.</source>
        <translation>中立の表情を保存しました。判断をこれで補正します。</translation>
    </message>
    <message>
        <source>The neutral face of her profile is in use.</source>
        <translation>参加者のプロファイルにある中立の表情を使っています。</translation>
    </message>
    <message>
        <source>The neutral face that is kept cannot be read: record it again.</source>
        <translation>保存されている中立の表情を読めません。記録し直してください。</translation>
    </message>
    <message>
        <source>The neutral face that is kept is of the model {there}, not of {model}: record it again.</source>
        <translation>保存されている中立の表情はモデル {there} のもので、{model} のものではありません。記録し直してください。</translation>
    </message>
    <message>
        <source>The neutral face was forgotten, since another person may be in front of the camera now. Record it again.</source>
        <translation>今は別の人がカメラの前にいるかもしれないため、中立の表情は破棄されました。記録し直してください。</translation>
    </message>
    <message>
        <source>The newest sample of {device} is {seconds:.1f} s old. Check its cable, battery or radio.</source>
        <translation>{device} の最新のサンプルは {seconds:.1f} 秒前のものです。ケーブル、電池、無線を確認してください。</translation>
    </message>
    <message>
        <source>The notice does not say for how long data are kept: tell it yourself.</source>
        <translation>説明文に、データをどれだけ保管するかが書かれていません。ご自身で伝えてください。</translation>
    </message>
    <message>
        <source>The notice in {language} cannot be read ({why}).</source>
        <translation>{language} の説明文を読めません（{why}）。</translation>
    </message>
    <message>
        <source>The notice in {language} is missing.</source>
        <translation>{language} の説明文がありません。</translation>
    </message>
    <message>
        <source>The offset between picture and sound was not measured in this recording: what a camera and a microphone take inside themselves is only known from a test with a flash and a beep, and is set as their latency.</source>
        <translation>この記録では、画像と音声のずれを測定していません。カメラとマイクの内部でかかる時間は、閃光と信号音による試験でしか分からず、それぞれの遅延として設定します。</translation>
    </message>
    <message>
        <source>The offset that it states for its times cannot be; none is taken off.</source>
        <translation>ストリームが示す時刻のずれはありえない値のため、差し引きません。</translation>
    </message>
    <message>
        <source>The order of the clips alone tells their class: draw the order by lot.</source>
        <translation>クリップの順番だけでクラスが分かります。順序を無作為にしてください。</translation>
    </message>
    <message>
        <source>The participant declined the {device}: it stays closed.</source>
        <translation>参加者が{device}を断ったため、開きません。</translation>
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
        <source>The participant&apos;s code {code} holds what is no character.</source>
        <translation>参加者コード {code} には文字ではないものが含まれています。</translation>
    </message>
    <message>
        <source>The participant&apos;s continuous rating of valence and arousal over time.</source>
        <translation>感情価と覚醒度についての、参加者自身による連続評定の時間経過。</translation>
    </message>
    <message>
        <source>The participant&apos;s screen was closed while a stimulus was on it. Open it and repeat the trial.</source>
        <translation>刺激の提示中に参加者の画面が閉じられました。開いて、試行をやり直してください。</translation>
    </message>
    <message>
        <source>The participant&apos;s screen was closed: trial {place} was broken off and comes again.</source>
        <translation>参加者の画面が閉じられたため、試行 {place} を中断しました。再実施します。</translation>
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
        <source>The personal EEG model of the settings is of {other}: it does not vote on {code}.</source>
        <translation>設定の個人用脳波モデルは {other} のものです。{code} の判定には加わりません。</translation>
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
        <source>The picture {file} cannot be shown ({error}). Save it again as PNG or JPEG.</source>
        <translation>画像 {file} を表示できません（{error}）。PNG か JPEG で保存し直してください。</translation>
    </message>
    <message>
        <source>The picture {path} cannot be written ({why}).</source>
        <translation>画像 {path} を書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>The pictures of {file} are coded in a way that is not known.</source>
        <translation>{file} の映像は不明な方式で符号化されています。</translation>
    </message>
    <message>
        <source>The player stopped in {file} after {reached:.1f} s. Repeat the trial; if it happens again, convert the file.</source>
        <translation>{file} の再生が {reached:.1f} 秒で止まりました。試行をやり直し、また起きる場合はファイルを変換してください。</translation>
    </message>
    <message>
        <source>The port or Bluetooth adapter of {device} cannot be opened.</source>
        <translation>{device}のポートまたはBluetoothアダプターを開けません。</translation>
    </message>
    <message>
        <source>The position of {name} is not on the head: it must be within {most} of the vertex, to the right and to the front.</source>
        <translation>{name} の位置が頭部の上にありません。頭頂から右と前に {most} 以内でなければなりません。</translation>
    </message>
    <message>
        <source>The position of {name} must be two numbers: to the right and to the front, as in [0.25, -0.5].</source>
        <translation>{name} の位置は、右方向と前方向の二つの数値でなければなりません（例：[0.25, -0.5]）。</translation>
    </message>
    <message>
        <source>The pre-flight has not been passed.</source>
        <translation>開始前点検が済んでいません。</translation>
    </message>
    <message>
        <source>The profile of {code} could not be written ({why}). Free some space, and try again.</source>
        <translation>{code} のプロファイルに書き込めませんでした（{why}）。空きを増やして、もう一度試してください。</translation>
    </message>
    <message>
        <source>The profile {file} cannot be read ({why}).</source>
        <translation>プロファイル {file} を読めません（{why}）。</translation>
    </message>
    <message>
        <source>The profile {file} is of {other}, not of {code}.</source>
        <translation>プロファイル {file} は {other} のもので、{code} のものではありません。</translation>
    </message>
    <message>
        <source>The program that sends it must stamp with LSL&apos;s own clock; it is opened anew.</source>
        <translation>送信側のプログラムは LSL の時計で時刻を付ける必要があります。開き直します。</translation>
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
        <source>The recording could not be ended ({error}).</source>
        <translation>記録を終了できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The recording could not take it.</source>
        <translation>記録に書き込めませんでした。</translation>
    </message>
    <message>
        <source>The recording has not grown for {seconds:.0f} s.</source>
        <translation>記録が {seconds:.0f} 秒間増えていません。</translation>
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
        <source>The recording {folder} could not be written ({why}).</source>
        <translation>記録 {folder} に書き込めませんでした（{why}）。</translation>
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
        <source>The recording {folder} has no EEG.</source>
        <translation>記録 {folder} に脳波がありません。</translation>
    </message>
    <message>
        <source>The recording {folder} has no participant&apos;s code, which BIDS needs.</source>
        <translation>記録 {folder} には、BIDS に必要な参加者コードがありません。</translation>
    </message>
    <message>
        <source>The recording {folder} has no trials of a protocol.</source>
        <translation>記録 {folder} にプロトコルの試行がありません。</translation>
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
        <source>The recording {folder} has not ended.</source>
        <translation>記録 {folder} は終了していません。</translation>
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
        <source>The recording {folder} is of {codes}, not of {code}.</source>
        <translation>記録 {folder} は {codes} のもので、{code} のものではありません。</translation>
    </message>
    <message>
        <source>The recording {folder} is usable, with losses.</source>
        <translation>記録 {folder} は使えますが、欠落があります。</translation>
    </message>
    <message>
        <source>The recording {folder} still goes on.</source>
        <translation>記録 {folder} はまだ続いています。</translation>
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
        <source>The reference is not named. Who analyses the data will ask for it.</source>
        <translation>基準の名前がありません。データを解析する人に必要です。</translation>
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
        <source>The rest has moved since the calibration: record a new rest, or calibrate anew.</source>
        <translation>安静の状態が較正時から変わっています。安静を記録し直すか、較正し直してください。</translation>
    </message>
    <message>
        <source>The review window could not be started. Run: emoscope review</source>
        <translation>レビューのウィンドウを起動できませんでした。実行してください：emoscope review</translation>
    </message>
    <message>
        <source>The room&apos;s noise is not known yet: let it be quiet for a moment.</source>
        <translation>室内騒音がまだ分かりません。しばらく静かにしてください。</translation>
    </message>
    <message>
        <source>The root {named} is not below {root}, where everything is recorded.</source>
        <translation>ルート {named} は、すべての記録先である {root} の下にありません。</translation>
    </message>
    <message>
        <source>The run has begun already.</source>
        <translation>実行はすでに開始しています。</translation>
    </message>
    <message>
        <source>The run is not paused.</source>
        <translation>実行は一時停止していません。</translation>
    </message>
    <message>
        <source>The run of this protocol lasts more than {minutes:.0f} minutes.</source>
        <translation>このプロトコルの実行は {minutes:.0f} 分を超えます。</translation>
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
        <source>The scale {name}</source>
        <translation>尺度 {name}</translation>
    </message>
    <message>
        <source>The scale {name} asks nothing. Write question = {{ en = &quot;...&quot; }}.</source>
        <translation>尺度 {name} に質問がありません。question = {{ en = &quot;...&quot; }} を書いてください。</translation>
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
        <source>The session can go on without it; what is missing stays missing.</source>
        <translation>なしでもセッションを続けられます。欠けたものは欠けたままです。</translation>
    </message>
    <message>
        <source>The session could not be started ({error}).</source>
        <translation>セッションを開始できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The session does not answer any more ({why}).</source>
        <translation>セッションが応答しなくなりました（{why}）。</translation>
    </message>
    <message>
        <source>The session has failed: {why}</source>
        <translation>セッションが失敗しました：{why}</translation>
    </message>
    <message>
        <source>The session has gone on without a window since {since}.</source>
        <translation>セッションは、{since} からウィンドウなしで続いていました。</translation>
    </message>
    <message>
        <source>The session has not confirmed the marker {label}.</source>
        <translation>セッションがマーカー {label} を確認していません。</translation>
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
        <source>The settings name a personal EEG model with that code: {file}. Take the setting out, and delete the file and the card beside it.</source>
        <translation>設定に、そのコードの個人用脳波モデルが指定されています：{file}。設定から外し、ファイルと、同じ場所のカードを削除してください。</translation>
    </message>
    <message>
        <source>The simulated run stopped in trial {trial}: it is {state}.</source>
        <translation>模擬実行が試行 {trial} で止まりました（状態：{state}）。</translation>
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
        <source>The sound comes at {rate:.0f} instead of {nominal:.0f} Hz. Choose the microphone again, or another one.</source>
        <translation>音声は {rate:.0f} Hz で届いています（本来は {nominal:.0f} Hz）。マイクを選び直すか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The sound holds values that are not numbers: choose the microphone again.</source>
        <translation>音声に数値でない値があります。マイクを選び直してください。</translation>
    </message>
    <message>
        <source>The sound is fine.</source>
        <translation>音声は良好です。</translation>
    </message>
    <message>
        <source>The sound of {file} cannot be heard: there is no sound output. Plug one in, or choose one in the system&apos;s sound settings.</source>
        <translation>音声出力がないため、{file} の音声が聞こえません。接続するか、システムのサウンド設定で選んでください。</translation>
    </message>
    <message>
        <source>The sound output does not play any more.</source>
        <translation>音声出力が再生しなくなりました。</translation>
    </message>
    <message>
        <source>The sound output is gone: {file} cannot be heard any more. Plug it in again and repeat the trial.</source>
        <translation>音声出力がなくなり、{file} が聞こえなくなりました。接続し直して、試行をやり直してください。</translation>
    </message>
    <message>
        <source>The sound output takes no sound.</source>
        <translation>音声出力が音を受け付けません。</translation>
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
        <source>The sound system failed ({error}).</source>
        <translation>サウンドシステムが失敗しました（{error}）。</translation>
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
        <source>The sound&apos;s time was not measured.</source>
        <translation>音声の時刻は測定していません。</translation>
    </message>
    <message>
        <source>The stimuli of the block have conditions of their own. Take it out.</source>
        <translation>ブロックの刺激にはそれぞれ条件があります。ここからは削除してください。</translation>
    </message>
    <message>
        <source>The stimulus {name}</source>
        <translation>刺激 {name}</translation>
    </message>
    <message>
        <source>The stimulus {name} has no file.</source>
        <translation>刺激 {name} にファイルがありません。</translation>
    </message>
    <message>
        <source>The stream is captured all the same; look under Models for what is missing.</source>
        <translation>ストリームの取り込みは続いています。不足しているものは「モデル」で確認してください。</translation>
    </message>
    <message>
        <source>The stream names no electrodes; name them in the settings.</source>
        <translation>ストリームに電極名がありません。設定で名前を付けてください。</translation>
    </message>
    <message>
        <source>The stream of {device} broke off.</source>
        <translation>{device}のストリームが途切れました。</translation>
    </message>
    <message>
        <source>The stream {kind} has no role. Write [streams.{kind}] and role = one of {known}.</source>
        <translation>ストリーム {kind} に役割がありません。[streams.{kind}] と、role = に続けて {known} のどれかを書いてください。</translation>
    </message>
    <message>
        <source>The stream {kind} is {role}, and it is not recorded: it is judged live and forgotten.</source>
        <translation>ストリーム {kind} は {role} ですが、記録しません。ライブで判断し、破棄します。</translation>
    </message>
    <message>
        <source>The study asks for {preferred} as {device}; {chosen} is chosen. Choose the study&apos;s under Devices, or go on with this one.</source>
        <translation>研究は{device}に {preferred} を求めていますが、{chosen} が選ばれています。「デバイス」で研究のものを選ぶか、このまま続けてください。</translation>
    </message>
    <message>
        <source>The study could not be read or written ({why}).</source>
        <translation>研究を読み書きできませんでした（{why}）。</translation>
    </message>
    <message>
        <source>The study has no code. Write code = &quot;...&quot; with letters, digits, - and _.</source>
        <translation>研究コードがありません。code = &quot;...&quot; を、英字、数字、-、_ で書いてください。</translation>
    </message>
    <message>
        <source>The study leaves the {device} out: it stays closed.</source>
        <translation>この研究では{device}を使わないため、開きません。</translation>
    </message>
    <message>
        <source>The study names nobody whom a participant can ask later: add a contact.</source>
        <translation>研究に、参加者が後で問い合わせる相手が書かれていません。連絡先を加えてください。</translation>
    </message>
    <message>
        <source>The study requires this stream: wait until it is back, or stop.</source>
        <translation>研究でこのストリームは必須です。戻るまで待つか、停止してください。</translation>
    </message>
    <message>
        <source>The study {study} has no notice in {language}.</source>
        <translation>研究 {study} に {language} の説明文がありません。</translation>
    </message>
    <message>
        <source>The study {study} requires the {device}, and none is chosen. Choose it under Devices, or change its role in the study.</source>
        <translation>研究 {study} では{device}が必須ですが、選ばれていません。「デバイス」で選ぶか、研究での役割を変えてください。</translation>
    </message>
    <message>
        <source>The study {study} would like the {device}, and none is chosen. Choose it under Devices, or go on without it.</source>
        <translation>研究 {study} では{device}が推奨ですが、選ばれていません。「デバイス」で選ぶか、なしで続けてください。</translation>
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
        <source>The test film could not be made ({error}).</source>
        <translation>テスト動画を作成できませんでした（{error}）。</translation>
    </message>
    <message>
        <source>The test film did not come to its end. Try again.</source>
        <translation>テスト動画が最後まで再生されませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>The text begins or ends with a blank. Take it out.</source>
        <translation>文字列の先頭か末尾に空白があります。取り除いてください。</translation>
    </message>
    <message>
        <source>The text has {length} characters; {longest} at most.</source>
        <translation>文字列が {length} 文字あります。{longest} 文字までです。</translation>
    </message>
    <message>
        <source>The time stamps of {device} are {seconds:.1f} s away from the present.</source>
        <translation>{device} の時刻は現在から {seconds:.1f} 秒ずれています。</translation>
    </message>
    <message>
        <source>The time stamps of {device} went back by {seconds:.1f} s.</source>
        <translation>{device} の時刻が {seconds:.1f} 秒戻りました。</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>The token is wrong or missing.</source>
        <translation>トークンが違うか、ありません。</translation>
    </message>
    <message>
        <source>The token&apos;s file {path} cannot be read ({why}).</source>
        <translation>トークンのファイル {path} を読めません（{why}）。</translation>
    </message>
    <message>
        <source>The token&apos;s file {path} cannot be used ({why}).</source>
        <translation>トークンのファイル {path} を使えません（{why}）。</translation>
    </message>
    <message>
        <source>The two codes differ.</source>
        <translation>二つのコードが一致しません。</translation>
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
        <source>The values are nested too deeply. A protocol needs four levels.</source>
        <translation>値の入れ子が深すぎます。プロトコルに必要なのは 4 段までです。</translation>
    </message>
    <message>
        <source>The values are nested too deeply. A study file needs three levels.</source>
        <translation>値の入れ子が深すぎます。研究ファイルに必要なのは 3 段までです。</translation>
    </message>
    <message>
        <source>The verdict could not be kept in {folder} ({why}). Make room there.</source>
        <translation>検証結果を {folder} に保存できませんでした（{why}）。空きを増やしてください。</translation>
    </message>
    <message>
        <source>The version of the format is missing. Write version = {ours}.</source>
        <translation>形式のバージョンがありません。version = {ours} と書いてください。</translation>
    </message>
    <message>
        <source>The video {file} has no pictures.</source>
        <translation>動画 {file} に映像がありません。</translation>
    </message>
    <message>
        <source>The voice is enrolled: only hers counts.</source>
        <translation>声を登録しました。参加者の声だけを対象にします。</translation>
    </message>
    <message>
        <source>The voice is faint ({level:.0f} dBFS): raise the gain or bring the microphone closer.</source>
        <translation>声が小さすぎます（{level:.0f} dBFS）。ゲインを上げるか、マイクを近づけてください。</translation>
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
        <source>The voice is only {snr:.0f} dB above the noise ({wanted:.0f} are wanted): bring the microphone closer, or silence the room.</source>
        <translation>声がノイズより {snr:.0f} dB しか大きくありません（必要 {wanted:.0f}）。マイクを近づけるか、部屋を静かにしてください。</translation>
    </message>
    <message>
        <source>The voice model is being loaded.</source>
        <translation>音声モデルを読み込んでいます。</translation>
    </message>
    <message>
        <source>The voice model is ready.</source>
        <translation>音声モデルの準備ができました。</translation>
    </message>
    <message>
        <source>The voice model&apos;s head {name} cannot be loaded ({error}).</source>
        <translation>音声モデルの出力部{name}を読み込めません（{error}）。</translation>
    </message>
    <message>
        <source>The voice of her profile is in use.</source>
        <translation>参加者のプロファイルにある声を使っています。</translation>
    </message>
    <message>
        <source>The voice was learnt with {there}; now there is {here}: it is learnt anew.</source>
        <translation>声は {there} で学習したものですが、今は {here} です。学習し直します。</translation>
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
        <source>The watch over this session has failed: alarms may be missing.</source>
        <translation>このセッションの監視が失敗しました。アラームが出ないことがあります。</translation>
    </message>
    <message>
        <source>The window was closed in a run, between two trials. It can go on.</source>
        <translation>実行中、試行と試行の間にウィンドウが閉じられました。続けられます。</translation>
    </message>
    <message>
        <source>The window was closed in trial {place}: it was broken off and comes again.</source>
        <translation>試行 {place} の途中でウィンドウが閉じられたため、中断しました。再実施します。</translation>
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
        <source>The {device} is still being checked.</source>
        <translation>{device}を確認しています。</translation>
    </message>
    <message>
        <source>The {kind} of {file} cannot be decoded (codec: {codec}).</source>
        <translation>{file} の {kind} をデコードできません（コーデック：{codec}）。</translation>
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
        <source>The {stream} delivers and has not been written for {seconds:.0f} s.</source>
        <translation>{stream}は届いていますが、{seconds:.0f} 秒間書き込まれていません。</translation>
    </message>
    <message>
        <source>The {stream} is expected, and there is none.</source>
        <translation>{stream}が必要ですが、ありません。</translation>
    </message>
    <message>
        <source>There are %p, %s, %b, %r, %n, %a and %m.</source>
        <translation>使えるもの：%p、%s、%b、%r、%n、%a、%m。</translation>
    </message>
    <message>
        <source>There are {count} labelled clips; at least {least} are needed.</source>
        <translation>ラベルのあるクリップは {count} 個です。{least} 個以上必要です。</translation>
    </message>
    <message>
        <source>There are {count} labels. Write two, for the ends, or {points}, for every point.</source>
        <translation>ラベルが {count} 個あります。両端の二つか、全段階の {points} 個を書いてください。</translation>
    </message>
    <message>
        <source>There are {count} {name}; {most} at most.</source>
        <translation>{name} が {count} 個あります。{most} 個までです。</translation>
    </message>
    <message>
        <source>There are {n} clients already.</source>
        <translation>クライアントがすでに {n} 個あります。</translation>
    </message>
    <message>
        <source>There are: select all, select none, start, stop, update, filename, mark, status.</source>
        <translation>使えるもの：select all、select none、start、stop、update、filename、mark、status。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>使えるもの：{known}。</translation>
    </message>
    <message>
        <source>There has been no decision for {seconds:.0f} s.</source>
        <translation>{seconds:.0f} 秒間、判定がありません。</translation>
    </message>
    <message>
        <source>There is a file {file} already. Choose another name.</source>
        <translation>ファイル {file} はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is a file {file} already. Save under another name.</source>
        <translation>ファイル {file} はすでにあります。別の名前で保存してください。</translation>
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
        <source>There is no EEG in it.</source>
        <translation>脳波が含まれていません。</translation>
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
        <source>There is no EEG model: only the stream of samples is checked.</source>
        <translation>脳波モデルがありません。サンプルの流れだけを点検します。</translation>
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
        <source>There is no block, so nothing would be shown. Write [[blocks]].</source>
        <translation>ブロックがないため、何も表示されません。[[blocks]] を書いてください。</translation>
    </message>
    <message>
        <source>There is no code.</source>
        <translation>コードがありません。</translation>
    </message>
    <message>
        <source>There is no face model: only the stream of pictures is checked.</source>
        <translation>顔モデルがありません。画像の流れだけを点検します。</translation>
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
        <source>There is no file {file} in the media folder {folder}. Copy it there, or write file = &quot;&quot; for a slot to be filled.</source>
        <translation>メディアフォルダー {folder} にファイル {file} がありません。そこにコピーするか、後で埋める空欄として file = &quot;&quot; と書いてください。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>ファイル{file}がありません。</translation>
    </message>
    <message>
        <source>There is no file {file}. Choose another protocol.</source>
        <translation>ファイル {file} がありません。別のプロトコルを選んでください。</translation>
    </message>
    <message>
        <source>There is no file {file}. Choose another, or make a new study.</source>
        <translation>ファイル {file} がありません。別のものを選ぶか、新しい研究を作成してください。</translation>
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
        <source>There is no gamepad. Plug one in, or rate with keys or the mouse.</source>
        <translation>ゲームパッドがありません。接続するか、キーかマウスで評定してください。</translation>
    </message>
    <message>
        <source>There is no language {v} in Emoscope.</source>
        <translation>Emoscopeに言語{v}はありません。</translation>
    </message>
    <message>
        <source>There is no language. Choose of {known}.</source>
        <translation>言語がありません。{known} から選んでください。</translation>
    </message>
    <message>
        <source>There is no learned fusion {path}.</source>
        <translation>学習済み統合{path}がありません。</translation>
    </message>
    <message>
        <source>There is no marker {number} in this session.</source>
        <translation>このセッションにマーカー {number} はありません。</translation>
    </message>
    <message>
        <source>There is no message {kind}.</source>
        <translation>メッセージ {kind} はありません。</translation>
    </message>
    <message>
        <source>There is no model {name}.</source>
        <translation>モデル {name} はありません。</translation>
    </message>
    <message>
        <source>There is no notice for the purpose {purpose}.</source>
        <translation>目的 {purpose} の説明文がありません。</translation>
    </message>
    <message>
        <source>There is no notice of your own in {languages}; Emoscope&apos;s is shown there.</source>
        <translation>{languages} の独自の説明文がありません。その言語では Emoscope のものを表示します。</translation>
    </message>
    <message>
        <source>There is no order of the block {block} with at most {limit} of a condition in a row: {count} trials are {condition} and {others} are not. Write in_a_row = {least} or more, or add stimuli of other conditions.</source>
        <translation>ブロック {block} では、同じ条件の連続を {limit} 回までにする順序を作れません。{condition} の試行が {count} 個、ほかが {others} 個です。in_a_row = {least} 以上にするか、ほかの条件の刺激を加えてください。</translation>
    </message>
    <message>
        <source>There is no participant number {number}. Write a whole number from 1 to {most}.</source>
        <translation>参加者番号 {number} はありません。1 から {most} の整数を書いてください。</translation>
    </message>
    <message>
        <source>There is no placeholder {found} for a file&apos;s name.</source>
        <translation>ファイル名に使えるプレースホルダー {found} はありません。</translation>
    </message>
    <message>
        <source>There is no profile of {code}.</source>
        <translation>{code} のプロファイルはありません。</translation>
    </message>
    <message>
        <source>There is no protocol {name}. Choose one of {known}.</source>
        <translation>プロトコル {name} はありません。{known} から選んでください。</translation>
    </message>
    <message>
        <source>There is no recording in {folder}.</source>
        <translation>{folder} に記録がありません。</translation>
    </message>
    <message>
        <source>There is no seed {seed}. Write a whole number from 0 to {most}.</source>
        <translation>シード {seed} は使えません。0 から {most} の整数を書いてください。</translation>
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
        <source>There is no trial to leave out.</source>
        <translation>省略できる試行がありません。</translation>
    </message>
    <message>
        <source>There is no trial to repeat: the last one is done.</source>
        <translation>やり直せる試行がありません。最後の試行は完了しています。</translation>
    </message>
    <message>
        <source>There is no verb {verb}.</source>
        <translation>コマンド {verb} はありません。</translation>
    </message>
    <message>
        <source>There is no voice model: only the level of the sound is checked.</source>
        <translation>音声モデルがありません。音量だけを点検します。</translation>
    </message>
    <message>
        <source>There is no window.theme {v}. Choose one of {known}.</source>
        <translation>window.theme に {v} はありません。{known} から選んでください。</translation>
    </message>
    <message>
        <source>There is no {name} here. Did you mean {close}?</source>
        <translation>ここに {name} はありません。{close} のことですか？</translation>
    </message>
    <message>
        <source>There is no {name} here. Known are {known}.</source>
        <translation>ここに {name} はありません。使えるもの：{known}。</translation>
    </message>
    <message>
        <source>There is no {name} {value}. Choose one of {known}.</source>
        <translation>{name} に {value} はありません。{known} から選んでください。</translation>
    </message>
    <message>
        <source>There is no {name} {value}. Did you mean {close}?</source>
        <translation>{name} に {value} はありません。{close} のことですか？</translation>
    </message>
    <message>
        <source>There is {names}. Plug it in or choose another; Emoscope keeps looking.</source>
        <translation>あるのは{names}です。接続するか別のものを選んでください。Emoscopeは探し続けます。</translation>
    </message>
    <message>
        <source>There must be a language for the participant. Choose of {known}.</source>
        <translation>参加者の言語が必要です。{known} から選んでください。</translation>
    </message>
    <message>
        <source>There must be a text here.</source>
        <translation>ここには文字列が必要です。</translation>
    </message>
    <message>
        <source>There must be two choices or more.</source>
        <translation>選択肢は二つ以上必要です。</translation>
    </message>
    <message>
        <source>There was no answer for {seconds:.0f} s: it may still happen.</source>
        <translation>{seconds:.0f} 秒間応答がありません。これから実行されることもあります。</translation>
    </message>
    <message>
        <source>There was no pre-flight.</source>
        <translation>開始前点検は行われていません。</translation>
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
        <source>These files have another name on the disk, too (hard links): {files}. Look for it.</source>
        <translation>これらのファイルには、ディスク上に別の名前もあります（ハードリンク）：{files}。探してください。</translation>
    </message>
    <message>
        <source>They need no token: any program on this computer can start and stop.</source>
        <translation>トークンは不要です。このコンピューターのどのプログラムからでも開始と停止ができます。</translation>
    </message>
    <message>
        <source>This EEG model takes no personal model.</source>
        <translation>この脳波モデルは個人モデルを使えません。</translation>
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
        <source>This headset gives no impedance: contact is told from the signal.</source>
        <translation>このヘッドセットはインピーダンスを測れません。接触は信号から判定します。</translation>
    </message>
    <message>
        <source>This instruction says nothing, and {name} is no task that has its own. Write text = {{ en = &quot;...&quot; }}.</source>
        <translation>この instruction には文章がなく、{name} は固有の説明を持つ課題でもありません。text = {{ en = &quot;...&quot; }} を書いてください。</translation>
    </message>
    <message>
        <source>This is not TOML: {why}. Texts stand in quotes, lists in brackets.</source>
        <translation>TOML ではありません：{why}。文字列は引用符、リストは角括弧で囲みます。</translation>
    </message>
    <message>
        <source>This is version {here}.</source>
        <translation>こちらはバージョン {here} です。</translation>
    </message>
    <message>
        <source>This looks unlike the faces that the model knows ({share:.0%} valid): is it covered, or lit from one side?</source>
        <translation>モデルの知る顔と違って見えます（有効性 {share:.0%}）。隠れているか、片側から照らされていませんか？</translation>
    </message>
    <message>
        <source>This marker was removed.</source>
        <translation>このマーカーは削除されました。</translation>
    </message>
    <message>
        <source>This sounds unlike the voices that the voice model knows ({share:.0%} familiar).</source>
        <translation>音声モデルが知っている声と似ていません（類似度{share:.0%}）。</translation>
    </message>
    <message>
        <source>This visit must not be recorded: it was not agreed to, or it has no code.</source>
        <translation>この来訪は記録できません。同意がないか、コードがありません。</translation>
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
        <source>Too many wishes wait already.</source>
        <translation>待機中の要求がすでに多すぎます。</translation>
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
        <source>Training failed ({error}); see the log.</source>
        <translation>学習に失敗しました（{error}）。ログを確認してください。</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Trial by trial</source>
        <translation>試行ごと</translation>
    </message>
    <message>
        <source>Trial {place} was broken off.</source>
        <translation>試行 {place} を中断しました。</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Trials of the protocol</source>
        <translation>プロトコルの試行</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少し待ってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Two classes of your own are two different conditions.</source>
        <translation>任意の二つのクラスには、二つの異なる条件が必要です。</translation>
    </message>
    <message>
        <source>Two of the models {models} are for {modality}.</source>
        <translation>{models} のうち二つが{modality}用です。</translation>
    </message>
    <message>
        <source>Type another time.</source>
        <translation>別の時刻を入力してください。</translation>
    </message>
    <message>
        <source>Type one, such as P01.</source>
        <translation>P01 のように入力してください。</translation>
    </message>
    <message>
        <source>Type seconds.</source>
        <translation>秒数を入力してください。</translation>
    </message>
    <message>
        <source>Type the name on one line.</source>
        <translation>名前を 1 行で入力してください。</translation>
    </message>
    <message>
        <source>Type the same code in both fields.</source>
        <translation>両方の欄に同じコードを入力してください。</translation>
    </message>
    <message>
        <source>Type what happened.</source>
        <translation>起きたことを入力してください。</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>「元に戻す」で復元できます。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again; Emoscope keeps trying.</source>
        <translation>抜いて挿し直してください。Emoscopeは試行を続けます。</translation>
    </message>
    <message>
        <source>Up to {most} can be set.</source>
        <translation>付けられるのは {most} 個までです。</translation>
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
        <source>Use a number from 1 to {most}.</source>
        <translation>1 から {most} の数値を使ってください。</translation>
    </message>
    <message>
        <source>Use a whole number or up to 64 plain characters.</source>
        <translation>整数か、64 文字以内の単純な文字を使ってください。</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>別のコードを使ってください。</translation>
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
        <source>Use one between 0 and a day.</source>
        <translation>0 から 1 日までの値を使ってください。</translation>
    </message>
    <message>
        <source>Use one between {low} and {high}.</source>
        <translation>{low} から {high} の値を使ってください。</translation>
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
        <source>Use the letters A to Z, digits, - and _, and begin with a letter or a digit.</source>
        <translation>英字 A から Z、数字、-、_ を使い、英字か数字で始めてください。</translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits, spaces, - and _.</source>
        <translation>64 文字以内の文字、数字、空白、-、_ を使ってください。</translation>
    </message>
    <message>
        <source>Use up to {longest} characters, and no control characters.</source>
        <translation>{longest} 文字以内とし、制御文字は使わないでください。</translation>
    </message>
    <message>
        <source>Use up to {longest} letters, digits, spaces, - and _; no dot at either end.</source>
        <translation>{longest} 文字以内の文字、数字、空白、-、_ を使ってください。先頭と末尾に点は使えません。</translation>
    </message>
    <message>
        <source>Use {most} at most.</source>
        <translation>{most} 以下にしてください。</translation>
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
        <source>Values are missing at all electrodes: check the headset&apos;s cable and radio.</source>
        <translation>すべての電極で値が欠けています。ヘッドセットのケーブルと無線を確認してください。</translation>
    </message>
    <message>
        <source>Values are missing at {name}.</source>
        <translation>{name}の値が欠けています。</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>文面のバージョン</translation>
    </message>
    <message>
        <source>Version {there} of these messages is not known here.</source>
        <translation>このメッセージのバージョン {there} は、ここでは不明です。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来訪</translation>
    </message>
    <message>
        <source>Voice {level:.0f} dBFS, {snr:.0f} dB above the noise: fine.</source>
        <translation>声 {level:.0f} dBFS、ノイズより {snr:.0f} dB 上：良好。</translation>
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
        <source>Wait for its end, or break the trial off.</source>
        <translation>終わるのを待つか、試行を中断してください。</translation>
    </message>
    <message>
        <source>Wait for their answers first.</source>
        <translation>先にそれらの応答を待ってください。</translation>
    </message>
    <message>
        <source>Waiting for a face that is seen well.</source>
        <translation>顔がはっきり見えるのを待っています。</translation>
    </message>
    <message>
        <source>Waiting for a good EEG: see what is said of the electrodes.</source>
        <translation>良好な脳波を待っています。電極についての表示を確認してください。</translation>
    </message>
    <message>
        <source>Waiting for the microphone: it is silent, or it clips.</source>
        <translation>マイクを待っています。無音か、クリップしています。</translation>
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
        <source>What became of it</source>
        <translation>その後の変更</translation>
    </message>
    <message>
        <source>What each modality brought</source>
        <translation>各モダリティの寄与</translation>
    </message>
    <message>
        <source>What is kept of this voice is of another model, or damaged: it is learnt anew.</source>
        <translation>保存されている声のデータは別のモデルのものか、破損しています。学習し直します。</translation>
    </message>
    <message>
        <source>What the operator asked of the models</source>
        <translation>オペレーターがモデルに求めた操作</translation>
    </message>
    <message>
        <source>What the participant rated while something was shown, from -1 to 1.</source>
        <translation>提示中の参加者の評定（-1 から 1）。</translation>
    </message>
    <message>
        <source>What the protocol set is told under “Trials of the protocol”.</source>
        <translation>プロトコルが付けたマーカーは「プロトコルの試行」にあります。</translation>
    </message>
    <message>
        <source>What these labels mean, and do not mean</source>
        <translation>ラベルが意味すること、しないこと</translation>
    </message>
    <message>
        <source>What was asked cannot be read ({error}).</source>
        <translation>較正の指定内容を読めません（{error}）。</translation>
    </message>
    <message>
        <source>What was learnt in the first half does not hold in the second.</source>
        <translation>前半で学習したことが後半では成り立ちません。</translation>
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
        <source>Whose these exports are cannot be told: {folders}. Look at them.</source>
        <translation>誰のものか分からない書き出しがあります：{folders}。確認してください。</translation>
    </message>
    <message>
        <source>Whose these recordings are cannot be told: {folders}. Look at them.</source>
        <translation>誰のものか分からない記録があります：{folders}。確認してください。</translation>
    </message>
    <message>
        <source>Whose these results are cannot be told: {files}. Look at them.</source>
        <translation>誰のものか分からない結果があります：{files}。確認してください。</translation>
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
        <source>With that share right, no number of clips would prove it.</source>
        <translation>この正答率では、クリップをいくら増やしても証明できません。</translation>
    </message>
    <message>
        <source>With that share right, {needed} clips would be enough for p &lt; .05; with {power}, four sittings of five would find it.</source>
        <translation>この正答率なら、クリップ {needed} 個で p &lt; .05 に届きます。{power} 個あれば、5 回の測定のうち 4 回で検出できます。</translation>
    </message>
    <message>
        <source>Withdrawals were cut off: {codes}. Withdraw again (Ctrl+Shift+W) to end them.</source>
        <translation>撤回が途中で切れました：{codes}。撤回をやり直して（Ctrl+Shift+W）、完了してください。</translation>
    </message>
    <message>
        <source>Write / instead of \ between folder and file.</source>
        <translation>フォルダーとファイルの間は \ ではなく / と書いてください。</translation>
    </message>
    <message>
        <source>Write CONDITION=HVLA (or LVLA, LVHA, HVHA), CONDITION=valence:low, CONDITION=arousal:high, or CONDITION=none.</source>
        <translation>条件=HVLA（または LVLA、LVHA、HVHA）、条件=valence:low、条件=arousal:high、条件=none のいずれかの形で書いてください。</translation>
    </message>
    <message>
        <source>Write each setting once, as in cyton:serial_port=COM3,latency=0.02.</source>
        <translation>各設定は1回だけ書いてください（例：cyton:serial_port=COM3,latency=0.02）。</translation>
    </message>
    <message>
        <source>Write its name, as in lsl:MyAmplifier, or lsl:type=EEG or lsl:source_id=ID, each setting once.</source>
        <translation>lsl:MyAmplifier のような名前か、lsl:type=EEG や lsl:source_id=ID の形で、各項目を一度だけ書いてください。</translation>
    </message>
    <message>
        <source>Write the results elsewhere: a recording is never changed.</source>
        <translation>結果は別の場所に書き出してください。記録は変更されません。</translation>
    </message>
    <message>
        <source>Write them as {{participant:P001}} {{task:Rest}}, with nothing between.</source>
        <translation>{{participant:P001}} {{task:Rest}} のように、間に何も入れずに書いてください。</translation>
    </message>
    <message>
        <source>Write {device}:lost=20-35, with seconds, one of {kinds}, and a comma between two.</source>
        <translation>{device}:lost=20-35 のように、{kinds} のいずれかと秒数を書き、複数ならコンマで区切ってください。</translation>
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
        <source>Writing the model.</source>
        <translation>モデルを書き込んでいます。</translation>
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
        <source>You have said hello already.</source>
        <translation>hello はすでに受け取っています。</translation>
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
        <source>a space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} から {high} の整数</translation>
    </message>
    <message>
        <source>and {count} rarer reasons</source>
        <translation>ほかに、よりまれな理由 {count} 件</translation>
    </message>
    <message>
        <source>another program is writing there</source>
        <translation>別のプログラムが書き込み中です</translation>
    </message>
    <message>
        <source>arousal</source>
        <translation>覚醒度</translation>
    </message>
    <message>
        <source>before its last trial</source>
        <translation>最後の試行より前</translation>
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
        <source>block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>brightness of the face (0 to 255)</source>
        <translation>顔の明るさ（0 から 255）</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>broken off after {seconds:.1f} s, by {who}</source>
        <translation>{who}が {seconds:.1f} 秒後に中断</translation>
    </message>
    <message>
        <source>brought back, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} 秒後に{who}が復元</translation>
    </message>
    <message>
        <source>by click</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>by key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>clinical or safety</source>
        <translation>臨床または安全</translation>
    </message>
    <message>
        <source>consents and refusals</source>
        <translation>同意と拒否</translation>
    </message>
    <message>
        <source>copy of a file</source>
        <translation>ファイルのコピー</translation>
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
        <source>demonstration</source>
        <translation>デモンストレーション</translation>
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
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>drifts</source>
        <translation>ドリフト</translation>
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
        <source>ended after {seconds:.1f} s, by {who}</source>
        <translation>{who}が {seconds:.1f} 秒後に終了</translation>
    </message>
    <message>
        <source>export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>file is missing. Write its name, or file = &quot;&quot; for a slot to be filled.</source>
        <translation>file がありません。ファイル名を書くか、後で埋める空欄として file = &quot;&quot; と書いてください。</translation>
    </message>
    <message>
        <source>filename has no option {name}.</source>
        <translation>filename にオプション {name} はありません。</translation>
    </message>
    <message>
        <source>filename has no options.</source>
        <translation>filename にオプションがありません。</translation>
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
        <source>has the code in its name</source>
        <translation>名前にコードを含む</translation>
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
        <source>in_a_row counts conditions, and no stimulus here has one. Take it out.</source>
        <translation>in_a_row は条件の連続を数えますが、ここには条件のある刺激がありません。削除してください。</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>書き込めません（{why}）</translation>
    </message>
    <message>
        <source>it does not begin with the columns code,name</source>
        <translation>列が code,name で始まっていません</translation>
    </message>
    <message>
        <source>it does not have two columns</source>
        <translation>列が二つではありません</translation>
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
        <source>it is longer than 8 MiB</source>
        <translation>8 MiB を超えています</translation>
    </message>
    <message>
        <source>it is no CSV: {why}</source>
        <translation>CSV ではありません：{why}</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>it is no UTF-8</source>
        <translation>UTF-8 ではありません</translation>
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
        <source>it is not where it was</source>
        <translation>元の場所にありません</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>it was stopped; withdraw again for the rest</source>
        <translation>停止しました。残りは撤回をやり直してください</translation>
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
        <source>jumps</source>
        <translation>跳び</translation>
    </message>
    <message>
        <source>lab.lsl_markers cannot have {value}. Name each stream once, or write all.</source>
        <translation>lab.lsl_markers に {value} は使えません。各ストリームを一度ずつ書くか、all と書いてください。</translation>
    </message>
    <message>
        <source>lab.lsl_out cannot have {value}. Choose all, or some of {known}.</source>
        <translation>lab.lsl_out に {value} は使えません。all か、{known} の中から選んでください。</translation>
    </message>
    <message>
        <source>lab.osc must be HOST:PORT, such as 127.0.0.1:9000, not {value}.</source>
        <translation>lab.osc は 127.0.0.1:9000 のように「ホスト:ポート」の形でなければなりません（{value} は不可）。</translation>
    </message>
    <message>
        <source>left of the last withdrawal</source>
        <translation>前回の撤回の残り</translation>
    </message>
    <message>
        <source>level of the speech</source>
        <translation>発話の音量</translation>
    </message>
    <message>
        <source>lines of a table</source>
        <translation>表の行</translation>
    </message>
    <message>
        <source>link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>list of codes and names</source>
        <translation>コードと名前の一覧</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>mains hum</source>
        <translation>電源ハム</translation>
    </message>
    <message>
        <source>mark has two times.</source>
        <translation>mark に時刻が二つあります。</translation>
    </message>
    <message>
        <source>mark needs a label.</source>
        <translation>mark にはラベルが必要です。</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>マイク</translation>
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
        <source>moved by {moved:+.1f} s, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} 秒後に{who}が {moved:+.1f} 秒移動</translation>
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
        <source>named “{label}” before, changed {later:.0f} s later, by {who}</source>
        <translation>変更前は「{label}」、{later:.0f} 秒後に{who}が変更</translation>
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
        <source>no contact</source>
        <translation>接触なし</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>顔なし</translation>
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
        <source>no signal</source>
        <translation>信号なし</translation>
    </message>
    <message>
        <source>no stream</source>
        <translation>ストリームなし</translation>
    </message>
    <message>
        <source>no whole data record</source>
        <translation>完全なデータレコードがありません</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none in the recording</source>
        <translation>記録になし</translation>
    </message>
    <message>
        <source>not believed</source>
        <translation>信頼されず</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未終了</translation>
    </message>
    <message>
        <source>not flowing</source>
        <translation>動作なし</translation>
    </message>
    <message>
        <source>not in this recording</source>
        <translation>この記録の範囲外</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
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
        <source>on paper, kept elsewhere</source>
        <translation>紙、別に保管</translation>
    </message>
    <message>
        <source>opened again, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} 秒後に{who}が再開</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>planned for {more:+.0f} s, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} 秒後に{who}が予定を {more:+.0f} 秒変更</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>points is missing. Write how many there are, as in points = 7.</source>
        <translation>points がありません。段階数を points = 7 のように書いてください。</translation>
    </message>
    <message>
        <source>profile: models and calibrations</source>
        <translation>プロファイル：モデルと較正</translation>
    </message>
    <message>
        <source>railed</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>rater {code}</source>
        <translation>評定者 {code}</translation>
    </message>
    <message>
        <source>rating: {count} samples could not be written in time.</source>
        <translation>評定：{count} 個のサンプルを時間内に書き込めませんでした。</translation>
    </message>
    <message>
        <source>rating: {found} of {count} samples are there.</source>
        <translation>評定：{count} 個中 {found} 個のサンプルがあります。</translation>
    </message>
    <message>
        <source>record length</source>
        <translation>レコード長</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>リハーサル</translation>
    </message>
    <message>
        <source>removed, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} 秒後に{who}が削除</translation>
    </message>
    <message>
        <source>report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>分解能</translation>
    </message>
    <message>
        <source>results of a batch</source>
        <translation>バッチの結果</translation>
    </message>
    <message>
        <source>room noise</source>
        <translation>室内騒音</translation>
    </message>
    <message>
        <source>sampling interval</source>
        <translation>サンプリング間隔</translation>
    </message>
    <message>
        <source>second copy of a recording</source>
        <translation>記録のコピー</translation>
    </message>
    <message>
        <source>seconds looked at</source>
        <translation>点検した秒数</translation>
    </message>
    <message>
        <source>session in a dataset</source>
        <translation>データセットのセッション</translation>
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
        <source>set before the recording</source>
        <translation>記録前に設定</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>複数の顔</translation>
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
        <source>silent</source>
        <translation>無音</translation>
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
        <source>sound clips</source>
        <translation>音声のクリップ</translation>
    </message>
    <message>
        <source>speech over noise</source>
        <translation>発話とノイズの差</translation>
    </message>
    <message>
        <source>stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>stream {name}</source>
        <translation>ストリーム{name}</translation>
    </message>
    <message>
        <source>taken back, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} 秒後に{who}が取り消し</translation>
    </message>
    <message>
        <source>test of the equipment</source>
        <translation>機器の試験</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>text is missing. Write text = {{ en = &quot;...&quot; }}.</source>
        <translation>text がありません。text = {{ en = &quot;...&quot; }} を書いてください。</translation>
    </message>
    <message>
        <source>texts in quotes</source>
        <translation>引用符で囲んだ文字列の一覧</translation>
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
        <source>the code {code} is there twice</source>
        <translation>コード {code} が二度あります</translation>
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
        <source>the operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>the protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>the same for all seven classes</source>
        <translation>七つのクラスすべてで同じ</translation>
    </message>
    <message>
        <source>the timer of the blocks</source>
        <translation>ブロックのタイマー</translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <translation>設定 {name} はありません</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>試行</translation>
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
        <source>values missing</source>
        <translation>値の欠落</translation>
    </message>
    <message>
        <source>video: from picture {number} of segment {segment} on, pictures and times do not belong together.</source>
        <translation>映像：セグメント {segment} の {number} 枚目以降、画像と時刻が対応していません。</translation>
    </message>
    <message>
        <source>what verify remembers</source>
        <translation>検証の控え</translation>
    </message>
    <message>
        <source>whole recording</source>
        <translation>記録全体</translation>
    </message>
    <message>
        <source>window.theme must be dark or light, not {v}.</source>
        <translation type="vanished">window.themeはdarkかlightです（{v}は不可）。</translation>
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
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>{away:.0f} s by now.</source>
        <translation>現在まで {away:.0f} 秒。</translation>
    </message>
    <message>
        <source>{code} cannot be a study&apos;s code. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning with a letter or digit.</source>
        <translation>{code} は研究コードに使えません。A から Z、a から z、0 から 9、-、_ を 1 から 64 文字で、英字か数字で始めてください。</translation>
    </message>
    <message>
        <source>{code} has no EEG model {name}.</source>
        <translation>{code} に脳波モデル {name} はありません。</translation>
    </message>
    <message>
        <source>{code} has no EEG model.</source>
        <translation>{code} の脳波モデルはありません。</translation>
    </message>
    <message>
        <source>{code} is in another study, too ({studies}): see that it is one person.</source>
        <translation>{code} は別の研究（{studies}）にもあります。同一人物か確認してください。</translation>
    </message>
    <message>
        <source>{code} is in the chair, not {other}.</source>
        <translation>席にいるのは {other} ではなく {code} です。</translation>
    </message>
    <message>
        <source>{code} is known, with {count} recordings.</source>
        <translation>{code} は既知で、記録が {count} 件あります。</translation>
    </message>
    <message>
        <source>{code} is known: {count} recordings, the last one of {day}. See that it is the same person.</source>
        <translation>{code} は既知です。記録は {count} 件、最後は {day} です。同一人物か確認してください。</translation>
    </message>
    <message>
        <source>{code} is nearly the same as {others}: is it another person?</source>
        <translation>{code} は {others} とよく似ています。別の人ですか？</translation>
    </message>
    <message>
        <source>{code} looks like a date of birth: a code must not tell who it is.</source>
        <translation>{code} は生年月日のようです。コードから本人が分かってはいけません。</translation>
    </message>
    <message>
        <source>{code} looks like a name: a code must not tell who it is.</source>
        <translation>{code} は名前のようです。コードから本人が分かってはいけません。</translation>
    </message>
    <message>
        <source>{code} went through the run in another way than rehearsed.</source>
        <translation>{code} の実行の経過がリハーサルと異なりました。</translation>
    </message>
    <message>
        <source>{count:,} samples are missing ({seconds:.2f} s).</source>
        <translation>{count:,} サンプルが欠けています（{seconds:.2f} 秒）。</translation>
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
        <source>{count} channels of {format} at {rate:g} Hz</source>
        <translation>{count} チャンネル、{format}、{rate:g} Hz</translation>
    </message>
    <message>
        <source>{count} decisions were left out in {seconds:.0f} s: the computer is too slow.</source>
        <translation>{seconds:.0f} 秒間に {count} 個の判定が未実行でした。コンピューターが遅すぎます。</translation>
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
        <source>{count} faces in the picture: let only the participant be seen, or click her face.</source>
        <translation>画像に顔が {count} 個あります。参加者だけが映るようにするか、参加者の顔をクリックしてください。</translation>
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
        <source>{count} samples of the continuous rating are no numbers from -1 to 1: left out.</source>
        <translation>連続評定の {count} 個のサンプルは -1 から 1 の数値でないため、除外しました。</translation>
    </message>
    <message>
        <source>{count} slots of the protocol are empty: {slots}. Name a file for each, or take it out.</source>
        <translation>プロトコルに空欄が {count} 個あります：{slots}。それぞれにファイルを指定するか、削除してください。</translation>
    </message>
    <message>
        <source>{count} stimuli were not shown to their end: left out.</source>
        <translation>{count} 個の刺激は最後まで提示されなかったため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials are neither low nor high, such as 5 of 9: left out.</source>
        <translation>{count} 件の試行は低くも高くもない（9 段階の 5 など）ため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials had a stimulus that was rated low once and high once: left out.</source>
        <translation>{count} 件の試行は、刺激の評定が低い場合と高い場合の両方があるため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials had not ended with the recording: left out.</source>
        <translation>{count} 件の試行は記録の中で終わっていないため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials have a condition that nothing is said of: left out.</source>
        <translation>{count} 件の試行は条件の位置付けが指定されていないため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials have no 4 s of EEG without a gap: left out.</source>
        <translation>{count} 件の試行には途切れのない 4 秒の脳波がないため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials showed no stimulus: left out.</source>
        <translation>{count} 件の試行は刺激を提示していないため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials were broken off: left out.</source>
        <translation>{count} 件の試行は中断されたため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials were not rated: left out.</source>
        <translation>{count} 件の試行は評定されていないため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials were rehearsed: left out.</source>
        <translation>{count} 件の試行はリハーサルのため、除外しました。</translation>
    </message>
    <message>
        <source>{count} trials were repeated: the last time counts.</source>
        <translation>{count} 件の試行はやり直されました。最後のものを使います。</translation>
    </message>
    <message>
        <source>{count} windows of 4 s have a gap: left out.</source>
        <translation>4 秒の区間 {count} 個に途切れがあるため、除外しました。</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <translation>{what} {count} 件</translation>
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
        <source>{device} comes and goes: change its cable, battery or port.</source>
        <translation>{device} が途切れたり戻ったりしています。ケーブル、電池、ポートを替えてください。</translation>
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
        <source>{device} delivers nothing.</source>
        <translation>{device} から何も届きません。</translation>
    </message>
    <message>
        <source>{device} delivers samples in the wrong order.</source>
        <translation>{device}のサンプルの順序が誤っています。</translation>
    </message>
    <message>
        <source>{device} delivers {rate:.1f} of {nominal:g} Hz.</source>
        <translation>{device} は {rate:.1f} Hz で届いています（本来は {nominal:g} Hz）。</translation>
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
        <source>{device} does not go on.</source>
        <translation>{device} が先へ進みません。</translation>
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
        <source>{device} has {offered} electrodes, and the study&apos;s montage names {wanted}. Correct the montage, or choose another headset.</source>
        <translation>{device} の電極は {offered} 個ですが、研究のモンタージュには {wanted} 個あります。モンタージュを直すか、別のヘッドセットを選んでください。</translation>
    </message>
    <message>
        <source>{device} is back as another stream: {now} instead of {was}.</source>
        <translation>{device} は別のストリームになって戻りました：{was} ではなく {now}。</translation>
    </message>
    <message>
        <source>{device} is being opened.</source>
        <translation>{device} を開いています。</translation>
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
        <source>{device} is not there. Plug it in, or choose another device.</source>
        <translation>{device} がありません。接続するか、別のデバイスを選んでください。</translation>
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
        <source>{device} is over: nothing comes any more.</source>
        <translation>{device} は終わりました。もう何も届きません。</translation>
    </message>
    <message>
        <source>{device} is sending to another stream already.</source>
        <translation>{device}はすでに別のストリームに送信中です。</translation>
    </message>
    <message>
        <source>{device} is simulated, and the study {study} is no demonstration. Choose a real device.</source>
        <translation>{device} は模擬デバイスですが、研究 {study} はデモンストレーションではありません。実際のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>{device} loses samples.</source>
        <translation>{device} のサンプルが欠落しています。</translation>
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
        <source>{device} sends {measured:.1f} samples a second instead of {rate:g}.</source>
        <translation>{device} から届くのは毎秒 {measured:.1f} サンプルです（本来は {rate:g}）。</translation>
    </message>
    <message>
        <source>{device} states {rate:g} Hz but sends {measured:.1f} samples a second.</source>
        <translation>{device} は {rate:g} Hz と示していますが、届くのは毎秒 {measured:.1f} サンプルです。</translation>
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
        <source>{file} cannot be found: its links lead round in a circle.</source>
        <translation>{file} が見つかりません。リンクが循環しています。</translation>
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
        <source>{file} cannot be read ({why}). Choose another file.</source>
        <translation>{file} を読めません（{why}）。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} cannot be read or written ({why}).</source>
        <translation>{file} を読み書きできません（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read: what was in it is left out.</source>
        <translation>{file} を読み込めません。その内容は除外しました。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}).</source>
        <translation>{file} に書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Choose another place.</source>
        <translation>{file} に書き込めません（{why}）。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Stop, make room or choose another folder, and record anew.</source>
        <translation>{file} に書き込めません（{why}）。停止し、空きを増やすか別のフォルダーを選んで、記録し直してください。</translation>
    </message>
    <message>
        <source>{file} could not be opened within {seconds:.0f} s. Copy it to a disk of this computer.</source>
        <translation>{file} を {seconds:.0f} 秒以内に開けませんでした。このコンピューターのディスクにコピーしてください。</translation>
    </message>
    <message>
        <source>{file} ended after {reached:.1f} s of {due:.1f} s. It is damaged: copy it again.</source>
        <translation>{file} は {due:.1f} 秒のうち {reached:.1f} 秒で終わりました。破損しています。コピーし直してください。</translation>
    </message>
    <message>
        <source>{file} ends after {end} of {length} seconds.</source>
        <translation>{file} は {length} 秒のうち {end} 秒で終わっています。</translation>
    </message>
    <message>
        <source>{file} has another content than when it was opened: somebody else has written it. Save under another name, or open it again.</source>
        <translation>{file} の内容が、開いたときと異なります。ほかで書き換えられています。別の名前で保存するか、開き直してください。</translation>
    </message>
    <message>
        <source>{file} has no column participant_id.</source>
        <translation>{file} に列 participant_id がありません。</translation>
    </message>
    <message>
        <source>{file} has no sound. Choose another file.</source>
        <translation>{file} に音声がありません。別のファイルを選んでください。</translation>
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
        <source>{file} is coded in a way that this computer cannot decode. Convert it to MP4 (H.264, AAC).</source>
        <translation>{file} の符号化方式は、このコンピューターではデコードできません。MP4（H.264、AAC）に変換してください。</translation>
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
        <source>{file} is gone or was changed. Load the protocol again.</source>
        <translation>{file} がなくなったか、変更されました。プロトコルを読み込み直してください。</translation>
    </message>
    <message>
        <source>{file} is inside the recording, which is not changed.</source>
        <translation>{file} は記録の中にあります。記録は変更されません。</translation>
    </message>
    <message>
        <source>{file} is larger than {most} bytes: it is no study file. Choose another.</source>
        <translation>{file} は {most} バイトを超えており、研究ファイルではありません。別のものを選んでください。</translation>
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
        <source>{file} is no file. Choose a media file.</source>
        <translation>{file} はファイルではありません。メディアファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is no film. Write kind = &quot;{kind}&quot;, or another file.</source>
        <translation>{file} は動画ではありません。kind = &quot;{kind}&quot; と書くか、別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>{file} is no picture. Choose a PNG or JPEG file, or another kind.</source>
        <translation>{file} は画像ではありません。PNG か JPEG のファイル、または別の kind を選んでください。</translation>
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
        <source>{file} is not a picture that can be shown, or is damaged.</source>
        <translation>{file} は表示できる画像でないか、破損しています。</translation>
    </message>
    <message>
        <source>{file} is not in the profile of {code}.</source>
        <translation>{file} は {code} のプロファイルにありません。</translation>
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
        <source>{file} is outside the media folder {folder}. Copy it into that folder, and write its name.</source>
        <translation>{file} はメディアフォルダー {folder} の外にあります。そのフォルダーにコピーして、名前を書いてください。</translation>
    </message>
    <message>
        <source>{file} is there already: choose another name.</source>
        <translation>{file} はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{file} is there already; nothing was overwritten.</source>
        <translation>{file} はすでにあります。上書きはしていません。</translation>
    </message>
    <message>
        <source>{file} lasts {length} seconds, and seconds = {seconds}. Write less, or take it out.</source>
        <translation>{file} の長さは {length} 秒ですが、seconds = {seconds} です。短くするか、削除してください。</translation>
    </message>
    <message>
        <source>{file} must be named .onnx.</source>
        <translation>{file} の拡張子は .onnx でなければなりません。</translation>
    </message>
    <message>
        <source>{file} was cut off: {missing} bytes are missing from byte {start} on.</source>
        <translation>{file} は途中で切れています。{start} バイト目から {missing} バイト足りません。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <translation>{file}、{line} 行目：{why}</translation>
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
        <source>{first} and {second} are the same file, {file}.</source>
        <translation>{first} と {second} は同じファイル {file} です。</translation>
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
        <source>{folder} cannot be opened ({why}): look into it.</source>
        <translation>{folder} を開けません（{why}）。中を確認してください。</translation>
    </message>
    <message>
        <source>{folder} cannot be read: whose it is, nobody can tell.</source>
        <translation>{folder} を読めません。誰のものか分かりません。</translation>
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
        <source>{folder} has other electrodes or another rate than {first}.</source>
        <translation>{folder} は {first} と電極か周波数が異なります。</translation>
    </message>
    <message>
        <source>{folder} is a recording itself.</source>
        <translation>{folder} はそれ自体が記録です。</translation>
    </message>
    <message>
        <source>{folder} is a recording of another program.</source>
        <translation>{folder} は別のプログラムの記録です。</translation>
    </message>
    <message>
        <source>{folder} is full.</source>
        <translation>{folder} がいっぱいです。</translation>
    </message>
    <message>
        <source>{folder} is in the recording itself.</source>
        <translation>{folder} は記録そのものの中にあります。</translation>
    </message>
    <message>
        <source>{folder} is no name of a folder. Write another.</source>
        <translation>{folder} はフォルダー名ではありません。別の名前を書いてください。</translation>
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
        <source>{folder} is readable to its last second; give it its end with: emoscope recover. Press F5 to start again.</source>
        <translation>{folder} は最後の 1 秒まで読めます。emoscope recover で終わりを付けてください。F5 で開始し直せます。</translation>
    </message>
    <message>
        <source>{folder} is readable to its last second; give it its end with: emoscope recover. Press Space to start again.</source>
        <translation type="vanished">{folder} は最後の 1 秒まで読み込めます。終わりを付けてください：emoscope recover。スペースキーで開始し直してください。</translation>
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
        <source>{found} in the file&apos;s name has no value.</source>
        <translation>ファイル名の {found} に値がありません。</translation>
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
        <source>{key} has no meaning here: the block names no stimuli. Take it out.</source>
        <translation>このブロックは刺激を指定していないため、{key} に意味がありません。削除してください。</translation>
    </message>
    <message>
        <source>{key} is not a setting of an EEG board.</source>
        <translation>{key}は脳波ボードの設定ではありません。</translation>
    </message>
    <message>
        <source>{key} is not the name of a single key. Write a digit, a capital letter, F13 to F24, PgUp, PgDown, Home or End.</source>
        <translation>{key} は一つのキーの名前ではありません。数字、英大文字、F13 から F24、PgUp、PgDown、Home、End のどれかを書いてください。</translation>
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
        <source>{kind} has no {name}.</source>
        <translation>{kind} に {name} はありません。</translation>
    </message>
    <message>
        <source>{kind} needs {name}.</source>
        <translation>{kind} には {name} が必要です。</translation>
    </message>
    <message>
        <source>{kind} was judged, and not recorded: it was wanted so.</source>
        <translation>{kind} は判断しましたが、記録していません。そのように設定されていました。</translation>
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
        <source>{label} is what Emoscope calls a marker of its own. Write another label.</source>
        <translation>{label} は Emoscope 自身のマーカーの名前です。別のラベルを書いてください。</translation>
    </message>
    <message>
        <source>{label} is {percent:.0f} % of all labels: κ and α then say little, whatever they are.</source>
        <translation>{label} が全ラベルの {percent:.0f} % を占めています。κ と α は、値にかかわらず、あまり意味を持ちません。</translation>
    </message>
    <message>
        <source>{lost} pictures were lost in the last {seconds:.0f} s ({share:.1%}). Close other programs, or use another USB port.</source>
        <translation>直近 {seconds:.0f} 秒に画像が {lost} 枚欠落しました（{share:.1%}）。ほかのプログラムを閉じるか、別の USB ポートを使ってください。</translation>
    </message>
    <message>
        <source>{lost} samples of EEG were lost in the last {seconds:.0f} s ({share:.1%}), by the numbers of their packages. Bring the headset closer to its receiver and charge it.</source>
        <translation>直近 {seconds:.0f} 秒に脳波の {lost} サンプルが欠落しました（{share:.1%}、パケット番号による）。ヘッドセットを受信機に近づけ、充電してください。</translation>
    </message>
    <message>
        <source>{lost} samples of sound were lost in the last {seconds:.0f} s ({share:.1%}). Close other programs, or use another USB port.</source>
        <translation>直近 {seconds:.0f} 秒に音声の {lost} サンプルが欠落しました（{share:.1%}）。ほかのプログラムを閉じるか、別の USB ポートを使ってください。</translation>
    </message>
    <message>
        <source>{misread} of {frames} frames were not the ones that the player said. Onset times of films cannot be trusted on this computer.</source>
        <translation>{frames} フレーム中 {misread} フレームが、再生側の示したものと異なりました。このコンピューターでは動画の提示時刻を信頼できません。</translation>
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
        <source>{names} are no names of LSL marker streams.</source>
        <translation>{names} は LSL マーカーストリームの名前ではありません。</translation>
    </message>
    <message>
        <source>{name} cannot be a name. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning with a letter or digit.</source>
        <translation>{name} は名前に使えません。A から Z、a から z、0 から 9、-、_ を 1 から 64 文字で、英字か数字で始めてください。</translation>
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
        <source>{name} did not get everything: this computer was too slow. Recordings made here are not affected.</source>
        <translation>{name} にはすべてを送れませんでした。このコンピューターが遅すぎます。ここでの記録に影響はありません。</translation>
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
        <source>{name} goes from {first} to {last}. Write the shorter time first.</source>
        <translation>{name} が {first} から {last} になっています。短いほうを先に書いてください。</translation>
    </message>
    <message>
        <source>{name} has its place in the 10-10 system. Take the position out, or give the electrode another name.</source>
        <translation>{name} の位置は 10-10 法で決まっています。位置を除くか、電極に別の名前を付けてください。</translation>
    </message>
    <message>
        <source>{name} has {count} entries. Write one time, or the shortest and the longest, as in [1.5, 2.5].</source>
        <translation>{name} に値が {count} 個あります。一つの時間か、[1.5, 2.5] のように最短と最長を書いてください。</translation>
    </message>
    <message>
        <source>{name} is channel {other} as well ({before}). Name each electrode once.</source>
        <translation>{name} はチャンネル {other}（{before}）と重複しています。各電極に1つずつ別の名前を付けてください。</translation>
    </message>
    <message>
        <source>{name} is empty. Write a text in the quotes.</source>
        <translation>{name} が空です。引用符の中に文字列を書いてください。</translation>
    </message>
    <message>
        <source>{name} is missing. Choose one of {known}.</source>
        <translation>{name} がありません。{known} から選んでください。</translation>
    </message>
    <message>
        <source>{name} is missing. Write {name} = &quot;...&quot;.</source>
        <translation>{name} がありません。{name} = &quot;...&quot; と書いてください。</translation>
    </message>
    <message>
        <source>{name} is no file name.</source>
        <translation>{name} はファイル名ではありません。</translation>
    </message>
    <message>
        <source>{name} is no name for a recording.</source>
        <translation>{name} は記録の名前に使えません。</translation>
    </message>
    <message>
        <source>{name} is railed: press it on, or check the reference.</source>
        <translation>{name}が飽和しています。電極を押さえるか、基準電極を確認してください。</translation>
    </message>
    <message>
        <source>{name} is there twice. Name each once.</source>
        <translation>{name} が二度あります。名前は一度ずつ書いてください。</translation>
    </message>
    <message>
        <source>{name} is there twice. Name it once and write repetitions.</source>
        <translation>{name} が二度あります。一度だけ書き、repetitions を指定してください。</translation>
    </message>
    <message>
        <source>{name} is what Emoscope calls the accelerometer. Write another.</source>
        <translation>{name} は Emoscope が加速度センサーに使う名前です。別の名前を書いてください。</translation>
    </message>
    <message>
        <source>{name} is {value}: no time is negative. Write {low} to {high} seconds.</source>
        <translation>{name} が {value} です。時間は負にできません。{low} から {high} 秒の値を書いてください。</translation>
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
        <source>{name} lasts {length} seconds, and this part {seconds}. Write less, or take seconds out.</source>
        <translation>{name} の長さは {length} 秒ですが、このパートは {seconds} 秒です。短くするか、seconds を省いてください。</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, as in [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>{name} は [&quot;one&quot;, &quot;two&quot;] のような文字列の一覧でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, such as [&quot;calm&quot;, &quot;tense&quot;]</source>
        <translation>{name} は [&quot;calm&quot;, &quot;tense&quot;] のような文字列の一覧でなければなりません</translation>
    </message>
    <message>
        <source>{name} must be a list of what to hear of.</source>
        <translation>{name} は受け取る内容の一覧でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be a list, as in [{{en = &quot;one&quot;}}, {{en = &quot;two&quot;}}].</source>
        <translation>{name} は [{{en = &quot;one&quot;}}, {{en = &quot;two&quot;}}] のような一覧でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be a number of seconds from {low} to {high}, not {value}.</source>
        <translation>{name} は {low} から {high} の秒数でなければなりません（{value} は不可）。</translation>
    </message>
    <message>
        <source>{name} must be a number.</source>
        <translation>{name} は数値でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be a table, [{name}].</source>
        <translation>{name} はテーブル [{name}] でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be a text.</source>
        <translation>{name} は文字列でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be a whole number.</source>
        <translation>{name} は整数でなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be tables, each beginning with [[{name}]].</source>
        <translation>{name} は、それぞれ [[{name}]] で始まるテーブルでなければなりません。</translation>
    </message>
    <message>
        <source>{name} must be within {low} and {high}, not {value}.</source>
        <translation>{name}は{low}〜{high}の範囲です（{value}は不可）。</translation>
    </message>
    <message>
        <source>{name} must be {kind}, not {value}.</source>
        <translation>{name} は {kind} でなければなりません（{value} は不可）。</translation>
    </message>
    <message>
        <source>{name} must say its language, as in {{ en = &quot;...&quot; }}. Known are {known}.</source>
        <translation>{name} は {{ en = &quot;...&quot; }} のように言語を示さなければなりません。使える言語：{known}。</translation>
    </message>
    <message>
        <source>{name}, {who}</source>
        <translation>{name}、{who}</translation>
    </message>
    <message>
        <source>{name}: drifts, let it settle for a minute.</source>
        <translation>{name}：ドリフトしています。1 分ほど落ち着くまで待ってください。</translation>
    </message>
    <message>
        <source>{name}: jumps, the sensor moves. Fasten it.</source>
        <translation>{name}：跳んでいます。センサーが動いています。固定してください。</translation>
    </message>
    <message>
        <source>{name}: mains hum, press or moisten the sensor.</source>
        <translation>{name}：電源ハム。センサーを押さえるか、湿らせてください。</translation>
    </message>
    <message>
        <source>{name}: no contact, press the sensor.</source>
        <translation>{name}：接触していません。センサーを押さえてください。</translation>
    </message>
    <message>
        <source>{name}: no signal, check its cable.</source>
        <translation>{name}：信号がありません。リード線を確認してください。</translation>
    </message>
    <message>
        <source>{name}: noisy, press the sensor and let her sit still.</source>
        <translation>{name}：ノイズがあります。センサーを押さえ、参加者に動かず座ってもらってください。</translation>
    </message>
    <message>
        <source>{name}: railed, press the sensor and check the reference.</source>
        <translation>{name}：飽和しています。センサーを押さえ、基準を確認してください。</translation>
    </message>
    <message>
        <source>{name}: values are missing, check its cable.</source>
        <translation>{name}：値が欠けています。リード線を確認してください。</translation>
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
        <source>{old:.1f} s long before, changed to {new:.1f} s, {later:.0f} s later, by {who}</source>
        <translation>変更前の長さ {old:.1f} 秒、{later:.0f} 秒後に{who}が {new:.1f} 秒に変更</translation>
    </message>
    <message>
        <source>{one} and {other} are taken for two labels.</source>
        <translation>{one} と {other} は二つの別のラベルとみなします。</translation>
    </message>
    <message>
        <source>{options} needs --control or --control-labrecorder.</source>
        <translation>{options} には --control または --control-labrecorder が必要です。</translation>
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
        <source>{painted} of {frames} frames were painted, counted from the first one {late:+.0f} ms beside their time (half of them {low:+.0f} to {high:+.0f} ms, at most {most:+.0f}).</source>
        <translation>{frames} フレーム中 {painted} フレームを描画しました。最初のフレームを基準に、予定とのずれは {late:+.0f} ミリ秒です（半数が {low:+.0f} から {high:+.0f} ミリ秒、最大 {most:+.0f} ミリ秒）。</translation>
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
        <source>{path} cannot be written ({why}).</source>
        <translation>{path} に書き込めません（{why}）。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}). Choose another folder.</source>
        <translation>{path} に書き込めません（{why}）。別のフォルダーを選んでください。</translation>
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
        <source>{path} is not in the plan.</source>
        <translation>{path} は計画にありません。</translation>
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
        <source>{seconds:.1f}, open at the end</source>
        <translation>{seconds:.1f}、終わりなし</translation>
    </message>
    <message>
        <source>{seconds:.4f} s are taken off its times, as it states itself.</source>
        <translation>ストリーム自身が示す {seconds:.4f} 秒を、その時刻から差し引きます。</translation>
    </message>
    <message>
        <source>{seconds:g} s, every {hop:g} s</source>
        <translation>{seconds:g} 秒、{hop:g} 秒ごと</translation>
    </message>
    <message>
        <source>{seed} is no seed.</source>
        <translation>{seed} はシードに使えません。</translation>
    </message>
    <message>
        <source>{share:.0%} of all bytes were compared with their checksums.</source>
        <translation>全バイトの {share:.0%} をチェックサムと照合しました。</translation>
    </message>
    <message>
        <source>{share:.0%} of the EEG is mains hum ({hertz:.0f} Hz): move cables and chargers away from the headset.</source>
        <translation>脳波の {share:.0%} が電源ハム（{hertz:.0f} Hz）です。ケーブルと充電器をヘッドセットから離してください。</translation>
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
        <source>{stream}: judged, not recorded.</source>
        <translation>{stream}：判断あり、記録なし。</translation>
    </message>
    <message>
        <source>{stream}: not opened.</source>
        <translation>{stream}：開いていません。</translation>
    </message>
    <message>
        <source>{stream}: optional.</source>
        <translation>{stream}：任意。</translation>
    </message>
    <message>
        <source>{stream}: required.</source>
        <translation>{stream}：必須。</translation>
    </message>
    <message>
        <source>{stream}: wanted.</source>
        <translation>{stream}：推奨。</translation>
    </message>
    <message>
        <source>{text} cannot be a name or a label</source>
        <translation>{text} は名前にもラベルにも使えません</translation>
    </message>
    <message>
        <source>{text} is no option for filename.</source>
        <translation>{text} は filename のオプションではありません。</translation>
    </message>
    <message>
        <source>{text} names no LSL stream.</source>
        <translation>{text} は LSL ストリームを示していません。</translation>
    </message>
    <message>
        <source>{time} (h:min:s)</source>
        <translation>{time}（時:分:秒）</translation>
    </message>
    <message>
        <source>{trial}, attempt {attempt}: broken off</source>
        <translation>{trial}、{attempt} 回目：中断</translation>
    </message>
    <message>
        <source>{trial}, rehearsed</source>
        <translation>{trial}、リハーサル</translation>
    </message>
    <message>
        <source>{trial}: not ended</source>
        <translation>{trial}：未終了</translation>
    </message>
    <message>
        <source>{value} is no run.</source>
        <translation>{value} は実行番号ではありません。</translation>
    </message>
    <message>
        <source>{what} {remedy}</source>
        <translation>{what}{remedy}</translation>
    </message>
    <message>
        <source>{where} has a panel in two places.</source>
        <translation>{where} で、一つのパネルが二か所にあります。</translation>
    </message>
    <message>
        <source>{where} has the wrong kind of value.</source>
        <translation>{where}の値の種類が違います。</translation>
    </message>
    <message>
        <source>{where} is all, or a list without it.</source>
        <translation>{where} には、all だけか、all を含まない一覧を書いてください。</translation>
    </message>
    <message>
        <source>{where} is not as it must be.</source>
        <translation>{where} の形式が正しくありません。</translation>
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
        <source>{where}: there is no text in {languages}.</source>
        <translation>{where}：{languages} の文章がありません。</translation>
    </message>
    <message>
        <source>{where}: {why}.</source>
        <translation>{where}：{why}。</translation>
    </message>
    <message>
        <source>{where}{why}.</source>
        <translation>{where}{why}。</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{word} does not say where a condition lies.</source>
        <translation>{word} は条件の位置付けを示していません。</translation>
    </message>
    <message>
        <source>{wrong}</source>
        <translation>{wrong}</translation>
    </message>
    <message>
        <source>“{label}” has ended already.</source>
        <translation>「{label}」はすでに終了しています。</translation>
    </message>
    <message>
        <source>“{label}” was set by the protocol: it is not changed by hand.</source>
        <translation>「{label}」はプロトコルが付けたもので、手動では変更できません。</translation>
    </message>
    <message>
        <source>“{stimulus}” could not be shown to its end: trial {place} was broken off.</source>
        <translation>「{stimulus}」を最後まで提示できなかったため、試行 {place} を中断しました。</translation>
    </message>
    <message>
        <source>“{stimulus}” did not end: the trial was broken off.</source>
        <translation>「{stimulus}」が終わらなかったため、試行を中断しました。</translation>
    </message>
    <message>
        <source>“{stimulus}” was not on the screen after {seconds:.0f} s: the trial was broken off.</source>
        <translation>「{stimulus}」が {seconds:.0f} 秒たっても画面に出なかったため、試行を中断しました。</translation>
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
        <source>All of this takes effect at once.</source>
        <translation>これらはすべてすぐに有効になります。</translation>
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
        <source>Lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language and size take effect with the next start of the program.</source>
        <translation type="vanished">言語とサイズは、次回のプログラム起動時に有効になります。</translation>
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
        <translation type="vanished">ダーク</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自動検出</translation>
    </message>
    <message>
        <source>light</source>
        <translation type="vanished">ライト</translation>
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
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Keys by task</source>
        <translation>用途別キー一覧</translation>
    </message>
    <message>
        <source>No key does that. Every command is in the menus, too.</source>
        <translation>その操作のキーはありません。すべてのコマンドはメニューにもあります。</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>キーを検索</translation>
    </message>
    <message>
        <source>Search: what you want to do, or a key</source>
        <translation>検索：したいこと、またはキー</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>5 秒ずつ移動</translation>
    </message>
    <message>
        <source>Half a second on</source>
        <translation>0.5 秒ずつ移動</translation>
    </message>
    <message>
        <source>In a panel (F6 goes to the next one)</source>
        <translation>パネル内（F6 で次のパネルへ）</translation>
    </message>
    <message>
        <source>Lower, higher</source>
        <translation>低く、高く</translation>
    </message>
    <message>
        <source>Markers of this study</source>
        <translation>この研究のマーカー</translation>
    </message>
    <message>
        <source>Narrower, wider</source>
        <translation>狭く、広く</translation>
    </message>
    <message>
        <source>Oldest, newest</source>
        <translation>最古、最新</translation>
    </message>
    <message>
        <source>The panel&apos;s menu: move, tab, close</source>
        <translation>パネルのメニュー：移動、タブ、閉じる</translation>
    </message>
    <message>
        <source>While a second is explained</source>
        <translation>瞬間の内訳の表示中</translation>
    </message>
    <message>
        <source>{label}: begin, and end</source>
        <translation>{label}：開始と終了</translation>
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
    <name>StateHeader</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>アラーム %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen</source>
        <translation>
            <numerusform>未確認 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>State of the session</source>
        <translation>セッションの状態</translation>
    </message>
    <message>
        <source>recorded, counted from samples</source>
        <translation>記録済み（サンプル数による）</translation>
    </message>
    <message>
        <source>recording goes on</source>
        <translation>記録は続いています</translation>
    </message>
    <message>
        <source>room for more than a day</source>
        <translation>空き 1 日分以上</translation>
    </message>
    <message>
        <source>room for {hours} h</source>
        <translation>空き {hours} 時間分</translation>
    </message>
    <message>
        <source>room for {minutes} min</source>
        <translation>空き {minutes} 分間分</translation>
    </message>
    <message>
        <source>room on the disk unknown</source>
        <translation>ディスクの空き不明</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
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
    <name>StreamsPage</name>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Required: without it the session does not begin, and its loss is an alarm. Wanted: its loss is an alarm. Optional: its loss is a note. Off: the device stays closed. What is not recorded is judged live and forgotten.</source>
        <translation>必須：なければセッションを開始できず、途切れるとアラームになります。推奨：途切れるとアラームになります。任意：途切れると通知になります。オフ：デバイスは閉じたままです。記録しないものは、ライブで判断し、破棄します。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>the operator&apos;s own</source>
        <translation>オペレーターの選択</translation>
    </message>
    <message>
        <source>the system&apos;s choice</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>{stream}: device</source>
        <translation>{stream}：デバイス</translation>
    </message>
    <message>
        <source>{stream}: recorded</source>
        <translation>{stream}：記録</translation>
    </message>
    <message>
        <source>{stream}: role</source>
        <translation>{stream}：役割</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>A copy is in {file}.</source>
        <translation>コピーは {file} にあります。</translation>
    </message>
    <message>
        <source>Study: {name}[*]</source>
        <translation>研究：{name}[*]</translation>
    </message>
    <message>
        <source>The text of the study is in the clipboard.</source>
        <translation>研究のテキストはクリップボードにあります。</translation>
    </message>
    <message>
        <source>in no file yet</source>
        <translation>ファイル未保存</translation>
    </message>
    <message>
        <source>{file} is open.</source>
        <translation>{file} を開きました。</translation>
    </message>
    <message>
        <source>{file} is open. It has comments; they are lost when it is saved from here.</source>
        <translation>{file} を開きました。コメントがありますが、ここから保存すると失われます。</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} を保存しました。</translation>
    </message>
</context>
<context>
    <name>StudyFiles</name>
    <message>
        <source>Changes not saved</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message>
        <source>Lose the changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>研究を開く</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>研究を保存</translation>
    </message>
    <message>
        <source>Studies (*.toml);;All files (*)</source>
        <translation>研究 (*.toml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The study has changes that are in no file.</source>
        <translation>研究に、どのファイルにも保存していない変更があります。</translation>
    </message>
    <message>
        <source>They cannot be saved before what is wrong is put right.</source>
        <translation>誤りを直すまで保存できません。</translation>
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
    <name>VerdictView</name>
    <message>
        <source>{count} lost</source>
        <translation>欠落 {count}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか {count} 件</translation>
    </message>
    <message>
        <source>{rate} of {nominal} Hz</source>
        <translation>{rate} / {nominal} Hz</translation>
    </message>
    <message>
        <source>{seconds} s old</source>
        <translation>{seconds} 秒前</translation>
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
    <name>Welcome</name>
    <message>
        <source>A drawn face, a made voice and a made EEG: every panel lives, no device is opened.</source>
        <translation>描いた顔、合成した声、合成した脳波で、すべてのパネルが動きます。デバイスは開きません。</translation>
    </message>
    <message>
        <source>A study file says which signals are needed, where the electrodes are and which markers there are.</source>
        <translation>研究ファイルには、必要な信号、電極の位置、使うマーカーが記されています。</translation>
    </message>
    <message>
        <source>Any recording, instant by instant; it is never changed.</source>
        <translation>どの記録も、一瞬ごとに見られます。記録は決して変更されません。</translation>
    </message>
    <message>
        <source>Choose camera, microphone and headset, and see what each of them sends.</source>
        <translation>カメラ、マイク、ヘッドセットを選び、それぞれの出力を確認します。</translation>
    </message>
    <message>
        <source>Code, consent, a look at every signal, then the recording.</source>
        <translation>コード、同意、すべての信号の確認、そして記録。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Emoscope shows what face, voice and EEG suggest about a person&apos;s expression, and how far each may be believed at this moment. These are estimates, not a readout of what a person feels.</source>
        <translation>Emoscope は、顔、声、脳波がその人の表情について示唆するものと、それぞれをこの瞬間にどこまで信頼できるかを表示します。これらは推定であり、人が何を感じているかを読み取るものではありません。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>自分のデバイス</translation>
    </message>
    <message>
        <source>No account, no network, no download: everything runs on this computer, and nothing is recorded before you say so.</source>
        <translation>アカウントもネットワークもダウンロードも不要です。すべてがこのコンピューターで動き、あなたが指示するまで何も記録しません。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>研究を開く</translation>
    </message>
    <message>
        <source>Record a participant</source>
        <translation>参加者を記録</translation>
    </message>
    <message>
        <source>See a recording again</source>
        <translation>記録を見返す</translation>
    </message>
    <message>
        <source>See the demo</source>
        <translation>デモを見る</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Welcome to Emoscope</source>
        <translation>Emoscope へようこそ</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>dark, high contrast</source>
        <translation>ダーク、ハイコントラスト</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>light, high contrast</source>
        <translation>ライト、ハイコントラスト</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Deleted: {sessions} recordings, {files} files, {size}.</source>
        <translation>削除済み：記録 {sessions} 件、ファイル {files} 個、{size}。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Left: {file} ({why}). Close what uses it, and withdraw again.</source>
        <translation>残り：{file}（{why}）。使用中のプログラムを閉じて、撤回をやり直してください。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Nothing is kept of {code} here.</source>
        <translation>ここに {code} のデータはありません。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>The log says that it happened, and nothing of whom.</source>
        <translation>ログには撤回があったことだけが残り、誰のものかは残りません。</translation>
    </message>
    <message>
        <source>To confirm, type the code</source>
        <translation>確認のため、コードを入力してください</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存されているもの</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Withdraw a participant&apos;s data</source>
        <translation>参加者のデータを撤回</translation>
    </message>
    <message>
        <source>{code}: {sessions} recordings, {files} files, {size}. Deleting them cannot be undone.</source>
        <translation>{code}：記録 {sessions} 件、ファイル {files} 個、{size}。削除すると元に戻せません。</translation>
    </message>
    <message>
        <source>{count} files, {size}</source>
        <translation>ファイル {count} 個、{size}</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{folder} is being recorded now. Stop it first.</source>
        <translation>{folder} は現在記録中です。先に停止してください。</translation>
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
