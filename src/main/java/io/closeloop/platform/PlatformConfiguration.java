package io.closeloop.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every feature may have injected: the clock, the zone of people's days, the demo mode. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** The zone in which a person's day and working hours are counted; stored times are UTC. */
    @Bean
    ZoneId businessZone(CloseloopProperties properties) {
        return properties.zone();
    }

    /** The only source of now. */
    @Bean
    Clock clock(ZoneId businessZone) {
        return new EngineClock(businessZone);
    }

    @Bean
    DemoMode demoMode(
            CloseloopProperties properties, ObjectProvider<PostgresServer> embedded, ServerProperties server) {
        return DemoMode.of(properties.demo(), embedded.getIfAvailable() != null, server.getAddress());
    }

    @Bean
    FlywayMigrationStrategy announcedMigration(StartupMessages messages) {
        return flyway -> {
            messages.creatingSchema();
            flyway.migrate();
        };
    }
}
