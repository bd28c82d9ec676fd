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
        <translation>沮丧</translation>
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
    <name>AfterDialog</name>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next participant</source>
        <translation>下一位被试(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>回看(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;{code} again</source>
        <translation>再次录制 &amp;{code}</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>请注意以下问题</translation>
    </message>
    <message>
        <source>The recording has ended</source>
        <translation>录制已结束</translation>
    </message>
    <message>
        <source>The recording is good</source>
        <translation>录制完好</translation>
    </message>
    <message>
        <source>Verifying what was recorded ...</source>
        <translation>正在核验录制内容…</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>文件位置</translation>
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
    <name>Alarm</name>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>over, seen</source>
        <translation>已过去，已确认</translation>
    </message>
    <message>
        <source>over, unseen</source>
        <translation>已过去，未确认</translation>
    </message>
    <message>
        <source>stands, seen</source>
        <translation>仍存在，已确认</translation>
    </message>
    <message>
        <source>stands, unseen</source>
        <translation>仍存在，未确认</translation>
    </message>
    <message>
        <source>{severity}, {subject}, {state}. {text}</source>
        <translation>{severity}，{subject}，{state}。{text}</translation>
    </message>
</context>
<context>
    <name>AlarmHistory</name>
    <message>
        <source>Alarms as text</source>
        <translation>报警（文本）</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>全部报警</translation>
    </message>
    <message>
        <source>All alarms, the newest first</source>
        <translation>全部报警，最新的在前</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as text ...</source>
        <translation>另存为文本…</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>There has been no alarm.</source>
        <translation>尚无报警。</translation>
    </message>
</context>
<context>
    <name>AlarmRow</name>
    <message>
        <source>Acknowledge this alarm: it falls silent.</source>
        <translation>确认此报警：停止发声。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Seen: {what}</source>
        <translation>确认：{what}</translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge all alarms: they fall silent.</source>
        <translation>确认全部报警：停止发声。</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Alarms are muted: {left}</source>
        <translation>报警已静音：{left}</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Mute for 2 min</source>
        <translation>静音 2 分钟</translation>
    </message>
    <message>
        <source>Show all alarms of this session.</source>
        <translation>显示本次会话的全部报警。</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>确认者</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
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
    <name>AskPage</name>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>标签来源</translation>
    </message>
    <message>
        <source>One condition</source>
        <translation>条件一</translation>
    </message>
    <message>
        <source>Points of the scales</source>
        <translation>量表点数</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Tell apart</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>条件二</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>arousal alone</source>
        <translation>仅唤醒度</translation>
    </message>
    <message>
        <source>her own ratings, cut at the middle</source>
        <translation>被试本人的评分，以中点划分</translation>
    </message>
    <message>
        <source>high arousal</source>
        <translation>高唤醒度</translation>
    </message>
    <message>
        <source>high valence</source>
        <translation>高效价</translation>
    </message>
    <message>
        <source>low arousal</source>
        <translation>低唤醒度</translation>
    </message>
    <message>
        <source>low valence</source>
        <translation>低效价</translation>
    </message>
    <message>
        <source>neither: leave it out</source>
        <translation>都不是：略去</translation>
    </message>
    <message>
        <source>pleasant and calm (HVLA)</source>
        <translation>愉快而平静（HVLA）</translation>
    </message>
    <message>
        <source>pleasant and excited (HVHA)</source>
        <translation>愉快而兴奋（HVHA）</translation>
    </message>
    <message>
        <source>the condition of each trial</source>
        <translation>各试次的条件</translation>
    </message>
    <message>
        <source>two conditions of your own (without a vote)</source>
        <translation>自选的两个条件（不参与判断）</translation>
    </message>
    <message>
        <source>unpleasant and calm (LVLA)</source>
        <translation>不愉快而平静（LVLA）</translation>
    </message>
    <message>
        <source>unpleasant and excited (LVHA)</source>
        <translation>不愉快而兴奋（LVHA）</translation>
    </message>
    <message>
        <source>valence alone</source>
        <translation>仅效价</translation>
    </message>
    <message>
        <source>valence and arousal</source>
        <translation>效价与唤醒度</translation>
    </message>
    <message>
        <source>{condition} stands for</source>
        <translation>{condition} 代表</translation>
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
    <name>Bars</name>
    <message>
        <source>A copy without this computer&apos;s devices ...</source>
        <translation>不含本机设备的副本…</translation>
    </message>
    <message>
        <source>A plain study</source>
        <translation>空白研究</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Example: EEG at rest</source>
        <translation>示例：静息脑电</translation>
    </message>
    <message>
        <source>Example: interview with face and voice</source>
        <translation>示例：面部与语音访谈</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New study, from an example</source>
        <translation>按示例新建研究</translation>
    </message>
    <message>
        <source>Open ...</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Share this study</source>
        <translation>共享此研究</translation>
    </message>
    <message>
        <source>The text, into the clipboard</source>
        <translation>将文本复制到剪贴板</translation>
    </message>
    <message>
        <source>To be put right before it can be saved or used: {pages}.</source>
        <translation>须先更正以下各页，才能保存或使用：{pages}。</translation>
    </message>
    <message>
        <source>Use this study</source>
        <translation>使用此研究</translation>
    </message>
    <message>
        <source>{file}, changes not saved</source>
        <translation>{file}，更改未保存</translation>
    </message>
</context>
<context>
    <name>BaselinePanel</name>
    <message>
        <source>Begin baseline</source>
        <translation>开始基线</translation>
    </message>
    <message>
        <source>Counting begins in {seconds} s.</source>
        <translation>{seconds} 秒后开始计时。</translation>
    </message>
    <message>
        <source>Do this step again</source>
        <translation>重做此步骤</translation>
    </message>
    <message>
        <source>Do this step now</source>
        <translation>现在做此步骤</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Guided baseline, 90 s</source>
        <translation type="vanished">引导式基线，90 秒</translation>
    </message>
    <message>
        <source>Guided baseline, {seconds} s</source>
        <translation>引导式基线，{seconds} 秒</translation>
    </message>
    <message>
        <source>Seconds that count</source>
        <translation>有效秒数</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>跳过此步骤</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>跳过其余步骤</translation>
    </message>
    <message>
        <source>The baseline is over. Click a step to do it again.</source>
        <translation>基线已结束。点击某一步骤可重做。</translation>
    </message>
    <message>
        <source>The participant&apos;s screen is closed (F8). Say it, or let it be read here:</source>
        <translation>被试屏幕已关闭（F8）。请口头告知，或让被试在此阅读：</translation>
    </message>
    <message>
        <source>With the participant, before you record. It can be left out; the recording then says so.</source>
        <translation>录制前与被试一起进行。可以省略；录制中会注明。</translation>
    </message>
    <message>
        <source>done, {valid} s</source>
        <translation>完成，{valid} 秒</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已省略</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>too little, {valid} of {wanted} s</source>
        <translation>太少，{valid} / {wanted} 秒</translation>
    </message>
    <message>
        <source>{left} s to go, {valid} of {wanted} s count</source>
        <translation>还剩 {left} 秒，有效 {valid} / {wanted} 秒</translation>
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
            <numerusform>%n 个区段</numerusform>
        </translation>
    </message>
    <message>
        <source>+{seconds} s</source>
        <translation>+{seconds} 秒</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>All blocks are over</source>
        <translation>全部区段已结束</translation>
    </message>
    <message>
        <source>Begin any block.</source>
        <translation>开始任一区段。</translation>
    </message>
    <message>
        <source>Begin this block once more; the record keeps both.</source>
        <translation>重新开始此区段；两次均保留在记录中。</translation>
    </message>
    <message>
        <source>Begin: {block}</source>
        <translation>开始：{block}</translation>
    </message>
    <message>
        <source>Block {here} of {count}</source>
        <translation>区段 {here} / {count}</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the block now, as not finished.</source>
        <translation>立即结束此区段，记为未完成。</translation>
    </message>
    <message>
        <source>End this block and begin the next one.</source>
        <translation>结束此区段并开始下一个。</translation>
    </message>
    <message>
        <source>Let the block last longer.</source>
        <translation>延长此区段。</translation>
    </message>
    <message>
        <source>Next: {block}</source>
        <translation>下一个：{block}</translation>
    </message>
    <message>
        <source>No block runs</source>
        <translation>没有区段在进行</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Time since it began</source>
        <translation>已用时间</translation>
    </message>
</context>
<context>
    <name>BlocksPage</name>
    <message>
        <source>Add a block</source>
        <translation>添加区段</translation>
    </message>
    <message>
        <source>Blocks in their order</source>
        <translation>按顺序排列的区段</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指导语</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Length of the block</source>
        <translation>区段时长</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>下移区段</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>上移区段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>区段名称</translation>
    </message>
    <message>
        <source>On her screen</source>
        <translation>被试屏幕</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The block lasts until the operator ends it</source>
        <translation>区段持续到操作者结束为止</translation>
    </message>
    <message>
        <source>To read, {name}</source>
        <translation>指导语，{name}</translation>
    </message>
    <message>
        <source>What the participant sees</source>
        <translation>被试看到的内容</translation>
    </message>
    <message>
        <source>Without a text the participant sees the screen alone.</source>
        <translation>没有文字时，被试只看到画面。</translation>
    </message>
    <message>
        <source>a cross to look at</source>
        <translation>注视十字</translation>
    </message>
    <message>
        <source>her own face, mirrored</source>
        <translation>本人面部的镜像</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>直到结束</translation>
    </message>
    <message>
        <source>until the operator ends it</source>
        <translation>直到操作者结束</translation>
    </message>
    <message>
        <source>{line} - to be put right</source>
        <translation>{line} - 须更正</translation>
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
        <translation>摄像头</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脑电</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合结果</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
</context>
<context>
    <name>CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Calibrate the EEG model of {code}</source>
        <translation>校准 {code} 的脑电模型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is used when she sits down.</source>
        <translation>该被试下次开始会话时使用此模型。</translation>
    </message>
    <message>
        <source>Keep, do not use</source>
        <translation>保留，暂不启用</translation>
    </message>
    <message>
        <source>Looking for recordings ...</source>
        <translation>正在查找录制…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The model is kept in her profile, and not used so far.</source>
        <translation>模型已保存在被试档案中，尚未启用。</translation>
    </message>
    <message>
        <source>The running session has it, and it does not vote.</source>
        <translation>当前会话已载入该模型，但它不参与判断。</translation>
    </message>
    <message>
        <source>The running session uses it from now on.</source>
        <translation>当前会话从现在起使用该模型。</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即启用</translation>
    </message>
    <message>
        <source>{code} has no closed recording with an EEG and a protocol&apos;s trials.</source>
        <translation>{code} 没有已结束且含脑电和实验方案试次的录制。</translation>
    </message>
    <message>
        <source>{done} of {of} permutations.</source>
        <translation>置换检验 {done} / {of} 次。</translation>
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
    <name>ChannelTable</name>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Channels and their electrodes</source>
        <translation>通道及其电极</translation>
    </message>
    <message>
        <source>Electrode</source>
        <translation>电极</translation>
    </message>
    <message>
        <source>On the head</source>
        <translation>头部位置</translation>
    </message>
    <message>
        <source>no place known</source>
        <translation>位置未知</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>own position</source>
        <translation>自定义位置</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>已放置</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>待命名</translation>
    </message>
</context>
<context>
    <name>ChooseProtocol</name>
    <message numerus="yes">
        <source>%n fault(s): this protocol cannot be run.</source>
        <translation>
            <numerusform>有 %n 处错误：此实验方案无法运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are empty: it cannot be run before a file is named for each.</source>
        <translation>
            <numerusform>有 %n 个空位：须为每个空位指定文件后才能运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n 个试次</numerusform>
        </translation>
    </message>
    <message>
        <source>A run of “{protocol}” was left in the middle. With the same file, number and seed it goes on where it was.</source>
        <translation>“{protocol}”的一次运行中途停止。使用相同的文件、序号和种子，即可从停止处继续。</translation>
    </message>
    <message>
        <source>A trial that is broken off comes again</source>
        <translation>中止的试次何时重做</translation>
    </message>
    <message>
        <source>Begin with trial</source>
        <translation>从试次开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a protocol</source>
        <translation>选择实验方案</translation>
    </message>
    <message>
        <source>Choose the file of a protocol.</source>
        <translation>请选择实验方案文件。</translation>
    </message>
    <message>
        <source>Conditions: {names}.</source>
        <translation>条件：{names}。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>Or one of</source>
        <translation>或选用</translation>
    </message>
    <message>
        <source>Participant&apos;s number</source>
        <translation>被试序号</translation>
    </message>
    <message>
        <source>Protocols (*.toml)</source>
        <translation>实验方案 (*.toml)</translation>
    </message>
    <message>
        <source>Rehearsal: everything runs, nothing of it counts</source>
        <translation>预演：一切照常进行，但均不计入</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The file and its clips are being read ...</source>
        <translation>正在读取文件及其素材…</translation>
    </message>
    <message>
        <source>The file of a protocol</source>
        <translation>实验方案文件</translation>
    </message>
    <message>
        <source>The order is being drawn ...</source>
        <translation>正在抽取顺序…</translation>
    </message>
    <message>
        <source>What was found in the file</source>
        <translation>文件中发现的问题</translation>
    </message>
    <message>
        <source>after all others</source>
        <translation>在所有其他试次之后</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>drawn by chance, and kept</source>
        <translation>随机抽取并保存</translation>
    </message>
    <message>
        <source>those that come with Emoscope</source>
        <translation>Emoscope 自带的实验方案</translation>
    </message>
    <message>
        <source>“{title}”: {trials}, at least {time}, in {languages}.</source>
        <translation>“{title}”：{trials}，至少 {time}，语言为 {languages}。</translation>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Markers</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Participant</source>
        <translation>被试(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>A range begins here</source>
        <translation>区间从此处开始</translation>
    </message>
    <message>
        <source>A range ends here</source>
        <translation>区间到此处结束</translation>
    </message>
    <message>
        <source>Acknowledge all alarms</source>
        <translation>确认全部报警</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>全部报警</translation>
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
        <source>Begin, pause or go on</source>
        <translation>开始、暂停或继续</translation>
    </message>
    <message>
        <source>Block: 30 s longer</source>
        <translation>区段：延长 30 秒</translation>
    </message>
    <message>
        <source>Break this trial off</source>
        <translation>中止此试次</translation>
    </message>
    <message>
        <source>Calibrate her EEG model ...</source>
        <translation>校准被试的脑电模型…</translation>
    </message>
    <message>
        <source>Choose a protocol ...</source>
        <translation>选择实验方案…</translation>
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
        <source>End the run ...</source>
        <translation>结束运行…</translation>
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
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Layout: EEG</source>
        <translation>布局：脑电</translation>
    </message>
    <message>
        <source>Layout: demo</source>
        <translation>布局：演示</translation>
    </message>
    <message>
        <source>Layout: experiment</source>
        <translation>布局：实验</translation>
    </message>
    <message>
        <source>Layout: operator</source>
        <translation>布局：操作者</translation>
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
        <translation>模型…</translation>
    </message>
    <message>
        <source>Mute alarms</source>
        <translation>报警静音</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>下一个区段</translation>
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
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <source>Next participant ...</source>
        <translation>下一位被试…</translation>
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
        <source>P&amp;rotocol</source>
        <translation>方案(&amp;R)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Participant&apos;s screen</source>
        <translation>被试屏幕</translation>
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
        <source>Pre-flight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Problems of the program</source>
        <translation>程序故障</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>实验方案</translation>
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
        <source>Repeat this trial</source>
        <translation>重做此试次</translation>
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
        <source>Skip this trial</source>
        <translation>跳过此试次</translation>
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
        <source>Study ...</source>
        <translation>研究…</translation>
    </message>
    <message>
        <source>Test the player ...</source>
        <translation>测试播放器…</translation>
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
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What just happened? (the last 10 s)</source>
        <translation>刚才发生了什么？（最近 10 秒）</translation>
    </message>
    <message>
        <source>What the participant sees</source>
        <translation>被试看到的内容</translation>
    </message>
    <message>
        <source>Withdraw a participant ...</source>
        <translation>撤回被试数据…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A run is going on. Stop it before another one is loaded.</source>
        <translation>有运行正在进行。请先将其结束，再载入另一个。</translation>
    </message>
    <message>
        <source>Another page was shown on the participant&apos;s screen.</source>
        <translation>被试屏幕上显示了其他页面。</translation>
    </message>
    <message>
        <source>No protocol is loaded. Choose one.</source>
        <translation>未载入实验方案。请选择一个。</translation>
    </message>
    <message>
        <source>The participant&apos;s display {name} was unplugged.</source>
        <translation>被试的显示器 {name} 已拔出。</translation>
    </message>
    <message>
        <source>The questions were interrupted.</source>
        <translation>提问被中断。</translation>
    </message>
    <message>
        <source>The run that was left in the middle is a rehearsal. Load it as one, or take another seed.</source>
        <translation>中途停止的那次运行是预演。请以预演方式载入，或使用其他种子。</translation>
    </message>
    <message>
        <source>The run that was left in the middle is no rehearsal. Load it as it was, or take another seed.</source>
        <translation>中途停止的那次运行不是预演。请按原方式载入，或使用其他种子。</translation>
    </message>
    <message>
        <source>There is no session. Start it, then load the protocol.</source>
        <translation>没有会话。请先开始会话，再载入实验方案。</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>A study with people who were told of it and may refuse.</source>
        <translation>参与者已获告知并可以拒绝的研究。</translation>
    </message>
    <message>
        <source>At work, in a selection, at a school or a university.</source>
        <translation>用于工作场所、选拔、中小学或大学。</translation>
    </message>
    <message>
        <source>Clinical or safety</source>
        <translation>临床或安全</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>EEG, by the headset</source>
        <translation>脑电（头戴设备）</translation>
    </message>
    <message>
        <source>Elsewhere the reasons against it are the same: the estimates err, they may do so more for some groups than for others, and who depends on you is not free to refuse.</source>
        <translation>在其他地方，反对的理由同样成立：估计会出错，对某些人群的错误可能更多；而处于从属地位的人无法自由地拒绝。</translation>
    </message>
    <message>
        <source>Emoscope is not to be used for this</source>
        <translation>Emoscope 不得用于此目的</translation>
    </message>
    <message>
        <source>Face, by the camera</source>
        <translation>面部（摄像头）</translation>
    </message>
    <message>
        <source>For a medical or a safety reason. Emoscope is no medical device and makes no diagnosis.</source>
        <translation>出于医疗或安全原因。Emoscope 不是医疗器械，不作诊断。</translation>
    </message>
    <message>
        <source>I am testing the equipment on myself</source>
        <translation>我在自己身上测试设备</translation>
    </message>
    <message>
        <source>In the European Union it is prohibited. Regulation (EU) 2024/1689 (the AI Act), Article 5(1)(f), prohibits “the placing on the market, the putting into service for this specific purpose, or the use of AI systems to infer emotions of a natural person in the areas of workplace and education institutions, except where the use of the AI system is intended to be put in place or into the market for medical or safety reasons”. This has applied since 2 February 2025.</source>
        <translation>在欧盟，此种用途被禁止。《（欧盟）2024/1689 号条例》（《人工智能法案》）第 5 条第 1 款 (f) 项禁止“在工作场所和教育机构领域，为推断自然人的情绪而将人工智能系统投放市场、为此特定目的投入使用或加以使用，但该人工智能系统出于医疗或安全原因而拟投入使用或投放市场的除外”。该规定自 2025 年 2 月 2 日起适用。</translation>
    </message>
    <message>
        <source>No device has been opened. Nothing was captured or kept.</source>
        <translation>没有开启任何设备。没有采集或保存任何内容。</translation>
    </message>
    <message>
        <source>Nobody else is seen or heard.</source>
        <translation>没有拍到或录到其他人。</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Somebody is shown what the program does.</source>
        <translation>向人展示程序的功能。</translation>
    </message>
    <message>
        <source>The exception is for medical or safety reasons; an agreement of those concerned is no part of it. Whether your case falls under it, ask your data protection officer or your ethics board: this page quotes the law and advises on nothing.</source>
        <translation>例外仅限于医疗或安全原因；相关人员的同意不构成例外。您的情况是否属于例外，请咨询数据保护官或伦理委员会：本页仅引用法律，不提供任何建议。</translation>
    </message>
    <message>
        <source>To assess employees, applicants, pupils or students</source>
        <translation>评估员工、求职者、中小学生或大学生</translation>
    </message>
    <message>
        <source>Voice, by the microphone</source>
        <translation>语音（麦克风）</translation>
    </message>
    <message>
        <source>Who is exposed to a system that recognises emotion is to be informed of it: Regulation (EU) 2024/1689, Article 50(3), at the latest at the first exposure (Article 50(5)).</source>
        <translation>对于暴露在情绪识别系统之下的人，应当告知其该系统的运行：《（欧盟）2024/1689 号条例》第 50 条第 3 款，最迟在首次暴露时告知（第 50 条第 5 款）。</translation>
    </message>
    <message>
        <source>in this window, by the participant</source>
        <translation>在此窗口中，由被试本人</translation>
    </message>
    <message>
        <source>on paper: I hold a signed form with this text</source>
        <translation>纸质：我持有载有此文本并已签名的表格</translation>
    </message>
    <message>
        <source>on the participant&apos;s screen</source>
        <translation>在被试屏幕上</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>the study requires it</source>
        <translation>研究必需</translation>
    </message>
    <message>
        <source>the study wants it</source>
        <translation>研究期望</translation>
    </message>
    <message>
        <source>{stream}: it stays closed, and the study requires it. The pre-flight will say no-go; who goes on all the same gives a reason, which is recorded.</source>
        <translation>{stream}：保持关闭，而研究需要它。预检将显示“不可开始”；若仍要继续，须说明理由，理由会被记录。</translation>
    </message>
    <message>
        <source>{stream}: it stays closed.</source>
        <translation>{stream}：保持关闭。</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Before the session</source>
        <translation>会话之前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>May be opened: {streams}.</source>
        <translation>可以开启：{streams}。</translation>
    </message>
    <message>
        <source>Nothing is opened, and nothing was captured.</source>
        <translation>没有开启任何设备，也没有采集任何内容。</translation>
    </message>
    <message>
        <source>Nothing may be recorded: it can only be watched.</source>
        <translation>不得录制任何内容：只能观看。</translation>
    </message>
    <message>
        <source>Show the notice</source>
        <translation>显示告知书</translation>
    </message>
    <message>
        <source>Tell the participant the code {code}: it is needed to withdraw.</source>
        <translation>请将编号 {code} 告知被试：撤回数据时需要。</translation>
    </message>
    <message>
        <source>The form is signed</source>
        <translation>表格已签名</translation>
    </message>
    <message>
        <source>The notice is on the participant&apos;s screen</source>
        <translation>告知书显示在被试屏幕上</translation>
    </message>
    <message>
        <source>The participant agreed</source>
        <translation>被试已同意</translation>
    </message>
    <message>
        <source>The participant did not agree</source>
        <translation>被试未同意</translation>
    </message>
    <message>
        <source>The participant refuses</source>
        <translation>被试拒绝</translation>
    </message>
    <message>
        <source>This cannot go on</source>
        <translation>无法继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Waiting for the answer. No device is open.</source>
        <translation>正在等待答复。没有开启任何设备。</translation>
    </message>
    <message>
        <source>What is this session for?</source>
        <translation>本次会话的目的是什么？</translation>
    </message>
    <message>
        <source>What the participant is told, and asked for</source>
        <translation>告知被试并征求同意的内容</translation>
    </message>
    <message>
        <source>Who takes part?</source>
        <translation>由谁参加？</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>A file for the notice</source>
        <translation>告知书文件</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>征求同意的项目</translation>
    </message>
    <message>
        <source>It is signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Language of the notice</source>
        <translation>告知书语言</translation>
    </message>
    <message>
        <source>Made-up or recorded signals, of nobody who is here: {streams}.</source>
        <translation>虚构的或已录制的信号，不来自在场的任何人：{streams}。</translation>
    </message>
    <message>
        <source>Nothing is left to agree to. Switch something on, or close.</source>
        <translation>没有可以同意的项目。请打开某一项，或关闭。</translation>
    </message>
    <message>
        <source>Save the text, to be printed …</source>
        <translation>保存文本以便打印…</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>告知书文本</translation>
    </message>
    <message>
        <source>The text is in {file}.</source>
        <translation>文本位于 {file}。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Choose another place.</source>
        <translation>无法写入 {file}（{why}）。请选择其他位置。</translation>
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
        <source>Choose from the list, or type a URL, a path, an LSL stream such as lsl:NAME, or a board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter.</source>
        <translation>从列表中选择；或输入网址、路径、LSL 数据流（如 lsl:NAME），或带设置的采集板（如 cyton:serial_port=/dev/ttyUSB0），再按回车。</translation>
    </message>
    <message>
        <source>Choose from the list, or type a URL, a path, or a board with its settings, such as cyton:serial_port=/dev/ttyUSB0, and press Enter.</source>
        <translation type="vanished">从列表中选择；或输入网址、路径，或带设置的采集板（如 cyton:serial_port=/dev/ttyUSB0），再按回车。</translation>
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
        <source>LSL</source>
        <translation>LSL</translation>
    </message>
    <message>
        <source>Look for EEG streams of other programs in the local network</source>
        <translation>在本地网络中查找其他程序的脑电数据流</translation>
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
    <name>Dialogs</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>The preview opens the devices that you choose. Is nobody but you in front of them?</source>
        <translation>预览会打开您选择的设备。设备前是否只有您一人？</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Close {panel}</source>
        <translation>关闭“{panel}”</translation>
    </message>
    <message>
        <source>Enter opens the panel&apos;s menu. Ctrl+Alt with an arrow key changes its size.</source>
        <translation>按回车键打开面板菜单。按 Ctrl+Alt 加方向键改变面板大小。</translation>
    </message>
    <message>
        <source>Put {panel} back</source>
        <translation>将“{panel}”放回</translation>
    </message>
    <message>
        <source>{panel} in its own window</source>
        <translation>将“{panel}”放到独立窗口</translation>
    </message>
</context>
<context>
    <name>DockMenu</name>
    <message>
        <source>Arrange panels by dragging</source>
        <translation>拖动排列面板</translation>
    </message>
    <message>
        <source>Close {panel}</source>
        <translation>关闭“{panel}”</translation>
    </message>
    <message>
        <source>In its own window</source>
        <translation>放到独立窗口</translation>
    </message>
    <message>
        <source>Move beside</source>
        <translation>移到旁边</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>To the edge</source>
        <translation>移到边缘</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>as a tab</source>
        <translation>作为标签页</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
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
    <name>Experiment</name>
    <message>
        <source>A run is going on. Test the player before or after.</source>
        <translation>有运行正在进行。请在运行之前或之后测试播放器。</translation>
    </message>
    <message>
        <source>A run of “{protocol}” was left in the middle. Choose its file (Ctrl+Shift+P), and it goes on where it was.</source>
        <translation>“{protocol}”的一次运行中途停止。选择其文件（Ctrl+Shift+P），即可从停止处继续。</translation>
    </message>
    <message>
        <source>Nobody is in the chair. Set up a session (Ctrl+N), then calibrate.</source>
        <translation>尚未设置被试。请先设置会话（Ctrl+N），再校准。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>实验方案</translation>
    </message>
    <message>
        <source>There is no sound output: what is heard in this protocol cannot be shown. Plug in headphones or speakers before the run begins.</source>
        <translation>没有声音输出：无法播放此实验方案中的声音。请在运行开始前插入耳机或扬声器。</translation>
    </message>
    <message>
        <source>This run is not being recorded. Record (Ctrl+R), or end the run and begin it anew as a rehearsal.</source>
        <translation>此次运行未被录制。请录制（Ctrl+R），或结束运行并作为预演重新开始。</translation>
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
        <source>Nothing was decided yet. Press F5 to start.</source>
        <translation>尚无结论。按 F5 开始。</translation>
    </message>
    <message>
        <source>Nothing was decided yet. Press Space to start.</source>
        <translation type="vanished">尚无结论。按空格键开始。</translation>
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
    <name>GeneralPage</name>
    <message>
        <source>Data are kept for</source>
        <translation>数据保存期限</translation>
    </message>
    <message>
        <source>Language {name}</source>
        <translation>语言 {name}</translation>
    </message>
    <message>
        <source>Participant&apos;s languages</source>
        <translation>被试的语言</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Study&apos;s code</source>
        <translation>研究编号</translation>
    </message>
    <message>
        <source>The code is written into every recording; title and contact are shown to the participant. Emoscope is not for the workplace or for education: Article 5(1)(f) of the EU AI Act prohibits inferring emotions there.</source>
        <translation>编号写入每个录制；标题和联系方式会向被试显示。Emoscope 不得用于工作场所或教育：《欧盟人工智能法案》第 5 条第 1 款 (f) 项禁止在这些场合推断情绪。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>clinical or safety</source>
        <translation>临床或安全</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>e.g. until 31 December 2036</source>
        <translation>如：至 2036 年 12 月 31 日</translation>
    </message>
    <message>
        <source>name, address, telephone</source>
        <translation>姓名、地址、电话</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>trying the equipment on oneself</source>
        <translation>在自己身上试用设备</translation>
    </message>
</context>
<context>
    <name>GoBanner</name>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Everything that is asked for is there and good.</source>
        <translation>所要求的一切均已就绪且良好。</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>No-go</source>
        <translation>不可开始</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>故障</translation>
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
    <name>HeadPicture</name>
    <message>
        <source>Electrodes on the head</source>
        <translation>头部电极</translation>
    </message>
    <message>
        <source>channel {number}</source>
        <translation>通道 {number}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>地</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>尚无位置</translation>
    </message>
    <message>
        <source>no place yet: drag onto the head</source>
        <translation>尚无位置：请拖到头部</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>twice: channels {numbers}</source>
        <translation>重复：通道 {numbers}</translation>
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
    <name>Hour</name>
    <message>
        <source>She did not agree to be recorded: nothing of this session is sent to LSL or OSC, where others could record it.</source>
        <translation>被试不同意被录制：本次会话的任何内容都不会发送到 LSL 或 OSC，以免在别处被录下。</translation>
    </message>
    <message>
        <source>She did not agree: nothing was opened, nothing was recorded.</source>
        <translation>未获同意：没有开启任何设备，没有录制任何内容。</translation>
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
    <name>KeyRow</name>
    <message>
        <source>Key {row}</source>
        <translation>按键 {row}</translation>
    </message>
    <message>
        <source>Key {row}: point or interval</source>
        <translation>按键 {row}：时间点或区间</translation>
    </message>
    <message>
        <source>Label of key {row}</source>
        <translation>按键 {row} 的标签</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>point</source>
        <translation>时间点</translation>
    </message>
    <message>
        <source>what happens</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>A point marks an instant. An interval begins with the key and ends with the same key. What is pressed is written with the time of the key, in the recording.</source>
        <translation>时间点标出一个时刻。区间以按键开始，以同一按键结束。按键内容连同按键时间写入录制。</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加按键</translation>
    </message>
    <message>
        <source>Labels, one a line</source>
        <translation>标签，每行一个</translation>
    </message>
    <message>
        <source>Marker keys</source>
        <translation>标记按键</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Answers as OSC to</source>
        <translation>结论以 OSC 发送到</translation>
    </message>
    <message>
        <source>EEG as it is measured</source>
        <translation>脑电（原始测量值）</translation>
    </message>
    <message>
        <source>Host and port of a program that takes Open Sound Control: 127.0.0.1:9000.</source>
        <translation>接收 Open Sound Control 的程序的主机和端口，如 127.0.0.1:9000。</translation>
    </message>
    <message>
        <source>LSL and OSC are not encrypted: whoever is in the network can read what is sent, a participant&apos;s EEG and markers, too. Changes take effect with the next start.</source>
        <translation>LSL 和 OSC 不加密：网络中的任何人都能读取所发送的内容，包括被试的脑电和标记。更改在下次开始时生效。</translation>
    </message>
    <message>
        <source>Markers from LSL</source>
        <translation>接收 LSL 标记</translation>
    </message>
    <message>
        <source>Names of marker streams in LSL, with commas between, such as PsychoPy; or: all.</source>
        <translation>LSL 中标记流的名称，以逗号分隔，如 PsychoPy；或写 all。</translation>
    </message>
    <message>
        <source>Sent to LSL</source>
        <translation>发送到 LSL</translation>
    </message>
    <message>
        <source>estimates of speech</source>
        <translation>语音的估计</translation>
    </message>
    <message>
        <source>estimates of the EEG</source>
        <translation>脑电的估计</translation>
    </message>
    <message>
        <source>estimates of the face</source>
        <translation>面部的估计</translation>
    </message>
    <message>
        <source>fused answers</source>
        <translation>融合后的结论</translation>
    </message>
    <message>
        <source>markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>states of devices and models</source>
        <translation>设备和模型的状态</translation>
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
    <name>Layouts</name>
    <message>
        <source>A layout&apos;s name has 1 to {most} letters on one line.</source>
        <translation>布局名称为单行，1 至 {most} 个字符。</translation>
    </message>
    <message>
        <source>Arrange panels by dragging</source>
        <translation>拖动排列面板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete layout {name}</source>
        <translation>删除布局“{name}”</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脑电</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Layout as it was</source>
        <translation>恢复原布局</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Save layout as ...</source>
        <translation>将布局另存为…</translation>
    </message>
    <message>
        <source>The layout could not be kept in {path} ({why}).</source>
        <translation>布局无法保存到 {path}（{why}）。</translation>
    </message>
    <message>
        <source>{name} comes with Emoscope. Choose another name for your layout.</source>
        <translation>{name} 是 Emoscope 自带的布局。请为您的布局另选名称。</translation>
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
        <translation type="vanished">快捷键</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="vanished">标记</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>The rest was too short or too disturbed to compare with: at least ten seconds of valid EEG are needed. Press R and try again.</source>
        <translation type="vanished">静息太短或干扰太大，无法用作比较：至少需要十秒有效脑电。请按 R 重试。</translation>
    </message>
    <message>
        <source>The settings could not be kept in {path} ({why}).</source>
        <translation>设置无法保存到 {path}（{why}）。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="vanished">发生了什么？</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>baseline: eyes closed</source>
        <translation>基线：闭眼</translation>
    </message>
    <message>
        <source>baseline: eyes open</source>
        <translation>基线：睁眼</translation>
    </message>
    <message>
        <source>baseline: neutral face</source>
        <translation>基线：中性表情</translation>
    </message>
    <message>
        <source>baseline: reading</source>
        <translation>基线：朗读</translation>
    </message>
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
    <message>
        <source>what just happened</source>
        <translation>刚才发生的事</translation>
    </message>
</context>
<context>
    <name>MarkerButtons</name>
    <message>
        <source>Begin the interval: {label}</source>
        <translation>开始区间：{label}</translation>
    </message>
    <message>
        <source>End the interval: {label}</source>
        <translation>结束区间：{label}</translation>
    </message>
    <message>
        <source>Mark this moment: {label}</source>
        <translation>标记这一刻：{label}</translation>
    </message>
</context>
<context>
    <name>MarkerPanel</name>
    <message>
        <source>Change the label (F2)</source>
        <translation>更改标签（F2）</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Mark the last 10 seconds; name it afterwards.</source>
        <translation>标记最近 10 秒；随后再命名。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Markers, newest first</source>
        <translation>标记，最新的在前</translation>
    </message>
    <message>
        <source>Move by {seconds} ({key})</source>
        <translation>移动 {seconds}（{key}）</translation>
    </message>
    <message>
        <source>No marker yet. Press a key, a button, or write a note.</source>
        <translation>尚无标记。请按键、点击按钮，或写笔记。</translation>
    </message>
    <message>
        <source>Remove (Del); the record keeps that it was set</source>
        <translation>移除（Del）；记录中仍保留曾打过该标记</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>What just happened?</source>
        <translation>刚才发生了什么？</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Set as “{label}” at {time}.</source>
        <translation>原标签为“{label}”，时间 {time}。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未经证实</translation>
    </message>
    <message>
        <source>not on the disk</source>
        <translation>未写入磁盘</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>已写入磁盘</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>received, nothing is recorded</source>
        <translation>已收到，当前未录制</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>{stage}, changed</source>
        <translation>{stage}，已更改</translation>
    </message>
    <message>
        <source>{stage}, removed</source>
        <translation>{stage}，已移除</translation>
    </message>
    <message>
        <source>“{text}” is no time. Type seconds, or minutes:seconds.</source>
        <translation>“{text}”不是时间。请输入秒数，或“分:秒”。</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n marker(s) not confirmed by the engine yet.</source>
        <translation>
            <numerusform>有 %n 个标记尚未得到引擎确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Participant&apos;s screen</source>
        <translation>被试屏幕</translation>
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
        <translation>旁路运行，不参与判断</translation>
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
        <translation>参与判断</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Add ...</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Beside, without a vote: {said}</source>
        <translation>旁路运行，不参与判断：{said}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing files with their cards ...</source>
        <translation>正在将文件与其模型卡核对…</translation>
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
        <translation>无判断。</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>不提供的类别</translation>
    </message>
    <message>
        <source>Reading the card, measuring the time here ...</source>
        <translation>正在读取模型卡并测量本机用时…</translation>
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
    <name>MontageEditor</name>
    <message>
        <source>A click sets the channel</source>
        <translation>点击设置通道</translation>
    </message>
    <message>
        <source>A click sets the ground</source>
        <translation>点击设置地电极</translation>
    </message>
    <message>
        <source>A click sets the reference</source>
        <translation>点击设置参考电极</translation>
    </message>
    <message>
        <source>A click sets:</source>
        <translation>点击设置：</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Enter or a click gives it to channel {number} instead of {name}.</source>
        <translation>按回车或点击，将它从 {name} 改配给通道 {number}。</translation>
    </message>
    <message>
        <source>Enter or a click gives it to channel {number}.</source>
        <translation>按回车或点击，将它配给通道 {number}。</translation>
    </message>
    <message>
        <source>Find a site by name</source>
        <translation>按名称查找位点</translation>
    </message>
    <message>
        <source>From the board</source>
        <translation>取自采集板</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>地</translation>
    </message>
    <message>
        <source>Ground electrode</source>
        <translation>地电极</translation>
    </message>
    <message>
        <source>How many channels the board has</source>
        <translation>采集板的通道数</translation>
    </message>
    <message>
        <source>No electrode is plugged into this channel of the board.</source>
        <translation>采集板的此通道未接电极。</translation>
    </message>
    <message>
        <source>No headset is open. Start it, or type how many channels it has.</source>
        <translation>没有打开头戴设备。请启动它，或输入其通道数。</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Reference electrode</source>
        <translation>参考电极</translation>
    </message>
    <message>
        <source>Show all sites of the 10-10 system</source>
        <translation>显示 10-10 系统的全部位点</translation>
    </message>
    <message>
        <source>Take the {count} names of {device}</source>
        <translation>采用 {device} 的 {count} 个名称</translation>
    </message>
    <message>
        <source>all sites (10-10)</source>
        <translation>全部位点（10-10）</translation>
    </message>
    <message>
        <source>as the board says</source>
        <translation>按采集板</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>find a site, e.g. Fp1</source>
        <translation>查找位点，如 Fp1</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>地</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>the headset</source>
        <translation>头戴设备</translation>
    </message>
    <message>
        <source>{about}. Del takes it away.</source>
        <translation>{about}。按 Del 移除。</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>A note speaks of the moment at which you begin to write it.</source>
        <translation>笔记对应开始书写的那一刻。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note: Enter sets it, Esc drops it</source>
        <translation>笔记：按回车保存，按 Esc 放弃</translation>
    </message>
    <message>
        <source>Time of the note</source>
        <translation>笔记时间</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note: {text}</source>
        <translation>笔记：{text}</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>What the participant reads on her screen before any device is opened, and agrees to. Say what is captured, why, who sees it, how long it is kept, and that she may stop at any time. Write of estimates of expression and signal, not of what she feels.</source>
        <translation>在开启任何设备之前，被试在屏幕上阅读并同意的内容。请写明采集什么、为何采集、谁会看到、保存多久，以及可以随时停止。请写对表情和信号的估计，而不要写被试的感受。</translation>
    </message>
    <message>
        <source>empty: Emoscope&apos;s own text</source>
        <translation>空：使用 Emoscope 自带的文本</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A run of “{protocol}” with participant {number} was left in the middle. Choose its file, and it goes on where it was.</source>
        <translation>“{protocol}”（被试序号 {number}）的一次运行中途停止。选择其文件，即可从停止处继续。</translation>
    </message>
    <message>
        <source>A run of “{protocol}” with participant {number} was left in the middle. It ends when this one begins.</source>
        <translation>“{protocol}”（被试序号 {number}）的一次运行中途停止。本次运行开始时，它即告结束。</translation>
    </message>
    <message>
        <source>Give her the keyboard</source>
        <translation>将键盘交给被试</translation>
    </message>
    <message>
        <source>No protocol is loaded.</source>
        <translation>未载入实验方案。</translation>
    </message>
    <message>
        <source>Rehearsal: everything runs, nothing of it counts.</source>
        <translation>预演：一切照常进行，但均不计入。</translation>
    </message>
    <message>
        <source>The participant&apos;s keys do not reach her screen: your window has the keyboard.</source>
        <translation>被试的按键无法传到被试屏幕：键盘输入目前在您的窗口中。</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Go anyway</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>Why do you go on all the same? The reason is in the recording.</source>
        <translation>为何仍要继续？理由会写入录制。</translation>
    </message>
    <message>
        <source>Why you go on</source>
        <translation>继续的理由</translation>
    </message>
    <message>
        <source>such as: pilot without EEG</source>
        <translation>例如：无脑电的预实验</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Blocks</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Markers and labels</source>
        <translation>标记与标签</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>导联</translation>
    </message>
    <message>
        <source>Participant&apos;s text</source>
        <translation>被试文本</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>{page}: something is to be put right</source>
        <translation>{page}：有须更正之处</translation>
    </message>
</context>
<context>
    <name>Participant</name>
    <message>
        <source>A computer estimates the expression from what it measures. It can be wrong.</source>
        <translation>计算机根据测量到的内容估计表情。估计可能出错。</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>短暂休息</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>EEG</source>
        <translation>脑电</translation>
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
        <translation>所有项目均已关闭。请打开某一项，或选择“我不同意”。</translation>
    </message>
    <message>
        <source>Expression: {name}</source>
        <translation>表情：{name}</translation>
    </message>
    <message>
        <source>How calm or excited do you feel?</source>
        <translation>您现在感觉平静还是兴奋？</translation>
    </message>
    <message>
        <source>How much do you agree?</source>
        <translation>您在多大程度上同意？</translation>
    </message>
    <message>
        <source>How much in control do you feel?</source>
        <translation>您觉得自己有多大的掌控感？</translation>
    </message>
    <message>
        <source>How pleasant do you feel?</source>
        <translation>您现在感觉有多愉快？</translation>
    </message>
    <message>
        <source>How strongly? You chose: {name}</source>
        <translation>感受有多强烈？您选择了：{name}</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>我同意</translation>
    </message>
    <message>
        <source>I am fairly sure.</source>
        <translation>我较为确定。</translation>
    </message>
    <message>
        <source>I am not sure.</source>
        <translation>我不确定。</translation>
    </message>
    <message>
        <source>I am quite sure.</source>
        <translation>我相当确定。</translation>
    </message>
    <message>
        <source>I can hardly tell.</source>
        <translation>我很难判断。</translation>
    </message>
    <message>
        <source>I cannot tell.</source>
        <translation>我无法判断。</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>我不同意</translation>
    </message>
    <message>
        <source>My EEG, by electrodes on my head</source>
        <translation>我的脑电，通过头上的电极</translation>
    </message>
    <message>
        <source>My face, by a camera</source>
        <translation>我的面部，通过摄像头</translation>
    </message>
    <message>
        <source>My voice, by a microphone</source>
        <translation>我的声音，通过麦克风</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>不回答</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未录制</translation>
    </message>
    <message>
        <source>Not yet rated: press an arrow key, or touch here.</source>
        <translation>尚未评分：请按方向键，或触摸此处。</translation>
    </message>
    <message>
        <source>Please choose something, or “No answer”.</source>
        <translation>请选择一项，或选“不回答”。</translation>
    </message>
    <message>
        <source>Please go on</source>
        <translation>请继续</translation>
    </message>
    <message>
        <source>Please listen.</source>
        <translation>请聆听。</translation>
    </message>
    <message>
        <source>Please look at the cross.</source>
        <translation>请注视十字。</translation>
    </message>
    <message>
        <source>Please make yourself comfortable.</source>
        <translation>请您舒适地坐好。</translation>
    </message>
    <message>
        <source>Please read this</source>
        <translation>请阅读</translation>
    </message>
    <message>
        <source>Please say it in your own words.</source>
        <translation>请用您自己的话描述。</translation>
    </message>
    <message>
        <source>Please take a moment to read.</source>
        <translation>请花一点时间阅读。</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>录制已暂停</translation>
    </message>
    <message>
        <source>Tab, then Enter</source>
        <translation>Tab，再按 Enter</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>There is no picture at the moment.</source>
        <translation>目前没有画面。</translation>
    </message>
    <message>
        <source>This may be recorded</source>
        <translation>以下内容可能会被录制</translation>
    </message>
    <message>
        <source>This part is over.</source>
        <translation>这一部分已结束。</translation>
    </message>
    <message>
        <source>To go on, press the space bar or touch the screen, when you are ready.</source>
        <translation>准备好后，请按空格键或触摸屏幕继续。</translation>
    </message>
    <message>
        <source>To sign, click “I agree”, or hold the Enter key for a second.</source>
        <translation>如需签名，请点击“我同意”，或按住回车键一秒。</translation>
    </message>
    <message>
        <source>Touch a place, or move with ← → ↑ ↓.</source>
        <translation>请触摸一个位置，或用 ← → ↑ ↓ 移动。</translation>
    </message>
    <message>
        <source>Touch one, or press 1 to {last}, or ← and →.</source>
        <translation>请触摸一个选项，或按 1 至 {last}，或按 ← 和 →。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Where in this square are you now?</source>
        <translation>您现在的感受在方格中的哪个位置？</translation>
    </message>
    <message>
        <source>Which of these comes closest to how you feel?</source>
        <translation>以下哪一项最接近您的感受？</translation>
    </message>
    <message>
        <source>You can agree when you have read to the end: scroll down.</source>
        <translation>读到末尾后即可同意：请向下滚动。</translation>
    </message>
    <message>
        <source>You decide what is captured. What you switch off stays off.</source>
        <translation>采集什么由您决定。您关闭的项目将保持关闭。</translation>
    </message>
    <message>
        <source>You may move and look around.</source>
        <translation>您可以活动，也可以四处看。</translation>
    </message>
    <message>
        <source>Your picture is hidden.</source>
        <translation>您的画面已隐藏。</translation>
    </message>
    <message>
        <source>Your picture, as in a mirror</source>
        <translation>您的画面，如同照镜子</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>您的评分</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>calm to excited</source>
        <translation>平静到兴奋</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>受控制</translation>
    </message>
    <message>
        <source>depressed</source>
        <translation>沮丧</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>兴奋</translation>
    </message>
    <message>
        <source>in control</source>
        <translation>能掌控</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
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
        <source>sleepy</source>
        <translation>困倦</translation>
    </message>
    <message>
        <source>stressed</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
    <message>
        <source>unpleasant to pleasant</source>
        <translation>不愉快到愉快</translation>
    </message>
    <message>
        <source>very strongly</source>
        <translation>非常强</translation>
    </message>
    <message>
        <source>very weakly</source>
        <translation>非常弱</translation>
    </message>
    <message>
        <source>wide awake</source>
        <translation>十分清醒</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} / {most} 字</translation>
    </message>
    <message>
        <source>{count} of {most} characters: please make it shorter.</source>
        <translation>{count} / {most} 字：请写短一些。</translation>
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
        <translation>还剩 {seconds} 秒</translation>
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
        <translation>向右 {x} / {count}，向上 {y} / {count}</translation>
    </message>
</context>
<context>
    <name>ParticipantBar</name>
    <message>
        <source>Devices stay closed until a participant has agreed.</source>
        <translation>被试同意之前，设备保持关闭。</translation>
    </message>
    <message>
        <source>Next participant …</source>
        <translation>下一位被试…</translation>
    </message>
    <message>
        <source>No device may be opened before somebody has agreed.</source>
        <translation type="vanished">须先有人同意，才能开启设备。</translation>
    </message>
    <message>
        <source>Nobody is set up</source>
        <translation>尚未设置被试</translation>
    </message>
    <message>
        <source>Participant: {who}</source>
        <translation>被试：{who}</translation>
    </message>
    <message>
        <source>Set up a session …</source>
        <translation>设置会话…</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>无编号</translation>
    </message>
    <message>
        <source>declined: {streams}</source>
        <translation>已拒绝：{streams}</translation>
    </message>
    <message>
        <source>must not be recorded</source>
        <translation>不得录制</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>会话 {number}</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>A code is not needed. Without one nothing is recorded, because nobody could have it deleted.</source>
        <translation>编号不是必需的。没有编号则不录制任何内容，因为届时无人能要求删除。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Code, once more</source>
        <translation>再次输入编号</translation>
    </message>
    <message>
        <source>Here for the first time</source>
        <translation>首次参加</translation>
    </message>
    <message>
        <source>Known codes</source>
        <translation>已有编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>会话序号</translation>
    </message>
    <message>
        <source>The code stands for the person, whose name is in no recording. With the code all data of that person can be withdrawn.</source>
        <translation>编号代表本人，其姓名不写入任何录制。凭编号可以撤回该人的全部数据。</translation>
    </message>
    <message>
        <source>Was here before</source>
        <translation>曾经参加</translation>
    </message>
    <message>
        <source>for the list elsewhere; never needed</source>
        <translation>用于别处的名单；始终可不填</translation>
    </message>
    <message>
        <source>such as P01: no name, no date of birth</source>
        <translation>如 P01：不用姓名，不用出生日期</translation>
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
    <name>PlayerDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Flash and beep</source>
        <translation>闪光与蜂鸣</translation>
    </message>
    <message>
        <source>How much of the film has been played</source>
        <translation>影片播放进度</translation>
    </message>
    <message>
        <source>Needs a session that runs.</source>
        <translation>需要正在运行的会话。</translation>
    </message>
    <message>
        <source>Test the player</source>
        <translation>测试播放器</translation>
    </message>
    <message>
        <source>Test what the participant is shown</source>
        <translation>测试向被试呈现的内容</translation>
    </message>
    <message>
        <source>The player&apos;s test plays a film of which every frame is known, and says when its frames were on the screen and how far sound and picture are apart. For flash and beep, point the session&apos;s camera at the participant&apos;s screen and put the microphone before the loudspeaker.</source>
        <translation>播放器测试会播放一段每帧内容均已知的影片，并给出各帧出现在屏幕上的时间，以及声音与画面相差多少。测试闪光与蜂鸣时，请将会话的摄像头对准被试屏幕，并将麦克风放在扬声器前。</translation>
    </message>
    <message>
        <source>The test film plays ...</source>
        <translation>正在播放测试影片…</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>EEG headset</source>
        <translation>脑电头戴设备</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>闭眼</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>睁眼</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
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
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>could be better</source>
        <translation>可改进</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>期望</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Devices ...</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go anyway ...</source>
        <translation>仍然开始…</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>预检</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No device chosen.</source>
        <translation type="vanished">未选择设备。</translation>
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
        <source>Stopped. Press F5 to start.</source>
        <translation>已停止。按 F5 开始。</translation>
    </message>
    <message>
        <source>Stopped. Press Space to start.</source>
        <translation type="vanished">已停止。按空格键开始。</translation>
    </message>
    <message>
        <source>The model is being loaded ...</source>
        <translation>正在载入模型…</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>All seen</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>故障详情</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Nothing has failed inside the program.</source>
        <translation>程序内部没有出错。</translation>
    </message>
    <message>
        <source>Problems as text</source>
        <translation>故障（文本）</translation>
    </message>
    <message>
        <source>Problems inside the program</source>
        <translation>程序内部故障</translation>
    </message>
    <message>
        <source>Problems, the one that spoke last first</source>
        <translation>故障，最近报告的在前</translation>
    </message>
    <message>
        <source>Save as text ...</source>
        <translation>另存为文本…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begin the run with its first trial</source>
        <translation>从第一个试次开始运行</translation>
    </message>
    <message>
        <source>Begin this trial once more; the record keeps both</source>
        <translation>重新进行此试次；两次均保留在记录中</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Break this trial off, and wait</source>
        <translation>中止此试次，然后等待</translation>
    </message>
    <message>
        <source>End the part that she sees, and show the next one</source>
        <translation>结束被试当前看到的环节，显示下一环节</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>结束运行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with what comes next</source>
        <translation>继续进行下一步</translation>
    </message>
    <message>
        <source>Leave this trial out</source>
        <translation>跳过此试次</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause; a stimulus cannot be paused: its trial is broken off and comes again</source>
        <translation>暂停；刺激无法暂停：其试次将中止并重新进行</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Stop ...</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您操作</translation>
    </message>
    <message>
        <source>a baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>a countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>a cross</source>
        <translation>十字</translation>
    </message>
    <message>
        <source>a rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>a stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>an instruction</source>
        <translation>指导语</translation>
    </message>
    <message>
        <source>broken off, comes again</source>
        <translation>已中止，将重新进行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>此前已完成</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空屏</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>the film “{name}”</source>
        <translation>影片“{name}”</translation>
    </message>
    <message>
        <source>the picture “{name}”</source>
        <translation>图片“{name}”</translation>
    </message>
    <message>
        <source>the sound “{name}”</source>
        <translation>声音“{name}”</translation>
    </message>
    <message>
        <source>the task “{name}”</source>
        <translation>任务“{name}”</translation>
    </message>
    <message>
        <source>the text “{name}”</source>
        <translation>文本“{name}”</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
    <message>
        <source>{outcome}, attempt {number}</source>
        <translation>{outcome}，第 {number} 次</translation>
    </message>
</context>
<context>
    <name>ProtocolPanel</name>
    <message numerus="yes">
        <source>%n frame(s) of stimuli dropped.</source>
        <translation>
            <numerusform>刺激丢失了 %n 帧。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) have not been done. End the run?</source>
        <translation>
            <numerusform>还有 %n 个试次未完成。结束运行吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a protocol ...</source>
        <translation>选择实验方案…</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>结束运行</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>How far this part is</source>
        <translation>本环节进度</translation>
    </message>
    <message>
        <source>It takes as long as she needs</source>
        <translation>时长由被试决定</translation>
    </message>
    <message>
        <source>Next: trial {place} of {count}, block {block}</source>
        <translation>下一个：试次 {place} / {count}，区段 {block}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>实验方案</translation>
    </message>
    <message>
        <source>She sees {part}.</source>
        <translation>被试看到：{part}。</translation>
    </message>
    <message>
        <source>The trials of this run</source>
        <translation>此次运行的试次</translation>
    </message>
    <message>
        <source>Then: {part}.</source>
        <translation>接下来：{part}。</translation>
    </message>
    <message>
        <source>Time left of this part</source>
        <translation>本环节剩余时间</translation>
    </message>
    <message>
        <source>Trial {place} of {count}, block {block}</source>
        <translation>试次 {place} / {count}，区段 {block}</translation>
    </message>
    <message>
        <source>trial {place}, {trial}</source>
        <translation>试次 {place}，{trial}</translation>
    </message>
    <message>
        <source>{done} of {count} trials done.</source>
        <translation>已完成 {done} / {count} 个试次。</translation>
    </message>
    <message>
        <source>{done} of {count} trials done. {time} left, and what she takes to answer.</source>
        <translation>已完成 {done} / {count} 个试次。还剩 {time}，另加被试作答的时间。</translation>
    </message>
    <message>
        <source>{place}, attempt {number}</source>
        <translation>{place}，第 {number} 次</translation>
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
        <translation>选择…</translation>
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
        <source>A table of codes and names (CSV), outside the folder of recordings. The page of the next participant then has a field for the name.</source>
        <translation>编号与姓名的表格（CSV），须放在录制文件夹之外。之后，下一位被试的页面会有姓名栏。</translation>
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
        <source>List of codes and names</source>
        <translation>编号与姓名列表</translation>
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
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
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
        <source>{path} is no full path. Choose the file.</source>
        <translation>{path} 不是完整路径。请选择文件。</translation>
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
    <name>Rests</name>
    <message>
        <source>The rest was too short or too disturbed to compare with: at least ten seconds of valid EEG are needed. Press R and try again.</source>
        <translation>静息太短或干扰太大，无法用作比较：至少需要十秒有效脑电。请按 R 重试。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Arousal</source>
        <translation>唤醒度</translation>
    </message>
    <message>
        <source>Early from late (drift)</source>
        <translation>区分前段与后段（漂移）</translation>
    </message>
    <message>
        <source>Fusion at this site: calibrated, in {file}.</source>
        <translation>本地融合：已校准，见 {file}。</translation>
    </message>
    <message>
        <source>Fusion at this site: not calibrated; the shipped temperatures are used (emoscope fuse --save makes one).</source>
        <translation>本地融合：未校准；使用自带的温度参数（可用 emoscope fuse --save 生成校准）。</translation>
    </message>
    <message>
        <source>Held-out clips</source>
        <translation>留出的片段</translation>
    </message>
    <message>
        <source>Muscle alone (31-45 Hz)</source>
        <translation>仅肌电（31-45 Hz）</translation>
    </message>
    <message>
        <source>Order alone, no EEG</source>
        <translation>仅顺序，不用脑电</translation>
    </message>
    <message>
        <source>Recordings held out</source>
        <translation>留出整个录制</translation>
    </message>
    <message>
        <source>Recordings: {names}. {trials} trials, {windows} windows of 4 s, {rest} of rest.</source>
        <translation>录制：{names}。{trials} 个试次，{windows} 个 4 s 窗口，静息窗口 {rest} 个。</translation>
    </message>
    <message>
        <source>Second half from the first</source>
        <translation>由前半预测后半</translation>
    </message>
    <message>
        <source>Two classes of your own</source>
        <translation>自选的两个类别</translation>
    </message>
    <message>
        <source>Up to 30 Hz</source>
        <translation>30 Hz 以下</translation>
    </message>
    <message>
        <source>Valence</source>
        <translation>效价</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>high arousal</source>
        <translation>高唤醒度</translation>
    </message>
    <message>
        <source>high valence</source>
        <translation>高效价</translation>
    </message>
    <message>
        <source>low arousal</source>
        <translation>低唤醒度</translation>
    </message>
    <message>
        <source>low valence</source>
        <translation>低效价</translation>
    </message>
    <message>
        <source>{question}: {low} or {high}</source>
        <translation>{question}：{low}或{high}</translation>
    </message>
    <message>
        <source>{right} of {clips}</source>
        <translation>{right} / {clips}</translation>
    </message>
    <message>
        <source>{right} of {clips} right: {share}, 95 % interval {low} to {high} (Wilson). p = {p}; of {permutations} shuffled labellings {shuffled}.</source>
        <translation>{clips} 个中正确 {right} 个：{share}，95 % 置信区间 {low} 至 {high}（Wilson）。p = {p}；标签随机置换 {permutations} 次所得 p = {shuffled}。</translation>
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
    <name>ScreenControl</name>
    <message>
        <source>A cross to look at</source>
        <translation>注视十字</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>A sentence of yours</source>
        <translation>自定义句子</translation>
    </message>
    <message>
        <source>A trial of the protocol</source>
        <translation>实验方案的试次</translation>
    </message>
    <message>
        <source>Any second display</source>
        <translation>任一第二显示器</translation>
    </message>
    <message>
        <source>Close her window</source>
        <translation>关闭被试窗口</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>Full screen on {display}.</source>
        <translation>在 {display} 上全屏显示。</translation>
    </message>
    <message>
        <source>Her face, mirrored</source>
        <translation>本人面部的镜像</translation>
    </message>
    <message>
        <source>Her language</source>
        <translation>被试的语言</translation>
    </message>
    <message>
        <source>Her window is closed.</source>
        <translation>被试窗口已关闭。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Participant&apos;s window</source>
        <translation>被试窗口</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Say how sure the answer is</source>
        <translation>说明结论的确定程度</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>She sees</source>
        <translation>被试看到</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>The display {display} is unplugged. Her window lies beside this one; her picture is hidden. Plug the display in, or choose another.</source>
        <translation>显示器 {display} 已拔出。被试窗口位于此窗口旁边；其画面已隐藏。请插入该显示器，或选择其他显示器。</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>There is no second display: her window lies beside this one.</source>
        <translation>没有第二显示器：被试窗口位于此窗口旁边。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What the participant sees</source>
        <translation>被试看到的内容</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>&quot;{address}&quot; is not the address of a camera.</source>
        <translation>“{address}”不是摄像头地址。</translation>
    </message>
    <message>
        <source>&quot;{part}&quot; is nothing that can go wrong with the demo.</source>
        <translation>“{part}”不是演示可以模拟的故障。</translation>
    </message>
    <message>
        <source>--control-strict needs --control-labrecorder.</source>
        <translation>--control-strict 需要 --control-labrecorder。</translation>
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
        <source>A block lasts {low} to {high} seconds, not {seconds}. Leave seconds out where the operator ends it.</source>
        <translation>区段时长为 {low} 至 {high} 秒，不能是 {seconds} 秒。若由操作者结束，请省略 seconds。</translation>
    </message>
    <message>
        <source>A board is named for BrainFlow rows, a stream for XDF.</source>
        <translation>BrainFlow 数据行需指定采集板，XDF 需指定数据流。</translation>
    </message>
    <message>
        <source>A character is not UTF-8 (byte 0x{byte}). Save the file as UTF-8 in your editor.</source>
        <translation>有一个字符不是 UTF-8（字节 0x{byte}）。请在编辑器中将文件保存为 UTF-8。</translation>
    </message>
    <message>
        <source>A countdown is of whole seconds, 1 to {most}.</source>
        <translation>倒计时须为整数秒，1 至 {most}。</translation>
    </message>
    <message>
        <source>A file or device could not be used ({why}).</source>
        <translation>文件或设备无法使用（{why}）。</translation>
    </message>
    <message>
        <source>A frame of the video cannot be shown ({error}).</source>
        <translation>无法显示视频中的一帧（{error}）。</translation>
    </message>
    <message>
        <source>A hand-made mapping, trained on nothing.</source>
        <translation>人工设定的映射，未经训练。</translation>
    </message>
    <message>
        <source>A label of the scale {name}</source>
        <translation>量表 {name} 的标签</translation>
    </message>
    <message>
        <source>A label of {count} characters is too long.</source>
        <translation>标签有 {count} 个字符，太长。</translation>
    </message>
    <message>
        <source>A label says which of seven words fits best what a face showed or a voice sounded like, in the view of a model. It does not say what the person felt.</source>
        <translation>标签表示，在模型看来，七个词中哪一个最符合面部所示或声音所听。它并不说明此人的感受。</translation>
    </message>
    <message>
        <source>A latin square needs as many stimuli of each condition; the block {block} has {counts}. Even them out, or write order = &quot;random&quot;.</source>
        <translation>拉丁方要求各条件的刺激数相同；区段 {block} 为 {counts}。请使其相等，或写 order = &quot;random&quot;。</translation>
    </message>
    <message>
        <source>A latin square needs two stimuli or more; the block {block} has one. Add some, or write order = &quot;fixed&quot;.</source>
        <translation>拉丁方需要两个或更多刺激；区段 {block} 只有一个。请再添加，或写 order = &quot;fixed&quot;。</translation>
    </message>
    <message>
        <source>A marker cannot last {seconds} s.</source>
        <translation>标记不能持续 {seconds} s。</translation>
    </message>
    <message>
        <source>A marker cannot lie before the session, in the future, or end before it begins.</source>
        <translation>标记不能位于会话之前或将来，也不能在开始之前结束。</translation>
    </message>
    <message>
        <source>A marker needs a label.</source>
        <translation>标记需要标签。</translation>
    </message>
    <message>
        <source>A marker of trial {place} was not received: the run was halted.</source>
        <translation>未收到试次 {place} 的标记：运行已停下。</translation>
    </message>
    <message>
        <source>A message needs an id.</source>
        <translation>消息需要 id。</translation>
    </message>
    <message>
        <source>A model is one person&apos;s: choose her recordings alone.</source>
        <translation>模型只属于一个人：请只选择该被试的录制。</translation>
    </message>
    <message>
        <source>A model&apos;s figures were measured on the data that its card names, not on this session. Here nothing says how often the answers were right: that takes ratings by people.</source>
        <translation>模型的各项指标是在其模型卡所列的数据上测得的，而不是在本次会话中。此处没有任何内容能说明结论的正确率：这需要人工评定。</translation>
    </message>
    <message>
        <source>A name in {file} cannot begin with {character}: spreadsheets take that for a formula.</source>
        <translation>{file} 中的姓名不能以 {character} 开头：电子表格会将其视为公式。</translation>
    </message>
    <message>
        <source>A part of the continuous rating was not recorded: {why}</source>
        <translation>有一段连续评分未被录制：{why}</translation>
    </message>
    <message>
        <source>A part of the recording cannot be shown ({why}).</source>
        <translation>录制的一部分无法显示（{why}）。</translation>
    </message>
    <message>
        <source>A part of the window failed ({error}).</source>
        <translation>窗口的一部分出错（{error}）。</translation>
    </message>
    <message>
        <source>A part of the window has failed. Capturing and recording go on.</source>
        <translation>窗口的一部分已出错。采集和录制继续进行。</translation>
    </message>
    <message>
        <source>A process could not be begun ({why}). Make room for it.</source>
        <translation>无法启动进程（{why}）。请为其腾出资源。</translation>
    </message>
    <message>
        <source>A rating lasts as long as its scales. Write seconds in [scales.NAME].</source>
        <translation>评分的时长由其量表决定。请在 [scales.NAME] 中写 seconds。</translation>
    </message>
    <message>
        <source>A rating needs scales, as in scales = [&quot;valence&quot;].</source>
        <translation>评分需要 scales，如 scales = [&quot;valence&quot;]。</translation>
    </message>
    <message>
        <source>A recording is in progress.</source>
        <translation>正在录制。</translation>
    </message>
    <message>
        <source>A recording is just being begun or ended.</source>
        <translation type="vanished">正在开始或结束录制。</translation>
    </message>
    <message>
        <source>A recording to {folder} is in progress.</source>
        <translation>正在录制到 {folder}。</translation>
    </message>
    <message>
        <source>A recording was chosen twice.</source>
        <translation>有录制被重复选择。</translation>
    </message>
    <message>
        <source>A replay cannot be recorded.</source>
        <translation>回放无法录制。</translation>
    </message>
    <message>
        <source>A scale of kind {kind} has no points. Take it out.</source>
        <translation>{kind} 类型的量表没有 points。请将其删除。</translation>
    </message>
    <message>
        <source>A scale of kind {kind} has {known} points, not {points}.</source>
        <translation>{kind} 类型的量表有 {known} 点，不能是 {points} 点。</translation>
    </message>
    <message>
        <source>A scale of {points} points cannot be cut at its middle.</source>
        <translation>{points} 点量表无法以中点划分。</translation>
    </message>
    <message>
        <source>A simulated device has ended ({why}).</source>
        <translation>一个模拟设备已结束（{why}）。</translation>
    </message>
    <message>
        <source>A site&apos;s own calibration</source>
        <translation>本地校准</translation>
    </message>
    <message>
        <source>A stimulus is not cut short.</source>
        <translation>刺激不能提前结束。</translation>
    </message>
    <message>
        <source>A stimulus of kind {kind} has no {key}; {kinds} has. Take it out.</source>
        <translation>{kind} 类型的刺激没有 {key}；{kinds} 才有。请将其删除。</translation>
    </message>
    <message>
        <source>A token is needed here.</source>
        <translation>此处需要令牌。</translation>
    </message>
    <message>
        <source>A trial shows one stimulus. Take this one out.</source>
        <translation>一个试次只呈现一个刺激。请删除此项。</translation>
    </message>
    <message>
        <source>A {what} needs seconds, as in seconds = 2.</source>
        <translation>{what} 需要 seconds，如 seconds = 2。</translation>
    </message>
    <message>
        <source>A {what} says nothing. Take the text out.</source>
        <translation>{what} 不显示文字。请删除 text。</translation>
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
        <source>Add it.</source>
        <translation>请添加。</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>请添加其中之一。</translation>
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
        <source>Agreed to</source>
        <translation>同意的项目</translation>
    </message>
    <message>
        <source>Alarms cannot be heard; they are shown all the same.</source>
        <translation>报警无法发声；但仍会显示。</translation>
    </message>
    <message>
        <source>All electrodes are noisy alike: check the reference and the ground first.</source>
        <translation>所有电极噪声同样大：请先检查参考电极和地电极。</translation>
    </message>
    <message>
        <source>All electrodes are railed alike: check the reference and the ground first.</source>
        <translation>所有电极同样饱和：请先检查参考电极和地电极。</translation>
    </message>
    <message>
        <source>All electrodes drift alike: check the reference, and let it settle.</source>
        <translation>所有电极同样漂移：请检查参考电极，并等待稳定。</translation>
    </message>
    <message>
        <source>All electrodes jump alike: check the reference and its cable first.</source>
        <translation>所有电极同样跳变：请先检查参考电极及其线缆。</translation>
    </message>
    <message>
        <source>All streams are off. Give at least one of them another role.</source>
        <translation>所有数据流均已停用。请至少为其中一个指定其他角色。</translation>
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
        <source>All trials of the block {block} are of the condition {condition}: a model that learns from it learns the time. Mix conditions in it.</source>
        <translation>区段 {block} 的所有试次都属于条件 {condition}：由此学习的模型学到的是时间。请在其中混合各条件。</translation>
    </message>
    <message>
        <source>All {count} electrodes have contact.</source>
        <translation>全部 {count} 个电极接触良好。</translation>
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
        <source>Alpha (8-13 Hz) does not grow with eyes closed ({ratio:.1f} times, median of {names}). Some people have little of it; check electrodes and reference all the same.</source>
        <translation>闭眼时 α 波（8-13 Hz）没有增强（{ratio:.1f} 倍，{names} 的中位数）。有些人的 α 波很少；仍请检查电极和参考电极。</translation>
    </message>
    <message>
        <source>Alpha (8-13 Hz) is {ratio:.1f} times as strong with eyes closed (median of {names}): a weak sign that the EEG is alive.</source>
        <translation>闭眼时 α 波（8-13 Hz）增强为 {ratio:.1f} 倍（{names} 的中位数）：脑电正常的微弱迹象。</translation>
    </message>
    <message>
        <source>Alpha (8-13 Hz) is {ratio:.1f} times as strong with eyes closed (median of {names}): the EEG is alive.</source>
        <translation>闭眼时 α 波（8-13 Hz）增强为 {ratio:.1f} 倍（{names} 的中位数）：脑电正常。</translation>
    </message>
    <message>
        <source>Always shown with the same stimulus: {names}. What is proven is that stimulus, not its class.</source>
        <translation>始终以同一刺激呈现：{names}。所证明的是能区分该刺激，而不是其类别。</translation>
    </message>
    <message>
        <source>An annotation of the rater {other} is not one of {rater}.</source>
        <translation>评定者 {other} 的标注不属于 {rater}。</translation>
    </message>
    <message>
        <source>An entry of {name} must be {kind}, not {value}.</source>
        <translation>{name} 的条目须为{kind}，不能是 {value}。</translation>
    </message>
    <message>
        <source>An instruction needs text = {{ en = &quot;...&quot; }}.</source>
        <translation>指导语需要 text = {{ en = &quot;...&quot; }}。</translation>
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
        <source>Answered</source>
        <translation>被试的回答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Answers of the participant are among the tables: look through what she wrote for names before they leave.</source>
        <translation>表中含有被试的回答：对外提供之前，请查看其所写内容中是否有姓名。</translation>
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
        <source>Ask again.</source>
        <translation type="vanished">请再次请求。</translation>
    </message>
    <message>
        <source>Ask for the consent anew.</source>
        <translation>请重新征求同意。</translation>
    </message>
    <message>
        <source>Ask with status how the recording stands.</source>
        <translation>请用 status 查询录制状况。</translation>
    </message>
    <message>
        <source>Begin it anew.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>Begin with a letter.</source>
        <translation>请以字母开头。</translation>
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
        <source>By condition: mean over trials ± their standard deviation</source>
        <translation>按条件：各试次的均值 ± 标准差</translation>
    </message>
    <message>
        <source>By way of {device}.</source>
        <translation>经由 {device}。</translation>
    </message>
    <message>
        <source>Calibrate again.</source>
        <translation>请重新校准。</translation>
    </message>
    <message>
        <source>Calibrate anew with emoscope fuse, or set fusion.calibration to nothing.</source>
        <translation>请用 emoscope fuse 重新校准，或将 fusion.calibration 置空。</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>请先校准。</translation>
    </message>
    <message>
        <source>Calibrate into the profile.</source>
        <translation>请校准到档案中。</translation>
    </message>
    <message>
        <source>Calibrate it with all modalities, or choose another fusion rule.</source>
        <translation>请用所有模态校准，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Calibrate with recordings of one headset, with its electrodes in one place.</source>
        <translation>请用同一头戴设备、电极位置相同的录制进行校准。</translation>
    </message>
    <message>
        <source>Camera and microphone agree within {offset:.0f} ms. Nothing is to be set.</source>
        <translation>摄像头与麦克风相差不超过 {offset:.0f} ms。无需设置。</translation>
    </message>
    <message>
        <source>Capturing and recording go on. If something stays blank, stop and start when it suits you; please report it with its details.</source>
        <translation>采集和录制继续进行。若有内容一直空白，请在方便时停止后重新开始；请连同详情一并报告。</translation>
    </message>
    <message>
        <source>Cards are quoted from this computer, in English, where the recording&apos;s files are the card&apos;s own.</source>
        <translation>若录制所用的文件与模型卡所述一致，则引用本机的模型卡（英文原文）。</translation>
    </message>
    <message>
        <source>Channel {number} has no name. Write - for one not used.</source>
        <translation>通道 {number} 没有名称。不用的通道请写 -。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Character {number} is {name}, which cannot be shown. Take it out.</source>
        <translation>第 {number} 个字符是 {name}，无法显示。请将其删除。</translation>
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
        <source>Check its cable or radio, and what else this computer is busy with.</source>
        <translation>请检查其线缆或无线连接，以及本机是否忙于其他任务。</translation>
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
        <source>Check its plug and the sound settings; Emoscope tries again.</source>
        <translation>请检查插头和声音设置；Emoscope 会再次尝试。</translation>
    </message>
    <message>
        <source>Check its settings, its cable, and the light for a camera.</source>
        <translation>请检查其设置和线缆；若为摄像头，还请检查光线。</translation>
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
        <source>Check the disk of {folder}; end it and record anew.</source>
        <translation>请检查 {folder} 所在的磁盘；请结束并重新录制。</translation>
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
        <source>Choose a block to begin it anew.</source>
        <translation>请选择一个区段以重新开始。</translation>
    </message>
    <message>
        <source>Choose a block to begin it.</source>
        <translation>请选择一个区段以开始。</translation>
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
        <source>Choose a stream whose program states its rate.</source>
        <translation>请选择发送程序已注明采样率的数据流。</translation>
    </message>
    <message>
        <source>Choose a whole number from 0 on.</source>
        <translation>请选择 0 或以上的整数。</translation>
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
        <source>Choose an EEG stream.</source>
        <translation>请选择脑电数据流。</translation>
    </message>
    <message>
        <source>Choose an EEG stream; marker streams are followed with --lsl-markers.</source>
        <translation>请选择脑电数据流；标记流请用 --lsl-markers 接收。</translation>
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
        <source>Choose another address or port.</source>
        <translation>请选择其他地址或端口。</translation>
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
        <source>Choose another file, or do without: it is never needed.</source>
        <translation>请选择其他文件，或不使用：它不是必需的。</translation>
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
        <source>Choose another language, or add the text to the study file.</source>
        <translation>请选择其他语言，或将文本添加到研究文件中。</translation>
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
        <source>Choose another one, such as P01.</source>
        <translation>请另选一个，如 P01。</translation>
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
        <source>Choose another size.</source>
        <translation>请选择其他大小。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>请另选一个。</translation>
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
        <source>Choose devices in Emoscope; a recording has all of them.</source>
        <translation>请在 Emoscope 中选择设备；录制包含其全部设备。</translation>
    </message>
    <message>
        <source>Choose each of them once.</source>
        <translation>每个只选择一次。</translation>
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
        <source>Choose one at least.</source>
        <translation>请至少选择一个。</translation>
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
        <source>Choose one, as in lsl:source_id=ID or lsl:name=NAME,hostname=COMPUTER.</source>
        <translation>请选择其一，如 lsl:source_id=ID 或 lsl:name=NAME,hostname=COMPUTER。</translation>
    </message>
    <message>
        <source>Choose recordings in which a protocol was run.</source>
        <translation>请选择运行过实验方案的录制。</translation>
    </message>
    <message>
        <source>Choose recordings of the person alone.</source>
        <translation>请只选择本人的录制。</translation>
    </message>
    <message>
        <source>Choose recordings with an EEG.</source>
        <translation>请选择含脑电的录制。</translation>
    </message>
    <message>
        <source>Choose the folder of a recording.</source>
        <translation>请选择一个录制文件夹。</translation>
    </message>
    <message>
        <source>Choose valence, arousal, both or classes, by condition or rating.</source>
        <translation>请选择 valence、arousal、both 或 classes，并以 condition 或 rating 为依据。</translation>
    </message>
    <message>
        <source>Choose what the panel offers now.</source>
        <translation>请选择面板此刻提供的操作。</translation>
    </message>
    <message>
        <source>Close one of them.</source>
        <translation>请关闭其中之一。</translation>
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
        <source>Close other programs. Recording is not touched by it.</source>
        <translation>请关闭其他程序。录制不受影响。</translation>
    </message>
    <message>
        <source>Close other programs; capturing and recording go on.</source>
        <translation>请关闭其他程序；采集和录制继续进行。</translation>
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
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Connect this computer, or fetch {url} on another one and put it into {folder}.</source>
        <translation>请将本机联网，或在另一台计算机上获取 {url} 并放入 {folder}。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Controls of {key}: muscle, order, drift.</source>
        <translation>{key} 的对照检验：肌电、顺序、漂移。</translation>
    </message>
    <message>
        <source>Convert it to MP4 (H.264, AAC).</source>
        <translation>请将其转换为 MP4（H.264、AAC）。</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264 and AAC.</source>
        <translation>请将其转换为使用 H.264 和 AAC 的 MP4。</translation>
    </message>
    <message>
        <source>Converted from V to µV.</source>
        <translation>已由 V 换算为 µV。</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>请从来源处重新复制。</translation>
    </message>
    <message>
        <source>Copy it again, or choose another file.</source>
        <translation>请重新复制，或选择其他文件。</translation>
    </message>
    <message>
        <source>Copy it again, or convert it to MP4 (H.264, AAC).</source>
        <translation>请重新复制，或转换为 MP4（H.264、AAC）。</translation>
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
        <source>Count them, for example.</source>
        <translation>例如，可以按顺序编号。</translation>
    </message>
    <message>
        <source>Cutting the recordings.</source>
        <translation>正在切分录制。</translation>
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
        <source>Datasets have participants with codes that no recording has; an export may have given her another code: {folders}. Look at participants.tsv.</source>
        <translation>有些数据集中的被试编号不见于任何录制；导出时可能已为其另定编号：{folders}。请查看 participants.tsv。</translation>
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
        <source>Delete it, and calibrate again.</source>
        <translation>请将其删除，并重新校准。</translation>
    </message>
    <message>
        <source>Delete it: a new one is made.</source>
        <translation>请将其删除：会生成新的。</translation>
    </message>
    <message>
        <source>Delete old models in it.</source>
        <translation>请删除其中的旧模型。</translation>
    </message>
    <message>
        <source>Deleting {file}.</source>
        <translation>正在删除 {file}。</translation>
    </message>
    <message>
        <source>Delivers again, and is being watched until it stays so.</source>
        <translation>已恢复传送，正在观察直至稳定。</translation>
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
        <source>Dropped frames</source>
        <translation>丢帧</translation>
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
        <source>EEG headset</source>
        <translation>脑电头戴设备</translation>
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
        <source>Each stimulus of {file} has a length, so --clip-seconds would change nothing.</source>
        <translation>{file} 中的每个刺激都有长度，因此 --clip-seconds 不会改变任何东西。</translation>
    </message>
    <message>
        <source>Each worker that did it was lost.</source>
        <translation>执行它的工作进程都已终止。</translation>
    </message>
    <message>
        <source>Electrode</source>
        <translation>电极</translation>
    </message>
    <message>
        <source>Electrode {number} of {device} is {its}, and {mine} in the study&apos;s montage. Correct the montage, or plug the electrodes as it says.</source>
        <translation>{device} 的电极 {number} 为 {its}，而研究导联中为 {mine}。请更正导联，或按导联连接电极。</translation>
    </message>
    <message>
        <source>Emoscope</source>
        <translation>Emoscope</translation>
    </message>
    <message>
        <source>Emoscope could not do that ({error}).</source>
        <translation>Emoscope 无法执行该操作（{error}）。</translation>
    </message>
    <message>
        <source>Emoscope is open already (process {number}).</source>
        <translation>Emoscope 已经打开（进程 {number}）。</translation>
    </message>
    <message>
        <source>Emoscope is {mine} here, not {theirs}.</source>
        <translation>这里的 Emoscope 是 {mine}，而不是 {theirs}。</translation>
    </message>
    <message>
        <source>Emoscope must not be used at the workplace or in education: Article 5(1)(f) of the EU AI Act prohibits inferring emotions there. Choose one of {known}.</source>
        <translation>Emoscope 不得用于工作场所或教育：《欧盟人工智能法案》第 5 条第 1 款 (f) 项禁止在这些场合推断情绪。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>Emoscope reconnects it when it stays so.</source>
        <translation>稳定后，Emoscope 会重新连接。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s engine has a window already (process {pid}).</source>
        <translation>Emoscope 的引擎已有窗口（进程 {pid}）。</translation>
    </message>
    <message>
        <source>Emoscope&apos;s protocols are missing.</source>
        <translation>缺少 Emoscope 自带的实验方案。</translation>
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
        <source>End it first.</source>
        <translation>请先将其结束。</translation>
    </message>
    <message>
        <source>End it there first.</source>
        <translation>请先在那里结束它。</translation>
    </message>
    <message>
        <source>End it when it is over.</source>
        <translation>请在结束时将其结束。</translation>
    </message>
    <message>
        <source>End it with: emoscope engine stop --force</source>
        <translation>请用以下命令结束：emoscope engine stop --force</translation>
    </message>
    <message>
        <source>End that one (LabRecorder, or another Emoscope), or choose another port.</source>
        <translation>请结束那一个（LabRecorder 或另一个 Emoscope），或选择其他端口。</translation>
    </message>
    <message>
        <source>End the recording, and record anew.</source>
        <translation>请结束录制，然后重新录制。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Estimated arousal</source>
        <translation>估计的唤醒度</translation>
    </message>
    <message>
        <source>Estimated valence</source>
        <translation>估计的效价</translation>
    </message>
    <message>
        <source>Estimates are the mean over the time that the stimulus was on the screen, where an answer rests on evidence. They are of expression and signal, ratings of what the participant said.</source>
        <translation>估计值是刺激在屏幕上期间、有依据的结论的均值。估计针对表情和信号，评分则是被试所述。</translation>
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
        <source>Everybody on the network who has the token can control this session, and what is sent can be read on the way. Better: --control-host 127.0.0.1 and an SSH tunnel.</source>
        <translation>网络上任何持有令牌的人都能控制此会话，且发送的内容可能在途中被读取。更好的做法：--control-host 127.0.0.1 加 SSH 隧道。</translation>
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
        <source>Eyes closed: left out, there is no EEG.</source>
        <translation>闭眼：已省略，没有脑电。</translation>
    </message>
    <message>
        <source>Eyes closed: skipped.</source>
        <translation>闭眼：已跳过。</translation>
    </message>
    <message>
        <source>Eyes closed: {valid:.0f} of {wanted:.0f} s with a good EEG.</source>
        <translation>闭眼：脑电良好的时间为 {valid:.0f} / {wanted:.0f} s。</translation>
    </message>
    <message>
        <source>Eyes open: left out, there is no EEG.</source>
        <translation>睁眼：已省略，没有脑电。</translation>
    </message>
    <message>
        <source>Eyes open: skipped.</source>
        <translation>睁眼：已跳过。</translation>
    </message>
    <message>
        <source>Eyes open: {valid:.0f} of {wanted:.0f} s with a good EEG.</source>
        <translation>睁眼：脑电良好的时间为 {valid:.0f} / {wanted:.0f} s。</translation>
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
        <source>Frames count from the swap that hands them to the display; the display&apos;s own latency is not in it: a photodiode measures it.</source>
        <translation>帧的时间以将其交给显示器的缓冲交换为准；不含显示器自身的延迟：需用光电二极管测量。</translation>
    </message>
    <message>
        <source>Frames count from their painting; the way to the display and the display&apos;s own latency are not in it: a photodiode measures them.</source>
        <translation>帧的时间以绘制时刻为准；不含传到显示器的时间和显示器自身的延迟：需用光电二极管测量。</translation>
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
        <source>Gamepads are read on Linux only. Rate with the arrow keys or the mouse.</source>
        <translation>仅 Linux 支持读取手柄。请用方向键或鼠标评分。</translation>
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
        <source>Give another: --participant CODE.</source>
        <translation>请另给一个：--participant 代码。</translation>
    </message>
    <message>
        <source>Give every participant a code that differs in more than capitals.</source>
        <translation>请为每位被试指定不仅仅是大小写不同的编号。</translation>
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
        <source>Give the number of points of the scale that was shown, such as 9.</source>
        <translation>请给出所显示量表的点数，例如 9。</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>请继续。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
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
        <source>How far your clock is from the session&apos;s is not known.</source>
        <translation>您的时钟与会话时钟的偏差未知。</translation>
    </message>
    <message>
        <source>How long each modality stood how, of the time with answers</source>
        <translation>各模态处于各状态的时间，占有结论时间的比例</translation>
    </message>
    <message>
        <source>How long {name} is shown is not said. Write seconds in the stimulus or in this part.</source>
        <translation>未说明 {name} 显示多久。请在该刺激或此环节中写 seconds。</translation>
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
        <source>In a recording, sound comes {offset:+.0f} ms after its picture. Set the latency of the camera or the microphone in the devices&apos; settings to take it off.</source>
        <translation>在录制中，声音相对画面的偏移为 {offset:+.0f} ms（正值表示声音较晚）。请在设备设置中设定摄像头或麦克风的延迟，以扣除该偏移。</translation>
    </message>
    <message>
        <source>In its file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the latin square of the block {block} one round may end with the condition that the next begins with. Write in_a_row = 2.</source>
        <translation>在区段 {block} 的拉丁方中，一轮结束时的条件可能与下一轮开始时的相同。请写 in_a_row = 2。</translation>
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
        <source>Install it: pip install websockets</source>
        <translation>请安装：pip install websockets</translation>
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
        <source>It came back after {away:.0f} s.</source>
        <translation>{away:.0f} s 后恢复。</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>It comes again after all others, or now with Repeat.</source>
        <translation>它将在所有其他试次之后重新进行，也可用“重做”立即进行。</translation>
    </message>
    <message>
        <source>It comes again when you go on; Skip leaves it out.</source>
        <translation>继续后它将重新进行；选“跳过”则不再进行。</translation>
    </message>
    <message>
        <source>It did not come back: watched for {away:.0f} s.</source>
        <translation>未恢复：共监视了 {away:.0f} 秒。</translation>
    </message>
    <message>
        <source>It failed ({error}). Report this.</source>
        <translation>出错（{error}）。请报告此问题。</translation>
    </message>
    <message>
        <source>It failed ({error}); see the log.</source>
        <translation>出错（{error}）；请查看日志。</translation>
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
        <translation>它与其他模态已有一段时间互相矛盾（一致度 {share:.0%}）：请检查它们是否都来自被试。</translation>
    </message>
    <message>
        <source>It has version {version}, this Emoscope reads {known}.</source>
        <translation>其版本为 {version}，此 Emoscope 可读 {known}。</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>可用的有：{known}。</translation>
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
        <source>It is in the file that Emoscope named when it began.</source>
        <translation>它位于 Emoscope 启动时指出的文件中。</translation>
    </message>
    <message>
        <source>It is larger than {most} bytes.</source>
        <translation>它大于 {most} 字节。</translation>
    </message>
    <message>
        <source>It is larger than {most} bytes: it is no protocol.</source>
        <translation>大于 {most} 字节：不是实验方案。</translation>
    </message>
    <message>
        <source>It is no file of layouts.</source>
        <translation>它不是布局文件。</translation>
    </message>
    <message>
        <source>It is no protocol: it does not say format = &quot;{format}&quot;.</source>
        <translation>不是实验方案：其中没有 format = &quot;{format}&quot;。</translation>
    </message>
    <message>
        <source>It is no study file: it does not say format = &quot;{format}&quot;.</source>
        <translation>它不是研究文件：其中没有 format = &quot;{format}&quot;。</translation>
    </message>
    <message>
        <source>It is not JSON ({error}).</source>
        <translation>不是 JSON 格式（{error}）。</translation>
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
        <translation>正在重新打开；若再次出现，请检查是否选对了采集板。</translation>
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
        <source>It is optional: the session goes on without it.</source>
        <translation>它是可选的：没有它会话也会继续。</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>已结束。</translation>
    </message>
    <message>
        <source>It is read no further. Mend what is above first.</source>
        <translation>其余部分未读取。请先更正以上问题。</translation>
    </message>
    <message>
        <source>It is saved as UTF-16. Save it as UTF-8 in your editor.</source>
        <translation>文件保存为 UTF-16。请在编辑器中将其保存为 UTF-8。</translation>
    </message>
    <message>
        <source>It may be of an earlier session.</source>
        <translation>它可能属于较早的会话。</translation>
    </message>
    <message>
        <source>It reads EDF, BDF, BrainVision (.vhdr), XDF, and text of BrainFlow and the OpenBCI GUI.</source>
        <translation>可读取 EDF、BDF、BrainVision（.vhdr）、XDF，以及 BrainFlow 和 OpenBCI GUI 的文本。</translation>
    </message>
    <message>
        <source>It records into {folder}.</source>
        <translation>正在录制到 {folder}。</translation>
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
        <source>It was refused at the window.</source>
        <translation>已在窗口处被拒绝。</translation>
    </message>
    <message>
        <source>Its channels are: {names}. Choose another stream, or name channels in the settings.</source>
        <translation>其通道为：{names}。请选择其他数据流，或在设置中指定通道名。</translation>
    </message>
    <message>
        <source>Its clock could not be measured; it runs on this computer&apos;s.</source>
        <translation>其时钟无法测量；以本机时钟为准。</translation>
    </message>
    <message>
        <source>Its clock was {offset:.3f} ms from ours, known to ±{bound:.3f} ms.</source>
        <translation>其时钟与本机相差 {offset:.3f} ms，测量误差在 ±{bound:.3f} ms 以内。</translation>
    </message>
    <message>
        <source>Its computer may have slept, or its clock was set; it is opened anew.</source>
        <translation>其计算机可能曾休眠，或时钟被调整；正在重新打开。</translation>
    </message>
    <message>
        <source>Its process ended with code {code} and no answer.</source>
        <translation>其进程以代码 {code} 结束，没有结果。</translation>
    </message>
    <message>
        <source>Its process ended with code {code} and no answer; see the log.</source>
        <translation>其进程以代码 {code} 结束，没有结果；请查看日志。</translation>
    </message>
    <message>
        <source>Its process was ended by signal {number}.</source>
        <translation>其进程被信号 {number} 终止。</translation>
    </message>
    <message>
        <source>Its radio loses samples, or it states a wrong rate; it is opened anew.</source>
        <translation>其无线连接丢失样本，或其注明的采样率有误；正在重新打开。</translation>
    </message>
    <message>
        <source>Its script says whether it comes back, and when.</source>
        <translation>是否恢复、何时恢复，由演示脚本决定。</translation>
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
        <source>Keep it elsewhere: who gets the data must not get the names.</source>
        <translation>请将其保存在别处：取得数据的人不得取得姓名。</translation>
    </message>
    <message>
        <source>Keep the .vhdr, .vmrk and .eeg files together.</source>
        <translation>请将 .vhdr、.vmrk 和 .eeg 文件放在一起。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>LabRecorder&apos;s verbs: 127.0.0.1, port {port}.</source>
        <translation>LabRecorder 命令：127.0.0.1，端口 {port}。</translation>
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
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>Leave out the column id to add it beside.</source>
        <translation>请去掉 id 列，以另行添加。</translation>
    </message>
    <message>
        <source>Leave that recording out.</source>
        <translation>请略去该录制。</translation>
    </message>
    <message>
        <source>Leave the line as it is: it is not used.</source>
        <translation>请保留该行：它不被使用。</translation>
    </message>
    <message>
        <source>Leave the one without a rest out, or record one with each.</source>
        <translation>请略去没有静息的那个，或为每个录制都录一段静息。</translation>
    </message>
    <message>
        <source>Leave {{root}} away, or start Emoscope with that folder for its recordings.</source>
        <translation>请去掉 {{root}}，或以该文件夹为录制文件夹启动 Emoscope。</translation>
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
        <source>Let TCP ports 16572 to 16604 pass the firewalls of both computers.</source>
        <translation>请让两台计算机的防火墙放行 TCP 端口 16572 至 16604。</translation>
    </message>
    <message>
        <source>Let UDP ports 16572 to 16604 pass the firewalls of both computers.</source>
        <translation>请让两台计算机的防火墙放行 UDP 端口 16572 至 16604。</translation>
    </message>
    <message>
        <source>Light comes from behind (face {grey:.0f}, picture {picture:.0f} of 255): close the blind, or add light from the front.</source>
        <translation>光线来自后方（面部 {grey:.0f}，画面 {picture:.0f}，满值 255）：请拉上遮光帘，或从正面补光。</translation>
    </message>
    <message>
        <source>Limits, as its card states them:</source>
        <translation>其模型卡所述的局限：</translation>
    </message>
    <message>
        <source>Line {line} of the list of names {file} cannot be used ({why}).</source>
        <translation>姓名列表 {file} 的第 {line} 行无法使用（{why}）。</translation>
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
        <source>Line {number} of {file} cannot be read ({why}).</source>
        <translation>无法读取 {file} 的第 {number} 行（{why}）。</translation>
    </message>
    <message>
        <source>Lines come too fast for a marker&apos;s time.</source>
        <translation>各行到达太快，无法确定标记的时间。</translation>
    </message>
    <message>
        <source>Links lead to recordings of hers elsewhere: {folders}. Delete those yourself.</source>
        <translation>有链接指向别处属于该被试的录制：{folders}。请自行将其删除。</translation>
    </message>
    <message>
        <source>Longest gap (ms)</source>
        <translation>最长间断（ms）</translation>
    </message>
    <message>
        <source>Look again what there is.</source>
        <translation>请重新查看现有内容。</translation>
    </message>
    <message>
        <source>Look at it (F9) and press Go, or go anyway and say why.</source>
        <translation>请查看（F9）并按“开始”，或说明理由后仍然继续。</translation>
    </message>
    <message>
        <source>Look at it: a question may be open there.</source>
        <translation>请查看窗口：可能有待回答的问题。</translation>
    </message>
    <message>
        <source>Look at the devices yourself; stop and start when it suits you, and report the log.</source>
        <translation>请自行查看设备；在方便时停止后重新开始，并提交日志。</translation>
    </message>
    <message>
        <source>Look at the video before it leaves: a face may still be in it.</source>
        <translation>对外提供前请查看视频：其中可能仍有人脸。</translation>
    </message>
    <message>
        <source>Look at whether it is there before you set it again.</source>
        <translation>再次打标记之前，请查看它是否已存在。</translation>
    </message>
    <message>
        <source>Look into its log, and report it.</source>
        <translation>请查看其日志并报告。</translation>
    </message>
    <message>
        <source>Look into the log.</source>
        <translation>请查看日志。</translation>
    </message>
    <message>
        <source>Look whether it still runs.</source>
        <translation>请查看它是否仍在运行。</translation>
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
        <source>Looking at the four quadrants.</source>
        <translation>正在查看四个象限。</translation>
    </message>
    <message>
        <source>Looking who is known already …</source>
        <translation>正在查找已有的编号…</translation>
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
        <source>Mains hum at all electrodes alike: check the reference and the ground first.</source>
        <translation>所有电极工频干扰相同：请先检查参考电极和地电极。</translation>
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
        <source>Mains hum of {hertz:.0f} Hz in the sound ({hum:.0f} dBFS): use another cable or USB port, away from power supplies.</source>
        <translation>声音中有 {hertz:.0f} Hz 工频干扰（{hum:.0f} dBFS）：请换用其他线缆或 USB 端口，并远离电源。</translation>
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
        <source>Make room or check its rights, and try again; capturing and recording go on.</source>
        <translation>请腾出空间或检查其权限，然后重试；采集和录制继续进行。</translation>
    </message>
    <message>
        <source>Make room or choose another folder for recordings, then ask again.</source>
        <translation>请腾出空间，或另选录制文件夹，然后再次征求同意。</translation>
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
        <source>Make room, or choose another folder.</source>
        <translation>请腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Make room, or choose another folder; nothing was left there.</source>
        <translation>请腾出空间，或选择其他文件夹；那里没有留下任何内容。</translation>
    </message>
    <message>
        <source>Make room, or see that you may write there. Nothing was deleted.</source>
        <translation>请腾出空间，或确认您有写入权限。没有删除任何内容。</translation>
    </message>
    <message>
        <source>Make room, or set EMOSCOPE_RUNTIME to another folder.</source>
        <translation>请腾出空间，或将 EMOSCOPE_RUNTIME 设为其他文件夹。</translation>
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
        <source>Markers of LSL are not followed any more ({error}).</source>
        <translation>不再接收 LSL 标记（{error}）。</translation>
    </message>
    <message>
        <source>Markers of the LSL stream {name} are followed.</source>
        <translation>正在接收 LSL 数据流 {name} 的标记。</translation>
    </message>
    <message>
        <source>Markers that were changed</source>
        <translation>已更改的标记</translation>
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
        <source>Mend that, and calibrate again.</source>
        <translation>请先解决该问题，再重新校准。</translation>
    </message>
    <message>
        <source>Messages are text.</source>
        <translation>消息为文本。</translation>
    </message>
    <message>
        <source>Messages come too fast: when this one came is not known.</source>
        <translation>消息到达太快：无法得知此条消息何时到达。</translation>
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
        <source>More than one session can be controlled here: ports {ports}.</source>
        <translation>此处有不止一个可控制的会话：端口 {ports}。</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>最常见</translation>
    </message>
    <message>
        <source>Most often estimated</source>
        <translation>最常见的估计</translation>
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
        <source>Muscle alone does as well: this may not be brain.</source>
        <translation>仅凭肌电也同样准确：这未必来自大脑。</translation>
    </message>
    <message>
        <source>Muscle covers the EEG ({share:.0%}): let her relax jaw and forehead.</source>
        <translation>肌电掩盖了脑电（{share:.0%}）：请让被试放松下颌和额头。</translation>
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
        <source>Name another one with --control-token.</source>
        <translation>请用 --control-token 另外指定。</translation>
    </message>
    <message>
        <source>Name another one with --token-file.</source>
        <translation>请用 --token-file 另外指定。</translation>
    </message>
    <message>
        <source>Name another place.</source>
        <translation>请指定另一个位置。</translation>
    </message>
    <message>
        <source>Name another: --session LABEL. Nothing is ever overwritten.</source>
        <translation>请另给名称：--session LABEL。任何内容都不会被覆盖。</translation>
    </message>
    <message>
        <source>Name between 1 and {deepest} folders, with / between them.</source>
        <translation>请给出 1 至 {deepest} 个文件夹，以 / 分隔。</translation>
    </message>
    <message>
        <source>Name both, as the protocol names them.</source>
        <translation>请按实验方案中的名称写出两者。</translation>
    </message>
    <message>
        <source>Name each electrode once.</source>
        <translation>每个电极请只命名一次。</translation>
    </message>
    <message>
        <source>Name each once, or write all.</source>
        <translation>请每个只写一次，或写 all。</translation>
    </message>
    <message>
        <source>Name every input; write - for one that is not used.</source>
        <translation>请为每个输入命名；不用的写 -。</translation>
    </message>
    <message>
        <source>Name it without a drive, /, \ or ~ at its beginning.</source>
        <translation>名称开头不要有驱动器号、/、\ 或 ~。</translation>
    </message>
    <message>
        <source>Name one for each.</source>
        <translation>每种模态只指定一个。</translation>
    </message>
    <message>
        <source>Name one with --port.</source>
        <translation>请用 --port 指定一个。</translation>
    </message>
    <message>
        <source>Name one, such as emotion.</source>
        <translation>请给出一个，如 emotion。</translation>
    </message>
    <message>
        <source>Name some of its channels ({names}), or all {count} in their order; - leaves one out.</source>
        <translation>请写出其部分通道（{names}），或按顺序写出全部 {count} 个；- 表示略去该通道。</translation>
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
        <source>Name the folder that it is in.</source>
        <translation>请给出它所在的文件夹。</translation>
    </message>
    <message>
        <source>Name the folder that was recorded to.</source>
        <translation>请给出录制时写入的文件夹。</translation>
    </message>
    <message>
        <source>Name the folder with the recordings.</source>
        <translation>请给出录制所在的文件夹。</translation>
    </message>
    <message>
        <source>Name the right board, as in file.csv?board=cyton.</source>
        <translation>请指定正确的采集板，如 file.csv?board=cyton。</translation>
    </message>
    <message>
        <source>Name them after emotions or quadrants, such as happy or HVHA.</source>
        <translation>请以情绪或象限命名，如 happy 或 HVHA。</translation>
    </message>
    <message>
        <source>Neutral face: left out, there is no camera.</source>
        <translation>中性表情：已省略，没有摄像头。</translation>
    </message>
    <message>
        <source>Neutral face: skipped.</source>
        <translation>中性表情：已跳过。</translation>
    </message>
    <message>
        <source>Neutral face: {valid:.0f} of {wanted:.0f} s seen well.</source>
        <translation>中性表情：清晰可见的时间为 {valid:.0f} / {wanted:.0f} s。</translation>
    </message>
    <message>
        <source>Next to nothing is heard (peak {peak:.0f} dBFS): is it the right microphone? Raise its gain.</source>
        <translation>几乎听不到声音（峰值 {peak:.0f} dBFS）：是否选对了麦克风？请提高增益。</translation>
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
        <source>No EEG headset is open. Choose one under Devices.</source>
        <translation>没有打开脑电头戴设备。请在“设备”中选择。</translation>
    </message>
    <message>
        <source>No LSL marker stream {name} is in reach.</source>
        <translation>找不到 LSL 标记流 {name}。</translation>
    </message>
    <message>
        <source>No LSL stream {wanted} is in reach. In reach are: {others}.</source>
        <translation>找不到 LSL 数据流 {wanted}。可用的有：{others}。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>No block has run yet.</source>
        <translation>尚未进行任何区段。</translation>
    </message>
    <message>
        <source>No block runs.</source>
        <translation>没有区段在进行。</translation>
    </message>
    <message>
        <source>No block shows {stimuli}.</source>
        <translation>没有区段呈现 {stimuli}。</translation>
    </message>
    <message>
        <source>No block was marked: the recording is cut into equal stretches of time.</source>
        <translation>没有标出区段：录制按相等时长划分。</translation>
    </message>
    <message>
        <source>No camera is open. Choose one under Devices.</source>
        <translation>没有打开摄像头。请在“设备”中选择。</translation>
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
        <source>No channel is used. Name an electrode, or leave channels out.</source>
        <translation>没有使用任何通道。请命名一个电极，或省略 channels。</translation>
    </message>
    <message>
        <source>No checksum vouches for the last {bytes} bytes: they came in the last second.</source>
        <translation>最后 {bytes} 字节没有校验和担保：它们是在最后一秒到达的。</translation>
    </message>
    <message>
        <source>No condition of this protocol is known to be low or high.</source>
        <translation>此实验方案中没有已知效价与唤醒度高低的条件。</translation>
    </message>
    <message>
        <source>No device chosen.</source>
        <translation>未选择设备。</translation>
    </message>
    <message>
        <source>No device delivers anything: nothing is measured or recorded now.</source>
        <translation>没有任何设备送来数据：现在既没有测量，也没有记录。</translation>
    </message>
    <message>
        <source>No device is asked for. Write role = &quot;off&quot; to leave the stream out.</source>
        <translation>没有要求任何设备。如需省略该数据流，请写 role = &quot;off&quot;。</translation>
    </message>
    <message>
        <source>No device is chosen: choose one first.</source>
        <translation>没有选择任何设备：请先选择一个。</translation>
    </message>
    <message>
        <source>No electrode gives a signal: check the headset&apos;s cable and power.</source>
        <translation>所有电极均无信号：请检查头戴设备的线缆和电源。</translation>
    </message>
    <message>
        <source>No electrode has contact: put the headset on, and check the reference.</source>
        <translation>所有电极均无接触：请戴上头戴设备，并检查参考电极。</translation>
    </message>
    <message>
        <source>No electrode is called {name}. Name it among the channels, or take the position out.</source>
        <translation>没有名为 {name} 的电极。请在通道中命名，或去掉该位置。</translation>
    </message>
    <message>
        <source>No electrode was judged in the last seconds: the first takes four.</source>
        <translation>最近几秒没有评估任何电极：首次评估需要四秒。</translation>
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
        <source>No face in the picture: seat the participant before the camera.</source>
        <translation>画面中没有人脸：请让被试坐到摄像头前。</translation>
    </message>
    <message>
        <source>No frame of the test film was painted.</source>
        <translation>测试影片没有绘制任何一帧。</translation>
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
        <source>No microphone is open. Choose one under Devices.</source>
        <translation>没有打开麦克风。请在“设备”中选择。</translation>
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
        <source>No model was asked for: what comes is recorded and not judged.</source>
        <translation>未要求模型：收到的数据只录制，不作判断。</translation>
    </message>
    <message>
        <source>No model was made.</source>
        <translation>未生成模型。</translation>
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
        <source>No picture was judged in the last seconds.</source>
        <translation>最近几秒没有评估任何画面。</translation>
    </message>
    <message>
        <source>No place on the head is known for {names}: they are recorded, and not drawn. Give them positions.</source>
        <translation>{names} 的头部位置未知：它们会被录制，但不会画出。请为其指定位置。</translation>
    </message>
    <message>
        <source>No protocol was run in it.</source>
        <translation>其中没有运行过实验方案。</translation>
    </message>
    <message>
        <source>No rating asks the scale {scale}.</source>
        <translation>没有评分使用量表 {scale}。</translation>
    </message>
    <message>
        <source>No recording was chosen.</source>
        <translation>未选择录制。</translation>
    </message>
    <message>
        <source>No rest was recorded: the model measures against the whole recording, and cannot notice when the electrodes sit differently.</source>
        <translation>没有录制静息：模型以整个录制为基准，且无法察觉电极位置的变化。</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>没有正在进行的运行。</translation>
    </message>
    <message>
        <source>No session is running.</source>
        <translation>没有正在运行的会话。</translation>
    </message>
    <message>
        <source>No session of Emoscope answers at {url} ({why}).</source>
        <translation>{url} 处没有 Emoscope 会话响应（{why}）。</translation>
    </message>
    <message>
        <source>No session of Emoscope can be controlled here.</source>
        <translation>此处没有可控制的 Emoscope 会话。</translation>
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
        <source>No sound came in the last seconds.</source>
        <translation>最近几秒没有收到声音。</translation>
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
        <source>No trial runs that could be broken off.</source>
        <translation>没有可中止的试次。</translation>
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
        <source>Nobody can be asked for {asked} by {by}.</source>
        <translation>无法以 {by} 为依据区分 {asked}。</translation>
    </message>
    <message>
        <source>Nobody has agreed to be recorded.</source>
        <translation>没有人同意被录制。</translation>
    </message>
    <message>
        <source>Nobody has answered at the window for {seconds:.0f} s.</source>
        <translation>窗口处已 {seconds:.0f} s 无人答复。</translation>
    </message>
    <message>
        <source>Nobody is named whom a participant can ask later. Write a contact.</source>
        <translation>没有写明被试日后可询问的人。请填写联系方式。</translation>
    </message>
    <message>
        <source>Nobody knows how long {stimulus} lasts.</source>
        <translation>不知道 {stimulus} 持续多久。</translation>
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
        <source>Not EEG, left out: {names}.</source>
        <translation>非脑电，已略去：{names}。</translation>
    </message>
    <message>
        <source>Not known here are backups, copies and exports outside of {folder}, and what was handed on.</source>
        <translation>此处无法得知 {folder} 之外的备份、副本和导出，以及已转交的内容。</translation>
    </message>
    <message>
        <source>Not offered by this model: {classes}.</source>
        <translation>该模型不提供的类别：{classes}。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Nothing appears on the participant&apos;s screen. Look whether its display is on and its window is open, then repeat the trial.</source>
        <translation>被试屏幕上没有显示任何内容。请查看其显示器是否打开、被试窗口是否打开，然后重做该试次。</translation>
    </message>
    <message>
        <source>Nothing can be shown: the participant&apos;s screen is not open.</source>
        <translation>无法显示：被试屏幕未打开。</translation>
    </message>
    <message>
        <source>Nothing has been looked at yet.</source>
        <translation>尚未检查任何内容。</translation>
    </message>
    <message>
        <source>Nothing in this recording has a time that can be read.</source>
        <translation>该录制中没有任何内容带有可读取的时间。</translation>
    </message>
    <message>
        <source>Nothing is being recorded.</source>
        <translation>没有在录制。</translation>
    </message>
    <message>
        <source>Nothing is sent to {name} any more ({error}).</source>
        <translation>不再向 {name} 发送数据（{error}）。</translation>
    </message>
    <message>
        <source>Nothing is shown that could be paused.</source>
        <translation>当前没有可暂停的内容。</translation>
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
        <source>Nothing was wrong with any signal in any second.</source>
        <translation>任何一秒内所有信号均正常。</translation>
    </message>
    <message>
        <source>Of {key} there are {count} clips with {name}; at least {least} are needed.</source>
        <translation>{key} 中属于 {name} 的片段有 {count} 个；至少需要 {least} 个。</translation>
    </message>
    <message>
        <source>One face, in the middle and well lit.</source>
        <translation>一张人脸，位置居中，光线良好。</translation>
    </message>
    <message>
        <source>One of {folder} and {first} is simulated.</source>
        <translation>{folder} 与 {first} 之一是模拟的。</translation>
    </message>
    <message>
        <source>Only a rating has scales. Take them out, or write a part for them.</source>
        <translation>只有评分才有 scales。请将其删除，或为其另写一个环节。</translation>
    </message>
    <message>
        <source>Only a scale of kind {of} has {key}. Take it out.</source>
        <translation>只有 {of} 类型的量表才有 {key}。请将其删除。</translation>
    </message>
    <message>
        <source>Only a stimulus is rated while it is shown. Take it out.</source>
        <translation>只有刺激可以在显示期间评分。请将其删除。</translation>
    </message>
    <message>
        <source>Only one of {folder} and {first} has a rest.</source>
        <translation>{folder} 与 {first} 中只有一个含静息。</translation>
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
        <source>Open it first.</source>
        <translation>请先将其打开。</translation>
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
        <source>Other codes are nearly the same ({codes}): nothing of them is deleted.</source>
        <translation>有其他编号几乎相同（{codes}）：不会删除它们的任何内容。</translation>
    </message>
    <message>
        <source>Other streams are left out: {names}.</source>
        <translation>略去其他数据流：{names}。</translation>
    </message>
    <message>
        <source>Others can read the token&apos;s file {path}.</source>
        <translation>其他人可以读取令牌文件 {path}。</translation>
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
        <source>Part {number} of the block {block}</source>
        <translation>区段 {block} 的环节 {number}</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>被试</translation>
    </message>
    <message>
        <source>Participant&apos;s number</source>
        <translation>被试序号</translation>
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
        <source>Please report the protocol that it happened with.</source>
        <translation>请连同发生此问题的实验方案一并报告。</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>请连同日志一并报告。</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>请报告此问题。</translation>
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
        <source>Plug it in, and choose it under Devices.</source>
        <translation>请插入，并在“设备”中选择。</translation>
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
        <source>Plug one in or switch it on, or stop.</source>
        <translation>请接上或打开一个设备，或者停止。</translation>
    </message>
    <message>
        <source>Plug one in, or start the sound server; Emoscope keeps looking.</source>
        <translation>请插入麦克风，或启动声音服务器；Emoscope 会继续查找。</translation>
    </message>
    <message>
        <source>Port {port} is in use by another program.</source>
        <translation>端口 {port} 已被其他程序占用。</translation>
    </message>
    <message>
        <source>Pre-flight {when}: go.</source>
        <translation>预检 {when}：可以开始。</translation>
    </message>
    <message>
        <source>Pre-flight {when}: no-go, overridden by the operator: “{why}”</source>
        <translation>预检 {when}：不可开始，操作者决定仍然开始：“{why}”</translation>
    </message>
    <message>
        <source>Pre-flight {when}: no-go.</source>
        <translation>预检 {when}：不可开始。</translation>
    </message>
    <message>
        <source>Press F5 to start again, and report the log if this comes again.</source>
        <translation>请按 F5 重新开始；若再次出现，请提交日志。</translation>
    </message>
    <message>
        <source>Press F5 to start again.</source>
        <translation>请按 F5 重新开始。</translation>
    </message>
    <message>
        <source>Press F5 to start one.</source>
        <translation>请按 F5 开始。</translation>
    </message>
    <message>
        <source>Press Space to start again, and report the log if this comes again.</source>
        <translation type="vanished">请按空格键重新开始；若再次出现，请提交日志。</translation>
    </message>
    <message>
        <source>Press Space to start again.</source>
        <translation type="vanished">请按空格键重新开始。</translation>
    </message>
    <message>
        <source>Press Space to start one.</source>
        <translation type="vanished">请按空格键开始。</translation>
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
        <source>Protocol</source>
        <translation>实验方案</translation>
    </message>
    <message>
        <source>Proving {key} on held-out clips, and on shuffled labels.</source>
        <translation>正在用留出的片段和打乱的标签检验 {key}。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
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
        <source>Put it where the protocol looks for it.</source>
        <translation>请将其放到实验方案查找的位置。</translation>
    </message>
    <message>
        <source>Qt Multimedia cannot be loaded, so no video or sound can be shown. Install what it needs (on Debian and Ubuntu: libpulse0) and start Emoscope again.</source>
        <translation>无法加载 Qt Multimedia，因此无法播放视频和声音。请安装其所需组件（Debian 和 Ubuntu：libpulse0），然后重新启动 Emoscope。</translation>
    </message>
    <message>
        <source>Quality of the signals</source>
        <translation>信号质量</translation>
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
        <source>Rated: {scale}</source>
        <translation>评分：{scale}</translation>
    </message>
    <message>
        <source>Read as {board}.</source>
        <translation>按 {board} 读取。</translation>
    </message>
    <message>
        <source>Reading the windows.</source>
        <translation>正在读取窗口。</translation>
    </message>
    <message>
        <source>Reading: left out, there is no microphone.</source>
        <translation>朗读：已省略，没有麦克风。</translation>
    </message>
    <message>
        <source>Reading: skipped.</source>
        <translation>朗读：已跳过。</translation>
    </message>
    <message>
        <source>Reading: {valid:.0f} of {wanted:.0f} s with a voice.</source>
        <translation>朗读：有语音的时间为 {valid:.0f} / {wanted:.0f} s。</translation>
    </message>
    <message>
        <source>Reconnecting: try {tries}, {away:.0f} s away.</source>
        <translation>正在重新连接：第 {tries} 次尝试，已断开 {away:.0f} s。</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Record more of them, or ask for something else.</source>
        <translation>请录制更多此类片段，或改为区分其他内容。</translation>
    </message>
    <message>
        <source>Record more: 16 are better, since of 8 all but one must be right.</source>
        <translation>请录制更多：最好有 16 个，因为只有 8 个时最多只能错一个。</translation>
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
        <source>Recorded times are not moved by it; write down both times.</source>
        <translation>已录制的时间不因此改变；请记下两个时间。</translation>
    </message>
    <message>
        <source>Recording goes on.</source>
        <translation>录制继续进行。</translation>
    </message>
    <message>
        <source>Recordings and results must be on a drive that every machine has at the same path, and may write to.</source>
        <translation>录制和结果所在的驱动器须在每台机器上路径相同，并允许写入。</translation>
    </message>
    <message>
        <source>Remote control cannot listen on {host}, port {port} ({why}).</source>
        <translation>远程控制无法在 {host} 的端口 {port} 上监听（{why}）。</translation>
    </message>
    <message>
        <source>Remote control could not be started.</source>
        <translation>无法启动远程控制。</translation>
    </message>
    <message>
        <source>Remote control needs the package websockets ({why}).</source>
        <translation>远程控制需要软件包 websockets（{why}）。</translation>
    </message>
    <message>
        <source>Remote control: ws://{host}:{port}, token {token} (in {file}).</source>
        <translation>远程控制：ws://{host}:{port}，令牌 {token}（位于 {file}）。</translation>
    </message>
    <message>
        <source>Repair it, or choose another folder.</source>
        <translation>请修复，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Repair it, or withdraw without it and take the name out by hand.</source>
        <translation>请修复，或在没有它的情况下撤回，并手动删除姓名。</translation>
    </message>
    <message>
        <source>Repair the file, or choose another one. It is left as it is.</source>
        <translation>请修复该文件，或选择其他文件。文件保持原样。</translation>
    </message>
    <message>
        <source>Repeat the trial, or set a marker of your own beside it.</source>
        <translation>请重做该试次，或在其旁自行打一个标记。</translation>
    </message>
    <message>
        <source>Repeat the trial, or skip it.</source>
        <translation>请重做或跳过该试次。</translation>
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
        <source>Restart the sound server or the computer.</source>
        <translation>请重启声音服务器或计算机。</translation>
    </message>
    <message>
        <source>Restart the sound server or the computer; Emoscope keeps trying.</source>
        <translation>请重启声音服务器或计算机；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Room noise {noise:.0f} dBFS, fine.</source>
        <translation>室内噪声 {noise:.0f} dBFS，良好。</translation>
    </message>
    <message>
        <source>Room noise {noise:.0f} dBFS, too loud: close windows, move fans away, or lower the gain and come closer.</source>
        <translation>室内噪声 {noise:.0f} dBFS，太大：请关窗、移开风扇，或降低增益并靠近。</translation>
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
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
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
        <source>Save it again as PNG or JPEG.</source>
        <translation>请重新保存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8, as emoscope annotations --csv writes it.</source>
        <translation>请保存为 UTF-8 编码的 CSV，格式与 emoscope annotations --csv 写出的相同。</translation>
    </message>
    <message>
        <source>Say its seconds in the protocol, or choose --clip-seconds.</source>
        <translation>请在实验方案中写明其秒数，或使用 --clip-seconds。</translation>
    </message>
    <message>
        <source>Say where these conditions lie: {names}.</source>
        <translation>请说明这些条件在效价和唤醒度上的位置：{names}。</translation>
    </message>
    <message>
        <source>Say which, as in {path}?board={first}.</source>
        <translation>请指明，如 {path}?board={first}。</translation>
    </message>
    <message>
        <source>Second copies were made in {folders}, which was not looked through: connect the disk, and name that folder, too.</source>
        <translation>第二份副本曾保存在 {folders}，未检查该处：请连接磁盘，并一并给出该文件夹。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds in which a signal was not good, by what was wrong.</source>
        <translation>信号不良的秒数，按问题分列。</translation>
    </message>
    <message>
        <source>Seconds in which each electrode was good</source>
        <translation>各电极良好的秒数</translation>
    </message>
    <message>
        <source>See that it is a file that you may read.</source>
        <translation>请确认它是您有权读取的文件。</translation>
    </message>
    <message>
        <source>See what the batch said when it began.</source>
        <translation>请查看批处理开始时的提示。</translation>
    </message>
    <message>
        <source>See which there are: emoscope profile list</source>
        <translation>查看现有的：emoscope profile list</translation>
    </message>
    <message>
        <source>See which there are: emoscope profile show {code}</source>
        <translation>查看现有的：emoscope profile show {code}</translation>
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
        <source>Seed of the order</source>
        <translation>顺序的种子</translation>
    </message>
    <message>
        <source>Send a time of this session, or none.</source>
        <translation>请发送本次会话的时间，或不发送时间。</translation>
    </message>
    <message>
        <source>Send as in: mark stimulus 1</source>
        <translation>发送格式如：mark stimulus 1</translation>
    </message>
    <message>
        <source>Send fewer than {rate:.0f} a second, or client_ns with it.</source>
        <translation>每秒请少于 {rate:.0f} 条，或同时发送 client_ns。</translation>
    </message>
    <message>
        <source>Send fewer.</source>
        <translation>请减少发送。</translation>
    </message>
    <message>
        <source>Send first: token, and the token.</source>
        <translation>请先发送：token 和令牌。</translation>
    </message>
    <message>
        <source>Send it with filename as {option} in braces, as in: participant:P001</source>
        <translation>请随 filename 发送，将 {option} 放在花括号中，如：participant:P001</translation>
    </message>
    <message>
        <source>Send it, with the token.</source>
        <translation>请连同令牌一起发送。</translation>
    </message>
    <message>
        <source>Send no binary frames.</source>
        <translation>请勿发送二进制帧。</translation>
    </message>
    <message>
        <source>Send one JSON object in one text message.</source>
        <translation>请在一条文本消息中发送一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Send one in braces.</source>
        <translation>请发送一个，放在花括号中。</translation>
    </message>
    <message>
        <source>Send start first.</source>
        <translation>请先发送 start。</translation>
    </message>
    <message>
        <source>Send stop first.</source>
        <translation>请先发送 stop。</translation>
    </message>
    <message>
        <source>Send time_ns or client_ns.</source>
        <translation>请发送 time_ns 或 client_ns。</translation>
    </message>
    <message>
        <source>Send two pings first, the second with returned_ns; then mark again.</source>
        <translation>请先发送两次 ping，第二次带 returned_ns；然后再次打标记。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>会话序号</translation>
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
        <source>Set as</source>
        <translation>原标记</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Set it again when that is mended.</source>
        <translation>修复后请重新打标记。</translation>
    </message>
    <message>
        <source>Set its program as before and start that again; or stop and start this session.</source>
        <translation>请恢复其程序原来的设置并重新启动；或停止本会话后重新开始。</translation>
    </message>
    <message>
        <source>Set the latency from 0 to 10 seconds.</source>
        <translation>请将延迟设为 0 至 10 秒。</translation>
    </message>
    <message>
        <source>Set the right rate in the program that sends it, then start again.</source>
        <translation>请在发送程序中设置正确的采样率，然后再次开始。</translation>
    </message>
    <message>
        <source>Set the visit up anew (Ctrl+N) if that has changed.</source>
        <translation>若有变化，请重新设置会话（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Set up a session at the window first (Ctrl+N).</source>
        <translation>请先在窗口中设置会话（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Set up the next participant at the window first.</source>
        <translation>请先在窗口中设置下一位被试。</translation>
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
        <source>Several LSL streams are meant by {wanted}: {found}.</source>
        <translation>{wanted} 对应多个 LSL 数据流：{found}。</translation>
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
        <source>Show that window</source>
        <translation>显示该窗口</translation>
    </message>
    <message>
        <source>Shown at</source>
        <translation>显示时刻</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Simulate a shorter one.</source>
        <translation>请模拟较短的实验方案。</translation>
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
        <source>Some stimuli of the block {block} have a condition and some have none. Give each of them one, or none.</source>
        <translation>区段 {block} 的刺激有的有条件，有的没有。请为每个刺激都指定条件，或都不指定。</translation>
    </message>
    <message>
        <source>Something else than the engine answers at its place.</source>
        <translation>在引擎的位置作出响应的不是引擎。</translation>
    </message>
    <message>
        <source>Sound was handed to the sound device {offset:.0f} ms after its picture; what the device adds is unknown without a microphone.</source>
        <translation>声音比画面晚 {offset:.0f} ms 交给声音设备；没有麦克风，无法得知设备另加的延迟。</translation>
    </message>
    <message>
        <source>Sound was heard {offset:.0f} ms after its picture ({low:.0f} to {high:.0f} ms, {beeps} of {due} beeps).</source>
        <translation>声音比画面晚 {offset:.0f} ms 听到（{low:.0f} 至 {high:.0f} ms，{due} 次蜂鸣中的 {beeps} 次）。</translation>
    </message>
    <message>
        <source>Speech is only {snr:.0f} dB above the noise.</source>
        <translation>语音仅比噪声高 {snr:.0f} dB。</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>请开始新的会话。</translation>
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
        <source>Start it with --control, or name its --port.</source>
        <translation>请用 --control 启动，或给出其 --port。</translation>
    </message>
    <message>
        <source>Start it, then run the same command again: what is finished is not redone.</source>
        <translation>请将其启动，然后再次运行同一命令：已完成的部分不会重做。</translation>
    </message>
    <message>
        <source>Start one at the window.</source>
        <translation>请在窗口中开始。</translation>
    </message>
    <message>
        <source>Start one there (dask scheduler), or see that the address is tcp://HOST:8786.</source>
        <translation>请在那里启动调度器（dask scheduler），或确认地址形如 tcp://HOST:8786。</translation>
    </message>
    <message>
        <source>Start one with: emoscope live --headless --control; or name --port and --token-file.</source>
        <translation>请用以下命令启动：emoscope live --headless --control；或给出 --port 和 --token-file。</translation>
    </message>
    <message>
        <source>Start one, then send it again.</source>
        <translation>请启动一个，然后再次发送。</translation>
    </message>
    <message>
        <source>Start some (dask worker {address}) on machines that have Emoscope.</source>
        <translation>请在装有 Emoscope 的机器上启动若干个（dask worker {address}）。</translation>
    </message>
    <message>
        <source>Start the program that sends it again, or choose another stream.</source>
        <translation>请重新启动发送程序，或选择其他数据流。</translation>
    </message>
    <message>
        <source>Start the program that sends it again; Emoscope takes it up where it is back.</source>
        <translation>请重新启动发送程序；恢复后 Emoscope 会继续接收。</translation>
    </message>
    <message>
        <source>Start the program that sends it, in this network; Emoscope goes on looking.</source>
        <translation>请在此网络中启动发送程序；Emoscope 会继续查找。</translation>
    </message>
    <message>
        <source>Start the program that sends it.</source>
        <translation>请启动发送程序。</translation>
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
        <source>Stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>Stop and start again; please report the log if it comes again.</source>
        <translation>请停止后重新开始；若再次出现，请提交日志。</translation>
    </message>
    <message>
        <source>Stop it first. Nothing was deleted.</source>
        <translation>请先将其停止。没有删除任何内容。</translation>
    </message>
    <message>
        <source>Stop it first; after a crash, give it its end with: emoscope recover</source>
        <translation>请先停止；若曾崩溃，请为其补上结尾：emoscope recover</translation>
    </message>
    <message>
        <source>Stop it, and press F5 to start anew.</source>
        <translation>请将其停止，再按 F5 重新开始。</translation>
    </message>
    <message>
        <source>Stop it, and press Space to start anew.</source>
        <translation type="vanished">请将其停止，再按空格键重新开始。</translation>
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
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Streams cannot be chosen from here.</source>
        <translation>此处不能选择数据流。</translation>
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
        <source>Take the link away, or choose another name.</source>
        <translation>请去掉该链接，或另选名称。</translation>
    </message>
    <message>
        <source>Take their rights away (chmod 600), or delete it: a new one is made.</source>
        <translation>请取消其他用户的权限（chmod 600），或将其删除：会生成新的。</translation>
    </message>
    <message>
        <source>Text shown</source>
        <translation>显示的文本</translation>
    </message>
    <message>
        <source>That cannot be planted: {why}.</source>
        <translation>无法植入该效应：{why}。</translation>
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
        <source>The EEG comes at {rate:.1f} instead of {nominal:.0f} Hz. Check battery and distance, and the board&apos;s settings.</source>
        <translation>脑电采样率为 {rate:.1f} Hz，而非 {nominal:.0f} Hz。请检查电池、距离和采集板的设置。</translation>
    </message>
    <message>
        <source>The EEG drifts: early and late clips of one class can be told apart.</source>
        <translation>脑电有漂移：同一类别的前段与后段片段可被区分。</translation>
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
        <source>The EEG is fine.</source>
        <translation>脑电良好。</translation>
    </message>
    <message>
        <source>The EEG model is being loaded.</source>
        <translation>正在载入脑电模型。</translation>
    </message>
    <message>
        <source>The EEG model is ready.</source>
        <translation>脑电模型已就绪。</translation>
    </message>
    <message>
        <source>The EEG of {folder} changed its electrodes or its rate on the way.</source>
        <translation>{folder} 的脑电中途更改了电极或采样率。</translation>
    </message>
    <message>
        <source>The EEG was simulated: this model is of nobody.</source>
        <translation>脑电为模拟数据：此模型不属于任何人。</translation>
    </message>
    <message>
        <source>The EEG&apos;s rest is kept: later values are shown against it.</source>
        <translation>已保存脑电静息：之后的数值将与其比较。</translation>
    </message>
    <message>
        <source>The EEG&apos;s rest was too short to be kept.</source>
        <translation>脑电静息太短，未保存。</translation>
    </message>
    <message>
        <source>The LSL stream {device} (type {kind}) has no EEG channel.</source>
        <translation>LSL 数据流 {device}（类型 {kind}）没有脑电通道。</translation>
    </message>
    <message>
        <source>The LSL stream {device} carries {format}, not numbers.</source>
        <translation>LSL 数据流 {device} 传送的是 {format}，不是数值。</translation>
    </message>
    <message>
        <source>The LSL stream {device} has no fixed rate.</source>
        <translation>LSL 数据流 {device} 没有固定的采样率。</translation>
    </message>
    <message>
        <source>The LSL stream {device} states {rate:g} Hz, which is no EEG.</source>
        <translation>LSL 数据流 {device} 注明 {rate:g} Hz，不是脑电。</translation>
    </message>
    <message>
        <source>The LSL stream {name} carries {format}, which is no marker.</source>
        <translation>LSL 数据流 {name} 传送的是 {format}，不是标记。</translation>
    </message>
    <message>
        <source>The LSL stream {name} has gone.</source>
        <translation>LSL 数据流 {name} 已消失。</translation>
    </message>
    <message>
        <source>The LSL stream {name} of {host} is announced but does not answer.</source>
        <translation>{host} 的 LSL 数据流 {name} 已公布，但没有响应。</translation>
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
        <source>The baseline was recorded in part.</source>
        <translation>基线已部分记录。</translation>
    </message>
    <message>
        <source>The baseline was recorded.</source>
        <translation>基线已记录。</translation>
    </message>
    <message>
        <source>The baseline was skipped.</source>
        <translation>基线已跳过。</translation>
    </message>
    <message>
        <source>The batch cannot be begun.</source>
        <translation>无法开始批处理。</translation>
    </message>
    <message>
        <source>The begin of the run was not received: nothing of it counts.</source>
        <translation>未收到运行开始的标记：此次运行均不计入。</translation>
    </message>
    <message>
        <source>The block {block} has {longest} trials of {condition} in a row, and in_a_row = {limit}. Write in_a_row = {longest}, or another order.</source>
        <translation>区段 {block} 中连续有 {longest} 个 {condition} 试次，而 in_a_row = {limit}。请写 in_a_row = {longest}，或改变顺序。</translation>
    </message>
    <message>
        <source>The block {block} shows {longest} stimuli of {condition} in a row: a model that learns from it may learn the time. A random order avoids that.</source>
        <translation>区段 {block} 中连续呈现 {longest} 个 {condition} 刺激：由此学习的模型学到的可能是时间。随机顺序可避免这一点。</translation>
    </message>
    <message>
        <source>The block {name} has no instruction in {languages}.</source>
        <translation>区段 {name} 缺少以下语言的指导语：{languages}。</translation>
    </message>
    <message>
        <source>The block {name} has no parts. Write [[blocks.parts]].</source>
        <translation>区段 {name} 没有环节。请写 [[blocks.parts]]。</translation>
    </message>
    <message>
        <source>The block {name} names stimuli and shows none. Write a part with what = &quot;stimulus&quot;.</source>
        <translation>区段 {name} 列出了刺激，但不呈现。请写一个 what = &quot;stimulus&quot; 的环节。</translation>
    </message>
    <message>
        <source>The block {name} shows a stimulus and names none. Write stimuli or conditions in it.</source>
        <translation>区段 {name} 要呈现刺激，但没有列出。请在其中写 stimuli 或 conditions。</translation>
    </message>
    <message>
        <source>The block “{label}” has no time limit.</source>
        <translation>区段“{label}”没有时间限制。</translation>
    </message>
    <message>
        <source>The block “{label}” runs: it cannot be removed.</source>
        <translation>区段“{label}”正在进行：不能移除。</translation>
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
        <source>The calibration on a neutral face is switched off. Switch it on in the settings (Capture, Neutral face) and start the session anew.</source>
        <translation>中性表情校准已停用。请在设置（采集、中性表情）中启用，并重新开始会话。</translation>
    </message>
    <message>
        <source>The calibration on a neutral face is switched off. Switch it on in the settings (face.neutral) and start again.</source>
        <translation type="vanished">中性表情校准已关闭。请在设置中打开（face.neutral），然后重新开始。</translation>
    </message>
    <message>
        <source>The calibration was cancelled: nothing was kept.</source>
        <translation>校准已取消：没有保存任何内容。</translation>
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
        <source>The camera saw a flash {median:.0f} ms after it was painted ({low:.0f} to {high:.0f} ms, {seen} of {shown} flashes). The display&apos;s latency is in it.</source>
        <translation>摄像头在闪光绘制后 {median:.0f} ms 拍到闪光（{low:.0f} 至 {high:.0f} ms，{shown} 次闪光中的 {seen} 次）。其中包含显示器的延迟。</translation>
    </message>
    <message>
        <source>The camera saw {seen} of {shown} flashes. Point it at the screen, darken the room and try again.</source>
        <translation>摄像头拍到 {shown} 次闪光中的 {seen} 次。请将其对准屏幕，调暗房间，然后重试。</translation>
    </message>
    <message>
        <source>The camera sends {rate:.0f} of {nominal:.0f} pictures a second. Add light, or close other programs.</source>
        <translation>摄像头每秒发送 {rate:.0f} 帧，标称 {nominal:.0f} 帧。请增加光线，或关闭其他程序。</translation>
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
        <source>The channel names in the settings do not fit the LSL stream {device}.</source>
        <translation>设置中的通道名与 LSL 数据流 {device} 不符。</translation>
    </message>
    <message>
        <source>The channel names of the board {board} are empty or not all different.</source>
        <translation>采集板 {board} 的通道名为空或有重复。</translation>
    </message>
    <message>
        <source>The clock of the LSL stream {name} is not known: its marker is where it came in.</source>
        <translation>LSL 数据流 {name} 的时钟未知：其标记以收到的时间为准。</translation>
    </message>
    <message>
        <source>The clock of the recording runs backwards.</source>
        <translation>录制的时钟出现倒退。</translation>
    </message>
    <message>
        <source>The clock of {host}, which sends {name}, cannot be measured.</source>
        <translation>发送 {name} 的 {host} 的时钟无法测量。</translation>
    </message>
    <message>
        <source>The code cannot have {character} there.</source>
        <translation>编号的该位置不能是 {character}。</translation>
    </message>
    <message>
        <source>The code has {count} characters.</source>
        <translation>编号有 {count} 个字符。</translation>
    </message>
    <message>
        <source>The code of the {whose}, {value}, cannot be part of a folder&apos;s name.</source>
        <translation>{whose} 的编号 {value} 不能用作文件夹名称的一部分。</translation>
    </message>
    <message>
        <source>The code {code} cannot be part of a folder&apos;s name.</source>
        <translation>编号 {code} 不能用作文件夹名称的一部分。</translation>
    </message>
    <message>
        <source>The code {code} is a name that Windows keeps for a device.</source>
        <translation>编号 {code} 是 Windows 为设备保留的名称。</translation>
    </message>
    <message>
        <source>The code {code} stands for another name in {file} already.</source>
        <translation>在 {file} 中，编号 {code} 已代表另一姓名。</translation>
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
        <source>The computer has no memory left for this part of the window.</source>
        <translation>计算机已没有内存可用于窗口的这一部分。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set, or the computer slept: {seconds:+.1f} s, from {old} to {new}.</source>
        <translation>系统时钟被调整，或计算机曾休眠：{seconds:+.1f} s，从 {old} 到 {new}。</translation>
    </message>
    <message>
        <source>The consent is not on the text that was shown.</source>
        <translation>同意所针对的不是当时显示的文本。</translation>
    </message>
    <message>
        <source>The consent says {value} for {name}, which cannot be.</source>
        <translation>同意记录中 {name} 为 {value}，这不可能。</translation>
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
        <source>The decision cannot be written to {file} ({why}).</source>
        <translation>无法将该决定写入 {file}（{why}）。</translation>
    </message>
    <message>
        <source>The demo could not be recorded for the pictures: {why}</source>
        <translation>无法为截图录制演示：{why}</translation>
    </message>
    <message>
        <source>The demo did not start in time. Try again.</source>
        <translation>演示未能及时启动。请重试。</translation>
    </message>
    <message>
        <source>The description of the LSL stream {device} cannot be read.</source>
        <translation>无法读取 LSL 数据流 {device} 的描述。</translation>
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
        <source>The end of the run was not received.</source>
        <translation>没有收到运行的结束。</translation>
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
        <source>The engine has not confirmed the begin of the block yet.</source>
        <translation>引擎尚未确认区段的开始。</translation>
    </message>
    <message>
        <source>The engine has not confirmed this marker yet.</source>
        <translation>引擎尚未确认此标记。</translation>
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
        <source>The engine refused it.</source>
        <translation>引擎已拒绝。</translation>
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
        <source>The face is blurred: focus the camera, clean its lens, or add light.</source>
        <translation>人脸模糊：请对焦、清洁镜头或增加光线。</translation>
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
        <source>The face is far to the side of the picture: turn the camera to it.</source>
        <translation>人脸偏在画面一侧：请将摄像头转向人脸。</translation>
    </message>
    <message>
        <source>The face is overexposed ({grey:.0f} of 255): dim the light or lower the exposure.</source>
        <translation>人脸过曝（{grey:.0f}，满值 255）：请调暗光线或降低曝光。</translation>
    </message>
    <message>
        <source>The face is overexposed: dim the light or lower the exposure.</source>
        <translation>人脸过曝：请调暗光线或降低曝光。</translation>
    </message>
    <message>
        <source>The face is small ({pixels:.0f} pixels, {wanted:.0f} are wanted): come closer.</source>
        <translation>人脸较小（{pixels:.0f} 像素，期望 {wanted:.0f}）：请靠近。</translation>
    </message>
    <message>
        <source>The face is too blurred (sharpness {value:.4f}, limit {limit:.4f}): focus the camera.</source>
        <translation>面部太模糊（清晰度 {value:.4f}，限值 {limit:.4f}）：请对焦摄像头。</translation>
    </message>
    <message>
        <source>The face is too dark ({grey:.0f} of 255): add light from the front.</source>
        <translation>人脸过暗（{grey:.0f}，满值 255）：请从正面补光。</translation>
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
        <source>The face model is being loaded.</source>
        <translation>正在载入面部模型。</translation>
    </message>
    <message>
        <source>The face model is ready.</source>
        <translation>面部模型已就绪。</translation>
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
        <source>The file is empty. Begin with emoscope protocol new.</source>
        <translation>文件为空。请从 emoscope protocol new 开始。</translation>
    </message>
    <message>
        <source>The file is empty. Make a new study.</source>
        <translation>文件为空。请新建研究。</translation>
    </message>
    <message>
        <source>The file is of version {version}; this Emoscope reads up to {ours}. Use a newer one.</source>
        <translation>文件版本为 {version}；此 Emoscope 最高可读 {ours}。请使用更新的版本。</translation>
    </message>
    <message>
        <source>The file names no electrodes.</source>
        <translation>文件未给出电极名称。</translation>
    </message>
    <message>
        <source>The file {file} cannot be played ({error}). Copy it again, or convert it to MP4 (H.264, AAC).</source>
        <translation>无法播放文件 {file}（{error}）。请重新复制，或转换为 MP4（H.264、AAC）。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read ({error}).</source>
        <translation>无法读取文件 {file}（{error}）。</translation>
    </message>
    <message>
        <source>The file {file} holds neither pictures nor sound.</source>
        <translation>文件 {file} 既无画面也无声音。</translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation>文件 {file} 不存在。</translation>
    </message>
    <message>
        <source>The file {file} is not there. Put it back.</source>
        <translation>文件 {file} 不存在。请将其放回原处。</translation>
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
        <source>The file {path} holds no token of {shortest} to {longest} plain characters.</source>
        <translation>文件 {path} 中没有由 {shortest} 至 {longest} 个普通字符组成的令牌。</translation>
    </message>
    <message>
        <source>The file {path} is missing from Emoscope&apos;s resources.</source>
        <translation>Emoscope 的资源中缺少文件 {path}。</translation>
    </message>
    <message>
        <source>The first message must be hello.</source>
        <translation>第一条消息须为 hello。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} blocks are listed.</source>
        <translation>列出 {count} 个区段中的前 {shown} 个。</translation>
    </message>
    <message>
        <source>The first {shown} of {count} changes are listed.</source>
        <translation>列出 {count} 处更改中的前 {shown} 处。</translation>
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
        <source>The first {shown} of {count} trials are listed.</source>
        <translation>列出 {count} 个试次中的前 {shown} 个。</translation>
    </message>
    <message>
        <source>The folder of second copies {folder} cannot be reached: connect its disk, and withdraw again.</source>
        <translation>无法访问第二份副本的文件夹 {folder}：请连接其磁盘，然后再次撤回。</translation>
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
        <source>The folder {name} does not begin below the folder of recordings.</source>
        <translation>文件夹 {name} 不在录制文件夹之下。</translation>
    </message>
    <message>
        <source>The folder {name} leads out of the folder of recordings.</source>
        <translation>文件夹 {name} 指向录制文件夹之外。</translation>
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
        <source>The gamepad cannot be read any more. Rate with keys or the mouse.</source>
        <translation>无法再读取手柄。请用键盘或鼠标评分。</translation>
    </message>
    <message>
        <source>The gamepad {name} is unplugged. Plug it in again, or rate with keys or the mouse.</source>
        <translation>手柄 {name} 已拔出。请重新插入，或用键盘或鼠标评分。</translation>
    </message>
    <message>
        <source>The gamepad {path} may not be read. Add yourself to the group “input”, or ask the computer&apos;s administrator.</source>
        <translation>没有读取手柄 {path} 的权限。请将自己加入“input”组，或询问计算机管理员。</translation>
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
        <source>The head is turned by {degrees:.0f}°: put screen and camera straight ahead of her.</source>
        <translation>头部偏转 {degrees:.0f}°：请将屏幕和摄像头放在被试正前方。</translation>
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
        <source>The head moves: let her sit still.</source>
        <translation>头部在动：请让被试坐稳。</translation>
    </message>
    <message>
        <source>The id is none.</source>
        <translation>id 无效。</translation>
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
        <source>The key {key} belongs to the window. Take a digit, F13 to F24, PgUp, PgDown, Home, End or one of the letters {free}.</source>
        <translation>按键 {key} 属于窗口。请使用数字、F13 至 F24、PgUp、PgDown、Home、End 或以下字母之一：{free}。</translation>
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
        <source>The last block is over.</source>
        <translation>最后一个区段已结束。</translation>
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
        <source>The layouts of the window cannot be read: {why} The usual layout is shown; the file is kept as {kept}.</source>
        <translation>无法读取窗口布局：{why}已显示默认布局；文件保存为 {kept}。</translation>
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
        <source>The line is the mean of a column, the band its least and most. Below: when a stimulus was on the screen.</source>
        <translation>线为每列的均值，色带为其最小值至最大值。下方：刺激在屏幕上的时间。</translation>
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
        <source>The line says {value} for {name}, which cannot be.</source>
        <translation>该行中 {name} 为 {value}，这不可能。</translation>
    </message>
    <message>
        <source>The list of names {file} cannot be read.</source>
        <translation>无法读取姓名列表 {file}。</translation>
    </message>
    <message>
        <source>The list of names {file} cannot be used ({why}).</source>
        <translation>姓名列表 {file} 无法使用（{why}）。</translation>
    </message>
    <message>
        <source>The list of names {file} is inside the folder of the data, {folder}.</source>
        <translation>姓名列表 {file} 位于数据文件夹 {folder} 之内。</translation>
    </message>
    <message>
        <source>The list of problems says which, and what to do.</source>
        <translation>故障列表会说明是哪些故障以及如何处理。</translation>
    </message>
    <message>
        <source>The manifest {path} cannot be used: {detail}.</source>
        <translation>清单 {path} 无法使用：{detail}。</translation>
    </message>
    <message>
        <source>The marker was not set: {why}</source>
        <translation>未打标记：{why}</translation>
    </message>
    <message>
        <source>The marker&apos;s time {time:.3f} s is not within the session, now at {now:.3f} s.</source>
        <translation>标记的时间 {time:.3f} s 不在会话之内，会话当前为 {now:.3f} s。</translation>
    </message>
    <message>
        <source>The message is no JSON object.</source>
        <translation>消息不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The message is not JSON ({why}).</source>
        <translation>消息不是 JSON 格式（{why}）。</translation>
    </message>
    <message>
        <source>The microphone clips ({share:.1%}): lower the gain.</source>
        <translation>麦克风削波（{share:.1%}）：请降低增益。</translation>
    </message>
    <message>
        <source>The microphone delivers exact zeros: it is muted or its lid is closed. Switch it on.</source>
        <translation>麦克风输出恒为零：已静音或盖板关闭。请打开。</translation>
    </message>
    <message>
        <source>The microphone failed ({error}).</source>
        <translation>麦克风出错（{error}）。</translation>
    </message>
    <message>
        <source>The microphone heard a beep {median:.0f} ms after its flash was painted ({low:.0f} to {high:.0f} ms, {heard} of {shown} beeps).</source>
        <translation>麦克风在闪光绘制后 {median:.0f} ms 听到蜂鸣（{low:.0f} 至 {high:.0f} ms，{shown} 次蜂鸣中的 {heard} 次）。</translation>
    </message>
    <message>
        <source>The microphone heard {heard} of {shown} beeps. Turn the loudspeaker up, put the microphone before it and try again.</source>
        <translation>麦克风听到 {shown} 次蜂鸣中的 {heard} 次。请调高扬声器音量，将麦克风放在扬声器前，然后重试。</translation>
    </message>
    <message>
        <source>The microphone is silent: is it muted, or its lid closed? Switch it on.</source>
        <translation>麦克风无声：是否已静音，或盖板关闭？请打开。</translation>
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
        <source>The microphone reaches full scale: lower the gain.</source>
        <translation>麦克风达到满量程：请降低增益。</translation>
    </message>
    <message>
        <source>The model cannot be kept in {place} ({why}).</source>
        <translation>模型无法保存到 {place}（{why}）。</translation>
    </message>
    <message>
        <source>The model cannot be written ({why}). Make room for it.</source>
        <translation>无法写入模型（{why}）。请腾出空间。</translation>
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
        <source>The model is shown and may not vote: {first} and {second} are neither valence nor arousal.</source>
        <translation>模型仅显示，不能参与判断：{first} 和 {second} 既非效价也非唤醒度。</translation>
    </message>
    <message>
        <source>The model keeps nothing of it: it has no such calibration.</source>
        <translation>模型不保存任何内容：它没有此类校准。</translation>
    </message>
    <message>
        <source>The model may not vote: some clips hold the same signal. Leave the copies out.</source>
        <translation>模型不能参与判断：有些片段含有相同的信号。请略去副本。</translation>
    </message>
    <message>
        <source>The model may not vote: the order of the clips tells their class, and the EEG drifts. Record again in an order drawn by lot.</source>
        <translation>模型不能参与判断：片段的顺序会透露其类别，且脑电有漂移。请以随机抽取的顺序重新录制。</translation>
    </message>
    <message>
        <source>The model may not vote: the order of the clips tells their class. Record again in an order drawn by lot.</source>
        <translation>模型不能参与判断：片段的顺序会透露其类别。请以随机抽取的顺序重新录制。</translation>
    </message>
    <message>
        <source>The model may not vote: {right} of {clips} held-out clips were right, which is no better than chance (p = {p:.3f}).</source>
        <translation>模型不能参与判断：留出的 {clips} 个片段中正确 {right} 个，不优于随机水平（p = {p:.3f}）。</translation>
    </message>
    <message>
        <source>The model may vote on {axes}: {right} of {clips} held-out clips were right (p = {p:.3f}); but muscle alone does as well ({muscle:.0%}): it may not be brain.</source>
        <translation>模型可以参与判断 {axes}：留出的 {clips} 个片段中正确 {right} 个（p = {p:.3f}）；但仅凭肌电也同样准确（{muscle:.0%}）：这未必来自大脑。</translation>
    </message>
    <message>
        <source>The model may vote on {axes}: {right} of {clips} held-out clips were right (p = {p:.3f}); muscle alone {muscle:.0%}.</source>
        <translation>模型可以参与判断 {axes}：留出的 {clips} 个片段中正确 {right} 个（p = {p:.3f}）；仅肌电 {muscle:.0%}。</translation>
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
        <source>The montage is not used: the stream eeg is off.</source>
        <translation>未使用导联：数据流 eeg 已停用。</translation>
    </message>
    <message>
        <source>The name for {file} is empty, too long, or has characters that cannot be seen.</source>
        <translation>{file} 的姓名为空、太长或含有不可见字符。</translation>
    </message>
    <message>
        <source>The name {value} cannot be that of a folder.</source>
        <translation>{value} 不能用作文件夹名称。</translation>
    </message>
    <message>
        <source>The network was trained for the rule {theirs}, not for {rule}. Choose that rule, or another file.</source>
        <translation>该网络是为规则 {theirs} 训练的，不是为 {rule}。请选择那个规则，或选择其他文件。</translation>
    </message>
    <message>
        <source>The neutral face is kept: answers are moved by it.</source>
        <translation>已保存中性表情：结论会据此调整。</translation>
    </message>
    <message>
        <source>The neutral face of her profile is in use.</source>
        <translation>正在使用被试档案中的中性表情。</translation>
    </message>
    <message>
        <source>The neutral face that is kept cannot be read: record it again.</source>
        <translation>无法读取已保存的中性表情：请重新记录。</translation>
    </message>
    <message>
        <source>The neutral face that is kept is of the model {there}, not of {model}: record it again.</source>
        <translation>已保存的中性表情属于模型 {there}，不属于 {model}：请重新记录。</translation>
    </message>
    <message>
        <source>The neutral face was forgotten, since another person may be in front of the camera now. Record it again.</source>
        <translation>中性表情已被清除，因为现在摄像头前可能是另一个人。请重新记录。</translation>
    </message>
    <message>
        <source>The newest sample of {device} is {seconds:.1f} s old. Check its cable, battery or radio.</source>
        <translation>{device} 的最新样本已过 {seconds:.1f} s。请检查其线缆、电池或无线连接。</translation>
    </message>
    <message>
        <source>The notice does not say for how long data are kept: tell it yourself.</source>
        <translation>告知书没有写明数据保存多久：请自行告知。</translation>
    </message>
    <message>
        <source>The notice in {language} cannot be read ({why}).</source>
        <translation>无法读取 {language} 的告知书（{why}）。</translation>
    </message>
    <message>
        <source>The notice in {language} is missing.</source>
        <translation>缺少 {language} 的告知书。</translation>
    </message>
    <message>
        <source>The offset between picture and sound was not measured in this recording: what a camera and a microphone take inside themselves is only known from a test with a flash and a beep, and is set as their latency.</source>
        <translation>该录制没有测量画面与声音之间的偏移：摄像头和麦克风内部的耗时，只有通过闪光加提示音的测试才能得知，并作为其延迟来设定。</translation>
    </message>
    <message>
        <source>The offset that it states for its times cannot be; none is taken off.</source>
        <translation>其注明的时间偏移不可能成立；未作扣除。</translation>
    </message>
    <message>
        <source>The order of the clips alone tells their class: draw the order by lot.</source>
        <translation>仅凭片段的顺序即可得知其类别：请随机抽取顺序。</translation>
    </message>
    <message>
        <source>The participant declined the {device}: it stays closed.</source>
        <translation>被试已拒绝{device}：该设备保持关闭。</translation>
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
        <source>The participant&apos;s code {code} holds what is no character.</source>
        <translation>参与者代码 {code} 含有不是字符的内容。</translation>
    </message>
    <message>
        <source>The participant&apos;s continuous rating of valence and arousal over time.</source>
        <translation>被试对效价和唤醒度的连续评分随时间的变化。</translation>
    </message>
    <message>
        <source>The participant&apos;s screen was closed while a stimulus was on it. Open it and repeat the trial.</source>
        <translation>刺激显示期间，被试屏幕被关闭。请将其打开，并重做该试次。</translation>
    </message>
    <message>
        <source>The participant&apos;s screen was closed: trial {place} was broken off and comes again.</source>
        <translation>被试屏幕被关闭：试次 {place} 已中止，将重新进行。</translation>
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
        <source>The personal EEG model of the settings is of {other}: it does not vote on {code}.</source>
        <translation>设置中的个人脑电模型属于 {other}：不参与对 {code} 的判断。</translation>
    </message>
    <message>
        <source>The personal model does not vote without {names}.</source>
        <translation>缺少 {names} 时，个人模型不参与判断。</translation>
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
        <source>The picture {file} cannot be shown ({error}). Save it again as PNG or JPEG.</source>
        <translation>无法显示图片 {file}（{error}）。请重新保存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The picture {path} cannot be written ({why}).</source>
        <translation>无法写入图片 {path}（{why}）。</translation>
    </message>
    <message>
        <source>The pictures of {file} are coded in a way that is not known.</source>
        <translation>{file} 的画面采用未知的编码方式。</translation>
    </message>
    <message>
        <source>The player stopped in {file} after {reached:.1f} s. Repeat the trial; if it happens again, convert the file.</source>
        <translation>播放器在 {file} 的 {reached:.1f} s 处停止。请重做该试次；若再次出现，请转换该文件。</translation>
    </message>
    <message>
        <source>The port or Bluetooth adapter of {device} cannot be opened.</source>
        <translation>无法打开 {device} 的端口或蓝牙适配器。</translation>
    </message>
    <message>
        <source>The position of {name} is not on the head: it must be within {most} of the vertex, to the right and to the front.</source>
        <translation>{name} 的位置不在头部：须在距头顶 {most} 以内，分别为向右和向前。</translation>
    </message>
    <message>
        <source>The position of {name} must be two numbers: to the right and to the front, as in [0.25, -0.5].</source>
        <translation>{name} 的位置须为两个数字：向右和向前，如 [0.25, -0.5]。</translation>
    </message>
    <message>
        <source>The pre-flight has not been passed.</source>
        <translation>预检尚未通过。</translation>
    </message>
    <message>
        <source>The profile of {code} could not be written ({why}). Free some space, and try again.</source>
        <translation>无法写入 {code} 的档案（{why}）。请腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>The profile {file} cannot be read ({why}).</source>
        <translation>无法读取档案 {file}（{why}）。</translation>
    </message>
    <message>
        <source>The profile {file} is of {other}, not of {code}.</source>
        <translation>档案 {file} 属于 {other}，不属于 {code}。</translation>
    </message>
    <message>
        <source>The program that sends it must stamp with LSL&apos;s own clock; it is opened anew.</source>
        <translation>发送程序须使用 LSL 自身的时钟打时间戳；正在重新打开。</translation>
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
        <source>The recording could not be ended ({error}).</source>
        <translation>无法结束录制（{error}）。</translation>
    </message>
    <message>
        <source>The recording could not take it.</source>
        <translation>录制未能写入该标记。</translation>
    </message>
    <message>
        <source>The recording has not grown for {seconds:.0f} s.</source>
        <translation>录制已 {seconds:.0f} s 没有增长。</translation>
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
        <source>The recording {folder} could not be written ({why}).</source>
        <translation>无法写入录制 {folder}（{why}）。</translation>
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
        <source>The recording {folder} has no EEG.</source>
        <translation>录制 {folder} 中没有脑电。</translation>
    </message>
    <message>
        <source>The recording {folder} has no participant&apos;s code, which BIDS needs.</source>
        <translation>录制 {folder} 没有 BIDS 所需的被试编号。</translation>
    </message>
    <message>
        <source>The recording {folder} has no trials of a protocol.</source>
        <translation>录制 {folder} 中没有实验方案的试次。</translation>
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
        <source>The recording {folder} has not ended.</source>
        <translation>录制 {folder} 尚未结束。</translation>
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
        <source>The recording {folder} is of {codes}, not of {code}.</source>
        <translation>录制 {folder} 属于 {codes}，不属于 {code}。</translation>
    </message>
    <message>
        <source>The recording {folder} is usable, with losses.</source>
        <translation>录制 {folder} 可用，但有丢失。</translation>
    </message>
    <message>
        <source>The recording {folder} still goes on.</source>
        <translation>录制 {folder} 仍在进行。</translation>
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
        <source>The reference is not named. Who analyses the data will ask for it.</source>
        <translation>未写明参考电极。分析数据的人会需要它。</translation>
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
        <source>The rest has moved since the calibration: record a new rest, or calibrate anew.</source>
        <translation>校准之后静息已发生变化：请录制新的静息，或重新校准。</translation>
    </message>
    <message>
        <source>The review window could not be started. Run: emoscope review</source>
        <translation>无法启动回看窗口。请运行：emoscope review</translation>
    </message>
    <message>
        <source>The room&apos;s noise is not known yet: let it be quiet for a moment.</source>
        <translation>室内噪声尚未得知：请保持片刻安静。</translation>
    </message>
    <message>
        <source>The root {named} is not below {root}, where everything is recorded.</source>
        <translation>指定的根文件夹 {named} 不在 {root} 之下，而所有内容都录制在那里。</translation>
    </message>
    <message>
        <source>The run has begun already.</source>
        <translation>运行已经开始。</translation>
    </message>
    <message>
        <source>The run is not paused.</source>
        <translation>运行未暂停。</translation>
    </message>
    <message>
        <source>The run of this protocol lasts more than {minutes:.0f} minutes.</source>
        <translation>此实验方案的运行超过 {minutes:.0f} 分钟。</translation>
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
        <source>The scale {name}</source>
        <translation>量表 {name}</translation>
    </message>
    <message>
        <source>The scale {name} asks nothing. Write question = {{ en = &quot;...&quot; }}.</source>
        <translation>量表 {name} 没有提问。请写 question = {{ en = &quot;...&quot; }}。</translation>
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
        <source>The session can go on without it; what is missing stays missing.</source>
        <translation>会话可在没有它的情况下继续；缺失的部分无法补回。</translation>
    </message>
    <message>
        <source>The session could not be started ({error}).</source>
        <translation>无法启动会话（{error}）。</translation>
    </message>
    <message>
        <source>The session does not answer any more ({why}).</source>
        <translation>会话不再响应（{why}）。</translation>
    </message>
    <message>
        <source>The session has failed: {why}</source>
        <translation>会话出错：{why}</translation>
    </message>
    <message>
        <source>The session has gone on without a window since {since}.</source>
        <translation>自 {since} 起，会话在没有窗口的情况下继续进行。</translation>
    </message>
    <message>
        <source>The session has not confirmed the marker {label}.</source>
        <translation>会话尚未确认标记 {label}。</translation>
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
        <source>The settings name a personal EEG model with that code: {file}. Take the setting out, and delete the file and the card beside it.</source>
        <translation>设置中有使用该编号的个人脑电模型：{file}。请去掉该设置，并删除该文件及其旁边的模型卡。</translation>
    </message>
    <message>
        <source>The simulated run stopped in trial {trial}: it is {state}.</source>
        <translation>模拟运行停在试次 {trial}：状态为 {state}。</translation>
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
        <source>The sound comes at {rate:.0f} instead of {nominal:.0f} Hz. Choose the microphone again, or another one.</source>
        <translation>声音采样率为 {rate:.0f} Hz，而非 {nominal:.0f} Hz。请重新选择该麦克风，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>The sound holds values that are not numbers: choose the microphone again.</source>
        <translation>声音含有非数值：请重新选择麦克风。</translation>
    </message>
    <message>
        <source>The sound is fine.</source>
        <translation>声音良好。</translation>
    </message>
    <message>
        <source>The sound of {file} cannot be heard: there is no sound output. Plug one in, or choose one in the system&apos;s sound settings.</source>
        <translation>听不到 {file} 的声音：没有声音输出。请插入声音输出设备，或在系统声音设置中选择一个。</translation>
    </message>
    <message>
        <source>The sound output does not play any more.</source>
        <translation>声音输出已停止播放。</translation>
    </message>
    <message>
        <source>The sound output is gone: {file} cannot be heard any more. Plug it in again and repeat the trial.</source>
        <translation>声音输出已消失：{file} 的声音无法再听到。请重新插入，并重做该试次。</translation>
    </message>
    <message>
        <source>The sound output takes no sound.</source>
        <translation>声音输出不接收声音。</translation>
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
        <source>The sound system failed ({error}).</source>
        <translation>声音系统出错（{error}）。</translation>
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
        <source>The sound&apos;s time was not measured.</source>
        <translation>未测量声音的时间。</translation>
    </message>
    <message>
        <source>The stimuli of the block have conditions of their own. Take it out.</source>
        <translation>该区段的刺激各有自己的条件。请将其删除。</translation>
    </message>
    <message>
        <source>The stimulus {name}</source>
        <translation>刺激 {name}</translation>
    </message>
    <message>
        <source>The stimulus {name} has no file.</source>
        <translation>刺激 {name} 没有文件。</translation>
    </message>
    <message>
        <source>The stream is captured all the same; look under Models for what is missing.</source>
        <translation>该数据流仍会被采集；请在“模型”中查看缺少什么。</translation>
    </message>
    <message>
        <source>The stream names no electrodes; name them in the settings.</source>
        <translation>该数据流没有给出电极名称；请在设置中指定。</translation>
    </message>
    <message>
        <source>The stream of {device} broke off.</source>
        <translation>{device} 的数据流中断。</translation>
    </message>
    <message>
        <source>The stream {kind} has no role. Write [streams.{kind}] and role = one of {known}.</source>
        <translation>数据流 {kind} 没有角色。请写 [streams.{kind}]，并写 role = {known} 之一。</translation>
    </message>
    <message>
        <source>The stream {kind} is {role}, and it is not recorded: it is judged live and forgotten.</source>
        <translation>数据流 {kind} 的角色为 {role}，且不录制：仅实时判断，随即丢弃。</translation>
    </message>
    <message>
        <source>The study asks for {preferred} as {device}; {chosen} is chosen. Choose the study&apos;s under Devices, or go on with this one.</source>
        <translation>研究要求以 {preferred} 作为{device}；当前选择的是 {chosen}。请在“设备”中选择研究所要求的，或继续使用当前的。</translation>
    </message>
    <message>
        <source>The study could not be read or written ({why}).</source>
        <translation>无法读取或写入研究（{why}）。</translation>
    </message>
    <message>
        <source>The study has no code. Write code = &quot;...&quot; with letters, digits, - and _.</source>
        <translation>研究没有编号。请写 code = &quot;...&quot;，使用字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>The study leaves the {device} out: it stays closed.</source>
        <translation>本研究不使用{device}：该设备保持关闭。</translation>
    </message>
    <message>
        <source>The study names nobody whom a participant can ask later: add a contact.</source>
        <translation>研究没有写明被试日后可询问的人：请添加联系方式。</translation>
    </message>
    <message>
        <source>The study requires this stream: wait until it is back, or stop.</source>
        <translation>研究必须有此数据流：请等待其恢复，或停止。</translation>
    </message>
    <message>
        <source>The study {study} has no notice in {language}.</source>
        <translation>研究 {study} 没有 {language} 的告知书。</translation>
    </message>
    <message>
        <source>The study {study} requires the {device}, and none is chosen. Choose it under Devices, or change its role in the study.</source>
        <translation>研究 {study} 必须有{device}，但未选择。请在“设备”中选择，或在研究中更改其角色。</translation>
    </message>
    <message>
        <source>The study {study} would like the {device}, and none is chosen. Choose it under Devices, or go on without it.</source>
        <translation>研究 {study} 期望有{device}，但未选择。请在“设备”中选择，或在没有它的情况下继续。</translation>
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
        <source>The test film could not be made ({error}).</source>
        <translation>无法生成测试影片（{error}）。</translation>
    </message>
    <message>
        <source>The test film did not come to its end. Try again.</source>
        <translation>测试影片没有播放到结尾。请重试。</translation>
    </message>
    <message>
        <source>The text begins or ends with a blank. Take it out.</source>
        <translation>文本以空格开头或结尾。请将其删除。</translation>
    </message>
    <message>
        <source>The text has {length} characters; {longest} at most.</source>
        <translation>文本有 {length} 个字符；最多 {longest} 个。</translation>
    </message>
    <message>
        <source>The time stamps of {device} are {seconds:.1f} s away from the present.</source>
        <translation>{device} 的时间戳与当前时间相差 {seconds:.1f} s。</translation>
    </message>
    <message>
        <source>The time stamps of {device} went back by {seconds:.1f} s.</source>
        <translation>{device} 的时间戳倒退了 {seconds:.1f} s。</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The token is wrong or missing.</source>
        <translation>令牌错误或缺失。</translation>
    </message>
    <message>
        <source>The token&apos;s file {path} cannot be read ({why}).</source>
        <translation>无法读取令牌文件 {path}（{why}）。</translation>
    </message>
    <message>
        <source>The token&apos;s file {path} cannot be used ({why}).</source>
        <translation>令牌文件 {path} 无法使用（{why}）。</translation>
    </message>
    <message>
        <source>The two codes differ.</source>
        <translation>两次输入的编号不同。</translation>
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
        <source>The values are nested too deeply. A protocol needs four levels.</source>
        <translation>值的嵌套太深。实验方案只需四层。</translation>
    </message>
    <message>
        <source>The values are nested too deeply. A study file needs three levels.</source>
        <translation>值的嵌套太深。研究文件只需三层。</translation>
    </message>
    <message>
        <source>The verdict could not be kept in {folder} ({why}). Make room there.</source>
        <translation>核验结果无法保存到 {folder}（{why}）。请在那里腾出空间。</translation>
    </message>
    <message>
        <source>The version of the format is missing. Write version = {ours}.</source>
        <translation>缺少格式版本。请写 version = {ours}。</translation>
    </message>
    <message>
        <source>The video {file} has no pictures.</source>
        <translation>视频 {file} 没有画面。</translation>
    </message>
    <message>
        <source>The voice is enrolled: only hers counts.</source>
        <translation>声音已登记：只计入该被试的声音。</translation>
    </message>
    <message>
        <source>The voice is faint ({level:.0f} dBFS): raise the gain or bring the microphone closer.</source>
        <translation>语音微弱（{level:.0f} dBFS）：请提高增益，或将麦克风移近。</translation>
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
        <source>The voice is only {snr:.0f} dB above the noise ({wanted:.0f} are wanted): bring the microphone closer, or silence the room.</source>
        <translation>语音仅比噪声高 {snr:.0f} dB（期望 {wanted:.0f}）：请将麦克风移近，或使室内安静。</translation>
    </message>
    <message>
        <source>The voice model is being loaded.</source>
        <translation>正在载入语音模型。</translation>
    </message>
    <message>
        <source>The voice model is ready.</source>
        <translation>语音模型已就绪。</translation>
    </message>
    <message>
        <source>The voice model&apos;s head {name} cannot be loaded ({error}).</source>
        <translation>无法加载语音模型的输出层 {name}（{error}）。</translation>
    </message>
    <message>
        <source>The voice of her profile is in use.</source>
        <translation>正在使用被试档案中的声音。</translation>
    </message>
    <message>
        <source>The voice was learnt with {there}; now there is {here}: it is learnt anew.</source>
        <translation>该声音是用 {there} 学得的；现在用的是 {here}：将重新学习。</translation>
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
        <source>The watch over this session has failed: alarms may be missing.</source>
        <translation>对此会话的监视已出错：报警可能不全。</translation>
    </message>
    <message>
        <source>The window was closed in a run, between two trials. It can go on.</source>
        <translation>窗口在运行中、两个试次之间被关闭。可以继续。</translation>
    </message>
    <message>
        <source>The window was closed in trial {place}: it was broken off and comes again.</source>
        <translation>窗口在试次 {place} 中被关闭：该试次已中止，将重新进行。</translation>
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
        <source>The {device} is still being checked.</source>
        <translation>{device}仍在检查中。</translation>
    </message>
    <message>
        <source>The {kind} of {file} cannot be decoded (codec: {codec}).</source>
        <translation>无法解码 {file} 的 {kind}（编解码器：{codec}）。</translation>
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
        <source>The {stream} delivers and has not been written for {seconds:.0f} s.</source>
        <translation>{stream}有数据传来，但已 {seconds:.0f} s 没有写入。</translation>
    </message>
    <message>
        <source>The {stream} is expected, and there is none.</source>
        <translation>应有{stream}，但没有。</translation>
    </message>
    <message>
        <source>There are %p, %s, %b, %r, %n, %a and %m.</source>
        <translation>可用的有 %p、%s、%b、%r、%n、%a 和 %m。</translation>
    </message>
    <message>
        <source>There are {count} labelled clips; at least {least} are needed.</source>
        <translation>有标签的片段为 {count} 个；至少需要 {least} 个。</translation>
    </message>
    <message>
        <source>There are {count} labels. Write two, for the ends, or {points}, for every point.</source>
        <translation>有 {count} 个标签。请写两个（用于两端），或写 {points} 个（每点一个）。</translation>
    </message>
    <message>
        <source>There are {count} {name}; {most} at most.</source>
        <translation>有 {count} 个 {name}；最多 {most} 个。</translation>
    </message>
    <message>
        <source>There are {n} clients already.</source>
        <translation>已有 {n} 个客户端。</translation>
    </message>
    <message>
        <source>There are: select all, select none, start, stop, update, filename, mark, status.</source>
        <translation>可用的有：select all、select none、start、stop、update、filename、mark、status。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>There has been no decision for {seconds:.0f} s.</source>
        <translation>已 {seconds:.0f} s 没有判断。</translation>
    </message>
    <message>
        <source>There is a file {file} already. Choose another name.</source>
        <translation>已有文件 {file}。请选择其他名称。</translation>
    </message>
    <message>
        <source>There is a file {file} already. Save under another name.</source>
        <translation>已有文件 {file}。请以其他名称保存。</translation>
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
        <source>There is no EEG in it.</source>
        <translation>其中没有脑电。</translation>
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
        <source>There is no EEG model: only the stream of samples is checked.</source>
        <translation>没有脑电模型：仅检查样本的数据流。</translation>
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
        <source>There is no block, so nothing would be shown. Write [[blocks]].</source>
        <translation>没有区段，因此不会显示任何内容。请写 [[blocks]]。</translation>
    </message>
    <message>
        <source>There is no code.</source>
        <translation>没有编号。</translation>
    </message>
    <message>
        <source>There is no face model: only the stream of pictures is checked.</source>
        <translation>没有面部模型：仅检查画面的数据流。</translation>
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
        <source>There is no file {file} in the media folder {folder}. Copy it there, or write file = &quot;&quot; for a slot to be filled.</source>
        <translation>媒体文件夹 {folder} 中没有文件 {file}。请将其复制到那里，或写 file = &quot;&quot; 留作空位。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>There is no file {file}. Choose another protocol.</source>
        <translation>没有文件 {file}。请选择其他实验方案。</translation>
    </message>
    <message>
        <source>There is no file {file}. Choose another, or make a new study.</source>
        <translation>没有文件 {file}。请另选一个，或新建研究。</translation>
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
        <source>There is no gamepad. Plug one in, or rate with keys or the mouse.</source>
        <translation>没有手柄。请插入一个，或用键盘或鼠标评分。</translation>
    </message>
    <message>
        <source>There is no language {v} in Emoscope.</source>
        <translation>Emoscope 没有语言 {v}。</translation>
    </message>
    <message>
        <source>There is no language. Choose of {known}.</source>
        <translation>没有指定语言。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no learned fusion {path}.</source>
        <translation>没有学习得到的融合{path}。</translation>
    </message>
    <message>
        <source>There is no marker {number} in this session.</source>
        <translation>此会话中没有标记 {number}。</translation>
    </message>
    <message>
        <source>There is no message {kind}.</source>
        <translation>没有消息 {kind}。</translation>
    </message>
    <message>
        <source>There is no model {name}.</source>
        <translation>没有模型 {name}。</translation>
    </message>
    <message>
        <source>There is no notice for the purpose {purpose}.</source>
        <translation>没有针对目的 {purpose} 的告知书。</translation>
    </message>
    <message>
        <source>There is no notice of your own in {languages}; Emoscope&apos;s is shown there.</source>
        <translation>没有您自己的 {languages} 告知书；该语言显示 Emoscope 的告知书。</translation>
    </message>
    <message>
        <source>There is no order of the block {block} with at most {limit} of a condition in a row: {count} trials are {condition} and {others} are not. Write in_a_row = {least} or more, or add stimuli of other conditions.</source>
        <translation>区段 {block} 不存在同一条件最多连续 {limit} 个的顺序：{count} 个试次为 {condition}，其余 {others} 个不是。请写 in_a_row = {least} 或更大，或添加其他条件的刺激。</translation>
    </message>
    <message>
        <source>There is no participant number {number}. Write a whole number from 1 to {most}.</source>
        <translation>没有被试序号 {number}。请写 1 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>There is no placeholder {found} for a file&apos;s name.</source>
        <translation>文件名没有占位符 {found}。</translation>
    </message>
    <message>
        <source>There is no profile of {code}.</source>
        <translation>没有 {code} 的档案。</translation>
    </message>
    <message>
        <source>There is no protocol {name}. Choose one of {known}.</source>
        <translation>没有实验方案 {name}。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no recording in {folder}.</source>
        <translation>{folder} 中没有录制。</translation>
    </message>
    <message>
        <source>There is no seed {seed}. Write a whole number from 0 to {most}.</source>
        <translation>没有种子 {seed}。请写 0 至 {most} 的整数。</translation>
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
        <source>There is no trial to leave out.</source>
        <translation>没有可跳过的试次。</translation>
    </message>
    <message>
        <source>There is no trial to repeat: the last one is done.</source>
        <translation>没有可重做的试次：上一个已完成。</translation>
    </message>
    <message>
        <source>There is no verb {verb}.</source>
        <translation>没有命令 {verb}。</translation>
    </message>
    <message>
        <source>There is no voice model: only the level of the sound is checked.</source>
        <translation>没有语音模型：仅检查声音的电平。</translation>
    </message>
    <message>
        <source>There is no window.theme {v}. Choose one of {known}.</source>
        <translation>没有 window.theme {v}。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no {name} here. Did you mean {close}?</source>
        <translation>此处没有 {name}。是否指 {close}？</translation>
    </message>
    <message>
        <source>There is no {name} here. Known are {known}.</source>
        <translation>此处没有 {name}。已知的有 {known}。</translation>
    </message>
    <message>
        <source>There is no {name} {value}. Choose one of {known}.</source>
        <translation>没有 {name} {value}。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There is no {name} {value}. Did you mean {close}?</source>
        <translation>没有 {name} {value}。是否指 {close}？</translation>
    </message>
    <message>
        <source>There is {names}. Plug it in or choose another; Emoscope keeps looking.</source>
        <translation>现有 {names}。请插入或另选；Emoscope 会继续查找。</translation>
    </message>
    <message>
        <source>There must be a language for the participant. Choose of {known}.</source>
        <translation>必须为被试指定一种语言。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>There must be a text here.</source>
        <translation>此处必须有文本。</translation>
    </message>
    <message>
        <source>There must be two choices or more.</source>
        <translation>选项须有两个或更多。</translation>
    </message>
    <message>
        <source>There was no answer for {seconds:.0f} s: it may still happen.</source>
        <translation>已 {seconds:.0f} s 没有答复：操作仍可能发生。</translation>
    </message>
    <message>
        <source>There was no pre-flight.</source>
        <translation>没有进行预检。</translation>
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
        <source>These files have another name on the disk, too (hard links): {files}. Look for it.</source>
        <translation>这些文件在磁盘上还有另一名称（硬链接）：{files}。请查找。</translation>
    </message>
    <message>
        <source>They need no token: any program on this computer can start and stop.</source>
        <translation>这些命令不需要令牌：本机上任何程序都可以开始和停止。</translation>
    </message>
    <message>
        <source>This EEG model takes no personal model.</source>
        <translation>此脑电模型不接受个人模型。</translation>
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
        <source>This headset gives no impedance: contact is told from the signal.</source>
        <translation>此头戴设备不提供阻抗：接触情况由信号判断。</translation>
    </message>
    <message>
        <source>This instruction says nothing, and {name} is no task that has its own. Write text = {{ en = &quot;...&quot; }}.</source>
        <translation>此指导语没有内容，而 {name} 不是自带指导语的任务。请写 text = {{ en = &quot;...&quot; }}。</translation>
    </message>
    <message>
        <source>This is not TOML: {why}. Texts stand in quotes, lists in brackets.</source>
        <translation>不是 TOML 格式：{why}。文本须加引号，列表须用方括号。</translation>
    </message>
    <message>
        <source>This is version {here}.</source>
        <translation>此处的版本为 {here}。</translation>
    </message>
    <message>
        <source>This looks unlike the faces that the model knows ({share:.0%} valid): is it covered, or lit from one side?</source>
        <translation>这与模型所知的面部不同（有效性 {share:.0%}）：是否被遮挡，或单侧受光？</translation>
    </message>
    <message>
        <source>This marker was removed.</source>
        <translation>此标记已被移除。</translation>
    </message>
    <message>
        <source>This sounds unlike the voices that the voice model knows ({share:.0%} familiar).</source>
        <translation>这段声音与语音模型所熟悉的声音不像（熟悉度 {share:.0%}）。</translation>
    </message>
    <message>
        <source>This visit must not be recorded: it was not agreed to, or it has no code.</source>
        <translation>此次会话不得录制：未获同意，或没有编号。</translation>
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
        <source>Too many wishes wait already.</source>
        <translation>等待处理的请求太多。</translation>
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
        <translation>请用您自己的录制训练一个，并在 fusion.learned 中写明其模型卡，或选择其他融合规则。</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>训练好的网络</translation>
    </message>
    <message>
        <source>Training failed ({error}); see the log.</source>
        <translation>训练出错（{error}）；请查看日志。</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Trial by trial</source>
        <translation>各试次</translation>
    </message>
    <message>
        <source>Trial {place} was broken off.</source>
        <translation>试次 {place} 已中止。</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Trials of the protocol</source>
        <translation>实验方案的试次</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Two classes of your own are two different conditions.</source>
        <translation>自选的两个类别须为两个不同的条件。</translation>
    </message>
    <message>
        <source>Two of the models {models} are for {modality}.</source>
        <translation>{models} 中有两个模型都用于{modality}。</translation>
    </message>
    <message>
        <source>Type another time.</source>
        <translation>请输入其他时间。</translation>
    </message>
    <message>
        <source>Type one, such as P01.</source>
        <translation>请输入一个，如 P01。</translation>
    </message>
    <message>
        <source>Type seconds.</source>
        <translation>请输入秒数。</translation>
    </message>
    <message>
        <source>Type the name on one line.</source>
        <translation>请在一行内输入姓名。</translation>
    </message>
    <message>
        <source>Type the same code in both fields.</source>
        <translation>请在两栏中输入相同的编号。</translation>
    </message>
    <message>
        <source>Type what happened.</source>
        <translation>请输入发生的事。</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>撤销可将其恢复。</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again; Emoscope keeps trying.</source>
        <translation>请拔出后重新插入；Emoscope 会继续尝试。</translation>
    </message>
    <message>
        <source>Up to {most} can be set.</source>
        <translation>最多可设置 {most} 个。</translation>
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
        <source>Use a number from 1 to {most}.</source>
        <translation>请使用 1 至 {most} 的数字。</translation>
    </message>
    <message>
        <source>Use a whole number or up to 64 plain characters.</source>
        <translation>请使用整数，或最多 64 个普通字符。</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>请使用其他编号。</translation>
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
        <source>Use one between 0 and a day.</source>
        <translation>请使用 0 至一天之间的值。</translation>
    </message>
    <message>
        <source>Use one between {low} and {high}.</source>
        <translation>请使用 {low} 与 {high} 之间的值。</translation>
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
        <source>Use the letters A to Z, digits, - and _, and begin with a letter or a digit.</source>
        <translation>请使用字母 A 至 Z、数字、- 和 _，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits, spaces, - and _.</source>
        <translation>请使用最多 64 个字母、数字、空格、- 和 _。</translation>
    </message>
    <message>
        <source>Use up to {longest} characters, and no control characters.</source>
        <translation>请使用最多 {longest} 个字符，不含控制字符。</translation>
    </message>
    <message>
        <source>Use up to {longest} letters, digits, spaces, - and _; no dot at either end.</source>
        <translation>请使用最多 {longest} 个字母、数字、空格、- 和 _；首尾不能是句点。</translation>
    </message>
    <message>
        <source>Use {most} at most.</source>
        <translation>最多使用 {most} 个。</translation>
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
        <source>Values are missing at all electrodes: check the headset&apos;s cable and radio.</source>
        <translation>所有电极均缺少数值：请检查头戴设备的线缆和无线连接。</translation>
    </message>
    <message>
        <source>Values are missing at {name}.</source>
        <translation>{name} 缺少数值。</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>文本版本</translation>
    </message>
    <message>
        <source>Version {there} of these messages is not known here.</source>
        <translation>此处不认识这些消息的版本 {there}。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>参与情况</translation>
    </message>
    <message>
        <source>Voice {level:.0f} dBFS, {snr:.0f} dB above the noise: fine.</source>
        <translation>语音 {level:.0f} dBFS，比噪声高 {snr:.0f} dB：良好。</translation>
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
        <source>Wait for its end, or break the trial off.</source>
        <translation>请等待其结束，或中止该试次。</translation>
    </message>
    <message>
        <source>Wait for their answers first.</source>
        <translation>请先等待其答复。</translation>
    </message>
    <message>
        <source>Waiting for a face that is seen well.</source>
        <translation>正在等待清晰可见的人脸。</translation>
    </message>
    <message>
        <source>Waiting for a good EEG: see what is said of the electrodes.</source>
        <translation>正在等待良好的脑电：请查看关于电极的说明。</translation>
    </message>
    <message>
        <source>Waiting for the microphone: it is silent, or it clips.</source>
        <translation>正在等待麦克风：它无声或削波。</translation>
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
        <source>What became of it</source>
        <translation>后续变化</translation>
    </message>
    <message>
        <source>What each modality brought</source>
        <translation>各模态的贡献</translation>
    </message>
    <message>
        <source>What is kept of this voice is of another model, or damaged: it is learnt anew.</source>
        <translation>已保存的该声音属于其他模型或已损坏：将重新学习。</translation>
    </message>
    <message>
        <source>What the operator asked of the models</source>
        <translation>操作者对模型的操作</translation>
    </message>
    <message>
        <source>What the participant rated while something was shown, from -1 to 1.</source>
        <translation>被试在内容显示期间所作的评分，从 -1 到 1。</translation>
    </message>
    <message>
        <source>What the protocol set is told under “Trials of the protocol”.</source>
        <translation>由实验方案打上的标记见“实验方案的试次”。</translation>
    </message>
    <message>
        <source>What these labels mean, and do not mean</source>
        <translation>这些标签说明什么，不说明什么</translation>
    </message>
    <message>
        <source>What was asked cannot be read ({error}).</source>
        <translation>无法读取所要求的内容（{error}）。</translation>
    </message>
    <message>
        <source>What was learnt in the first half does not hold in the second.</source>
        <translation>前半学到的内容在后半不成立。</translation>
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
        <source>Whose these exports are cannot be told: {folders}. Look at them.</source>
        <translation>无法判断这些导出属于谁：{folders}。请查看。</translation>
    </message>
    <message>
        <source>Whose these recordings are cannot be told: {folders}. Look at them.</source>
        <translation>无法判断这些录制属于谁：{folders}。请查看。</translation>
    </message>
    <message>
        <source>Whose these results are cannot be told: {files}. Look at them.</source>
        <translation>无法判断这些结果属于谁：{files}。请查看。</translation>
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
        <source>With that share right, no number of clips would prove it.</source>
        <translation>按此正确率，片段再多也无法证明。</translation>
    </message>
    <message>
        <source>With that share right, {needed} clips would be enough for p &lt; .05; with {power}, four sittings of five would find it.</source>
        <translation>按此正确率，{needed} 个片段足以达到 p &lt; .05；若有 {power} 个，每五次实验中有四次可检出。</translation>
    </message>
    <message>
        <source>Withdrawals were cut off: {codes}. Withdraw again (Ctrl+Shift+W) to end them.</source>
        <translation>撤回曾中断：{codes}。请再次撤回（Ctrl+Shift+W）以完成。</translation>
    </message>
    <message>
        <source>Write / instead of \ between folder and file.</source>
        <translation>文件夹与文件之间请写 /，不要写 \。</translation>
    </message>
    <message>
        <source>Write CONDITION=HVLA (or LVLA, LVHA, HVHA), CONDITION=valence:low, CONDITION=arousal:high, or CONDITION=none.</source>
        <translation>请写 CONDITION=HVLA（或 LVLA、LVHA、HVHA）、CONDITION=valence:low、CONDITION=arousal:high 或 CONDITION=none。</translation>
    </message>
    <message>
        <source>Write each setting once, as in cyton:serial_port=COM3,latency=0.02.</source>
        <translation>每项设置只写一次，如 cyton:serial_port=COM3,latency=0.02。</translation>
    </message>
    <message>
        <source>Write its name, as in lsl:MyAmplifier, or lsl:type=EEG or lsl:source_id=ID, each setting once.</source>
        <translation>请写出其名称，如 lsl:MyAmplifier，或写 lsl:type=EEG 或 lsl:source_id=ID，每项设置只写一次。</translation>
    </message>
    <message>
        <source>Write the results elsewhere: a recording is never changed.</source>
        <translation>请将结果写到别处：录制从不更改。</translation>
    </message>
    <message>
        <source>Write them as {{participant:P001}} {{task:Rest}}, with nothing between.</source>
        <translation>请写成 {{participant:P001}} {{task:Rest}}，中间不加任何内容。</translation>
    </message>
    <message>
        <source>Write {device}:lost=20-35, with seconds, one of {kinds}, and a comma between two.</source>
        <translation>请写成 {device}:lost=20-35 的形式：{kinds} 之一加秒数，多个之间用逗号隔开。</translation>
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
        <source>Writing the model.</source>
        <translation>正在写入模型。</translation>
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
        <source>You have said hello already.</source>
        <translation>您已发送过 hello。</translation>
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
        <source>a space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} 至 {high} 的整数</translation>
    </message>
    <message>
        <source>and {count} rarer reasons</source>
        <translation>以及 {count} 个较少见的原因</translation>
    </message>
    <message>
        <source>another program is writing there</source>
        <translation>另一程序正在那里写入</translation>
    </message>
    <message>
        <source>arousal</source>
        <translation>唤醒度</translation>
    </message>
    <message>
        <source>before its last trial</source>
        <translation>最后一个试次之前</translation>
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
        <source>block</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>brightness of the face (0 to 255)</source>
        <translation>面部亮度（0 至 255）</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>broken off after {seconds:.1f} s, by {who}</source>
        <translation>{seconds:.1f} s 后中止，由 {who}</translation>
    </message>
    <message>
        <source>brought back, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} s 后恢复，由 {who}</translation>
    </message>
    <message>
        <source>by click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>by key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>clinical or safety</source>
        <translation>临床或安全</translation>
    </message>
    <message>
        <source>consents and refusals</source>
        <translation>同意与拒绝</translation>
    </message>
    <message>
        <source>copy of a file</source>
        <translation>文件副本</translation>
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
        <source>demonstration</source>
        <translation>演示</translation>
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
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>drifts</source>
        <translation>漂移</translation>
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
        <source>ended after {seconds:.1f} s, by {who}</source>
        <translation>{seconds:.1f} s 后结束，由 {who}</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>file is missing. Write its name, or file = &quot;&quot; for a slot to be filled.</source>
        <translation>缺少 file。请写其名称，或写 file = &quot;&quot; 留作空位。</translation>
    </message>
    <message>
        <source>filename has no option {name}.</source>
        <translation>filename 没有选项 {name}。</translation>
    </message>
    <message>
        <source>filename has no options.</source>
        <translation>filename 没有选项。</translation>
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
        <source>has the code in its name</source>
        <translation>名称中含有该编号</translation>
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
        <source>in_a_row counts conditions, and no stimulus here has one. Take it out.</source>
        <translation>in_a_row 按条件计数，而此处没有刺激有条件。请将其删除。</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>无法写入（{why}）</translation>
    </message>
    <message>
        <source>it does not begin with the columns code,name</source>
        <translation>未以列 code,name 开头</translation>
    </message>
    <message>
        <source>it does not have two columns</source>
        <translation>不是两列</translation>
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
        <source>it is longer than 8 MiB</source>
        <translation>大于 8 MiB</translation>
    </message>
    <message>
        <source>it is no CSV: {why}</source>
        <translation>不是 CSV：{why}</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>it is no UTF-8</source>
        <translation>不是 UTF-8</translation>
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
        <source>it is not where it was</source>
        <translation>不在原处</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>it was stopped; withdraw again for the rest</source>
        <translation>已停止；请再次撤回其余部分</translation>
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
        <source>jumps</source>
        <translation>跳变</translation>
    </message>
    <message>
        <source>lab.lsl_markers cannot have {value}. Name each stream once, or write all.</source>
        <translation>lab.lsl_markers 不能为 {value}。请将每个数据流只写一次，或写 all。</translation>
    </message>
    <message>
        <source>lab.lsl_out cannot have {value}. Choose all, or some of {known}.</source>
        <translation>lab.lsl_out 不能为 {value}。请写 all，或从 {known} 中选择若干。</translation>
    </message>
    <message>
        <source>lab.osc must be HOST:PORT, such as 127.0.0.1:9000, not {value}.</source>
        <translation>lab.osc 须为 HOST:PORT，如 127.0.0.1:9000，不能是 {value}。</translation>
    </message>
    <message>
        <source>left of the last withdrawal</source>
        <translation>上次撤回的剩余部分</translation>
    </message>
    <message>
        <source>level of the speech</source>
        <translation>语音电平</translation>
    </message>
    <message>
        <source>lines of a table</source>
        <translation>表中的行</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>list of codes and names</source>
        <translation>编号与姓名列表</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>mains hum</source>
        <translation>工频干扰</translation>
    </message>
    <message>
        <source>mark has two times.</source>
        <translation>mark 有两个时间。</translation>
    </message>
    <message>
        <source>mark needs a label.</source>
        <translation>mark 需要标签。</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>models.shadow cannot have {value}: it votes, or is there twice.</source>
        <translation>models.shadow 不能含有 {value}：它参与判断，或重复出现。</translation>
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
        <source>moved by {moved:+.1f} s, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} s 后移动 {moved:+.1f} s，由 {who}</translation>
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
        <source>named “{label}” before, changed {later:.0f} s later, by {who}</source>
        <translation>原名“{label}”，{later:.0f} s 后更改，由 {who}</translation>
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
        <source>no contact</source>
        <translation>无接触</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>无人脸</translation>
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
        <source>no signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <source>no stream</source>
        <translation>无数据流</translation>
    </message>
    <message>
        <source>no whole data record</source>
        <translation>无完整数据记录</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>噪声大</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none in the recording</source>
        <translation>录制中没有</translation>
    </message>
    <message>
        <source>not believed</source>
        <translation>不可信</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>not flowing</source>
        <translation>无数据流</translation>
    </message>
    <message>
        <source>not in this recording</source>
        <translation>不在此录制中</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
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
        <source>on paper, kept elsewhere</source>
        <translation>纸质，保存在别处</translation>
    </message>
    <message>
        <source>opened again, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} s 后重新打开，由 {who}</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>planned for {more:+.0f} s, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} s 后计划时长改变 {more:+.0f} s，由 {who}</translation>
    </message>
    <message>
        <source>point</source>
        <translation>时间点</translation>
    </message>
    <message>
        <source>points is missing. Write how many there are, as in points = 7.</source>
        <translation>缺少 points。请写出点数，如 points = 7。</translation>
    </message>
    <message>
        <source>profile: models and calibrations</source>
        <translation>档案：模型与校准</translation>
    </message>
    <message>
        <source>railed</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>rater {code}</source>
        <translation>评定者 {code}</translation>
    </message>
    <message>
        <source>rating: {count} samples could not be written in time.</source>
        <translation>评分：有 {count} 个样本未能及时写入。</translation>
    </message>
    <message>
        <source>rating: {found} of {count} samples are there.</source>
        <translation>评分：{count} 个样本中有 {found} 个。</translation>
    </message>
    <message>
        <source>record length</source>
        <translation>记录长度</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>removed, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} s 后移除，由 {who}</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>results of a batch</source>
        <translation>批处理结果</translation>
    </message>
    <message>
        <source>room noise</source>
        <translation>室内噪声</translation>
    </message>
    <message>
        <source>sampling interval</source>
        <translation>采样间隔</translation>
    </message>
    <message>
        <source>second copy of a recording</source>
        <translation>录制的第二份副本</translation>
    </message>
    <message>
        <source>seconds looked at</source>
        <translation>所检查的秒数</translation>
    </message>
    <message>
        <source>session in a dataset</source>
        <translation>数据集中的会话</translation>
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
        <source>set before the recording</source>
        <translation>录制之前所打</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>多张人脸</translation>
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
        <source>silent</source>
        <translation>无声</translation>
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
        <source>sound clips</source>
        <translation>声音削波</translation>
    </message>
    <message>
        <source>speech over noise</source>
        <translation>语音高于噪声</translation>
    </message>
    <message>
        <source>stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>stream {name}</source>
        <translation>数据流 {name}</translation>
    </message>
    <message>
        <source>taken back, {later:.0f} s later, by {who}</source>
        <translation>{later:.0f} s 后撤销，由 {who}</translation>
    </message>
    <message>
        <source>test of the equipment</source>
        <translation>设备测试</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>text is missing. Write text = {{ en = &quot;...&quot; }}.</source>
        <translation>缺少 text。请写 text = {{ en = &quot;...&quot; }}。</translation>
    </message>
    <message>
        <source>texts in quotes</source>
        <translation>带引号的文本</translation>
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
        <source>the code {code} is there twice</source>
        <translation>编号 {code} 重复</translation>
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
        <source>the operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>the protocol</source>
        <translation>实验方案</translation>
    </message>
    <message>
        <source>the same for all seven classes</source>
        <translation>七个类别相同</translation>
    </message>
    <message>
        <source>the timer of the blocks</source>
        <translation>区段计时器</translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <translation>没有设置项 {name}</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试次</translation>
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
        <source>values missing</source>
        <translation>缺少数值</translation>
    </message>
    <message>
        <source>video: from picture {number} of segment {segment} on, pictures and times do not belong together.</source>
        <translation>视频：从第 {segment} 段第 {number} 幅画面起，画面与时间不对应。</translation>
    </message>
    <message>
        <source>what verify remembers</source>
        <translation>核验的存留结果</translation>
    </message>
    <message>
        <source>whole recording</source>
        <translation>整个录制</translation>
    </message>
    <message>
        <source>window.theme must be dark or light, not {v}.</source>
        <translation type="vanished">window.theme 须为 dark 或 light，不能是 {v}。</translation>
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
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>{away:.0f} s by now.</source>
        <translation>目前已 {away:.0f} s。</translation>
    </message>
    <message>
        <source>{code} cannot be a study&apos;s code. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning with a letter or digit.</source>
        <translation>{code} 不能作为研究编号。请使用 1 至 64 个 A 至 Z、a 至 z、0 至 9、- 和 _，以字母或数字开头。</translation>
    </message>
    <message>
        <source>{code} has no EEG model {name}.</source>
        <translation>{code} 没有脑电模型 {name}。</translation>
    </message>
    <message>
        <source>{code} has no EEG model.</source>
        <translation>{code} 没有脑电模型。</translation>
    </message>
    <message>
        <source>{code} is in another study, too ({studies}): see that it is one person.</source>
        <translation>{code} 也出现在其他研究中（{studies}）：请确认是同一人。</translation>
    </message>
    <message>
        <source>{code} is in the chair, not {other}.</source>
        <translation>在座的是 {code}，而不是 {other}。</translation>
    </message>
    <message>
        <source>{code} is known, with {count} recordings.</source>
        <translation>{code} 已有，共 {count} 个录制。</translation>
    </message>
    <message>
        <source>{code} is known: {count} recordings, the last one of {day}. See that it is the same person.</source>
        <translation>{code} 已有：{count} 个录制，最近一次为 {day}。请确认是同一人。</translation>
    </message>
    <message>
        <source>{code} is nearly the same as {others}: is it another person?</source>
        <translation>{code} 与 {others} 几乎相同：是另一个人吗？</translation>
    </message>
    <message>
        <source>{code} looks like a date of birth: a code must not tell who it is.</source>
        <translation>{code} 像是出生日期：编号不得透露身份。</translation>
    </message>
    <message>
        <source>{code} looks like a name: a code must not tell who it is.</source>
        <translation>{code} 像是姓名：编号不得透露身份。</translation>
    </message>
    <message>
        <source>{code} went through the run in another way than rehearsed.</source>
        <translation>{code} 的运行过程与预演不同。</translation>
    </message>
    <message>
        <source>{count:,} samples are missing ({seconds:.2f} s).</source>
        <translation>缺少 {count:,} 个样本（{seconds:.2f} s）。</translation>
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
        <source>{count} channels of {format} at {rate:g} Hz</source>
        <translation>{count} 个通道，格式 {format}，{rate:g} Hz</translation>
    </message>
    <message>
        <source>{count} decisions were left out in {seconds:.0f} s: the computer is too slow.</source>
        <translation>在 {seconds:.0f} s 内略去 {count} 个判断：计算机太慢。</translation>
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
        <source>{count} faces in the picture: let only the participant be seen, or click her face.</source>
        <translation>画面中有 {count} 张人脸：请只让被试入镜，或点击被试的脸。</translation>
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
        <source>{count} samples of the continuous rating are no numbers from -1 to 1: left out.</source>
        <translation>连续评分中有 {count} 个样本不是 -1 至 1 的数值：已略去。</translation>
    </message>
    <message>
        <source>{count} slots of the protocol are empty: {slots}. Name a file for each, or take it out.</source>
        <translation>实验方案有 {count} 个空位：{slots}。请为每个空位指定文件，或将其删除。</translation>
    </message>
    <message>
        <source>{count} stimuli were not shown to their end: left out.</source>
        <translation>{count} 个刺激未完整呈现：已略去。</translation>
    </message>
    <message>
        <source>{count} trials are neither low nor high, such as 5 of 9: left out.</source>
        <translation>{count} 个试次既不属于低也不属于高，如 9 点中的 5：已略去。</translation>
    </message>
    <message>
        <source>{count} trials had a stimulus that was rated low once and high once: left out.</source>
        <translation>{count} 个试次的刺激曾一次评为低、一次评为高：已略去。</translation>
    </message>
    <message>
        <source>{count} trials had not ended with the recording: left out.</source>
        <translation>{count} 个试次在录制结束时尚未结束：已略去。</translation>
    </message>
    <message>
        <source>{count} trials have a condition that nothing is said of: left out.</source>
        <translation>{count} 个试次的条件未作说明：已略去。</translation>
    </message>
    <message>
        <source>{count} trials have no 4 s of EEG without a gap: left out.</source>
        <translation>{count} 个试次没有连续 4 s 无间断的脑电：已略去。</translation>
    </message>
    <message>
        <source>{count} trials showed no stimulus: left out.</source>
        <translation>{count} 个试次未呈现刺激：已略去。</translation>
    </message>
    <message>
        <source>{count} trials were broken off: left out.</source>
        <translation>{count} 个试次被中止：已略去。</translation>
    </message>
    <message>
        <source>{count} trials were not rated: left out.</source>
        <translation>{count} 个试次未评分：已略去。</translation>
    </message>
    <message>
        <source>{count} trials were rehearsed: left out.</source>
        <translation>{count} 个试次为预演：已略去。</translation>
    </message>
    <message>
        <source>{count} trials were repeated: the last time counts.</source>
        <translation>{count} 个试次重做过：以最后一次为准。</translation>
    </message>
    <message>
        <source>{count} windows of 4 s have a gap: left out.</source>
        <translation>{count} 个 4 s 窗口有间断：已略去。</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <translation>{what} {count} 个</translation>
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
        <source>{device} comes and goes: change its cable, battery or port.</source>
        <translation>{device} 时断时续：请更换其线缆、电池或端口。</translation>
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
        <source>{device} delivers nothing.</source>
        <translation>{device} 没有传来数据。</translation>
    </message>
    <message>
        <source>{device} delivers samples in the wrong order.</source>
        <translation>{device} 的样本顺序错误。</translation>
    </message>
    <message>
        <source>{device} delivers {rate:.1f} of {nominal:g} Hz.</source>
        <translation>{device} 的采样率为 {rate:.1f} / {nominal:g} Hz。</translation>
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
        <source>{device} does not go on.</source>
        <translation>{device} 没有继续传来数据。</translation>
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
        <source>{device} has {offered} electrodes, and the study&apos;s montage names {wanted}. Correct the montage, or choose another headset.</source>
        <translation>{device} 有 {offered} 个电极，而研究导联列出 {wanted} 个。请更正导联，或选择其他头戴设备。</translation>
    </message>
    <message>
        <source>{device} is back as another stream: {now} instead of {was}.</source>
        <translation>{device} 恢复后成为另一数据流：现为 {now}，原为 {was}。</translation>
    </message>
    <message>
        <source>{device} is being opened.</source>
        <translation>正在打开 {device}。</translation>
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
        <source>{device} is not there. Plug it in, or choose another device.</source>
        <translation>{device} 不存在。请插入，或选择其他设备。</translation>
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
        <source>{device} is over: nothing comes any more.</source>
        <translation>{device} 已结束：不再有数据。</translation>
    </message>
    <message>
        <source>{device} is sending to another stream already.</source>
        <translation>{device} 已在向另一个数据流发送。</translation>
    </message>
    <message>
        <source>{device} is simulated, and the study {study} is no demonstration. Choose a real device.</source>
        <translation>{device} 是模拟设备，而研究 {study} 不是演示。请选择真实设备。</translation>
    </message>
    <message>
        <source>{device} loses samples.</source>
        <translation>{device} 丢失样本。</translation>
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
        <source>{device} sends {measured:.1f} samples a second instead of {rate:g}.</source>
        <translation>{device} 每秒发送 {measured:.1f} 个样本，而不是 {rate:g} 个。</translation>
    </message>
    <message>
        <source>{device} states {rate:g} Hz but sends {measured:.1f} samples a second.</source>
        <translation>{device} 注明 {rate:g} Hz，但每秒发送 {measured:.1f} 个样本。</translation>
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
        <source>{file} cannot be found: its links lead round in a circle.</source>
        <translation>找不到 {file}：它的链接绕成了一圈。</translation>
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
        <source>{file} cannot be read ({why}). Choose another file.</source>
        <translation>无法读取 {file}（{why}）。请选择其他文件。</translation>
    </message>
    <message>
        <source>{file} cannot be read or written ({why}).</source>
        <translation>无法读取或写入 {file}（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read: what was in it is left out.</source>
        <translation>无法读取 {file}：其中内容已略去。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}).</source>
        <translation>无法写入 {file}（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Choose another place.</source>
        <translation>无法写入 {file}（{why}）。请选择其他位置。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Stop, make room or choose another folder, and record anew.</source>
        <translation>无法写入 {file}（{why}）。请停止，腾出空间或选择其他文件夹，然后重新录制。</translation>
    </message>
    <message>
        <source>{file} could not be opened within {seconds:.0f} s. Copy it to a disk of this computer.</source>
        <translation>{file} 未能在 {seconds:.0f} s 内打开。请将其复制到本机的磁盘。</translation>
    </message>
    <message>
        <source>{file} ended after {reached:.1f} s of {due:.1f} s. It is damaged: copy it again.</source>
        <translation>{file} 全长 {due:.1f} s，在 {reached:.1f} s 处就已结束。文件已损坏：请重新复制。</translation>
    </message>
    <message>
        <source>{file} ends after {end} of {length} seconds.</source>
        <translation>{file} 全长 {length} 秒，在 {end} 秒处就已结束。</translation>
    </message>
    <message>
        <source>{file} has another content than when it was opened: somebody else has written it. Save under another name, or open it again.</source>
        <translation>{file} 的内容与打开时不同：已被他人写入。请以其他名称保存，或重新打开。</translation>
    </message>
    <message>
        <source>{file} has no column participant_id.</source>
        <translation>{file} 中没有 participant_id 列。</translation>
    </message>
    <message>
        <source>{file} has no sound. Choose another file.</source>
        <translation>{file} 没有声音。请选择其他文件。</translation>
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
        <source>{file} is coded in a way that this computer cannot decode. Convert it to MP4 (H.264, AAC).</source>
        <translation>{file} 的编码方式无法在此计算机上解码。请将其转换为 MP4（H.264、AAC）。</translation>
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
        <source>{file} is gone or was changed. Load the protocol again.</source>
        <translation>{file} 已不存在或已更改。请重新载入实验方案。</translation>
    </message>
    <message>
        <source>{file} is inside the recording, which is not changed.</source>
        <translation>{file} 位于录制之内，而录制从不更改。</translation>
    </message>
    <message>
        <source>{file} is larger than {most} bytes: it is no study file. Choose another.</source>
        <translation>{file} 大于 {most} 字节：它不是研究文件。请另选一个。</translation>
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
        <source>{file} is no file. Choose a media file.</source>
        <translation>{file} 不是文件。请选择媒体文件。</translation>
    </message>
    <message>
        <source>{file} is no film. Write kind = &quot;{kind}&quot;, or another file.</source>
        <translation>{file} 不是影片。请写 kind = &quot;{kind}&quot;，或使用其他文件。</translation>
    </message>
    <message>
        <source>{file} is no picture. Choose a PNG or JPEG file, or another kind.</source>
        <translation>{file} 不是图片。请选择 PNG 或 JPEG 文件，或使用其他类型。</translation>
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
        <source>{file} is not a picture that can be shown, or is damaged.</source>
        <translation>{file} 不是可显示的图片，或已损坏。</translation>
    </message>
    <message>
        <source>{file} is not in the profile of {code}.</source>
        <translation>{file} 不在 {code} 的档案中。</translation>
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
        <source>{file} is outside the media folder {folder}. Copy it into that folder, and write its name.</source>
        <translation>{file} 在媒体文件夹 {folder} 之外。请将其复制到该文件夹，并写出其名称。</translation>
    </message>
    <message>
        <source>{file} is there already: choose another name.</source>
        <translation>{file} 已经存在：请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} is there already; nothing was overwritten.</source>
        <translation>{file} 已经存在；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>{file} lasts {length} seconds, and seconds = {seconds}. Write less, or take it out.</source>
        <translation>{file} 长 {length} 秒，而 seconds = {seconds}。请写得小一些，或将其删除。</translation>
    </message>
    <message>
        <source>{file} must be named .onnx.</source>
        <translation>{file} 的名称须以 .onnx 结尾。</translation>
    </message>
    <message>
        <source>{file} was cut off: {missing} bytes are missing from byte {start} on.</source>
        <translation>{file} 被截断：从第 {start} 字节起缺少 {missing} 字节。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <translation>{file} 第 {line} 行：{why}</translation>
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
        <source>{first} and {second} are the same file, {file}.</source>
        <translation>{first} 和 {second} 是同一文件 {file}。</translation>
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
        <source>{folder} cannot be opened ({why}): look into it.</source>
        <translation>无法打开 {folder}（{why}）：请查看。</translation>
    </message>
    <message>
        <source>{folder} cannot be read: whose it is, nobody can tell.</source>
        <translation>无法读取 {folder}：无从得知它属于谁。</translation>
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
        <source>{folder} has other electrodes or another rate than {first}.</source>
        <translation>{folder} 的电极或采样率与 {first} 不同。</translation>
    </message>
    <message>
        <source>{folder} is a recording itself.</source>
        <translation>{folder} 本身是录制。</translation>
    </message>
    <message>
        <source>{folder} is a recording of another program.</source>
        <translation>{folder} 是其他程序的录制。</translation>
    </message>
    <message>
        <source>{folder} is full.</source>
        <translation>{folder} 已满。</translation>
    </message>
    <message>
        <source>{folder} is in the recording itself.</source>
        <translation>{folder} 位于录制本身之内。</translation>
    </message>
    <message>
        <source>{folder} is no name of a folder. Write another.</source>
        <translation>{folder} 不是文件夹名称。请写其他名称。</translation>
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
        <source>{folder} is readable to its last second; give it its end with: emoscope recover. Press F5 to start again.</source>
        <translation>{folder} 可读取到最后一秒；请补上结尾：emoscope recover。按 F5 重新开始。</translation>
    </message>
    <message>
        <source>{folder} is readable to its last second; give it its end with: emoscope recover. Press Space to start again.</source>
        <translation type="vanished">{folder} 可读取到最后一秒；请补上结尾：emoscope recover。按空格键重新开始。</translation>
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
        <source>{found} in the file&apos;s name has no value.</source>
        <translation>文件名中的 {found} 没有值。</translation>
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
        <source>{key} has no meaning here: the block names no stimuli. Take it out.</source>
        <translation>{key} 在此无意义：该区段没有列出刺激。请将其删除。</translation>
    </message>
    <message>
        <source>{key} is not a setting of an EEG board.</source>
        <translation>{key} 不是脑电采集板的设置项。</translation>
    </message>
    <message>
        <source>{key} is not the name of a single key. Write a digit, a capital letter, F13 to F24, PgUp, PgDown, Home or End.</source>
        <translation>{key} 不是单个按键的名称。请写数字、大写字母、F13 至 F24、PgUp、PgDown、Home 或 End。</translation>
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
        <source>{kind} has no {name}.</source>
        <translation>{kind} 没有 {name}。</translation>
    </message>
    <message>
        <source>{kind} needs {name}.</source>
        <translation>{kind} 需要 {name}。</translation>
    </message>
    <message>
        <source>{kind} was judged, and not recorded: it was wanted so.</source>
        <translation>{kind}：已按要求判断，但未录制。</translation>
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
        <source>{label} is what Emoscope calls a marker of its own. Write another label.</source>
        <translation>{label} 是 Emoscope 自身标记的名称。请写其他标签。</translation>
    </message>
    <message>
        <source>{label} is {percent:.0f} % of all labels: κ and α then say little, whatever they are.</source>
        <translation>{label} 占全部标签的 {percent:.0f} %：此时无论 κ 和 α 为何值，都说明不了什么。</translation>
    </message>
    <message>
        <source>{lost} pictures were lost in the last {seconds:.0f} s ({share:.1%}). Close other programs, or use another USB port.</source>
        <translation>最近 {seconds:.0f} s 丢失 {lost} 幅画面（{share:.1%}）。请关闭其他程序，或使用其他 USB 端口。</translation>
    </message>
    <message>
        <source>{lost} samples of EEG were lost in the last {seconds:.0f} s ({share:.1%}), by the numbers of their packages. Bring the headset closer to its receiver and charge it.</source>
        <translation>最近 {seconds:.0f} s 丢失 {lost} 个脑电样本（{share:.1%}），按数据包编号计。请将头戴设备靠近接收器，并为其充电。</translation>
    </message>
    <message>
        <source>{lost} samples of sound were lost in the last {seconds:.0f} s ({share:.1%}). Close other programs, or use another USB port.</source>
        <translation>最近 {seconds:.0f} s 丢失 {lost} 个声音样本（{share:.1%}）。请关闭其他程序，或使用其他 USB 端口。</translation>
    </message>
    <message>
        <source>{misread} of {frames} frames were not the ones that the player said. Onset times of films cannot be trusted on this computer.</source>
        <translation>{frames} 帧中有 {misread} 帧与播放器报告的不符。在此计算机上，影片的起始时间不可信。</translation>
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
        <source>{names} are no names of LSL marker streams.</source>
        <translation>{names} 不是 LSL 标记流的名称。</translation>
    </message>
    <message>
        <source>{name} cannot be a name. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning with a letter or digit.</source>
        <translation>{name} 不能作为名称。请用 1 至 64 个字符：A 至 Z、a 至 z、0 至 9、- 和 _，并以字母或数字开头。</translation>
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
        <source>{name} did not get everything: this computer was too slow. Recordings made here are not affected.</source>
        <translation>{name} 未收到全部内容：此计算机太慢。在此处所作的录制不受影响。</translation>
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
        <source>{name} goes from {first} to {last}. Write the shorter time first.</source>
        <translation>{name} 从 {first} 到 {last}。请先写较短的时间。</translation>
    </message>
    <message>
        <source>{name} has its place in the 10-10 system. Take the position out, or give the electrode another name.</source>
        <translation>{name} 在 10-10 系统中已有位置。请去掉该位置，或为该电极另取名称。</translation>
    </message>
    <message>
        <source>{name} has {count} entries. Write one time, or the shortest and the longest, as in [1.5, 2.5].</source>
        <translation>{name} 有 {count} 个条目。请写一个时间，或写最短和最长时间，如 [1.5, 2.5]。</translation>
    </message>
    <message>
        <source>{name} is channel {other} as well ({before}). Name each electrode once.</source>
        <translation>{name} 同时也是通道 {other}（{before}）。每个电极请只命名一次。</translation>
    </message>
    <message>
        <source>{name} is empty. Write a text in the quotes.</source>
        <translation>{name} 为空。请在引号中写文本。</translation>
    </message>
    <message>
        <source>{name} is missing. Choose one of {known}.</source>
        <translation>缺少 {name}。请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>{name} is missing. Write {name} = &quot;...&quot;.</source>
        <translation>缺少 {name}。请写 {name} = &quot;...&quot;。</translation>
    </message>
    <message>
        <source>{name} is no file name.</source>
        <translation>{name} 不是文件名。</translation>
    </message>
    <message>
        <source>{name} is no name for a recording.</source>
        <translation>{name} 不能作为录制的名称。</translation>
    </message>
    <message>
        <source>{name} is railed: press it on, or check the reference.</source>
        <translation>{name} 已饱和：请压紧电极，或检查参考电极。</translation>
    </message>
    <message>
        <source>{name} is there twice. Name each once.</source>
        <translation>{name} 重复。每项请只写一次。</translation>
    </message>
    <message>
        <source>{name} is there twice. Name it once and write repetitions.</source>
        <translation>{name} 重复。请只写一次，并写 repetitions。</translation>
    </message>
    <message>
        <source>{name} is what Emoscope calls the accelerometer. Write another.</source>
        <translation>{name} 是 Emoscope 对加速度计的称呼。请写其他名称。</translation>
    </message>
    <message>
        <source>{name} is {value}: no time is negative. Write {low} to {high} seconds.</source>
        <translation>{name} 为 {value}：时间不能为负。请写 {low} 至 {high} 秒。</translation>
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
        <source>{name} lasts {length} seconds, and this part {seconds}. Write less, or take seconds out.</source>
        <translation>{name} 长 {length} 秒，而此环节为 {seconds} 秒。请写得小一些，或删除 seconds。</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, as in [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>{name} 须为文本列表，如 [&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, such as [&quot;calm&quot;, &quot;tense&quot;]</source>
        <translation>{name} 须为文本列表，如 [&quot;calm&quot;, &quot;tense&quot;]</translation>
    </message>
    <message>
        <source>{name} must be a list of what to hear of.</source>
        <translation>{name} 须为所要接收内容的列表。</translation>
    </message>
    <message>
        <source>{name} must be a list, as in [{{en = &quot;one&quot;}}, {{en = &quot;two&quot;}}].</source>
        <translation>{name} 须为列表，如 [{{en = &quot;one&quot;}}, {{en = &quot;two&quot;}}]。</translation>
    </message>
    <message>
        <source>{name} must be a number of seconds from {low} to {high}, not {value}.</source>
        <translation>{name} 须为 {low} 至 {high} 的秒数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be a number.</source>
        <translation>{name} 须为数字。</translation>
    </message>
    <message>
        <source>{name} must be a table, [{name}].</source>
        <translation>{name} 须为表 [{name}]。</translation>
    </message>
    <message>
        <source>{name} must be a text.</source>
        <translation>{name} 须为文本。</translation>
    </message>
    <message>
        <source>{name} must be a whole number.</source>
        <translation>{name} 须为整数。</translation>
    </message>
    <message>
        <source>{name} must be tables, each beginning with [[{name}]].</source>
        <translation>{name} 须为若干个表，每个以 [[{name}]] 开头。</translation>
    </message>
    <message>
        <source>{name} must be within {low} and {high}, not {value}.</source>
        <translation>{name} 须在 {low} 与 {high} 之间，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be {kind}, not {value}.</source>
        <translation>{name} 须为{kind}，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must say its language, as in {{ en = &quot;...&quot; }}. Known are {known}.</source>
        <translation>{name} 须注明语言，如 {{ en = &quot;...&quot; }}。可用的有 {known}。</translation>
    </message>
    <message>
        <source>{name}, {who}</source>
        <translation>{name}，{who}</translation>
    </message>
    <message>
        <source>{name}: drifts, let it settle for a minute.</source>
        <translation>{name}：漂移，请等待一分钟使其稳定。</translation>
    </message>
    <message>
        <source>{name}: jumps, the sensor moves. Fasten it.</source>
        <translation>{name}：跳变，传感器在移动。请固定。</translation>
    </message>
    <message>
        <source>{name}: mains hum, press or moisten the sensor.</source>
        <translation>{name}：工频干扰，请压紧或润湿传感器。</translation>
    </message>
    <message>
        <source>{name}: no contact, press the sensor.</source>
        <translation>{name}：无接触，请压紧传感器。</translation>
    </message>
    <message>
        <source>{name}: no signal, check its cable.</source>
        <translation>{name}：无信号，请检查其线缆。</translation>
    </message>
    <message>
        <source>{name}: noisy, press the sensor and let her sit still.</source>
        <translation>{name}：噪声大，请压紧传感器，并让被试坐稳。</translation>
    </message>
    <message>
        <source>{name}: railed, press the sensor and check the reference.</source>
        <translation>{name}：饱和，请压紧传感器，并检查参考电极。</translation>
    </message>
    <message>
        <source>{name}: values are missing, check its cable.</source>
        <translation>{name}：缺少数值，请检查其线缆。</translation>
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
        <translation>有 {n} 张人脸，未选定时最多 {limit} 张：请点击被试的脸。</translation>
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
        <source>{old:.1f} s long before, changed to {new:.1f} s, {later:.0f} s later, by {who}</source>
        <translation>原时长 {old:.1f} s，{later:.0f} s 后改为 {new:.1f} s，由 {who}</translation>
    </message>
    <message>
        <source>{one} and {other} are taken for two labels.</source>
        <translation>{one} 与 {other} 按两个标签处理。</translation>
    </message>
    <message>
        <source>{options} needs --control or --control-labrecorder.</source>
        <translation>{options} 需要 --control 或 --control-labrecorder。</translation>
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
        <source>{painted} of {frames} frames were painted, counted from the first one {late:+.0f} ms beside their time (half of them {low:+.0f} to {high:+.0f} ms, at most {most:+.0f}).</source>
        <translation>绘制了 {frames} 帧中的 {painted} 帧；从第一帧算起，与应有时间相差 {late:+.0f} ms（其中一半为 {low:+.0f} 至 {high:+.0f} ms，最大 {most:+.0f}）。</translation>
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
        <source>{path} cannot be written ({why}).</source>
        <translation>无法写入 {path}（{why}）。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}). Choose another folder.</source>
        <translation>无法写入 {path}（{why}）。请选择其他文件夹。</translation>
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
        <source>{path} is not in the plan.</source>
        <translation>{path} 不在计划之中。</translation>
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
        <source>{seconds:.1f}, open at the end</source>
        <translation>{seconds:.1f}，末尾未结束</translation>
    </message>
    <message>
        <source>{seconds:.4f} s are taken off its times, as it states itself.</source>
        <translation>按其自身注明，已从其时间中扣除 {seconds:.4f} s。</translation>
    </message>
    <message>
        <source>{seconds:g} s, every {hop:g} s</source>
        <translation>{seconds:g} s，每 {hop:g} s 一次</translation>
    </message>
    <message>
        <source>{seed} is no seed.</source>
        <translation>{seed} 不是种子。</translation>
    </message>
    <message>
        <source>{share:.0%} of all bytes were compared with their checksums.</source>
        <translation>已将全部字节的 {share:.0%} 与校验和核对。</translation>
    </message>
    <message>
        <source>{share:.0%} of the EEG is mains hum ({hertz:.0f} Hz): move cables and chargers away from the headset.</source>
        <translation>脑电的 {share:.0%} 为工频干扰（{hertz:.0f} Hz）：请将线缆和充电器移离头戴设备。</translation>
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
        <source>{stream}: judged, not recorded.</source>
        <translation>{stream}：仅判断，不录制。</translation>
    </message>
    <message>
        <source>{stream}: not opened.</source>
        <translation>{stream}：未开启。</translation>
    </message>
    <message>
        <source>{stream}: optional.</source>
        <translation>{stream}：可选。</translation>
    </message>
    <message>
        <source>{stream}: required.</source>
        <translation>{stream}：必需。</translation>
    </message>
    <message>
        <source>{stream}: wanted.</source>
        <translation>{stream}：期望。</translation>
    </message>
    <message>
        <source>{text} cannot be a name or a label</source>
        <translation>{text} 不能作为名称或标签</translation>
    </message>
    <message>
        <source>{text} is no option for filename.</source>
        <translation>{text} 不是 filename 的选项。</translation>
    </message>
    <message>
        <source>{text} names no LSL stream.</source>
        <translation>{text} 未指明 LSL 数据流。</translation>
    </message>
    <message>
        <source>{time} (h:min:s)</source>
        <translation>{time}（时:分:秒）</translation>
    </message>
    <message>
        <source>{trial}, attempt {attempt}: broken off</source>
        <translation>{trial}，第 {attempt} 次：已中止</translation>
    </message>
    <message>
        <source>{trial}, rehearsed</source>
        <translation>{trial}，预演</translation>
    </message>
    <message>
        <source>{trial}: not ended</source>
        <translation>{trial}：未结束</translation>
    </message>
    <message>
        <source>{value} is no run.</source>
        <translation>{value} 不是 run 编号。</translation>
    </message>
    <message>
        <source>{what} {remedy}</source>
        <translation>{what}{remedy}</translation>
    </message>
    <message>
        <source>{where} has a panel in two places.</source>
        <translation>{where} 中有一个面板出现在两处。</translation>
    </message>
    <message>
        <source>{where} has the wrong kind of value.</source>
        <translation>{where} 的值类型有误。</translation>
    </message>
    <message>
        <source>{where} is all, or a list without it.</source>
        <translation>{where} 须为 all，或不含 all 的列表。</translation>
    </message>
    <message>
        <source>{where} is not as it must be.</source>
        <translation>{where} 不符合要求。</translation>
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
        <source>{where}: there is no text in {languages}.</source>
        <translation>{where}：缺少以下语言的文本：{languages}。</translation>
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
        <translation>{word} 未说明条件在效价和唤醒度上的位置。</translation>
    </message>
    <message>
        <source>{wrong}</source>
        <translation>{wrong}</translation>
    </message>
    <message>
        <source>“{label}” has ended already.</source>
        <translation>“{label}”已经结束。</translation>
    </message>
    <message>
        <source>“{label}” was set by the protocol: it is not changed by hand.</source>
        <translation>“{label}”由实验方案打上：不能手动更改。</translation>
    </message>
    <message>
        <source>“{stimulus}” could not be shown to its end: trial {place} was broken off.</source>
        <translation>“{stimulus}”未能完整呈现：试次 {place} 已中止。</translation>
    </message>
    <message>
        <source>“{stimulus}” did not end: the trial was broken off.</source>
        <translation>“{stimulus}”没有结束：该试次已中止。</translation>
    </message>
    <message>
        <source>“{stimulus}” was not on the screen after {seconds:.0f} s: the trial was broken off.</source>
        <translation>“{stimulus}”在 {seconds:.0f} s 后仍未显示在屏幕上：该试次已中止。</translation>
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
        <source>All of this takes effect at once.</source>
        <translation>以上设置立即生效。</translation>
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
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and size take effect with the next start of the program.</source>
        <translation type="vanished">语言和大小在程序下次启动时生效。</translation>
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
        <translation>该规则需要用您自己的录制训练的网络。</translation>
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
        <translation type="vanished">深色</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>light</source>
        <translation type="vanished">浅色</translation>
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
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys by task</source>
        <translation>按任务排列的快捷键</translation>
    </message>
    <message>
        <source>No key does that. Every command is in the menus, too.</source>
        <translation>没有执行该操作的按键。所有命令也在菜单中。</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Search: what you want to do, or a key</source>
        <translation>搜索：想做的操作，或按键</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>前进五秒</translation>
    </message>
    <message>
        <source>Half a second on</source>
        <translation>前进半秒</translation>
    </message>
    <message>
        <source>In a panel (F6 goes to the next one)</source>
        <translation>在面板中（F6 转到下一个面板）</translation>
    </message>
    <message>
        <source>Lower, higher</source>
        <translation>更低、更高</translation>
    </message>
    <message>
        <source>Markers of this study</source>
        <translation>此研究的标记</translation>
    </message>
    <message>
        <source>Narrower, wider</source>
        <translation>更窄、更宽</translation>
    </message>
    <message>
        <source>Oldest, newest</source>
        <translation>最旧、最新</translation>
    </message>
    <message>
        <source>The panel&apos;s menu: move, tab, close</source>
        <translation>面板菜单：移动、标签页、关闭</translation>
    </message>
    <message>
        <source>While a second is explained</source>
        <translation>解释某一刻时</translation>
    </message>
    <message>
        <source>{label}: begin, and end</source>
        <translation>{label}：开始和结束</translation>
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
    <name>StateHeader</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n 项报警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen</source>
        <translation>
            <numerusform>%n 项未确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 项警告</numerusform>
        </translation>
    </message>
    <message>
        <source>State of the session</source>
        <translation>会话状态</translation>
    </message>
    <message>
        <source>recorded, counted from samples</source>
        <translation>已录制，按样本计</translation>
    </message>
    <message>
        <source>recording goes on</source>
        <translation>录制继续进行</translation>
    </message>
    <message>
        <source>room for more than a day</source>
        <translation>可录制一天以上</translation>
    </message>
    <message>
        <source>room for {hours} h</source>
        <translation>可录制 {hours} 小时</translation>
    </message>
    <message>
        <source>room for {minutes} min</source>
        <translation>可录制 {minutes} 分钟</translation>
    </message>
    <message>
        <source>room on the disk unknown</source>
        <translation>磁盘剩余空间未知</translation>
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
    <name>StreamsPage</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Required: without it the session does not begin, and its loss is an alarm. Wanted: its loss is an alarm. Optional: its loss is a note. Off: the device stays closed. What is not recorded is judged live and forgotten.</source>
        <translation>必需：没有它会话不会开始，丢失时报警。期望：丢失时报警。可选：丢失时提示。停用：设备保持关闭。不录制的内容仅实时判断，随即丢弃。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>the operator&apos;s own</source>
        <translation>操作者所选</translation>
    </message>
    <message>
        <source>the system&apos;s choice</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>{stream}: device</source>
        <translation>{stream}：设备</translation>
    </message>
    <message>
        <source>{stream}: recorded</source>
        <translation>{stream}：录制</translation>
    </message>
    <message>
        <source>{stream}: role</source>
        <translation>{stream}：角色</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>A copy is in {file}.</source>
        <translation>副本保存在 {file}。</translation>
    </message>
    <message>
        <source>Study: {name}[*]</source>
        <translation>研究：{name}[*]</translation>
    </message>
    <message>
        <source>The text of the study is in the clipboard.</source>
        <translation>研究文本已复制到剪贴板。</translation>
    </message>
    <message>
        <source>in no file yet</source>
        <translation>尚未存为文件</translation>
    </message>
    <message>
        <source>{file} is open.</source>
        <translation>已打开 {file}。</translation>
    </message>
    <message>
        <source>{file} is open. It has comments; they are lost when it is saved from here.</source>
        <translation>已打开 {file}。其中有注释；从此处保存后注释会丢失。</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>已保存 {file}。</translation>
    </message>
