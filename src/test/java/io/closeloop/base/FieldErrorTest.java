package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldErrorTest {

    @Test
    void whatWasGivenIsShownShortened() {
        assertThat(FieldError.of("note", "is too long", "😀".repeat(1_000_000)).rejected())
                .isEqualTo("😀".repeat(100) + "…");
    }

    @Test
    void nothingGivenShowsNothing() {
        assertThat(FieldError.of("note", "is missing", null).rejected()).isNull();
    }
}
