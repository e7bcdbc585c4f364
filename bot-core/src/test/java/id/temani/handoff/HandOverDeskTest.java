package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.InMemoryOutbox;
import id.temani.delivery.Letters;
import id.temani.duty.Duty;
import id.temani.relay.Contact;
import id.temani.relay.Crossing;
import id.temani.relay.Departures;
import id.temani.relay.Findings;
import id.temani.relay.HandOverAnswers;
import id.temani.relay.HandOverAnswers.Answer;
import id.temani.relay.HandOverDesk;
import id.temani.relay.HoldDesk;
import id.temani.relay.InMemoryHeldLines;
import id.temani.relay.InMemoryLeavingLines;
import id.temani.relay.InMemoryWaitingLines;
import id.temani.relay.PhotoQueue;
import id.temani.relay.RelayDesk;
import id.temani.relay.Scrubber;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.wording.Choice;
import id.temani.wording.Keys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SERAHKAN: the resident decides, and nothing travels that they did not see. */
class HandOverDeskTest {

    private static final Scrubber SCRUBBER = line ->
            new Findings(line.contains("0812") ? List.of(new Contact(Contact.Kind.NUMBER, 0, 4)) : List.of(), false);

    private final Neighbourhood units = Neighbourhood.ofSix();
    private final Desk desk = new Desk(units);
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Keys keys = new Keys();
    private final RelayDesk relay = new RelayDesk(
            desk.handoffs,
            desk.roster,
            new Crossing(
                    outbox,
                    desk.attention,
                    new PhotoQueue(new InMemoryWaitingLines(), desk.later, unit -> false),
                    keys),
            desk.attention,
            new HoldDesk(
                    new InMemoryHeldLines(desk.handoffs),
                    desk.handoffs,
                    SCRUBBER,
                    text -> Optional.empty(),
                    desk.later,
                    keys),
            new Departures(new InMemoryLeavingLines(), desk.later, keys),
            keys);
    private final HandOverDesk handOvers = new HandOverDesk(
            desk.handOvers,
            desk.handoffs,
            desk.desk,
            relay,
            SCRUBBER,
            text -> text.equals("boleh ganti") ? Optional.of(Answer.YES) : Optional.empty(),
            desk.roster,
            outbox,
            desk.later,
            keys);

    private final List<Choice> offered = new ArrayList<>();
    private RecoveryAgent ayu;
    private RecoveryAgent budi;
    private HandoffId talk;
    private ConversationId sari;

    @BeforeEach
    void aTalkOfSariAndAyu() {
        var on = Duty.UNSAID.readyUntil(desk.now.plus(Duration.ofHours(8)));
        ayu = desk.joined(units.all().getFirst().id(), on);
        var asking = Neighbourhood.asking(units.all().getFirst(), new Random(7));
        sari = asking.resident();
        var request =
                desk.desk.request(asking.wishing(units.all().getFirst().id(), Wishes.NONE), desk.now, new Letters());
        talk = request.id();
        desk.desk.take(ayu, request.number(), desk.now, new Letters());
        budi = desk.joined(units.all().getFirst().id(), on);
        desk.now = desk.now.plusSeconds(60);
        assertThat(live().status()).isEqualTo(Handoff.Status.LIVE);
    }

    @Test
    void asksTheResidentAndChangesNothingBeforeTheyAnswer() {
        assertThat(ask(Optional.empty())).containsExactly("sari hand-over.question", "ayu hand-over.asked");

        assertThat(offered).extracting(Choice::label).containsExactly("hand-over.yes{}", "hand-over.no{}");
        assertThat(offered).allMatch(choice -> choice.typed().isPresent());
        assertThat(live().agent()).contains(ayu.id());
        assertThat(ask(Optional.empty())).containsExactly("ayu hand-over.asked-before");
    }

    @Test
    void goesOnWithSomebodyElseAfterYesFirstInLineAndWithoutTheNote() {
        ask(Optional.of("suka pagi hari"));

        assertThat(tap(Answer.YES)).contains("ayu agent.given-back", "sari wait.again", "budi agent.offer");
        assertThat(live().status()).isEqualTo(Handoff.Status.WAITING);
        assertThat(live().progress().returned()).isTrue();
        assertThat(taken(budi)).noneMatch(line -> line.startsWith("budi hand-over.note"));
    }

    @Test
    void aNotePassesOnOnceIfTheResidentSawItAndSaidYes() {
        ask(Optional.of("suka pagi hari"));
        assertThat(offered).hasSize(3);

        tap(Answer.WITH_NOTE);

        assertThat(taken(budi)).contains("budi hand-over.note{note=suka pagi hari}");
        assertThat(desk.handOvers.takeNote(talk)).isEmpty();
    }

