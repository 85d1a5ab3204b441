package io.closeloop.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords slowly: PBKDF2 with SHA-512. What is stored is {@code iterations$salt$hash}, so that the number of
 * iterations may grow while older hashes still verify. The engine puts a salt of its own behind the password; ours is
 * the one PBKDF2 asks for.
 */
class Pbkdf2Passwords implements PasswordEncryptor {

    /** What OWASP recommends for this function. */
    static final int ITERATIONS = 210_000;

    private static final String FUNCTION = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hash(password, salt, ITERATIONS);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return ITERATIONS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public boolean check(String password, String encrypted) {
        String[] parts = encrypted.split("\\$", -1);
        if (parts.length != 3) {
            return false;
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] hash = hash(password, base64.decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(hash, base64.decode(parts[2]));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512";
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(FUNCTION).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + FUNCTION, e);
        } finally {
            key.clearPassword();
        }
    }
}
