package id.temani.relay;

import id.temani.delivery.Letters;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.delivery.Outbox;
import id.temani.delivery.ProviderId;
import id.temani.handoff.Aliases;
import id.temani.handoff.Handoff;
import id.temani.handoff.RecoveryAgent;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The phone of one agent with up to three talks, and what the rules of the house say about each line: the person whose topic
 * it stands in or who is quoted, else the named one, else the only one or the one written to in the last five minutes, else whoever is chosen.
 */
final class BusyPhone {

    private static final int MOST_TALKS = 3;

    private final Random random;
    private final Aliases aliases;
    private final BusyDesk desk = new BusyDesk();
    private final LiveTalks talks = desk.talks;
    private final AgentLines lines = desk.lines;
    private final RecoveryAgent agent = talks.agent();

    private final List<Handoff> live = new ArrayList<>();
    private final Map<ProviderId, Handoff> opened = new LinkedHashMap<>();
    private final Map<ProviderId, ConversationId> shown = new LinkedHashMap<>();
    private final Map<ProviderId, Optional<Handoff>> typed = new LinkedHashMap<>();
    private final LineLedger ledger = new LineLedger();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private Optional<Integer> open = Optional.empty();
    private List<Handoff> offered = List.of();
    private Instant askedAt = Instant.MIN;
    private Optional<Handoff> spokenIn = Optional.empty();
    private Instant spokeAt = Instant.MIN;
    private int number;
    int asked;
    int recalled;
    int inTopics;
    int edited;

    BusyPhone(Random random) {
        this.random = random;
        this.aliases = new Aliases(List.of("Melati", "Awan"), List.of("Pagi", "Senja"), random);
        begin();
    }

    void act() {
        var roll = random.nextInt(100);
        if (live.isEmpty() || roll < 10 && live.size() < MOST_TALKS) {
            begin();
        } else if (roll < 15) {
            writesInTopic();
        } else if (roll < 35) {
            types("line%d", Optional.empty(), wanted());
        } else if (roll < 50) {
            var to = any();
            types(LiveTalks.named(to, random) + " line%d", Optional.empty(), Optional.of(to));
        } else if (roll < 60) {
            quotes();
        } else if (roll < 70) {
            answers();
        } else if (roll < 76) {
            takesBack();
        } else if (roll < 82) {
            chooses();
        } else if (roll < 85) {
            edits();
        } else if (roll < 90) {
            residentWrites();
        } else if (roll < 95) {
            pass(Duration.ofSeconds(random.nextInt(400)));
        } else {
            ends();
        }
        pass(Duration.ofSeconds(random.nextInt(6)));
    }

    /** Everything leaves that can. */
    void rest() {
        pass(Duration.ofSeconds(30));
        open.ifPresent(ledger::isGone);
        ledger.close();
    }

    List<String> complaints() {
        return ledger.complaints();
    }

    int delivered() {
        return ledger.delivered();
    }

    /** Never two at the same moment: the list of talks is in the order of acceptance. */
    private void begin() {
        pass(Duration.ofSeconds(1));
        var talk = talks.begun(agent, aliases, now);
        var topic = new ProviderId("topic-" + opened.size());
        live.add(talk);
        opened.put(topic, talk);
        desk.topics.opened(agent.chat(), talk.id(), topic, now);
    }

    private Handoff any() {
        return live.get(random.nextInt(live.size()));
    }

    /** For whom a line without a name is. */
    private Optional<Handoff> wanted() {
        return live.size() == 1
                ? Optional.of(live.getFirst())
                : spokenIn.filter(live::contains).filter(talk -> now.isBefore(spokeAt.plus(Duration.ofMinutes(5))));
    }

    private void types(String form, Optional<ProviderId> quoting, Optional<Handoff> to) {
        types(form, quoting, Optional.empty(), to);
    }

    private void types(String form, Optional<ProviderId> quoting, Optional<ProviderId> topic, Optional<Handoff> to) {
        var line = ++number;
        to.ifPresentOrElse(talk -> means(line, talk), () -> {
            open.ifPresent(ledger::isGone);
            open = Optional.of(line);
            offered = List.copyOf(live);
            askedAt = now;
            asked++;
        });
        var letters = new Letters();
        var id = new ProviderId("typed-" + line);
        typed.put(id, to);
        var said = new AgentLines.Typed(Said.words(form.formatted(line)), Optional.of(id), quoting, topic);
        if (!lines.said(agent, said, now, letters)) {
            ledger.complain("nobody to write to");
        }
        show(letters);
    }

    private void means(int line, Handoff talk) {
        ledger.means(line, talk.resident());
        spokenIn = Optional.of(talk);
        spokeAt = now;
    }

