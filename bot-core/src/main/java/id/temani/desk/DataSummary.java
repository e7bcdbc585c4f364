package id.temani.desk;

import id.temani.casefile.CaseExtract;
import id.temani.conversation.Conversation;
import id.temani.conversation.FlowEngine;
import id.temani.handoff.Feedbacks;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.referral.ReferralExtract;
import id.temani.relay.TalkNotes;
import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Printer;
import id.temani.wording.TalkLine;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says what we hold about a person, also what is over and still kept (UU PDP 27/2022, art. 32: the right of access): in
 * five lines, and on wish all of it.
 * Who answered them is left out, because that would reveal somebody else (art. 33).
 */
public final class DataSummary {

    /** The most characters of one message of the whole: well within what every channel shows at once. */
    private static final int LONGEST_PART = 900;

    private static final ZoneId THEIRS = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");

    private final FlowEngine flows;
    private final Handoffs handoffs;
    private final TalkNotes notes;
    private final Feedbacks feedbacks;
    private final CaseExtract cases;
    private final ReferralExtract referrals;
    private final Phrasebook phrases;
    private final Printer printer;

    public DataSummary(
            FlowEngine flows,
            Handoffs handoffs,
            TalkNotes notes,
            Feedbacks feedbacks,
            CaseExtract cases,
            ReferralExtract referrals,
            Phrasebook phrases,
            Printer printer) {
        this.flows = flows;
        this.handoffs = handoffs;
        this.notes = notes;
        this.feedbacks = feedbacks;
        this.cases = cases;
        this.referrals = referrals;
        this.phrases = phrases;
        this.printer = printer;
    }

    Utterance of(Conversation conversation) {
        var talk = conversation.talk();
        var language = talk.language();
        return phrases.say(
                language,
                Line.DATA_SUMMARY,
                Map.of(
                        "date", date(language, conversation.createdAt()),
                        "answers",
                                Long.toString(talk.answers().keySet().stream()
                                        .filter(question -> !question.startsWith("@"))
                                        .count()),
                        "result", phrases.text(language, talk.hasResult() ? Line.YES : Line.NO),
                        "requests",
                                Integer.toString(handoffs.of(conversation.id()).size())));
    }

    /** Everything, in as many messages as it takes. */
    List<Utterance> whole(Conversation conversation) {
        var language = conversation.talk().language();
        var parts = parts(lines(conversation));
        var messages = new ArrayList<Utterance>();
        for (int i = 0; i < parts.size(); i++) {
            var heading = phrases.text(
                    language,
                    Line.DATA_PART,
                    Map.of("part", Integer.toString(i + 1), "parts", Integer.toString(parts.size())));
            messages.add(Utterance.plain(heading + "\n\n" + parts.get(i)));
        }
        return messages;
    }

    /** The same as a file. */
    Utterance file(Conversation conversation) {
        var language = conversation.talk().language();
        var name = phrases.text(language, Line.DATA_FILE_NAME);
        var paper = printer.print(name, phrases.text(language, Line.DATA_FILE_HEADING), lines(conversation));
        return phrases.say(language, Line.DATA_FILE).enclosing(paper);
    }

    private List<String> lines(Conversation conversation) {
        var language = conversation.talk().language();
        var lines = new ArrayList<String>();
        lines.add(phrases.text(language, Line.DATA_SINCE, Map.of("date", date(language, conversation.createdAt()))));
        lines.add(phrases.text(language, Line.DATA_ADDRESS));
        lines.addAll(flows.describe(conversation.talk()));
        for (var request : handoffs.of(conversation.id())) {
            lines.add(request(language, request));
            notes.of(request.id())
                    .forEach(note ->
                            lines.add(phrases.text(language, TalkLine.NOTE_IN_DATA, Map.of("text", note.text()))));
        }
        feedbacks
                .wordsOf(conversation.id())
                .ifPresent(
                        words -> lines.add(phrases.text(language, TalkLine.FEEDBACK_IN_DATA, Map.of("text", words))));
        lines.addAll(cases.of(conversation.id(), language));
        lines.addAll(referrals.of(conversation.id(), language));
        lines.add(phrases.text(language, Line.DATA_MARKS));
        lines.add(phrases.text(language, Line.DATA_TRAIL));
        return lines;
    }

    private String request(Language language, Handoff request) {
        var status = switch (request.status()) {
            case WAITING -> Line.DATA_REQUEST_WAITING;
            case LIVE -> Line.DATA_REQUEST_LIVE;
            case ENDED, SETTLED -> Line.DATA_REQUEST_OVER;
        };
        return phrases.text(
                language,
                Line.DATA_REQUEST,
                Map.of(
                        "alias", request.alias().toString(),
                        "date", date(language, request.requestedAt()),
                        "status", phrases.text(language, status)));
    }

    private static List<String> parts(List<String> lines) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var line : lines) {
            if (!part.isEmpty() && part.length() + line.length() > LONGEST_PART) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : "\n").append(line);
        }
        parts.add(part.toString());
        return parts;
    }

    /** As people write it: "2 Maret 2026". */
    private static String date(Language language, Instant moment) {
        return DAY.withLocale(Locale.of(language.code())).format(LocalDate.ofInstant(moment, THEIRS));
    }
}
