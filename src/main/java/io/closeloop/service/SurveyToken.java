package io.closeloop.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What makes a survey's link personal: 256 random bits. It needs no slow hash, as it cannot be guessed.
 *
 * @param text as it stands in the link
 */
record SurveyToken(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SurveyToken create() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Never the token itself, wherever it is written. */
    @Override
    public String toString() {
        return "SurveyToken";
    }
}
