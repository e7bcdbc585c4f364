package id.temani.app;

import id.temani.flows.Flows;
import id.temani.postgres.tally.JdbcFigures;
import id.temani.tally.Figures;
import id.temani.tally.Programme;
import id.temani.tally.Publisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers without persons. */
@Configuration(proxyBeanMethods = false)
class TallyWiring {

    @Bean
    Programme programme(Flows flows) {
        return flows.programme();
    }

    @Bean
    Figures figures(JdbcClient jdbc, Flows flows) {
        return new JdbcFigures(jdbc, new Publisher(flows.units()));
    }
}