    /** In any topic there ever was, now and then with somebody's name before the line. */
    private void writesInTopic() {
        var topic = List.copyOf(opened.keySet()).get(random.nextInt(opened.size()));
        var here = Optional.ofNullable(opened.get(topic)).filter(live::contains);
        var named = Optional.of(any()).filter(talk -> random.nextInt(4) == 0);
        var form = named.map(talk -> LiveTalks.named(talk, random) + " line%d").orElse("line%d");
        types(form, Optional.empty(), Optional.of(topic), here.filter(one -> named.isEmpty() || named.equals(here)));
        inTopics++;
    }

    private void quotes() {
        if (shown.isEmpty()) {
            return;
        }
        var messages = List.copyOf(shown.entrySet());
        var message = messages.get(random.nextInt(messages.size()));
        var to = live.stream()
                .filter(talk -> talk.resident().equals(message.getValue()))
                .findFirst();
        types("line%d", Optional.of(message.getKey()), to);
    }

    /** Changes any line there ever was, now and then with somebody's name before it: for whoever read it, or nobody. */
    private void edits() {
        if (typed.isEmpty()) {
            return;
        }
        var changed = List.copyOf(typed.entrySet()).get(random.nextInt(typed.size()));
        var named = Optional.of(any()).filter(talk -> random.nextInt(4) == 0);
        var to = changed.getValue()
                .filter(live::contains)
                .filter(talk -> named.isEmpty() || named.get().equals(talk));
        var line = ++number;
        to.ifPresent(talk -> ledger.means(line, talk.resident()));
        var text = named.map(talk -> LiveTalks.named(talk, random) + " line%d")
                .orElse("line%d")
                .formatted(line);
        var letters = new Letters();
        if (lines.edited(agent, changed.getKey(), text, now, letters) != to.isPresent()) {
            ledger.complain("line %d was %s passed on".formatted(line, to.isPresent() ? "not" : "still"));
        }
        edited++;
        show(letters);
    }

    /** Answers the question for whom a line is by its place in the list; the last place is nobody. */
    private void answers() {
        if (open.isEmpty()) {
            return;
        }
        var place = random.nextInt(offered.size() + 1);
        var line = open.get();
        open = Optional.empty();
        var inTime = now.isBefore(askedAt.plus(LooseLine.KEPT));
        if (inTime && place < offered.size() && live.contains(offered.get(place))) {
            means(line, offered.get(place));
        } else {
            ledger.isGone(line);
        }
        var letters = new Letters();
        if (lines.answered(agent, Integer.toString(place + 1), now, letters) != inTime) {
            ledger.complain("line %d was %s asked about".formatted(line, inTime ? "not" : "still"));
        }
        show(letters);
    }

    private void takesBack() {
        var letters = new Letters();
        if (desk.relay.recall(agent, now, letters)) {
            ledger.latestUnheard()
                    .ifPresentOrElse(ledger::isGone, () -> ledger.complain("took back what was not there"));
            recalled++;
        }
        show(letters);
    }

    private void chooses() {
        var talk = any();
        lines.chooses(agent, talk, now);
        spokenIn = Optional.of(talk);
        spokeAt = now;
    }

    private void residentWrites() {
        var talk = any();
        var letters = new Letters();
        desk.relay.fromResident(talk, Said.words("hello"), now, letters);
        if (letters.written().stream().anyMatch(letter -> !letter.lane().equals(agent.chat()))) {
            ledger.complain("a resident reached somebody else");
        }
        show(letters);
    }

    private void ends() {
        var talk = any();
        var letters = new Letters();
        desk.relay.end(talk, agent, random.nextBoolean(), now, letters);
        show(letters);
        live.remove(talk);
    }

    private void pass(Duration time) {
        for (var second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            for (var due : desk.later.due(now)) {
                var letters = new Letters();
                switch (due.wake()) {
                    case LINE_LEAVES -> desk.relay.leave(due.id(), now, letters);
                    case HELD_LINE_GONE -> lines.forget(due.id());
                    default -> {}
                }
                show(letters);
            }
        }
    }

    /** Each message arrives and gets an id by which it can be quoted. */
    private void show(Letters letters) {
        for (var letter : letters.written()) {
            if (letter.lane().equals(agent.chat())) {
                remember(letter);
            } else if (letter.nature() == Nature.RELAYED) {
                ledger.hears(letter.lane(), letter.utterance().text());
            }
        }
    }

    private void remember(OutboundMessage letter) {
        var id = new ProviderId("shown-" + letter.id().value());
        desk.outbox.add(List.of(letter), now);
        desk.outbox.complete(List.of(new Outbox.Sent(letter.id(), id)), now);
        if (!letter.owner().equals(agent.chat())) {
            shown.put(id, letter.owner());
        }
    }
}
