<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AffectPlane</name>
    <message>
        <source>Valence and arousal</source>
        <translation>效价与唤醒度</translation>
    </message>
    <message>
        <source>depressed</source>
        <translation>抑郁</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>兴奋</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无依据</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <source>relaxed</source>
        <translation>放松</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>All {raters} raters: α {alpha}, n {units} (units of {step} s)</source>
        <translation>全部 {raters} 位评定者：α {alpha}，n {units}（单元长 {step} s）</translation>
    </message>
    <message>
        <source>Nothing to compare: no time is labelled by two raters.</source>
        <translation>无可比较：没有任何时段由两位评定者标注。</translation>
    </message>
    <message>
        <source>{first} and {second}: κ {kappa}, n {units}</source>
        <translation>{first} 与 {second}：κ {kappa}，n {units}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>质量下降</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Explain this second</source>
        <translation>解释这一刻</translation>
    </message>
    <message>
        <source>Half a second earlier</source>
        <translation>前移半秒</translation>
    </message>
    <message>
        <source>Half a second later</source>
        <translation>后移半秒</translation>
    </message>
</context>
<context>
    <name>BandBars</name>
    <message>
        <source>Band power</source>
        <translation>频段功率</translation>
    </message>
    <message>
        <source>No EEG window yet.</source>
        <translation>尚无脑电窗口。</translation>
    </message>
    <message>
        <source>Power in dB re 1 µV². Record a rest to see it against rest.</source>
        <translation>功率，单位 dB re 1 µV²。记录一段静息后，可与静息相比。</translation>
    </message>
    <message>
        <source>Standard deviations above (right) or below (left) this person&apos;s rest.</source>
        <translation>相对本人静息水平的标准差：右为高于，左为低于。</translation>
    </message>
    <message>
        <source>asymmetry</source>
        <translation>不对称</translation>
    </message>
    <message>
        <source>blinks/min</source>
        <translation>眨眼/分</translation>
    </message>
    <message>
        <source>dB re 1 µV²</source>
        <translation>dB re 1 µV²</translation>
    </message>
    <message>
        <source>mains</source>
        <translation>工频</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>肌电</translation>
    </message>
    <message>
        <source>z against rest</source>
        <translation>相对静息的 z 值</translation>
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
        <translation>融合结果</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>live</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>重新连接中</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
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
        <translation>无判断。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>A range begins here</source>
        <translation>区间从此处开始</translation>
    </message>
    <message>
        <source>A range ends here</source>
        <translation>区间到此处结束</translation>
    </message>
    <message>
        <source>Begin or end a neutral face</source>
        <translation>开始或结束中性表情的记录</translation>
    </message>
    <message>
        <source>Begin or end an EEG rest</source>
        <translation>开始或结束脑电静息记录</translation>
    </message>
    <message>
        <source>Begin or end to enrol the participant&apos;s voice</source>
        <translation>开始或结束登记被试的声音</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色或浅色</translation>
    </message>
    <message>
        <source>Devices ...</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>EEG: larger traces</source>
        <translation>脑电：放大波形</translation>
    </message>
    <message>
        <source>EEG: longer sweep</source>
        <translation>脑电：延长扫描时间</translation>
    </message>
    <message>
        <source>EEG: shorter sweep</source>
        <translation>脑电：缩短扫描时间</translation>
    </message>
    <message>
        <source>EEG: smaller traces</source>
        <translation>脑电：缩小波形</translation>
    </message>
    <message>
        <source>Explain this second</source>
        <translation>解释这一刻</translation>
    </message>
    <message>
        <source>Face landmarks</source>
        <translation>面部关键点</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Give the recording its end</source>
        <translation>为录制补上结尾</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Longer page</source>
        <translation>延长每页时长</translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Models ...</source>
        <translation>模型……</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>取消区间</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Open a recording ...</source>
        <translation>打开录制…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>加快播放</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>减慢播放</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Rater ...</source>
        <translation>评定者…</translation>
    </message>
    <message>
        <source>Read all raters again</source>
        <translation>重新读取所有评定者的标注</translation>
    </message>
    <message>
        <source>Record or stop</source>
        <translation>开始或结束录制</translation>
    </message>
    <message>
        <source>Recordings ...</source>
        <translation>录制列表…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Review a recording ...</source>
        <translation>回看录制…</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>打标记</translation>
    </message>
    <message>
        <source>Set a marker with a label ...</source>
        <translation>打标记并写标签…</translation>
    </message>
    <message>
        <source>Settings ...</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Shorter page</source>
        <translation>缩短每页时长</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>打开或关闭声音</translation>
    </message>
    <message>
        <source>Start or stop</source>
        <translation>开始或停止</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>DatasetWindow</name>
    <message>
        <source>Every recording that is shown has been verified.</source>
        <translation>所显示的录制均已核验。</translation>
    </message>
    <message>
        <source>Export ...</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filter: participant, study, label, verdict ...</source>
        <translation>筛选：被试、研究、标签、核验结果…</translation>
    </message>
    <message>
        <source>Folder ...</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Looking for recordings ...</source>
        <translation>正在查找录制…</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制列表</translation>
    </message>
    <message>
        <source>Recordings in</source>
        <translation>录制所在文件夹</translation>
    </message>
    <message>
        <source>Report ...</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>停止核验</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>{n} of {all} recordings, {length}</source>
        <translation>{n} / {all} 个录制，{length}</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>默认麦克风</translation>
    </message>
    <message>
        <source>Demo camera</source>
        <translation>演示摄像头</translation>
    </message>
    <message>
        <source>Demo headset</source>
        <translation>演示头戴设备</translation>
    </message>
    <message>
        <source>Demo microphone</source>
        <translation>演示麦克风</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose from the list, or type a URL, a path, or a board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter.</source>
        <translation>从列表中选择；或输入网址、路径，或带设置的采集板（如 cyton:serial_port=/dev/ttyUSB0），再按回车。</translation>
    </message>
    <message>
        <source>Demo participant</source>
        <translation>演示被试</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>EEG ({names});;All files (*)</source>
        <translation>脑电 ({names});;所有文件 (*)</translation>
    </message>
    <message>
        <source>File ...</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Sound (*.wav *.flac *.mp4 *.mkv *.mov);;All files (*)</source>
        <translation>声音 (*.wav *.flac *.mp4 *.mkv *.mov);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>使用这些设备</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.mov *.avi *.webm);;All files (*)</source>
        <translation>视频 (*.mp4 *.mkv *.mov *.avi *.webm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>opening ...</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>the system&apos;s choice</source>
        <translation>系统默认</translation>
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
        <translation>各模态之间：{level}。Dempster 冲突为 {conflict}；其中 {least} 即使一致也会存在，因为各模态本身并不确定。</translation>
    </message>
    <message>
        <source>The answer is {sureness}: {entropy} of 2.81 bits are open (entropy).</source>
        <translation>结论{sureness}：2.81 比特中有 {entropy} 比特未定（熵）。</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>较确定</translation>
    </message>
    <message>
        <source>high conflict {figure}</source>
        <translation>冲突高 {figure}</translation>
    </message>
    <message>
        <source>low conflict {figure}</source>
        <translation>冲突低 {figure}</translation>
    </message>
    <message>
        <source>some conflict {figure}</source>
        <translation>冲突中 {figure}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>very unsure</source>
        <translation>很不确定</translation>
    </message>
</context>
<context>
    <name>EEGSweep</name>
    <message>
        <source>EEG traces</source>
        <translation>脑电波形</translation>
    </message>
    <message>
        <source>No EEG yet: choose a headset to see its traces.</source>
        <translation>尚无脑电：请选择头戴设备。</translation>
    </message>
    <message>
        <source>lane ±{scale} µV   {seconds} s</source>
        <translation>每道 ±{scale} µV   {seconds} s</translation>
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
        <translation>愤怒</translation>
    </message>
    <message>
        <source>bored</source>
        <translation>无聊</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>contempt</source>
        <translation>轻蔑</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>恐惧</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>高兴</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无依据</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>惊讶</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>As the common seven: {classes}</source>
        <translation>按通用七类：{classes}</translation>
    </message>
    <message>
        <source>No modality decides alone: without any, still {label}.</source>
        <translation>没有哪个模态单独起决定作用：去掉任何一个仍为{label}。</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>未给出原因。</translation>
    </message>
    <message>
        <source>Nothing could be believed at this time.</source>
        <translation>此时没有可信的内容。</translation>
    </message>
    <message>
        <source>Only {modality} counts.</source>
        <translation>只有{modality}计入。</translation>
    </message>
    <message>
        <source>The answer is averaged over time; at this instant: {now}.</source>
        <translation>结论经时间平均；仅此刻为：{now}。</translation>
    </message>
    <message>
        <source>Without {modality} the answer would be {other}, not {now}.</source>
        <translation>没有{modality}，结论将是 {other}，而不是 {now}。</translation>
    </message>
    <message>
        <source>Without {modality} there would be no evidence.</source>
        <translation>没有{modality}就没有依据。</translation>
    </message>
    <message>
        <source>Without {modality}: still {other}; with it {now}.</source>
        <translation>没有{modality}：仍为 {other}；有则为 {now}。</translation>
    </message>
    <message>
        <source>Without {modality}: the same, it does not count.</source>
        <translation>没有{modality}：结果相同，它不计入。</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>counts {share}</source>
        <translation>占比 {share}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>familiar</source>
        <translation>熟悉度</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>the EEG</source>
        <translation>脑电</translation>
    </message>
    <message>
        <source>the face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>valence {v} ± {vs}, arousal {a} ± {sd}</source>
        <translation>效价 {v} ± {vs}，唤醒度 {a} ± {sd}</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>有效度</translation>
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
        <translation>方向键移动时间，Tab 键切换卡片，Esc 键关闭。</translation>
    </message>
    <message>
        <source>Explain this second</source>
        <translation>解释这一刻</translation>
    </message>
    <message>
        <source>No picture kept for this time: only of the last {minutes} minutes.</source>
        <translation>此时的画面未保留：只保留最近 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Nothing was decided at this time: no evidence, no pictures.</source>
        <translation>此时没有结论：无依据，也无画面。</translation>
    </message>
    <message>
        <source>Nothing was decided yet. Press Space to start.</source>
        <translation>尚无结论。按空格键开始。</translation>
    </message>
    <message>
        <source>now: {answer}</source>
        <translation>现在：{answer}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>BDF+: EEG with markers, 24 bits</source>
        <translation>BDF+：脑电及标记，24 位</translation>
    </message>
    <message>
        <source>BIDS dataset: EEG, events, estimates</source>
        <translation>BIDS 数据集：脑电、事件、估计</translation>
    </message>
    <message>
        <source>CSV tables: answers, markers, gaps</source>
        <translation>CSV 表：结论、标记、间断</translation>
    </message>
    <message>
        <source>EDF+: EEG with markers, 16 bits</source>
        <translation>EDF+：脑电及标记，16 位</translation>
    </message>
    <message>
        <source>Features alone: tables without devices</source>
        <translation>仅特征：不含设备信息的表</translation>
    </message>
    <message>
        <source>Parquet tables: answers, markers, gaps</source>
        <translation>Parquet 表：结论、标记、间断</translation>
    </message>
    <message>
        <source>Video and sound</source>
        <translation>视频和声音</translation>
    </message>
    <message>
        <source>XDF: the recording&apos;s own, as it is</source>
        <translation>XDF：录制原有的文件，原样导出</translation>
    </message>
    <message>
        <source>as recorded: people can be recognised</source>
        <translation>按录制原样：人物可被认出</translation>
    </message>
    <message>
        <source>as recorded: voices can be recognised</source>
        <translation>按录制原样：说话人可被认出</translation>
    </message>
    <message>
        <source>every face hidden: look at it before it leaves</source>
        <translation>遮挡所有人脸：对外提供前请查看</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>无画面</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>无声音</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>... and {count} more remarks.</source>
        <translation>…另有 {count} 条说明。</translation>
    </message>
    <message>
        <source>An empty folder, or a BIDS dataset of Emoscope</source>
        <translation>空文件夹，或 Emoscope 的 BIDS 数据集</translation>
    </message>
    <message>
        <source>BIDS</source>
        <translation>BIDS</translation>
    </message>
    <message>
        <source>BIDS session</source>
        <translation>BIDS 会话</translation>
    </message>
    <message>
        <source>BIDS task</source>
        <translation>BIDS 任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>已取消：没有写入任何内容。</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder for it.</source>
        <translation>请选择导出到的文件夹。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Days added to dates</source>
        <translation>日期平移天数</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export {count} recordings</source>
        <translation>导出 {count} 个录制</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>导出 {name}</translation>
    </message>
    <message>
        <source>Features only</source>
        <translation>仅特征</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Participant&apos;s code</source>
        <translation>被试编号</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>与录制相同</translation>
    </message>
    <message>
        <source>nothing that was captured leaves, only estimates</source>
        <translation>不导出任何采集数据，仅导出估计</translation>
    </message>
    <message>
        <source>sound and pictures, too (draft BEP047)</source>
        <translation>包括声音和画面（BEP047 草案）</translation>
    </message>
    <message>
        <source>{count} files are in {folder}.</source>
        <translation>{folder} 中有 {count} 个文件。</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The file is being read ...</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>FusedTimeline</name>
    <message>
        <source>Decisions of the last minute appear here.</source>
        <translation>最近一分钟的判断显示在这里。</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近一分钟</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>no decision</source>
        <translation>无判断</translation>
    </message>
</context>
<context>
    <name>HeadMap</name>
    <message>
        <source>Electrodes</source>
        <translation>电极</translation>
    </message>
    <message>
        <source>No electrodes yet.</source>
        <translation>尚无电极。</translation>
    </message>
    <message>
        <source>no known place: {names}</source>
        <translation>位置未知：{names}</translation>
    </message>
    <message>
        <source>{good} of {all} good</source>
        <translation>{good} / {all} 良好</translation>
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
        <translation>综合判断</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>质量下降</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>NO EVIDENCE</source>
        <translation>无依据</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>arousal</source>
        <translation>唤醒度</translation>
    </message>
    <message>
        <source>modalities</source>
        <translation>模态</translation>
    </message>
    <message>
        <source>valence</source>
        <translation>效价</translation>
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
        <translation>已损坏</translation>
    </message>
    <message>
        <source>No answer at this instant.</source>
        <translation>这一刻没有结论。</translation>
    </message>
    <message>
        <source>No evidence.</source>
        <translation>无依据。</translation>
    </message>
    <message>
        <source>No picture here</source>
        <translation>此处无画面</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>无录制</translation>
    </message>
    <message>
        <source>Picture {number} is damaged and left out.</source>
        <translation>第 {number} 幅画面已损坏，已略去。</translation>
    </message>
    <message>
        <source>The answer of this instant is damaged and left out.</source>
        <translation>这一刻的结论已损坏，已略去。</translation>
    </message>
    <message>
        <source>The camera delivered nothing for {seconds} s.</source>
        <translation>摄像头已 {seconds} s 没有传来画面。</translation>
    </message>
    <message>
        <source>The video has not begun, or has ended.</source>
        <translation>视频尚未开始，或已经结束。</translation>
    </message>
    <message>
        <source>There is no video in this recording.</source>
        <translation>该录制中没有视频。</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Nobody annotates: choose a rater with F2.</source>
        <translation>无人标注：请按 F2 选择评定者。</translation>
    </message>
    <message>
        <source>{rater} has no annotation here to remove.</source>
        <translation>{rater} 在此处没有可删除的标注。</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Answers</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Device: {state}. {why}</source>
        <translation>设备：{state}。{why}</translation>
    </message>
    <message>
        <source>Gap of {ms} ms; {count} samples are missing.</source>
        <translation>间断 {ms} ms；缺少 {count} 个样本。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The recorder lost {count} here.</source>
        <translation>录制程序在此处丢失 {count} 个样本。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>arousal {value}</source>
        <translation>唤醒度 {value}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>no sound recorded</source>
        <translation>未录制声音</translation>
    </message>
    <message>
        <source>peak {db} dBFS</source>
        <translation>峰值 {db} dBFS</translation>
    </message>
    <message>
        <source>valence {value}</source>
        <translation>效价 {value}</translation>
    </message>
    <message>
        <source>{seconds} s   one lane ±{scale} µV</source>
        <translation>{seconds} s   每道 ±{scale} µV</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>The rest was too short or too disturbed to compare with: at least ten seconds of valid EEG are needed. Press R and try again.</source>
        <translation>静息太短或干扰太大，无法用作比较：至少需要十秒有效脑电。请按 R 重试。</translation>
    </message>
    <message>
        <source>The settings could not be kept in {path} ({why}).</source>
        <translation>设置无法保存到 {path}（{why}）。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>neutral face begins</source>
        <translation>中性表情开始</translation>
    </message>
    <message>
        <source>neutral face ends</source>
        <translation>中性表情结束</translation>
    </message>
    <message>
        <source>rest begins</source>
        <translation>静息开始</translation>
    </message>
    <message>
        <source>rest ends</source>
        <translation>静息结束</translation>
    </message>
    <message>
        <source>voice enrolment begins</source>
        <translation>声音登记开始</translation>
    </message>
    <message>
        <source>voice enrolment ends</source>
        <translation>声音登记结束</translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>EEG</source>
        <translation>脑电</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
</context>
<context>
    <name>ModalityCard</name>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Not in use.</source>
        <translation>未使用。</translation>
    </message>
    <message>
        <source>as the common seven</source>
        <translation>按通用七类</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无依据</translation>
    </message>
    <message>
        <source>no opinion on the class</source>
        <translation>对类别无判断</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>part of another</source>
        <translation>其他模型的一部分</translation>
    </message>
    <message>
        <source>runs beside, no vote</source>
        <translation>旁路运行，不投票</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>投票</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Add ...</source>
        <translation>添加……</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Beside, without a vote: {said}</source>
        <translation>旁路运行，不投票：{said}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing files with their cards ...</source>
        <translation>正在将文件与其卡片核对……</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>判断对象</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models (*.onnx)</source>
        <translation>模型 (*.onnx)</translation>
    </message>
    <message>
        <source>No opinion.</source>
        <translation>没有意见。</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>不提供的类别</translation>
    </message>
    <message>
        <source>Reading the card, measuring the time here ...</source>
        <translation>正在读取卡片并测量本机用时……</translation>
    </message>
    <message>
        <source>Recall by class: {protocol}</source>
        <translation>各类别召回率：{protocol}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Time here</source>
        <translation>本机用时</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>{median} ms of CPU, 95 %: {p95} ms; measured here on {date}</source>
        <translation>CPU {median} ms，95 %：{p95} ms；{date} 在本机测得</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>已添加 {name}。</translation>
    </message>
</context>
<context>
    <name>PersonalModelField</name>
    <message>
        <source>Choose ...</source>
        <translation type="vanished">选择…</translation>
    </message>
    <message>
        <source>EEG is shown and recorded; it does not vote.</source>
        <translation type="vanished">脑电仅显示和记录，不参与判断。</translation>
    </message>
    <message>
        <source>It may not vote.</source>
        <translation type="vanished">不能参与判断。</translation>
    </message>
    <message>
        <source>It may vote.</source>
        <translation type="vanished">可以参与判断。</translation>
    </message>
    <message>
        <source>Models (*.onnx);;All files (*)</source>
        <translation type="vanished">模型 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Personal EEG model</source>
        <translation type="vanished">个人脑电模型</translation>
    </message>
    <message>
        <source>The file is being read ...</source>
        <translation type="vanished">正在读取文件…</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="vanished">无</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No device chosen.</source>
        <translation>未选择设备。</translation>
    </message>
    <message>
        <source>No evidence at present.</source>
        <translation>目前无依据。</translation>
    </message>
    <message>
        <source>No opinion.</source>
        <translation>无判断。</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>未运行。</translation>
    </message>
    <message>
        <source>Opening devices and models ...</source>
        <translation>正在打开设备和模型…</translation>
    </message>
    <message>
        <source>Stopped. Press Space to start.</source>
        <translation>已停止。按空格键开始。</translation>
    </message>
    <message>
        <source>The model is being loaded ...</source>
        <translation>正在载入模型…</translation>
    </message>
</context>
<context>
    <name>RaterDialog</name>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>仅查看</translation>
    </message>
    <message>
        <source>Rater&apos;s code</source>
        <translation>评定者编号</translation>
    </message>
    <message>
        <source>Who annotates?</source>
        <translation>由谁标注？</translation>
    </message>
    <message>
        <source>Your code names your annotations. They are kept beside the recording, one file a rater; the recording itself is never changed.</source>
        <translation>您的标注以此编号命名。标注与录制放在一起，每位评定者一个文件；录制本身从不更改。</translation>
    </message>
</context>
<context>
    <name>RatingPanel</name>
    <message>
        <source>A key labels this instant, or the range from [ to ].</source>
        <translation>按键标注这一刻，或标注从 [ 到 ] 的区间。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Annotations of {rater}: {count}</source>
        <translation>{rater} 的标注：{count}</translation>
    </message>
    <message>
        <source>Nobody annotates: choose a rater with F2.</source>
        <translation>无人标注：请按 F2 选择评定者。</translation>
    </message>
</context>
<context>
    <name>RecordControl</name>
    <message>
        <source>Ctrl+O shows the recording.</source>
        <translation>按 Ctrl+O 查看该录制。</translation>
    </message>
    <message>
        <source>End the recording?</source>
        <translation>结束录制吗？</translation>
    </message>
    <message>
        <source>Recorded {time} in {folder}.</source>
        <translation>已录制 {time}，保存在 {folder}。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
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
        <translation>选择 ...</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Participant&apos;s code</source>
        <translation>被试编号</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>第二份副本保存到</translation>
    </message>
    <message>
        <source>Study&apos;s code</source>
        <translation>研究编号</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>A folder on another disk, in which a copy of each recording is kept while it is made. When that disk fails, the recording goes on.</source>
        <translation>位于另一磁盘的文件夹，录制时同步在其中保存一份副本。即使该磁盘出错，录制也会继续。</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Each recording is a new folder in this one. Nothing is ever overwritten.</source>
        <translation>每次录制在此文件夹中新建一个文件夹。任何内容都不会被覆盖。</translation>
    </message>
    <message>
        <source>From before Record</source>
        <translation>预录时长</translation>
    </message>
    <message>
        <source>Recordings in</source>
        <translation>录制保存到</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>第二份副本保存到</translation>
    </message>
    <message>
        <source>The second copy must be in another folder than the recordings, best on another disk.</source>
        <translation>第二份副本须放在录制文件夹以外的文件夹中，最好在另一磁盘上。</translation>
    </message>
    <message>
        <source>Up to 60 s. Pictures wait in memory as they will be recorded, 1.2 MB a second at 640 x 480; 0 saves the encoder&apos;s share of a core while nothing is recorded.</source>
        <translation>最长 60 s。画面按录制时的编码暂存在内存中，640 x 480 时每秒 1.2 MB；设为 0 则未录制时不占用编码器所需的处理器资源。</translation>
    </message>
    <message>
        <source>What happened in the seconds before Record is pressed is in the recording, too. A change of these seconds takes effect with the next start.</source>
        <translation>按下“录制”之前这几秒内发生的内容也会存入录制。更改在下次开始时生效。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不预录</translation>
    </message>
    <message>
        <source>{path} cannot be a folder: there is a file of that name.</source>
        <translation>{path} 不能作为文件夹：已有同名文件。</translation>
    </message>
    <message>
        <source>{path} is no full path. Choose the folder.</source>
        <translation>{path} 不是完整路径。请选择文件夹。</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>被试</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Verified: {when}</source>
        <translation>核验于：{when}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>clean end, not verified</source>
        <translation>正常结束，未核验</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>recovered, not verified</source>
        <translation>已恢复，未核验</translation>
    </message>
    <message>
        <source>still goes on</source>
        <translation>仍在进行</translation>
    </message>
    <message>
        <source>usable, with losses</source>
        <translation>可用，有丢失</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Reading and verifying the recording ...</source>
        <translation>正在读取并核验录制…</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>{name} 的报告</translation>
    </message>
    <message>
        <source>The report&apos;s file</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>已生成：{files}</translation>
    </message>
    <message>
        <source>as PDF, too</source>
        <translation>同时生成 PDF</translation>
    </message>
</context>
<context>
    <name>ReviewBoard</name>
    <message>
        <source>Fused</source>
        <translation>融合结果</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Give it its end</source>
        <translation>补上结尾</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Open a recording to see it (Ctrl+O).</source>
        <translation>请打开录制以查看（Ctrl+O）。</translation>
    </message>
    <message>
        <source>Opening {name} ...</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Review: {name}</source>
        <translation>回看：{name}</translation>
    </message>
    <message>
        <source>The folder of a recording</source>
        <translation>录制文件夹</translation>
    </message>
    <message>
        <source>The settings could not be kept in {path} ({why}).</source>
        <translation>设置无法保存到 {path}（{why}）。</translation>
    </message>
    <message>
        <source>Write end.json, with what was lost at the end? The files with data stay as they are.</source>
        <translation>写入 end.json，并注明末尾丢失的内容？数据文件保持不变。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>No EEG was recorded here.</source>
        <translation>此处未录制脑电。</translation>
    </message>
    <message>
        <source>Reading the EEG of this page ...</source>
        <translation>正在读取本页的脑电…</translation>
    </message>
    <message>
        <source>There is no sound.</source>
        <translation>没有声音。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>&quot;{address}&quot; is not the address of a camera.</source>
        <translation>“{address}”不是摄像头地址。</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>A BIDS dataset needs a task.</source>
        <translation>BIDS 数据集需要任务名称。</translation>
    </message>
    <message>
        <source>A Dask cluster needs the package distributed ({why}).</source>
        <translation>Dask 集群需要软件包 distributed（{why}）。</translation>
    </message>
    <message>
        <source>A board is named for BrainFlow rows, a stream for XDF.</source>
        <translation>BrainFlow 数据行需指定采集板，XDF 需指定数据流。</translation>
    </message>
    <message>
        <source>A hand-made mapping, trained on nothing.</source>
        <translation>人工设定的映射，未经训练。</translation>
    </message>
    <message>
        <source>A label says which of seven words fits best what a face showed or a voice sounded like, in the view of a model. It does not say what the person felt.</source>
        <translation>标签表示，在模型看来，七个词中哪一个最符合面部所示或声音所听。它并不说明此人的感受。</translation>
    </message>
    <message>
        <source>A model&apos;s figures were measured on the data that its card names, not on this session. Here nothing says how often the answers were right: that takes ratings by people.</source>
        <translation>模型的各项指标是在其模型卡所列的数据上测得的，而不是在本次会话中。此处没有任何内容能说明结论的正确率：这需要人工评定。</translation>
    </message>
    <message>
        <source>A part of the recording cannot be shown ({why}).</source>
        <translation>录制的一部分无法显示（{why}）。</translation>
    </message>
    <message>
        <source>A process could not be begun ({why}). Make room for it.</source>
        <translation>无法启动进程（{why}）。请为其腾出资源。</translation>
    </message>
    <message>
        <source>A replay cannot be recorded.</source>
        <translation>回放无法录制。</translation>
    </message>
    <message>
        <source>A site&apos;s own calibration</source>
        <translation>本地校准</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Add that model, or leave out calibration and learned network.</source>
        <translation>请添加该模型，或不使用校准和训练好的网络。</translation>
    </message>
    <message>
        <source>Add the account to the group &quot;video&quot;, sign out and in again, then start again.</source>
        <translation>将该账户加入“video”组，注销并重新登录，然后再次开始。</translation>
    </message>
    <message>
        <source>Add the model again: emoscope models add.</source>
        <translation>请重新添加模型：emoscope models add。</translation>
    </message>
    <message>
        <source>After the question mark may stand board=NAME or stream=NAME.</source>
        <translation>问号后可写 board=名称 或 stream=名称。</translation>
    </message>
    <message>
        <source>All streams have times on one clock, the computer&apos;s monotonic clock.</source>
        <translation>所有数据流的时间都基于同一时钟，即计算机的单调时钟。</translation>
    </message>
    <message>
        <source>All times are on one clock: open XDF without clock synchronisation and without dejittering.</source>
        <translation>所有时间都基于同一时钟：打开 XDF 时请勿使用时钟同步，也不要去抖动。</translation>
    </message>
    <message>
        <source>Allow one of them, or export another format.</source>
        <translation>请允许其中之一，或导出为其他格式。</translation>
    </message>
    <message>
        <source>Allow reading there, or choose another recording.</source>
        <translation>请允许在那里读取，或选择其他录制。</translation>
    </message>
    <message>
        <source>An annotation of the rater {other} is not one of {rater}.</source>
        <translation>评定者 {other} 的标注不属于 {rater}。</translation>
    </message>
    <message>
        <source>An {format} file holds EEG as it was captured, which features only leaves out.</source>
        <translation>{format} 文件含有采集的原始脑电，而“仅特征”不包含原始脑电。</translation>
    </message>
    <message>
        <source>Another batch writes to {out}.</source>
        <translation>另一个批处理正在写入 {out}。</translation>
    </message>
    <message>
        <source>Another voice than the participant&apos;s ({score:.0%} alike, {needed:.0%} needed).</source>
        <translation>这不是被试的声音（相似度 {score:.0%}，需要 {needed:.0%}）。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Answers over time</source>
        <translation>结论随时间的变化</translation>
    </message>
    <message>
        <source>Answers: shares of the block&apos;s time; shares of classes are of time with evidence</source>
        <translation>结论：占区段时间的比例；各类别的比例以有依据的时间为基数</translation>
    </message>
    <message>
        <source>Arousal</source>
        <translation>唤醒度</translation>
    </message>
    <message>
        <source>Arrival of samples after they were taken, each stream on its own scale.</source>
        <translation>样本从采集到到达的延迟，各数据流有各自的刻度。</translation>
    </message>
    <message>
        <source>Arrival: least (ms)</source>
        <translation>到达延迟：最小（ms）</translation>
    </message>
    <message>
        <source>Arrival: when a block reached the program, less the time of its newest sample as corrected by the program. It holds the device&apos;s bursts and the computer&apos;s delays; what a device takes inside itself cannot be seen from here.</source>
        <translation>到达延迟：数据块到达程序的时间，减去其最新样本的时间（经程序校正）。其中包括设备的成批发送和计算机的延迟；设备内部的耗时从这里看不到。</translation>
    </message>
    <message>
        <source>Below each: what was lost, and when its device was not flowing.</source>
        <translation>各数据流下方：丢失的数据，以及设备没有数据流的时间。</translation>
    </message>
    <message>
        <source>Below each: when it was shown without a vote, not believed, or old or absent.</source>
        <translation>各模态下方：仅显示而不参与判断、不可信、过期或缺失的时间。</translation>
    </message>
    <message>
        <source>Between samples (ms)</source>
        <translation>样本间隔（ms）</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>Block by block</source>
        <translation>各区段</translation>
    </message>
    <message>
        <source>Blocks are the intervals that raters marked.</source>
        <translation>区段为评定者标出的区间。</translation>
    </message>
    <message>
        <source>Blocks are what was marked with a begin and an end.</source>
        <translation>区段为标出了开始和结束的部分。</translation>
    </message>
    <message>
        <source>Blocks lie between the operator&apos;s markers, named by the one at their beginning.</source>
        <translation>区段为操作者的标记之间的部分，以其起始处的标记命名。</translation>
    </message>
    <message>
        <source>BrainFlow&apos;s playback board is not used: it stops without a word.</source>
        <translation>不使用 BrainFlow 的回放板：它会无提示地停止。</translation>
    </message>
    <message>
        <source>By way of {device}.</source>
        <translation>经由 {device}。</translation>
    </message>
    <message>
        <source>Calibrate anew with emoscope fuse, or set fusion.calibration to nothing.</source>
        <translation>请用 emoscope fuse 重新校准，或将 fusion.calibration 置空。</translation>
    </message>
    <message>
        <source>Calibrate it with all modalities, or choose another fusion rule.</source>
        <translation>请用所有模态校准，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Cards are quoted from this computer, in English, where the recording&apos;s files are the card&apos;s own.</source>
        <translation>若录制所用的文件与模型卡所述一致，则引用本机的模型卡（英文原文）。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Check fusion.calibration.</source>
        <translation>请检查 fusion.calibration。</translation>
    </message>
    <message>
        <source>Check fusion.learned.</source>
        <translation>请检查 fusion.learned。</translation>
    </message>
    <message>
        <source>Check its cable or radio, then switch it off and on.</source>
        <translation>检查其线缆或无线连接，然后关机再开机。</translation>
    </message>
    <message>
        <source>Check its cable, battery and radio; Emoscope keeps trying to reconnect.</source>
        <translation>检查其线缆、电池和无线连接；Emoscope 会继续尝试重新连接。</translation>
    </message>
    <message>
        <source>Check its cable, or plug it in again; Emoscope keeps trying to reconnect.</source>
        <translation>检查其线缆，或重新插入；Emoscope 会继续尝试重新连接。</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>检查其名称和权限。</translation>
    </message>
    <message>
        <source>Check its name, and that its disk is connected.</source>
        <translation>检查其名称，并确认所在磁盘已连接。</translation>
    </message>
    <message>
        <source>Check its plug and the sound server, then play again.</source>
        <translation>请检查插头和声音服务器，然后重新播放。</translation>
    </message>
    <message>
        <source>Check its plug and the sound server; Emoscope keeps trying to reconnect.</source>
        <translation>检查插头和声音服务器；Emoscope 会继续尝试重新连接。</translation>
    </message>
    <message>
        <source>Check port, address and serial number, that the board is on, then start again.</source>
        <translation>检查端口、地址和序列号，确认采集板已开机，然后再次开始。</translation>
    </message>
    <message>
        <source>Check that it is on and near, that Bluetooth is on and its driver is installed.</source>
        <translation>确认它已开机且在附近，蓝牙已打开，驱动已安装。</translation>
    </message>
    <message>
        <source>Check that the camera is on, its address and the network; Emoscope keeps trying.</source>
        <translation>检查摄像头是否开机、地址和网络；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Check that the right board is chosen, then switch it off and on.</source>
        <translation>确认选对了采集板，然后关机再开机。</translation>
    </message>
    <message>
        <source>Check the address after the host&apos;s name, and user and password; Emoscope keeps trying.</source>
        <translation>检查主机名之后的地址、用户名和密码；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Check the camera and the network; Emoscope keeps trying to reconnect.</source>
        <translation>检查摄像头和网络；Emoscope 会继续尝试重新连接。</translation>
    </message>
    <message>
        <source>Check the disk or network drive that it is on.</source>
        <translation>检查其所在的磁盘或网络驱动器。</translation>
    </message>
    <message>
        <source>Check the path, and that you may read the file.</source>
        <translation>检查路径，并确认您有读取权限。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>检查路径。</translation>
    </message>
    <message>
        <source>Check the port&apos;s name, and unplug and plug in the dongle.</source>
        <translation>检查端口名称，并拔出再插入接收器。</translation>
    </message>
    <message>
        <source>Checked for this report</source>
        <translation>为本报告检查</translation>
    </message>
    <message>
        <source>Choose a file for the report.</source>
        <translation>请选择报告文件。</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere: a recording is never changed.</source>
        <translation>请选择别处的文件夹：录制从不更改。</translation>
    </message>
    <message>
        <source>Choose a folder with session.json and signals.xdf in it.</source>
        <translation>请选择含有 session.json 和 signals.xdf 的文件夹。</translation>
    </message>
    <message>
        <source>Choose a number of days within {most}.</source>
        <translation>请选择不超过 {most} 的天数。</translation>
    </message>
    <message>
        <source>Choose a rater (F2).</source>
        <translation>请选择评定者（F2）。</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Choose an EEG board.</source>
        <translation>请选择脑电采集板。</translation>
    </message>
    <message>
        <source>Choose an mp4, mkv, mov, avi, webm, wav, flac, ogg or mp3 file that plays elsewhere.</source>
        <translation>请选择能在别处播放的 mp4、mkv、mov、avi、webm、wav、flac、ogg 或 mp3 文件。</translation>
    </message>
    <message>
        <source>Choose another --zero.</source>
        <translation>请另选 --zero。</translation>
    </message>
    <message>
        <source>Choose another camera, or another picture size.</source>
        <translation>请选择其他摄像头或其他画面尺寸。</translation>
    </message>
    <message>
        <source>Choose another file or device.</source>
        <translation>请选择其他文件或设备。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another folder for results.</source>
        <translation>请选择其他结果文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder: nothing is ever overwritten.</source>
        <translation>请选择其他文件夹：任何内容都不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose another folder: nothing is overwritten.</source>
        <translation>请选择其他文件夹：不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>Choose another format, or another recording.</source>
        <translation>请选择其他格式或其他录制。</translation>
    </message>
    <message>
        <source>Choose another in the settings (models); emoscope models list shows them.</source>
        <translation>请在设置（models）中另选一个；emoscope models list 会列出它们。</translation>
    </message>
    <message>
        <source>Choose another microphone, or set this one to 48000 Hz in the sound settings.</source>
        <translation>请选择其他麦克风，或在声音设置中将其设为 48000 Hz。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另选名称。</translation>
    </message>
    <message>
        <source>Choose another one from the list of cameras.</source>
        <translation>请从摄像头列表中另选一个。</translation>
    </message>
    <message>
        <source>Choose another place with --out.</source>
        <translation>请用 --out 指定其他位置。</translation>
    </message>
    <message>
        <source>Choose another recording or device.</source>
        <translation>请选择其他录制或设备。</translation>
    </message>
    <message>
        <source>Choose another recording.</source>
        <translation>请选择其他录制。</translation>
    </message>
    <message>
        <source>Choose another: nothing is ever overwritten.</source>
        <translation>请另选一个：任何内容都不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose channels of one rate; not {slow}.</source>
        <translation>请选择采样率相同的通道，不含 {slow}。</translation>
    </message>
    <message>
        <source>Choose from: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Choose its modalities alone, or choose another fusion rule.</source>
        <translation>请只选择它的模态，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Choose one media file in it.</source>
        <translation>请选择其中的一个媒体文件。</translation>
    </message>
    <message>
        <source>Choose one of these by name: {names}.</source>
        <translation>请按名称选择其一：{names}。</translation>
    </message>
    <message>
        <source>Choose one of this rater&apos;s own.</source>
        <translation>请选择该评定者自己的标注。</translation>
    </message>
    <message>
        <source>Choose one of {rules}.</source>
        <translation>请从 {rules} 中选择。</translation>
    </message>
    <message>
        <source>Choose the folder of a recording.</source>
        <translation>请选择一个录制文件夹。</translation>
    </message>
    <message>
        <source>Close other programs that record sound, and check the plug; Emoscope keeps trying.</source>
        <translation>关闭其他录音程序并检查插头；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Close other programs that use it, or choose another output in the sound settings.</source>
        <translation>请关闭占用它的其他程序，或在声音设置中选择其他输出。</translation>
    </message>
    <message>
        <source>Close that program (a meeting, a browser, another Emoscope); Emoscope keeps trying.</source>
        <translation>关闭该程序（会议、浏览器、另一个 Emoscope）；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Close the other program (such as the OpenBCI GUI).</source>
        <translation>关闭另一程序（如 OpenBCI GUI）。</translation>
    </message>
    <message>
        <source>Close them there, or use another rater&apos;s code.</source>
        <translation>请在那里将其关闭，或使用其他评定者编号。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Connect this computer, or fetch {url} on another one and put it into {folder}.</source>
        <translation>请将本机联网，或在另一台计算机上获取 {url} 并放入 {folder}。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Converted from V to µV.</source>
        <translation>已由 V 换算为 µV。</translation>
    </message>
    <message>
        <source>Copy it again, or choose another file.</source>
        <translation>请重新复制，或选择其他文件。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>请重新复制或导出。</translation>
    </message>
    <message>
        <source>Copy the recording to a disk that can be written to, and annotate the copy.</source>
        <translation>请将录制复制到可写入的磁盘，然后标注该副本。</translation>
    </message>
    <message>
        <source>Copy the recording to a disk that can be, and recover the copy.</source>
        <translation>请将录制复制到可写入的磁盘，然后恢复该副本。</translation>
    </message>
    <message>
        <source>Copying {file}.</source>
        <translation>正在复制 {file}。</translation>
    </message>
    <message>
        <source>Correct it, or choose another.</source>
        <translation>请更正，或另选一个。</translation>
    </message>
    <message>
        <source>Correct it; docs/models-format.md says what it needs.</source>
        <translation>请更正；docs/models-format.md 说明了所需内容。</translation>
    </message>
    <message>
        <source>Correct the setting.</source>
        <translation>请更正该设置。</translation>
    </message>
    <message>
        <source>Correct the variable or remove it.</source>
        <translation>请更正或删除该变量。</translation>
    </message>
    <message>
        <source>Correct them and import again.</source>
        <translation>请更正后重新导入。</translation>
    </message>
    <message>
        <source>Correct {variable}, or unset it to use the files that came with Emoscope.</source>
        <translation>请更正 {variable}；或取消设置，以使用 Emoscope 自带的文件。</translation>
    </message>
    <message>
        <source>DEMO: simulated input, not a person</source>
        <translation>演示：模拟输入，并非真人</translation>
    </message>
    <message>
        <source>DEMO: simulated input. Nothing here was measured on a person.</source>
        <translation>演示：模拟输入。此处没有任何数据测自真人。</translation>
    </message>
    <message>
        <source>Dates cannot be shifted by {days} days.</source>
        <translation>日期无法平移 {days} 天。</translation>
    </message>
    <message>
        <source>Delete it and run the set-up again: make setup.</source>
        <translation>请将其删除并重新运行安装：make setup。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <translation>是否指 {close}？</translation>
    </message>
    <message>
        <source>Do not ask for it, or allow the EEG.</source>
        <translation>请不要选择该表，或允许导出脑电。</translation>
    </message>
    <message>
        <source>Doubt where modalities disagree</source>
        <translation>不一致时存疑</translation>
    </message>
    <message>
        <source>Drift (ppm)</source>
        <translation>漂移（ppm）</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动程序</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脑电</translation>
    </message>
    <message>
        <source>EEG has a vote only with a model of this very participant that passed its own test. Otherwise its figures are shown, and decide nothing.</source>
        <translation>只有使用该被试本人且通过自身检验的模型时，脑电才参与判断。否则其数值仅供显示，不起任何决定作用。</translation>
    </message>
    <message>
        <source>EEG is shown but does not vote: no personal model has been admitted for this participant.</source>
        <translation>脑电仅显示，不参与判断：该被试没有经认可的个人模型。</translation>
    </message>
    <message>
        <source>EEG stream</source>
        <translation>脑电数据流</translation>
    </message>
    <message>
        <source>Each lane is one class, its height the probability from 0 to 1. Full colour: this class was the answer; pale: it was not, up to its highest value.</source>
        <translation>每道为一个类别，高度为概率，从 0 到 1。深色：结论为该类别；浅色：结论不是该类别，画到其最高值。</translation>
    </message>
    <message>
        <source>Each worker that did it was lost.</source>
        <translation>执行它的工作进程都已终止。</translation>
    </message>
    <message>
        <source>Emoscope</source>
        <translation>Emoscope</translation>
    </message>
    <message>
        <source>Emoscope is {mine} here, not {theirs}.</source>
        <translation>这里的 Emoscope 是 {mine}，而不是 {theirs}。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s engine has a window already (process {pid}).</source>
        <translation>Emoscope 的引擎已有窗口（进程 {pid}）。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s resources folder is missing; {folder} was expected.</source>
        <translation>缺少 Emoscope 的资源文件夹；应为 {folder}。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s window starts one.</source>
        <translation>窗口会启动引擎。</translation>
    </message>
    <message>
        <source>End it there first.</source>
        <translation>请先在那里结束它。</translation>
    </message>
    <message>
        <source>End it with: emoscope engine stop --force</source>
        <translation>请用以下命令结束：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Every machine must see the same folder at the same path.</source>
        <translation>每台机器都必须能以相同路径访问同一文件夹。</translation>
    </message>
    <message>
        <source>Every voice counts: set only_participant in the microphone&apos;s settings and start again.</source>
        <translation type="vanished">所有声音都会计入：请在麦克风设置中启用 only_participant，然后重新开始。</translation>
    </message>
    <message>
        <source>Every voice counts: switch on the participant&apos;s voice in the settings and start again.</source>
        <translation>所有声音都会计入：请在设置中启用“被试的声音”，然后重新开始。</translation>
    </message>
    <message>
        <source>Expected samples</source>
        <translation>应有样本数</translation>
    </message>
    <message>
        <source>Export features instead, or allow the EEG.</source>
        <translation>请改为导出特征，或允许导出脑电。</translation>
    </message>
    <message>
        <source>Export it as EDF, BrainVision or XDF.</source>
        <translation>请导出为 EDF、BrainVision 或 XDF。</translation>
    </message>
    <message>
        <source>Export it as binary INT_16 or IEEE_FLOAT_32.</source>
        <translation>请导出为二进制 INT_16 或 IEEE_FLOAT_32。</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>请重新导出模型。</translation>
    </message>
    <message>
        <source>Export them one by one, each with another --session LABEL.</source>
        <translation>请逐个导出，每个使用不同的 --session LABEL。</translation>
    </message>
    <message>
        <source>Export them one by one.</source>
        <translation>请逐个导出。</translation>
    </message>
    <message>
        <source>Faces cannot be hidden, since they cannot be looked for: {why}</source>
        <translation>无法遮挡人脸，因为无法检测人脸：{why}</translation>
    </message>
    <message>
        <source>Fades with (s)</source>
        <translation>衰减时间（s）</translation>
    </message>
    <message>
        <source>Fetch it yourself from {page}, write its manifest and use emoscope models add.</source>
        <translation>请自行从 {page} 获取，编写其清单，并使用 emoscope models add。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files of the recording</source>
        <translation>录制的文件</translation>
    </message>
    <message>
        <source>First sample (s)</source>
        <translation>首个样本（s）</translation>
    </message>
    <message>
        <source>First sample or answer</source>
        <translation>首个样本或结论</translation>
    </message>
    <message>
        <source>Flat signal at {electrode}: press it on.</source>
        <translation>{electrode} 信号平直：请压紧电极。</translation>
    </message>
    <message>
        <source>Flat signal at {name}: press it on, or check its cable.</source>
        <translation>{name} 信号平直：请压紧电极或检查导线。</translation>
    </message>
    <message>
        <source>Floor (epsilon)</source>
        <translation>下限（ε）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>From before Record</source>
        <translation>预录时长</translation>
    </message>
    <message>
        <source>Fused answer over time, in minutes since the beginning of the recording.</source>
        <translation>融合结论随时间的变化，横轴为从录制开始起的分钟数。</translation>
    </message>
    <message>
        <source>Fusion did not take it.</source>
        <translation>融合未采用该模型。</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>间断</translation>
    </message>
    <message>
        <source>Give a number (0 is the first camera), /dev/video0, or an address that begins with http:// or rtsp://.</source>
        <translation>请填写编号（0 为第一个摄像头）、/dev/video0，或以 http:// 或 rtsp:// 开头的地址。</translation>
    </message>
    <message>
        <source>Give another code: --participant CODE.</source>
        <translation>请给出其他编号：--participant CODE。</translation>
    </message>
    <message>
        <source>Give it clear speech of a second and more; docs/models-format.md says what it needs.</source>
        <translation>请提供一秒以上的清晰语音；docs/models-format.md 说明了所需内容。</translation>
    </message>
    <message>
        <source>Give it faces as docs/models-format.md describes them.</source>
        <translation>请按 docs/models-format.md 的说明提供人脸。</translation>
    </message>
    <message>
        <source>Give it in the settings, as in {board}:{key}=...</source>
        <translation>请在设置中给出，如 {board}:{key}=……</translation>
    </message>
    <message>
        <source>Give it windows and labels as docs/personal-eeg.md describes them.</source>
        <translation>请按 docs/personal-eeg.md 的说明提供窗口和标签。</translation>
    </message>
    <message>
        <source>Give more of the name, or the number.</source>
        <translation>请写出更完整的名称，或写编号。</translation>
    </message>
    <message>
        <source>Give one: --participant CODE.</source>
        <translation>请给出编号：--participant CODE。</translation>
    </message>
    <message>
        <source>Give the ONNX file that emoscope calibrate eeg wrote, with its card beside it.</source>
        <translation>请给出 emoscope calibrate eeg 生成的 ONNX 文件，模型卡放在旁边。</translation>
    </message>
    <message>
        <source>Give the file its name back, or move it away.</source>
        <translation>请恢复文件原名，或将其移走。</translation>
    </message>
    <message>
        <source>Give the new one another name or version in its manifest, or delete the old one from {folder}.</source>
        <translation>请在清单中为新模型另取名称或版本，或从 {folder} 中删除旧模型。</translation>
    </message>
    <message>
        <source>Had a vote</source>
        <translation>参与判断</translation>
    </message>
    <message>
        <source>Heard of this voice so far: {seconds:.0f} s; {needed:.0f} s are enough.</source>
        <translation>目前只听过此人的声音 {seconds:.0f} 秒；听满 {needed:.0f} 秒即可。</translation>
    </message>
    <message>
        <source>Hiding faces.</source>
        <translation>正在遮挡人脸。</translation>
    </message>
    <message>
        <source>How each number was computed</source>
        <translation>各数值的计算方法</translation>
    </message>
    <message>
        <source>How far each modality could be believed, and how long it voted</source>
        <translation>各模态的可信程度，以及参与判断的时间</translation>
    </message>
    <message>
        <source>How long each modality stood how, of the time with answers</source>
        <translation>各模态处于各状态的时间，占有结论时间的比例</translation>
    </message>
    <message>
        <source>How the answers were joined</source>
        <translation>结论的融合方式</translation>
    </message>
    <message>
        <source>If it is another session of the same person, name it: --session LABEL.</source>
        <translation>若为同一人的另一次会话，请命名：--session LABEL。</translation>
    </message>
    <message>
        <source>If it stays so, end it: emoscope engine stop --force. Then start again.</source>
        <translation>若持续如此，请将其结束：emoscope engine stop --force。然后重新开始。</translation>
    </message>
    <message>
        <source>In its file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Install Emoscope again, or do without it: set face.model to blendshapes.</source>
        <translation>请重新安装 Emoscope，或不使用该模型：将 face.model 设为 blendshapes。</translation>
    </message>
    <message>
        <source>Install Emoscope again.</source>
        <translation>请重新安装 Emoscope。</translation>
    </message>
    <message>
        <source>Install Emoscope again; without BrainFlow no EEG board can be used.</source>
        <translation>请重新安装 Emoscope；没有 BrainFlow 就无法使用脑电采集板。</translation>
    </message>
    <message>
        <source>Install Emoscope there, in the environment that the worker runs in.</source>
        <translation>请在那里安装 Emoscope，装入工作进程所用的环境。</translation>
    </message>
    <message>
        <source>Install Emoscope with its extra: pip install &apos;emoscope[cluster]&apos;.</source>
        <translation>请安装带有扩展的 Emoscope：pip install &apos;emoscope[cluster]&apos;。</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: libportaudio2) and start Emoscope again.</source>
        <translation>请安装它（Debian 和 Ubuntu：libportaudio2），然后重新启动 Emoscope。</translation>
    </message>
    <message>
        <source>Install it (pip install emoscope[parquet]), or export as csv.</source>
        <translation>请安装它（pip install emoscope[parquet]），或导出为 csv。</translation>
    </message>
    <message>
        <source>Install the same models on every machine.</source>
        <translation>请在每台机器上安装相同的模型。</translation>
    </message>
    <message>
        <source>Install the same version on every machine.</source>
        <translation>请在每台机器上安装相同的版本。</translation>
    </message>
    <message>
        <source>Is it whole?</source>
        <translation>数据是否完整</translation>
    </message>
    <message>
        <source>It failed ({error}). Report this.</source>
        <translation>出错（{error}）。请报告此问题。</translation>
    </message>
    <message>
        <source>It failed, and its reason cannot be read ({raw}).</source>
        <translation>出错，且无法读取原因（{raw}）。</translation>
    </message>
    <message>
        <source>It goes on. End it with: emoscope engine stop. Then start again.</source>
        <translation>它仍在运行。请用 emoscope engine stop 结束，然后重新开始。</translation>
    </message>
    <message>
        <source>It has contradicted the other modalities for a while ({share:.0%} agreement): check that all of them show the participant.</source>
        <translation>它与其他模态已有一段时间互相矛盾（一致度 {share:.0%}）：请检查它们是否都来自受试者。</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>其中有：{names}。</translation>
    </message>
    <message>
        <source>It is a process of its own only on Linux with an x86-64 processor.</source>
        <translation>在采用 x86-64 处理器的 Linux 上，引擎才单独运行。</translation>
    </message>
    <message>
        <source>It is a recording already: copy its folder.</source>
        <translation>它已经是录制：请复制其文件夹。</translation>
    </message>
    <message>
        <source>It is damaged or of an unknown kind: choose another file.</source>
        <translation>文件已损坏或类型未知：请选择其他文件。</translation>
    </message>
    <message>
        <source>It is not TOML ({error}).</source>
        <translation>不是 TOML 格式（{error}）。</translation>
    </message>
    <message>
        <source>It is opened anew with the new size; nothing need be done.</source>
        <translation>正以新尺寸重新打开；无需操作。</translation>
    </message>
    <message>
        <source>It is opened anew; if that does not help, plug it in again.</source>
        <translation>正在重新打开；若无效，请重新插入。</translation>
    </message>
    <message>
        <source>It is opened anew; if that does not help, switch the board off and on.</source>
        <translation>正在重新打开；若无效，请将采集板关机再开机。</translation>
    </message>
    <message>
        <source>It is opened anew; if this comes again, check that the right board is chosen.</source>
        <translation>将重新打开；如果再次出现，请检查是否选对了板卡。</translation>
    </message>
    <message>
        <source>It is opened anew; if this comes again, please report the log.</source>
        <translation>正在重新打开；若再次出现，请提交日志。</translation>
    </message>
    <message>
        <source>It is opened anew; let no other part of the program stop it.</source>
        <translation>正在重新打开；请勿让程序其他部分停止它。</translation>
    </message>
    <message>
        <source>It reads EDF, BDF, BrainVision (.vhdr), XDF, and text of BrainFlow and the OpenBCI GUI.</source>
        <translation>可读取 EDF、BDF、BrainVision（.vhdr）、XDF，以及 BrainFlow 和 OpenBCI GUI 的文本。</translation>
    </message>
    <message>
        <source>It takes: {takes}.</source>
        <translation>可用的有：{takes}。</translation>
    </message>
    <message>
        <source>It was ended.</source>
        <translation>已被结束。</translation>
    </message>
    <message>
        <source>It was not ended; its data are there. Run: emoscope recover</source>
        <translation>未结束；其数据仍在。请运行：emoscope recover</translation>
    </message>
    <message>
        <source>Its process ended with code {code} and no answer.</source>
        <translation>其进程以代码 {code} 结束，没有结果。</translation>
    </message>
    <message>
        <source>Its process was ended by signal {number}.</source>
        <translation>其进程被信号 {number} 终止。</translation>
    </message>
    <message>
        <source>Its streams are: {streams}. Choose one as in file.xdf?stream=NAME.</source>
        <translation>其中的数据流：{streams}。请按 file.xdf?stream=名称 选择。</translation>
    </message>
    <message>
        <source>Its weight is set to 0.</source>
        <translation>其权重设为 0。</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>判断对象</translation>
    </message>
    <message>
        <source>Keep the .vhdr, .vmrk and .eeg files together.</source>
        <translation>请将 .vhdr、.vmrk 和 .eeg 文件放在一起。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels last {length:.0f} s, blocks {block:.0f} s: the intervals are too narrow. Longer blocks are needed.</source>
        <translation>标签持续 {length:.0f} s，重抽样块长 {block:.0f} s：置信区间会过窄。需要更长的块。</translation>
    </message>
    <message>
        <source>Last sample (s)</source>
        <translation>末个样本（s）</translation>
    </message>
    <message>
        <source>Last sample or answer</source>
        <translation>末个样本或结论</translation>
    </message>
    <message>
        <source>Latency that was set (ms)</source>
        <translation>设定的延迟（ms）</translation>
    </message>
    <message>
        <source>Leave out the column id to add it beside.</source>
        <translation>请去掉 id 列，以另行添加。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Left out: estimates that were not made because the computer was late. Too late: estimates that came too late to count. Both are of the time since Record.</source>
        <translation>略去：因计算机来不及而未作出的估计。太迟：来得太晚而未计入的估计。两者均从按下“录制”时算起。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Limits, as its card states them:</source>
        <translation>其模型卡所述的局限：</translation>
    </message>
    <message>
        <source>Line {line} of {file} is damaged: it is left out.</source>
        <translation>{file} 的第 {line} 行已损坏：已略去。</translation>
    </message>
    <message>
        <source>Line {line}: {why}.</source>
        <translation>第 {line} 行：{why}。</translation>
    </message>
    <message>
        <source>Longest gap (ms)</source>
        <translation>最长间断（ms）</translation>
    </message>
    <message>
        <source>Look at the video before it leaves: a face may still be in it.</source>
        <translation>对外提供前请查看视频：其中可能仍有人脸。</translation>
    </message>
    <message>
        <source>Looked at again: {checked} pictures, {before} with a face before; now {clear} with a face outside of what is hidden, {shadows} with one in it.</source>
        <translation>再次检查：{checked} 幅画面，其中 {before} 幅原有人脸；现在 {clear} 幅在遮挡区之外检出人脸，{shadows} 幅在遮挡区之内检出人脸。</translation>
    </message>
    <message>
        <source>Looking at the EEG.</source>
        <translation>正在检查脑电。</translation>
    </message>
    <message>
        <source>Losses cannot be counted: the numbering of this board is not known.</source>
        <translation>无法统计丢失：此采集板的编号方式未知。</translation>
    </message>
    <message>
        <source>Losses of the stream {stream} at {rate} Hz</source>
        <translation>数据流 {stream}（{rate} Hz）的丢失</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Made for {models}; another model does not vote, and its tile says so.</source>
        <translation>为 {models} 制作；其他模型不参与判断，其面板会说明。</translation>
    </message>
    <message>
        <source>Main figures of the card of {model}</source>
        <translation>{model} 模型卡的主要指标</translation>
    </message>
    <message>
        <source>Mains hum at {name}: {size:.0f} µV (limit {limit:.0f}); check its contact.</source>
        <translation>{name} 有工频干扰：{size:.0f} µV（限值 {limit:.0f}）；请检查接触。</translation>
    </message>
    <message>
        <source>Mains hum at {name}: {size:.0f} µV; check its contact.</source>
        <translation type="vanished">{name} 有工频干扰：{size:.0f} µV；请检查接触。</translation>
    </message>
    <message>
        <source>Make it again: emoscope calibrate eeg.</source>
        <translation>请重新生成：emoscope calibrate eeg。</translation>
    </message>
    <message>
        <source>Make one with emoscope fuse --save and name it as fusion.calibration, or choose another fusion rule.</source>
        <translation>请用 emoscope fuse --save 生成并设为 fusion.calibration，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Make room on the disk or allow writing there, then try again.</source>
        <translation>请腾出磁盘空间，或允许在那里写入，然后重试。</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>请腾出磁盘空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Make room or set EMOSCOPE_RUNTIME to another folder, or start with --one-process.</source>
        <translation>请腾出空间，或将 EMOSCOPE_RUNTIME 设为其他文件夹，或用 --one-process 启动。</translation>
    </message>
    <message>
        <source>Make room there, or allow writing.</source>
        <translation>请在那里腾出空间，或允许写入。</translation>
    </message>
    <message>
        <source>Make room, or choose another disk.</source>
        <translation>请腾出空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>Make room, or choose another folder; nothing was left there.</source>
        <translation>请腾出空间，或选择其他文件夹；那里没有留下任何内容。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Markers and annotations are text that somebody typed: look through them for names before they leave.</source>
        <translation>标记和标注是人工输入的文字：对外提供前请检查其中是否含有姓名。</translation>
    </message>
    <message>
        <source>Markers, in order of time</source>
        <translation>标记，按时间排序</translation>
    </message>
    <message>
        <source>Mean recall</source>
        <translation>平均召回率</translation>
    </message>
    <message>
        <source>Measure it, or leave it at 0.</source>
        <translation>请实测，或保留为 0。</translation>
    </message>
    <message>
        <source>Measured Hz</source>
        <translation>实测 Hz</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>测量依据</translation>
    </message>
    <message>
        <source>Milliseconds from when samples were taken to their arrival.</source>
        <translation>样本从采集到到达的毫秒数。</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>模态</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Models that ran beside, without a vote:</source>
        <translation>旁路运行、不参与判断的模型：</translation>
    </message>
    <message>
        <source>Models&apos; SD</source>
        <translation>模型 SD</translation>
    </message>
    <message>
        <source>Models, their cards and limits</source>
        <translation>模型、模型卡与局限</translation>
    </message>
    <message>
        <source>Move it to the recording that it was made for.</source>
        <translation>请将其移到它所属的录制中。</translation>
    </message>
    <message>
        <source>Muscle activity covers the EEG ({share:.0%}).</source>
        <translation>肌电伪迹掩盖了脑电（{share:.0%}）。</translation>
    </message>
    <message>
        <source>Name a folder with recordings in it.</source>
        <translation>请给出含有录制的文件夹。</translation>
    </message>
    <message>
        <source>Name another file with --out, or move that one away.</source>
        <translation>请用 --out 另给文件名，或移走那个文件。</translation>
    </message>
    <message>
        <source>Name another: --session LABEL. Nothing is ever overwritten.</source>
        <translation>请另给名称：--session LABEL。任何内容都不会被覆盖。</translation>
    </message>
    <message>
        <source>Name each electrode once.</source>
        <translation>每个电极请只命名一次。</translation>
    </message>
    <message>
        <source>Name every input; write - for one that is not used.</source>
        <translation>请为每个输入命名；不用的写 -。</translation>
    </message>
    <message>
        <source>Name one for each.</source>
        <translation>每种模态只指定一个。</translation>
    </message>
    <message>
        <source>Name one, such as emotion.</source>
        <translation>请给出一个，如 emotion。</translation>
    </message>
    <message>
        <source>Name the emotions as the model does, or as one of the common seven.</source>
        <translation>请按模型的叫法或七个通用类别来命名情绪。</translation>
    </message>
    <message>
        <source>Name the folder of a recording that Emoscope made.</source>
        <translation>请给出由 Emoscope 录制的文件夹。</translation>
    </message>
    <message>
        <source>Name the folder of a recording.</source>
        <translation>请给出一个录制文件夹。</translation>
    </message>
    <message>
        <source>Name the folder that was recorded to.</source>
        <translation>请给出录制时写入的文件夹。</translation>
    </message>
    <message>
        <source>Name the right board, as in file.csv?board=cyton.</source>
        <translation>请指定正确的采集板，如 file.csv?board=cyton。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({why}).</source>
        <translation>{address} 处没有 Dask 调度器响应（{why}）。</translation>
    </message>
    <message>
        <source>No EEG arrived in the last {window:.0f} s.</source>
        <translation>最近 {window:.0f} s 没有收到脑电。</translation>
    </message>
    <message>
        <source>No EEG board writes {columns} columns as {path} has.</source>
        <translation>{path} 有 {columns} 列，没有脑电采集板会这样写。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>No block was marked: the recording is cut into equal stretches of time.</source>
        <translation>没有标出区段：录制按相等时长划分。</translation>
    </message>
    <message>
        <source>No camera {index} could be opened.</source>
        <translation>无法打开摄像头 {index}。</translation>
    </message>
    <message>
        <source>No camera {index} is plugged in, nor any other.</source>
        <translation>未插入摄像头 {index}，也没有其他摄像头。</translation>
    </message>
    <message>
        <source>No camera {index} is plugged in.</source>
        <translation>未插入摄像头 {index}。</translation>
    </message>
    <message>
        <source>No change of state was recorded.</source>
        <translation>没有录到状态变化。</translation>
    </message>
    <message>
        <source>No channel has a name of the 10-10 system: positions are not written.</source>
        <translation>没有通道采用 10-10 系统的名称：不写入位置。</translation>
    </message>
    <message>
        <source>No checksum vouches for the last {bytes} bytes: they came in the last second.</source>
        <translation>最后 {bytes} 字节没有校验和担保：它们是在最后一秒到达的。</translation>
    </message>
    <message>
        <source>No engine of Emoscope runs.</source>
        <translation>没有 Emoscope 引擎在运行。</translation>
    </message>
    <message>
        <source>No estimate yet.</source>
        <translation>尚无估计。</translation>
    </message>
    <message>
        <source>No evidence is not neutral. It means that nothing could be believed at that time, and the report does not fill such time in.</source>
        <translation>“无依据”不等于中性。它表示那时没有任何可信的内容，报告也不会填补这些时间。</translation>
    </message>
    <message>
        <source>No face in the picture.</source>
        <translation>画面中没有人脸。</translation>
    </message>
    <message>
        <source>No latency was set for any device: each one&apos;s own delay is still in its times.</source>
        <translation>没有为任何设备设定延迟：各设备自身的延迟仍包含在其时间中。</translation>
    </message>
    <message>
        <source>No marker was set.</source>
        <translation>没有打标记。</translation>
    </message>
    <message>
        <source>No microphone is connected.</source>
        <translation>未连接麦克风。</translation>
    </message>
    <message>
        <source>No microphone {device} is connected.</source>
        <translation>未连接麦克风 {device}。</translation>
    </message>
    <message>
        <source>No model took part.</source>
        <translation>没有模型参与。</translation>
    </message>
    <message>
        <source>No model voted: no answer in this recording rests on evidence. Below stands why, for each modality.</source>
        <translation>没有模型参与判断：该录制中的结论均无依据。各模态的原因见下文。</translation>
    </message>
    <message>
        <source>No neutral face was being recorded.</source>
        <translation>当前没有在记录中性表情。</translation>
    </message>
    <message>
        <source>No picture came.</source>
        <translation>没有收到画面。</translation>
    </message>
    <message>
        <source>No picture in {file} can be decoded.</source>
        <translation>{file} 中没有可解码的画面。</translation>
    </message>
    <message>
        <source>No signal at {name}.</source>
        <translation>{name} 无信号。</translation>
    </message>
    <message>
        <source>No sound arrived in the last {window:.0f} s.</source>
        <translation>最近 {window:.0f} s 没有收到声音。</translation>
    </message>
    <message>
        <source>No sound in {file} can be decoded.</source>
        <translation>{file} 中没有可解码的声音。</translation>
    </message>
    <message>
        <source>No stream was recorded.</source>
        <translation>没有录制数据流。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody annotates.</source>
        <translation>无人标注。</translation>
    </message>
    <message>
        <source>Nobody called {rater} annotated {folder}.</source>
        <translation>没有名为 {rater} 的评定者标注过 {folder}。</translation>
    </message>
    <message>
        <source>Noisy signal at {name}: {size:.0f} µV (limit {limit:.0f}).</source>
        <translation>{name} 信号噪声大：{size:.0f} µV（限值 {limit:.0f}）。</translation>
    </message>
    <message>
        <source>Noisy signal at {name}: {size:.0f} µV.</source>
        <translation type="vanished">{name} 信号噪声大：{size:.0f} µV。</translation>
    </message>
    <message>
        <source>Nominal Hz</source>
        <translation>标称 Hz</translation>
    </message>
    <message>
        <source>Not EEG or at another rate, left out: {names}.</source>
        <translation>非脑电或采样率不同，已略去：{names}。</translation>
    </message>
    <message>
        <source>Not offered by this model: {classes}.</source>
        <translation>该模型不提供的类别：{classes}。</translation>
    </message>
    <message>
        <source>Nothing in this recording has a time that can be read.</source>
        <translation>该录制中没有任何内容带有可读取的时间。</translation>
    </message>
    <message>
        <source>Nothing of the pictures and the sound of {folder} is left to be exported.</source>
        <translation>{folder} 的画面和声音中没有可导出的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or put the file into {folder} yourself.</source>
        <translation>没有任何更改。请稍后再试，或自行将文件放入 {folder}。</translation>
    </message>
    <message>
        <source>Only {n} units are compared: too few to rely on.</source>
        <translation>只比较了 {n} 个单元：太少，不可靠。</translation>
    </message>
    <message>
        <source>Only {seconds:.1f} s of a well visible face came; a neutral face needs {needed:.0f} s. Look into the camera, relaxed, and try again.</source>
        <translation>清晰可见的面部只有 {seconds:.1f} 秒；记录中性表情需要 {needed:.0f} 秒。请放松地看着摄像头，再试一次。</translation>
    </message>
    <message>
        <source>Only {seconds:.1f} s of speech in the last {window:.0f} s.</source>
        <translation type="vanished">最近 {window:.0f} s 中只有 {seconds:.1f} s 语音。</translation>
    </message>
    <message>
        <source>Only {seconds:.1f} s of speech in the last {window:.0f} s; {limit:.1f} s are needed.</source>
        <translation>最近 {window:.0f} 秒内只有 {seconds:.1f} 秒语音；需要 {limit:.1f} 秒。</translation>
    </message>
    <message>
        <source>Only {share:.0%} of the speech is voiced: whispering, or noise.</source>
        <translation>语音中只有 {share:.0%} 为浊音：可能是耳语或噪声。</translation>
    </message>
    <message>
        <source>Open an EEG recording.</source>
        <translation>请打开脑电记录文件。</translation>
    </message>
    <message>
        <source>Open it with the program that made it.</source>
        <translation>请用生成它的程序打开。</translation>
    </message>
    <message>
        <source>Open the .vhdr file beside it.</source>
        <translation>请打开同目录下的 .vhdr 文件。</translation>
    </message>
    <message>
        <source>Open the annotations of that rater.</source>
        <translation>请打开该评定者的标注。</translation>
    </message>
    <message>
        <source>Open the recorded file itself as an EEG file.</source>
        <translation>请将记录文件本身作为脑电文件打开。</translation>
    </message>
    <message>
        <source>Open them again.</source>
        <translation>请重新打开。</translation>
    </message>
    <message>
        <source>Other streams are left out: {names}.</source>
        <translation>略去其他数据流：{names}。</translation>
    </message>
    <message>
        <source>Others could reach into the folder {folder} of the engine.</source>
        <translation>其他用户可以访问引擎的文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Parquet needs the package pyarrow, which is not installed.</source>
        <translation>Parquet 需要软件包 pyarrow，但尚未安装。</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>被试</translation>
    </message>
    <message>
        <source>People who feel the same show it differently, and what a face shows depends on the situation, on culture and on who is watching. No label here is a diagnosis, a sign of truth or lie, or a ground for a decision about a person.</source>
        <translation>感受相同的人，表现各不相同；面部所示还取决于情境、文化和观看者。此处的任何标签都不是诊断，不能说明真话或谎言，也不能作为对人作出决定的依据。</translation>
    </message>
    <message>
        <source>Pictures are {width}×{height}, not {asked_width}×{asked_height} as asked.</source>
        <translation>画面为 {width}×{height}，而非所要求的 {asked_width}×{asked_height}。</translation>
    </message>
    <message>
        <source>Played without sound.</source>
        <translation>播放时没有声音。</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>请连同日志一并报告。</translation>
    </message>
    <message>
        <source>Plug a camera in; Emoscope keeps looking for it.</source>
        <translation>请插入摄像头；Emoscope 会继续查找。</translation>
    </message>
    <message>
        <source>Plug in headphones or speakers.</source>
        <translation>请接上耳机或扬声器。</translation>
    </message>
    <message>
        <source>Plug in its dongle, switch Bluetooth on, check the port&apos;s name, and close other programs that use it.</source>
        <translation>插入接收器，打开蓝牙，检查端口名称，并关闭占用它的其他程序。</translation>
    </message>
    <message>
        <source>Plug it in again, or go on with what there is; Emoscope reconnects.</source>
        <translation>请重新插入，或继续使用现有设备；Emoscope 会重新连接。</translation>
    </message>
    <message>
        <source>Plug it in again; Emoscope keeps trying to reconnect.</source>
        <translation>请重新插入；Emoscope 会继续尝试重新连接。</translation>
    </message>
    <message>
        <source>Plug it in again; if that does not help, start Emoscope again.</source>
        <translation>请重新插入；若无效，请重新启动 Emoscope。</translation>
    </message>
    <message>
        <source>Plug it in, close other programs that use it, or allow camera access to Emoscope in the system&apos;s privacy settings.</source>
        <translation>请插入，关闭占用它的其他程序，或在系统隐私设置中允许 Emoscope 使用摄像头。</translation>
    </message>
    <message>
        <source>Plug it in, or choose one that is there: {found}.</source>
        <translation>请插入，或选择已有的：{found}。</translation>
    </message>
    <message>
        <source>Plug one in, or start the sound server; Emoscope keeps looking.</source>
        <translation>请插入麦克风，或启动声音服务器；Emoscope 会继续查找。</translation>
    </message>
    <message>
        <source>Press Space to start again, and report the log if this comes again.</source>
        <translation>请按空格键重新开始；若再次出现，请提交日志。</translation>
    </message>
    <message>
        <source>Press Space to start again.</source>
        <translation>请按空格键重新开始。</translation>
    </message>
    <message>
        <source>Press Space to start one.</source>
        <translation>请按空格键开始。</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>Probabilities are calibrated on other people than this participant, mostly on posed or acted material. Take them as rough, and compare within a person rather than between people.</source>
        <translation>概率是用该被试以外的人校准的，所用材料大多为摆拍或表演。请将其视为粗略值，宜在同一人内部比较，而不宜在人与人之间比较。</translation>
    </message>
    <message>
        <source>Probability of each class over time, and when there was no evidence.</source>
        <translation>各类别的概率随时间的变化，以及无依据的时间。</translation>
    </message>
    <message>
        <source>Put a copy of it in its place, or move it away.</source>
        <translation>请在原处放一份它的副本，或将其移走。</translation>
    </message>
    <message>
        <source>Put it beside its manifest, or name it there.</source>
        <translation>请将其放在清单旁边，或在清单中写明文件名。</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Rate and drift: from the samples&apos; times over stretches without a gap, against the nominal rate, on the computer&apos;s monotonic clock.</source>
        <translation>采样率与漂移：由无间断时段内样本的时间得出，与标称采样率相比，以计算机的单调时钟为准。</translation>
    </message>
    <message>
        <source>Read as {board}.</source>
        <translation>按 {board} 读取。</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Record was pressed</source>
        <translation>按下“录制”的时间</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已录制</translation>
    </message>
    <message>
        <source>Recordings and results must be on a drive that every machine has at the same path, and may write to.</source>
        <translation>录制和结果所在的驱动器须在每台机器上路径相同，并允许写入。</translation>
    </message>
    <message>
        <source>Repair it, or choose another folder.</source>
        <translation>请修复，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Replace it, or give the new one another identity.</source>
        <translation>请替换它，或为新的另取标识。</translation>
    </message>
    <message>
        <source>Replayed from {folder}.</source>
        <translation>从 {folder} 回放。</translation>
    </message>
    <message>
        <source>Report on the recording {name}</source>
        <translation>录制 {name} 的报告</translation>
    </message>
    <message>
        <source>Restart the computer, or start with --one-process; please report it.</source>
        <translation>请重启计算机，或用 --one-process 启动；并请报告此问题。</translation>
    </message>
    <message>
        <source>Restart the sound server or the computer; Emoscope keeps trying.</source>
        <translation>请重启声音服务器或计算机；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule and mode of the answers</source>
        <translation>结论的规则与模式</translation>
    </message>
    <message>
        <source>Run first: emoscope recover</source>
        <translation>请先运行：emoscope recover</translation>
    </message>
    <message>
        <source>Run the set-up again (make setup), or drop the video.</source>
        <translation>请重新运行安装（make setup），或不导出视频。</translation>
    </message>
    <message>
        <source>Run the set-up again (make setup), or put the file into {folder}.</source>
        <translation>请重新运行安装（make setup），或将文件放入 {folder}。</translation>
    </message>
    <message>
        <source>Run the set-up again (make setup), or use emoscope models add.</source>
        <translation>请重新运行安装（make setup），或使用 emoscope models add。</translation>
    </message>
    <message>
        <source>Run the set-up again: make setup.</source>
        <translation>请重新运行安装：make setup。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Samples of EEG were lost; the filters started again {ago:.1f} s ago.</source>
        <translation>脑电采样点有丢失；滤波器于 {ago:.1f} s 前重新启动。</translation>
    </message>
    <message>
        <source>Samples, counted against what was to be expected</source>
        <translation>样本数，与应有的数量相比</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8, as emoscope annotations --csv writes it.</source>
        <translation>请保存为 UTF-8 编码的 CSV，格式与 emoscope annotations --csv 写出的相同。</translation>
    </message>
    <message>
        <source>Say which, as in {path}?board={first}.</source>
        <translation>请指明，如 {path}?board={first}。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>See what the batch said when it began.</source>
        <translation>请查看批处理开始时的提示。</translation>
    </message>
    <message>
        <source>See why.</source>
        <translation>请查看原因。</translation>
    </message>
    <message>
        <source>See “How each number was computed”.</source>
        <translation>见“各数值的计算方法”。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Set EMOSCOPE_RUNTIME to a shorter one, or start with --one-process.</source>
        <translation>请将 EMOSCOPE_RUNTIME 设为较短的路径，或用 --one-process 启动。</translation>
    </message>
    <message>
        <source>Set a rate from {low:g} to {high:g} Hz.</source>
        <translation>请将帧率设为 {low:g} 至 {high:g} Hz。</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Set the latency from 0 to 10 seconds.</source>
        <translation>请将延迟设为 0 至 10 秒。</translation>
    </message>
    <message>
        <source>Set width and height, such as 640 and 480.</source>
        <translation>请设置宽和高，如 640 和 480。</translation>
    </message>
    <message>
        <source>Settings of fusion by modality</source>
        <translation>各模态的融合设置</translation>
    </message>
    <message>
        <source>Several microphones are called {device}: {names}.</source>
        <translation>有多个麦克风名为 {device}：{names}。</translation>
    </message>
    <message>
        <source>Share of a class: time in which it was the answer, of the time with evidence in the block. The classes&apos; shares sum to 100 %, whatever the evidence is.</source>
        <translation>类别的比例：区段内有依据的时间中，以该类别为结论的时间所占的比例。无论依据多少，各类别的比例之和均为 100 %。</translation>
    </message>
    <message>
        <source>Share of each class that was found (recall), {where}</source>
        <translation>各类别的检出率（召回率），{where}</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Some pictures have other times than in the recording.</source>
        <translation>部分画面的时间与录制中不同。</translation>
    </message>
    <message>
        <source>Something else than the engine answers at its place.</source>
        <translation>在引擎的位置作出响应的不是引擎。</translation>
    </message>
    <message>
        <source>Speech is only {snr:.0f} dB above the noise.</source>
        <translation>语音仅比噪声高 {snr:.0f} dB。</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>Start again; if that does not help: emoscope engine stop --force</source>
        <translation>请重新开始；若无效：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>Start it, then run the same command again: what is finished is not redone.</source>
        <translation>请将其启动，然后再次运行同一命令：已完成的部分不会重做。</translation>
    </message>
    <message>
        <source>Start one there (dask scheduler), or see that the address is tcp://HOST:8786.</source>
        <translation>请在那里启动调度器（dask scheduler），或确认地址形如 tcp://HOST:8786。</translation>
    </message>
    <message>
        <source>Start some (dask worker {address}) on machines that have Emoscope.</source>
        <translation>请在装有 Emoscope 的机器上启动若干个（dask worker {address}）。</translation>
    </message>
    <message>
        <source>Start with --one-process, and report the log {log}.</source>
        <translation>请用 --one-process 启动，并提交日志 {log}。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>States of the devices</source>
        <translation>设备的状态</translation>
    </message>
    <message>
        <source>Stop it, and press Space to start anew.</source>
        <translation>请将其停止，再按空格键重新开始。</translation>
    </message>
    <message>
        <source>Stop the other EEG stream first; a board can be read only once.</source>
        <translation>请先停止另一个脑电数据流；一块采集板只能被读取一次。</translation>
    </message>
    <message>
        <source>Stop the other stream, or switch the board off and on.</source>
        <translation>请停止另一个数据流，或将采集板关机再开机。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Switch it on, charge it, and bring it near.</source>
        <translation>请开机、充电，并放近一些。</translation>
    </message>
    <message>
        <source>Switch that setting off, or choose one of our own voice models.</source>
        <translation>请关闭该设置，或选择我们自带的语音模型。</translation>
    </message>
    <message>
        <source>Take both files from one calibration: emoscope calibrate eeg.</source>
        <translation>两个文件须来自同一次校准：emoscope calibrate eeg。</translation>
    </message>
    <message>
        <source>Take its rights away from them (chmod 700), or start with --one-process.</source>
        <translation>请取消其他用户的权限（chmod 700），或用 --one-process 启动。</translation>
    </message>
    <message>
        <source>Take one of the listed boards, such as cyton, muse_2 or synthetic.</source>
        <translation>请使用列表中的采集板，如 cyton、muse_2 或 synthetic。</translation>
    </message>
    <message>
        <source>The BrainFlow library cannot be loaded ({error}).</source>
        <translation>无法载入 BrainFlow 库（{error}）。</translation>
    </message>
    <message>
        <source>The EEG comes at {rate:.0f} Hz; at least {needed:.0f} Hz are needed.</source>
        <translation>脑电采样率为 {rate:.0f} Hz；至少需要 {needed:.0f} Hz。</translation>
    </message>
    <message>
        <source>The EEG filters settle: wait for two seconds without a loss.</source>
        <translation>脑电滤波器稳定中：需两秒无丢失。</translation>
    </message>
    <message>
        <source>The EEG filters still settle after the start.</source>
        <translation>启动后脑电滤波器仍在稳定。</translation>
    </message>
    <message>
        <source>The EEG has {got} channels, but {named} electrodes are named.</source>
        <translation>脑电有 {got} 个通道，但命名了 {named} 个电极。</translation>
    </message>
    <message>
        <source>The EEG holds values that are not numbers ({count} samples).</source>
        <translation>脑电含有非数值（{count} 个采样点）。</translation>
    </message>
    <message>
        <source>The PortAudio library is not installed, so no microphone can be used.</source>
        <translation>未安装 PortAudio 库，无法使用麦克风。</translation>
    </message>
    <message>
        <source>The PortAudio library is not installed, so nothing can be played.</source>
        <translation>未安装 PortAudio 库，无法播放声音。</translation>
    </message>
    <message>
        <source>The annotation {id} is there already.</source>
        <translation>标注 {id} 已经存在。</translation>
    </message>
    <message>
        <source>The annotation {id} of {rater} is another one in the recording.</source>
        <translation>{rater} 的标注 {id} 与录制中的不同。</translation>
    </message>
    <message>
        <source>The annotations in {folder} cannot be written ({why}).</source>
        <translation>无法写入 {folder} 中的标注（{why}）。</translation>
    </message>
    <message>
        <source>The annotations of {rater} are closed.</source>
        <translation>{rater} 的标注已关闭。</translation>
    </message>
    <message>
        <source>The annotations {file} are of format {version}, this program reads up to {known}.</source>
        <translation>标注文件 {file} 的格式为 {version}，本程序最高可读 {known}。</translation>
    </message>
    <message>
        <source>The annotations {file} are open in another window or program.</source>
        <translation>标注文件 {file} 已在另一个窗口或程序中打开。</translation>
    </message>
    <message>
        <source>The annotations {file} cannot be written ({why}).</source>
        <translation>无法写入标注文件 {file}（{why}）。</translation>
    </message>
    <message>
        <source>The answers are shown as recorded: the fusion of the session is not to be had ({why}).</source>
        <translation>按录制时的结果显示：无法取得该次会话的融合（{why}）。</translation>
    </message>
    <message>
        <source>The batch cannot be begun.</source>
        <translation>无法开始批处理。</translation>
    </message>
    <message>
        <source>The board names no electrodes; name them in the settings.</source>
        <translation>采集板未提供电极名称；请在设置中命名。</translation>
    </message>
    <message>
        <source>The board {board} has no EEG channels.</source>
        <translation>采集板 {board} 没有脑电通道。</translation>
    </message>
    <message>
        <source>The board {board} has no use for {key}.</source>
        <translation>采集板 {board} 不使用 {key}。</translation>
    </message>
    <message>
        <source>The board {board} has {inputs} inputs, but {given} channel names are given.</source>
        <translation>采集板 {board} 有 {inputs} 个输入，但给出了 {given} 个通道名。</translation>
    </message>
    <message>
        <source>The board {board} needs {key}.</source>
        <translation>采集板 {board} 需要 {key}。</translation>
    </message>
    <message>
        <source>The calibration of the fusion rule {rule} knows no {modality}.</source>
        <translation>融合规则 {rule} 的校准不含 {modality}。</translation>
    </message>
    <message>
        <source>The calibration on a neutral face is switched off. Switch it on in the settings (face.neutral) and start again.</source>
        <translation>中性表情校准已关闭。请在设置中打开（face.neutral），然后重新开始。</translation>
    </message>
    <message>
        <source>The camera has repeated the same picture for {seconds:.0f} s. Check its cable, or that it is not paused.</source>
        <translation>摄像头已 {seconds:.0f} s 重复同一画面。请检查线缆，或是否已暂停。</translation>
    </message>
    <message>
        <source>The camera runs at {rate:g} Hz, not {asked:g} Hz as asked.</source>
        <translation>摄像头以 {rate:g} Hz 运行，而非所要求的 {asked:g} Hz。</translation>
    </message>
    <message>
        <source>The card of the model {model} does not say what its classes mean.</source>
        <translation>模型 {model} 的卡片没有说明其类别的含义。</translation>
    </message>
    <message>
        <source>The card of the personal model {name} cannot be read ({error}).</source>
        <translation>无法读取个人模型 {name} 的模型卡（{error}）。</translation>
    </message>
    <message>
        <source>The card of the personal model {name} does not say what its file says.</source>
        <translation>个人模型 {name} 的模型卡与其文件不一致。</translation>
    </message>
    <message>
        <source>The card of {model} does not give the SHA-256 of {name}.</source>
        <translation>{model} 的模型卡未给出 {name} 的 SHA-256。</translation>
    </message>
    <message>
        <source>The card of {model} does not say how its opinions are pooled ({error}).</source>
        <translation>{model} 的模型卡没有说明如何合并各个判断（{error}）。</translation>
    </message>
    <message>
        <source>The card of {model} does not say how neutral faces look to it ({detail}).</source>
        <translation>{model} 的模型卡没有说明中性表情在它看来是什么样（{detail}）。</translation>
    </message>
    <message>
        <source>The card of {model} suppresses {classes}, which are not among the seven.</source>
        <translation>{model} 的卡片屏蔽了 {classes}，它们不在七个类别之中。</translation>
    </message>
    <message>
        <source>The card {path} is not that of the personal EEG model {name}.</source>
        <translation>模型卡 {path} 不属于个人脑电模型 {name}。</translation>
    </message>
    <message>
        <source>The channel names of the board {board} are empty or not all different.</source>
        <translation>采集板 {board} 的通道名为空或有重复。</translation>
    </message>
    <message>
        <source>The clock of the recording runs backwards.</source>
        <translation>录制的时钟出现倒退。</translation>
    </message>
    <message>
        <source>The code {code} cannot be part of a folder&apos;s name.</source>
        <translation>编号 {code} 不能用作文件夹名称的一部分。</translation>
    </message>
    <message>
        <source>The code {rater} cannot name a rater&apos;s file.</source>
        <translation>编号 {rater} 不能用作评定者文件的名称。</translation>
    </message>
    <message>
        <source>The coefficients of the expression model cannot be used ({detail}).</source>
        <translation>表情模型的系数无法使用（{detail}）。</translation>
    </message>
    <message>
        <source>The copy {folder} has ended ({why}).</source>
        <translation>副本 {folder} 已中止（{why}）。</translation>
    </message>
    <message>
        <source>The data {path} cannot be used: {detail}.</source>
        <translation>数据 {path} 无法使用：{detail}。</translation>
    </message>
    <message>
        <source>The dataset {folder} was not made by Emoscope.</source>
        <translation>数据集 {folder} 不是由 Emoscope 生成的。</translation>
    </message>
    <message>
        <source>The disk is too slow: its queue is {share:.0%} full.</source>
        <translation>磁盘太慢：写入队列已占用 {share:.0%}。</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer.</source>
        <translation>{folder} 所在的磁盘没有响应。</translation>
    </message>
    <message>
        <source>The disk of {folder} has room for {minutes:.0f} minutes only.</source>
        <translation>{folder} 所在的磁盘只够录制 {minutes:.0f} 分钟。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full in {minutes:.0f} minutes. Make room.</source>
        <translation>{folder} 所在的磁盘将在 {minutes:.0f} 分钟后写满。请腾出空间。</translation>
    </message>
    <message>
        <source>The end of {folder} could not be written ({why}). Make room, and run emoscope recover.</source>
        <translation>无法写入 {folder} 的结尾（{why}）。请腾出空间，然后运行 emoscope recover。</translation>
    </message>
    <message>
        <source>The end of “{name}” was not marked: it lasts until the next one, or the end.</source>
        <translation>“{name}”没有标出结束：它持续到下一个区段开始，或持续到末尾。</translation>
    </message>
    <message>
        <source>The end was not clean: there is no end.json. emoscope recover writes it.</source>
        <translation>未正常结束：没有 end.json。emoscope recover 会写入它。</translation>
    </message>
    <message>
        <source>The end was not clean; it was recovered. Lost at most (ms): {lost}.</source>
        <translation>未正常结束；已恢复。最多丢失（毫秒）：{lost}。</translation>
    </message>
    <message>
        <source>The engine cannot {name}.</source>
        <translation>引擎不能执行 {name}。</translation>
    </message>
    <message>
        <source>The engine could not do that ({error}).</source>
        <translation>引擎未能完成该操作（{error}）。</translation>
    </message>
    <message>
        <source>The engine failed; stop and start again, and report the log.</source>
        <translation>引擎出错；请停止后重新开始，并提交日志。</translation>
    </message>
    <message>
        <source>The engine has a session already.</source>
        <translation>引擎已有会话。</translation>
    </message>
    <message>
        <source>The engine has no session.</source>
        <translation>引擎没有会话。</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds:.0f} s; what is shown is old. If it stays so: emoscope engine stop --force</source>
        <translation>引擎已 {seconds:.0f} s 没有响应；所显示的是旧内容。若持续如此：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>The engine is a part of the window on this computer.</source>
        <translation>在本机上，引擎是窗口的一部分。</translation>
    </message>
    <message>
        <source>The engine of Emoscope closed the connection.</source>
        <translation>本机上运行的 Emoscope 引擎已断开连接。</translation>
    </message>
    <message>
        <source>The engine of Emoscope did not start ({why}).</source>
        <translation>Emoscope 的引擎没有启动（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope does not answer ({why}).</source>
        <translation>Emoscope 的引擎没有响应（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope has died ({why}).</source>
        <translation>Emoscope 的引擎已意外终止（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope has died: the recording has stopped.</source>
        <translation>Emoscope 的引擎已意外终止：录制已停止。</translation>
    </message>
    <message>
        <source>The engine of Emoscope is about to end.</source>
        <translation>Emoscope 的引擎即将结束。</translation>
    </message>
    <message>
        <source>The engine of Emoscope that runs here does not answer ({why}).</source>
        <translation>本机上运行的 Emoscope 引擎没有响应（{why}）。</translation>
    </message>
    <message>
        <source>The engine of Emoscope was ended from outside, in good order.</source>
        <translation>Emoscope 的引擎已由外部正常结束。</translation>
    </message>
    <message>
        <source>The engine that runs here does not know this window&apos;s key.</source>
        <translation>本机上运行的引擎不认识此窗口的密钥。</translation>
    </message>
    <message>
        <source>The engine that runs here is Emoscope {there}, this is {here}: they do not talk.</source>
        <translation>本机上运行的引擎属于 Emoscope {there}，而这里是 {here}：两者不能互通。</translation>
    </message>
    <message>
        <source>The environment variable {variable} names {folder}, which is not a folder.</source>
        <translation>环境变量 {variable} 指向的 {folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>The expression of the face cannot be read ({error}).</source>
        <translation>无法读取面部表情（{error}）。</translation>
    </message>
    <message>
        <source>The face before was gone for {seconds:.0f} s; now following the one in the box. Click the participant&apos;s face if this is another person.</source>
        <translation>之前的人脸已消失 {seconds:.0f} s；现跟踪框内人脸。若不是被试，请点击被试的脸。</translation>
    </message>
    <message>
        <source>The face is blurred: focus the camera, add light, or hold still.</source>
        <translation>人脸模糊：请对焦、增加光线或保持不动。</translation>
    </message>
    <message>
        <source>The face is cut off at the picture&apos;s edge: move it to the middle.</source>
        <translation>人脸被画面边缘截断：请移到中间。</translation>
    </message>
    <message>
        <source>The face is dark: add light from the front.</source>
        <translation>人脸过暗：请从正面补光。</translation>
    </message>
    <message>
        <source>The face is overexposed: dim the light or lower the exposure.</source>
        <translation>人脸过曝：请调暗光线或降低曝光。</translation>
    </message>
    <message>
        <source>The face is too blurred (sharpness {value:.4f}, limit {limit:.4f}): focus the camera.</source>
        <translation>面部太模糊（清晰度 {value:.4f}，限值 {limit:.4f}）：请对焦摄像头。</translation>
    </message>
    <message>
        <source>The face is too small ({pixels:.0f} of {limit:.0f} pixels): come closer.</source>
        <translation>面部太小（{pixels:.0f} 像素，需要 {limit:.0f}）：请靠近。</translation>
    </message>
    <message>
        <source>The face is too small ({pixels:.0f} pixels): come closer to the camera.</source>
        <translation type="vanished">人脸太小（{pixels:.0f} 像素）：请靠近摄像头。</translation>
    </message>
    <message>
        <source>The face landmarker cannot be started ({error}).</source>
        <translation>无法启动面部关键点检测器（{error}）。</translation>
    </message>
    <message>
        <source>The face landmarker failed ({error}).</source>
        <translation>面部关键点检测器出错（{error}）。</translation>
    </message>
    <message>
        <source>The face landmarker gave numbers that are not finite.</source>
        <translation>面部关键点检测器给出了非有限数值。</translation>
    </message>
    <message>
        <source>The face model cannot be used: {why}</source>
        <translation>面部模型无法使用：{why}</translation>
    </message>
    <message>
        <source>The face&apos;s brightness is {grey:.0f} of 255, the limits are {low:.0f} and {high:.0f}: change the light.</source>
        <translation>面部亮度为 {grey:.0f}（满值 255），限值为 {low:.0f} 和 {high:.0f}：请调整光线。</translation>
    </message>
    <message>
        <source>The file is cut off in its last line.</source>
        <translation>文件在最后一行被截断。</translation>
    </message>
    <message>
        <source>The file is cut off: {played:.1f} of {promised:.1f} s are there.</source>
        <translation>文件被截断：{promised:.1f} s 中仅有 {played:.1f} s。</translation>
    </message>
    <message>
        <source>The file is damaged or cut off; what can be read is played.</source>
        <translation>文件已损坏或被截断；仅播放可读部分。</translation>
    </message>
    <message>
        <source>The file names no electrodes.</source>
        <translation>文件未给出电极名称。</translation>
    </message>
    <message>
        <source>The file {name} of the demo participant is damaged.</source>
        <translation>演示被试的文件 {name} 已损坏。</translation>
    </message>
    <message>
        <source>The file {name}, which says what faces are usually like, cannot be loaded ({error}).</source>
        <translation>说明面部通常样貌的文件 {name} 无法加载（{error}）。</translation>
    </message>
    <message>
        <source>The file {path} is missing from Emoscope&apos;s resources.</source>
        <translation>Emoscope 的资源中缺少文件 {path}。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} blocks are listed.</source>
        <translation>列出 {count} 个区段中的前 {shown} 个。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} gaps are listed; all are drawn and counted.</source>
        <translation>列出 {count} 处间断中的前 {shown} 处；所有间断均已画出并计入。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} markers are listed; all are drawn.</source>
        <translation>列出 {count} 个标记中的前 {shown} 个；所有标记均已画出。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} states are listed; all are drawn.</source>
        <translation>列出 {count} 个状态中的前 {shown} 个；所有状态均已画出。</translation>
    </message>
    <message>
        <source>The folder {folder} for the copy is not empty.</source>
        <translation>用于副本的文件夹 {folder} 不是空的。</translation>
    </message>
    <message>
        <source>The folder {folder} for the engine cannot be used ({why}).</source>
        <translation>引擎的文件夹 {folder} 无法使用（{why}）。</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty.</source>
        <translation>文件夹 {folder} 不是空的。</translation>
    </message>
    <message>
        <source>The folder {folder} that {variable} names does not exist.</source>
        <translation>{variable} 所指的文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>The followed face is gone; {n} other face(s) ignored. Click a face to follow it.</source>
        <translation>所跟踪的人脸已消失；忽略其他 {n} 张人脸。点击人脸即可跟踪。</translation>
    </message>
    <message>
        <source>The format {format} takes one recording at once.</source>
        <translation>{format} 格式每次只能导出一个录制。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} cannot be read ({error}).</source>
        <translation>无法读取融合校准文件 {path}（{error}）。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} cannot be used: {where} {why}.</source>
        <translation>融合校准文件 {path} 无法使用：{where} {why}。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} knows no {modality} model.</source>
        <translation>融合校准文件 {path} 中没有 {modality} 的模型。</translation>
    </message>
    <message>
        <source>The fusion calibration {path} was made for {theirs}, not for this {mine}.</source>
        <translation>融合校准文件 {path} 是为 {theirs} 制作的，不适用于这里的 {mine}。</translation>
    </message>
    <message>
        <source>The fusion rule guesses what it would have said from the others (imputed).</source>
        <translation>融合规则根据其他模态推测它会给出的结果（插补）。</translation>
    </message>
    <message>
        <source>The fusion rule {name} needs a calibration, and there is none.</source>
        <translation>融合规则 {name} 需要校准，但尚无校准。</translation>
    </message>
    <message>
        <source>The fusion rule {name} needs a network trained for it, and there is none.</source>
        <translation>融合规则{name}需要为其训练的网络，但没有。</translation>
    </message>
    <message>
        <source>The head is lowered {degrees:.0f}°: raise it to face the camera.</source>
        <translation>头部低垂 {degrees:.0f}°：请抬头面向摄像头。</translation>
    </message>
    <message>
        <source>The head is raised {degrees:.0f}°: lower it to face the camera.</source>
        <translation>头部上仰 {degrees:.0f}°：请低头面向摄像头。</translation>
    </message>
    <message>
        <source>The head is turned by {degrees:.0f}°, the limit is {limit:.0f}°: face the camera.</source>
        <translation>头部偏转 {degrees:.0f}°，限值为 {limit:.0f}°：请面向摄像头。</translation>
    </message>
    <message>
        <source>The head is turned {degrees:.0f}° aside: face the camera.</source>
        <translation>头部侧转 {degrees:.0f}°：请面向摄像头。</translation>
    </message>
    <message>
        <source>The head leans {degrees:.0f}°: hold it upright.</source>
        <translation>头部倾斜 {degrees:.0f}°：请保持端正。</translation>
    </message>
    <message>
        <source>The head moved in {share:.0%} of the window (up to {push:.2f} g): sit still, and fix the cables.</source>
        <translation>窗口中有 {share:.0%} 的时间头部在动（最大 {push:.2f} g）：请坐稳，并固定好电缆。</translation>
    </message>
    <message>
        <source>The input clips ({share:.1%}): lower the gain.</source>
        <translation type="vanished">输入削波（{share:.1%}）：请降低增益。</translation>
    </message>
    <message>
        <source>The input clips ({share:.1%}, limit {limit:.1%}): lower the gain.</source>
        <translation>输入削波（{share:.1%}，限值 {limit:.1%}）：请降低增益。</translation>
    </message>
    <message>
        <source>The input clips at times: lower the gain.</source>
        <translation>输入偶有削波：请降低增益。</translation>
    </message>
    <message>
        <source>The label set cannot be used ({why}).</source>
        <translation>标签集无法使用（{why}）。</translation>
    </message>
    <message>
        <source>The label set {file} cannot be used ({why}).</source>
        <translation>标签集 {file} 无法使用（{why}）。</translation>
    </message>
    <message>
        <source>The lanes below show when there was no evidence, and when no answer stood at all: there the lanes above are empty, never filled in. A gap of a single answer is as wide as the finest line. Dashed lines are markers, numbered as in their table.</source>
        <translation>下方各道显示何时无依据，以及何时完全没有结论：此时上方各道留空，从不填补。单个结论的空缺与最细的线同宽。虚线为标记，编号与标记表中相同。</translation>
    </message>
    <message>
        <source>The last estimate is {age:.1f} s old.</source>
        <translation>最近一次估计已过 {age:.1f} s。</translation>
    </message>
    <message>
        <source>The last line of {file} is not whole: it is left out.</source>
        <translation>{file} 的最后一行不完整：已略去。</translation>
    </message>
    <message>
        <source>The latency of {board} must be between {low} and {high} seconds.</source>
        <translation>{board} 的延迟须在 {low} 至 {high} 秒之间。</translation>
    </message>
    <message>
        <source>The learned fusion {path} cannot be read ({error}).</source>
        <translation>无法读取学习得到的融合{path}（{error}）。</translation>
    </message>
    <message>
        <source>The learned fusion {path} cannot be used: {why}.</source>
        <translation>无法使用学习得到的融合{path}：{why}。</translation>
    </message>
    <message>
        <source>The learned fusion {path} knows no {modality} model.</source>
        <translation>学习得到的融合{path}不认识{modality}模型。</translation>
    </message>
    <message>
        <source>The learned fusion {path} knows {known} over seven classes, nothing else.</source>
        <translation>学习得到的融合{path}只认识七类的{known}。</translation>
    </message>
    <message>
        <source>The learned fusion {path} was trained for {theirs}, not for this {mine}.</source>
        <translation>学习得到的融合{path}是为{theirs}训练的，不适用于{mine}。</translation>
    </message>
    <message>
        <source>The line is the mean of a column, the band one standard deviation to each side.</source>
        <translation>线为每列的均值，带为上下各一个标准差。</translation>
    </message>
    <message>
        <source>The line is the mean of a column, the band runs from least to most.</source>
        <translation>线为每列的均值，带为最小值至最大值。</translation>
    </message>
    <message>
        <source>The manifest {path} cannot be used: {detail}.</source>
        <translation>清单 {path} 无法使用：{detail}。</translation>
    </message>
    <message>
        <source>The microphone delivers exact zeros: it is muted or its lid is closed. Switch it on.</source>
        <translation>麦克风输出恒为零：已静音或盖板关闭。请打开。</translation>
    </message>
    <message>
        <source>The microphone is very quiet ({level:.0f} dBFS): raise its gain or move closer.</source>
        <translation type="vanished">麦克风音量很低（{level:.0f} dBFS）：请提高增益或靠近。</translation>
    </message>
    <message>
        <source>The microphone is very quiet ({level:.0f} dBFS, limit {limit:.0f}): raise its gain or move closer.</source>
        <translation>麦克风声音很小（{level:.0f} dBFS，限值 {limit:.0f}）：请提高增益或靠近。</translation>
    </message>
    <message>
        <source>The model cannot be kept in {place} ({why}).</source>
        <translation>模型无法保存到 {place}（{why}）。</translation>
    </message>
    <message>
        <source>The model card {path} cannot be read ({error}).</source>
        <translation>无法读取模型卡 {path}（{error}）。</translation>
    </message>
    <message>
        <source>The model card {path} has a wrong kind of value for {fields}.</source>
        <translation>模型卡 {path} 中 {fields} 的值类型有误。</translation>
    </message>
    <message>
        <source>The model card {path} is missing.</source>
        <translation>缺少模型卡 {path}。</translation>
    </message>
    <message>
        <source>The model card {path} lacks {fields}.</source>
        <translation>模型卡 {path} 缺少 {fields}。</translation>
    </message>
    <message>
        <source>The model could not be loaded ({error}).</source>
        <translation>无法载入模型（{error}）。</translation>
    </message>
    <message>
        <source>The model failed ({error}); see the log.</source>
        <translation>模型出错（{error}）；请查看日志。</translation>
    </message>
    <message>
        <source>The model file {name} is not on this computer.</source>
        <translation>本机没有模型文件 {name}。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({error}).</source>
        <translation>模型文件 {path} 无法读取（{error}）。</translation>
    </message>
    <message>
        <source>The model file {path} has {size} bytes; 1 to {most} can be used.</source>
        <translation>模型文件 {path} 有 {size} 字节；可用的为 1 至 {most} 字节。</translation>
    </message>
    <message>
        <source>The model file {path} is damaged: its SHA-256 is not the one in its card.</source>
        <translation>模型文件 {path} 已损坏：其 SHA-256 与模型卡不符。</translation>
    </message>
    <message>
        <source>The model file {path} is missing or unreadable ({error}).</source>
        <translation>模型文件 {path} 缺失或不可读（{error}）。</translation>
    </message>
    <message>
        <source>The model {key} and the manifest share fewer than two classes: {model} against {data}.</source>
        <translation>模型 {key} 与清单的共同类别少于两个：{model} 对 {data}。</translation>
    </message>
    <message>
        <source>The model {key} answered none of these faces.</source>
        <translation>模型 {key} 没有对这些人脸中的任何一张作出回答。</translation>
    </message>
    <message>
        <source>The model {key} answered none of these utterances.</source>
        <translation>模型 {key} 没有对这些话语中的任何一句作出回答。</translation>
    </message>
    <message>
        <source>The model {key} answered none of these windows.</source>
        <translation>模型 {key} 没有对这些窗口中的任何一个作出回答。</translation>
    </message>
    <message>
        <source>The model {key} cannot be used: its front end is not on this computer.</source>
        <translation>模型 {key} 无法使用：它的前端不在本机上。</translation>
    </message>
    <message>
        <source>The model {key} cannot run by itself.</source>
        <translation>模型 {key} 不能单独运行。</translation>
    </message>
    <message>
        <source>The model {key} gives no classes of its own; there is nothing to evaluate.</source>
        <translation>模型 {key} 自身不给出类别；没有可评估的内容。</translation>
    </message>
    <message>
        <source>The model {key} hears every voice, and microphone.only_participant is on.</source>
        <translation>模型 {key} 会听取所有声音，而 microphone.only_participant 已启用。</translation>
    </message>
    <message>
        <source>The model {key} is for {there}, not for {wanted}.</source>
        <translation>模型 {key} 用于 {there}，不用于 {wanted}。</translation>
    </message>
    <message>
        <source>The model {key} is not fetched: no SHA-256 of it is known to check it with.</source>
        <translation>不获取模型 {key}：没有已知的 SHA-256 可用于核对。</translation>
    </message>
    <message>
        <source>The model {key} is not one that is fetched.</source>
        <translation>模型 {key} 不是可获取的模型。</translation>
    </message>
    <message>
        <source>The model {name} cannot be loaded ({error}).</source>
        <translation>无法载入模型 {name}（{error}）。</translation>
    </message>
    <message>
        <source>The model {name} does not answer without {names}.</source>
        <translation>没有 {names}，模型 {name} 不作回答。</translation>
    </message>
    <message>
        <source>The model {name} gave no answer: {error}.</source>
        <translation>模型 {name} 没有给出回答：{error}。</translation>
    </message>
    <message>
        <source>The model {name} is no expression network: it maps {inputs} to {outputs}.</source>
        <translation>模型 {name} 不是表情网络：它将 {inputs} 映射为 {outputs}。</translation>
    </message>
    <message>
        <source>The model {name} waits for {seconds:.1f} s without a loss.</source>
        <translation>模型 {name} 正在等待 {seconds:.1f} s 无丢失的数据。</translation>
    </message>
    <message>
        <source>The model {name} was made for {needed:.0f} Hz; this stream has {rate:.0f} Hz.</source>
        <translation>模型 {name} 适用于 {needed:.0f} Hz；此数据流为 {rate:.0f} Hz。</translation>
    </message>
    <message>
        <source>The model {name} was made for {needed}; this stream has {there}.</source>
        <translation>模型 {name} 适用于 {needed}；此数据流为 {there}。</translation>
    </message>
    <message>
        <source>The model&apos;s answer is not a distribution.</source>
        <translation>模型的输出不是概率分布。</translation>
    </message>
    <message>
        <source>The model&apos;s valence and arousal are no numbers.</source>
        <translation>模型的效价和唤醒度不是数值。</translation>
    </message>
    <message>
        <source>The network was trained for the rule {theirs}, not for {rule}. Choose that rule, or another file.</source>
        <translation>该网络是为规则 {theirs} 训练的，不是为 {rule}。请选择那个规则，或选择其他文件。</translation>
    </message>
    <message>
        <source>The neutral face was forgotten, since another person may be in front of the camera now. Record it again.</source>
        <translation>中性表情已被清除，因为现在摄像头前可能是另一个人。请重新记录。</translation>
    </message>
    <message>
        <source>The offset between picture and sound was not measured in this recording: what a camera and a microphone take inside themselves is only known from a test with a flash and a beep, and is set as their latency.</source>
        <translation>该录制没有测量画面与声音之间的偏移：摄像头和麦克风内部的耗时，只有通过闪光加提示音的测试才能得知，并作为其延迟来设定。</translation>
    </message>
    <message>
        <source>The participant {code} is in several studies ({studies}): see that it is one person.</source>
        <translation>被试 {code} 出现在多项研究中（{studies}）：请确认是同一人。</translation>
    </message>
    <message>
        <source>The participant {code} is in the dataset already.</source>
        <translation>数据集中已有被试 {code}。</translation>
    </message>
    <message>
        <source>The participant {code} took part in more than one of these recordings.</source>
        <translation>被试 {code} 参加了其中不止一个录制。</translation>
    </message>
    <message>
        <source>The participant {code} would be {subject}, as {other} is already.</source>
        <translation>被试 {code} 将成为 {subject}，而 {other} 已是该名称。</translation>
    </message>
    <message>
        <source>The participant&apos;s voice is being enrolled: {seconds:.0f} of {needed:.0f} s.</source>
        <translation>正在登记被试的声音：{seconds:.0f} / {needed:.0f} 秒。</translation>
    </message>
    <message>
        <source>The participant&apos;s voice is not enrolled yet, so every voice counts. Enrol it first.</source>
        <translation>被试的声音尚未登记，因此所有声音都会计入。请先登记。</translation>
    </message>
    <message>
        <source>The participants {codes} differ in case or spaces only: see whether they are one person.</source>
        <translation>被试编号 {codes} 只有大小写或空格不同：请确认是否为同一人。</translation>
    </message>
    <message>
        <source>The path of the folder {folder} is too long for the engine&apos;s socket.</source>
        <translation>文件夹 {folder} 的路径对引擎的套接字来说太长。</translation>
    </message>
    <message>
        <source>The personal model does not vote without {names}.</source>
        <translation>缺少 {names} 时，个人模型不参与表决。</translation>
    </message>
    <message>
        <source>The personal model still measures against the rest of its calibration: record a rest.</source>
        <translation>个人模型仍以校准时的静息为基准：请录制一段静息。</translation>
    </message>
    <message>
        <source>The personal model waits for {seconds:.0f} s without a loss.</source>
        <translation>个人模型需等待 {seconds:.0f} 秒无丢失。</translation>
    </message>
    <message>
        <source>The personal model {name} does not take {samples} samples of {count} channels.</source>
        <translation>个人模型 {name} 不接受 {count} 通道、{samples} 个采样点的输入。</translation>
    </message>
    <message>
        <source>The personal model {name} is shown but does not vote: it was not admitted (p = {p:.3f}, {clips} clips).</source>
        <translation>个人模型 {name} 仅显示，不参与判断：未获认可（p = {p:.3f}，{clips} 个片段）。</translation>
    </message>
    <message>
        <source>The personal model {name} is shown but does not vote: {classes} are neither valence nor arousal.</source>
        <translation>个人模型 {name} 仅显示，不参与判断：{classes} 既非效价也非唤醒度。</translation>
    </message>
    <message>
        <source>The personal model {name} votes on {axes}: {score:.0%} of {clips} held-out clips, p = {p:.3f}; muscle alone {muscle:.0%}.</source>
        <translation>个人模型 {name} 参与判断 {axes}：留出的 {clips} 个片段中正确 {score:.0%}，p = {p:.3f}；仅肌电 {muscle:.0%}。</translation>
    </message>
    <message>
        <source>The personal model {name} was made at {needed:.0f} Hz; this stream has {rate:.0f} Hz.</source>
        <translation>个人模型 {name} 按 {needed:.0f} Hz 建立；此数据流为 {rate:.0f} Hz。</translation>
    </message>
    <message>
        <source>The personal model {name} was made with {needed}; this stream has {there}.</source>
        <translation>个人模型 {name} 按 {needed} 建立；此数据流为 {there}。</translation>
    </message>
    <message>
        <source>The picture is dark: add light, or open the camera&apos;s shutter.</source>
        <translation>画面过暗：请增加光线，或打开镜头盖。</translation>
    </message>
    <message>
        <source>The picture is not 8-bit BGR but {kind} of shape {shape}.</source>
        <translation>画面不是 8 位 BGR，而是形状为 {shape} 的 {kind}。</translation>
    </message>
    <message>
        <source>The port or Bluetooth adapter of {device} cannot be opened.</source>
        <translation>无法打开 {device} 的端口或蓝牙适配器。</translation>
    </message>
    <message>
        <source>The recording cannot be played: {why}</source>
        <translation>无法播放该录制：{why}</translation>
    </message>
    <message>
        <source>The recording could not be begun ({error}).</source>
        <translation>无法开始录制（{error}）。</translation>
    </message>
    <message>
        <source>The recording has nothing for these tables: {names}.</source>
        <translation>录制中没有可用于以下表的内容：{names}。</translation>
    </message>
    <message>
        <source>The recording itself was not changed.</source>
        <translation>录制本身没有更改。</translation>
    </message>
    <message>
        <source>The recording was ended in good order: the disk of {folder} is full.</source>
        <translation>录制已正常结束：{folder} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>The recording was not ended: it is read up to where it stops.</source>
        <translation>录制没有结束：读取到其中断之处。</translation>
    </message>
    <message>
        <source>The recording {folder} cannot be begun ({why}).</source>
        <translation>无法开始录制 {folder}（{why}）。</translation>
    </message>
    <message>
        <source>The recording {folder} could not be verified ({why}). Run emoscope verify.</source>
        <translation>无法核验录制 {folder}（{why}）。请运行 emoscope verify。</translation>
    </message>
    <message>
        <source>The recording {folder} could not be verified in time. Run emoscope verify.</source>
        <translation>未能及时核验录制 {folder}。请运行 emoscope verify。</translation>
    </message>
    <message>
        <source>The recording {folder} has been removed. Stop, and record to another folder.</source>
        <translation>录制文件夹 {folder} 已被删除。请停止，并录制到其他文件夹。</translation>
    </message>
    <message>
        <source>The recording {folder} has gone on without a window since {since}. It goes on, with the devices and settings that it was begun with.</source>
        <translation>自 {since} 起，录制 {folder} 在没有窗口的情况下继续进行。它仍将继续，使用开始时的设备和设置。</translation>
    </message>
    <message>
        <source>The recording {folder} has its end already: there is an end.json.</source>
        <translation>录制 {folder} 已经结束：已有 end.json。</translation>
    </message>
    <message>
        <source>The recording {folder} has its end now. Lost at most: {lost}.</source>
        <translation>录制 {folder} 现已补上结尾。最多丢失：{lost}。</translation>
    </message>
    <message>
        <source>The recording {folder} has no participant&apos;s code, which BIDS needs.</source>
        <translation>录制 {folder} 没有 BIDS 所需的被试编号。</translation>
    </message>
    <message>
        <source>The recording {folder} has no {kind}.</source>
        <translation>录制 {folder} 中没有 {kind}。</translation>
    </message>
    <message>
        <source>The recording {folder} has no {part}.</source>
        <translation>录制 {folder} 中没有{part}。</translation>
    </message>
    <message>
        <source>The recording {folder} is damaged.</source>
        <translation>录制 {folder} 已损坏。</translation>
    </message>
    <message>
        <source>The recording {folder} is good as far as a quick look tells: {share:.0%} of its bytes were checked. emoscope verify checks the rest.</source>
        <translation>快速检查未发现录制 {folder} 有问题：已检查 {share:.0%} 的字节。emoscope verify 会检查其余部分。</translation>
    </message>
    <message>
        <source>The recording {folder} is good: nothing is missing, and every byte is as written.</source>
        <translation>录制 {folder} 完好：没有缺失，每个字节都与写入时一致。</translation>
    </message>
    <message>
        <source>The recording {folder} is of an unknown format ({version}).</source>
        <translation>录制 {folder} 的格式未知（{version}）。</translation>
    </message>
    <message>
        <source>The recording {folder} is of format {version}, this program reads up to {known}.</source>
        <translation>录制 {folder} 的格式为 {version}，本程序最高可读 {known}。</translation>
    </message>
    <message>
        <source>The recording {folder} is usable, with losses.</source>
        <translation>录制 {folder} 可用，但有丢失。</translation>
    </message>
    <message>
        <source>The recording {folder} still goes on: another program writes it.</source>
        <translation>录制 {folder} 仍在进行：另一个程序正在写入。</translation>
    </message>
    <message>
        <source>The recording {folder} was not ended in good order; its data are there. Run: emoscope recover</source>
        <translation>录制 {folder} 未正常结束；其数据仍在。请运行：emoscope recover</translation>
    </message>
    <message>
        <source>The recording {folder} was not ended, or its end.json is damaged.</source>
        <translation>录制 {folder} 未结束，或其 end.json 已损坏。</translation>
    </message>
    <message>
        <source>The report could not be written ({error}).</source>
        <translation>无法写入报告（{error}）。</translation>
    </message>
    <message>
        <source>The report {file} cannot be written ({why}).</source>
        <translation>无法写入报告 {file}（{why}）。</translation>
    </message>
    <message>
        <source>The report {file} could not be laid out.</source>
        <translation>无法排版报告 {file}。</translation>
    </message>
    <message>
        <source>The review window could not be started. Run: emoscope review</source>
        <translation>无法启动回看窗口。请运行：emoscope review</translation>
    </message>
    <message>
        <source>The samples of {path} are missing: there is no {data} beside it.</source>
        <translation>缺少 {path} 的采样数据：旁边没有 {data}。</translation>
    </message>
    <message>
        <source>The samples were overwritten while read.</source>
        <translation>样本在读取时被覆盖。</translation>
    </message>
    <message>
        <source>The scheduler {address} has no worker left; this waits for one. Ctrl+C ends it.</source>
        <translation>调度器 {address} 已没有工作进程；正在等待。按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>The scheduler {address} has no workers.</source>
        <translation>调度器 {address} 没有工作进程。</translation>
    </message>
    <message>
        <source>The scheduler {address} is gone.</source>
        <translation>与调度器 {address} 的连接已断开。</translation>
    </message>
    <message>
        <source>The serial port of {device} does not work.</source>
        <translation>{device} 的串口不工作。</translation>
    </message>
    <message>
        <source>The session could not be started ({error}).</source>
        <translation>无法启动会话（{error}）。</translation>
    </message>
    <message>
        <source>The session has gone on without a window since {since}.</source>
        <translation>自 {since} 起，会话在没有窗口的情况下继续进行。</translation>
    </message>
    <message>
        <source>The session {session} of participant {code} is in the dataset already.</source>
        <translation>数据集中已有被试 {code} 的会话 {session}。</translation>
    </message>
    <message>
        <source>The settings are {allowed}.</source>
        <translation>可用设置：{allowed}。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {why} Emoscope starts with its defaults; the damaged one is kept as {kept}.</source>
        <translation>设置文件已损坏：{why}Emoscope 以默认设置启动；损坏的文件保存为 {kept}。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {why} The last good one is back; the damaged one is kept as {kept}.</source>
        <translation>设置文件已损坏：{why}已恢复上一个完好的文件；损坏的文件保存为 {kept}。</translation>
    </message>
    <message>
        <source>The sound cannot be played ({why}).</source>
        <translation>无法播放声音（{why}）。</translation>
    </message>
    <message>
        <source>The sound comes at {rate:.0f} Hz, the voice model needs {needed} Hz.</source>
        <translation>声音采样率为 {rate:.0f} Hz，语音模型需要 {needed} Hz。</translation>
    </message>
    <message>
        <source>The sound holds values that are not numbers: choose the microphone again.</source>
        <translation>声音含有非数值：请重新选择麦克风。</translation>
    </message>
    <message>
        <source>The sound output does not play any more.</source>
        <translation>声音输出已停止播放。</translation>
    </message>
    <message>
        <source>The sound system could not be started ({error}).</source>
        <translation>无法启动声音系统（{error}）。</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>声音系统没有响应。</translation>
    </message>
    <message>
        <source>The sound system has closed {device}.</source>
        <translation>声音系统已关闭 {device}。</translation>
    </message>
    <message>
        <source>The sound system has no default microphone.</source>
        <translation>声音系统没有默认麦克风。</translation>
    </message>
    <message>
        <source>The stream of {device} broke off.</source>
        <translation>{device} 的数据流中断。</translation>
    </message>
    <message>
        <source>The table eeg holds samples as captured, which features only leaves out.</source>
        <translation>表 eeg 含有采集的原始样本，而“仅特征”不包含原始样本。</translation>
    </message>
    <message>
        <source>The table {file} cannot be imported ({why}).</source>
        <translation>无法导入表 {file}（{why}）。</translation>
    </message>
    <message>
        <source>The unit of {names} is not known; it is taken as µV.</source>
        <translation>{names} 的单位未知；按 µV 处理。</translation>
    </message>
    <message>
        <source>The validity model {name} cannot be loaded ({error}).</source>
        <translation>有效性模型 {name} 无法加载（{error}）。</translation>
    </message>
    <message>
        <source>The verdict could not be kept in {folder} ({why}). Make room there.</source>
        <translation>核验结果无法保存到 {folder}（{why}）。请在那里腾出空间。</translation>
    </message>
    <message>
        <source>The voice is judged by its prosody alone: arousal, and no emotion.</source>
        <translation type="vanished">仅凭韵律判断声音：只给出唤醒度，不给出情绪。</translation>
    </message>
    <message>
        <source>The voice is judged by the smaller model, which is right less often.</source>
        <translation>语音由较小的模型判断，其正确率较低。</translation>
    </message>
    <message>
        <source>The voice is not enrolled: {seconds:.0f} s of speech were heard, {needed:.0f} s are needed. Let the participant speak and try again.</source>
        <translation>声音未登记：只听到 {seconds:.0f} 秒语音，需要 {needed:.0f} 秒。请让被试说话后重试。</translation>
    </message>
    <message>
        <source>The voice model&apos;s head {name} cannot be loaded ({error}).</source>
        <translation>无法加载语音模型的输出层 {name}（{error}）。</translation>
    </message>
    <message>
        <source>The wall clock ran {ppm:+.1f} ppm against it over {seconds:.0f} s; its largest step was {step:.1f} ms. No time of the recording depends on the wall clock.</source>
        <translation>系统时钟在 {seconds:.0f} s 内相对它的漂移为 {ppm:+.1f} ppm；最大跳变为 {step:.1f} ms。录制的时间均不依赖系统时钟。</translation>
    </message>
    <message>
        <source>The wall clock was set by {ms:.0f} ms meanwhile; no time of the recording depends on it.</source>
        <translation>期间系统时钟被调整了 {ms:.0f} 毫秒；录制的时间不受其影响。</translation>
    </message>
    <message>
        <source>The wall clock&apos;s drift is not known.</source>
        <translation>系统时钟的漂移未知。</translation>
    </message>
    <message>
        <source>The worker failed ({error}).</source>
        <translation>工作进程出错（{error}）。</translation>
    </message>
    <message>
        <source>The worker {where} was lost.</source>
        <translation>与工作进程 {where} 的连接已断开。</translation>
    </message>
    <message>
        <source>The worker {worker} cannot do it ({why}).</source>
        <translation>工作进程 {worker} 无法执行（{why}）。</translation>
    </message>
    <message>
        <source>The worker {worker} does not see {folder}.</source>
        <translation>工作进程 {worker} 看不到 {folder}。</translation>
    </message>
    <message>
        <source>The worker {worker} has Emoscope {theirs}, this is {ours}.</source>
        <translation>工作进程 {worker} 的 Emoscope 为 {theirs}，这里为 {ours}。</translation>
    </message>
    <message>
        <source>The {modality} model is not to be had.</source>
        <translation>无法使用 {modality} 的模型。</translation>
    </message>
    <message>
        <source>The {modality} model is {mine} here, not {theirs} with the same files.</source>
        <translation>这里 {modality} 的模型是 {mine}，而不是文件相同的 {theirs}。</translation>
    </message>
    <message>
        <source>There is a model {key} already.</source>
        <translation>已有模型 {key}。</translation>
    </message>
    <message>
        <source>There is a rater {other} already; {code} would be taken for the same.</source>
        <translation>已有评定者 {other}；{code} 会被当作同一人。</translation>
    </message>
    <message>
        <source>There is no EEG board called {board}.</source>
        <translation>没有名为 {board} 的脑电采集板。</translation>
    </message>
    <message>
        <source>There is no EEG in it: events are in beh.</source>
        <translation>其中没有脑电：事件在 beh 中。</translation>
    </message>
    <message>
        <source>There is no EEG in the recording {folder}.</source>
        <translation>录制 {folder} 中没有脑电。</translation>
    </message>
    <message>
        <source>There is no EEG in the recording; no table of it.</source>
        <translation>录制中没有脑电；不生成该表。</translation>
    </message>
    <message>
        <source>There is no annotation {id} of the rater {rater}.</source>
        <translation>评定者 {rater} 没有标注 {id}。</translation>
    </message>
    <message>
        <source>There is no answer in this recording.</source>
        <translation>该录制中没有结论。</translation>
    </message>
    <message>
        <source>There is no face where you clicked. Click on a face.</source>
        <translation>点击处没有人脸。请点击人脸。</translation>
    </message>
    <message>
        <source>There is no face.model {value}. Choose one of {known}.</source>
        <translation>没有名为 {value} 的 face.model。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no fusion calibration {path}.</source>
        <translation>没有融合校准文件 {path}。</translation>
    </message>
    <message>
        <source>There is no fusion rule {name}.</source>
        <translation>没有融合规则 {name}。</translation>
    </message>
    <message>
        <source>There is no fusion.{name} {value}. Choose one of {known}.</source>
        <translation>没有 fusion.{name} {value}。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no language {v} in Emoscope.</source>
        <translation>Emoscope 没有语言 {v}。</translation>
    </message>
    <message>
        <source>There is no learned fusion {path}.</source>
        <translation>没有学习得到的融合{path}。</translation>
    </message>
    <message>
        <source>There is no model {name}.</source>
        <translation>没有模型 {name}。</translation>
    </message>
    <message>
        <source>There is no recording in {folder}.</source>
        <translation>{folder} 中没有录制。</translation>
    </message>
    <message>
        <source>There is no setting {name}.</source>
        <translation>没有设置项 {name}。</translation>
    </message>
    <message>
        <source>There is no signals.xdf in the recording {folder}.</source>
        <translation>录制 {folder} 中没有 signals.xdf。</translation>
    </message>
    <message>
        <source>There is no sound output here.</source>
        <translation>此处没有声音输出。</translation>
    </message>
    <message>
        <source>There is no table {name}.</source>
        <translation>没有名为 {name} 的表。</translation>
    </message>
    <message>
        <source>There is {names}. Plug it in or choose another; Emoscope keeps looking.</source>
        <translation>现有 {names}。请插入或另选；Emoscope 会继续查找。</translation>
    </message>
    <message>
        <source>These are known: {known}.</source>
        <translation>已知的有：{known}。</translation>
    </message>
    <message>
        <source>These can be evaluated: face, speech, a personal EEG model, and models that were added.</source>
        <translation>可评估的有：face、speech、个人 EEG 模型以及添加的模型。</translation>
    </message>
    <message>
        <source>This account may not open {device} ({path}).</source>
        <translation>此账户无权打开 {device}（{path}）。</translation>
    </message>
    <message>
        <source>This calibration does not hold the rule {rule}. Make one with emoscope fuse --save, or choose another rule.</source>
        <translation>该校准不含规则 {rule}。请用 emoscope fuse --save 生成，或选择其他规则。</translation>
    </message>
    <message>
        <source>This computer has a model of that name with other files: its card is not shown, because it may not hold for the one that was used.</source>
        <translation>本机有同名但文件不同的模型：不显示其模型卡，因为它可能不适用于当时所用的模型。</translation>
    </message>
    <message>
        <source>This computer has no card of that model: its figures and limits are not shown.</source>
        <translation>本机没有该模型的模型卡：不显示其指标和局限。</translation>
    </message>
    <message>
        <source>This face model has no calibration on a neutral face.</source>
        <translation>该面部模型没有中性表情校准。</translation>
    </message>
    <message>
        <source>This looks unlike the faces that the model knows ({share:.0%} valid): is it covered, or lit from one side?</source>
        <translation>这与模型所知的面部不同（有效性 {share:.0%}）：是否被遮挡，或单侧受光？</translation>
    </message>
    <message>
        <source>This sounds unlike the voices that the voice model knows ({share:.0%} familiar).</source>
        <translation>这段声音与语音模型所熟悉的声音不像（熟悉度 {share:.0%}）。</translation>
    </message>
    <message>
        <source>This voice model cannot tell one voice from another.</source>
        <translation>该语音模型无法区分不同的声音。</translation>
    </message>
    <message>
        <source>This voice model does not learn how the participant usually sounds.</source>
        <translation>此语音模型不会学习被试平时的声音。</translation>
    </message>
    <message>
        <source>This window was too slow for {count} answers. They were not lost: the engine had them, and a recording holds them.</source>
        <translation>此窗口太慢，未能显示 {count} 个结论。它们没有丢失：引擎已收到，录制时也会保存。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time and synchronisation</source>
        <translation>时间与同步</translation>
    </message>
    <message>
        <source>Time: an answer stands until the next one, at most 1 s; a new one is due at least every half second. Longer pauses count as no answer.</source>
        <translation>时间：每个结论持续到下一个结论，最长 1 s；至少每半秒应有一个新结论。更长的停顿记为无结论。</translation>
    </message>
    <message>
        <source>Timelines have one column for each step in width. A column shows the mean; whatever touches it, however short, is drawn: losses and gaps are never averaged away.</source>
        <translation>时间轴在横向上每一步对应一列，每列显示均值；凡是触及该列的丢失和间断，无论多短都会画出，从不被平均掉。</translation>
    </message>
    <message>
        <source>Times of the samples, in seconds since the beginning</source>
        <translation>样本的时间，以录制开始后的秒数计</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>太迟</translation>
    </message>
    <message>
        <source>Too old after (s)</source>
        <translation>过期时间（s）</translation>
    </message>
    <message>
        <source>Took part from</source>
        <translation>参与起始</translation>
    </message>
    <message>
        <source>Train it anew for this model, or choose another fusion rule.</source>
        <translation>请为此模型重新训练，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Train it anew, or set fusion.learned to nothing.</source>
        <translation>请重新训练，或清空 fusion.learned。</translation>
    </message>
    <message>
        <source>Train one on your own recordings and name its card as fusion.learned, or choose another fusion rule.</source>
        <translation>请用自己的记录训练一个，并在 fusion.learned 中写明其卡片，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>训练好的网络</translation>
    </message>
    <message>
        <source>Two of the models {models} are for {modality}.</source>
        <translation>{models} 中有两个模型都用于{modality}。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again; Emoscope keeps trying.</source>
        <translation>请拔出后重新插入；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Update BrainFlow, or choose another board.</source>
        <translation>请更新 BrainFlow，或选择其他采集板。</translation>
    </message>
    <message>
        <source>Update Emoscope.</source>
        <translation>请更新 Emoscope。</translation>
    </message>
    <message>
        <source>Use another connection of the same headset, or another computer.</source>
        <translation>请使用同一头戴设备的其他连接方式，或换一台计算机。</translation>
    </message>
    <message>
        <source>Use letters and digits only, without spaces.</source>
        <translation>请只使用字母和数字，不含空格。</translation>
    </message>
    <message>
        <source>Use that one, or a newer one.</source>
        <translation>请使用那个版本或更新的版本。</translation>
    </message>
    <message>
        <source>Use that window, or close it; a second one for other devices: emoscope --one-process</source>
        <translation>请使用那个窗口，或将其关闭；若要为其他设备再开一个：emoscope --one-process</translation>
    </message>
    <message>
        <source>Use the HTML file.</source>
        <translation>请使用 HTML 文件。</translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits, spaces, - and _.</source>
        <translation>请使用最多 64 个字母、数字、空格、- 和 _。</translation>
    </message>
    <message>
        <source>Use {other}, or a code that differs in more than its case.</source>
        <translation>请使用 {other}，或使用不仅仅是大小写不同的编号。</translation>
    </message>
    <message>
        <source>Valence</source>
        <translation>效价</translation>
    </message>
    <message>
        <source>Valence and arousal over time, from -1 to 1, with their spread.</source>
        <translation>效价与唤醒度随时间的变化，从 -1 到 1，附离散程度。</translation>
    </message>
    <message>
        <source>Valence and arousal over time, from -1 to 1.</source>
        <translation>效价与唤醒度随时间的变化，从 -1 到 1。</translation>
    </message>
    <message>
        <source>Valence and arousal, -1 to 1: mean with its 95 % interval</source>
        <translation>效价与唤醒度，-1 到 1：均值及其 95 % 置信区间</translation>
    </message>
    <message>
        <source>Valence and arousal: mean over the time in which there is one, and a 95 % interval of that mean by batch means: batches of 10 s are taken as independent, with Student&apos;s t. Without an interval the block had fewer than four such batches. The interval speaks of how much the values wandered, not of the models&apos; errors: their own spread (SD) stands beside it.</source>
        <translation>效价与唤醒度：在有值的时间内的均值，以及用批均值法得到的该均值的 95 % 置信区间：将每 10 s 一批视为相互独立，采用 Student t 分布。没有区间的区段，其批数少于四。区间反映数值波动的大小，而不是模型的误差：模型自身的离散程度（SD）列在旁边。</translation>
    </message>
    <message>
        <source>Validity: mean over the time with answers of how far the modality could be believed, 0 to 1; 0 while it was invalid, old or absent. Voted: share of that time in which it had a weight.</source>
        <translation>有效度：在有结论的时间内，该模态可信程度的均值，0 到 1；无效、过期或缺失时记为 0。参与判断：其权重不为零的时间所占的比例。</translation>
    </message>
    <message>
        <source>Values are missing at {name}.</source>
        <translation>{name} 缺少数值。</translation>
    </message>
    <message>
        <source>Wait a moment and start again; if that does not help: emoscope engine stop --force</source>
        <translation>请稍候，然后重新开始；若无效：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>Wait for it, or choose another folder.</source>
        <translation>请等待其完成，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Wait; it comes back by itself.</source>
        <translation>请稍候；会自行恢复。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight (area) and validity (line) of each modality, 0 to 1.</source>
        <translation>各模态的权重（面积）与有效度（线），0 到 1。</translation>
    </message>
    <message>
        <source>Weight (area) and validity (line) of each modality, and where it did not count.</source>
        <translation>各模态的权重（面积）与有效度（线），以及未计入的时间。</translation>
    </message>
    <message>
        <source>What each modality brought</source>
        <translation>各模态的贡献</translation>
    </message>
    <message>
        <source>What the operator asked of the models</source>
        <translation>操作者对模型的操作</translation>
    </message>
    <message>
        <source>What these labels mean, and do not mean</source>
        <translation>这些标签说明什么，不说明什么</translation>
    </message>
    <message>
        <source>When samples of each stream came, when its device had a fault, losses.</source>
        <translation>各数据流样本到达的时间、设备出现故障的时间、丢失。</translation>
    </message>
    <message>
        <source>When samples of each stream came.</source>
        <translation>各数据流样本到达的时间。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>丢失处</translation>
    </message>
    <message>
        <source>Whether the fusion holds for the recorded model {model} cannot be told: it is not here.</source>
        <translation>无法判断融合是否适用于录制时所用的模型 {model}：本机没有该模型。</translation>
    </message>
    <message>
        <source>While it was recorded: {failure}</source>
        <translation>录制期间：{failure}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>With a checksum</source>
        <translation>有校验和</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>有依据</translation>
    </message>
    <message>
        <source>With evidence, no evidence, no answer: shares of the block&apos;s whole time.</source>
        <translation>有依据、无依据、无结论：占区段总时间的比例。</translation>
    </message>
    <message>
        <source>Write each setting once, as in cyton:serial_port=COM3,latency=0.02.</source>
        <translation>每项设置只写一次，如 cyton:serial_port=COM3,latency=0.02。</translation>
    </message>
    <message>
        <source>Write the results elsewhere: a recording is never changed.</source>
        <translation>请将结果写到别处：录制从不更改。</translation>
    </message>
    <message>
        <source>Writing tables.</source>
        <translation>正在写入表。</translation>
    </message>
    <message>
        <source>Writing the EEG.</source>
        <translation>正在写入脑电。</translation>
    </message>
    <message>
        <source>Writing the sound.</source>
        <translation>正在写入声音。</translation>
    </message>
    <message>
        <source>Written {when}.</source>
        <translation>生成于 {when}。</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>已写入。</translation>
    </message>
    <message>
        <source>XDF holds EEG as it was captured, which features only leaves out.</source>
        <translation>XDF 含有采集的原始脑电，而“仅特征”不包含原始脑电。</translation>
    </message>
    <message>
        <source>a label set has 1 to 36 labels, and as many keys</source>
        <translation>标签集应有 1 至 36 个标签，按键数与之相同</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>and {count} rarer reasons</source>
        <translation>以及 {count} 个较少见的原因</translation>
    </message>
    <message>
        <source>arousal</source>
        <translation>唤醒度</translation>
    </message>
    <message>
        <source>before the first marker</source>
        <translation>首个标记之前</translation>
    </message>
    <message>
        <source>before the first sample</source>
        <translation>首个样本之前</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>data orientation</source>
        <translation>数据排列方式</translation>
    </message>
    <message>
        <source>did not come from the device</source>
        <translation>设备未送达</translation>
    </message>
    <message>
        <source>docs/models-format.md says what they need.</source>
        <translation>docs/models-format.md 说明了所需内容。</translation>
    </message>
    <message>
        <source>eeg.mains must be 0, 50 or 60, not {value}.</source>
        <translation>eeg.mains 须为 0、50 或 60，不能是 {value}。</translation>
    </message>
    <message>
        <source>emoscope annotations lists who did.</source>
        <translation>emoscope annotations 会列出标注过的评定者。</translation>
    </message>
    <message>
        <source>emoscope verify tells how it stands.</source>
        <translation>emoscope verify 会说明其状况。</translation>
    </message>
    <message>
        <source>end.json is damaged: how it ended is not known.</source>
        <translation>end.json 已损坏：无法得知如何结束。</translation>
    </message>
    <message>
        <source>fusion needs a value for each of face, speech and eeg.</source>
        <translation>fusion 须为 face、speech 和 eeg 各给一个值。</translation>
    </message>
    <message>
        <source>fusion.bands cannot be had with fusion.rule {rule}: it has a memory.</source>
        <translation>fusion.rule {rule} 带有记忆，不能同时使用 fusion.bands。</translation>
    </message>
    <message>
        <source>fusion.mode stable cannot be had with fusion.rule {rule}, only with {known}.</source>
        <translation>fusion.mode stable 不能与 fusion.rule {rule} 同用，只能与 {known} 同用。</translation>
    </message>
    <message>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>impossible times</source>
        <translation>时间不可能</translation>
    </message>
    <message>
        <source>in the program: {where}</source>
        <translation>程序中：{where}</translation>
    </message>
    <message>
        <source>in {share:.0f} % of the time with answers</source>
        <translation>占有结论时间的 {share:.0f} %</translation>
    </message>
    <message>
        <source>it has become shorter</source>
        <translation>文件已变短</translation>
    </message>
    <message>
        <source>it has no files</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>it is cut off, and stored channel after channel</source>
        <translation>被截断，且按通道依次存储</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>it is larger than any work of a rater</source>
        <translation>其大小超过任何评定者可能完成的工作量</translation>
    </message>
    <message>
        <source>it is not TOML: {error}</source>
        <translation>不是 TOML 格式：{error}</translation>
    </message>
    <message>
        <source>it is not XDF</source>
        <translation>不是 XDF</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>its first line is not that of a rater&apos;s annotations</source>
        <translation>其首行不是评定者标注文件的首行</translation>
    </message>
    <message>
        <source>its format {version} is not known</source>
        <translation>其格式 {version} 未知</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>models.shadow cannot have {value}: it votes, or is there twice.</source>
        <translation>models.shadow 不能含有 {value}：它在投票，或重复出现。</translation>
    </message>
    <message>
        <source>models.suppressed must hold entries such as face:disgust, not {value}.</source>
        <translation>models.suppressed 的条目须形如 face:disgust，而不是 {value}。</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>most lines are not rows of numbers</source>
        <translation>大多数行不是数字</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>name must be text</source>
        <translation>name 须为文本</translation>
    </message>
    <message>
        <source>never: its answers are shown and decide nothing</source>
        <translation>从未参与：其判断仅显示，不起决定作用</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>no sample rate</source>
        <translation>无采样率</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>无采样点</translation>
    </message>
    <message>
        <source>no whole data record</source>
        <translation>无完整数据记录</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not believed</source>
        <translation>不可信</translation>
    </message>
    <message>
        <source>not flowing</source>
        <translation>无数据流</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing came, and no loss was counted</source>
        <translation>没有数据到达，但未计为丢失</translation>
    </message>
    <message>
        <source>number of channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>number of samples</source>
        <translation>采样点数</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>old or absent</source>
        <translation>过期或缺失</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>rater {code}</source>
        <translation>评定者 {code}</translation>
    </message>
    <message>
        <source>record length</source>
        <translation>记录长度</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>sampling interval</source>
        <translation>采样间隔</translation>
    </message>
    <message>
        <source>session.json cannot be understood.</source>
        <translation>无法理解 session.json。</translation>
    </message>
    <message>
        <source>session.json is missing or damaged: settings are not known.</source>
        <translation>session.json 缺失或损坏：设置未知。</translation>
    </message>
    <message>
        <source>shown, no vote</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>signal headers</source>
        <translation>信号头</translation>
    </message>
    <message>
        <source>signals.xdf ends in the middle of an entry, of {bytes} bytes.</source>
        <translation>signals.xdf 在一个 {bytes} 字节的条目中间结束。</translation>
    </message>
    <message>
        <source>single frames, every {hop:g} s</source>
        <translation>单帧，每 {hop:g} s 一次</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>stream {name}</source>
        <translation>数据流 {name}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the EEG stream has no samples</source>
        <translation>脑电数据流没有采样点</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>the card itself</source>
        <translation>模型卡本身</translation>
    </message>
    <message>
        <source>the key {key} is there twice</source>
        <translation>按键 {key} 重复</translation>
    </message>
    <message>
        <source>the label {label} is there twice</source>
        <translation>标签 {label} 重复</translation>
    </message>
    <message>
        <source>the same for all seven classes</source>
        <translation>七个类别相同</translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <translation>没有设置项 {name}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>up to {seconds:.0f} s</source>
        <translation>最长 {seconds:.0f} s</translation>
    </message>
    <message>
        <source>used</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>valence</source>
        <translation>效价</translation>
    </message>
    <message>
        <source>video: from picture {number} of segment {segment} on, pictures and times do not belong together.</source>
        <translation>视频：从第 {segment} 段第 {number} 幅画面起，画面与时间不对应。</translation>
    </message>
    <message>
        <source>whole recording</source>
        <translation>整个录制</translation>
    </message>
    <message>
        <source>window.theme must be dark or light, not {v}.</source>
        <translation>window.theme 须为 dark 或 light，不能是 {v}。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yes, DEMO</source>
        <translation>是，演示</translation>
    </message>
    <message>
        <source>{count} annotations of single instants are not summed up.</source>
        <translation>有 {count} 个针对单一时刻的标注未汇总。</translation>
    </message>
    <message>
        <source>{count} answers could not be read; they are left out.</source>
        <translation>有 {count} 个结论无法读取，已略去。</translation>
    </message>
    <message>
        <source>{count} entries could not be read; they are left out.</source>
        <translation>有 {count} 条记录无法读取，已略去。</translation>
    </message>
    <message>
        <source>{count} entries could not be written when a file failed.</source>
        <translation>文件出错时有 {count} 条记录未能写入。</translation>
    </message>
    <message>
        <source>{count} estimates have classes that the recording does not describe: they are left out of the tables.</source>
        <translation>有 {count} 个估计的类别在录制中没有说明：未写入表中。</translation>
    </message>
    <message>
        <source>{count} gap(s), at least {seconds:.1f} s together.</source>
        <translation>{count} 处间断，共至少 {seconds:.1f} s。</translation>
    </message>
    <message>
        <source>{count} gap(s), {seconds:.1f} s together.</source>
        <translation>{count} 处间断，共 {seconds:.1f} s。</translation>
    </message>
    <message>
        <source>{count} line(s) are damaged and left out.</source>
        <translation>{count} 行已损坏并略去。</translation>
    </message>
    <message>
        <source>{count} more electrodes are bad.</source>
        <translation>另有 {count} 个电极不良。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are bad (limit {limit:.0%}): {names}.</source>
        <translation>{all} 个电极中有 {count} 个不良（限值 {limit:.0%}）：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are bad: {names}.</source>
        <translation type="vanished">{all} 个电极中有 {count} 个不良：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are railed or flat (limit {limit:.0%}): {names}.</source>
        <translation>{all} 个电极中有 {count} 个饱和或无信号（限值 {limit:.0%}）：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} electrodes are railed or flat: {names}.</source>
        <translation type="vanished">{all} 个电极中有 {count} 个饱和或平直：{names}。</translation>
    </message>
    <message>
        <source>{count} recordings in {parent} were not ended in good order; their data are there. The newest: {folder}. Run: emoscope recover</source>
        <translation>{parent} 中有 {count} 个录制未正常结束；其数据仍在。最新的是 {folder}。请运行：emoscope recover</translation>
    </message>
    <message>
        <source>{count} rows of {file} cannot be annotations; nothing was imported.</source>
        <translation>{file} 中有 {count} 行不能作为标注；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{count} samples could not be recorded.</source>
        <translation>有 {count} 个样本未能录制。</translation>
    </message>
    <message>
        <source>{count} samples of EEG have other channels than the first: they are left out of the table.</source>
        <translation>有 {count} 个脑电样本的通道与开头的不同：未写入表中。</translation>
    </message>
    <message>
        <source>{count} samples of EEG were recorded and cannot be read.</source>
        <translation>有 {count} 个脑电样本已录制，但无法读取。</translation>
    </message>
    <message>
        <source>{device} ({path}) is not a camera that gives pictures.</source>
        <translation>{device}（{path}）不是能提供画面的摄像头。</translation>
    </message>
    <message>
        <source>{device} ({path}) is there but does not open: another program probably uses it.</source>
        <translation>{device}（{path}）存在但打不开：可能被其他程序占用。</translation>
    </message>
    <message>
        <source>{device} answers, but gives no pictures.</source>
        <translation>{device} 有响应，但没有画面。</translation>
    </message>
    <message>
        <source>{device} answers, but not as such a board should.</source>
        <translation>{device} 有响应，但不像所选的采集板。</translation>
    </message>
    <message>
        <source>{device} cannot be had: another program uses it, or it was unplugged.</source>
        <translation>无法使用 {device}：被其他程序占用，或已拔出。</translation>
    </message>
    <message>
        <source>{device} cannot be reached ({problem}).</source>
        <translation>无法连接 {device}（{problem}）。</translation>
    </message>
    <message>
        <source>{device} cannot be written to.</source>
        <translation>无法写入 {device}。</translation>
    </message>
    <message>
        <source>{device} cannot give pictures of size {size}.</source>
        <translation>{device} 无法提供尺寸为 {size} 的画面。</translation>
    </message>
    <message>
        <source>{device} cannot give {rate} pictures a second.</source>
        <translation>{device} 无法每秒提供 {rate} 帧。</translation>
    </message>
    <message>
        <source>{device} cannot have a latency of {latency} s.</source>
        <translation>{device} 的延迟不能为 {latency} s。</translation>
    </message>
    <message>
        <source>{device} cannot play sound ({error}).</source>
        <translation>{device} 无法播放声音（{error}）。</translation>
    </message>
    <message>
        <source>{device} could not be opened ({error}).</source>
        <translation>无法打开 {device}（{error}）。</translation>
    </message>
    <message>
        <source>{device} delivers exact silence. Check its mute switch, lid and input volume.</source>
        <translation>{device} 完全无声。请检查静音开关、盖板和输入音量。</translation>
    </message>
    <message>
        <source>{device} delivers samples in the wrong order.</source>
        <translation>{device} 的样本顺序错误。</translation>
    </message>
    <message>
        <source>{device} does not accept its settings, or no such device answers to them.</source>
        <translation>{device} 不接受其设置，或没有设备响应该设置。</translation>
    </message>
    <message>
        <source>{device} does not answer.</source>
        <translation>{device} 没有响应。</translation>
    </message>
    <message>
        <source>{device} failed inside Emoscope ({error}). Stop and start again, and please report the log.</source>
        <translation>{device} 在 Emoscope 内部出错（{error}）。请停止后重新开始，并提交日志。</translation>
    </message>
    <message>
        <source>{device} failed inside its driver ({error}).</source>
        <translation>{device} 的驱动内部出错（{error}）。</translation>
    </message>
    <message>
        <source>{device} gives pictures that are neither colour nor grey with 8 bits ({shape} {dtype}).</source>
        <translation>{device} 的画面既非 8 位彩色也非 8 位灰度（{shape} {dtype}）。</translation>
    </message>
    <message>
        <source>{device} has been unplugged by the script of the demo.</source>
        <translation>演示脚本已拔出 {device}。</translation>
    </message>
    <message>
        <source>{device} has changed its picture size.</source>
        <translation>{device} 的画面尺寸已改变。</translation>
    </message>
    <message>
        <source>{device} has not let go since it was last used.</source>
        <translation>{device} 自上次使用后尚未释放。</translation>
    </message>
    <message>
        <source>{device} has sent nothing for {seconds:.0f} s.</source>
        <translation>{device} 已 {seconds:.0f} s 没有发送数据。</translation>
    </message>
    <message>
        <source>{device} has sent {ahead:.0f} s more than it can have measured.</source>
        <translation>{device} 发送的数据比其可能测得的多出 {ahead:.0f} 秒。</translation>
    </message>
    <message>
        <source>{device} has stopped giving pictures.</source>
        <translation>{device} 已停止提供画面。</translation>
    </message>
    <message>
        <source>{device} has stopped sending pictures.</source>
        <translation>{device} 已停止发送画面。</translation>
    </message>
    <message>
        <source>{device} is gone, and the system has put {other} in its place.</source>
        <translation>{device} 已消失，系统以 {other} 代替。</translation>
    </message>
    <message>
        <source>{device} is in use: its port is open in another program.</source>
        <translation>{device} 正在使用：其端口已被其他程序打开。</translation>
    </message>
    <message>
        <source>{device} is not described by the installed BrainFlow.</source>
        <translation>所装的 BrainFlow 没有 {device} 的描述。</translation>
    </message>
    <message>
        <source>{device} is not supported on this operating system.</source>
        <translation>此操作系统不支持 {device}。</translation>
    </message>
    <message>
        <source>{device} is open in Emoscope already.</source>
        <translation>{device} 已在 Emoscope 中打开。</translation>
    </message>
    <message>
        <source>{device} is over.</source>
        <translation>{device} 已结束。</translation>
    </message>
    <message>
        <source>{device} is sending to another stream already.</source>
        <translation>{device} 已在向另一个数据流发送。</translation>
    </message>
    <message>
        <source>{device} offers no sound format that Emoscope can use, at {rate:.0f} Hz or its own rate.</source>
        <translation>{device} 在 {rate:.0f} Hz 或其自身采样率下均无 Emoscope 可用的声音格式。</translation>
    </message>
    <message>
        <source>{device} refuses the size of its buffer.</source>
        <translation>{device} 拒绝该缓冲区大小。</translation>
    </message>
    <message>
        <source>{device} repeats the same picture.</source>
        <translation>{device} 重复同一画面。</translation>
    </message>
    <message>
        <source>{device} repeats the same picture. Check its cable, or that it is not paused.</source>
        <translation>{device} 重复同一画面。请检查线缆，或是否已暂停。</translation>
    </message>
    <message>
        <source>{device} repeats the same values in every channel. Check that it is on and streaming.</source>
        <translation>{device} 的所有通道都在重复相同数值。请确认已开机并在传输。</translation>
    </message>
    <message>
        <source>{device} reports a failure that it does not explain (code {code}).</source>
        <translation>{device} 报告了未说明的故障（代码 {code}）。</translation>
    </message>
    <message>
        <source>{device} sends no data.</source>
        <translation>{device} 没有发送数据。</translation>
    </message>
    <message>
        <source>{device} takes long to answer; still trying.</source>
        <translation>{device} 响应很慢；仍在尝试。</translation>
    </message>
    <message>
        <source>{device} was released or stopped elsewhere.</source>
        <translation>{device} 已在别处被释放或停止。</translation>
    </message>
    <message>
        <source>{file} belongs to another recording: session.json is not the same.</source>
        <translation>{file} 属于另一个录制：session.json 不同。</translation>
    </message>
    <message>
        <source>{file} cannot be opened by {reader}.</source>
        <translation>{reader} 无法打开 {file}。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({problem}).</source>
        <translation>无法读取 {file}（{problem}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}).</source>
        <translation>无法读取 {file}（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read: what was in it is left out.</source>
        <translation>无法读取 {file}：其中内容已略去。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Stop, make room or choose another folder, and record anew.</source>
        <translation>无法写入 {file}（{why}）。请停止，腾出空间或选择其他文件夹，然后重新录制。</translation>
    </message>
    <message>
        <source>{file} has no column participant_id.</source>
        <translation>{file} 中没有 participant_id 列。</translation>
    </message>
    <message>
        <source>{file} has {more} bytes more than were recorded, from byte {start} on.</source>
        <translation>{file} 从第 {start} 字节起比录制时多出 {more} 字节。</translation>
    </message>
    <message>
        <source>{file} has {now} bytes, not {size}.</source>
        <translation>{file} 有 {now} 字节，而不是 {size} 字节。</translation>
    </message>
    <message>
        <source>{file} holds neither pictures nor sound that can be played.</source>
        <translation>{file} 中没有可播放的画面或声音。</translation>
    </message>
    <message>
        <source>{file} holds simulated EEG, not a person&apos;s.</source>
        <translation>{file} 含有模拟脑电，并非真人的脑电。</translation>
    </message>
    <message>
        <source>{file} holds the annotations of the rater {rater}.</source>
        <translation>{file} 含有评定者 {rater} 的标注。</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} 是文件夹。</translation>
    </message>
    <message>
        <source>{file} is cut short: it ends at {end:.1f} s of {whole:.1f} s.</source>
        <translation>{file} 被截短：全长 {whole:.1f} s，在 {end:.1f} s 处结束。</translation>
    </message>
    <message>
        <source>{file} is damaged from byte {start} to {stop}.</source>
        <translation>{file} 的第 {start} 至 {stop} 字节已损坏。</translation>
    </message>
    <message>
        <source>{file} is damaged in {count} places: what was there is left out.</source>
        <translation>{file} 有 {count} 处损坏：该处内容已略去。</translation>
    </message>
    <message>
        <source>{file} is damaged in {count} places; what could be decoded was played.</source>
        <translation>{file} 有 {count} 处损坏；已播放可解码的部分。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 为空。</translation>
    </message>
    <message>
        <source>{file} is inside the recording, which is not changed.</source>
        <translation>{file} 位于录制之内，而录制从不更改。</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>缺少 {file}。</translation>
    </message>
    <message>
        <source>{file} is missing: what was in it is left out.</source>
        <translation>缺少 {file}：其中内容已略去。</translation>
    </message>
    <message>
        <source>{file} is no XDF from byte {start} to {stop}.</source>
        <translation>{file} 的第 {start} 至 {stop} 字节不是 XDF。</translation>
    </message>
    <message>
        <source>{file} is no text in UTF-8.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file} is not a media file that can be played, or is damaged at its start.</source>
        <translation>{file} 不是可播放的媒体文件，或开头已损坏。</translation>
    </message>
    <message>
        <source>{file} is not the manifest of a batch that this program knows ({why}).</source>
        <translation>{file} 不是本程序所知的批处理清单（{why}）。</translation>
    </message>
    <message>
        <source>{file} is not the one that end.json names.</source>
        <translation>{file} 不是 end.json 中所列的文件。</translation>
    </message>
    <message>
        <source>{file} is there already; nothing was overwritten.</source>
        <translation>{file} 已经存在；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>{file} was cut off: {missing} bytes are missing from byte {start} on.</source>
        <translation>{file} 被截断：从第 {start} 字节起缺少 {missing} 字节。</translation>
    </message>
    <message>
        <source>{file}: EDF+ has 16 bits; the coarsest step is {step:.3g} {unit} ({channel}). BDF+ has 24.</source>
        <translation>{file}：EDF+ 为 16 位；最大量化步长为 {step:.3g} {unit}（{channel}）。BDF+ 为 24 位。</translation>
    </message>
    <message>
        <source>{file}: in {count} gaps, sample numbers and clock disagree; the clock decides how long they are.</source>
        <translation>{file}：有 {count} 处间断的样本编号与时钟不一致；间断长度以时钟为准。</translation>
    </message>
    <message>
        <source>{file}: the last {seconds:.3f} s fill up the last record with 0, marked BAD_padding.</source>
        <translation>{file}：最后 {seconds:.3f} s 用 0 补足末个数据记录，标为 BAD_padding。</translation>
    </message>
    <message>
        <source>{file}: {channel} is called {label}.</source>
        <translation>{file}：{channel} 写作 {label}。</translation>
    </message>
    <message>
        <source>{file}: {channel} never moved.</source>
        <translation>{file}：{channel} 从无变化。</translation>
    </message>
    <message>
        <source>{file}: {channel} stood at its limit for {seconds:.1f} s.</source>
        <translation>{file}：{channel} 处于极限值共 {seconds:.1f} s。</translation>
    </message>
    <message>
        <source>{file}: {count} gaps ({seconds:.3f} s) are filled with 0 and marked BAD_gap.</source>
        <translation>{file}：有 {count} 处间断（{seconds:.3f} s）以 0 填充，标为 BAD_gap。</translation>
    </message>
    <message>
        <source>{file}: {count} markers and labels begin where there is no EEG; they are not in this file.</source>
        <translation>{file}：有 {count} 个标记和标签开始于没有脑电的时间；它们不在此文件中。</translation>
    </message>
    <message>
        <source>{file}: {count} pictures cannot be decoded.</source>
        <translation>{file}：有 {count} 幅画面无法解码。</translation>
    </message>
    <message>
        <source>{file}: {count} samples of {channel} are no usable numbers; they are 0 and marked BAD_unusable.</source>
        <translation>{file}：{channel} 有 {count} 个样本不是可用的数值；以 0 代替，标为 BAD_unusable。</translation>
    </message>
    <message>
        <source>{file}: {n} operations are missing.</source>
        <translation>{file}：缺少 {n} 条操作记录。</translation>
    </message>
    <message>
        <source>{file}: {n} operations do not fit what came before: they are left out.</source>
        <translation>{file}：有 {n} 条操作记录与之前的内容不符，已略去。</translation>
    </message>
    <message>
        <source>{file}: {rate} Hz cannot be written exactly; the file says {said} Hz.</source>
        <translation>{file}：{rate} Hz 无法精确写入；文件中写为 {said} Hz。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{folder} cannot be opened ({why}).</source>
        <translation>无法打开 {folder}（{why}）。</translation>
    </message>
    <message>
        <source>{folder} cannot be recorded to ({why}).</source>
        <translation>无法录制到 {folder}（{why}）。</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({why}).</source>
        <translation>无法写入 {folder}（{why}）。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({why}).</source>
        <translation>无法写入 {folder}（{why}）。</translation>
    </message>
    <message>
        <source>{folder} changed while it was verified. Verify it again.</source>
        <translation>{folder} 在核验期间发生变化。请重新核验。</translation>
    </message>
    <message>
        <source>{folder} is a recording of another program.</source>
        <translation>{folder} 是其他程序的录制。</translation>
    </message>
    <message>
        <source>{folder} is in the recording itself.</source>
        <translation>{folder} 位于录制本身之内。</translation>
    </message>
    <message>
        <source>{folder} is not a recording.</source>
        <translation>{folder} 不是录制。</translation>
    </message>
    <message>
        <source>{folder} is not a recording: its session.json is something else.</source>
        <translation>{folder} 不是录制：其中的 session.json 是别的内容。</translation>
    </message>
    <message>
        <source>{folder} is not a recording: session.json says nothing of the kind.</source>
        <translation>{folder} 不是录制：session.json 中没有相应内容。</translation>
    </message>
    <message>
        <source>{folder} is not a recording: there is no session.json.</source>
        <translation>{folder} 不是录制：没有 session.json。</translation>
    </message>
    <message>
        <source>{folder} is not there, or is another recording.</source>
        <translation>{folder} 不存在，或是另一个录制。</translation>
    </message>
    <message>
        <source>{folder} is readable to its last second; give it its end with: emoscope recover. Press Space to start again.</source>
        <translation>{folder} 可读取到最后一秒；请补上结尾：emoscope recover。按空格键重新开始。</translation>
    </message>
    <message>
        <source>{folder} is there and is no folder.</source>
        <translation>{folder} 已存在，但不是文件夹。</translation>
    </message>
    <message>
        <source>{folder} still goes on. Stop it first.</source>
        <translation>{folder} 仍在进行。请先停止。</translation>
    </message>
    <message>
        <source>{folder} still goes on. Stop it, then run this again.</source>
        <translation>{folder} 仍在进行。请将其停止，然后再次运行。</translation>
    </message>
    <message>
        <source>{folder} was recorded by a newer Emoscope (format {version}).</source>
        <translation>{folder} 由更新版本的 Emoscope 录制（格式 {version}）。</translation>
    </message>
    <message>
        <source>{frames} pictures: in {seen} all faces known were hidden, in {near} also where faces were shortly before or after, {whole} are hidden as a whole, {bad} were damaged.</source>
        <translation>{frames} 幅画面：其中 {seen} 幅遮挡了所有已知人脸，{near} 幅还遮挡了前后不久出现人脸之处，{whole} 幅整幅遮挡，{bad} 幅已损坏。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of EEG arrived.</source>
        <translation type="vanished">收到 {expected} 个脑电采样点中的 {got} 个。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of EEG arrived; the limit is a loss of {limit:.0%}.</source>
        <translation>脑电 {expected} 个采样只到达 {got} 个；允许丢失 {limit:.0%}。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of sound arrived.</source>
        <translation>收到 {expected} 个声音样本中的 {got} 个。</translation>
    </message>
    <message>
        <source>{got} of {expected} samples of sound arrived; the limit is a loss of {limit:.0%}.</source>
        <translation>声音 {expected} 个采样只到达 {got} 个；允许丢失 {limit:.0%}。</translation>
    </message>
    <message>
        <source>{key} cannot be a key: take a letter a to z or a digit</source>
        <translation>{key} 不能作为按键：请使用字母 a 至 z 或数字</translation>
    </message>
    <message>
        <source>{key} is not a setting of an EEG board.</source>
        <translation>{key} 不是脑电采集板的设置项。</translation>
    </message>
    <message>
        <source>{key} of {board} must be a whole number from {low} to {high}, not {text}.</source>
        <translation>{board} 的 {key} 须为 {low} 至 {high} 的整数，不能是 {text}。</translation>
    </message>
    <message>
        <source>{kind} begins {ms:.0f} ms after the first stream.</source>
        <translation>{kind} 比第一个数据流晚 {ms:.0f} 毫秒开始。</translation>
    </message>
    <message>
        <source>{kind} ends {ms:.0f} ms before the last stream.</source>
        <translation>{kind} 比最后一个数据流早 {ms:.0f} 毫秒结束。</translation>
    </message>
    <message>
        <source>{kind}: at most {ms:.0f} ms are lost at the end.</source>
        <translation>{kind}：末尾最多丢失 {ms:.0f} 毫秒。</translation>
    </message>
    <message>
        <source>{kind}: nothing is there of {device}.</source>
        <translation>{kind}：没有 {device} 的任何数据。</translation>
    </message>
    <message>
        <source>{kind}: the blocks are not in order.</source>
        <translation>{kind}：数据块的顺序不正确。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) could not be written in time.</source>
        <translation>{kind}：有 {count} 个样本（{ms:.0f} 毫秒）未能及时写入。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) did not come from the device, in {gaps} gaps, the longest {longest:.0f} ms.</source>
        <translation>{kind}：设备少送 {count} 个样本（{ms:.0f} 毫秒），共 {gaps} 处间断，最长 {longest:.0f} 毫秒。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) did not come from the device.</source>
        <translation>{kind}：设备少送 {count} 个样本（{ms:.0f} 毫秒）。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) have times but are not in their file.</source>
        <translation>{kind}：有 {count} 个样本（{ms:.0f} 毫秒）有时间，但不在其文件中。</translation>
    </message>
    <message>
        <source>{kind}: {count} samples ({ms:.0f} ms) in the file have no times.</source>
        <translation>{kind}：文件中有 {count} 个样本（{ms:.0f} 毫秒）没有时间。</translation>
    </message>
    <message>
        <source>{kind}: {count} times nothing came for a while, the longest {longest:.0f} ms, without a counted loss.</source>
        <translation>{kind}：有 {count} 次一段时间没有数据，最长 {longest:.0f} 毫秒，但未计为丢失。</translation>
    </message>
    <message>
        <source>{kind}: {found} of {count} samples are there.</source>
        <translation>{kind}：{count} 个样本中有 {found} 个。</translation>
    </message>
    <message>
        <source>{label} cannot be the name of a BIDS task or session.</source>
        <translation>{label} 不能用作 BIDS 任务或会话的名称。</translation>
    </message>
    <message>
        <source>{label} is {percent:.0f} % of all labels: κ and α then say little, whatever they are.</source>
        <translation>{label} 占全部标签的 {percent:.0f} %：此时无论 κ 和 α 为何值，都说明不了什么。</translation>
    </message>
    <message>
        <source>{modality} model: {why}</source>
        <translation>{modality} 的模型：{why}</translation>
    </message>
    <message>
        <source>{modality} never voted.</source>
        <translation>{modality}从未参与判断。</translation>
    </message>
    <message>
        <source>{modality}: its model was not to be had.</source>
        <translation>{modality}：无法使用其模型。</translation>
    </message>
    <message>
        <source>{modality}: these classes were withheld, it said nothing about them:</source>
        <translation>{modality}：以下类别已屏蔽，对其不作判断：</translation>
    </message>
    <message>
        <source>{modality}: validity</source>
        <translation>{modality}：有效度</translation>
    </message>
    <message>
        <source>{modality}: voted</source>
        <translation>{modality}：参与判断</translation>
    </message>
    <message>
        <source>{modality}: why it counted less or not at all, by share of the time (the first reason of each answer, with its last figures):</source>
        <translation>{modality}：较少计入或完全未计入的原因，按所占时间的比例（取每个结论的首要原因，数值为最近一次的）：</translation>
    </message>
    <message>
        <source>{modality}: {key}</source>
        <translation>{modality}：{key}</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {host} cannot be reached ({why}).</source>
        <translation>无法获取 {name}：连接不到 {host}（{why}）。</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {why}.</source>
        <translation>无法获取 {name}：{why}。</translation>
    </message>
    <message>
        <source>{name} drifts by {size:.0f} µV/s (limit {limit:.0f}): let it settle.</source>
        <translation>{name} 漂移 {size:.0f} µV/s（限值 {limit:.0f}）：请等待稳定。</translation>
    </message>
    <message>
        <source>{name} drifts by {size:.0f} µV/s: let it settle.</source>
        <translation type="vanished">{name} 漂移 {size:.0f} µV/s：请等待稳定。</translation>
    </message>
    <message>
        <source>{name} is no file name.</source>
        <translation>{name} 不是文件名。</translation>
    </message>
    <message>
        <source>{name} is railed: press it on, or check the reference.</source>
        <translation>{name} 已饱和：请压紧电极，或检查参考电极。</translation>
    </message>
    <message>
        <source>{name} jumps by {size:.0f} µV (limit {limit:.0f}): it moves.</source>
        <translation>{name} 跳变 {size:.0f} µV（限值 {limit:.0f}）：电极在移动。</translation>
    </message>
    <message>
        <source>{name} jumps by {size:.0f} µV: it moves.</source>
        <translation type="vanished">{name} 跳变 {size:.0f} µV：电极在移动。</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, such as [&quot;calm&quot;, &quot;tense&quot;]</source>
        <translation>{name} 须为文本列表，如 [&quot;calm&quot;, &quot;tense&quot;]</translation>
    </message>
    <message>
        <source>{name} must be within {low} and {high}, not {value}.</source>
        <translation>{name} 须在 {low} 与 {high} 之间，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name}, {who}</source>
        <translation>{name}，{who}</translation>
    </message>
    <message>
        <source>{n} annotations do not cover half of any unit: shorter units would have them.</source>
        <translation>有 {n} 个标注未覆盖任何单元的一半：缩短单元即可包含它们。</translation>
    </message>
    <message>
        <source>{n} annotations lie outside the recording.</source>
        <translation>有 {n} 个标注位于录制之外。</translation>
    </message>
    <message>
        <source>{n} blocks of {block:g} s are too few for intervals: {least} are needed.</source>
        <translation>{n} 个 {block:g} s 的块不足以计算置信区间：需要 {least} 个。</translation>
    </message>
    <message>
        <source>{n} faces, and at most {limit} while none is chosen: click the participant&apos;s face.</source>
        <translation>有 {n} 张脸，未选定时最多 {limit} 张：请点击受试者的脸。</translation>
    </message>
    <message>
        <source>{n} faces: following the one in the box.</source>
        <translation>有 {n} 张人脸：跟踪框内的一张。</translation>
    </message>
    <message>
        <source>{n} faces: following the one in the box. Click the participant&apos;s face to be sure.</source>
        <translation>有 {n} 张人脸：跟踪框内的一张。请点击被试的脸加以确认。</translation>
    </message>
    <message>
        <source>{n} instants are not compared: they last no time.</source>
        <translation>有 {n} 个单一时刻的标注不参与比较：它们没有时长。</translation>
    </message>
    <message>
        <source>{n} units are covered by two labels of one rater alike: they count as none.</source>
        <translation>有 {n} 个单元带有同一评定者的两个标签，时长相当：按无标签处理。</translation>
    </message>
    <message>
        <source>{one} and {other} are taken for two labels.</source>
        <translation>{one} 与 {other} 按两个标签处理。</translation>
    </message>
    <message>
        <source>{out} holds results of other models, settings or another version.</source>
        <translation>{out} 中是其他模型、其他设置或其他版本的结果。</translation>
    </message>
    <message>
        <source>{out} is inside a recording.</source>
        <translation>{out} 位于某个录制之内。</translation>
    </message>
    <message>
        <source>{out} is inside the recording.</source>
        <translation>{out} 位于录制之内。</translation>
    </message>
    <message>
        <source>{part} is not a setting of an EEG board.</source>
        <translation>{part} 不是脑电采集板的设置项。</translation>
    </message>
    <message>
        <source>{part} says nothing about an EEG file.</source>
        <translation>{part} 对脑电文件没有意义。</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>无法打开 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read any more ({error}).</source>
        <translation>{path} 已无法读取（{error}）。</translation>
    </message>
    <message>
        <source>{path} has no channel {name}, or it is named twice.</source>
        <translation>{path} 中没有通道 {name}，或该名称重复。</translation>
    </message>
    <message>
        <source>{path} has no use for {key}.</source>
        <translation>{path} 不使用 {key}。</translation>
    </message>
    <message>
        <source>{path} has no {part}.</source>
        <translation>{path} 中没有{part}。</translation>
    </message>
    <message>
        <source>{path} has no {wanted} of a fixed rate.</source>
        <translation>{path} 中没有固定采样率的{wanted}。</translation>
    </message>
    <message>
        <source>{path} has {columns} columns, but {board} writes {rows}.</source>
        <translation>{path} 有 {columns} 列，但 {board} 写 {rows} 列。</translation>
    </message>
    <message>
        <source>{path} holds no EEG channel.</source>
        <translation>{path} 中没有脑电通道。</translation>
    </message>
    <message>
        <source>{path} holds samples as {kind}, which is not read.</source>
        <translation>{path} 以 {kind} 存储采样点，无法读取。</translation>
    </message>
    <message>
        <source>{path} holds the wanted channels at different rates.</source>
        <translation>{path} 中所需通道的采样率不一致。</translation>
    </message>
    <message>
        <source>{path} is damaged or incomplete ({why}).</source>
        <translation>{path} 已损坏或不完整（{why}）。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 为空。</translation>
    </message>
    <message>
        <source>{path} is no EEG file that Emoscope reads, or it is damaged at its beginning.</source>
        <translation>{path} 不是 Emoscope 可读的脑电文件，或开头已损坏。</translation>
    </message>
    <message>
        <source>{path} is only a part of a BrainVision recording.</source>
        <translation>{path} 只是 BrainVision 记录的一部分。</translation>
    </message>
    <message>
        <source>{path} may come from several boards: {boards}.</source>
        <translation>{path} 可能来自多种采集板：{boards}。</translation>
    </message>
    <message>
        <source>{path}: {why}.</source>
        <translation>{path}：{why}。</translation>
    </message>
    <message>
        <source>{places} are copies of one recording.</source>
        <translation>{places} 是同一录制的副本。</translation>
    </message>
    <message>
        <source>{rate:g} Hz, resampled to {wanted:g} Hz.</source>
        <translation>{rate:g} Hz，重采样为 {wanted:g} Hz。</translation>
    </message>
    <message>
        <source>{seconds:.1f} s after the beginning</source>
        <translation>开始后 {seconds:.1f} s</translation>
    </message>
    <message>
        <source>{seconds:.1f} s of speech in the last {window:.0f} s.</source>
        <translation>最近 {window:.0f} s 中有 {seconds:.1f} s 语音。</translation>
    </message>
    <message>
        <source>{seconds:g} s, every {hop:g} s</source>
        <translation>{seconds:g} s，每 {hop:g} s 一次</translation>
    </message>
    <message>
        <source>{share:.0%} of all bytes were compared with their checksums.</source>
        <translation>已将全部字节的 {share:.0%} 与校验和核对。</translation>
    </message>
    <message>
        <source>{share:.0%} of the face is beyond the picture&apos;s edge, the limit is {limit:.0%}: move it to the middle.</source>
        <translation>面部有 {share:.0%} 在画面之外，限值为 {limit:.0%}：请移到中间。</translation>
    </message>
    <message>
        <source>{share}: {reason}</source>
        <translation>{share}：{reason}</translation>
    </message>
    <message>
        <source>{text} cannot be a name or a label</source>
        <translation>{text} 不能作为名称或标签</translation>
    </message>
    <message>
        <source>{time} (h:min:s)</source>
        <translation>{time}（时:分:秒）</translation>
    </message>
    <message>
        <source>{where} has the wrong kind of value.</source>
        <translation>{where} 的值类型有误。</translation>
    </message>
    <message>
        <source>{where} must be a table.</source>
        <translation>{where} 须为表。</translation>
    </message>
    <message>
        <source>{where} must be {kind}.</source>
        <translation>{where} 须为{kind}。</translation>
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
        <translation type="vanished">延迟指设备的固定时延，会从每个样本的时间中减去。更改在下次开始时生效。</translation>
    </message>
    <message>
        <source>A latency is the constant delay of a device; it is taken off the time of each sample. Voices are told apart with 12 to 18 errors in 100, more with strong emotion or noise. Changes take effect with the next start.</source>
        <translation>延迟是设备的固定时延，会从每个样本的时间中扣除。区分声音时每 100 次有 12 至 18 次错误，情绪强烈或有噪声时更多。更改在下次开始时生效。</translation>
    </message>
    <message>
        <source>Calibration of this site</source>
        <translation>本地校准</translation>
    </message>
    <message>
        <source>Camera latency</source>
        <translation>摄像头延迟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Cards (*.toml);;All files (*)</source>
        <translation>卡片 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>EEG is shown and recorded; it does not vote.</source>
        <translation>脑电仅显示和记录，不参与判断。</translation>
    </message>
    <message>
        <source>EEG latency</source>
        <translation>脑电延迟</translation>
    </message>
    <message>
        <source>EEG scale per channel</source>
        <translation>每道脑电量程</translation>
    </message>
    <message>
        <source>EEG sweep</source>
        <translation>脑电扫描时间</translation>
    </message>
    <message>
        <source>Each modality counts by weight x validity x freshness. The floor bounds what one modality alone can claim in the log-opinion pool. Over time: instant knows no past, responsive averages 1 s, stable expects states that last 20 s and more.</source>
        <translation>每种模态按 权重 × 有效性 × 新鲜度 计入。下限约束单一模态在对数意见池中所能主张的程度。时间处理：instant 不看过去，responsive 取 1 秒平均，stable 适用于持续 20 秒以上的状态。</translation>
    </message>
    <message>
        <source>Electrode names</source>
        <translation>电极名称</translation>
    </message>
    <message>
        <source>Face is read by</source>
        <translation>面部读取方式</translation>
    </message>
    <message>
        <source>Face landmarks</source>
        <translation>面部关键点</translation>
    </message>
    <message>
        <source>Floor against certainty (ε)</source>
        <translation>防过度确信下限（ε）</translation>
    </message>
    <message>
        <source>Frame rate asked for</source>
        <translation>期望帧率</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Fusion is a log-opinion pool: each modality counts by weight x validity x freshness. The floor bounds what one modality alone can claim.</source>
        <translation type="vanished">融合采用对数意见池：各模态按 权重 × 有效性 × 新鲜度 计入。下限限制单个模态所能断言的程度。</translation>
    </message>
    <message>
        <source>Fusion rule</source>
        <translation>融合规则</translation>
    </message>
    <message>
        <source>It can be used.</source>
        <translation>可以使用。</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>无法使用。</translation>
    </message>
    <message>
        <source>It may not vote.</source>
        <translation>不能参与判断。</translation>
    </message>
    <message>
        <source>It may vote.</source>
        <translation>可以参与判断。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and size take effect with the next start of the program.</source>
        <translation>语言和大小在程序下次启动时生效。</translation>
    </message>
    <message>
        <source>Mains frequency</source>
        <translation>工频</translation>
    </message>
    <message>
        <source>Microphone latency</source>
        <translation>麦克风延迟</translation>
    </message>
    <message>
        <source>Models (*.onnx);;All files (*)</source>
        <translation>模型 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Neutral face</source>
        <translation>中性表情</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>时间处理</translation>
    </message>
    <message>
        <source>Participant&apos;s voice</source>
        <translation>被试的声音</translation>
    </message>
    <message>
        <source>Personal EEG model</source>
        <translation>个人脑电模型</translation>
    </message>
    <message>
        <source>Picture size asked for</source>
        <translation>期望画面尺寸</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字与控件大小</translation>
    </message>
    <message>
        <source>The models count as their cards say.</source>
        <translation>各模型按其卡片所述计入。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>This rule needs a calibration: make one with emoscope fuse --save.</source>
        <translation>该规则需要校准：请用 emoscope fuse --save 生成。</translation>
    </message>
    <message>
        <source>This rule needs a network that you trained on your own recordings.</source>
        <translation>该规则需要用您自己的记录训练的网络。</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>训练好的网络</translation>
    </message>
    <message>
        <source>Weight of {name}</source>
        <translation>{name}的权重</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>as the board says, e.g. Fp1 Fp2 C3 C4</source>
        <translation>按采集板，例 Fp1 Fp2</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>can be recorded (N)</source>
        <translation>可以记录（N）</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>movements alone</source>
        <translation>仅面部动作</translation>
    </message>
    <message>
        <source>network and movements</source>
        <translation>网络与面部动作</translation>
    </message>
    <message>
        <source>only this voice counts, once it is enrolled (V)</source>
        <translation>登记后只计入这一声音（V）</translation>
    </message>
    <message>
        <source>{name} is stale after</source>
        <translation>{name}过期时间</translation>
    </message>
