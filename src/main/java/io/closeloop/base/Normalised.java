package io.closeloop.base;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names, e-mail addresses and phone numbers into the one form in which they are compared. */
public final class Normalised {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            " (inc|incorporated|corp|corporation|ltd|limited|llc|gmbh|ag|kg|sa|sas|srl|bv|oy|ab|plc|co|company)\\b");
    private static final Pattern CHINESE_LEGAL_FORM = Pattern.compile("(股份|有限|责任)*公司$");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Normalised() {}

    /**
     * A company's name in lower case without punctuation and legal form; never empty for a name with any character.
     */
    public static String company(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NO_LETTER_OR_DIGIT.matcher(plain).replaceAll(" ").strip();
        String core = LEGAL_FORM.matcher(words).replaceAll("").strip();
        core = CHINESE_LEGAL_FORM.matcher(core).replaceAll("");
        if (!core.isEmpty()) {
            return core;
        }
        return words.isEmpty() ? plain.strip() : words;
    }

    /** A product's or person's name in lower case with single blanks. */
    public static String name(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** An e-mail address in lower case; null for null. */
    public static String email(String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A phone number as E.164.
     *
     * @param country ISO code of the country whose number it is where it has no {@code +}
     * @return null where it is no possible phone number
     */
    public static String phone(String phone, String country) {
        if (phone == null) {
            return null;
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = util.parse(phone, country);
            return util.isPossibleNumber(parsed) ? util.format(parsed, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException noNumber) {
            return null;
        }
    }
}
