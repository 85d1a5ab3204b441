package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.CustomerMail.Detail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.base.CustomerTexts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MailTemplatesTest {

    private static final MessageSource TEXTS = texts();

    private final MailTemplates templates = new MailTemplates(TEXTS);

    @ParameterizedTest
    @EnumSource
    void everyLetterHasASubjectAndTwoTextsWithTheCustomersName(Kind kind) {
        Mail mail = mail(Locale.ENGLISH, kind, "Ann <Li> & Söhne");

        assertThat(mail.subject()).isNotBlank();
        assertThat(templates.text(mail)).startsWith("Dear Ann <Li> & Söhne,");
        assertThat(templates.html(mail)).contains("Dear Ann &lt;Li&gt; &amp; Söhne,", "<html lang=\"en\">");
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterIsThereInChinese(Kind kind) {
        Mail mail = mail(Locale.SIMPLIFIED_CHINESE, kind, "李伟");

        assertThat(mail.subject()).isNotEqualTo(mail(Locale.ENGLISH, kind, "李伟").subject());
        assertThat(templates.text(mail)).startsWith("李伟，您好：").doesNotContainPattern("[a-z]{2,} [a-z]{2,}");
        assertThat(templates.html(mail)).contains("李伟，您好：", "<html lang=\"zh-CN\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYMENT_REMINDER | Soon a payment is due:
            PAYMENT_DUE      | Today a payment is due:
            FIRST_DUNNING    | A payment is overdue:
            SECOND_DUNNING   | In spite of our reminder a payment is still overdue:
            """)
    void paymentLetterSaysWhatIsOwed(Kind kind, String sentence) {
        Mail mail = mail(Locale.ENGLISH, kind, "李伟");

        assertThat(templates.text(mail)).isEqualTo("""
                Dear 李伟,

                %s

                Order: OR-2026-000001
                Instalment: On delivery
                Still to be paid: 60000.00 CNY
                Due on: 2026-11-30

                If you have paid meanwhile, thank you, and please disregard this mail.
                """.formatted(sentence));
        assertThat(templates.html(mail)).contains(sentence, "60000.00 CNY");
    }

    @Test
    void paymentLetterInChineseSaysWhatIsOwed() {
        Mail mail = mail(Locale.SIMPLIFIED_CHINESE, Kind.SECOND_DUNNING, "李伟");

        assertThat(mail.subject()).isEqualTo("第二次提醒：一笔款项已逾期");
        assertThat(templates.text(mail)).isEqualTo("""
                李伟，您好：

                虽经提醒，以下款项仍未付清：

                订单: OR-2026-000001
                分期: On delivery
                尚欠金额: 60000.00 CNY
                到期日: 2026-11-30

                如果您已付款，谢谢您，请忽略本邮件。
                """);
    }

    @Test
    void customerWithoutANameIsAddressedToo() {
        assertThat(templates.text(mail(Locale.ENGLISH, Kind.CARE, null))).startsWith("Dear customer,");
        assertThat(templates.text(mail(Locale.SIMPLIFIED_CHINESE, Kind.CARE, null)))
                .startsWith("尊敬的客户，您好：");
    }

    @Test
    void reminderOfASurveySaysThatThereWasALetterBefore() {
        assertThat(templates.text(mail(Locale.ENGLISH, Kind.SURVEY_REMINDER, "Ann")))
                .contains("Some days ago", "https://closeloop.example/survey/x");
        assertThat(templates.text(mail(Locale.ENGLISH, Kind.SURVEY_INVITATION, "Ann")))
                .doesNotContain("Some days ago");
    }

    private static Mail mail(Locale language, Kind kind, String name) {
        Mails mails = new Mails(new FactWords(ZoneId.of("Asia/Shanghai")), new CustomerTexts(TEXTS, language));
        boolean english = language.equals(Locale.ENGLISH);
        return mails.of(letter(kind, name, english ? "Happy birthday" : "生日快乐"), UUID.randomUUID());
    }

    static MessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("texts/customers");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static Letter letter(Kind kind, String name, String wish) {
        return new Letter(
                kind,
                "key",
                "ann@blue.example",
                name,
                "https://closeloop.example/survey/x",
                Map.of(
                        Detail.SUBJECT, wish,
                        Detail.TEXT, wish + "!",
                        Detail.ORDER, "OR-2026-000001",
                        Detail.INSTALMENT, "On delivery",
                        Detail.AMOUNT, "60000.00 CNY",
                        Detail.DUE_ON, "2026-11-30"));
    }
}
