package io.closeloop.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of a file in its encoding. A byte order mark wins over what the mapping says; nothing is replaced silently. */
record StrictText(byte[] content, Charset encoding, int start) {

    private static final int BUFFER = 8_192;

    static StrictText of(byte[] content, Charset encoding) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new StrictText(content, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new StrictText(content, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new StrictText(content, StandardCharsets.UTF_16BE, 2);
        }
        return new StrictText(content, encoding, 0);
    }

    /** Reads the text; fails where bytes do not belong to the encoding. */
    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start), decoder());
    }

    /** What to tell the sender when reading has failed: the line with the first wrong byte. */
    UnreadableFileException wrongEncoding() {
        return new UnreadableFileException(
                "Line %,d is not written in %s. Save the file as UTF-8, or name its encoding in the mapping."
                        .formatted(lineOfFirstWrongByte(), encoding.name()));
    }

    private long lineOfFirstWrongByte() {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(content, start, content.length - start);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long line = 1;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            line += out.flip().chars().filter(character -> character == '\n').count();
            out.clear();
        } while (result.isOverflow());
        return line;
    }

    private CharsetDecoder decoder() {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
