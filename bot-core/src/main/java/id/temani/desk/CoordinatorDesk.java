package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Vocabulary;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.InvitationCode;
import id.temani.handoff.Invitations;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Roster;
import id.temani.resident.Language;
import id.temani.unit.Units;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Serves coordinators in the chat: they see the work, never the words. */
public final class CoordinatorDesk {

    private static final int MOST_ROWS = 10;

    private final Roster roster;
    private final Handoffs handoffs;
    private final Invitations invitations;
    private final Units units;
    private final OfferCards cards;
    private final StaffErasure erasure;
    private final SimulatorCodes simulatorCodes;
    private final Vocabulary words;
    private final Phrasebook phrases;
    private final SecureRandom random;

    public CoordinatorDesk(
            Roster roster,
            Handoffs handoffs,
            Invitations invitations,
            Units units,
            OfferCards cards,
            StaffErasure erasure,
            SimulatorCodes simulatorCodes,
            Vocabulary words,
            Phrasebook phrases,
            SecureRandom random) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.invitations = invitations;
        this.units = units;
        this.cards = cards;
        this.erasure = erasure;
        this.simulatorCodes = simulatorCodes;
        this.words = words;
        this.phrases = phrases;
        this.random = random;
    }

    void serve(Visit visit) {
        switch (visit.content()) {
            case Content.Text(var text) ->
                words.coordinator(text)
                        .ifPresentOrElse(word -> carryOut(word, visit), () -> say(visit, Line.COORDINATOR_HELP));
            case Content.Tap(var payload, var label) -> {
                if (erasure.confirms(payload)) {
                    erasure.erase(visit, visit.language());
                } else {
                    say(visit, Line.COORDINATOR_HELP);
                }
            }
            case Content.Opened opened -> say(visit, Line.COORDINATOR_HELP);
            case Content.Unsupported unsupported -> say(visit, Line.UNSUPPORTED);
            case Content.Edited edited -> {}
            case Content.Blocked blocked -> {}
            case Content.Unblocked unblocked -> {}
        }
    }

    private void carryOut(Vocabulary.CoordinatorWord word, Visit visit) {
        switch (word) {
            case UNDANG -> invite(visit);
            case ANTREAN -> queue(visit);
            case SIMULATOR -> simulatorCodes.answer(visit);
            case BANTUAN -> say(visit, Line.COORDINATOR_HELP);
            case TUTUP -> say(visit, Line.HIDDEN);
            case HAPUS -> visit.reply(erasure.question(visit.language()));
            case HAPUS_SEMUA -> erasure.erase(visit, visit.language());
        }
    }

    private void invite(Visit visit) {
        var unit = roster.unitOfCoordinator(visit.id())
                .orElseGet(() -> units.all().getFirst().id());
        var code = InvitationCode.fresh(InvitationCode.Kind.AGENT, random);
        invitations.add(code, unit, visit.now());
        visit.reply(phrases.say(
                visit.language(),
                Line.INVITED,
                Map.of("code", code.value(), "hours", Long.toString(Invitations.VALID.toHours()))));
    }

    private void queue(Visit visit) {
        var waiting = handoffs.waiting(100).stream()
                .filter(request -> request.channel().isReal() == visit.real())
                .toList();
        if (waiting.isEmpty()) {
            say(visit, Line.QUEUE_EMPTY);
            return;
        }
        visit.reply(phrases.say(
                visit.language(),
                Line.QUEUE,
                Map.of("count", Integer.toString(waiting.size()), "rows", rows(waiting, visit))));
    }

    private String rows(List<Handoff> waiting, Visit visit) {
        return waiting.stream()
                .limit(MOST_ROWS)
                .map(request -> cards.about(request, visit.language(), Line.QUEUE_ROW, visit.now())
                        .text())
                .collect(Collectors.joining("\n"));
    }

    private void say(Visit visit, Line line) {
        Language language = visit.language();
        visit.reply(phrases.say(language, line));
    }
}
