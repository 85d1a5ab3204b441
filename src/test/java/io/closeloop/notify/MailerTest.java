package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Timeout(
        value = 60,
        threadMode =
                Timeout.ThreadMode
                        .SEPARATE_THREAD) // A server that is waited for without an end would hold this up, too.
class MailerTest {

    private static final Mail MAIL = new Mail(
            UUID.randomUUID(),
            "ann@blue.example",
            "Hello",
            "care",
            Map.of("name", "Ann", "text", "Hello!"),
            Locale.ENGLISH);

    private final SilentReceivers receivers = new SilentReceivers();

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

    @Test
    void serverThatNeverAnswersIsCalledByOneAtATime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Mailer mailer = mailer(answeringWithin(300, silent), "sales@closeloop.example");
            assertThatThrownBy(() -> mailer.send(MAIL)).isInstanceOf(NoAnswerException.class);

            assertThatThrownBy(() -> receivers.call("The mail server", () -> {
                        mailer.send(MAIL);
                        return MAIL;
                    }))
                    .hasMessage("The mail server did not answer last time, and another message waits for it.");
        }
    }

    @Test
    void serverThatSaysOneLetterAtATimeIsLeftWhenTheTimeIsUp() throws IOException {
        try (SlowMailServer slow = new SlowMailServer()) {
            JavaMailSender patient = answeringWithin(60_000, slow.socket());
            Mailer mailer = mailer(patient, "sales@closeloop.example", Duration.ofSeconds(1));

            assertThatThrownBy(() -> mailer.send(MAIL))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageStartingWith("The mail server did not take the mail");

            assertThat(slow.isLeft()).isTrue();
        }
    }

    @Test
    void everyConnectionIsTimed() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();

        mailer(sender, "sales@closeloop.example");

        assertThat(sender.getJavaMailProperties().get("mail.smtp.socketFactory"))
                .isInstanceOf(TimedConnections.class);
    }

    @Test
    void whatTheServerSaysIsToldWithoutTheAddress() {
        JavaMailSenderImpl refusing = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                throw new MailSendException("550 5.1.1 <ann@blue.example>: user unknown");
            }
        };

        assertThatThrownBy(() -> mailer(refusing, "sales@closeloop.example").send(MAIL))
                .hasMessage("The mail server did not take the mail: 550 5.1.1 <…>: user unknown")
                .hasNoCause();
    }

    private static JavaMailSender answeringWithin(int millis, ServerSocket server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", Integer.toString(millis));
        return sender;
    }

    private Mailer mailer(JavaMailSender sender, String from) {
        return mailer(sender, from, Duration.ofSeconds(20));
    }

    private Mailer mailer(JavaMailSender sender, String from, Duration timeForAMail) {
        return new Mailer(
                sender,
                new MailTemplates(MailTemplatesTest.texts()),
                receivers,
                new NotifyProperties(from, List.of(), List.of(), Map.of()),
                timeForAMail);
    }
}
