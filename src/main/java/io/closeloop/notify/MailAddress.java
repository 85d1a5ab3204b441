package io.closeloop.notify;

import java.util.regex.Pattern;

/** Which e-mail addresses we write to: plain ones, in which no second header or second recipient can hide. */
final class MailAddress {

    private static final int LONGEST = 254;

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private MailAddress() {}

    static boolean isValid(String address) {
        return address != null
                && address.length() <= LONGEST
                && PLAIN.matcher(address).matches();
    }
}
