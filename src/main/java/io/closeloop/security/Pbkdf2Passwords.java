package io.closeloop.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords slowly: PBKDF2 with SHA-512. What is stored is {@code iterations$salt$hash}, so that the number of
 * iterations may grow while older hashes still verify. The engine puts a salt of its own behind the password; ours is
 * the one PBKDF2 asks for.
 */
@Component
class Pbkdf2Passwords implements PasswordEncryptor {

    /** What OWASP recommends for this function. */
    static final int ITERATIONS = 210_000;

    private static final String FUNCTION = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    Pbkdf2Passwords() {
        this(ITERATIONS);
    }

    Pbkdf2Passwords(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = salt();
        return stored(salt, hash(password, salt, iterations));
    }

    /** A hash that no password is known of; to check one against it takes as long as against any other. */
    String ofNobody() {
        return stored(salt(), new byte[HASH_BITS / Byte.SIZE]);
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

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private String stored(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
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
