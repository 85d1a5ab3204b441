package io.closeloop.platform;

import io.closeloop.base.CustomerTexts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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

    /** Pages for customers: in their browser's language where there are texts in it, else in the one we write to them in. */
    @Bean
    LocaleResolver localeResolver(CustomerTexts texts) {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.CHINESE));
        resolver.setDefaultLocale(texts.language());
        return resolver;
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

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheContainer() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
    }
}