    @Test
    void staysAfterNoAndASecondTapIsTold() {
        ask(Optional.empty());

        assertThat(tap(Answer.NO)).containsExactly("sari hand-over.stays", "ayu hand-over.declined");
        assertThat(tap(Answer.YES)).containsExactly("sari hand-over.gone");
        assertThat(live().agent()).contains(ayu.id());
    }

    @Test
    void takesWordsOnlyWhileTheQuestionIsOpen() {
        assertThat(says("boleh ganti")).isFalse();
        ask(Optional.empty());
        assertThat(says("ya")).isFalse();
        assertThat(says("boleh ganti")).isTrue();
        assertThat(live().status()).isEqualTo(Handoff.Status.WAITING);
    }

    @Test
    void staysWhenNobodyAnswersInTimeAndALateYesChangesNothing() {
        ask(Optional.empty());
        desk.now = desk.now.plus(HandOver.ANSWERED_WITHIN);

        assertThat(tap(Answer.YES)).containsExactly("sari hand-over.gone");
        var letters = new Letters();
        handOvers.unanswered(talk, desk.now, letters);
        assertThat(said(letters)).containsExactly("ayu hand-over.unanswered");
        handOvers.unanswered(talk, desk.now, letters);
        assertThat(letters.written()).hasSize(1);
        assertThat(live().agent()).contains(ayu.id());
    }

    @Test
    void dangerStopsTheQuestion() {
        ask(Optional.empty());
        var letters = new Letters();
        handOvers.interrupted(live(), desk.now, letters);

        assertThat(said(letters)).containsExactly("ayu hand-over.interrupted");
        assertThat(tap(Answer.YES)).containsExactly("sari hand-over.gone");
    }

    @Test
    void anAnswerToAnEarlierTakingOfTheTalkIsNone() {
        ask(Optional.empty());
        desk.desk.giveBack(live(), ayu, Offer.Answer.LAPSED, desk.now, new Letters());
        desk.now = desk.now.plusSeconds(5);
        desk.desk.take(ayu, live().number(), desk.now, new Letters());
        assertThat(live().agent()).contains(ayu.id());

        assertThat(tap(Answer.YES)).containsExactly("sari hand-over.gone");
        assertThat(live().status()).isEqualTo(Handoff.Status.LIVE);
    }

    @Test
    void aNoteWithAContactOrALongOneIsRefusedBeforeAnybodyIsAsked() {
        assertThat(ask(Optional.of("WA 0812"))).containsExactly("ayu hand-over.note-refused");
        assertThat(ask(Optional.of("x".repeat(201)))).containsExactly("ayu hand-over.note-refused");
    }

    @Test
    void aResidentWhoCannotBeReachedIsNotAsked() {
        outbox.shut(sari, desk.now);

        assertThat(ask(Optional.empty())).containsExactly("ayu agent.undelivered");
        assertThat(desk.handOvers.of(talk)).isEmpty();
    }

    private Handoff live() {
        return desk.handoffs.find(talk).orElseThrow();
    }

    private List<String> ask(Optional<String> note) {
        var letters = new Letters();
        handOvers.ask(live(), ayu, note, desk.now, letters);
        letters.written().stream().filter(letter -> letter.lane().equals(sari)).forEach(letter -> {
            offered.clear();
            offered.addAll(letter.utterance().choices());
        });
        return said(letters);
    }

    private List<String> tap(Answer answer) {
        var code = ":" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var payload = offered.stream()
                .map(Choice::payload)
                .filter(one -> one.endsWith(code))
                .findFirst()
                .orElseThrow();
        var letters = new Letters();
        var talking = Optional.of(live()).filter(one -> one.status() == Handoff.Status.LIVE);
        handOvers.tapped(talking, new HandOverAnswers.Tap(sari, Language.INDONESIAN, payload), desk.now, letters);
        return said(letters);
    }

    private boolean says(String text) {
        return handOvers.answered(live(), text, desk.now, new Letters());
    }

    private List<String> taken(RecoveryAgent agent) {
        var letters = new Letters();
        desk.desk.take(agent, live().number(), desk.now, letters);
        return said(letters);
    }

    /** Who hears which line; its values only for a note. */
    private List<String> said(Letters letters) {
        return letters.written().stream()
                .map(letter ->
                        name(letter.lane()) + " " + line(letter.utterance().text()))
                .toList();
    }

    private static String line(String text) {
        return text.startsWith("hand-over.note{") ? text : text.substring(0, text.indexOf('{'));
    }

    private String name(ConversationId chat) {
        return chat.equals(sari) ? "sari" : chat.equals(ayu.chat()) ? "ayu" : "budi";
    }
}
