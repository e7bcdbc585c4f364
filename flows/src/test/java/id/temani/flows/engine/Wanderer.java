package id.temani.flows.engine;

import id.temani.conversation.Effect;
import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Position;
import id.temani.conversation.Talk;
import id.temani.conversation.Turn;
import id.temani.conversation.Vocabulary.ResidentWord;
import id.temani.safety.Danger;
import id.temani.safety.SafetyNet;
import id.temani.wording.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Somebody who does anything at all: taps what is shown or what was shown long ago, types numbers, labels, command words,
 * nonsense or words of danger, sends two messages at once, goes silent. Around the engine it does what the desk does.
 */
final class Wanderer {

    /** What a wanderer did and what came of it. */
    record Act(String what, boolean danger, Turn turn, Optional<Position> before) {}

    static final List<String> DANGER =
            List.of("mau bunuh diri", "temanku overdosis, dia gak bangun", "capek hidup", "I want to kill myself");

    private static final List<String> NONSENSE = List.of(
            "",
            "   ",
            "?",
            "😀",
            "asdf qwer",
            "0",
            "99",
            "-1",
            "2x seminggu",
            "iya enggak",
            "mungkin kali ya",
            "aku bingung harus mulai dari mana",
            "x".repeat(5_000),
            "١",
            "{unit}",
            "first-contact.menu:self");

    private static final List<String> ANSWERS = List.of(
            "ya",
            "iyaaa",
            "gak",
            "belum",
            "1",
            "2",
            "3",
            "1,2",
            "semua",
            "tidak ada",
            "sabu",
            "rokok",
            "kadang",
            "margasari",
            "wameo",
            "di mana beli sabu",
            "2580");

    private static final List<Duration> SILENCES =
            List.of(Duration.ofMinutes(20), Duration.ofHours(2), Duration.ofHours(30), Duration.ofDays(400));

    private static final int REMEMBERED = 40;

    /** 2580, hashed once instead of very often: whoever sets a PIN has this one from then on, and no walk takes minutes. */
    private static final String QUICKLY_HASHED =
            "pbkdf2-sha512$1$MDAwMDAwMDAwMDAwMDAwMA$mnS3O6nFkpfnjH94gca3S/06mrkftxgwBCshmN3P7Fc";

    private final FlowEngine engine;
    private final SafetyNet net;
    private final RandomGenerator random;
    private final int patience;
    private final Aim aim;
    private final List<Choice> everShown = new ArrayList<>();
    private final Set<String> tapped = new HashSet<>();
    private List<Choice> shown = List.of();
    private Instant now = Instant.parse("2026-11-02T03:00:00Z");
    private Talk talk = stranger();

    /** Whether they are about to become an agent, whose own words are not looked through for danger. */
    private boolean joining;

    private final boolean invited;

    /** Whether they were asked what stopping means, and have not answered. */
    private boolean stopUnanswered;

    /** Whether the last message had nothing to tap under it. */
    private boolean wordsAwaited;

    /** @param patience how many in a hundred of their acts are a tap on what is shown, or lead to what they are after */
    Wanderer(FlowEngine engine, SafetyNet net, RandomGenerator random, int patience, Aim aim) {
        this.engine = engine;
        this.net = net;
        this.random = random;
        this.patience = patience;
        this.aim = aim;
        this.joining = aim == Aim.JOINING;
        this.invited = !aim.begins().isEmpty();
    }

    private static Talk stranger() {
        return Talk.unbegun().withFact(Facts.CHANNEL, "telegram").withFact(Facts.REQUEST, "none");
    }

    Talk talk() {
        return talk;
    }

    List<Choice> shown() {
        return shown;
    }

    /** Does something; two messages in a burst have the same time. */
    Act act() {
        if (random.nextInt(100) < 90) {
            now = now.plusSeconds(random.nextInt(1, 200));
        }
        if (random.nextInt(100) < 3) {
            now = now.plus(any(SILENCES));
        }
        if (invited && talk.position().isEmpty()) {
            return carriedOut("begin " + aim.begins(), false, engine.begin(talk, aim.begins(), now));
        }
        if (random.nextInt(100) < patience && !shown.isEmpty()) {
            return aim == Aim.NONE || random.nextInt(100) < 20 ? onward() : towards();
        }
        int dice = random.nextInt(50, 100);
        if (dice < 54 && !everShown.isEmpty()) {
            return tap(any(everShown).payload());
        }
        if (dice < 60) {
            return happen();
        }
        return say(words(dice));
    }

