package io.closeloop.notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The mails, each once in plain text and once in HTML; what they say to customers is in a file per language. They have
 * an engine of their own beside the pages'.
 */
@Component
class MailTemplates {

    private static final String FOLDER = "templates/mail/";
    private static final String TEXT = ".txt";
    private static final String HTML = ".html";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates(MessageSource texts) {
        engine.setTemplateEngineMessageSource(texts);
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, TEXT));
        engine.addTemplateResolver(resolver(TemplateMode.HTML, HTML));
    }

    String text(Mail mail) {
        return engine.process(mail.template() + TEXT, new Context(mail.language(), mail.model()));
    }

    String html(Mail mail) {
        return engine.process(mail.template() + HTML, new Context(mail.language(), mail.model()));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        resolver.setPrefix(FOLDER);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
