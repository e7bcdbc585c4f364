package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.handoff.Handoff;
import id.temani.handoff.Handoffs;
import id.temani.handoff.RecoveryAgent;
import id.temani.later.Later;
import id.temani.wording.Choice;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import id.temani.wording.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lines of an agent who may have several talks on one phone: each goes to one of them, or its writer is asked. Works in the
 * caller's transaction, with the agent's own chat locked.
 */
public final class AgentLines {

    private static final String WHICH = "which-";
    private static final String NOBODY = "0";

    private final Handoffs handoffs;
    private final Outbox outbox;
    private final RelayDesk relay;
    private final ActiveTalks active;
    private final LooseLines loose;
    private final SpokenLines spoken;
    private final Topics topics;
    private final Later later;
    private final Phrasebook phrases;

    public AgentLines(
            Handoffs handoffs,
            Outbox outbox,
            RelayDesk relay,
            ActiveTalks active,
            LooseLines loose,
            SpokenLines spoken,
            Topics topics,
            Later later,
            Phrasebook phrases) {
        this.handoffs = handoffs;
        this.outbox = outbox;
        this.relay = relay;
        this.active = active;
        this.loose = loose;
        this.spoken = spoken;
        this.topics = topics;
        this.later = later;
        this.phrases = phrases;
    }

    /**
     * Something an agent typed.
     *
     * @param id the platform's id of it, where it may be edited later
     * @param quotes the platform's id of the message it answers, when they quoted one
     * @param topic the topic they typed it in
     */
    public record Typed(Said said, Optional<ProviderId> id, Optional<ProviderId> quotes, Optional<ProviderId> topic) {

        public Typed(String text, Optional<ProviderId> quotes) {
            this(Said.words(text), Optional.empty(), quotes, Optional.empty());
        }

        @Override
        public String toString() {
            return "Typed[redacted]";
        }
    }

    /** Whether any talk of this agent may have photos. */
    public boolean passesPhotos(RecoveryAgent agent) {
        return handoffs.liveOf(agent.id()).stream().anyMatch(relay::passesPhotos);
    }

    /** Passes a line on, or asks for whom it is. Says no when there is no talk. */
    public boolean said(RecoveryAgent agent, Typed typed, Instant now, Letters letters) {
        var live = handoffs.liveOf(agent.id());
        if (live.isEmpty()) {
            return false;
        }
        var here = typed.topic().flatMap(topic -> within(live, agent, topic));
        var text = Addressee.addressed(typed.said());
        switch (Addressee.of(live, text, pointedAt(agent, typed, here), active.of(agent.id()), now)) {
            case Addressee.Talk(var talk, var line) ->
                locked(talk, agent)
                        .ifPresentOrElse(
                                open -> {
                                    typed.id().ifPresent(id -> spoken.keep(agent.chat(), id, open.id(), now));
                                    var atOnce = live.size() == 1
                                            || here.filter(talk::equals).isPresent();
                                    say(open, agent, Addressee.without(typed.said(), line), atOnce, now, letters);
                                },
                                () -> letters.to(agent.chat(), phrases.say(agent.reads(), Line.NO_TALK)));
            case Addressee.Unclear() -> ask(agent, live, typed.said(), now, letters);
        }
        return true;
    }

    /**
     * Passes the new wording of an edited line on to whom the line was for. Says no when that is not known or over, and
     * when it names somebody now.
     */
    public boolean edited(RecoveryAgent agent, ProviderId message, String text, Instant now, Letters letters) {
        var live = handoffs.liveOf(agent.id());
        var talk = spoken.talkOf(agent.chat(), message)
                .flatMap(id -> live.stream().filter(one -> one.id().equals(id)).findFirst())
                .flatMap(one -> locked(one, agent));
        var meant = talk.map(one -> Addressee.of(
                live,
                text,
                Optional.of(new Addressee.Quoted(Optional.of(one.resident()))),
                active.of(agent.id()),
                now));
        if (meant.isEmpty() || !(meant.get() instanceof Addressee.Talk(var same, var line))) {
            return false;
        }
        relay.editedFromAgent(talk.orElseThrow(), agent, line, live.size() == 1, now, letters);
        return true;
    }

