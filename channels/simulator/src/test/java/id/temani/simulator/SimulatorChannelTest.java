package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.ChannelSender;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class SimulatorChannelTest {

    private final WebApplicationContextRunner application =
            new WebApplicationContextRunner().withUserConfiguration(SimulatorChannel.class);

    @Test
    void withoutTheSettingThereIsNoSimulator() {
        application.run(context -> assertThat(context).doesNotHaveBean(ChannelSender.class));
        application
                .withPropertyValues("temani.simulator.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(SimulatorDoor.class));
    }
}
