package io.closeloop.target.review;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Puts the tables of a TrueType font into one file, with the directory that readers find them by. */
final class FontFile {

    static final int VERSION = 0x00010000;

    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    /** The directory has them in this order. */
    private final Map<String, byte[]> tables = new TreeMap<>();

    /** Writes a table. */
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    void put(String name, Content content) throws IOException {
        tables.put(name, written(content));
    }

    byte[] bytes() throws IOException {
        return written(out -> {
            directory(out);
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[padded(table.length) - table.length]);
            }
        });
    }

    private void directory(DataOutputStream out) throws IOException {
        int power = Integer.highestOneBit(tables.size());
        out.writeInt(VERSION);
        out.writeShort(tables.size());
        out.writeShort(power * ENTRY);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort((tables.size() - power) * ENTRY);
        int place = HEAD + ENTRY * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            out.writeInt(0); // no reader of PDFs looks at the checksum
            out.writeInt(place);
            out.writeInt(table.getValue().length);
            place += padded(table.getValue().length);
        }
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static byte[] written(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
