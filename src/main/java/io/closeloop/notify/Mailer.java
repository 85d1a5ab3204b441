package io.closeloop.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails by the server in {@code spring.mail}, if there is one. */
@Component
class Mailer {

    private static final String SERVER = "The mail server";

    private final JavaMailSender sender;
    private final MailTemplates templates;
    private final SilentReceivers silent;
    private final String from;

    Mailer(
            ObjectProvider<JavaMailSender> sender,
            MailTemplates templates,
            SilentReceivers silent,
            NotifyProperties properties) {
        this.sender = sender.getIfAvailable();
        this.templates = templates;
        this.silent = silent;
        this.from = properties.from();
        if (isOn() && !MailAddress.isValid(from)) {
            throw new IllegalStateException(
                    "Mail is on (spring.mail.host), but closeloop.notify.from is no e-mail address: " + from);
        }
    }

    /** Whether a mail server is configured. */
    boolean isOn() {
        return sender != null;
    }

    /** @throws SendingFailedException where the server does not take the mail */
    void send(Mail mail) {
        if (!isOn()) {
            throw new SendingFailedException("No mail server is configured (spring.mail.host).");
        }
        silent.call(SERVER, () -> take(mail));
    }

    private Mail take(Mail mail) {
        try {
            sender.send(message(mail));
            return mail;
        } catch (MailException | MessagingException e) {
            String sentence = SERVER + " did not take the mail: " + withoutAddresses(e.getMessage(), mail.to());
            throw isLate(e) ? new NoAnswerException(sentence) : new SendingFailedException(sentence);
        }
    }

    /** What servers say names the recipient, and it stands in Cockpit for all to read: so the cause does not come along. */
    private static String withoutAddresses(String said, List<String> addresses) {
        String anonymous = String.valueOf(said);
        for (String address : addresses) {
            anonymous = anonymous.replace(address, "…");
        }
        return anonymous;
    }

    /** Whether the server let us wait until our time was up. */
    private static boolean isLate(Exception failure) {
        Stream<Exception> inside = failure instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                : Stream.of();
        return Stream.concat(Stream.of(failure), inside)
                .map(NestedExceptionUtils::getMostSpecificCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        for (String address : mail.to()) {
            if (!MailAddress.isValid(address)) {
                throw new SendingFailedException("Among the addresses is one that is none.");
            }
            helper.addTo(address);
        }
        helper.setSubject(oneLine(mail.subject()));
        helper.setText(templates.text(mail.template(), mail.model()), templates.html(mail.template(), mail.model()));
        message.setHeader("Message-ID", "<" + mail.key() + from.substring(from.lastIndexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
