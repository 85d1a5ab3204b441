package io.closeloop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What arrived at the mail server of the tests. */
public final class TestMails {

    private TestMails() {}

    /** A mail as its reader sees it. */
    public record Received(String subject, String text, String html, MimeMessage message) {

        public String header(String name) {
            try {
                return message.getHeader(name, null);
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The only mail to exactly these addresses. */
    public static Received only(String... addresses) {
        List<Received> received = to(addresses);
        assertThat(received).as("mails to " + Arrays.toString(addresses)).hasSize(1);
        return received.get(0);
    }

    /** The mails to exactly these addresses. Each recipient gets a copy; copies of one mail count once. */
    public static List<Received> to(String... addresses) {
        int copies = addresses.length;
        List<MimeMessage> received = Arrays.stream(TestReceivers.mail().getReceivedMessages())
                .filter(message -> recipients(message).equals(Set.of(addresses)))
                .toList();
        return received.stream()
                .limit(received.size() / copies)
                .map(TestMails::read)
                .toList();
    }

    private static Set<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(address -> ((InternetAddress) address).getAddress())
                    .collect(Collectors.toSet());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            MimeMultipart texts = alternatives((MimeMultipart) message.getContent());
            return new Received(message.getSubject(), content(texts, 0), content(texts, 1), message);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain text and the HTML, however deep they lie. */
    private static MimeMultipart alternatives(MimeMultipart parts) throws MessagingException, IOException {
        return parts.getBodyPart(0).getContent() instanceof MimeMultipart inner ? alternatives(inner) : parts;
    }

    private static String content(MimeMultipart parts, int index) throws MessagingException, IOException {
        return parts.getBodyPart(index).getContent().toString();
    }
}
