package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void theMedianIsTheTimeInTheMiddle() {
        Times times = times(3, 1).plus(times(120, 1)).plus(times(15, 1));
        assertThat(times.median()).isEqualByComparingTo("1.5");
        assertThat(times.longest()).isEqualByComparingTo("12");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        Times times = times(16, 2).plus(times(15, 1)).plus(times(15, 1));
        assertThat(times.median()).isEqualByComparingTo("1.55");
    }

    @Test
    void whatTookNoTimeHasNone() {
        Times none = Times.NONE.plus(Times.NONE);
        assertThat(none.median()).isNull();
        assertThat(none.longest()).isNull();
        assertThat(none.classes(10, 35)).isEmpty();
    }

    @Test
    void theyAreReadFromTexts() {
        Times times = Times.of("5,120,12340", "1,20,3");
        assertThat(times.classes(1, 10_000)).containsExactly(entry(0, 1L), entry(12, 20L), entry(1_234, 3L));
        assertThat(Times.of("7", "2").classes(1, 10)).containsExactly(entry(0, 2L));
        assertThat(Times.of("", "").longest()).isNull();
    }

    @Test
    void aClassIsOfSoManyDaysAndTheLastOneOfAllThatTookLonger() {
        Times some = new Times(new int[] {99, 199, 9_000}, new long[] {1, 3, 5});
        Times others = new Times(new int[] {100, 199, 3_600}, new long[] {1, 1, 4});
        assertThat(some.plus(others).classes(10, 35)).containsExactly(entry(0, 1L), entry(1, 5L), entry(35, 9L));
    }

    private static Times times(int tenths, long number) {
        return new Times(new int[] {tenths}, new long[] {number});
    }
}
