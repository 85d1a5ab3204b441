package io.closeloop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** The folder {@code postgres} of the data directory, held by one application at a time, open to its owner only. */
class DataDirectory implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final FileChannel lockFile;

    /**
     * Takes the folder, creating it where it does not exist.
     *
     * @throws StartRefused when another running application holds it
     */
    DataDirectory(Path dataDirectory) {
        Path directory = dataDirectory.resolve("postgres");
        try {
            Files.createDirectories(dataDirectory);
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, ownerOnly("rwx------"));
            }
            this.root = directory.toRealPath();
            this.lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be used", e);
        }
        lock();
    }

    Path root() {
        return root;
    }

    /** Whether no start was ever completed in it. */
    boolean isNew() {
        return Files.notExists(complete());
    }

    /** To be called when the first start is through; before, a cluster holds nothing that anybody relies on. */
    void markComplete() throws IOException {
        if (isNew()) {
            Files.createFile(complete());
        }
    }

    /** Clears away what a first start left behind that was killed half-way: half unpacked, half initialised. */
    void clearIncomplete() throws IOException {
        if (isNew()) {
            FileSystemUtils.deleteRecursively(binaries());
            FileSystemUtils.deleteRecursively(cluster());
        }
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** The password of the database's roles: random, made once, kept beside the data it protects. */
    String password() {
        try {
            if (Files.notExists(passwordFile())) {
                Path unfinished = Files.createTempFile(root, "password", null, ownerOnly("rw-------"));
                Files.writeString(unfinished, newPassword());
                Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The database's password file " + passwordFile() + " cannot be used", e);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private Path complete() {
        return root.resolve("complete");
    }

    private void lock() {
        if (!tryLock()) {
            throw new StartRefused("Another Closeloop is running on the data directory " + root
                    + ". Stop it, or start this one with another --closeloop.data-directory.");
        }
    }

    private boolean tryLock() {
        try {
            // Kept until the channel is closed; the operating system releases it when this process dies.
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + root + " cannot be locked", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