</context>
<context>
    <name>StudyFiles</name>
    <message>
        <source>Changes not saved</source>
        <translation>更改未保存</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Lose the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>保存研究</translation>
    </message>
    <message>
        <source>Studies (*.toml);;All files (*)</source>
        <translation>研究 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The study has changes that are in no file.</source>
        <translation>研究有尚未存为文件的更改。</translation>
    </message>
    <message>
        <source>They cannot be saved before what is wrong is put right.</source>
        <translation>更正错误之前无法保存。</translation>
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
    <name>VerdictView</name>
    <message>
        <source>{count} lost</source>
        <translation>丢失 {count} 个</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 个</translation>
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
    <name>Welcome</name>
    <message>
        <source>A drawn face, a made voice and a made EEG: every panel lives, no device is opened.</source>
        <translation>绘制的面部、合成的声音和脑电：所有面板均有内容，不开启任何设备。</translation>
    </message>
    <message>
        <source>A study file says which signals are needed, where the electrodes are and which markers there are.</source>
        <translation>研究文件说明需要哪些信号、电极的位置以及有哪些标记。</translation>
    </message>
    <message>
        <source>Any recording, instant by instant; it is never changed.</source>
        <translation>逐时刻查看任一录制；录制从不更改。</translation>
    </message>
    <message>
        <source>Choose camera, microphone and headset, and see what each of them sends.</source>
        <translation>选择摄像头、麦克风和头戴设备，并查看各自发送的内容。</translation>
    </message>
    <message>
        <source>Code, consent, a look at every signal, then the recording.</source>
        <translation>编号、同意、检查各个信号，然后录制。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Emoscope shows what face, voice and EEG suggest about a person&apos;s expression, and how far each may be believed at this moment. These are estimates, not a readout of what a person feels.</source>
        <translation>Emoscope 显示面部、语音和脑电对人的表情有何提示，以及此刻各自的可信程度。这些是估计，并不能读出人的感受。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>我的设备</translation>
    </message>
    <message>
        <source>No account, no network, no download: everything runs on this computer, and nothing is recorded before you say so.</source>
        <translation>无需账户、网络或下载：一切均在本机运行；未经您指示，不录制任何内容。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Record a participant</source>
        <translation>录制被试</translation>
    </message>
    <message>
        <source>See a recording again</source>
        <translation>回看录制</translation>
    </message>
    <message>
        <source>See the demo</source>
        <translation>查看演示</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Welcome to Emoscope</source>
        <translation>欢迎使用 Emoscope</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>dark, high contrast</source>
        <translation>深色，高对比度</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>light, high contrast</source>
        <translation>浅色，高对比度</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Deleted: {sessions} recordings, {files} files, {size}.</source>
        <translation>已删除：{sessions} 个录制，{files} 个文件，{size}。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Left: {file} ({why}). Close what uses it, and withdraw again.</source>
        <translation>剩余：{file}（{why}）。请关闭占用它的程序，然后再次撤回。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing is kept of {code} here.</source>
        <translation>此处没有保存 {code} 的任何内容。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The log says that it happened, and nothing of whom.</source>
        <translation>日志只记录发生过撤回，不记录涉及何人。</translation>
    </message>
    <message>
        <source>To confirm, type the code</source>
        <translation>请输入编号以确认</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>所保存的内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Withdraw a participant&apos;s data</source>
        <translation>撤回被试数据</translation>
    </message>
    <message>
        <source>{code}: {sessions} recordings, {files} files, {size}. Deleting them cannot be undone.</source>
        <translation>{code}：{sessions} 个录制，{files} 个文件，{size}。删除后无法恢复。</translation>
    </message>
    <message>
        <source>{count} files, {size}</source>
        <translation>{count} 个文件，{size}</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{folder} is being recorded now. Stop it first.</source>
        <translation>{folder} 正在录制。请先将其停止。</translation>
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
