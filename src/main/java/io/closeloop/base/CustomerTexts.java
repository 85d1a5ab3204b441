package io.closeloop.base;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What we say to customers, in the language that is set for them. The words are in {@code texts/customers*.properties},
 * a file per language.
 */
@Component
public class CustomerTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final MessageSource texts;
    private final Locale language;

    /** @throws IllegalStateException where there is no file for the language */
    public CustomerTexts(MessageSource texts, @Value("${closeloop.language:en}") Locale language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalStateException(
                    "closeloop.language is %s; it must be en or zh-CN.".formatted(language.toLanguageTag()));
        }
        this.texts = texts;
        this.language = language;
    }

    /** In which customers are written to. */
    public Locale language() {
        return language;
    }

    /** The text of this name. */
    public String get(String name, Object... details) {
        return texts.getMessage(name, details, language);
    }

    /** The text of this name; where the files have none, another one. */
    public String getOr(String other, String name) {
        return texts.getMessage(name, null, other, language);
    }
}
