package id.temani.flows.engine;

import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.flows.Flows;
import id.temani.resident.Language;
import id.temani.safety.SafetyNet;
import id.temani.wording.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Replays one written conversation as the desk would: danger first, then the engine.
 *
 * <p>{@code > words} says something, {@code > [code]} taps a button that was shown last, {@code > [?payload]} an old one,
 * {@code > ~ words} says them five seconds after the message before, {@code > ... 26 h} lets time pass, {@code > (event)} reports something, {@code > {flow}} begins a flow, {@code > fact=value}
 * is a fact the desk sets. What comes back: {@code <} a message, {@code [code]} its buttons, {@code !} effects,
 * {@code ?} not understood, {@code =} where the talk stands.
 */
final class Transcript {

    private static final String AT_ONCE = "~ ";

    private static final EngineParts PARTS = Flows.load().parts();

    private final FlowEngine engine;
    private final SafetyNet net;
    private final StringBuilder written = new StringBuilder();
    private Talk talk = Talk.unbegun().withFact(Facts.CHANNEL, "telegram").withFact(Facts.REQUEST, "none");
    private List<Choice> shown = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T03:00:00Z");

    Transcript(FlowEngine engine, SafetyNet net) {
        this.engine = engine;
        this.net = net;
    }

    /** In which the person reads what they answer now. */
    Language language() {
        return talk.language();
    }

    /** The same conversation with everything of ours filled in anew. */
    String replay(String recorded) {
        for (var line : recorded.lines().toList()) {
            if (line.startsWith("#")) {
                written.append(line).append('\n');
            } else if (line.startsWith("> ")) {
                written.append(written.isEmpty() || written.toString().endsWith("\n\n") ? "" : "\n");
                written.append(line).append('\n');
                play(line.substring(2));
            }
        }
        return written.toString();
    }

    private void play(String line) {
        var atOnce = line.startsWith(AT_ONCE);
        var input = atOnce ? line.substring(AT_ONCE.length()) : line;
        now = now.plus(atOnce ? Duration.ofSeconds(5) : Duration.ofMinutes(1));
        if (input.startsWith("... ")) {
            now = now.plus(duration(input.substring(4)));
        } else if (input.matches("[a-z.-]+=.*")) {
            var fact = input.split("=", 2);
            var draft = new TalkDraft(talk);
            draft.remember(fact[0], fact[1]);
            talk = draft.toTalk();
            agreedTo(fact[0]);
        } else if (input.startsWith("{")) {
            show(engine.begin(talk, inner(input), now));
        } else if (input.startsWith("(")) {
            show(engine.advance(talk, new Input.Happened(inner(input)), now));
        } else if (input.startsWith("[")) {
            show(engine.advance(talk, new Input.Tapped(payload(inner(input))), now));
        } else {
            var danger = net.check(input);
            show(
                    danger.isPresent()
                            ? engine.interrupt(talk, danger.get(), now)
                            : engine.advance(talk, new Input.Said(input), now));
        }
    }

    /** A consent that is simply there was given to the texts of today. */
    private void agreedTo(String fact) {
        var flow = Map.of(Facts.CONSENT_A, "first-contact", Facts.CONSENT_B, "ask-person")
                .get(fact);
        if (flow != null) {
            var draft = new TalkDraft(talk);
            new Consents(PARTS.flows(), PARTS.texts())
                    .agreed(draft, fact, List.of(flow + ".consent", flow + ".consent-long"), List.of());
            talk = draft.toTalk();
        }
    }

    private void show(Turn turn) {
        for (var reply : turn.replies()) {
            written.append("< ")
                    .append(reply.text().replace("\n", "\n  ").replace("\n  \n", "\n\n"))
                    .append('\n');
            reply.choices()
                    .forEach(choice -> written.append("  [")
                            .append(code(choice))
                            .append("] ")
                            .append(choice.label())
                            .append('\n'));
            shown = reply.choices().isEmpty() ? shown : reply.choices();
        }
        if (!turn.effects().isEmpty()) {
            written.append("! ")
                    .append(turn.effects().stream()
                            .map(effect -> effect.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        written.append(turn.understood() ? "" : "?\n");
        talk = StoredTalk.writtenAndReadBack(turn.talk());
        turn.effects().forEach(this::carryOut);
        written.append("= ")
                .append(talk.position().map(at -> at.flow() + "/" + at.step()).orElse("nothing kept"))
                .append('\n');
    }

    /** What the desk knows afterwards. */
    private void carryOut(Effect effect) {
        switch (effect) {
            case REQUEST_PERSON, CHANGE_AGENT -> talk = talk.withFact(Facts.REQUEST, "waiting");
            case CANCEL_REQUEST, END_TALK -> talk = talk.withFact(Facts.REQUEST, "none");
            default -> {}
        }
    }

    private String payload(String code) {
        if (code.startsWith("?")) {
            return code.substring(1);
        }
        return shown.stream()
                .filter(choice -> code(choice).equals(code))
                .map(Choice::payload)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No button [%s] was shown in %s"
                        .formatted(code, written.substring(Math.max(0, written.length() - 400)))));
    }

    private static String code(Choice choice) {
        return choice.payload().substring(choice.payload().lastIndexOf(':') + 1);
    }

    private static String inner(String bracketed) {
        return bracketed.substring(1, bracketed.length() - 1);
    }

    private static Duration duration(String text) {
        var parts = text.split(" ");
        return Duration.parse("PT" + parts[0] + parts[1].toUpperCase(Locale.ROOT));
    }
}
