package io.closeloop.notify;

import io.closeloop.base.StaffMail.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails by the server in {@code spring.mail}, if there is one. */
@Component
class Mailer {

    private static final String SERVER = "The mail server";

    /** From the connection to its end. Well below the lock of a job, after which another thread would send it again. */
    private static final Duration TIME_FOR_A_MAIL = Duration.ofSeconds(20);

    private final JavaMailSender sender;
    private final MailTemplates templates;
    private final SilentReceivers silent;
    private final String from;

    @Autowired
    Mailer(
            ObjectProvider<JavaMailSender> sender,
            MailTemplates templates,
            SilentReceivers silent,
            NotifyProperties properties) {
        this(sender.getIfAvailable(), templates, silent, properties, TIME_FOR_A_MAIL);
    }

    Mailer(
            JavaMailSender sender,
            MailTemplates templates,
            SilentReceivers silent,
            NotifyProperties properties,
            Duration timeForAMail) {
        this.sender = sender;
        this.templates = templates;
        this.silent = silent;
        this.from = properties.from();
        if (isOn() && !MailAddress.isValid(from)) {
            throw new IllegalStateException(
                    "Mail is on (spring.mail.host), but closeloop.notify.from is no e-mail address: " + from);
        }
        if (sender instanceof JavaMailSenderImpl overSmtp) {
            limit(overSmtp, new TimedConnections(timeForAMail));
        }
    }

    private static void limit(JavaMailSenderImpl sender, TimedConnections connections) {
        String protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        sender.getJavaMailProperties().put("mail." + protocol + ".socketFactory", connections);
        sender.getJavaMailProperties().put("mail." + protocol + ".socketFactory.fallback", "false");
    }

    /** Whether a mail server is configured. */
    boolean isOn() {
        return sender != null;
    }

    /** @throws SendingFailedException where the server does not take the mail */
    void send(Mail mail) {
        send(mail, List.of());
    }

    /** The same with files. */
    void send(Mail mail, List<Attachment> attachments) {
        if (!isOn()) {
            throw new SendingFailedException("No mail server is configured (spring.mail.host).");
        }
        silent.call(SERVER, () -> take(mail, attachments));
    }

    private Mail take(Mail mail, List<Attachment> attachments) {
        try {
            sender.send(message(mail, attachments));
            return mail;
        } catch (MailException | MessagingException e) {
            String sentence = SERVER + " did not take the mail: " + withoutAddress(e.getMessage(), mail.to());
            throw isLate(e) ? new NoAnswerException(sentence) : new SendingFailedException(sentence);
        }
    }

    /** What servers say names the recipient, and it stands in Cockpit for all to read: so the cause does not come along. */
    private static String withoutAddress(String said, String address) {
        return String.valueOf(said).replace(address, "…");
    }

    /** Whether the server let us wait until our time was up: for one answer, or for all, which ends the connection. */
    private static boolean isLate(Exception failure) {
        Stream<Exception> inside = failure instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                : Stream.of();
        return Stream.concat(Stream.of(failure), inside)
                .map(NestedExceptionUtils::getMostSpecificCause)
                .anyMatch(Mailer::isSilence);
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof SocketTimeoutException
                || cause instanceof SocketException && !(cause instanceof ConnectException);
    }

    private MimeMessage message(Mail mail, List<Attachment> attachments) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        if (!MailAddress.isValid(mail.to())) {
            throw new SendingFailedException("The address is none.");
        }
        helper.setTo(mail.to());
        helper.setSubject(oneLine(mail.subject()));
        helper.setText(templates.text(mail), templates.html(mail));
        for (Attachment attachment : attachments) {
            helper.addAttachment(
                    attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
        }
        message.setHeader("Message-ID", "<" + mail.key() + from.substring(from.lastIndexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
