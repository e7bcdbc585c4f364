package id.temani.handoff;

import id.temani.duty.Duty;
import id.temani.duty.Rota;
import id.temani.duty.WeeklyShifts;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Requests and agents around Candi, its neighbour Mendawai, and two units far away. */
final class Routed {

    static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    static final UnitId CANDI = new UnitId("candi");
    static final UnitId MENDAWAI = new UnitId("mendawai");
    static final UnitId WAMEO = new UnitId("wameo");
    static final UnitId TANGERANG = new UnitId("tangerang");

    static final Duty ON = Duty.UNSAID.readyUntil(NOON.plus(Duration.ofDays(1)).plusSeconds(1));

    private Routed() {}

    static Asking asking() {
        return new Asking(
                ConversationId.random(),
                Channel.TELEGRAM,
                Language.INDONESIAN,
                Handoff.Door.MYSELF,
                CANDI,
                Wishes.NONE,
                false,
                Optional.empty());
    }

    static Asking asking(Wishes wishes) {
        return asking().wishing(CANDI, wishes);
    }

    static Asking asking(Handoff.Door door, boolean urgent) {
        var plain = asking();
        return new Asking(
                plain.resident(),
                plain.channel(),
                plain.language(),
                door,
                plain.unit(),
                plain.wishes(),
                urgent,
                plain.band());
    }

    static Handoff request(Asking asking) {
        return Handoff.asked(HandoffId.random(), new Alias("Melati", 28), asking, NOON);
    }

    static Search search(Asking asking, Offer... history) {
        return search(request(asking), NOON, history);
    }

    static Search search(Handoff request, Instant now, Offer... history) {
        return new Search(request, new Places(), List.of(history), Set.of(), OfferTerms.DEFAULT, now);
    }

    static RecoveryAgent agent(UnitId unit) {
        return agent(AgentId.random(), unit);
    }

    static RecoveryAgent agent(AgentId id, UnitId unit) {
        return new RecoveryAgent(
                id,
                ConversationId.random(),
                Channel.WHATSAPP,
                unit,
                "Ayu",
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(Language.INDONESIAN), "1"),
                ON,
                Workload.NONE);
    }

    static RecoveryAgent lastOffered(UnitId unit, Instant at) {
        return agent(unit).with(new Workload(0, 0, 0, Optional.of(at)));
    }

    static Offer offered(RecoveryAgent agent, Offer.Answer answer) {
        return new Offer(HandoffId.random(), agent.id(), answer, NOON, NOON.plus(OfferTerms.DEFAULT.acceptWithin()));
    }

    private static Unit candi(WeeklyShifts shifts) {
        return new Unit(
                CANDI,
                "cnd9f2m5ta",
                "IBM Candi",
                "Candi",
                "Kumai",
                "Kotawaringin Barat",
                new Rota(ZoneId.of("Asia/Pontianak"), shifts, List.of()),
                true,
                true,
                List.of(MENDAWAI),
                false);
    }

    /** A directory with Candi alone. */
    record Places(WeeklyShifts shifts) implements Units {

        Places() {
            this(WeeklyShifts.NONE);
        }

        @Override
        public List<Unit> all() {
            return List.of(candi(shifts));
        }

        @Override
        public Optional<Unit> byId(UnitId id) {
            return all().stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Unit> byCode(String text) {
            return Optional.empty();
        }

        @Override
        public List<Unit> named(String typed) {
            return List.of();
        }
    }
}
