package io.closeloop.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails by the server in {@code spring.mail}, if there is one. */
@Component
class Mailer {

    private final JavaMailSender sender;
    private final MailTemplates templates;
    private final String from;

    Mailer(ObjectProvider<JavaMailSender> sender, MailTemplates templates, NotifyProperties properties) {
        this.sender = sender.getIfAvailable();
        this.templates = templates;
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
        try {
            sender.send(message(mail));
        } catch (MailException | MessagingException e) {
            throw new SendingFailedException("The mail server did not take the mail: " + e.getMessage(), e);
        }
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
