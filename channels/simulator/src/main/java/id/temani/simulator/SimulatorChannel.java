package id.temani.simulator;

import id.temani.conversation.Reception;
import id.temani.delivery.ChannelSender;
import id.temani.unit.Units;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the simulator together, where {@code temani.simulator.enabled} is true. Needs a {@link Reception}, a
 * {@link MovableClock}, the {@link Units} and {@link Visitors}; brings the page at {@code /simulator} and a {@link ChannelSender}.
 *
 * <p>{@code temani.simulator.open=true} lets other machines than this one in. Beside a real channel everybody needs a
 * coordinator's one-time code first ({@link Visitors}).
 * {@code temani.simulator.heartbeat} is how often a quiet stream shows that it lives (20 s; below a proxy's time-out).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("temani.simulator.enabled")
public class SimulatorChannel implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/simulator/assets/**")
                .addResourceLocations("classpath:/id/temani/simulator/page/");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PhoneId.class, PhoneId::new);
    }

    @Bean
    Screens simulatorScreens() {
        return new Screens(InstantSource.system());
    }

    @Bean
    SimulatorSender simulatorSender(Screens screens, MovableClock clock) {
        return new SimulatorSender(screens, clock);
    }

    @Bean
    LiveScreens simulatorLiveScreens(Screens screens, @Value("${temani.simulator.heartbeat:20s}") Duration heartbeat) {
        return new LiveScreens(screens, heartbeat);
    }

    @Bean
    Album simulatorAlbum() {
        return new Album();
    }

    @Bean
    SimulatorPhones simulatorPhones(Screens screens, Album album, Reception reception, MovableClock clock) {
        return new SimulatorPhones(screens, album, new Handset(screens, reception, clock));
    }

    @Bean
    SimulatorClock simulatorClock(MovableClock clock, LiveScreens live) {
        return new SimulatorClock(clock, live);
    }

    @Bean
    SimulatorDoor simulatorDoor(Units units, LiveScreens live) {
        return new SimulatorDoor(units, live);
    }

    /** Just behind the filter that reads the headers of a trusted proxy, before everything else. */
    @Bean
    FilterRegistrationBean<SimulatorAccess> simulatorAccess(@Value("${temani.simulator.open:false}") boolean open) {
        var filter = new FilterRegistrationBean<>(new SimulatorAccess(open));
        filter.addUrlPatterns("/simulator", "/simulator/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SimulatorGuard> simulatorGuard(Visitors visitors) {
        var filter = new FilterRegistrationBean<>(new SimulatorGuard(visitors));
        filter.addUrlPatterns("/simulator", "/simulator/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    SimulatorEntrance simulatorEntrance(Visitors visitors) {
        return new SimulatorEntrance(visitors);
    }
}
