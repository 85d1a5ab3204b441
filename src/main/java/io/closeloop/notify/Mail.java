package io.closeloop.notify;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to be written.
 *
 * @param key      what makes its Message-ID, the same at every attempt
 * @param to       addresses
 * @param subject  one line
 * @param template name of the two files with its text, under {@code templates/mail}
 * @param model    what the text tells
 */
record Mail(UUID key, List<String> to, String subject, String template, Map<String, Object> model) {}
