package io.closeloop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Closed-loop sales management: one Spring Boot application, one PostgreSQL, Camunda 7 embedded. */
@SpringBootApplication
public class CloseloopApplication {

    public static void main(String[] args) {
        SpringApplication.run(CloseloopApplication.class, args);
    }
}
