package io.closeloop.account;

/** What a person is known by, in normalised form; null where not given or not to be normalised. */
record ContactKeys(String email, String phone) {}
