package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Canonical POINT = canonical('.');
    private static final Canonical COMMA = canonical(',');

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1234.5; 1234.5
                    1,234,567.5; 1234567.5
                    1 234.5; 1234.5
                    12,34; 12,34
                    abc; abc
                    -7; -7
                    """)
    void numbersWithADecimalPoint(String given, String number) {
        assertThat(POINT.of(ImportField.Kind.NUMBER, given)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1234,5; 1234.5
                    1.234.567,5; 1234567.5
                    1.234; 1234
                    1234.5; 1234.5 (decimal comma expected)
                    """)
    void numbersWithADecimalComma(String given, String number) {
        assertThat(COMMA.of(ImportField.Kind.NUMBER, given)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-01,2017-03-01",
        "1/3/2017,2017-03-01",
        "2017年3月1日,2017-03-01",
        "2017-03-01T08:30:00,2017-03-01",
        "30/2/2017,30/2/2017",
        "soon,soon"
    })
    void datesAreFoundInTheirPatternsAndThoseThatDoNotExistAreLeft(String given, String date) {
        assertThat(POINT.of(ImportField.Kind.DATE, given)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-01,2017-03-01T00:00+08:00",
        "2017-03-01T08:30:00,2017-03-01T08:30+08:00",
        "2017-03-01T08:30:00Z,2017-03-01T08:30Z",
        "then,then"
    })
    void momentsWithoutAnOffsetAreInTheBusinessZone(String given, String moment) {
        assertThat(POINT.of(ImportField.Kind.MOMENT, given)).isEqualTo(moment);
    }

    private static Canonical canonical(char decimalMark) {
        return new Canonical(
                new FileFormat(
                        null, UTF_8, List.of(FileFormat.date("d/M/yyyy"), FileFormat.date("yyyy年M月d日")), decimalMark),
                SHANGHAI);
    }
}
