package id.temani.app;

import id.temani.flows.Flows;
import id.temani.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Conversations, texts, words, questionnaires, units: all of it data, read once. */
@Configuration(proxyBeanMethods = false)
class FlowsWiring {

    @Bean
    Flows flows(ScreeningProperties screening) {
        return Flows.load(screening.firstPass());
    }

    @Bean
    Units units(Flows flows) {
        return flows.units();
    }
}
