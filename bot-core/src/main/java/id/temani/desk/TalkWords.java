package id.temani.desk;

import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.OfferCards;
import id.temani.handoff.RecoveryAgent;
import id.temani.relay.AgentLines;
import id.temani.relay.LastLine;
import id.temani.relay.RelayDesk;
import id.temani.relay.Said;
import id.temani.relay.Scrubber;
import id.temani.relay.TalkNote;
import id.temani.relay.TalkNotes;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import id.temani.wording.Utterance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an agent sees and keeps of their own talks: the list with its buttons, lines to begin with, notes for themselves. */
public final class TalkWords {

    private static final List<TalkLine> OPENINGS =
            List.of(TalkLine.OPENING_ONE, TalkLine.OPENING_TWO, TalkLine.OPENING_THREE);

    private final Handoffs handoffs;
    private final RelayDesk relay;
    private final AgentLines lines;
    private final TalkNotes notes;
    private final Scrubber scrubber;
    private final OfferCards cards;
    private final LastLine lastLine;
    private final Phrasebook phrases;

    public TalkWords(
            Handoffs handoffs,
            RelayDesk relay,
            AgentLines lines,
            TalkNotes notes,
            Scrubber scrubber,
            OfferCards cards,
            LastLine lastLine,
            Phrasebook phrases) {
        this.handoffs = handoffs;
        this.relay = relay;
        this.lines = lines;
        this.notes = notes;
        this.scrubber = scrubber;
        this.cards = cards;
        this.lastLine = lastLine;
        this.phrases = phrases;
    }

    /**
     * KASUS: every talk with what can be done about it, one tap away.
     *
     * @param others whether something else was listed, so that nothing here is not worth a word
     */
    void list(Visit visit, RecoveryAgent agent, boolean others) {
        var live = handoffs.liveOf(agent.id());
        live.forEach(talk -> visit.letters().about(talk.resident(), agent.chat(), card(talk, agent, visit)));
        if (live.isEmpty() && !others) {
            visit.reply(phrases.say(agent.reads(), Line.CASES_NONE));
        }
    }

    private Utterance card(Handoff talk, RecoveryAgent agent, Visit visit) {
        var card = cards.talk(talk, agent.reads(), visit.now());
        return lastLine.ofAgent(talk, agent.reads())
                .map(state -> new Utterance(card.text() + " " + state, card.choices()))
                .orElse(card);
    }

    /**
     * SAPA 2: one of our lines, as the agent's own and in the resident's language.
     *
     * @param talk its number; without one the talk accepted last
     */
    void greet(Visit visit, RecoveryAgent agent, Optional<Integer> talk, int which) {
        var live = handoffs.liveOf(agent.id());
        var meant = talk.or(() -> live.stream().map(Handoff::number).reduce((first, last) -> last));
        if (which < 1 || which > OPENINGS.size() || meant.isEmpty()) {
            visit.reply(phrases.say(agent.reads(), Line.NO_TALK));
            return;
        }
        lines.meant(agent, meant, visit.now())
                .ifPresentOrElse(
                        open -> {
                            var line = phrases.text(open.language(), OPENINGS.get(which - 1));
                            lines.chooses(agent, open, visit.now());
                            relay.fromAgent(
                                    open, agent, Said.words(line), live.size() == 1, visit.now(), visit.letters());
                        },
                        () -> visit.reply(phrases.say(agent.reads(), Line.NO_TALK)));
    }

    /** CATAT: kept for the agent alone; without contacts, and nothing about buying and selling. */
    void note(Visit visit, RecoveryAgent agent, Handoff live, Optional<String> text) {
        var found = text.map(scrubber::read);
        if (text.isEmpty()) {
            tell(visit, agent, live, TalkLine.NOTE_HOW, Map.of());
        } else if (found.filter(some -> some.supply() || some.hasContacts()).isPresent()
                || text.get().length() > TalkNote.LONGEST) {
            tell(visit, agent, live, TalkLine.NOTE_REFUSED, Map.of());
        } else if (own(live, agent).size() >= TalkNote.MOST) {
            tell(visit, agent, live, TalkLine.NOTE_TOO_MANY, Map.of());
        } else {
            notes.add(new TalkNote(UUID.randomUUID(), live.id(), live.resident(), agent.id(), text.get(), visit.now()));
            tell(visit, agent, live, TalkLine.NOTE_KEPT, Map.of());
        }
    }

    /** CATATAN: what this agent wrote about this talk; not what somebody before them did. */
    void notes(Visit visit, RecoveryAgent agent, Handoff live) {
        var rows = own(live, agent).stream().map(note -> "• " + note.text()).collect(Collectors.joining("\n"));
        tell(visit, agent, live, rows.isEmpty() ? TalkLine.NOTES_NONE : TalkLine.NOTES, Map.of("rows", rows));
    }

    private List<TalkNote> own(Handoff live, RecoveryAgent agent) {
        return notes.of(live.id()).stream()
                .filter(note -> note.by().equals(agent.id()))
                .toList();
    }

    private void tell(Visit visit, RecoveryAgent agent, Handoff live, Phrase line, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("alias", live.alias().toString());
        visit.letters().about(live.resident(), agent.chat(), phrases.say(agent.reads(), line, all));
    }
}
