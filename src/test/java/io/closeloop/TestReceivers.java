package io.closeloop;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server and a web server for what the application sends: one each per JVM, at ports of their own. */
public class TestReceivers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The secret named {@code crm}. */
    public static final String SECRET = "a-secret-of-the-tests";

    private static GreenMail mail;
    private static WireMockServer web;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start();
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + mail.getSmtp().getPort(),
                        "closeloop.notify.from=sales@closeloop.example",
                        "closeloop.notify.hosts=hooks.example.com,*.chat.example",
                        "closeloop.notify.internal-hosts=localhost",
                        "closeloop.notify.secrets.crm=" + SECRET)
                .applyTo(context);
    }

    /** What was mailed. */
    public static GreenMail mail() {
        return mail;
    }

    /** Answers webhooks, at {@code http://localhost}. */
    public static WireMockServer web() {
        return web;
    }

    private static synchronized void start() {
        if (mail == null) {
            mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            web = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
            web.start();
            SpringApplication.getShutdownHandlers().add(() -> {
                mail.stop();
                web.stop();
            });
        }
    }
}
