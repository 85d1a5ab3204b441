package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.CustomerMail.Detail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplatesTest {

    private final MailTemplates templates = new MailTemplates();
    private final Mails mails = new Mails(new FactWords(ZoneId.of("Asia/Shanghai")));

    @ParameterizedTest
    @EnumSource
    void everyLetterHasASubjectAndTwoTextsWithTheCustomersName(Kind kind) {
        Mail mail = mails.of(letter(kind, "Ann <Li> & Söhne"), UUID.randomUUID());

        assertThat(mail.subject()).isNotBlank();
        assertThat(templates.text(mail.template(), mail.model())).startsWith("Dear Ann <Li> & Söhne,");
        assertThat(templates.html(mail.template(), mail.model())).contains("Ann &lt;Li&gt; &amp; Söhne");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYMENT_REMINDER | soon a payment is due:
            PAYMENT_DUE      | today a payment is due:
            FIRST_DUNNING    | a payment is overdue:
            SECOND_DUNNING   | in spite of our reminder a payment is still overdue:
            """)
    void paymentLetterSaysWhatIsOwed(Kind kind, String sentence) {
        Mail mail = mails.of(letter(kind, "李伟"), UUID.randomUUID());

        assertThat(templates.text(mail.template(), mail.model())).isEqualTo("""
                Dear 李伟,

                %s

                Order: OR-2026-000001
                Instalment: On delivery
                Still to be paid: 60000.00 CNY
                Due on: 2026-11-30

                If you have paid meanwhile, thank you, and please disregard this mail.
                """.formatted(sentence));
        assertThat(templates.html(mail.template(), mail.model())).contains(sentence, "60000.00 CNY");
    }

    @Test
    void customerWithoutANameIsAddressedToo() {
        Mail mail = mails.of(letter(Kind.CARE, null), UUID.randomUUID());

        assertThat(templates.text(mail.template(), mail.model())).startsWith("Dear customer,");
    }

    private static Letter letter(Kind kind, String name) {
        return new Letter(
                kind,
                "key",
                "ann@blue.example",
                name,
                "https://closeloop.example/survey/x",
                Map.of(
                        Detail.SUBJECT, "Birthday greeting",
                        Detail.TEXT, "All the best!",
                        Detail.ORDER, "OR-2026-000001",
                        Detail.INSTALMENT, "On delivery",
                        Detail.AMOUNT, "60000.00 CNY",
                        Detail.DUE_ON, "2026-11-30"));
    }
}
