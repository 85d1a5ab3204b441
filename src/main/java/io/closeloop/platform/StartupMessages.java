package io.closeloop.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on the console, in plain sentences, what is being waited for and at last where to log in. */
@Component
class StartupMessages {

    private static final Logger LOG = LoggerFactory.getLogger("closeloop");

    private final String address;

    StartupMessages(@Value("${server.address}") String address) {
        this.address = address;
    }

    void creatingSchema() {
        LOG.info("Bringing the CRM schema up to date …");
    }

    void startingEngine() {
        LOG.info("Starting the process engine …");
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1) // after those who create data, before those who tell the logins
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            String root = "http://" + address + ":" + context.getWebServer().getPort();
            LOG.info("Closeloop is ready after {} s.", event.getTimeTaken().toSeconds());
            LOG.info("Tasks (Tasklist):     {}/camunda/app/tasklist/", root);
            LOG.info("Processes (Cockpit):  {}/camunda/app/cockpit/", root);
            LOG.info("Users (Admin):        {}/camunda/app/admin/", root);
            LOG.info("REST API:             {}/swagger-ui.html", root);
        }
    }
}