    private Act onward() {
        return wordsAwaited ? say(any(aim.words)) : tap(anyRatherNew().payload());
    }

    /** What they are after, if that is shown; a person answers a request that waits; else a word, or an answer. */
    private Act towards() {
        var wanted = aim.among(shown);
        if (aim.isForCompany() && (waits() || isLive() && random.nextInt(5) == 0)) {
            return happen();
        }
        if (!wanted.isEmpty() && !wordsAwaited) {
            return tap(any(wanted).payload());
        }
        return answersAnything() ? onward() : say(any(aim.words));
    }

    private boolean answersAnything() {
        var inSheet = talk.position().filter(at -> at.step().equals("check")).isPresent();
        return switch (aim) {
            case RESULT -> !wordsAwaited || inSheet;
            case COMPANY -> !isLive();
            default -> inSheet && random.nextInt(3) > 0;
        };
    }

    private boolean waits() {
        return talk.fact(Facts.REQUEST).filter("waiting"::equals).isPresent();
    }

    private boolean isLive() {
        return talk.fact(Facts.REQUEST).filter("live"::equals).isPresent();
    }

    private String words(int dice) {
        if (dice < 70 && !shown.isEmpty()) {
            return random.nextBoolean() ? any(shown).label() : String.valueOf(random.nextInt(1, shown.size() + 1));
        }
        if (dice < 84) {
            return any(ANSWERS);
        }
        if (dice < 92) {
            return any(List.of(ResidentWord.values())).name().replace('_', ' ');
        }
        return dice < 98 ? any(NONSENSE) : any(DANGER);
    }

    Act say(String text) {
        var danger = joining ? Optional.<Danger>empty() : net.check(text);
        return carriedOut(
                "say " + text,
                danger.isPresent(),
                danger.map(kind -> engine.interrupt(talk, kind, now))
                        .orElseGet(() -> engine.advance(talk, new Input.Said(text), now)));
    }

    Act tap(String payload) {
        tapped.add(payload);
        return carriedOut("tap " + payload, false, engine.advance(talk, new Input.Tapped(payload), now));
    }

    /** Only what can happen to a person whose request stands so. */
    private Act happen() {
        var events = Map.of(
                "none", List.of("check-back", "appointment-set", "check-in-set"),
                "waiting", List.of("request-accepted", "request-cancelled", "nobody-came", "check-back"),
                "live", List.of("talk-ended", "check-back", "appointment-set", "check-in-set"));
        var event = stopUnanswered
                ? "stop-unanswered"
                : any(events.getOrDefault(talk.fact(Facts.REQUEST).orElse("none"), List.of("check-back")));
        stopUnanswered = false;
        switch (event) {
            case "request-accepted" -> talk = talk.withFact(Facts.REQUEST, "live");
            case "request-cancelled", "talk-ended", "stop-unanswered" -> talk = talk.withFact(Facts.REQUEST, "none");
            default -> {}
        }
        return carriedOut("happens " + event, false, engine.advance(talk, new Input.Happened(event), now));
    }

    private Act carriedOut(String what, boolean danger, Turn turn) {
        var before = talk.position();
        stopUnanswered = false;
        talk = StoredTalk.writtenAndReadBack(turn.talk());
        talk = talk.fact(Facts.PIN)
                .map(slow -> talk.withFact(Facts.PIN, QUICKLY_HASHED))
                .orElse(talk);
        turn.effects().forEach(this::carryOut);
        for (var reply : turn.replies()) {
            shown = reply.choices().isEmpty() ? shown : reply.choices();
            wordsAwaited = reply.choices().isEmpty();
            everShown.addAll(reply.choices());
        }
        while (everShown.size() > REMEMBERED) {
            everShown.removeFirst();
        }
        return new Act(what, danger, turn, before);
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case REQUEST_PERSON, CHANGE_AGENT -> talk = talk.withFact(Facts.REQUEST, "waiting");
            case CANCEL_REQUEST, END_TALK -> talk = talk.withFact(Facts.REQUEST, "none");
            case AWAIT_STOP_ANSWER -> stopUnanswered = true;
            case ERASE, COUNT_AND_FORGET, AGENT_JOINED -> {
                talk = stranger();
                joining = false;
                shown = List.of();
            }
            default -> {}
        }
    }

    /** Curious: rather what was not tapped yet on this walk, so that it comes far. */
    private Choice anyRatherNew() {
        var untapped = shown.stream()
                .filter(choice -> !tapped.contains(choice.payload()))
                .toList();
        return any(untapped.isEmpty() ? shown : untapped);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
