package io.closeloop.notify;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts of mails, each once in plain text and once in HTML. They have an engine of their own beside the pages'. */
@Component
class MailTemplates {

    private static final String FOLDER = "templates/mail/";
    private static final String TEXT = ".txt";
    private static final String HTML = ".html";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates() {
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, TEXT));
        engine.addTemplateResolver(resolver(TemplateMode.HTML, HTML));
    }

    String text(String template, Map<String, Object> model) {
        return engine.process(template + TEXT, new Context(Locale.ENGLISH, model));
    }

    String html(String template, Map<String, Object> model) {
        return engine.process(template + HTML, new Context(Locale.ENGLISH, model));
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
