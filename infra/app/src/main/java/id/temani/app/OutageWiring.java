package id.temani.app;

import id.temani.app.intake.CommittedTurns;
import id.temani.app.intake.OutageRounds;
import id.temani.delivery.ChannelSender;
import id.temani.flows.Flows;
import id.temani.handoff.Rotas;
import id.temani.outage.ChannelWatch;
import id.temani.outage.Outages;
import id.temani.postgres.Storage;
import id.temani.postgres.outage.JdbcOutages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told that a channel lets nothing through. */
@Configuration(proxyBeanMethods = false)
class OutageWiring {

    @Bean
    JdbcOutages outages(JdbcClient jdbc) {
        return new JdbcOutages(jdbc);
    }

    @Bean
    OutageRounds outageRounds(
            Outages outages,
            Flows flows,
            List<ChannelSender> senders,
            CommittedTurns turns,
            Storage storage,
            Clock clock,
            @Value("${temani.outage-after:5m}") Duration patience) {
        var watch = new ChannelWatch(outages, new Rotas(flows.units()), flows.phrasebook(), patience);
        var channels = senders.stream().map(ChannelSender::channel).toList();
        return new OutageRounds(watch, channels, turns, storage.outbox(), clock);
    }
}
