package id.temani.app;

import id.temani.desk.CheckInDesk;
import id.temani.desk.FlowSteps;
import id.temani.desk.InTalk;
import id.temani.desk.TalkWords;
import id.temani.flows.Flows;
import id.temani.handoff.Attention;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.OfferCards;
import id.temani.handoff.Rotas;
import id.temani.postgres.Storage;
import id.temani.postgres.relay.JdbcJourneys;
import id.temani.relay.AgentLines;
import id.temani.relay.Crossing;
import id.temani.relay.Departures;
import id.temani.relay.HandOverDesk;
import id.temani.relay.HoldDesk;
import id.temani.relay.LastLine;
import id.temani.relay.PhotoDesk;
import id.temani.relay.PhotoQueue;
import id.temani.relay.RelayDesk;
import id.temani.reminder.Reaches;
import id.temani.unit.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The talk between a resident and an agent. */
@Configuration(proxyBeanMethods = false)
class RelayWiring {

    @Bean
    Crossing crossing(Storage storage, Attention attention, Flows flows) {
        var queue = new PhotoQueue(
                storage.waitingLines(),
                storage.later(),
                unit -> flows.units().byId(unit).filter(Unit::photos).isPresent());
        return new Crossing(storage.outbox(), attention, queue, flows.phrasebook());
    }

    @Bean
    PhotoDesk photoDesk(Storage storage, Crossing crossing, Flows flows) {
        return new PhotoDesk(storage.handoffs(), storage.roster(), crossing, flows.phrasebook());
    }

    @Bean
    RelayDesk relayDesk(Storage storage, Attention attention, Crossing crossing, Flows flows) {
        var holds = new HoldDesk(
                storage.heldLines(),
                storage.handoffs(),
                flows.scrubber(),
                flows.heldAnswers(),
                storage.later(),
                flows.phrasebook());
        return new RelayDesk(
                storage.handoffs(),
                storage.roster(),
                crossing,
                attention,
                holds,
                new Departures(storage.leavingLines(), storage.later(), flows.phrasebook()),
                flows.phrasebook());
    }

    @Bean
    HandOverDesk handOverDesk(Storage storage, HandoffDesk handoffs, RelayDesk relay, Flows flows) {
        return new HandOverDesk(
                storage.handOvers(),
                storage.handoffs(),
                handoffs,
                relay,
                flows.scrubber(),
                Flows.handOverAnswers(),
                storage.roster(),
                storage.outbox(),
                storage.later(),
                flows.phrasebook());
    }

    @Bean
    LastLine lastLine(JdbcClient jdbc, Storage storage, Flows flows) {
        return new LastLine(new JdbcJourneys(jdbc), storage.roster(), flows.phrasebook());
    }

    @Bean
    InTalk inTalk(FlowSteps steps, RelayDesk relay, HandOverDesk handOvers, LastLine lastLine, Flows flows) {
        return new InTalk(steps, flows.vocabulary(), relay, handOvers, lastLine, flows.phrasebook());
    }

    @Bean
    TalkWords talkWords(
            Storage storage, RelayDesk relay, AgentLines lines, OfferCards cards, LastLine lastLine, Flows flows) {
        return new TalkWords(
                storage.handoffs(),
                relay,
                lines,
                storage.talkNotes(),
                flows.scrubber(),
                cards,
                lastLine,
                flows.phrasebook());
    }

    @Bean
    CheckInDesk checkInDesk(Storage storage, HandoffDesk handoffs, Reaches reaches, Flows flows) {
        return new CheckInDesk(
                storage.roster(),
                new Rotas(flows.units()),
                storage.handoffs(),
                handoffs,
                reaches,
                storage.later(),
                flows.phrasebook());
    }

    @Bean
    AgentLines agentLines(Storage storage, RelayDesk relay, Flows flows) {
        return new AgentLines(
                storage.handoffs(),
                storage.outbox(),
                relay,
                storage.activeTalks(),
                storage.looseLines(),
                storage.spokenLines(),
                storage.topics(),
                storage.later(),
                flows.phrasebook());
    }
}
