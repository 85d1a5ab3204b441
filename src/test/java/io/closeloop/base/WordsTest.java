package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void codeIsReadAsASentenceBegins() {
        assertThat(Words.ofCode("ON_SITE")).isEqualTo("On site");
        assertThat(Words.ofCode("PHONE")).isEqualTo("Phone");
        assertThat(Words.ofCode("")).isEmpty();
        assertThat(Words.ofCode(null)).isNull();
    }

    @Test
    void nameOfAFieldIsReadAsWords() {
        assertThat(Words.ofName("unitPrice")).isEqualTo("unit price");
        assertThat(Words.ofName("answer")).isEqualTo("answer");
    }
}