</context>
<context>
    <name>SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>语谱图</translation>
    </message>
    <message>
        <source>pitch {hertz:.0f} Hz</source>
        <translation>基频 {hertz:.0f} Hz</translation>
    </message>
    <message>
        <source>{rate:.1f} syllables/s</source>
        <translation>{rate:.1f} 音节/秒</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>absent</source>
        <translation>无</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>质量下降</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Delay from taking a frame to painting its result; skipped decisions.</source>
        <translation>从拍摄一帧到画出其结果的延迟；跳过的判断数。</translation>
    </message>
    <message>
        <source>LOST {n}</source>
        <translation>丢失 {n}</translation>
    </message>
    <message>
        <source>No device.</source>
        <translation>无设备。</translation>
    </message>
    <message>
        <source>delay p50 / p95</source>
        <translation>延迟 p50 / p95</translation>
    </message>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
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
        <translation>{stream} {device}：{state}，{rate}，丢失 {lost} 个样本，{gaps} 处间断。{why}</translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>EEG headset</source>
        <translation>脑电头戴设备</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
</context>
<context>
    <name>TimeLanes</name>
    <message>
        <source>Page</source>
        <translation>当前页</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>整个录制</translation>
    </message>
</context>
<context>
    <name>TogetherCard</name>
    <message>
        <source>At this instant</source>
        <translation>这一刻</translation>
    </message>
    <message>
        <source>it alone</source>
        <translation>仅有它</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>去掉它</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n 个标记</numerusform>
        </translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色或浅色</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>EEG rest</source>
        <translation>脑电静息</translation>
    </message>
    <message>
        <source>End EEG rest</source>
        <translation>结束静息</translation>
    </message>
    <message>
        <source>End enrolment</source>
        <translation type="vanished">结束登记</translation>
    </message>
    <message>
        <source>End enrolment: {seconds} s</source>
        <translation>结束登记：{seconds} 秒</translation>
    </message>
    <message>
        <source>End neutral face</source>
        <translation>结束中性表情</translation>
    </message>
    <message>
        <source>End recording</source>
        <translation>结束录制</translation>
    </message>
    <message>
        <source>Enrol voice</source>
        <translation>登记声音</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Neutral face</source>
        <translation>中性表情</translation>
    </message>
    <message>
        <source>Neutral face: in use</source>
        <translation>中性表情：使用中</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Review a recording</source>
        <translation>回看录制</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Voice: enrolled</source>
        <translation>声音：已登记</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Give it its end</source>
        <translation>补上结尾</translation>
    </message>
    <message>
        <source>Nobody annotates</source>
        <translation>无人标注</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>ValidityTile</name>
    <message>
        <source>Not in use: choose a device to add it.</source>
        <translation>未使用：选择设备即可加入。</translation>
    </message>
    <message>
        <source>counts {share} %</source>
        <translation>占比 {share} %</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Choose a camera to begin.</source>
        <translation>请选择摄像头。</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>无画面</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>回放</translation>
    </message>
</context>
<context>
    <name>VoiceStrip</name>
    <message>
        <source>no speech</source>
        <translation>无语音</translation>
    </message>
    <message>
        <source>no voice yet</source>
        <translation>尚无声音</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>有语音</translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>CLIPPED</source>
        <translation>削波</translation>
    </message>
    <message>
        <source>No sound yet.</source>
        <translation>尚无声音。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>peak {db} dB</source>
        <translation>峰值 {db} dB</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评定者</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
</TS>
