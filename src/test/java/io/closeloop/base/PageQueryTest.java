package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageQueryTest {

    @Test
    void firstFiftyAreGivenWhereNothingIsSaid() {
        assertThat(new PageQuery(null, null, null)).isEqualTo(new PageQuery(0, 50, null));
    }

    @Test
    void pagesAreCountedFromZero() {
        assertThat(new PageQuery(3, 20, null).offset()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"-1, 50, page", "1000001, 50, page", "0, 0, size", "0, 201, size"})
    void pagesOutOfBoundsAreRefused(int page, int size, String field) {
        assertThatThrownBy(() -> new PageQuery(page, size, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }
}
