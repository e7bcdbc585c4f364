package id.temani.handoff;

import id.temani.duty.Duty;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.resident.Languages;
import id.temani.unit.UnitId;
import java.util.Optional;
import java.util.Set;

/** Requests and agents of whom everything is known, so that a store that forgets something is found out. */
final class Filled {

    private Filled() {}

    static Asking asking(ConversationId resident, UnitId unit, boolean urgent) {
        return new Asking(
                resident,
                Channel.TELEGRAM,
                Languages.ENGLISH,
                Handoff.Door.RETURNING,
                unit,
                new Wishes(
                        Wishes.Area.ELSEWHERE,
                        Optional.of(new UnitId("mendawai")),
                        Wishes.Gender.WOMAN,
                        Wishes.When.LATER,
                        new Aftercare(Optional.of(Aftercare.Origin.CLINIC), Optional.of(Aftercare.Hope.GROUP))),
                urgent,
                Optional.of("moderate"));
    }

    static RecoveryAgent agent(ConversationId chat, UnitId unit, Duty duty) {
        return new RecoveryAgent(
                AgentId.random(),
                chat,
                Channel.TELEGRAM,
                unit,
                "Kak Ayu",
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(Language.INDONESIAN, Languages.ENGLISH), "1"),
                duty,
                Workload.NONE);
    }
}
