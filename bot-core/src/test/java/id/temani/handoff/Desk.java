package id.temani.handoff;

import id.temani.delivery.Letters;
import id.temani.delivery.OutboundMessage;
import id.temani.duty.Duty;
import id.temani.duty.ShiftWords;
import id.temani.duty.WeeklyShifts;
import id.temani.later.InMemoryLater;
import id.temani.later.Later;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import id.temani.wording.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The desks of handoff on ports in memory, with a time that only moves when somebody says so. */
final class Desk {

    /** The hardest case: volunteers who accompany one person at a time. */
    private static final OfferTerms ONE_TALK_EACH = new OfferTerms(
            OfferTerms.DEFAULT.rings(),
            OfferTerms.DEFAULT.acceptWithin(),
            OfferTerms.DEFAULT.acceptAtNight(),
            OfferTerms.DEFAULT.askAgain(),
            1,
            OfferTerms.DEFAULT.maxOpenOffers(),
            OfferTerms.DEFAULT.pauseAfter(),
            OfferTerms.DEFAULT.apologiseAfter(),
            OfferTerms.DEFAULT.night(),
            OfferTerms.DEFAULT.urgentAtNight());

    final InMemoryRoster roster = new InMemoryRoster();
    final InMemoryHandoffs handoffs = new InMemoryHandoffs(roster);
    final InMemoryRoutingNotes notes = new InMemoryRoutingNotes();
    final InMemoryHandOvers handOvers = new InMemoryHandOvers();
    final InMemoryLater later = new InMemoryLater();
    /** Whose residents were to be told that nobody came. */
    final List<HandoffId> overdue = new ArrayList<>();

    final HandoffDesk desk;
    final Dispatch dispatch;
    final DutyDesk duty;
    final Attention attention;
    final SilenceDesk silence;
    final WaitingDesk waiting;
    Instant now = Routed.NOON;

    Desk(Units units) {
        var phrases = new Keys();
        var cards = new OfferCards(phrases, units);
        dispatch = new Dispatch(handoffs, roster, notes, units, cards, phrases, later, ONE_TALK_EACH);
        var silences = new InMemorySilences();
        attention = new Attention(silences, later);
        waiting = new WaitingDesk(handoffs, new InMemoryPlaces(), later, phrases);
        desk = new HandoffDesk(
                handoffs, roster, dispatch, cards, phrases, later, attention, waiting, handOvers, new Random(1));
        silence = new SilenceDesk(handoffs, roster, silences, desk, later, phrases);
        duty = new DutyDesk(roster, new Rotas(units), desk, new NoWords(), later, phrases, Duration.ofHours(12));
    }

    RecoveryAgent joined(UnitId unit, Duty duty) {
        return joined(AgentId.random(), unit, duty);
    }

    RecoveryAgent joined(AgentId id, UnitId unit, Duty duty) {
        var agent = Routed.agent(id, unit).with(duty);
        roster.add(agent, now);
        return agent;
    }

    RecoveryAgent known(RecoveryAgent agent) {
        return roster.byId(agent.id()).orElseThrow();
    }

    /** Lets time pass, wake-up by wake-up; says what was written meanwhile. */
    List<OutboundMessage> pass(Duration time) {
        var letters = new Letters();
        var end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusSeconds(30);
            for (var due : later.due(now)) {
                if (due.wake() == Later.Wake.OFFERS_LAPSE) {
                    desk.lapsed(new HandoffId(due.id()), now, letters);
                } else if (due.wake() == Later.Wake.DUTY_OVER) {
                    duty.over(new AgentId(due.id()), now, letters);
                } else if (due.wake() == Later.Wake.NOBODY_CAME) {
                    desk.overdue(new HandoffId(due.id()), now, letters)
                            .map(Handoff::id)
                            .ifPresent(overdue::add);
                }
            }
        }
        return letters.written();
    }

    static List<String> to(ConversationId chat, List<OutboundMessage> written) {
        return written.stream()
                .filter(message -> message.lane().equals(chat))
                .map(message -> message.utterance().text())
                .toList();
    }

    /** Reads one sentence only. */
    private record NoWords() implements ShiftWords {
        @Override
        public Optional<WeeklyShifts> read(String text) {
            return text.endsWith("kosong") ? Optional.of(WeeklyShifts.NONE) : Optional.empty();
        }

        @Override
        public boolean named(String text) {
            return text.startsWith("jadwal");
        }

        @Override
        public String say(WeeklyShifts shifts, Language language) {
            return shifts.toString();
        }
    }
}