    /** The talk that a line itself says it is for: by a name, a quoted message or its topic. Empty where only habit would say so. */
    public Optional<Handoff> addressed(RecoveryAgent agent, Typed typed) {
        var live = handoffs.liveOf(agent.id());
        var here = typed.topic().flatMap(topic -> within(live, agent, topic));
        return Addressee.explicit(live, Addressee.addressed(typed.said()), pointedAt(agent, typed, here));
    }

    /** Whether a name stands before the line, so that nothing but the name is needed. */
    public boolean isNamed(RecoveryAgent agent, Typed typed) {
        return Addressee.explicit(handoffs.liveOf(agent.id()), Addressee.addressed(typed.said()), Optional.empty())
                .isPresent();
    }

    /** Quoting one person in the topic of another says nothing; nor does a topic whose talk is over. */
    private Optional<Addressee.Quoted> pointedAt(RecoveryAgent agent, Typed typed, Optional<Handoff> here) {
        var inTopic = here.map(Handoff::resident);
        var quoted = typed.quotes().map(id -> outbox.ownerOf(agent.chat(), id));
        if (typed.topic().isEmpty()) {
            return quoted.map(Addressee.Quoted::new);
        }
        var other = quoted.flatMap(owner -> owner).filter(owner -> !inTopic.equals(Optional.of(owner)));
        return Optional.of(new Addressee.Quoted(other.isPresent() ? Optional.empty() : inTopic));
    }

    /** The live talk whose topic this is; empty when it is over or nobody's. */
    public Optional<Handoff> within(RecoveryAgent agent, ProviderId topic) {
        return within(handoffs.liveOf(agent.id()), agent, topic);
    }

    private Optional<Handoff> within(List<Handoff> live, RecoveryAgent agent, ProviderId topic) {
        return topics.talkIn(agent.chat(), topic)
                .flatMap(talk ->
                        live.stream().filter(one -> one.id().equals(talk)).findFirst());
    }

    /** The talk that a command means: the one with this number, else the only one or the one spoken in just now. Locked. */
    public Optional<Handoff> meant(RecoveryAgent agent, Optional<Integer> number, Instant now) {
        var live = handoffs.liveOf(agent.id());
        return number.map(which ->
                        live.stream().filter(talk -> talk.number() == which).findFirst())
                .orElseGet(() -> Addressee.onlyOrActive(live, active.of(agent.id()), now))
                .flatMap(talk -> locked(talk, agent));
    }

    /** From now on, lines without a name are for this talk. */
    public void chooses(RecoveryAgent agent, Handoff talk, Instant now) {
        active.keep(agent.id(), new ActiveTalk(talk.id(), now));
    }

    /**
     * Takes a typed text as the answer to the question for whom a line is: its place in the list, the number of a case, or a
     * name. One that could be either place or case is none.
     */
    public boolean answered(RecoveryAgent agent, String text, Instant now, Letters letters) {
        var line = loose.of(agent.chat()).filter(held -> !held.isGone(now));
        var meant = line.map(held -> options(agent, held).stream()
                        .filter(option -> option.means(text.strip()))
                        .toList())
                .orElse(List.of());
        if (meant.size() == 1) {
            act(agent, line.orElseThrow(), meant.getFirst(), now, letters);
        }
        return meant.size() == 1;
    }

    /** Says whether a button belongs to the question for whom a line is. */
    public static boolean asksForWhom(String payload) {
        return payload.startsWith(WHICH);
    }

    /** A button under that question; one of an older question is told so. */
    public void tapped(RecoveryAgent agent, String payload, Instant now, Letters letters) {
        var line = loose.of(agent.chat()).filter(held -> !held.isGone(now));
        var option = line.flatMap(held -> options(agent, held).stream()
                .filter(one -> one.button().payload().equals(payload))
                .findFirst());
        option.ifPresentOrElse(
                one -> act(agent, line.orElseThrow(), one, now, letters),
                () -> letters.to(agent.chat(), phrases.say(agent.reads(), Line.HOLD_GONE)));
    }

