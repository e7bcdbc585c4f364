package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.Letters;
import id.temani.delivery.Nature;
import id.temani.delivery.OutboundMessage;
import id.temani.handoff.Attention;
import id.temani.handoff.Handoff;
import id.temani.handoff.InMemorySilences;
import id.temani.later.InMemoryLater;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A live talk of Sari with the agent Ayu. Digits are numbers here, "bandar" is supply; texts of ours are their keys. */
abstract class RelayScene {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Pattern NUMBER = Pattern.compile("\\d{6,}");

    /** Says the key, and the text that is passed on. */
    final Phrasebook phrases = new Phrasebook() {
        @Override
        public String text(Language language, Phrase line, Map<String, String> values) {
            return values.getOrDefault("text", line.key());
        }

        @Override
        public String nameOf(Language named, Language language) {
            return named.code();
        }
    };

    final LiveTalks talks = new LiveTalks();
    final InMemoryLater later = new InMemoryLater();
    final InMemoryHeldLines lines = new InMemoryHeldLines(talks.handoffs());
    private final HoldDesk holds =
            new HoldDesk(lines, talks.handoffs(), RelayScene::look, RelayScene::answer, later, phrases);
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Attention attention = new Attention(new InMemorySilences(), later);
    final InMemoryWaitingLines waiting = new InMemoryWaitingLines();
    private final PhotoQueue queue = new PhotoQueue(waiting, later, unit -> true);
    final Crossing crossing = new Crossing(outbox, attention, queue, phrases);
    final RelayDesk relay = new RelayDesk(
            talks.handoffs(),
            talks.roster(),
            crossing,
            attention,
            holds,
            new Departures(new InMemoryLeavingLines(), later, phrases),
            phrases);

    final Handoff live = talks.begun(NOON);
    final ConversationId sari = live.resident();
    final ConversationId ayu = talks.agentOf(live).chat();
    Instant now = NOON;

    List<String> residentSays(String text) {
        var letters = new Letters();
        relay.fromResident(live, Said.words(text), now, letters);
        return heard(letters);
    }

    List<String> agentSays(String text) {
        var letters = new Letters();
        relay.fromAgent(live, talks.agentOf(live), Said.words(text), true, now, letters);
        return heard(letters);
    }

    List<String> answered(ConversationId writer, String text) {
        var letters = new Letters();
        assertThat(relay.answered(writer, writer.equals(sari), Language.INDONESIAN, text, now, letters))
                .isTrue();
        return heard(letters);
    }

    List<String> tapped(ConversationId writer, String answer) {
        return tap(writer, payload(answer));
    }

    List<String> tap(ConversationId writer, String payload) {
        assertThat(RelayDesk.asksAboutHeldLine(payload)).isTrue();
        var letters = new Letters();
        relay.tapped(writer, Language.INDONESIAN, payload, now, letters);
        return heard(letters);
    }

    private final List<Choice> offered = new ArrayList<>();

    List<String> heard(Letters letters) {
        letters.written().stream()
                .map(message -> message.utterance().choices())
                .filter(choices -> !choices.isEmpty())
                .forEach(choices -> {
                    offered.clear();
                    offered.addAll(choices);
                });
        return letters.written().stream().map(RelayScene::shown).toList();
    }

    List<String> buttons() {
        return offered.stream().map(Choice::label).toList();
    }

    String payload(String answer) {
        return offered.stream()
                .map(Choice::payload)
                .filter(payload -> payload.endsWith(":" + answer))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(OutboundMessage message) {
        return (message.nature() == Nature.RELAYED ? "relayed " : "told ") + message.lane() + " "
                + message.utterance().text();
    }

    static String relayed(ConversationId lane, String text) {
        return "relayed " + lane + " " + text;
    }

    static String told(ConversationId lane, String text) {
        return "told " + lane + " " + text;
    }

    private static Findings look(String line) {
        var contacts = NUMBER.matcher(line)
                .results()
                .map(found -> new Contact(Contact.Kind.NUMBER, found.start(), found.end()))
                .toList();
        return new Findings(contacts, line.contains("bandar"));
    }

    static Optional<HeldLine.Answer> answer(String text) {
        return switch (text) {
            case "kirim" -> Optional.of(HeldLine.Answer.KEEP);
            case "batal" -> Optional.of(HeldLine.Answer.CANCEL);
            default -> Optional.empty();
        };
    }
}
