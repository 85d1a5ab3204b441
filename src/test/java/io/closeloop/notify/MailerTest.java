package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailerTest {

    private static final Mail MAIL = new Mail(
            UUID.randomUUID(), List.of("ann@blue.example"), "Hello", "care", Map.of("name", "Ann", "text", "Hello!"));

    @Test
    void mailWithoutASendersAddressDoesNotStart() {
        assertThatThrownBy(() -> mailer(new JavaMailSenderImpl(), null))
                .hasMessageContaining("closeloop.notify.from is no e-mail address");
    }

    @Test
    void withoutAServerMailIsOffAndSaysSo() {
        Mailer off = mailer(null, null);

        assertThat(off.isOn()).isFalse();
        assertThatThrownBy(() -> off.send(MAIL)).hasMessage("No mail server is configured (spring.mail.host).");
    }

    @Test
    void serverThatIsDownIsAFailure() throws IOException {
        JavaMailSenderImpl down = new JavaMailSenderImpl();
        down.setHost("127.0.0.1");
        try (ServerSocket socket = new ServerSocket(0)) {
            down.setPort(socket.getLocalPort());
        }

        assertThatThrownBy(() -> mailer(down, "sales@closeloop.example").send(MAIL))
                .isInstanceOf(SendingFailedException.class)
                .hasMessageStartingWith("The mail server did not take the mail");
    }

    private static Mailer mailer(JavaMailSender sender, String from) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new Mailer(
                beans.getBeanProvider(JavaMailSender.class),
                new MailTemplates(),
                new NotifyProperties(from, List.of(), List.of(), Map.of()));
    }
}