    /** Whether this agent was asked for whom a line is and has not said so. */
    public boolean isAsked(RecoveryAgent agent, Instant now) {
        return loose.of(agent.chat()).filter(line -> !line.isGone(now)).isPresent();
    }

    /** A line for nobody yet goes, unsent. */
    public void drop(RecoveryAgent agent) {
        loose.of(agent.chat()).ifPresent(line -> {
            later.cancel(Later.Wake.HELD_LINE_GONE, line.id());
            loose.remove(line.id());
        });
    }

    /** The ten minutes of a line are over. */
    public void forget(UUID line) {
        loose.remove(line);
    }

    /** The list was read without a lock: the talk may have ended meanwhile. */
    private Optional<Handoff> locked(Handoff talk, RecoveryAgent agent) {
        return handoffs.lock(talk.id())
                .filter(now -> now.status() == Handoff.Status.LIVE)
                .filter(now -> now.agent().filter(agent.id()::equals).isPresent());
    }

    private void ask(RecoveryAgent agent, List<Handoff> live, Said said, Instant now, Letters letters) {
        var before = loose.of(agent.chat());
        before.ifPresent(line -> later.cancel(Later.Wake.HELD_LINE_GONE, line.id()));
        var album = before.map(LooseLine::said).filter(Said::hasPhotos).filter(first -> said.hasPhotos());
        var all = album.map(first -> first.and(said)).orElse(said);
        var offered = live.stream().map(Handoff::number).toList();
        var line = new LooseLine(UUID.randomUUID(), agent.chat(), all, offered, now);
        var replaces = loose.hold(line) && album.isEmpty();
        later.at(Later.Wake.HELD_LINE_GONE, line.id(), now.plus(LooseLine.KEPT));
        var question = phrases.text(agent.reads(), Line.AGENT_WHICH);
        var asked = replaces ? phrases.text(agent.reads(), Line.AGENT_WHICH_REPLACED) + " " + question : question;
        var buttons = options(agent, line).stream().map(Option::button).toArray(Choice[]::new);
        letters.to(agent.chat(), Utterance.plain(asked).offering(buttons));
    }

    /** One answer to the question for whom a line is; without a number it is taken back. */
    private record Option(int place, Optional<Integer> number, Choice button) {

        boolean means(String text) {
            return text.equals(Integer.toString(place))
                    || text.equalsIgnoreCase(button.label())
                    || number.filter(one -> text.equals(one.toString())).isPresent();
        }
    }

    /** As they were shown, also when a talk has ended since. */
    private List<Option> options(RecoveryAgent agent, LooseLine line) {
        var live = handoffs.liveOf(agent.id());
        var options = new ArrayList<Option>();
        for (var number : line.offered()) {
            var name = live.stream()
                    .filter(talk -> talk.number() == number)
                    .findFirst()
                    .map(talk -> talk.alias().toString())
                    .orElse(number.toString());
            options.add(new Option(
                    options.size() + 1, Optional.of(number), Choice.of(WHICH + line.id() + ":" + number, name)));
        }
        var nobody = Choice.of(WHICH + line.id() + ":" + NOBODY, phrases.text(agent.reads(), Line.HOLD_CANCEL));
        options.add(new Option(options.size() + 1, Optional.empty(), nobody));
        return options;
    }

    private void act(RecoveryAgent agent, LooseLine line, Option option, Instant now, Letters letters) {
        later.cancel(Later.Wake.HELD_LINE_GONE, line.id());
        if (!loose.remove(line.id())) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.HOLD_GONE));
        } else if (option.number().isEmpty()) {
            letters.to(agent.chat(), phrases.say(agent.reads(), Line.HOLD_CANCELLED));
        } else {
            meant(agent, option.number(), now)
                    .ifPresentOrElse(
                            talk -> say(talk, agent, line.said(), true, now, letters),
                            () -> letters.to(agent.chat(), phrases.say(agent.reads(), Line.NO_TALK)));
        }
    }

    private void say(Handoff live, RecoveryAgent agent, Said said, boolean atOnce, Instant now, Letters letters) {
        chooses(agent, live, now);
        relay.fromAgent(live, agent, said, atOnce, now, letters);
    }
}
