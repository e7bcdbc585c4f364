package id.temani.app;

import id.temani.app.web.BodyLimit;
import id.temani.app.web.Failures;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What holds for every request. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Failures failures() {
        return new Failures();
    }
}
