package io.closeloop.notify;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to be written.
 *
 * @param key      what makes its Message-ID, the same at every attempt
 * @param to       address
 * @param subject  one line
 * @param template name of the two files with its text, under {@code templates/mail}
 * @param model    what the text tells
 * @param language in which it tells it
 */
record Mail(UUID key, String to, String subject, String template, Map<String, Object> model, Locale language) {}
