package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {

    private final ContactReader reader = new ContactReader(new LeadProperties("CN", "CNY", 0.6, Duration.ofDays(2)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                "Ann.O'Hara+crm@mail.example.co.uk",
                "ann@example.invalid",
                "李雷@例子.中国",
                "josé@example.com"
            })
    void mailAddressesAreAccepted(String email) {
        // given
        Fields fields = person(null, email);

        // then
        assertThat(reader.read(fields).email()).isEqualTo(email);
        assertThat(fields.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@", "@example.com", "ann@example", "ann lee@example.com", "a@b@example.com"})
    void whatIsNoMailAddressIsRefused(String email) {
        // given
        Fields fields = person("+8613812345678", email);

        // when
        reader.read(fields);

        // then
        assertThat(fields.errors()).extracting(FieldError::field).containsExactly("email");
    }

    @Test
    void onlyWayToThePersonMustWork() {
        // given
        Fields fields = person("call reception", null);

        // when
        reader.read(fields);

        // then
        assertThat(fields.errors()).extracting(FieldError::field).containsExactly("phone");
    }

    @Test
    void oddPhoneIsKeptBesideAMailAddressButNobodyIsFoundByIt() {
        // given
        Fields fields = person("ext. 12", "ann@example.com");

        // when
        Contact contact = reader.read(fields);

        // then
        assertThat(fields.errors()).isEmpty();
        assertThat(contact.phone()).isEqualTo("ext. 12");
        assertThat(contact.phoneKey()).isNull();
    }

    @Test
    void withoutPhoneAndMailNobodyCanBeReached() {
        // given
        Fields fields = person(null, null);

        // when
        reader.read(fields);

        // then
        assertThat(fields.errors())
                .containsExactly(new FieldError(
                        "phone", "is missing, and so is the e-mail address: one of them is needed", null));
    }

    private static Fields person(String phone, String email) {
        Map<String, Object> person = new HashMap<>();
        person.put("contactName", "Ann Lee");
        person.put("phone", phone);
        person.put("email", email);
        return Fields.json(person);
    }
}
