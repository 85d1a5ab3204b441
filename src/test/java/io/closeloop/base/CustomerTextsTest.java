package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class CustomerTextsTest {

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        Properties english = file("customers.properties");
        Properties chinese = file("customers_zh.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void everyTextIsTranslatedAndHasTheSameDetails() throws IOException {
        Properties english = file("customers.properties");
        Properties chinese = file("customers_zh.properties");

        assertThat(english.stringPropertyNames()).allSatisfy(name -> {
            assertThat(chinese.getProperty(name)).containsPattern("\\p{IsHan}");
            assertThat(chinese.getProperty(name).contains("{0}"))
                    .isEqualTo(english.getProperty(name).contains("{0}"));
        });
    }

    @Test
    void languageWithoutAFileDoesNotStart() {
        assertThatThrownBy(() -> new CustomerTexts(new StaticMessageSource(), Locale.GERMAN))
                .hasMessage("closeloop.language is de; it must be en or zh-CN.");
    }

    private static Properties file(String name) throws IOException {
        try (Reader reader = new InputStreamReader(
                CustomerTextsTest.class.getResourceAsStream("/texts/" + name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
