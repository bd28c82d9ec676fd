<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockBar</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseProtocol</name>
    <message numerus="yes">
        <source>%n fault(s): this protocol cannot be run.</source>
        <translation>
            <numerusform>%n fault: this protocol cannot be run.</numerusform>
            <numerusform>%n faults: this protocol cannot be run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are empty: it cannot be run before a file is named for each.</source>
        <translation>
            <numerusform>%n slot is empty: it cannot be run before a file is named for it.</numerusform>
            <numerusform>%n slots are empty: it cannot be run before a file is named for each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n marker(s) not confirmed by the engine yet.</source>
        <translation>
            <numerusform>%n marker not confirmed by the engine yet.</numerusform>
            <numerusform>%n markers not confirmed by the engine yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolPanel</name>
    <message numerus="yes">
        <source>%n frame(s) of stimuli dropped.</source>
        <translation>
            <numerusform>%n frame of a stimulus dropped.</numerusform>
            <numerusform>%n frames of stimuli dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) have not been done. End the run?</source>
        <translation>
            <numerusform>%n trial has not been done. End the run?</numerusform>
            <numerusform>%n trials have not been done. End the run?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateHeader</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen</source>
        <translation>
            <numerusform>%n unseen</numerusform>
            <numerusform>%n unseen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n marker</numerusform>
            <numerusform>%n markers</numerusform>
        </translation>
    </message>
</context>
</TS>
