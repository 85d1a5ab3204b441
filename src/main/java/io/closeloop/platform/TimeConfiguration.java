package io.closeloop.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only source of "now", and the zone in which a person's day is counted. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(CloseloopProperties properties) {
        return Clock.system(properties.zone());
    }
}
