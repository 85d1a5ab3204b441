package io.closeloop.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kinds of document a contract may be. A file is one only if its name and its content say so. */
enum DocumentType {
    PDF(".pdf", "application/pdf") {
        @Override
        boolean isIn(byte[] content) {
            return startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    },
    DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        boolean isIn(byte[] content) {
            return hasEntry(content, "word/document.xml");
        }
    },
    ODT(".odt", "application/vnd.oasis.opendocument.text") {
        @Override
        boolean isIn(byte[] content) {
            return hasEntry(content, "mimetype") && hasEntry(content, "content.xml");
        }
    };

    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String ending;
    private final String mediaType;

    DocumentType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The kind that the file's name claims and its content is; empty where there is none or they differ. */
    static Optional<DocumentType> of(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> lower.endsWith(type.ending) && type.isIn(content))
                .findFirst();
    }

    abstract boolean isIn(byte[] content);

    String mediaType() {
        return mediaType;
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return content.length > signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    /** Looks at the names of a ZIP's entries; the content of none is kept. */
    private static boolean hasEntry(byte[] content, String wanted) {
        if (!startsWith(content, ZIP)) {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int read = 0; entry != null && read < MOST_ENTRIES; read++) {
                if (entry.getName().equals(wanted)) {
                    return true;
                }
                entry = zip.getNextEntry();
            }
            return false;
        } catch (IOException | IllegalArgumentException noZip) {
            return false;
        }
    }
}
