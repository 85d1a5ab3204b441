package io.closeloop;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Closed-loop sales management: one Spring Boot application, one PostgreSQL, Camunda 7 embedded. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CloseloopApplication {

    public static void main(String[] args) {
        // The engine stores times without a zone, in the zone of the JVM; nodes in two zones would disagree.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CloseloopApplication.class, args);
    }
}
