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

    @Test
    void oneOfManyIsCalledByTheSingular() {
        assertThat(Words.counted(0, "leads")).isEqualTo("0 leads");
        assertThat(Words.counted(1, "leads")).isEqualTo("1 lead");
        assertThat(Words.counted(2, "open leads")).isEqualTo("2 open leads");
    }
}
