package io.closeloop.target.review;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Makes a small TrueType font of the characters of one text, from the outlines that Java draws them with. What systems have
 * for Chinese are mostly OpenType collections with PostScript outlines, which the PDF library cannot embed.
 */
final class OutlineFont {

    private static final int UNITS = 1000;
    private static final int MAGIC = 0x5F0F3CF5;

    private final Font font;
    private final List<GlyphOutline> glyphs = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final SortedSet<Integer> characters;

    private OutlineFont(Font font, SortedSet<Integer> characters) {
        this.font = font.deriveFont(Font.PLAIN, UNITS);
        this.characters = characters;
        glyphs.add(GlyphOutline.EMPTY); // glyph 0 stands for what is not in the font
        widths.add(UNITS);
        characters.forEach(this::outline);
    }

    /** A font file with these characters, in their order from glyph 1 on. */
    static byte[] of(Font font, SortedSet<Integer> characters) {
        try {
            return new OutlineFont(font, characters).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outline(int character) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        GlyphVector drawn = font.createGlyphVector(context, Character.toString(character));
        Shape shape = drawn.getOutline();
        glyphs.add(GlyphOutline.of(shape));
        widths.add((int) Math.round(drawn.getLogicalBounds().getWidth()));
    }

    private byte[] file() throws IOException {
        List<byte[]> outlines = glyphs.stream().map(GlyphOutline::bytes).toList();
        FontFile file = new FontFile();
        file.put("OS/2", this::windows);
        file.put("cmap", this::characterMap);
        file.put("glyf", out -> {
            for (byte[] outline : outlines) {
                out.write(outline);
            }
        });
        file.put("head", OutlineFont::head);
        file.put("hhea", this::horizontalHead);
        file.put("hmtx", this::widths);
        file.put("loca", out -> places(outlines, out));
        file.put("maxp", this::maxima);
        file.put("name", OutlineFont::name);
        file.put("post", out -> {
            out.writeInt(0x00030000);
            out.write(new byte[28]);
        });
        return file.bytes();
    }

    private static void head(DataOutputStream out) throws IOException {
        out.writeInt(FontFile.VERSION);
        out.writeInt(FontFile.VERSION);
        out.writeInt(0);
        out.writeInt(MAGIC);
        out.writeShort(0);
        out.writeShort(UNITS);
        out.writeLong(0);
        out.writeLong(0);
        out.writeShort(0);
        out.writeShort(-UNITS / 4);
        out.writeShort(UNITS);
        out.writeShort(UNITS);
        out.writeShort(0);
        out.writeShort(8);
        out.writeShort(2);
        out.writeShort(1); // places in "loca" have four bytes
        out.writeShort(0);
    }

    private void horizontalHead(DataOutputStream out) throws IOException {
        out.writeInt(FontFile.VERSION);
        out.writeShort(ascent());
        out.writeShort(-descent());
        out.write(new byte[26]);
        out.writeShort(glyphs.size());
    }

    private void maxima(DataOutputStream out) throws IOException {
        out.writeInt(FontFile.VERSION);
        out.writeShort(glyphs.size());
        out.writeShort(glyphs.stream().mapToInt(GlyphOutline::points).max().orElse(0));
        out.writeShort(glyphs.stream().mapToInt(GlyphOutline::contours).max().orElse(0));
        out.write(new byte[4]);
        out.writeShort(1);
        out.write(new byte[16]);
    }

    private void widths(DataOutputStream out) throws IOException {
        for (int width : widths) {
            out.writeShort(width);
            out.writeShort(0);
        }
    }

    private static void places(List<byte[]> outlines, DataOutputStream out) throws IOException {
        int place = 0;
        out.writeInt(place);
        for (byte[] outline : outlines) {
            place += outline.length;
            out.writeInt(place);
        }
    }

    /** Format 12: a group for each character. */
    private void characterMap(DataOutputStream out) throws IOException {
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(3);
        out.writeShort(10);
        out.writeInt(12);
        out.writeShort(12);
        out.writeShort(0);
        out.writeInt(16 + 12 * characters.size());
        out.writeInt(0);
        out.writeInt(characters.size());
        int glyph = 1;
        for (int character : characters) {
            out.writeInt(character);
            out.writeInt(character);
            out.writeInt(glyph++);
        }
    }

    private static void name(DataOutputStream out) throws IOException {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(1, "Report");
        names.put(2, "Regular");
        names.put(4, "Report");
        names.put(6, "Report");
        out.writeShort(0);
        out.writeShort(names.size());
        out.writeShort(6 + 12 * names.size());
        int place = 0;
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            out.writeShort(3);
            out.writeShort(1);
            out.writeShort(0x409);
            out.writeShort(name.getKey());
            out.writeShort(2 * name.getValue().length());
            out.writeShort(place);
            place += 2 * name.getValue().length();
        }
        for (String name : names.values()) {
            out.writeChars(name);
        }
    }

    private void windows(DataOutputStream out) throws IOException {
        out.writeShort(1);
        out.writeShort(UNITS / 2);
        out.writeShort(400);
        out.writeShort(5);
        out.write(new byte[60]);
        out.writeShort(ascent());
        out.writeShort(-descent());
        out.writeShort(0);
        out.writeShort(ascent());
        out.writeShort(descent());
        out.write(new byte[8]);
    }

    private int ascent() {
        return UNITS * 88 / 100;
    }

    private int descent() {
        return UNITS * 12 / 100;
    }
}
