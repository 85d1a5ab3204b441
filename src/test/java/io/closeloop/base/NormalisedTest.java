package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTest {

    @ParameterizedTest
    @CsvSource({
        "ACME Corp.,                 acme",
        "Acme GmbH & Co. KG,         acme",
        "'Acme,  Ltd',               acme",
        "Ａｃｍｅ,                    acme",
        "Acme Plant 2,               acme plant 2",
        "华为技术有限公司,              华为技术",
        "上海电气集团股份有限公司,       上海电气集团",
        "Limited,                    limited",
        "!!!,                        !!!"
    })
    void companiesAreComparedWithoutPunctuationAndLegalForm(String name, String key) {
        assertThat(Normalised.company(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-1234-5678, +8613812345678",
        "138 1234 5678,     +8613812345678",
        "(0)21 6123 4567,   +862161234567",
        "+1 212 555 0123,   +12125550123"
    })
    void phoneNumbersAreComparedInInternationalForm(String phone, String key) {
        assertThat(Normalised.phone(phone, "CN")).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"12", "call me", "'+'", "00000000000000000000000000"})
    void whatCannotBeDialledHasNoForm(String phone) {
        assertThat(Normalised.phone(phone, "CN")).isNull();
    }

    @Test
    void mailAddressesAreComparedInLowerCase() {
        assertThat(Normalised.email(" Ann.Lee@Example.COM ")).isEqualTo("ann.lee@example.com");
        assertThat(Normalised.email(null)).isNull();
    }

    @Test
    void namesAreComparedInLowerCaseWithSingleBlanks() {
        assertThat(Normalised.name(" GTX\u3000 Pro ")).isEqualTo("gtx pro");
    }
}
