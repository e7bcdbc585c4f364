package id.temani.app;

import id.temani.casefile.CaseOpening;
import id.temani.desk.CheckInDesk;
import id.temani.desk.ClockDesk;
import id.temani.desk.FlowSteps;
import id.temani.desk.TrainingNotes;
import id.temani.handoff.DutyDesk;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.JoiningDesk;
import id.temani.handoff.SilenceDesk;
import id.temani.handoff.WaitingDesk;
import id.temani.postgres.Storage;
import id.temani.relay.AgentLines;
import id.temani.relay.HandOverDesk;
import id.temani.relay.RelayDesk;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens without anybody writing. */
@Configuration(proxyBeanMethods = false)
class ClockWiring {

    @Bean
    ClockDesk clockDesk(
            Storage storage,
            HandoffDesk handoffs,
            RelayDesk relay,
            AgentLines lines,
            HandOverDesk handOvers,
            CheckInDesk checkIns,
            SilenceDesk silence,
            WaitingDesk waiting,
            DutyDesk duty,
            JoiningDesk joinings,
            TrainingNotes training,
            CaseOpening cases,
            FlowSteps steps,
            Clock clock) {
        return new ClockDesk(
                storage.conversations(),
                storage.safetyEvents(),
                handoffs,
                storage.handoffs(),
                storage.roster(),
                relay,
                lines,
                handOvers,
                checkIns,
                silence,
                waiting,
                duty,
                joinings,
                training,
                cases,
                steps,
                storage.outbox(),
                clock);
    }
}
